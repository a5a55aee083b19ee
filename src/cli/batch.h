/* SPDX-License-Identifier: MIT */
/*
 * Everything that the command does with texts: reading them, summarizing or counting them, in several threads if asked,
 * and writing what came of it in their order.
 */
#ifndef SUMMARIZE_CLI_BATCH_H
#define SUMMARIZE_CLI_BATCH_H

#include "output.h"
#include "parse.h"

/* Answers an exit status; what fails has been told, in the output where that is JSON Lines. */
int run_batch(struct output *output, const struct settings *settings);

#endif
