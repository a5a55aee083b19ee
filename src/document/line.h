/* SPDX-License-Identifier: MIT */
/*
 * Lines, and what a line's shape says of it.
 */
#ifndef SMZ_DOCUMENT_LINE_H
#define SMZ_DOCUMENT_LINE_H

#include "lang/tables.h"

#include <stdbool.h>

struct smz__line {
    size_t start; /* its first character that is not white space */
    size_t end;   /* one past its last such character; start if it is blank */
    size_t next;  /* where the next line begins */
    size_t width; /* characters from the line's beginning to end */
};

/* The line that begins at text[at]. Lines end at LF, CR, CR LF, VT and FF. */
struct smz__line smz__read_line(const char *text, size_t length, size_t at);

/* A line of three or more of one of - = _ * ~ # and nothing else (a rule, or the underline of a heading). */
bool smz__is_rule(const char *text, struct smz__line line);

/* A table row: begins and ends with '|'. */
bool smz__is_table_row(const char *text, struct smz__line line);

/* A code fence: ``` or ~~~ at its beginning. */
bool smz__is_fence(const char *text, struct smz__line line);

/* A Markdown heading: one to six '#' and a space. */
bool smz__is_marked_heading(const char *text, struct smz__line line);

/* A list item: a bullet, or a number or letter with '.' or ')', and a space. */
bool smz__is_list_item(const char *text, struct smz__line line);

/* Whether text[start] to text[end] ends with a mark that ends a sentence, or with one and what closes after it. */
bool smz__ends_with_mark(const char *text, size_t start, size_t end, const struct smz__language *language);

#endif
