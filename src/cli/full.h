/* SPDX-License-Identifier: MIT */
/*
 * The small command and the full one. A command that is linked statically starts in a third of the time, but the
 * libraries that read pages and mails cannot be linked so, nor can iconv do its work there. So there are two: the small
 * one is the one that is called, and where it lacks a reader it lets the full one do the run.
 */
#ifndef SUMMARIZE_CLI_FULL_H
#define SUMMARIZE_CLI_FULL_H

#include "parse.h"

/* The arguments as they came, which the parser moves about; NULL where no other command will need them, or memory has
 * ended. Owned by the caller, to be released by free. */
char **full_arguments(int argc, char **argv);

/* Becomes the full command if the run needs it. Comes back if it does not, or if there is none. */
void full_become(const struct settings *settings, char **arguments);

#endif
