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
    table->factor = table->seed * UINT64_C(0xD6E8FEB86659FD93) | 1;
    smz__buf_init(&table->offsets, allocator, SIZE_MAX);
    smz__buf_init(&table->keys, allocator, UINT32_MAX);
}

void smz__table_settle(struct smz__table *table)
{
    smz__release(table->allocator, table->slots, table->slot_count * sizeof *table->slots);
    table->slots = NULL;
    table->slot_count = 0;
    table->room = 0;
}

void smz__table_free(struct smz__table *table)
{
    smz__table_settle(table);
    table->count = 0;
    smz__buf_free(&table->offsets);
    smz__buf_free(&table->keys);
}

/* The first eight bytes of a key, fewer if it is shorter. */
static uint64_t read_head(const char *key, size_t length)
{
    if (length >= 8)
        return smz__eight(key);
    uint64_t head = 0;
    for (size_t i = 0; i < length; i++)
        head |= (uint64_t)(unsigned char)key[i] << 8 * i;
    return head;
}

static uint64_t hash_of(const struct smz__table *table, const char *key, uint64_t head, size_t length)
{
    uint64_t hash = smz__hash_head(table, head);
    if (length <= sizeof head)
        return hash;
    hash += length;
    for (size_t at = 8; at < length - 8; at += 8)
        hash = smz__hash_more(table, hash, smz__eight(key + at));
    return smz__hash_more(table, hash, smz__eight(key + length - 8));
}

void smz__table_probe_any(struct smz__probe *probe, const struct smz__table *table, const char *key, size_t length)
{
    const uint64_t head = read_head(key, length), hash = hash_of(table, key, head, length);
    const uint32_t check = length <= sizeof head ? (uint32_t)length : smz__long_check(hash, length);
    *probe = (struct smz__probe){smz__slot_of(table, hash), key, length, head, check};
    __builtin_prefetch(probe->slot);
}

static bool is_same(const struct smz__table *table, const struct smz__slot *slot, const struct smz__probe *probe)
{
    if (slot->head != probe->head || slot->check != probe->check)
        return false;
    if (probe->length <= sizeof probe->head)
        return true;
    size_t length;
    const char *key = smz__table_key(table, slot->id, &length);
    if (length != probe->length)
        return false;
    const size_t last = length - sizeof probe->head;
    return (last <= 8 || memcmp(key + 8, probe->key + 8, last - 8) == 0) &&
           smz__eight(key + last) == smz__eight(probe->key + last);
}

/* The slot that holds the key, or the empty one where it would go. There is always an empty one. */
static struct smz__slot *find_slot(const struct smz__table *table, const struct smz__probe *probe)
{
    struct smz__slot *slot = probe->slot, *const end = table->slots + table->slot_count;
    while (slot->id != SMZ__NO_ID && !is_same(table, slot, probe))
        slot = slot + 1 == end ? table->slots : slot + 1;
    return slot;
}

/* Enters a key that is in no slot yet. */
static void enter(struct smz__table *table, uint32_t id)
{
    size_t length;
    const char *key = smz__table_key(table, id, &length);
    struct smz__probe probe;
    smz__table_probe_any(&probe, table, key, length);
    struct smz__slot *slot = probe.slot, *const end = table->slots + table->slot_count;
    while (slot->id != SMZ__NO_ID)
        slot = slot + 1 == end ? table->slots : slot + 1;
    *slot = (struct smz__slot){probe.head, probe.check, id};
}

/* By half, so that never more than half of them are not needed. All keys are entered anew, so that the smaller table is
 * not there beside the larger one. */
static void add_slots(struct smz__table *table)
{
    const size_t old_count = table->slot_count, slot_count = old_count == 0 ? FIRST_SLOTS : old_count + old_count / 2;
    const smz_allocator *allocator = table->allocator;
    size_t size;
    struct smz__slot *slots = NULL;
    if (smz__multiply(slot_count, sizeof *slots, &size))
        slots = allocator->resize(allocator->context, table->slots, old_count * sizeof *slots, size);
    if (slots == NULL) {
        table->status = SMZ_ENOMEM;
        return;
    }
    memset(slots, 0xFF, size);
    table->slots = slots;
    table->slot_count = slot_count;
    /* At most two thirds full: a search then looks at two slots on average. */
    table->room = (uint32_t)(slot_count / 3 * 2) - table->count;
    for (uint32_t id = 0; id < table->count; id++)
        enter(table, id);
}

smz_status smz__table_grow(struct smz__table *table, uint32_t keys)
{
    while (table->status == SMZ_OK && table->room < keys)
        add_slots(table);
    return table->status;
}

uint32_t smz__table_intern(struct smz__table *table, const void *key, size_t length)
{
    struct smz__probe probe;
    if (smz__table_reserve(table, 1) != SMZ_OK)
        return SMZ__NO_ID;
    smz__table_probe_any(&probe, table, key, length);
    return smz__table_intern_any(table, &probe);
}

uint32_t smz__table_intern_any(struct smz__table *table, const struct smz__probe *probe)
{
    struct smz__slot *slot = find_slot(table, probe);
    if (slot->id != SMZ__NO_ID)
        return slot->id;
    if (table->status != SMZ_OK)
        return SMZ__NO_ID;
    if (table->count == SMZ__MAX_IDS) {
        table->status = SMZ_ELIMIT;
        return SMZ__NO_ID;
    }
    smz__buf_put(&table->keys, probe->key, probe->length);
    const uint32_t behind = (uint32_t)table->keys.length;
    smz__buf_put(&table->offsets, &behind, sizeof behind);
    table->status = table->keys.status != SMZ_OK ? table->keys.status : table->offsets.status;
    if (table->status != SMZ_OK)
        return SMZ__NO_ID;
    slot->head = probe->head;
    slot->check = probe->check;
    slot->id = table->count;
    table->room--;
    return table->count++;
}

uint32_t smz__table_find(const struct smz__table *table, const void *key, size_t length)
{
    if (table->slot_count == 0)
        return SMZ__NO_ID;
    struct smz__probe probe;
    smz__table_probe_any(&probe, table, key, length);
    return find_slot(table, &probe)->id;
}

const char *smz__table_key(const struct smz__table *table, uint32_t id, size_t *length)
{
    const uint32_t *ends = (const uint32_t *)(const void *)table->offsets.data;
    const uint32_t start = id == 0 ? 0 : ends[id - 1];
    *length = ends[id] - start;
    return table->keys.data + start;
}
