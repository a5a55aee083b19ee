/* SPDX-License-Identifier: MIT */
/*
 * What the command says about itself.
 */
#ifndef SUMMARIZE_CLI_HELP_H
#define SUMMARIZE_CLI_HELP_H

#include "output.h"

void print_help(struct output *output);
void print_version(struct output *output);

/* A language a line: code, tab, name, and for those that have no stemmer a tab and "no stemmer". */
void print_languages(struct output *output);

#endif
