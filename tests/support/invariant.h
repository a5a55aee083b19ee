/* SPDX-License-Identifier: MIT */
/*
 * What holds for every summary of every text, asked through the public interface alone.
 */
#ifndef TESTS_SUPPORT_INVARIANT_H
#define TESTS_SUPPORT_INVARIANT_H

#include "summarize.h"

/* Pieces: in order, disjoint, without white space around, and together all of the text that is not white space.
 * Chosen sentences: pieces, in order, within the length asked for. Keywords: within the text, best first. Output in
 * every format that promises something: what the API says, valid JSON, the text between marks. */
void require_sound(const smz_summary *summary, const char *text, size_t length, const smz_length *asked);

/* That both chose the same pieces, as numbers, of equally many of the same kinds. */
void require_same_choice(const smz_summary *a, const smz_summary *b);

/* That both are the same in everything, bit by bit. */
void require_same(const smz_summary *a, const smz_summary *b);

#endif
