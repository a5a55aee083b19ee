/* SPDX-License-Identifier: MIT */
/*
 * Parts of a C header, for mkman3: lines, comments, and pieces parted by blank lines.
 */
#ifndef SMZ_GEN_MKMAN_SPAN_H
#define SMZ_GEN_MKMAN_SPAN_H

#include <stdbool.h>
#include <stddef.h>

/* A part of a text, which it borrows. */
struct smz__span {
    const char *start;
    size_t length;
};

bool smz__span_begins(struct smz__span span, const char *prefix);

/* The span without its first count bytes. */
struct smz__span smz__span_skip(struct smz__span span, size_t count);

/* Where the first occurrence of a string begins; the span's length if there is none. */
size_t smz__span_find(struct smz__span span, const char *string);

/* The span without blanks and newlines around it. */
struct smz__span smz__span_trim(struct smz__span span);

/* Takes the first line off the text, without its newline. */
struct smz__span smz__take_line(struct smz__span *text);

/* Takes the comment that the text begins with, with its marks, and the newline behind it. Empty if there is none. */
struct smz__span smz__take_comment(struct smz__span *text);

/* Takes the next piece, which a blank line or the text's end ends. */
struct smz__span smz__take_piece(struct smz__span *text);

#endif
