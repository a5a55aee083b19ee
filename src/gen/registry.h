/* SPDX-License-Identifier: MIT */
/*
 * For mklang: the languages of stopwords/LANGUAGES with their word lists.
 */
#ifndef SMZ_GEN_REGISTRY_H
#define SMZ_GEN_REGISTRY_H

#include "gen/wordlist.h"
#include "lang/tables.h"

/* A posting names its language with 8 bits; lang/detect.c counts up to this many. */
#define SMZ__MAX_LANGUAGES 128

struct smz__input {
    struct smz__language language; /* without its slices of words */
    struct smz__wordlist stop;
    struct smz__wordlist abbreviations;
    struct smz__wordlist frequent;
    struct smz__wordlist cues;
};

struct smz__inputs {
    const smz_allocator *allocator; /* borrowed */
    struct smz__wordlist furniture;
    size_t count;
    struct smz__input items[SMZ__MAX_LANGUAGES];
};

/* No languages. The allocator is borrowed for their life. */
void smz__inputs_init(struct smz__inputs *inputs, const smz_allocator *allocator);

void smz__inputs_free(struct smz__inputs *inputs);

/* Reads STOPWORDS/LANGUAGES, STOPWORDS/furniture.txt and each language's lists; sorts the languages by code. False
 * after a message. */
bool smz__inputs_read(struct smz__inputs *inputs, const char *stopwords, const char *corpus);

#endif
