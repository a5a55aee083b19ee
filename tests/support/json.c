/* SPDX-License-Identifier: MIT */
#include "support/json.h"

#include "support/utf8.h"

#include <string.h>

struct reader {
    const char *at;
    const char *end;
    int depth;
};

static bool read_value(struct reader *r);

static void skip_blanks(struct reader *r)
{
    while (r->at < r->end && (*r->at == ' ' || *r->at == '\t' || *r->at == '\n' || *r->at == '\r'))
        r->at++;
}

static bool take(struct reader *r, char c)
{
    if (r->at == r->end || *r->at != c)
        return false;
    r->at++;
    return true;
}

static bool take_word(struct reader *r, const char *word)
{
    const size_t length = strlen(word);
    if ((size_t)(r->end - r->at) < length || memcmp(r->at, word, length) != 0)
        return false;
    r->at += length;
    return true;
}

static size_t take_digits(struct reader *r)
{
    const char *start = r->at;
    while (r->at < r->end && *r->at >= '0' && *r->at <= '9')
        r->at++;
    return (size_t)(r->at - start);
}

static bool read_number(struct reader *r)
{
    (void)take(r, '-');
    if (!take(r, '0') && take_digits(r) == 0)
        return false;
    if (take(r, '.') && take_digits(r) == 0)
        return false;
    if (take(r, 'e') || take(r, 'E')) {
        if (!take(r, '-'))
            (void)take(r, '+');
        return take_digits(r) != 0;
    }
    return true;
}

static bool read_escape(struct reader *r)
{
    if (r->at == r->end)
        return false;
    const char c = *r->at++;
    if (c != 'u')
        return c != '\0' && strchr("\"\\/bfnrt", c) != NULL;
    for (int i = 0; i < 4; i++, r->at++)
        if (r->at == r->end || *r->at == '\0' || strchr("0123456789abcdefABCDEF", *r->at) == NULL)
            return false;
    return true;
}

static bool read_string(struct reader *r)
{
    if (!take(r, '"'))
        return false;
    while (r->at < r->end && *r->at != '"') {
        if ((unsigned char)*r->at < 0x20)
            return false;
        if (take(r, '\\')) {
            if (!read_escape(r))
                return false;
            continue;
        }
        bool valid;
        r->at += utf8_step(r->at, (size_t)(r->end - r->at), &valid);
        if (!valid)
            return false;
    }
    return take(r, '"');
}

/* The members of an object, or the elements of an array, up to its closing bracket. */
static bool read_members(struct reader *r, char closing)
{
    skip_blanks(r);
    if (take(r, closing))
        return true;
    do {
        skip_blanks(r);
        if (closing == '}') {
            if (!read_string(r))
                return false;
            skip_blanks(r);
            if (!take(r, ':'))
                return false;
        }
        if (!read_value(r))
            return false;
    } while (take(r, ','));
    return take(r, closing);
}

static bool read_value(struct reader *r)
{
    bool good;
    if (++r->depth > JSON_MAX_DEPTH)
        return false;
    skip_blanks(r);
    if (take(r, '{'))
        good = read_members(r, '}');
    else if (take(r, '['))
        good = read_members(r, ']');
    else if (r->at < r->end && *r->at == '"')
        good = read_string(r);
    else
        good = take_word(r, "true") || take_word(r, "false") || take_word(r, "null") || read_number(r);
    skip_blanks(r);
    r->depth--;
    return good;
}

bool json_is_valid(const char *text, size_t length)
{
    struct reader reader = {text, text + length, 0};
    return read_value(&reader) && reader.at == reader.end;
}
