/* SPDX-License-Identifier: MIT */
#include "heap.h"

#include "require.h"

#include <stdalign.h>
#include <string.h>

/* In front of each piece: its size. As wide as the strictest alignment, which the piece behind it keeps. */
union header {
    size_t size;
    max_align_t strictest;
};

static void *resize(void *context, void *memory, size_t old_size, size_t new_size)
{
    struct heap *heap = context;
    union header *header = memory == NULL ? NULL : (union header *)memory - 1;
    REQUIRE(old_size == (header == NULL ? 0 : header->size));
    if (new_size == 0) {
        heap->live -= old_size;
        free(header);
        return NULL;
    }
    if (new_size > old_size && ++heap->calls == heap->fail_at)
        return NULL;
    /* Always at a new place, so that a pointer into the old one does not go unnoticed. */
    union header *fresh = malloc(sizeof *fresh + new_size);
    REQUIRE(fresh != NULL);
    fresh->size = new_size;
    if (header != NULL)
        memcpy(fresh + 1, header + 1, old_size < new_size ? old_size : new_size);
    free(header);
    heap->live += new_size - old_size;
    return fresh + 1;
}

smz_allocator heap_allocator(struct heap *heap)
{
    return (smz_allocator){resize, heap};
}

char *copy_bytes(const char *bytes, size_t length)
{
    char *memory = malloc(length == 0 ? 1 : length);
    REQUIRE(memory != NULL);
    if (length != 0)
        memcpy(memory, bytes, length);
    return memory;
}
