/* SPDX-License-Identifier: MIT */
/*
 * Options out of tables of cases, which set a few of them.
 */
#ifndef TESTS_SUPPORT_OPTIONS_H
#define TESTS_SUPPORT_OPTIONS_H

#include "summarize.h"

/* Options as the library begins them, with wanted's length, method, language, keywords, query, flags, stop words and
 * furniture.
 * What those point to is borrowed. */
smz_options options_like(const smz_options *wanted);

#endif
