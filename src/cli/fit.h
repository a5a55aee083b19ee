/* SPDX-License-Identifier: MIT */
/*
 * Which options go together.
 */
#ifndef SUMMARIZE_CLI_FIT_H
#define SUMMARIZE_CLI_FIT_H

#include "parse.h"

/* Whether the settings make sense; bit i of seen: option i was given. On false, says on standard error why not. */
bool fit_together(const struct settings *settings, unsigned seen);

#endif
