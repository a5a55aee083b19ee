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

struct smz__candidate {
    uint32_t sentence; /* its number in the document */
    float norm;        /* 1 / length of its vector, 0 if it has no terms */
    float backward;    /* cosines to all candidates before it, summed */
    float previous;    /* cosine to the one before it, as if no term occurred twice in that */
};

/* The sentences that may be chosen, in order. */
struct smz__candidates {
    struct smz__buf list;   /* struct smz__candidate */
    struct smz__buf totals; /* float for each term: the sum of all candidates' vectors; empty until compared */
    size_t count;
    double words;       /* of them all */
    size_t paragraphs;  /* that have one of them or more ... */
    size_t singles;     /* ... and just one */
    double likeness;    /* cosines of all pairs, summed; 0 until compared */
    float weights[256]; /* see smz__term_weight */
};

void smz__candidates_init(struct smz__candidates *candidates, const smz_allocator *allocator);

void smz__candidates_free(struct smz__candidates *candidates);

/* Lists the candidates, with nothing but their numbers, and counts their words and paragraphs; once. */
smz_status smz__list_candidates(struct smz__candidates *candidates, const struct smz__document *document);

/* Fills in the rest, once, in one pass over the listed candidates that carries a running sum of their vectors. */
smz_status smz__compare_candidates(struct smz__candidates *candidates, const struct smz__document *document);

static inline struct smz__candidate *smz__candidate_at(const struct smz__candidates *candidates, size_t i)
{
    return (struct smz__candidate *)(void *)candidates->list.data + i;
}

static inline const struct smz__sentence *smz__candidate_sentence(const struct smz__candidates *candidates,
                                                                  const struct smz__document *document, size_t i)
{
    return smz__sentence_at(document, smz__candidate_at(candidates, i)->sentence);
}

static inline const struct smz__figures *smz__candidate_figures(const struct smz__candidates *candidates,
                                                                const struct smz__document *document, size_t i)
{
    return smz__figures_at(document, smz__candidate_at(candidates, i)->sentence);
}

/* A sentence's terms ... */
static inline const uint32_t *smz__sentence_terms(const struct smz__document *document,
                                                  const struct smz__sentence *sentence)
{
    return (const uint32_t *)(const void *)document->term_ids.data + sentence->first_term;
}

/* ... and how often each occurs in it. */
static inline const uint8_t *smz__sentence_times(const struct smz__document *document,
                                                 const struct smz__sentence *sentence)
{
    return (const uint8_t *)document->term_counts.data + sentence->first_term;
}

/* Cosines of a candidate to all behind it, summed. */
float smz__likeness_forward(const struct smz__candidates *candidates, const struct smz__document *document, size_t i);

/* The weight of a term that occurs count times in a sentence, before division by the length: 1 + ln count. Looked up,
 * since the logarithm took a tenth of the time for ranking. */
static inline float smz__term_weight(const struct smz__candidates *candidates, unsigned count)
{
    return candidates->weights[count];
}

#endif
