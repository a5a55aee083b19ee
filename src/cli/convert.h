/* SPDX-License-Identifier: MIT */
/*
 * Texts out of pages, mails and foreign characters.
 */
#ifndef SUMMARIZE_CLI_CONVERT_H
#define SUMMARIZE_CLI_CONVERT_H

#include "input.h"
#include "parse.h"

#include "input/reader.h"

/* What the file of this name is read as. */
enum reader_format format_of(const struct settings *settings, const char *name);

/* Puts the text that is in it in the place of the input's bytes. encoding: what it is written in; NULL: not said. If it
 * is of the last file, no other can be opened from then on. False if that cannot be, and *why says why; the input then
 * needs no closing. */
bool input_convert(struct input *input, enum reader_format format, const char *encoding, bool last, const char **why);

#endif
