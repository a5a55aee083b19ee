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
    struct smz__slot *slots; /* owned */
    size_t slot_count;
    struct smz__buf offsets; /* uint32_t: where each key ends in keys */
    struct smz__buf keys;    /* the keys' bytes, one behind the other */
    uint32_t count;
    uint32_t room;     /* keys that may be added before the slots must be more */
    smz_status status; /* sticky, as in struct smz__buf */
};

/* An empty table; it allocates at the first key. The allocator is borrowed for the table's life. */
void smz__table_init(struct smz__table *table, const smz_allocator *allocator);

void smz__table_free(struct smz__table *table);

/* Gives back what only looking for keys needs: from now on they are read by their numbers alone. */
void smz__table_settle(struct smz__table *table);

/* The number of a key, which is copied if it is new. SMZ__NO_ID for a new one once the table has failed; see status. */
uint32_t smz__table_intern(struct smz__table *table, const void *key, size_t length);

/* A key as it is looked for, and where. Looking for several keys at once takes a fraction of the time: the processor
 * then waits for several places of a large table together. */
struct smz__probe {
    struct smz__slot *slot; /* where the search begins; until the table grows */
    const char *key;        /* borrowed until it has been looked for */
    size_t length;
    uint64_t head;  /* as in struct smz__slot */
    uint32_t check; /* as in struct smz__slot */
};

/* As smz__table_reserve, where there may be no room yet. */
smz_status smz__table_grow(struct smz__table *table, uint32_t keys);

/* Makes room for so many new keys, so that the table does not grow while they are looked for: the status. To be called
 * before a probe is made. */
static inline smz_status smz__table_reserve(struct smz__table *table, uint32_t keys)
{
    return keys <= table->room && table->status == SMZ_OK ? SMZ_OK : smz__table_grow(table, keys);
}

/* Of a key of any length. */
void smz__table_probe_any(struct smz__probe *probe, const struct smz__table *table, const char *key, size_t length);

/* Multiply-shift (Dietzfelbinger et al. 1997): under a secret odd factor no two keys are likely to share a slot, which
 * the upper bits tell. */
static inline uint64_t smz__hash_head(const struct smz__table *table, uint64_t head)
{
    return (head ^ table->seed) * table->factor;
}

/* ... of a key of nine bytes or more, taking up its last eight, or any eight that others follow. */
static inline uint64_t smz__hash_more(const struct smz__table *table, uint64_t hash, uint64_t eight)
{
    return (eight ^ hash ^ hash >> 32) * table->factor;
}

static inline uint32_t smz__long_check(uint64_t hash, size_t length)
{
    return (uint32_t)(hash >> 32 << 8) | (uint32_t)(length < 255 ? length : 255);
}

/* Where the search for a key with that hash begins. */
static inline struct smz__slot *smz__slot_of(const struct smz__table *table, uint64_t hash)
{
    return &table->slots[(hash >> 32) * table->slot_count >> 32];
}

/* Of a key whose first eight bytes head holds; the slot is fetched. Inline, since most keys are short: 6 % of the time
 * of --split. */
static inline void smz__table_probe(struct smz__probe *probe, const struct smz__table *table, const char *key,
                                    uint64_t head, size_t length)
{
    uint64_t hash = smz__hash_head(table, head);
    probe->check = (uint32_t)length;
    if (length > sizeof head) {
        if (length > 2 * sizeof head) {
            smz__table_probe_any(probe, table, key, length);
            return;
        }
        hash = smz__hash_more(table, hash + length, smz__eight(key + length - sizeof head));
        probe->check = smz__long_check(hash, length);
    }
    probe->slot = smz__slot_of(table, hash);
    probe->key = key;
    probe->length = length;
    probe->head = head;
    __builtin_prefetch(probe->slot);
}

uint32_t smz__table_intern_any(struct smz__table *table, const struct smz__probe *probe);

/* Whether the last eight bytes of a key are those of the probe. */
static inline bool smz__has_last_eight(const struct smz__table *table, uint32_t id, const struct smz__probe *probe)
{
    const uint32_t end = ((const uint32_t *)(const void *)table->offsets.data)[id];
    return smz__eight(table->keys.data + end - 8) == smz__eight(probe->key + probe->length - 8);
}

/* As smz__table_intern. */
static inline uint32_t smz__table_intern_probe(struct smz__table *table, const struct smz__probe *probe)
{
    const struct smz__slot *slot = probe->slot;
    /* Not an empty one: its check is that of no short key, and of no long one of less than 255 bytes. Equal checks of
     * those mean equal lengths. */
    if (slot->head == probe->head && slot->check == probe->check &&
        (probe->length <= 8 || (probe->length <= 16 && smz__has_last_eight(table, slot->id, probe))))
        return slot->id;
    return smz__table_intern_any(table, probe);
}

/* The number of a key, or SMZ__NO_ID if it is not there. */
uint32_t smz__table_find(const struct smz__table *table, const void *key, size_t length);

/* The key with that number; borrowed until the next key is added. */
const char *smz__table_key(const struct smz__table *table, uint32_t id, size_t *length);

#endif
