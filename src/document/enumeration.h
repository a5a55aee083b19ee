/* SPDX-License-Identifier: MIT */
/*
 * Enumerations inside a paragraph: "1) Open the lid 2) Turn the key". Once a sentence has begun with a number or letter
 * and a full stop or bracket behind it, the next number in the same dress begins a sentence too, with or without a mark
 * before it.
 */
#ifndef SMZ_DOCUMENT_ENUMERATION_H
#define SMZ_DOCUMENT_ENUMERATION_H

#include "document/vocabulary.h"

/* Shapes of which every enumerator has one. */
#define SMZ__ENUMERATORS (SMZ__SINGLE | SMZ__DIGITS)

struct smz__enumeration {
    char kind;      /* '1': numbers, 'a' or 'A': letters; '\0': there is none */
    unsigned value; /* of the last one */
    bool bracket;   /* "(" before it */
    char closer[3]; /* what stands behind it: ".", ")" or ".)" */
};

/* Looks at the first word of a sentence, text[start] to text[end - 1] in the block text[from] to text[to]: if it is an
 * enumerator, the enumeration begins or goes on. */
void smz__begin_enumeration(struct smz__enumeration *enumeration, const char *text, size_t from, size_t to,
                            size_t start, size_t end);

/* Whether the word is the next enumerator. */
bool smz__continues_enumeration(const struct smz__enumeration *enumeration, const char *text, size_t from, size_t to,
                                size_t start, size_t end);

#endif
