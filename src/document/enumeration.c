/* SPDX-License-Identifier: MIT */
#include "document/enumeration.h"

#include "document/line.h"

#include <string.h>

/* Reads the word as an enumerator; kind is '\0' if it is none. */
static struct smz__enumeration read(const char *text, size_t from, size_t to, size_t start, size_t end)
{
    struct smz__enumeration e = {.kind = '\0'};
    char kind = '\0';
    unsigned char first = (unsigned char)text[start];
    size_t length = end - start;
    if (length <= 3 && first >= '0' && first <= '9') {
        for (size_t at = start; at < end && text[at] >= '0' && text[at] <= '9'; at++)
            e.value = e.value * 10 + (unsigned)(text[at] - '0');
        kind = '1';
    } else if (length == 1 && ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))) {
        e.value = first;
        kind = first >= 'a' ? 'a' : 'A';
    } else {
        return e;
    }
    size_t at = end;
    while (at < to && at - end < 2 && (text[at] == '.' || text[at] == ')')) {
        e.closer[at - end] = text[at];
        at++;
    }
    e.bracket = start > from && text[start - 1] == '(';
    size_t before = start - e.bracket;
    bool stands_free = before == from || smz__is_ascii_space(text[before - 1]);
    bool bare = e.closer[0] == '.' && e.closer[1] == '\0';
    /* "A. Smith and B. Jones": a capital with a full stop is an initial. */
    if (at == end || at == to || !smz__is_ascii_space(text[at]) || !stands_free || (kind == 'A' && bare))
        return e;
    e.kind = kind;
    return e;
}

void smz__begin_enumeration(struct smz__enumeration *enumeration, const char *text, size_t from, size_t to,
                            size_t start, size_t end)
{
    struct smz__enumeration found = read(text, from, to, start, end);
    if (found.kind != '\0')
        *enumeration = found;
}

bool smz__continues_enumeration(const struct smz__enumeration *enumeration, const char *text, size_t from, size_t to,
                                size_t start, size_t end)
{
    struct smz__enumeration next = read(text, from, to, start, end);
    return next.kind == enumeration->kind && next.kind != '\0' && next.value == enumeration->value + 1 &&
           next.bracket == enumeration->bracket && memcmp(next.closer, enumeration->closer, sizeof next.closer) == 0;
}
