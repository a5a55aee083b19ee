/* SPDX-License-Identifier: MIT */
/*
 * The formats that texts come in, and who reads them. Which readers there are is decided where the command is built:
 * each needs a library that can be left out, and the small command has none (see src/cli/full.h).
 */
#ifndef SUMMARIZE_INPUT_READER_H
#define SUMMARIZE_INPUT_READER_H

#include "input/text.h"

enum reader_format { READER_TEXT, READER_MARKDOWN, READER_HTML, READER_EMAIL };

/* The format that the ending of a file's name stands for; READER_TEXT if for none. */
enum reader_format reader_of_name(const char *name);

/* What is missing for reading this format, with characters by that name (NULL: none is given), as a sentence for the
 * user; NULL if nothing is. */
const char *reader_lacks(enum reader_format format, const char *charset);

/* Whether what this command lacks may be had in the full one. */
bool reader_is_small(void);

/* Whether there is a set of characters with this name, as far as this command can tell. */
bool reader_knows_charset(const char *charset);

/* Whether reading opens files, for tables of characters. */
bool reader_opens(enum reader_format format, const char *charset);

/* Whether these bytes are the text already. */
bool reader_is_idle(enum reader_format format, const char *charset, const char *bytes, size_t length);

/* Opens what reading these bytes may need; then calls ready, behind which nothing need be opened any more; then writes
 * the text in UTF-8. Nothing may be lacking. False if memory has ended. */
bool reader_read(struct text *out, enum reader_format format, const char *charset, const char *bytes, size_t length,
                 void (*ready)(void));

#endif
