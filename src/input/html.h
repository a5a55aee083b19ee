/* SPDX-License-Identifier: MIT */
/*
 * Web pages, by libxml2.
 */
#ifndef SUMMARIZE_INPUT_HTML_H
#define SUMMARIZE_INPUT_HTML_H

#include "input/shape.h"

/* Writes what a page shows: no menus, margins, scripts, forms or hidden parts. charset is what its bytes are; NULL:
 * told by the page itself, or else UTF-8 if it is valid, or windows-1252. No page is too broken. False if memory has
 * ended. */
bool html_read(struct text *out, const char *bytes, size_t length, const char *charset);

/* The same for a page that is a part of something. */
bool html_read_into(struct shape *shape, const char *bytes, size_t length, const char *charset);

#endif
