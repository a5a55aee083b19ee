/* SPDX-License-Identifier: MIT */
#include "input/body.h"

#include <string.h>

/* Quotations inside one another that are shown as such. */
enum { MAX_MARKS = 4 };

struct line {
    const char *bytes;
    size_t length;
    size_t depth; /* of the quotation */
    bool soft;    /* goes on in the next line */
};

static size_t read_line(struct line *line, const char *bytes, size_t length)
{
    const char *end = memchr(bytes, '\n', length);
    const size_t size = end == NULL ? length : (size_t)(end - bytes);
    line->bytes = bytes;
    line->length = size - (size != 0 && bytes[size - 1] == '\r');
    line->depth = 0;
    line->soft = false;
    return size + (end != NULL);
}

static bool is_signature(const struct line *line)
{
    return line->length == 3 && memcmp(line->bytes, "-- ", 3) == 0;
}

/* A mailbox has a '>' before each line that begins so and is not the first of a message. */
static void unescape(struct line *line)
{
    const bool escaped = line->length >= 6 && memcmp(line->bytes, ">From ", 6) == 0;
    line->bytes += escaped;
    line->length -= escaped;
}

/* Takes the marks of a quotation and the space that protects a line's beginning. */
static void unwrap(struct line *line, struct body_form form)
{
    while (line->length != 0 && line->bytes[0] == '>') {
        line->bytes++;
        line->length--;
        line->depth++;
    }
    if (line->length != 0 && line->bytes[0] == ' ') {
        line->bytes++;
        line->length--;
    }
    line->soft = line->length != 0 && line->bytes[line->length - 1] == ' ' && !is_signature(line);
    line->length -= line->soft && form.deleting;
}

static void put_marks(struct text *out, size_t depth)
{
    for (size_t i = 0; i < depth && i < MAX_MARKS; i++)
        text_put(out, "> ", 2);
}

void body_put(struct text *out, const char *bytes, size_t length, struct body_form form)
{
    struct line line, last = {.soft = false};
    for (size_t next; length != 0; bytes += next, length -= next) {
        next = read_line(&line, bytes, length);
        unescape(&line);
        if (form.flowed)
            unwrap(&line, form);
        if (is_signature(&line) && line.depth == 0)
            break;
        const bool goes_on = last.soft && last.depth == line.depth && !is_signature(&line);
        if (last.bytes != NULL && !goes_on)
            text_put(out, "\n", 1);
        if (!goes_on)
            put_marks(out, line.depth);
        text_put(out, line.bytes, line.length);
        last = line;
    }
    if (last.bytes != NULL)
        text_put(out, "\n", 1);
}
