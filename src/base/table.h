/* SPDX-License-Identifier: MIT */
/*
 * The one hash table: it numbers byte strings in order of first sight (0, 1, 2, ...).
 *
 * Callers keep what they know of a key in an array indexed by its number, so the table never has to be walked and its
 * inner order never shows. The hash is seeded from the addresses of the process, against texts made to collide.
 */
#ifndef SMZ_BASE_TABLE_H
#define SMZ_BASE_TABLE_H

#include "base/buf.h"

#include <stdbool.h>

#define SMZ__NO_ID UINT32_MAX

struct smz__slot {
    uint64_t head;  /* the key's first eight bytes, zeros behind a shorter one */
    uint32_t check; /* of the key's hash and length: equal keys have equal ones */
    uint32_t id;    /* SMZ__NO_ID: empty */
};

struct smz__table {
    const smz_allocator *allocator; /* borrowed */
    uint64_t seed;
    struct smz__slot *slots; /* owned; a power of two of them */
    size_t slot_count;
    struct smz__buf offsets; /* size_t: where each key ends in keys */
    struct smz__buf keys;    /* the keys' bytes, one behind the other */
    uint32_t count;
    smz_status status; /* sticky, as in struct smz__buf */
};

/* An empty table; it allocates at the first key. The allocator is borrowed for the table's life. */
void smz__table_init(struct smz__table *table, const smz_allocator *allocator);

void smz__table_free(struct smz__table *table);

/* The number of a key, which is copied if it is new. SMZ__NO_ID once the table has failed; see status. */
uint32_t smz__table_intern(struct smz__table *table, const void *key, size_t length);

/* A key as it is looked for, hashed. Looking for several keys at once takes a fraction of the time: the processor then
 * waits for several places of a large table together. */
struct smz__probe {
    const char *key; /* borrowed until it has been looked for */
    size_t length;
    uint64_t head; /* as in struct smz__slot */
    uint64_t hash;
    uint32_t check;
};

/* room: how many bytes may be read at key, length or more; a short key inside a text is so read in one step. */
void smz__table_probe(struct smz__probe *probe, const struct smz__table *table, const void *key, size_t length,
                      size_t room);

/* As smz__table_intern. */
uint32_t smz__table_intern_probe(struct smz__table *table, const struct smz__probe *probe);

/* The number of a key, or SMZ__NO_ID if it is not there. */
uint32_t smz__table_find(const struct smz__table *table, const void *key, size_t length);

/* The key with that number; borrowed until the next key is added. */
const char *smz__table_key(const struct smz__table *table, uint32_t id, size_t *length);

#endif
