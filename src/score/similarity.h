/* SPDX-License-Identifier: MIT */
/*
 * Sentences as vectors, and how like one another they are - never comparing all with all.
 *
 * A sentence's vector has weight 1 + ln tf for each of its content terms, tf its occurrences in the sentence, divided
 * by the vector's length. No idf: measured on nine kinds of text it makes centrality worse.
 */
#ifndef SMZ_SCORE_SIMILARITY_H
#define SMZ_SCORE_SIMILARITY_H

#include "document/document.h"

/* The similarities (cosines) of one candidate. A sum runs over candidates only. */
struct smz__similarity {
    float norm;     /* 1 / length of its vector, 0 if it has no terms */
    float forward;  /* summed over all candidates behind it */
    float backward; /* summed over all before it */
    float previous; /* to the one before it */
    float first;    /* to the first */
    float second;   /* to the second and third, summed */
    float last;     /* to the last */
};

/* The sentences that may be chosen, in order, with their similarities. */
struct smz__candidates {
    struct smz__buf index;      /* uint32_t: number of the sentence */
    struct smz__buf similarity; /* struct smz__similarity */
    size_t count;
    float weights[256]; /* see smz__term_weight */
};

void smz__candidates_init(struct smz__candidates *candidates, const smz_allocator *allocator);

void smz__candidates_free(struct smz__candidates *candidates);

/* Lists the candidates and sums up their similarities by running sums of vectors: once from the front, once from the
 * back, in time linear in the text. */
smz_status smz__candidates_build(struct smz__candidates *candidates, const struct smz__document *document);

const struct smz__sentence *smz__candidate_sentence(const struct smz__candidates *candidates,
                                                    const struct smz__document *document, size_t i);

struct smz__similarity *smz__candidate_similarity(const struct smz__candidates *candidates, size_t i);

/* The weight of a term that occurs count times in a sentence, before division by the length: 1 + ln count. Looked up,
 * since the logarithm took a tenth of the time for ranking. */
static inline double smz__term_weight(const struct smz__candidates *candidates, unsigned count)
{
    return (double)candidates->weights[count];
}

#endif
