/* SPDX-License-Identifier: MIT */
#include "input/tag.h"

#include <stdbool.h>
#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t skip_blanks(const char *bytes, size_t length, size_t at)
{
    while (at < length && is_blank(bytes[at]))
        at++;
    return at;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '_' || c == '.';
}

/* Behind what stands there up to a blank or the tag's end. */
static size_t skip_bare(const char *bytes, size_t length, size_t at)
{
    while (at < length && !is_blank(bytes[at]) && bytes[at] != '>')
        at++;
    return at;
}

/* Behind the value at text[at]. */
static size_t skip_value(const char *bytes, size_t length, size_t at)
{
    if (at == length || (bytes[at] != '"' && bytes[at] != '\''))
        return skip_bare(bytes, length, at);
    const char *end = memchr(bytes + at + 1, bytes[at], length - at - 1);
    return end == NULL ? length : (size_t)(end - bytes) + 1;
}

/* Behind the attribute at text[at], or what is none. */
static size_t skip_attribute(const char *bytes, size_t length, size_t at)
{
    if (!is_letter(bytes[at]) && bytes[at] != '_' && bytes[at] != ':' && bytes[at] != '.')
        return skip_bare(bytes, length, at + 1);
    while (at < length && is_name(bytes[at]))
        at++;
    const size_t behind = skip_blanks(bytes, length, at);
    if (behind == length || bytes[behind] != '=')
        return behind;
    return skip_value(bytes, length, skip_blanks(bytes, length, behind + 1));
}

size_t tag_span(const char *bytes, size_t length, size_t *kept)
{
    size_t at = 1, count = 0;
    while (at < length && is_name(bytes[at]))
        at++;
    *kept = at;
    for (at = skip_blanks(bytes, length, at); at < length && bytes[at] != '>'; at = skip_blanks(bytes, length, at)) {
        at = skip_attribute(bytes, length, at);
        if (++count <= TAG_ATTRIBUTES)
            *kept = at;
    }
    return at;
}
