/* SPDX-License-Identifier: MIT */
/*
 * How rare each term of a document is, in its language at large or in a collection that the caller has counted.
 */
#ifndef SMZ_SCORE_RARITY_H
#define SMZ_SCORE_RARITY_H

#include "score/counts.h"

struct smz__rarity {
    struct smz__buf idf; /* float for each term */
    float highest;       /* that a term could have */
};

void smz__rarity_init(struct smz__rarity *rarity, const smz_allocator *allocator);

void smz__rarity_free(struct smz__rarity *rarity);

/* Fills an empty one. corpus NULL, or without a document in the vocabulary's language: by the language at large. */
smz_status smz__rarity_build(struct smz__rarity *rarity, const struct smz__vocabulary *vocabulary,
                             const struct smz_counts *corpus);

static inline float smz__rarity_of(const struct smz__rarity *rarity, uint32_t term)
{
    return ((const float *)(const void *)rarity->idf.data)[term];
}

#endif
