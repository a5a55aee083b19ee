/* SPDX-License-Identifier: MIT */
/*
 * Choosing sentences: the best first, near-repeats of chosen ones marked down, until the length is reached.
 */
#ifndef SMZ_SCORE_SELECT_H
#define SMZ_SCORE_SELECT_H

#include "score/similarity.h"

/* Appends the numbers (uint32_t) of the chosen candidates, best first. scores: a float for each candidate. distinct:
 * mark down near-repeats. watch: NULL, or who stops it. A longer length in sentences chooses the same ones and more. */
smz_status smz__select(struct smz__buf *chosen, const struct smz__document *document,
                       const struct smz__candidates *candidates, const float *scores, const smz_length *length,
                       bool distinct, struct smz__watch *watch);

#endif
