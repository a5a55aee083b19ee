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

/* Longer keys lie elsewhere. */
#define SMZ__SHORT_KEY 15u

struct smz__slot {
    uint32_t check; /* of the key's hash */
    uint32_t id;    /* SMZ__NO_ID: empty */
};

/* A short key, zeros and, in the last byte, its length. A longer one: where it begins in rest and its length, as
 * uint32_t, zeros and 0xFF. */
struct smz__key {
    char bytes[SMZ__SHORT_KEY + 1];
};

struct smz__table {
    const smz_allocator *allocator; /* borrowed */
    uint64_t seed;
    uint64_t factors[2];     /* made of the seed; odd */
    struct smz__slot *slots; /* owned; one more, which is always empty, lies behind the last */
    size_t slot_count;
    struct smz__buf keys; /* struct smz__key by number */
    struct smz__buf rest; /* the bytes of keys that are not short, one behind the other */
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
    uint64_t head; /* of a short key: the first eight bytes of struct smz__key ... */
    uint64_t tail; /* ... and the others; UINT64_MAX of a longer one, which no struct smz__key has there */
    uint32_t check;
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

/* Multiply-shift of two words (Dietzfelbinger et al. 1997): under secret odd factors no two keys are likely to share a
 * slot, which the upper bits tell. */
static inline uint64_t smz__hash(const struct smz__table *table, uint64_t head, uint64_t tail)
{
    return (head ^ table->seed) * table->factors[0] + tail * table->factors[1];
}

/* Where the search for a key with that hash begins. */
static inline struct smz__slot *smz__slot_of(const struct smz__table *table, uint64_t hash)
{
    return &table->slots[(hash >> 32) * table->slot_count >> 32];
}

static inline uint32_t smz__check_of(uint64_t hash)
{
    return (uint32_t)(hash >> 16);
}

/* Of a short key at which sixteen bytes can be read; the slot is fetched. */
static inline void smz__table_probe(struct smz__probe *probe, const struct smz__table *table, const char *key,
                                    uint32_t length)
{
    char kept[sizeof(struct smz__key)];
    smz__sixteen_first(kept, key, length);
    probe->head = smz__eight(kept);
    probe->tail = smz__eight(kept + 8) | (uint64_t)length << 56;
    const uint64_t hash = smz__hash(table, probe->head, probe->tail);
    probe->slot = smz__slot_of(table, hash);
    probe->check = smz__check_of(hash);
    probe->key = key;
    probe->length = length;
    __builtin_prefetch(probe->slot);
}

uint32_t smz__table_intern_any(struct smz__table *table, const struct smz__probe *probe);

/* The bytes of the struct smz__key with that number. */
static inline const char *smz__kept_key(const struct smz__table *table, uint32_t id)
{
    return table->keys.data + id * sizeof(struct smz__key);
}

/* Whether the key with that number is the short one that has been probed for. */
static inline bool smz__is_short_key(const struct smz__table *table, uint32_t id, const struct smz__probe *probe)
{
    const char *kept = smz__kept_key(table, id);
    return ((smz__eight(kept) ^ probe->head) | (smz__eight(kept + 8) ^ probe->tail)) == 0;
}

/* As smz__table_intern, of a key that has been probed for. */
static inline uint32_t smz__table_intern_probe(struct smz__table *table, const struct smz__probe *probe)
{
    /* In the second slot if not in the first, nearly always: without a branch that nobody can foretell. */
    const struct smz__slot *slot = probe->slot + (probe->slot->check != probe->check);
    if (slot->check == probe->check && slot->id != SMZ__NO_ID && smz__is_short_key(table, slot->id, probe))
        return slot->id;
    return smz__table_intern_any(table, probe);
}

/* The number of a key, or SMZ__NO_ID if it is not there. */
uint32_t smz__table_find(const struct smz__table *table, const void *key, size_t length);

/* The key with that number; borrowed until the next key is added. */
const char *smz__table_key(const struct smz__table *table, uint32_t id, size_t *length);

#endif
