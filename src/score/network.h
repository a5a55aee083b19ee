/* SPDX-License-Identifier: MIT */
/*
 * The fitted model: from a document's features to its candidates' scores, and what each aspect adds to them.
 */
#ifndef SMZ_SCORE_NETWORK_H
#define SMZ_SCORE_NETWORK_H

#include "score/feature.h"
#include "summarize.h"

/* Sets scores[i] for each candidate. contributions: NULL, or SMZ_ASPECTS floats for each candidate: what its score
 * would lose if it and its neighbours were like the document's average in that aspect. The rows of whole are there. */
void smz__run_network(float *scores, float *contributions, const struct smz__document_view *whole);

#endif
