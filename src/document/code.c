/* SPDX-License-Identifier: MIT */
#include "document/code.h"

#include <string.h>

/* Front matter has at most this many lines. */
#define MAX_FRONT_LINES 64

struct smz__line smz__fenced_code(const char *text, size_t length, struct smz__line open, bool no_fence[2],
                                  struct smz__watch *watch)
{
    const bool tilde = text[open.start] == '~';
    struct smz__line line;
    for (size_t at = open.next; !no_fence[tilde] && at < length; at = line.next) {
        line = smz__read_line(text, length, at);
        if (smz__stops(watch, line.next - at))
            return open;
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
    while (true) {
        if (!smz__is_indented(text, line))
            return false;
        if (line.end - line.start > 2 && memcmp(text + line.start, "$ ", 2) == 0)
            signs += line.end - line.start;
        for (size_t i = line.start; i < line.end; i++)
            signs += (text[i] == '[' && i + 1 < line.end && !(text[i + 1] >= '0' && text[i + 1] <= '9')) ||
                     memchr("{}()=<>;$|\\#+*/_&%", text[i], 18) != NULL;
        characters += line.end - line.start;
        if (line.next >= end)
            break;
        line = smz__read_line(text, end, line.next);
    }
    if (signs * 16 < characters)
        return false;
    *last = line;
    return true;
}

/* "title: The Ferry", "draft:" */
static bool is_label(const char *text, struct smz__line line)
{
    size_t at = line.start;
    while (at < line.end && !smz__is_blank(text[at]) && text[at] != ':')
        at++;
    return at > line.start && at < line.end && text[at] == ':' && (at + 1 == line.end || smz__is_blank(text[at + 1]));
}

/* A line inside front matter: a label, what is set in below one, an item of a list, a comment, or nothing. */
static bool is_front_line(const char *text, struct smz__line line)
{
    return smz__is_blank_line(line) || line.indent != 0 || text[line.start] == '#' || text[line.start] == '-' ||
           is_label(text, line);
}

bool smz__front_matter(const char *text, size_t length, struct smz__line open, struct smz__line *last)
{
    if (!smz__is_underline(text, open) || text[open.start] != '-')
        return false;
    bool labelled = false;
    struct smz__line line = open;
    for (int lines = 0; lines < MAX_FRONT_LINES && line.next < length; lines++) {
        line = smz__read_line(text, length, line.next);
        if (smz__is_underline(text, line) && text[line.start] == '-') {
            if (labelled)
                *last = line;
            return labelled;
        }
        labelled = labelled || is_label(text, line);
        if (!is_front_line(text, line))
            return false;
    }
    return false;
}
