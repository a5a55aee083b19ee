/* SPDX-License-Identifier: MIT */
/*
 * Document frequencies of a collection: the inside of an smz_counts.
 *
 * Each number has a key, which is what stands before it in a file of counts: "en\tharbour" for the documents in English
 * that hold a term, "en documents" for all of them. No term holds a blank, so the two cannot be mistaken, and in the
 * order of their bytes the documents come behind the terms: a file that is cut short lacks them.
 */
#ifndef SMZ_SCORE_COUNTS_H
#define SMZ_SCORE_COUNTS_H

#include "document/vocabulary.h"

struct smz_counts {
    smz_allocator allocator; /* all below borrows it */
    smz_cancel cancel;       /* asked while a file is read; NULL */
    void *cancel_user;
    struct smz__watch *watch; /* of the call that it is in; NULL: nobody stops it */
    struct smz__table keys;
    struct smz__buf numbers; /* uint64_t for each key; 0: as if the key were not there */
    smz_error error;         /* of the last call */
};

/* An empty object in place, and its release; smz__counts_new makes one in memory of its own. */
void smz__counts_init(struct smz_counts *counts, const smz_allocator *allocator);
void smz__counts_clear(struct smz_counts *counts);

/* Adds to the number of a key. SMZ_ELIMIT, with nothing changed, where the sum is too large. */
smz_status smz__counts_add(struct smz_counts *counts, const char *key, size_t length, uint64_t number);

/* Adds all numbers of the other, or on failure none. */
smz_status smz__counts_merge(struct smz_counts *counts, const struct smz_counts *other);

/* Counts a document with all the terms of its vocabulary, or on failure nothing. */
smz_status smz__counts_add_document(struct smz_counts *counts, const struct smz__vocabulary *vocabulary);

/* The documents of a language, and those among them that hold a term; 0 if nothing is known. */
uint64_t smz__counts_documents(const struct smz_counts *counts, const char *code);
uint64_t smz__counts_holding(const struct smz_counts *counts, struct smz__buf *scratch, const char *code,
                             const char *term, size_t length);

static inline uint64_t smz__count_at(const struct smz_counts *counts, uint32_t id)
{
    return ((const uint64_t *)(const void *)counts->numbers.data)[id];
}

#endif
