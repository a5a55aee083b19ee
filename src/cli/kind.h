/* SPDX-License-Identifier: MIT */
/*
 * What a file is, by the settings or by its name.
 */
#ifndef SUMMARIZE_CLI_KIND_H
#define SUMMARIZE_CLI_KIND_H

#include "parse.h"

/* What the file of this name is; not INPUT_AUTO. */
enum input_format kind_of(const struct settings *settings, const char *name);

/* Whether one of the files is of that kind. */
bool has_kind(const struct settings *settings, enum input_format kind);

#endif
