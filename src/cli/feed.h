/* SPDX-License-Identifier: MIT */
/*
 * The texts of the command line in their order: whole files, and records out of files of them.
 */
#ifndef SUMMARIZE_CLI_FEED_H
#define SUMMARIZE_CLI_FEED_H

#include "chunk.h"
#include "lines.h"
#include "parse.h"

struct feed {
    const struct settings *settings;
    const char *const *files;
    size_t count; /* of files */
    size_t next;  /* the file to be opened next */
    size_t max;   /* what is as long as this is not read */
    bool waited;  /* FEED_WAIT has been answered for that file */
    bool reading; /* lines are being read, of the file before it */
    bool begun;   /* ... of which some have been given away */
    struct lines lines;
};

enum feed_state {
    FEED_READY,
    FEED_WAIT, /* the next call may wait for something to come in */
    FEED_END,
    FEED_FAILED /* memory has ended */
};

void feed_init(struct feed *feed, const struct settings *settings);

/* Reads what is to be worked on next, which is then the caller's. FEED_WAIT is answered once before each wait. */
enum feed_state feed_next(struct feed *feed, struct chunk **chunk);

void feed_close(struct feed *feed);

#endif
