/* SPDX-License-Identifier: MIT */
/*
 * How often words stand side by side, roughly and in little memory: a phrase of several words occurs no more often than
 * its first two are neighbours, which spares looking at most of them.
 */
#ifndef SMZ_SCORE_NEIGHBOUR_H
#define SMZ_SCORE_NEIGHBOUR_H

#include "score/lexicon.h"

/* How often a phrase must occur to be of interest, if none is. */
#define SMZ__NEVER UINT16_MAX

/* Words that are looked through at once for those that begin phrases of interest. */
#define SMZ__MANY_WORDS 256u

/* The words from words[from] to words[to - 1], SMZ__MANY_WORDS at most, whose form's need is not SMZ__NEVER: how many,
 * and in found their numbers. Without a branch that nobody can foretell. */
static inline size_t smz__list_needed(uint32_t found[SMZ__MANY_WORDS], const uint32_t *words, const uint16_t *need,
                                      uint32_t from, uint32_t to)
{
    size_t count = 0;
    for (uint32_t at = from; at < to; at++) {
        found[count] = at;
        count += need[SMZ__TOKEN_FORM(words[at])] != SMZ__NEVER;
    }
    return count;
}

struct smz__neighbours {
    uint16_t *counters; /* 1 << bits of them; owned. Pairs of terms share them: they never count too few */
    unsigned bits;
};

/* Counts the pairs of terms that stand side by side in the document with nothing but white space, or a mark that joins
 * them, between, where the first one's need, which is told for each form, is not SMZ__NEVER. To be freed also on
 * failure. */
smz_status smz__count_neighbours(struct smz__neighbours *neighbours, const struct smz__document *document,
                                 const struct smz__lexeme *lexemes, const uint16_t *need,
                                 const smz_allocator *allocator);

void smz__neighbours_free(struct smz__neighbours *neighbours, const smz_allocator *allocator);

/* The counter of two terms: multiply-shift, as in the hash table, but with a factor that is known. Texts that are made
 * to share counters are read with more care, and no other harm comes of that. */
static inline uint16_t *smz__neighbours_of(const struct smz__neighbours *neighbours, uint32_t first, uint32_t second)
{
    const uint64_t pair = (uint64_t)first << 32 | second;
    const uint64_t hash = (pair ^ pair >> 32) * UINT64_C(0x9E3779B97F4A7C15);
    return &neighbours->counters[hash >> (64 - neighbours->bits)];
}

#endif
