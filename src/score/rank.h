/* SPDX-License-Identifier: MIT */
/*
 * From sentences to scores: the fitted model, or one of the plain methods.
 */
#ifndef SMZ_SCORE_RANK_H
#define SMZ_SCORE_RANK_H

#include "score/similarity.h"

/* Appends a float for each candidate to scores, in standard deviations from the document's mean (SMZ_MODEL, SMZ_TFIDF) or
 * falling by 1 from candidate to candidate (SMZ_LEAD): higher is better. */
smz_status smz__rank(struct smz__buf *scores, smz_method method, const struct smz__document *document,
                     const struct smz__candidates *candidates);

#endif
