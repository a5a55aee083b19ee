/* SPDX-License-Identifier: MIT */
#include "document/code.h"

#include <string.h>

/* Front matter has at most this many lines. */
#define MAX_FRONT_LINES 64

struct smz__line smz__fenced_code(const char *text, size_t length, struct smz__line open, bool no_fence[2])
{
    const bool tilde = text[open.start] == '~';
    struct smz__line line;
    for (size_t at = open.next; !no_fence[tilde] && at < length; at = line.next) {
        line = smz__read_line(text, length, at);
        if (smz__is_fence(text, line) && text[line.start] == text[open.start])
            return line;
    }
    no_fence[tilde] = true;
    return open;
}

bool smz__indented_code(const char *text, size_t end, struct smz__line first, struct smz__line *last)
{
    size_t signs = 0, characters = 0;
    struct smz__line line = first;
    for (size_t at = first.begin; at < end; at = line.next) {
        line = smz__read_line(text, end, at);
        if (!smz__is_indented(text, line))
            return false;
        if (line.end - line.start > 2 && memcmp(text + line.start, "$ ", 2) == 0)
            signs += line.end - line.start;
        for (size_t i = line.start; i < line.end; i++)
            signs += memchr("{}()=<>;$|\\#+*/_&%", text[i], 18) != NULL;
        characters += line.end - line.start;
    }
    if (signs * 16 < characters)
        return false;
    *last = line;
    return true;
}

bool smz__front_matter(const char *text, size_t length, struct smz__line open, struct smz__line *last)
{
    if (!smz__is_underline(text, open) || text[open.start] != '-')
        return false;
    size_t labels = 0;
    struct smz__line line = open;
    for (int lines = 0; lines < MAX_FRONT_LINES && line.next < length; lines++) {
        line = smz__read_line(text, length, line.next);
        if (smz__is_underline(text, line) && text[line.start] == '-') {
            if (labels != 0)
                *last = line;
            return labels != 0;
        }
        labels += memchr(text + line.start, ':', line.end - line.start) != NULL;
    }
    return false;
}
