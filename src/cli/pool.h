/* SPDX-License-Identifier: MIT */
/*
 * Memory for many things that are forgotten together, up to a ceiling.
 */
#ifndef SUMMARIZE_CLI_POOL_H
#define SUMMARIZE_CLI_POOL_H

#include <stdbool.h>
#include <stddef.h>

struct pool {
    struct pool_piece *pieces; /* owned; things are put into the first */
    size_t used;               /* bytes of the first */
    size_t taken;              /* bytes of all things */
    size_t ceiling;            /* of these */
    bool full;                 /* the ceiling has been met */
};

void pool_init(struct pool *pool, size_t ceiling);

/* Memory for whatever is of that size; NULL if the ceiling is met or memory ends. */
void *pool_take(struct pool *pool, size_t size);

/* Forgets all that was taken. */
void pool_clear(struct pool *pool);

/* The same, and releases the memory itself. */
void pool_close(struct pool *pool);

#endif
