/* SPDX-License-Identifier: MIT */
#include "pool.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>

enum {
    PIECE = 1 << 16 /* bytes of a piece, unless one thing needs more */
};

struct pool_piece {
    struct pool_piece *next;
    size_t size;
    alignas(max_align_t) char bytes[];
};

void pool_init(struct pool *pool, size_t ceiling)
{
    *pool = (struct pool){.ceiling = ceiling};
}

static bool add_piece(struct pool *pool, size_t size)
{
    struct pool_piece *piece;
    if (size < PIECE)
        size = PIECE;
    if (size > SIZE_MAX - sizeof *piece || (piece = malloc(sizeof *piece + size)) == NULL)
        return false;
    piece->next = pool->pieces;
    piece->size = size;
    pool->pieces = piece;
    pool->used = 0;
    return true;
}

void *pool_take(struct pool *pool, size_t size)
{
    const size_t excess = size % alignof(max_align_t), padding = excess == 0 ? 0 : alignof(max_align_t) - excess;
    size = size <= SIZE_MAX - padding ? size + padding : SIZE_MAX;
    pool->full = size > pool->ceiling - pool->taken;
    if (pool->full)
        return NULL;
    if ((pool->pieces == NULL || size > pool->pieces->size - pool->used) && !add_piece(pool, size))
        return NULL;
    void *memory = pool->pieces->bytes + pool->used;
    pool->used += size;
    pool->taken += size;
    return memory;
}

/* Releases all pieces but the last, which was the first that was made. */
static void release_pieces(struct pool *pool)
{
    while (pool->pieces != NULL && pool->pieces->next != NULL) {
        struct pool_piece *piece = pool->pieces;
        pool->pieces = piece->next;
        free(piece);
    }
}

void pool_clear(struct pool *pool)
{
    release_pieces(pool);
    if (pool->pieces != NULL && pool->pieces->size > PIECE)
        pool_close(pool);
    pool->used = 0;
    pool->taken = 0;
}

void pool_close(struct pool *pool)
{
    release_pieces(pool);
    free(pool->pieces);
    pool_init(pool, pool->ceiling);
}
