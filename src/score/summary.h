/* SPDX-License-Identifier: MIT */
/*
 * What was found in one text, and a cut of it: the inside of an smz_summary.
 */
#ifndef SMZ_SCORE_SUMMARY_H
#define SMZ_SCORE_SUMMARY_H

#include "score/similarity.h"

/* A text analysed and ranked. Immutable once made. */
struct smz__analysis {
    smz_allocator allocator; /* all below borrows it */
    const struct smz__language *language;
    double confidence;             /* in the language, 0 to 1 */
    size_t text_length;            /* bytes */
    struct smz__document document; /* trimmed: its sentences */
    struct smz__candidates candidates;
    struct smz__buf scores; /* float for each candidate, as smz__rank gives them */
    float lowest;           /* of the scores */
    float highest;
    bool distinct;            /* near-repeats are marked down */
    struct smz__buf keywords; /* smz_keyword */
};

struct smz_summary {
    struct smz__analysis *analysis; /* owned, or borrowed from the summary that this one was cut from */
    bool owns_analysis;
    struct smz__buf chosen; /* smz_sentence, in the order of the text */
};

/* Piece number index of the text as callers see it, not chosen. */
smz_sentence smz__describe_sentence(const struct smz__analysis *analysis, size_t index);

/* Fills chosen (empty) with the sentences of that length. */
smz_status smz__cut(struct smz__buf *chosen, const struct smz__analysis *analysis, const smz_length *length);

#endif
