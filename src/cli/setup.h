/* SPDX-License-Identifier: MIT */
/*
 * What the command needs before it reads a text: a summarizer by the settings, with the counts of a collection and the
 * lists that were named.
 */
#ifndef SUMMARIZE_CLI_SETUP_H
#define SUMMARIZE_CLI_SETUP_H

#include "parse.h"

/* The exit status. */
enum {
    STATUS_DONE = 0,
    STATUS_FAILED = 1, /* some input or output failed */
    STATUS_USAGE = 2
};

struct setup {
    smz_summarizer **summarizers; /* all alike, one for each thread */
    size_t count;
    smz_counts *corpus; /* NULL for none */
};

/* Makes it, with as many summarizers as the settings have jobs; to be released by setup_close whatever the answer is:
 * an exit status, with everything else than STATUS_DONE told on standard error. */
int setup_open(struct setup *setup, const struct settings *settings);

void setup_close(struct setup *setup);

/* Adds a file of counts, which may be the last file of all. False if it cannot be read or is none, which has then been
 * told. */
bool read_counts(smz_counts *counts, const char *name, bool last, const struct settings *settings);

/* The names of the files to be read, and how many; says so if that is standard input and somebody has to type it. */
const char *const *files_to_read(const struct settings *settings, size_t *count);

/* Points to --help; answers STATUS_USAGE. */
int fail_usage(void);

#endif
