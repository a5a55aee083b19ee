/* SPDX-License-Identifier: MIT */
/*
 * Which options go together.
 */
#ifndef SUMMARIZE_CLI_FIT_H
#define SUMMARIZE_CLI_FIT_H

#include "parse.h"

#include <stdint.h>

/* Which options were given: bit i says so of option i. */
typedef uint64_t option_set;

static inline option_set option_bit(size_t id)
{
    return UINT64_C(1) << id;
}

static inline bool has_option(option_set seen, size_t id)
{
    return (seen & option_bit(id)) != 0;
}

/* Whether the settings make sense, made by those options. On false, says on standard error why not. */
bool fit_together(const struct settings *settings, option_set seen);

#endif
