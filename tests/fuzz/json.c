/* SPDX-License-Identifier: MIT */
#include "json.h"

#include "character.h"

#include <string.h>

enum { MAX_DEPTH = 8 };

struct reader {
    const char *bytes;
    size_t length;
    size_t at;
};

static char peek(const struct reader *r)
{
    return r->at < r->length ? r->bytes[r->at] : '\0';
}

static bool accept(struct reader *r, char c)
{
    if (r->at == r->length || r->bytes[r->at] != c)
        return false;
    r->at++;
    return true;
}

static void skip_blank(struct reader *r)
{
    while (accept(r, ' ') || accept(r, '\n') || accept(r, '\r') || accept(r, '\t'))
        ;
}

static size_t skip_any(struct reader *r, const char *set)
{
    const size_t from = r->at;
    while (peek(r) != '\0' && strchr(set, peek(r)) != NULL)
        r->at++;
    return r->at - from;
}

static bool read_escape(struct reader *r)
{
    if (!accept(r, 'u')) {
        const bool known = peek(r) != '\0' && strchr("\"\\/bfnrt", peek(r)) != NULL;
        r->at += known;
        return known;
    }
    const size_t from = r->at;
    return skip_any(r, "0123456789abcdefABCDEF") >= 4 && (r->at = from + 4) != 0;
}

static bool read_string(struct reader *r)
{
    if (!accept(r, '"'))
        return false;
    while (!accept(r, '"')) {
        if (r->at == r->length)
            return false;
        const uint32_t c = next_character(r->bytes, r->length, &r->at);
        if (c < ' ' || c == BAD_BYTE || (c == '\\' && !read_escape(r)))
            return false;
    }
    return true;
}

static bool read_number(struct reader *r)
{
    static const char digits[] = "0123456789";
    (void)accept(r, '-');
    if (!accept(r, '0') && skip_any(r, digits) == 0)
        return false;
    if (accept(r, '.') && skip_any(r, digits) == 0)
        return false;
    if (!accept(r, 'e') && !accept(r, 'E'))
        return true;
    (void)(accept(r, '-') || accept(r, '+'));
    return skip_any(r, digits) != 0;
}

static bool read_value(struct reader *r, int depth);

/* The members of an object or array, whose opening bracket has been read. */
static bool read_members(struct reader *r, bool named, int depth)
{
    const char close = named ? '}' : ']';
    skip_blank(r);
    if (accept(r, close))
        return true;
    do {
        skip_blank(r);
        if (named && !read_string(r))
            return false;
        skip_blank(r);
        if ((named && !accept(r, ':')) || !read_value(r, depth + 1))
            return false;
    } while (accept(r, ','));
    return accept(r, close);
}

static bool read_value(struct reader *r, int depth)
{
    bool good = depth < MAX_DEPTH;
    skip_blank(r);
    if (good && accept(r, '{'))
        good = read_members(r, true, depth);
    else if (good && accept(r, '['))
        good = read_members(r, false, depth);
    else if (good)
        good = peek(r) == '"' ? read_string(r) : read_number(r);
    skip_blank(r);
    return good;
}

bool is_json(const char *bytes, size_t length)
{
    struct reader reader = {bytes, length, 0};
    return read_value(&reader, 0) && reader.at == length;
}
