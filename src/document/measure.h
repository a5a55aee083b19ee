/* SPDX-License-Identifier: MIT */
/*
 * What can be told of a sentence, or of any piece of text, from its characters alone.
 */
#ifndef SMZ_DOCUMENT_MEASURE_H
#define SMZ_DOCUMENT_MEASURE_H

#include "document/document.h"

/* How far a sentence's characters, commas and words as wc -w has them have been counted: from left to right, range
 * behind range. sentence->start is known. */
struct smz__counter {
    uint32_t commas;
    size_t from;         /* where the sentence begins behind a dateline: before, only characters and words count */
    bool inside;         /* the character before is part of a word as wc -w has them */
    bool after_unspaced; /* ... is a word of its own, or a mark behind one */
};

/* Counts the whole characters from text[at] to text[end - 1]. */
void smz__count_range(struct smz__counter *counter, struct smz__sentence *sentence, const char *text, size_t at,
                      size_t end);

/* Counts so many ASCII letters. */
static inline void smz__count_letters(struct smz__counter *counter, struct smz__sentence *sentence, uint32_t letters)
{
    sentence->chars += letters;
    sentence->spaced += !counter->inside;
    counter->inside = true;
    counter->after_unspaced = false;
}

/* How many characters begin between text[start] and text[end]. */
size_t smz__count_characters(const char *text, size_t start, size_t end);

/* The first place at or behind text[at], up to end, that is not white space. */
size_t smz__skip_space(const char *text, size_t at, size_t end);

/* The place behind the last character before text[at], down to start, that is not white space. */
size_t smz__skip_space_back(const char *text, size_t start, size_t at);

/* How many words a piece of text has, roughly; two characters of a script without spaces count as one. Counting stops
 * above limit. */
size_t smz__count_words(const char *text, size_t start, size_t end, size_t limit);

/* Whether a sentence certainly ends inside: a full stop behind a word of four letters or more, before a capital. */
bool smz__holds_sentence_end(const char *text, size_t start, size_t end);

#endif
