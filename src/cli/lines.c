/* SPDX-License-Identifier: MIT */
#include "lines.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

enum {
    BLOCK = 1 << 16 /* bytes given away in one go, and read at once */
};

int lines_open(struct lines *lines, const char *name, bool last)
{
    *lines = (struct lines){.file = -1, .begun = {.text = ""}};
    return input_begin(&lines->file, &lines->standard, name, last);
}

void lines_close(struct lines *lines)
{
    if (lines->file >= 0 && !lines->standard)
        (void)close(lines->file);
    lines->file = -1;
    input_close(&lines->begun);
}

/* Gives away the first bytes of what has been read. */
static int give(struct lines *lines, struct input *out, size_t length)
{
    struct input rest = {.text = ""};
    const size_t left = lines->begun.length - length;
    if (left != 0) {
        const int error = input_reserve(&rest, left + BLOCK);
        if (error != 0)
            return error;
        memcpy(rest.memory, (char *)lines->begun.memory + length, left);
        rest.length = left;
    }
    *out = lines->begun;
    out->length = length;
    out->text = out->memory;
    lines->begun = rest;
    lines->whole = 0;
    return 0;
}

/* By select: poll refuses to look at more files than a process may have, and a confined one may have none. */
static bool would_wait(const struct lines *lines)
{
    struct timeval no_time = {0, 0};
    fd_set files;
    if (lines->file >= FD_SETSIZE)
        return true;
    FD_ZERO(&files);
    FD_SET(lines->file, &files);
    return select(lines->file + 1, &files, NULL, NULL, &no_time) == 0;
}

/* Makes room for more. What has been read doubles, so that a long line is copied a few times at most. */
static int reserve(struct lines *lines)
{
    const struct input *begun = &lines->begun;
    if (begun->size - begun->length >= BLOCK)
        return 0;
    const size_t more = begun->length > BLOCK ? begun->length : BLOCK;
    return begun->length > SIZE_MAX - more ? ENOMEM : input_reserve(&lines->begun, begun->length + more);
}

/* Drops the fresh bytes up to the end of the line that is passed over; answers how many are left. */
static size_t pass(struct lines *lines, char *fresh, size_t count)
{
    const char *end = memchr(fresh, '\n', count);
    if (end == NULL)
        return 0;
    const size_t dropped = (size_t)(end - fresh) + 1;
    memmove(fresh, fresh + dropped, count - dropped);
    lines->passing = false;
    return count - dropped;
}

/* Reads what has come in. */
static int read_more(struct lines *lines)
{
    ssize_t got;
    const int error = reserve(lines);
    if (error != 0)
        return error;
    char *fresh = (char *)lines->begun.memory + lines->begun.length;
    do
        got = read(lines->file, fresh, BLOCK);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return errno;
    lines->ended = got == 0;
    size_t count = (size_t)got;
    if (lines->passing)
        count = pass(lines, fresh, count);
    size_t end = count;
    while (end != 0 && fresh[end - 1] != '\n')
        end--;
    if (end != 0)
        lines->whole = lines->begun.length + end;
    lines->begun.length += count;
    return 0;
}

/* Whether the line that has been begun is too long already. */
static bool is_long(const struct lines *lines, size_t max)
{
    return lines->begun.length - lines->whole >= max;
}

enum lines_state lines_next(struct lines *lines, struct input *out, size_t max, int *error)
{
    *error = 0;
    while (lines->error == 0 && !lines->ended && lines->whole < BLOCK && !is_long(lines, max)) {
        if (!lines->waited && would_wait(lines)) {
            if (lines->whole != 0)
                break;
            lines->waited = true;
            return LINES_WAIT;
        }
        lines->waited = false;
        lines->error = read_more(lines);
    }
    if (lines->whole == 0 && is_long(lines, max)) {
        lines->passing = true;
        input_close(&lines->begun);
        return LINES_LONG;
    }
    /* What had come in whole before an error is not lost by it. */
    const size_t length = lines->ended ? lines->begun.length : lines->whole;
    *error = length == 0 ? lines->error : give(lines, out, length);
    if (*error != 0)
        return LINES_FAILED;
    return length == 0 ? LINES_END : LINES_READY;
}
