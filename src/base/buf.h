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

struct smz__buf {
    const smz_allocator *allocator; /* borrowed */
    char *data;                     /* owned; aligned for any record */
    size_t length;                  /* bytes in use */
    size_t capacity;                /* bytes allocated */
    size_t max;                     /* ceiling on length, in bytes */
    smz_status status;              /* SMZ_OK, SMZ_ENOMEM or SMZ_ELIMIT */
};

/* An empty buffer that never grows beyond max bytes. The allocator is borrowed for the buffer's life. */
void smz__buf_init(struct smz__buf *buf, const smz_allocator *allocator, size_t max);

void smz__buf_free(struct smz__buf *buf);

/* Adds size bytes at the end and returns where they begin, uninitialised; NULL once the buffer has failed. The address
 * holds until the next addition. */
void *smz__buf_add(struct smz__buf *buf, size_t size);

/* Adds a copy of bytes. */
void smz__buf_put(struct smz__buf *buf, const void *bytes, size_t size);

/* Gives back the memory that is allocated and not in use. Never fails: a refused shrink changes nothing. */
void smz__buf_trim(struct smz__buf *buf);

#endif
