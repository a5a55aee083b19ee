/* SPDX-License-Identifier: MIT */
/*
 * valid-json: exits with 0 if standard input is one JSON text in UTF-8 (RFC 8259) and with 1, saying at which byte, if
 * it is not. Every parser at hand accepts some more than the standard does; this one must not.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_DEPTH = 64 };

/* The text ends with a NUL that is not part of it, so that reading one byte ahead is always safe. */
static const unsigned char *text, *end, *at;

static void fail(const char *expected)
{
    (void)fprintf(stderr, "valid-json: byte %zu: expected %s\n", (size_t)(at - text), expected);
    exit(1);
}

static void skip_space(void)
{
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r'))
        at++;
}

static int take(int c)
{
    if (at == end || *at != c)
        return 0;
    at++;
    return 1;
}

static void need(int c, const char *expected)
{
    if (!take(c))
        fail(expected);
}

static int is_digit(int c)
{
    return c >= '0' && c <= '9';
}

static void read_digits(void)
{
    if (!is_digit(*at))
        fail("a digit");
    while (is_digit(*at))
        at++;
}

static void read_number(void)
{
    (void)take('-');
    if (!take('0'))
        read_digits();
    if (take('.'))
        read_digits();
    if (take('e') || take('E')) {
        if (!take('+'))
            (void)take('-');
        read_digits();
    }
}

static void read_escape(void)
{
    if (take('u')) {
        for (int i = 0; i < 4; i++, at++)
            if (!is_digit(*at) && (*at < 'a' || *at > 'f') && (*at < 'A' || *at > 'F'))
                fail("a hexadecimal digit");
    } else if (at == end || *at == '\0' || strchr("\"\\/bfnrt", *at) == NULL) {
        fail("an escape");
    } else {
        at++;
    }
}

/* A character of two to four bytes: no longer than need be, no surrogate, none above U+10FFFF. */
static void read_sequence(void)
{
    static const struct {
        unsigned char first, last;     /* of the sequence's first byte */
        unsigned char lowest, highest; /* of its second byte */
        unsigned char further;         /* bytes after the first */
    } sequences[] = {
        {0xC2, 0xDF, 0x80, 0xBF, 1}, {0xE0, 0xE0, 0xA0, 0xBF, 2}, {0xE1, 0xEC, 0x80, 0xBF, 2},
        {0xED, 0xED, 0x80, 0x9F, 2}, {0xEE, 0xEF, 0x80, 0xBF, 2}, {0xF0, 0xF0, 0x90, 0xBF, 3},
        {0xF1, 0xF3, 0x80, 0xBF, 3}, {0xF4, 0xF4, 0x80, 0x8F, 3},
    };
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
        if (*at < sequences[i].first || *at > sequences[i].last)
            continue;
        at++;
        if (*at < sequences[i].lowest || *at > sequences[i].highest)
            fail("UTF-8");
        at++;
        for (int further = 1; further < sequences[i].further; further++, at++)
            if (*at < 0x80 || *at > 0xBF)
                fail("UTF-8");
        return;
    }
    fail("UTF-8");
}

static void read_string(void)
{
    need('"', "a string");
    while (!take('"')) {
        if (at == end || *at < 0x20)
            fail("a character or the string's end");
        if (take('\\'))
            read_escape();
        else if (*at < 0x80)
            at++;
        else
            read_sequence();
    }
}

static void read_word(const char *word)
{
    const size_t length = strlen(word);
    if ((size_t)(end - at) < length || memcmp(at, word, length) != 0)
        fail("a value");
    at += length;
}

static void read_value(int depth);

/* Members of an object or an array, behind its opening bracket. */
static void read_members(int close, int named, int depth)
{
    skip_space();
    if (take(close))
        return;
    do {
        skip_space();
        if (named) {
            read_string();
            skip_space();
            need(':', "a colon");
        }
        read_value(depth + 1);
        skip_space();
    } while (take(','));
    need(close, "a comma or the end of the list");
}

static void read_value(int depth)
{
    if (depth > MAX_DEPTH)
        fail("less depth");
    skip_space();
    if (take('{'))
        read_members('}', 1, depth);
    else if (take('['))
        read_members(']', 0, depth);
    else if (*at == '"')
        read_string();
    else if (*at == '-' || is_digit(*at))
        read_number();
    else
        read_word(*at == 't' ? "true" : *at == 'f' ? "false" : "null");
}

int main(void)
{
    static unsigned char buffer[1 << 24];
    const size_t length = fread(buffer, 1, sizeof buffer - 1, stdin);
    text = at = buffer;
    end = buffer + length;
    if (ferror(stdin) || !feof(stdin))
        fail("less than 16 MB");
    read_value(0);
    skip_space();
    if (at != end)
        fail("the end");
    return 0;
}
