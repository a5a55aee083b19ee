/* SPDX-License-Identifier: MIT */
/*
 * Markdown, by md4c: CommonMark with tables, struck out text and tasks.
 */
#ifndef SUMMARIZE_INPUT_MARKDOWN_H
#define SUMMARIZE_INPUT_MARKDOWN_H

#include "input/text.h"

/* Writes the text without the marks inside lines, links' addresses, pictures, raw HTML and front matter, of which the
 * title is kept. charset: what the bytes are; NULL: UTF-8. False if memory has ended. */
bool markdown_read(struct text *out, const char *bytes, size_t length, const char *charset);

#endif
