/* SPDX-License-Identifier: MIT */
/*
 * A cut of what was found in one text: the inside of an smz_summary.
 */
#ifndef SMZ_SCORE_SUMMARY_H
#define SMZ_SCORE_SUMMARY_H

#include "score/analysis.h"

struct smz_summary {
    struct smz__analysis *analysis; /* owned, or borrowed from the summary that this one was cut from */
    bool owns_analysis;
    struct smz__buf chosen; /* smz_sentence, in the order of the text */
};

/* Piece number index of the text as callers see it, not chosen. */
smz_sentence smz__describe_sentence(const struct smz__analysis *analysis, size_t index);

/* What the aspects add to the score of piece number index; NULL if that is not known. */
const float *smz__explain_sentence(const struct smz__analysis *analysis, size_t index);

/* Cuts a summary of that length; *out is owned by the caller, and set on success only. The analysis is borrowed, or
 * passes to the summary on success if owns says so. watch: NULL, or who stops it. */
smz_status smz__summary_new(struct smz_summary **out, struct smz__analysis *analysis, bool owns,
                            const smz_length *length, struct smz__watch *watch);

/* NULL is fine. */
void smz__summary_free(struct smz_summary *summary);

#endif
