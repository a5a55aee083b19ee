/* SPDX-License-Identifier: MIT */
/*
 * What can be told of a sentence, or of any piece of text, from its characters alone.
 */
#ifndef SMZ_DOCUMENT_MEASURE_H
#define SMZ_DOCUMENT_MEASURE_H

#include "document/document.h"

/* Counts the sentence's characters, commas and words as wc -w has them, and sets its flags. from: where it begins
 * behind a dateline; before that place only characters and words are counted, which a budget may limit. */
void smz__measure(struct smz__sentence *sentence, const char *text, size_t from, const struct smz__language *language);

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
