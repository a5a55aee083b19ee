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
#include "base/eight.h"

#include <stdbool.h>

#define SMZ__NO_ID UINT32_MAX

struct smz__slot {
    uint64_t head;  /* the key's first eight bytes, zeros behind a shorter one */
    uint32_t check; /* its length if that is at most eight; else of its hash and length: equal keys have equal ones */
    uint32_t id;    /* SMZ__NO_ID: empty */
};

struct smz__table {
    const smz_allocator *allocator; /* borrowed */
    uint64_t seed;
    uint64_t factor;         /* made of the seed; odd */
    struct smz__slot *slots; /* owned; a power of two of them */
    size_t slot_count;
    unsigned shift; /* by which a hash becomes the number of a slot */
    struct smz__buf offsets; /* uint32_t: where each key ends in keys */
    struct smz__buf keys;    /* the keys' bytes, one behind the other */
    uint32_t count;
    smz_status status; /* sticky, as in struct smz__buf */
};

/* An empty table; it allocates at the first key. The allocator is borrowed for the table's life. */
void smz__table_init(struct smz__table *table, const smz_allocator *allocator);

void smz__table_free(struct smz__table *table);

/* The number of a key, which is copied if it is new. SMZ__NO_ID for a new one once the table has failed; see status. */
uint32_t smz__table_intern(struct smz__table *table, const void *key, size_t length);

/* A key as it is looked for, hashed. Looking for several keys at once takes a fraction of the time: the processor then
 * waits for several places of a large table together. */
struct smz__probe {
    const char *key; /* borrowed until it has been looked for */
    uint64_t head;   /* as in struct smz__slot */
    uint64_t hash;   /* its upper bits are the good ones */
    uint32_t check;  /* as in struct smz__slot */
    size_t length;
};

static inline size_t smz__probe_slot(const struct smz__table *table, const struct smz__probe *probe)
{
    return (size_t)(probe->hash >> table->shift);
}

/* Of a key of any length. */
void smz__table_probe_any(struct smz__probe *probe, const struct smz__table *table, const char *key, size_t length);

/* Of a key of at most eight bytes, which head holds. Such keys are equal if head and length are. The hash is
 * multiply-shift (Dietzfelbinger et al. 1997): under a secret odd factor no two keys are likely to share a slot. */
static inline void smz__table_probe_head(struct smz__probe *probe, const struct smz__table *table, const char *key,
                                         uint64_t head, size_t length)
{
    probe->key = key;
    probe->head = head;
    probe->hash = (head ^ table->seed) * table->factor;
    probe->check = (uint32_t)length;
    probe->length = length;
}

/* Of a key whose first eight bytes head holds. */
static inline void smz__table_probe_from(struct smz__probe *probe, const struct smz__table *table, const char *key,
                                         uint64_t head, size_t length)
{
    if (length <= sizeof head)
        smz__table_probe_head(probe, table, key, head, length);
    else
        smz__table_probe_any(probe, table, key, length);
}

static inline void smz__table_fetch(const struct smz__table *table, const struct smz__probe *probe)
{
    if (table->slot_count != 0)
        __builtin_prefetch(&table->slots[smz__probe_slot(table, probe)]);
}

uint32_t smz__table_intern_any(struct smz__table *table, const struct smz__probe *probe);

/* As smz__table_intern. Inline for short keys, which takes 6 % off the time of --split. */
static inline uint32_t smz__table_intern_probe(struct smz__table *table, const struct smz__probe *probe)
{
    if (table->slot_count != 0 && probe->length <= sizeof probe->head) {
        const struct smz__slot *slot = &table->slots[smz__probe_slot(table, probe)];
        if (slot->head == probe->head && slot->check == probe->check)
            return slot->id; /* not an empty one: the check of a short key is not that of an empty slot */
    }
    return smz__table_intern_any(table, probe);
}

/* The number of a key, or SMZ__NO_ID if it is not there. */
uint32_t smz__table_find(const struct smz__table *table, const void *key, size_t length);

/* The key with that number; borrowed until the next key is added. */
const char *smz__table_key(const struct smz__table *table, uint32_t id, size_t *length);

#endif
