/* SPDX-License-Identifier: MIT */
/*
 * LexRank and TextRank: sentences as a graph, ranked by PageRank. The classic methods compare all sentences with all;
 * here neighbours are found through the terms that they share, at most SMZ__MAX_NEIGHBOURS for each sentence and
 * SMZ__MAX_POSTINGS for each term, so that time and memory stay linear in the text.
 */
#ifndef SMZ_SCORE_GRAPH_H
#define SMZ_SCORE_GRAPH_H

#include "score/view.h"
#include "summarize.h"

/* Sets scores[i] for each candidate. method: SMZ_LEXRANK or SMZ_TEXTRANK. */
smz_status smz__rank_graph(float *scores, smz_method method, const struct smz__document_view *whole);

#endif
