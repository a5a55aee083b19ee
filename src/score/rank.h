/* SPDX-License-Identifier: MIT */
/*
 * From sentences to scores: the fitted model, or one of the plain methods.
 */
#ifndef SMZ_SCORE_RANK_H
#define SMZ_SCORE_RANK_H

#include "score/similarity.h"

struct smz__ranking {
    smz_method method;
    const struct smz__table *query; /* folded and stemmed words that sentences shall be about; may be empty */
    struct smz__buf *contributions; /* SMZ_ASPECTS floats for each candidate are appended; NULL if not wanted */
};

/* Appends a float for each candidate to scores: higher is better. SMZ_LEAD: falling by 1 from candidate to candidate;
 * all other methods: in standard deviations from the document's mean. */
smz_status smz__rank(struct smz__buf *scores, const struct smz__ranking *ranking, const struct smz__document *document,
                     const struct smz__candidates *candidates);

#endif
