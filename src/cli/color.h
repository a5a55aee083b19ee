/* SPDX-License-Identifier: MIT */
/*
 * Whether to mark by colours.
 */
#ifndef SUMMARIZE_CLI_COLOR_H
#define SUMMARIZE_CLI_COLOR_H

#include "parse.h"

/* COLOR_AUTO: on a terminal that is not dumb, unless the user wants none anywhere (https://no-color.org). */
bool wants_color(enum color when);

#endif
