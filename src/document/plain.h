/* SPDX-License-Identifier: MIT */
/*
 * Plain words: of ASCII letters and digits, and Latin and Cyrillic letters of two bytes, with nothing but ASCII before
 * them, as most are in most languages. They are found sixty-four bytes at a time, without asking what each character
 * is: a seventh of the time for -n 3, in French and Russian a third.
 */
#ifndef SMZ_DOCUMENT_PLAIN_H
#define SMZ_DOCUMENT_PLAIN_H

#include "document/piece.h"

/* Reads plain words from text[from] on up to the first that is not, at most so many, and begins to look each up. How
 * many they are; *ended: there are no others behind them. */
size_t smz__read_plain(struct smz__piece *pieces, struct smz__probe *probes, size_t most,
                       const struct smz__vocabulary *vocabulary, const struct smz__stretch *stretch, size_t from,
                       bool *ended);

#endif
