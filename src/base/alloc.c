/* SPDX-License-Identifier: MIT */
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

static void *resize_by_malloc(void *context, void *memory, size_t old_size, size_t new_size)
{
    (void)context;
    (void)old_size;
    if (new_size == 0) {
        free(memory);
        return NULL;
    }
    return realloc(memory, new_size);
}

smz_allocator smz__malloc_allocator(void)
{
    smz_allocator allocator = {resize_by_malloc, NULL};
    return allocator;
}

void *smz__new(const smz_allocator *allocator, size_t size)
{
    void *memory = allocator->resize(allocator->context, NULL, 0, size);
    if (memory != NULL)
        memset(memory, 0, size);
    return memory;
}

void *smz__new_array(const smz_allocator *allocator, size_t count, size_t width)
{
    size_t size;
    if (!smz__multiply(count, width, &size) || size == 0)
        return NULL;
    return allocator->resize(allocator->context, NULL, 0, size);
}

void smz__release(const smz_allocator *allocator, void *memory, size_t size)
{
    if (memory != NULL)
        (void)allocator->resize(allocator->context, memory, size, 0);
}

static void *resize_by_meter(void *context, void *memory, size_t old_size, size_t new_size)
{
    struct smz__meter *meter = context;
    if (new_size > old_size && new_size - old_size > meter->max - meter->held) {
        meter->reached = true;
        return NULL;
    }
    void *resized = meter->source.resize(meter->source.context, memory, old_size, new_size);
    if (resized != NULL || new_size == 0)
        meter->held = meter->held - old_size + new_size;
    return resized;
}

smz_allocator smz__meter_allocator(struct smz__meter *meter)
{
    smz_allocator allocator = {resize_by_meter, meter};
    return allocator;
}

bool smz__multiply(size_t a, size_t b, size_t *product)
{
    if (b != 0 && a > SIZE_MAX / b)
        return false;
    *product = a * b;
    return true;
}
