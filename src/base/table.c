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
    table->factors[0] = table->seed * UINT64_C(0xD6E8FEB86659FD93) | 1;
    table->factors[1] = (table->factors[0] * UINT64_C(0xA0761D6478BD642F) ^ table->seed) | 1;
    smz__buf_init(&table->keys, allocator, SIZE_MAX);
    smz__buf_init(&table->rest, allocator, UINT32_MAX);
}

/* Of so many slots, of which there are few enough. */
static size_t slots_size(size_t count)
{
    return count == 0 ? 0 : (count + 1) * sizeof(struct smz__slot);
}

void smz__table_settle(struct smz__table *table)
{
    smz__release(table->allocator, table->slots, slots_size(table->slot_count));
    table->slots = NULL;
    table->slot_count = 0;
    table->room = 0;
}

void smz__table_free(struct smz__table *table)
{
    smz__table_settle(table);
    table->count = 0;
    smz__buf_free(&table->keys);
    smz__buf_free(&table->rest);
}

static bool is_short(size_t length)
{
    return length <= SMZ__SHORT_KEY;
}

/* A short key as it is kept. */
static struct smz__key short_key(const char *bytes, size_t length)
{
    struct smz__key key = {{0}};
    if (length != 0) /* bytes may then be NULL */
        memcpy(key.bytes, bytes, length);
    key.bytes[SMZ__SHORT_KEY] = (char)length;
    return key;
}

/* Of a key that is not short. Each step takes up eight more bytes. */
static uint64_t hash_long(const struct smz__table *table, const char *key, size_t length)
{
    uint64_t hash = smz__hash(table, smz__eight(key), length);
    for (size_t at = 8; at < length - 8; at += 8)
        hash = smz__hash(table, smz__eight(key + at) ^ hash ^ hash >> 32, at);
    return smz__hash(table, smz__eight(key + length - 8) ^ hash ^ hash >> 32, 0);
}

void smz__table_probe_any(struct smz__probe *probe, const struct smz__table *table, const char *key, size_t length)
{
    *probe = (struct smz__probe){.key = key, .length = length, .tail = UINT64_MAX};
    uint64_t hash;
    if (is_short(length)) {
        const struct smz__key kept = short_key(key, length);
        probe->head = smz__eight(kept.bytes);
        probe->tail = smz__eight(kept.bytes + 8);
        hash = smz__hash(table, probe->head, probe->tail);
    } else {
        hash = hash_long(table, key, length);
    }
    probe->slot = smz__slot_of(table, hash);
    probe->check = smz__check_of(hash);
    __builtin_prefetch(probe->slot);
}

static bool is_same(const struct smz__table *table, const struct smz__slot *slot, const struct smz__probe *probe)
{
    size_t length;
    if (slot->check != probe->check)
        return false;
    if (is_short(probe->length))
        return smz__is_short_key(table, slot->id, probe);
    const char *key = smz__table_key(table, slot->id, &length);
    return length == probe->length && memcmp(key, probe->key, length) == 0;
}

/* The slot that holds the key, or the empty one where it would go. There is always an empty one. */
static struct smz__slot *find_slot(const struct smz__table *table, const struct smz__probe *probe)
{
    struct smz__slot *slot = probe->slot, *const end = table->slots + table->slot_count;
    while (slot->id != SMZ__NO_ID && !is_same(table, slot, probe))
        slot = slot + 1 == end ? table->slots : slot + 1;
    return slot;
}

static uint64_t hash_of_kept(const struct smz__table *table, uint32_t id)
{
    size_t length;
    const char *key = smz__table_key(table, id, &length), *kept = smz__kept_key(table, id);
    return is_short(length) ? smz__hash(table, smz__eight(kept), smz__eight(kept + 8)) : hash_long(table, key, length);
}

/* Enters a key that is in no slot yet. */
static void enter(struct smz__table *table, uint32_t id)
{
    const uint64_t hash = hash_of_kept(table, id);
    struct smz__slot *slot = smz__slot_of(table, hash), *const end = table->slots + table->slot_count;
    while (slot->id != SMZ__NO_ID)
        slot = slot + 1 == end ? table->slots : slot + 1;
    *slot = (struct smz__slot){smz__check_of(hash), id};
}

/* By half, so that never more than half of them are not needed. All keys are entered anew, so that the smaller table is
 * not there beside the larger one. */
static void add_slots(struct smz__table *table)
{
    const size_t old_count = table->slot_count, slot_count = old_count == 0 ? FIRST_SLOTS : old_count + old_count / 2;
    const smz_allocator *allocator = table->allocator;
    size_t size;
    struct smz__slot *slots = NULL;
    if (smz__multiply(slot_count + 1, sizeof *slots, &size))
        slots = allocator->resize(allocator->context, table->slots, slots_size(old_count), size);
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

/* Keeps the bytes of the next key. */
static smz_status keep(struct smz__table *table, const char *bytes, size_t length)
{
    struct smz__key key = {{0}};
    if (is_short(length)) {
        key = short_key(bytes, length);
    } else {
        const uint32_t place[2] = {(uint32_t)table->rest.length, (uint32_t)length};
        memcpy(key.bytes, place, sizeof place);
        memset(key.bytes + SMZ__SHORT_KEY, 0xFF, 1);
        smz__buf_put(&table->rest, bytes, length);
    }
    if (table->rest.status == SMZ_OK)
        smz__buf_put(&table->keys, &key, sizeof key);
    table->status = table->rest.status != SMZ_OK ? table->rest.status : table->keys.status;
    return table->status;
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
    if (keep(table, probe->key, probe->length) != SMZ_OK)
        return SMZ__NO_ID;
    *slot = (struct smz__slot){probe->check, table->count};
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
    const char *bytes = smz__kept_key(table, id);
    *length = (unsigned char)bytes[SMZ__SHORT_KEY];
    if (is_short(*length))
        return bytes;
    uint32_t place[2];
    memcpy(place, bytes, sizeof place);
    *length = place[1];
    return table->rest.data + place[0];
}
