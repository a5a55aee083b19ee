/* SPDX-License-Identifier: MIT */
/*
 * --merge: one summary of several files.
 */
#ifndef SUMMARIZE_CLI_MERGE_H
#define SUMMARIZE_CLI_MERGE_H

#include "output.h"
#include "parse.h"

/* Summarizes all files together; those that cannot be read are told and left out. Answers an exit status. */
int merge_files(struct output *output, const struct settings *settings);

#endif
