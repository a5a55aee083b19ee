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
void smz__put_number(struct smz__writer *writer, uint64_t number);

/* A number from 0 to 1 with that many decimals (at most 9), with a full stop whatever the locale. */
void smz__put_fraction(struct smz__writer *writer, double fraction, unsigned decimals);

/* A number from 0 on, cut off at a million, with that many decimals (at most 9). */
void smz__put_decimal(struct smz__writer *writer, double number, unsigned decimals);

/* A number with its sign and that many decimals. */
void smz__put_signed(struct smz__writer *writer, double number, unsigned decimals);

/* Room for an answer that is made up. */
struct smz__scratch {
    char bytes[8];
};

/* How a character is written instead of as it is; NULL: as it is. */
typedef const char *smz__instead(uint32_t character, struct smz__scratch *scratch);

/* Writes text, some characters in another way, bad bytes as U+FFFD. */
void smz__put_instead(struct smz__writer *writer, const char *text, size_t length, smz__instead *instead);

/* U+FFFD, in UTF-8. */
#define SMZ__REPLACEMENT_BYTES "\xEF\xBF\xBD"

/* A text on one line: each run of white space that holds a line's end is one space. */
struct smz__parts {
    const char *text;
    size_t length;
    bool quoted;  /* the marks of a quotation, '>', at the beginnings of lines are left out */
    bool joined;  /* a hyphen before a line's end is left out with it: it parts a word */
    size_t start; /* of the part that smz__next_part has found */
    size_t end;
    size_t next;
    const char *glue; /* what stands between it and the next part; NULL: it is the last */
};
struct smz__parts smz__parts_of(const char *text, size_t length);

/* Finds the first or next part of the line, which may be empty; false at the end. All bytes of a part
 * are the text's. */
bool smz__next_part(struct smz__parts *parts);

/* Writes the line. */
void smz__put_line(struct smz__writer *writer, struct smz__parts *parts);

#endif
