/* SPDX-License-Identifier: MIT */
/*
 * Reading a file some lines at a time, as they come in.
 */
#ifndef SUMMARIZE_CLI_LINES_H
#define SUMMARIZE_CLI_LINES_H

#include "input.h"

struct lines {
    int file;           /* -1: none is open */
    bool standard;      /* it is standard input, which is not closed */
    bool ended;         /* it has been read to its end */
    bool passing;       /* what comes next is the rest of a line that was too long */
    bool waited;        /* LINES_WAIT has been answered */
    int error;          /* of reading, an errno value, to be told behind what had been read; 0 */
    struct input begun; /* what has been read and not been given away */
    size_t whole;       /* bytes of it that are whole lines */
};

enum lines_state {
    LINES_READY, /* there are some */
    LINES_WAIT,  /* the next call will wait for more to come in */
    LINES_LONG,  /* the next line is too long, and is passed over */
    LINES_END,
    LINES_FAILED /* *error says why, as an errno value; the rest is not read */
};

/* Opens a file, confined as by input_open: 0 or an errno value. */
int lines_open(struct lines *lines, const char *name, bool last);

void lines_close(struct lines *lines);

/* Gives away whole lines, or the last without its end: some 64 KiB of them, or what there is if no more has come in.
 * LINES_WAIT is answered once before each wait. *out is to be released by input_close where lines are ready. A line of
 * max bytes is never read whole if it has 64 KiB more than that; a shorter one may be, and is the caller's to refuse.
 */
enum lines_state lines_next(struct lines *lines, struct input *out, size_t max, int *error);

#endif
