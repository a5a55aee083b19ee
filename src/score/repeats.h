/* SPDX-License-Identifier: MIT */
/*
 * In how many texts pieces stand word for word: the inside of an smz_repeats.
 */
#ifndef SMZ_SCORE_REPEATS_H
#define SMZ_SCORE_REPEATS_H

#include "base/table.h"

/* So many texts show what is said in most. */
#define SMZ__LEAST_TEXTS 3

struct smz_repeats {
    smz_allocator allocator;   /* all below borrows it */
    struct smz__table pieces;  /* as smz__repeat_key makes them */
    struct smz__buf sightings; /* struct sighting for each of them */
    uint32_t texts;
};

/* An empty object in place, and its release. */
void smz__repeats_init(struct smz_repeats *repeats, const smz_allocator *allocator);
void smz__repeats_clear(struct smz_repeats *repeats);

/* Another text begins, of which the following pieces are. */
void smz__repeats_begin(struct smz_repeats *repeats);

/* Notes a piece. After a failure nothing is noted any more. */
smz_status smz__repeats_note(struct smz_repeats *repeats, const char *piece, size_t length);

/* Whether it failed. */
smz_status smz__repeats_status(const struct smz_repeats *repeats);

/* Whether piece number id, in order of first sight, stands in most of the texts, of which there are enough to tell. */
bool smz__repeats_frame(const struct smz_repeats *repeats, uint32_t id);

/* The same of a piece. */
bool smz__repeats_know(const struct smz_repeats *repeats, const char *piece, size_t length);

#endif
