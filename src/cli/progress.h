/* SPDX-License-Identifier: MIT */
/*
 * A line on the terminal that tells how far a long run has come, written over itself and taken away at the end.
 */
#ifndef SUMMARIZE_CLI_PROGRESS_H
#define SUMMARIZE_CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress {
    bool wanted;    /* somebody looks on: standard error is a terminal, and what is printed goes elsewhere */
    bool shown;     /* the line stands there */
    uint64_t next;  /* when it is to be written next, in milliseconds */
    uint64_t texts; /* done */
    uint64_t bytes; /* of text in them */
};

/* To be told of nothing unless several texts are awaited. */
void progress_init(struct progress *progress, bool several);

/* Another text is done. */
void progress_add(struct progress *progress, size_t bytes);

/* Takes the line away, so that something else can be written there. */
void progress_hide(struct progress *progress);

#endif
