/* SPDX-License-Identifier: MIT */
/*
 * Lines, and what a line's shape says of it, in any language.
 */
#ifndef SMZ_DOCUMENT_LINE_H
#define SMZ_DOCUMENT_LINE_H

#include "lang/tables.h"

#include <stdbool.h>
#include <stddef.h>

struct smz__line {
    size_t begin;  /* where it begins, with its indent */
    size_t start;  /* its first character that is not white space */
    size_t end;    /* one past its last such character; start if it is blank */
    size_t next;   /* where the next line begins */
    size_t width;  /* characters from the line's beginning to end */
    size_t indent; /* ... to start */
};

/* A space or tab. */
static inline bool smz__is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* LF, VT, FF or CR. */
static inline bool smz__is_line_end(char c)
{
    return c >= '\n' && c <= '\r';
}

/* How many bytes the hyphen at text[at] has, "-" or U+2010; 0 if there is none. */
size_t smz__hyphen_at(const char *text, size_t end, size_t at);

/* How many bytes the hyphen has, "-" or U+2010, that ends before text[at], not before text[start]; 0 if there is none.
 */
size_t smz__hyphen_before(const char *text, size_t start, size_t at);

/* Any of them. */
static inline bool smz__is_ascii_space(char c)
{
    return smz__is_blank(c) || smz__is_line_end(c);
}

static inline bool smz__is_ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The line that begins at text[at]. Lines end at LF, CR, CR LF, VT and FF. */
struct smz__line smz__read_line(const char *text, size_t length, size_t at);

bool smz__is_blank_line(struct smz__line line);

/* Set in by a tab, or by four characters of white space or more. */
bool smz__is_indented(const char *text, struct smz__line line);

/* Three or more of one of - = _ * ~ #, with or without spaces between, and nothing else; or words between dashes, as
 * mail programs write: "-----Original Message-----". */
bool smz__is_rule(const char *text, struct smz__line line);

/* A rule of = or - that makes a heading of the line above it. */
bool smz__is_underline(const char *text, struct smz__line line);

/* A table row: begins and ends with '|'. */
bool smz__is_table_row(const char *text, struct smz__line line);

/* Columns parted by tabs or by three spaces or more. */
bool smz__has_columns(const char *text, struct smz__line line);

/* A code fence: ``` or ~~~ at its beginning. */
bool smz__is_fence(const char *text, struct smz__line line);

/* A Markdown heading: one to six '#' and a space. */
bool smz__is_marked_heading(const char *text, struct smz__line line);

/* How deep a quotation is: the number of '>' at its beginning; 0 if it is none. */
size_t smz__quote_depth(const char *text, struct smz__line line);

/* Where the line's text begins behind the marks of a quotation; its end if it has none. */
size_t smz__quote_text(const char *text, struct smz__line line);

/* Somebody's turn in a conversation, or a log's line: "[12:03] <anna> hi", "Q: Why?", "2024-03-01 06:00:01 started". */
bool smz__is_turn(const char *text, struct smz__line line);

/* A field of a form: a capitalised word or three, a colon, and more: "Apologies: Dr. A. Finch". */
bool smz__is_field(const char *text, struct smz__line line);

/* Whether text[start] to text[end] ends with a mark that ends a sentence, or with one and what closes after it. */
bool smz__ends_with_mark(const char *text, size_t start, size_t end, const struct smz__language *language);

#endif
