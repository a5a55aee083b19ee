/* SPDX-License-Identifier: MIT */
/*
 * The allocator hook. The only file that knows malloc is alloc.c.
 */
#ifndef SMZ_BASE_ALLOC_H
#define SMZ_BASE_ALLOC_H

#include "summarize.h"

#include <stdbool.h>

/* The allocator used when the caller gives none. */
smz_allocator smz__malloc_allocator(void);

/* New zeroed memory, owned by the caller, or NULL. */
void *smz__new(const smz_allocator *allocator, size_t size);

/* Memory for count records of width bytes, not zeroed; NULL when refused or when the product overflows. */
void *smz__new_array(const smz_allocator *allocator, size_t count, size_t width);

/* Releases memory of exactly that size; NULL is fine. */
void smz__release(const smz_allocator *allocator, void *memory, size_t size);

/* a * b in *product; false on overflow. */
bool smz__multiply(size_t a, size_t b, size_t *product);

/* Counts what is held of an allocator's memory, and refuses what would make it more than max. A block that is being
 * resized counts once. */
struct smz__meter {
    smz_allocator source;
    size_t max;   /* bytes; never below held */
    size_t held;  /* bytes */
    bool reached; /* something was refused for max */
};

/* The allocator that works by the meter, which it borrows. */
smz_allocator smz__meter_allocator(struct smz__meter *meter);

#endif
