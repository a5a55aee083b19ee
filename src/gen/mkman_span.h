/* SPDX-License-Identifier: MIT */
/*
 * Parts of a C header, for mkman3: lines, comments, and pieces parted by blank lines.
 */
#ifndef SMZ_GEN_MKMAN_SPAN_H
#define SMZ_GEN_MKMAN_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A part of a header. */
struct span {
    const char *start;
    size_t length;
};

static inline bool begins(struct span span, const char *prefix)
{
    const size_t length = strlen(prefix);
    return span.length >= length && memcmp(span.start, prefix, length) == 0;
}

static inline struct span skip(struct span span, size_t count)
{
    return (struct span){span.start + count, span.length - count};
}

/* Where the first occurrence of a string begins; the span's length if there is none. */
static inline size_t find(struct span span, const char *string)
{
    size_t at = 0;
    while (at < span.length && !begins(skip(span, at), string))
        at++;
    return at;
}

static inline struct span trim(struct span span)
{
    while (span.length != 0 && (*span.start == ' ' || *span.start == '\n'))
        span = skip(span, 1);
    while (span.length != 0 && (span.start[span.length - 1] == ' ' || span.start[span.length - 1] == '\n'))
        span.length--;
    return span;
}

/* Takes the first line off the text, without its newline. */
static inline struct span take_line(struct span *text)
{
    const struct span line = {text->start, find(*text, "\n")};
    *text = skip(*text, line.length + (line.length < text->length));
    return line;
}

/* Takes the comment that the text begins with, with its marks, and the newline behind it. Empty if there is none. */
static inline struct span take_comment(struct span *text)
{
    struct span comment = {text->start, 0};
    if (!begins(*text, "/*"))
        return comment;
    comment.length = find(*text, "*/");
    comment.length += comment.length < text->length ? 2 : 0;
    *text = skip(*text, comment.length);
    if (begins(*text, "\n"))
        *text = skip(*text, 1);
    return comment;
}

/* Takes the next piece, which a blank line or the text's end ends. */
static inline struct span take_piece(struct span *text)
{
    while (begins(*text, "\n"))
        *text = skip(*text, 1);
    const struct span piece = {text->start, find(*text, "\n\n")};
    *text = skip(*text, piece.length);
    return piece;
}

#endif
