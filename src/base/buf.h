/* SPDX-License-Identifier: MIT */
/*
 * The one growing buffer: of bytes, or of records of one width.
 *
 * Failure is sticky: after a refused allocation or a passed ceiling every further call does nothing, and status says
 * why. Many writes can so be followed by one check.
 */
#ifndef SMZ_BASE_BUF_H
#define SMZ_BASE_BUF_H

#include "summarize.h"

#include <string.h>

struct smz__buf {
    const smz_allocator *allocator; /* borrowed */
    char *data;                     /* owned; aligned for any record */
    size_t length;                  /* bytes in use */
    size_t capacity;                /* bytes allocated, at most max */
    size_t max;                     /* ceiling on length, in bytes */
    smz_status status;              /* SMZ_OK, SMZ_ENOMEM or SMZ_ELIMIT */
};

/* An empty buffer that never grows beyond max bytes, at least 1. The allocator is borrowed for the buffer's life. */
void smz__buf_init(struct smz__buf *buf, const smz_allocator *allocator, size_t max);

void smz__buf_free(struct smz__buf *buf);

/* Adds size bytes at the end and returns where they begin, uninitialised; NULL once the buffer has failed. The address
 * holds until the next addition. */
void *smz__buf_add(struct smz__buf *buf, size_t size);

/* As smz__buf_put, where there may be no room yet. */
void smz__buf_put_any(struct smz__buf *buf, const void *bytes, size_t size);

/* Adds a copy of bytes, for which there is room. */
static inline void smz__buf_put_reserved(struct smz__buf *buf, const void *bytes, size_t size)
{
    memcpy(buf->data + buf->length, bytes, size);
    buf->length += size;
}

/* Adds a copy of bytes. Inline, since most of it is known where it is called: 4 % of the time for -n 3. */
static inline void smz__buf_put(struct smz__buf *buf, const void *bytes, size_t size)
{
    if (size == 0 || size > buf->capacity - buf->length || buf->status != SMZ_OK) {
        smz__buf_put_any(buf, bytes, size);
        return;
    }
    smz__buf_put_reserved(buf, bytes, size);
}

/* As smz__buf_reserve, where there may be no room yet. */
smz_status smz__buf_grow(struct smz__buf *buf, size_t size);

/* Makes room for size bytes at the end; the status. */
static inline smz_status smz__buf_reserve(struct smz__buf *buf, size_t size)
{
    return size <= buf->capacity - buf->length && buf->status == SMZ_OK && buf->data != NULL ? SMZ_OK
                                                                                             : smz__buf_grow(buf, size);
}

/* Gives back the memory that is allocated and not in use. Never fails: a refused shrink changes nothing. */
void smz__buf_trim(struct smz__buf *buf);

#endif
