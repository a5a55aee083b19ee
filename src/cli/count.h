/* SPDX-License-Identifier: MIT */
/*
 * --count and --merge-counts.
 */
#ifndef SUMMARIZE_CLI_COUNT_H
#define SUMMARIZE_CLI_COUNT_H

#include "output.h"
#include "parse.h"

/* Counts the files, as texts or as counts, and writes what came of it; those that cannot be read are told and left out.
 * Answers an exit status. */
int count_files(struct output *output, const struct settings *settings);

#endif
