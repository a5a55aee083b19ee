/* SPDX-License-Identifier: MIT */
#include "support/hook.h"

#include <stdlib.h>
#include <string.h>

/* Stands before each block; as large as the strictest alignment. */
union head {
    size_t size;
    max_align_t align;
};

static char *block_of(const struct hook *hook, void *memory)
{
    return (char *)memory - sizeof(union head) - hook->shift;
}

static size_t size_of(void *memory)
{
    union head head;
    memcpy(&head, (char *)memory - sizeof head, sizeof head);
    return head.size;
}

static void *new_block(struct hook *hook, size_t size)
{
    const union head head = {.size = size};
    char *block = malloc(hook->shift + sizeof head + size);
    if (block == NULL)
        return NULL;
    block += hook->shift;
    memcpy(block, &head, sizeof head);
    hook->live += size;
    return block + sizeof head;
}

static void release(struct hook *hook, void *memory)
{
    const size_t size = size_of(memory);
    hook->live -= size;
    memset(memory, 0xDD, size);
    free(block_of(hook, memory));
}

static void *resize(void *context, void *memory, size_t old_size, size_t new_size)
{
    struct hook *hook = context;
    if (old_size != (memory == NULL ? 0 : size_of(memory)) || (memory == NULL && new_size == 0))
        hook->mistakes++;
    if (new_size == 0) {
        if (memory != NULL)
            release(hook, memory);
        return NULL;
    }
    const size_t number = hook->requests++;
    if (number == hook->refuse_at || (hook->forever && number > hook->refuse_at)) {
        hook->refused++;
        return NULL;
    }
    void *moved = new_block(hook, new_size);
    if (moved != NULL && memory != NULL) {
        memcpy(moved, memory, old_size < new_size ? old_size : new_size);
        release(hook, memory);
    }
    hook->peak = hook->live > hook->peak ? hook->live : hook->peak;
    return moved;
}

struct hook hook_make(void)
{
    return (struct hook){.refuse_at = NEVER};
}

smz_allocator hook_allocator(struct hook *hook)
{
    return (smz_allocator){resize, hook};
}
