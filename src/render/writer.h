/* SPDX-License-Identifier: MIT */
/*
 * Output: gathered into pieces of SMZ__WRITE_BYTES and handed to the caller's function. Failure is sticky.
 */
#ifndef SMZ_RENDER_WRITER_H
#define SMZ_RENDER_WRITER_H

#include "base/limits.h"
#include "summarize.h"

#include <stdbool.h>

struct smz__writer {
    smz_write write; /* the caller's */
    void *user;
    bool failed;
    size_t length;
    char bytes[SMZ__WRITE_BYTES];
};

void smz__writer_init(struct smz__writer *writer, smz_write write, void *user);

/* Hands over what has been gathered; SMZ_OK or SMZ_EWRITE. */
smz_status smz__writer_finish(struct smz__writer *writer);

void smz__put(struct smz__writer *writer, const char *bytes, size_t length);

void smz__put_string(struct smz__writer *writer, const char *string);

/* A whole number, in decimal. */
void smz__put_number(struct smz__writer *writer, size_t number);

/* A number from 0 to 1 with that many decimals (at most 9), with a full stop whatever the locale. */
void smz__put_fraction(struct smz__writer *writer, double fraction, unsigned decimals);

/* Text with every run of white space that holds a line's end made one space; all other bytes as they are. quoted: the
 * marks of a quotation, '>', at the beginnings of its lines are left out. */
void smz__put_line(struct smz__writer *writer, const char *text, size_t length, bool quoted);

#endif
