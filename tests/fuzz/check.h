/* SPDX-License-Identifier: MIT */
/*
 * What the manual promises of every summary of every text.
 */
#ifndef TESTS_FUZZ_CHECK_H
#define TESTS_FUZZ_CHECK_H

#include "summarize.h"

#include <stdbool.h>

/* Pieces are ordered, disjoint, and leave out white space only. */
void check_pieces(const smz_summary *summary, const char *text, size_t length);

/* Chosen sentences are pieces, in order, each with a rank of its own, and keep to the length asked for. */
void check_chosen(const smz_summary *summary, const char *text, const smz_length *asked, bool split_only);

void check_keywords(const smz_summary *summary, size_t length, size_t asked);

/* Every chosen sentence has an explanation, in finite numbers, exactly if they were asked for. */
void check_explanations(const smz_summary *summary, bool asked);

/* Both chose the same sentences by index and rank. Offsets and scores count too if exact. */
void check_same_choice(const smz_summary *a, const smz_summary *b, bool exact);

/* All that a chose b chose too. */
void check_contained(const smz_summary *a, const smz_summary *b);

#endif
