/* SPDX-License-Identifier: MIT */
#include "gen/mkman_span.h"

#include <string.h>

bool smz__span_begins(struct smz__span span, const char *prefix)
{
    const size_t length = strlen(prefix);
    return span.length >= length && memcmp(span.start, prefix, length) == 0;
}

struct smz__span smz__span_skip(struct smz__span span, size_t count)
{
    return (struct smz__span){span.start + count, span.length - count};
}

size_t smz__span_find(struct smz__span span, const char *string)
{
    size_t at = 0;
    while (at < span.length && !smz__span_begins(smz__span_skip(span, at), string))
        at++;
    return at;
}

struct smz__span smz__span_trim(struct smz__span span)
{
    while (span.length != 0 && (*span.start == ' ' || *span.start == '\n'))
        span = smz__span_skip(span, 1);
    while (span.length != 0 && (span.start[span.length - 1] == ' ' || span.start[span.length - 1] == '\n'))
        span.length--;
    return span;
}

struct smz__span smz__take_line(struct smz__span *text)
{
    const struct smz__span line = {text->start, smz__span_find(*text, "\n")};
    *text = smz__span_skip(*text, line.length + (line.length < text->length));
    return line;
}

struct smz__span smz__take_comment(struct smz__span *text)
{
    struct smz__span comment = {text->start, 0};
    if (!smz__span_begins(*text, "/*"))
        return comment;
    comment.length = smz__span_find(*text, "*/");
    comment.length += comment.length < text->length ? 2 : 0;
    *text = smz__span_skip(*text, comment.length);
    if (smz__span_begins(*text, "\n"))
        *text = smz__span_skip(*text, 1);
    return comment;
}

struct smz__span smz__take_piece(struct smz__span *text)
{
    while (smz__span_begins(*text, "\n"))
        *text = smz__span_skip(*text, 1);
    const struct smz__span piece = {text->start, smz__span_find(*text, "\n\n")};
    *text = smz__span_skip(*text, piece.length);
    return piece;
}
