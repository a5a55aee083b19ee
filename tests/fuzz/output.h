/* SPDX-License-Identifier: MIT */
/*
 * What the manual promises of every rendering of a summary.
 */
#ifndef TESTS_FUZZ_OUTPUT_H
#define TESTS_FUZZ_OUTPUT_H

#include "summarize.h"

#include <stdbool.h>

/* JSON is valid, text has a line for each thing to show, and a write that fails is told and not tried again.
 * may_refuse: the allocator may, so that a rendering need not come about. */
void check_render(const smz_summary *summary, const char *text, size_t length, const smz_render_options *options,
                  bool may_refuse);

#endif
