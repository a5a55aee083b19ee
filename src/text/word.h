/* SPDX-License-Identifier: MIT */
/*
 * Words: runs of letters, marks and digits, with apostrophes between two of them. Offsets, not copies.
 *
 * Scripts without spaces (Han, kana, Thai ...) give one word for each character: the pair it makes with the next one.
 * Such words overlap: "東京都" is 東京, 京都 and 都.
 */
#ifndef SMZ_TEXT_WORD_H
#define SMZ_TEXT_WORD_H

#include <stdbool.h>
#include <stddef.h>

struct smz__word {
    size_t start;
    size_t end;    /* one past its last byte */
    size_t next;   /* where to look for the next word: end, but for an unspaced pair the end of its first character */
    bool unspaced; /* a pair, or the last character, of an unspaced run */
    bool tail;     /* the last character of an unspaced run of several: part of the word before */
};

/* Finds the first word at or behind text[from] that begins before text[length]; false if there is none. */
bool smz__next_word(const char *text, size_t length, size_t from, struct smz__word *word);

#endif
