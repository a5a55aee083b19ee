/* SPDX-License-Identifier: MIT */
#include "render/render.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

struct entry {
    const char *key;
    size_t length;
    uint64_t number;
};

/* As their lines are: a tab follows the key, which is less than any byte of a longer one. */
static int by_key(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    const int order = memcmp(a->key, b->key, a->length < b->length ? a->length : b->length);
    return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
}

static size_t gather(struct entry *entries, const struct smz_counts *counts)
{
    size_t count = 0;
    for (uint32_t i = 0; i < counts->keys.count; i++) {
        if (smz__count_at(counts, i) == 0)
            continue;
        struct entry *entry = &entries[count++];
        entry->key = smz__table_key(&counts->keys, i, &entry->length);
        entry->number = smz__count_at(counts, i);
    }
    return count;
}

smz_status smz__render_counts(const struct smz_counts *counts, smz_write write, void *user)
{
    const smz_allocator *allocator = &counts->allocator;
    const size_t room = (size_t)counts->keys.count + 1; /* none would be no memory */
    struct entry *entries = smz__new_array(allocator, room, sizeof *entries);
    struct smz__writer *writer = smz__new_array(allocator, 1, sizeof *writer);
    smz_status status = SMZ_ENOMEM;
    if (entries != NULL && writer != NULL) {
        const size_t count = gather(entries, counts);
        qsort(entries, count, sizeof *entries, by_key);
        smz__writer_init(writer, write, user);
        for (size_t i = 0; i < count && !writer->failed; i++) {
            smz__put(writer, entries[i].key, entries[i].length);
            smz__put_string(writer, "\t");
            smz__put_number(writer, entries[i].number);
            smz__put_string(writer, "\n");
        }
        status = smz__writer_finish(writer);
    }
    smz__release(allocator, writer, sizeof *writer);
    smz__release(allocator, entries, room * sizeof *entries);
    return status;
}
