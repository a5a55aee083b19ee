/* SPDX-License-Identifier: MIT */
#include "base/table.h"

#include "base/alloc.h"
#include "base/limits.h"

#include <string.h>

#define FIRST_SLOTS 1024

void smz__table_init(struct smz__table *table, const smz_allocator *allocator)
{
    memset(table, 0, sizeof *table);
    table->allocator = allocator;
    /* Where the heap and the stack lie differs from run to run and is not known to who writes the text. */
    table->seed = (uint64_t)(uintptr_t)table * UINT64_C(0x9E3779B97F4A7C15) ^ (uint64_t)(uintptr_t)&allocator;
    smz__buf_init(&table->offsets, allocator, SIZE_MAX);
    smz__buf_init(&table->keys, allocator, SIZE_MAX);
}

void smz__table_free(struct smz__table *table)
{
    smz__release(table->allocator, table->slots, table->slot_count * sizeof *table->slots);
    table->slots = NULL;
    table->slot_count = 0;
    table->count = 0;
    smz__buf_free(&table->offsets);
    smz__buf_free(&table->keys);
}

void smz__table_clear(struct smz__table *table)
{
    if (table->slots != NULL)
        memset(table->slots, 0xFF, table->slot_count * sizeof *table->slots);
    table->offsets.length = 0;
    table->keys.length = 0;
    table->count = 0;
}

static uint64_t mix(uint64_t value)
{
    value ^= value >> 32;
    value *= UINT64_C(0xD6E8FEB86659FD93);
    value ^= value >> 32;
    return value;
}

/* Eight bytes a step; each step depends on the seed, so that colliding keys can't be prepared. */
static uint32_t hash_bytes(uint64_t seed, const char *key, size_t length)
{
    uint64_t hash = seed ^ (uint64_t)length;
    uint64_t word;
    while (length >= sizeof word) {
        memcpy(&word, key, sizeof word);
        hash = mix(hash ^ word);
        key += sizeof word;
        length -= sizeof word;
    }
    if (length != 0) {
        word = 0;
        for (size_t i = 0; i < length; i++)
            word = word << 8 | (unsigned char)key[i];
        hash = mix(hash ^ word);
    }
    return (uint32_t)mix(hash);
}

static bool same_key(const struct smz__table *table, uint32_t id, const void *key, size_t length)
{
    size_t own_length;
    const char *own = smz__table_key(table, id, &own_length);
    return own_length == length && memcmp(own, key, length) == 0;
}

/* The slot that holds the key, or the empty one where it would go. There is always an empty one. */
static struct smz__slot *probe(const struct smz__table *table, uint32_t hash, const void *key, size_t length)
{
    size_t mask = table->slot_count - 1;
    size_t at = hash & mask;
    while (table->slots[at].id != SMZ__NO_ID) {
        if (table->slots[at].hash == hash && same_key(table, table->slots[at].id, key, length))
            break;
        at = (at + 1) & mask;
    }
    return &table->slots[at];
}

static bool grow(struct smz__table *table)
{
    size_t slot_count = table->slot_count == 0 ? FIRST_SLOTS : table->slot_count * 2;
    struct smz__slot *slots = smz__new_array(table->allocator, slot_count, sizeof *slots);
    if (slots == NULL) {
        table->status = SMZ_ENOMEM;
        return false;
    }
    memset(slots, 0xFF, slot_count * sizeof *slots);
    for (size_t i = 0; i < table->slot_count; i++) {
        if (table->slots[i].id == SMZ__NO_ID)
            continue;
        size_t at = table->slots[i].hash & (slot_count - 1);
        while (slots[at].id != SMZ__NO_ID)
            at = (at + 1) & (slot_count - 1);
        slots[at] = table->slots[i];
    }
    smz__release(table->allocator, table->slots, table->slot_count * sizeof *table->slots);
    table->slots = slots;
    table->slot_count = slot_count;
    return true;
}

uint32_t smz__table_intern(struct smz__table *table, const void *key, size_t length)
{
    if (table->status != SMZ_OK)
        return SMZ__NO_ID;
    /* At most two thirds full: a probe then looks at two slots on average. */
    if (table->count >= table->slot_count / 3 * 2 && !grow(table))
        return SMZ__NO_ID;
    uint32_t hash = hash_bytes(table->seed, key, length);
    struct smz__slot *slot = probe(table, hash, key, length);
    if (slot->id != SMZ__NO_ID)
        return slot->id;
    if (table->count == SMZ__MAX_IDS) {
        table->status = SMZ_ELIMIT;
        return SMZ__NO_ID;
    }
    smz__buf_put(&table->keys, key, length);
    smz__buf_put(&table->offsets, &table->keys.length, sizeof(size_t));
    if (table->keys.status != SMZ_OK || table->offsets.status != SMZ_OK) {
        table->status = SMZ_ENOMEM;
        return SMZ__NO_ID;
    }
    slot->hash = hash;
    slot->id = table->count;
    return table->count++;
}

uint32_t smz__table_find(const struct smz__table *table, const void *key, size_t length)
{
    if (table->count == 0)
        return SMZ__NO_ID;
    return probe(table, hash_bytes(table->seed, key, length), key, length)->id;
}

const char *smz__table_key(const struct smz__table *table, uint32_t id, size_t *length)
{
    const size_t *ends = (const size_t *)(const void *)table->offsets.data;
    size_t start = id == 0 ? 0 : ends[id - 1];
    *length = ends[id] - start;
    return table->keys.data + start;
}
