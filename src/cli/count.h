/* SPDX-License-Identifier: MIT */
/*
 * Counts of a collection.
 */
#ifndef SUMMARIZE_CLI_COUNT_H
#define SUMMARIZE_CLI_COUNT_H

#include "output.h"
#include "parse.h"

/* Receives what the library writes; user is a struct output. */
int put_bytes(void *user, const char *bytes, size_t length);

/* Adds what others have counted. */
smz_status add_counts(smz_counts *counts, const smz_counts *more);

/* Adds up the files, which are counts, and writes the sums; those that cannot be read are told and left out. Answers an
 * exit status. */
int merge_counts(struct output *output, const struct settings *settings);

#endif
