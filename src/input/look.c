/* SPDX-License-Identifier: MIT */
#include "input/look.h"

#include <string.h>

/* As in the library's block.c. */
enum { MAX_ITEM_WORDS = 20 };

/* Shorter text between <pre> and </pre> is code. */
enum { MIN_PLAIN_WORDS = 40 };

/* Code has at least one sign in so many bytes. */
enum { BYTES_A_SIGN = 16 };

/* Two characters of a script without spaces count as a word, as in the library. */
static size_t count_words(const char *bytes, size_t length)
{
    size_t words = 0, wide = 0;
    bool inside = false;
    for (size_t i = 0; i < length; i++) {
        const unsigned char c = (unsigned char)bytes[i];
        wide += c >= 0xE3 && c <= 0xE9; /* from kana to the ideographs' end */
        words += c > ' ' && !inside;
        inside = c > ' ';
    }
    return words + wide / 2;
}

/* How many bytes the one of these strings has that the text ends with; 0 for none. */
static size_t ending(const char *bytes, size_t length, const char *const *strings)
{
    for (; *strings != NULL; strings++) {
        const size_t size = strlen(*strings);
        if (length >= size && memcmp(bytes + length - size, *strings, size) == 0)
            return size;
    }
    return 0;
}

static bool ends_with_mark(const char *bytes, size_t length)
{
    static const char *const closers[] = {"\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", NULL};
    /* . ! ? … 。 ！ ？ । */
    static const char *const marks[] = {
        ".", "!", "?", "\xE2\x80\xA6", "\xE3\x80\x82", "\xEF\xBC\x81", "\xEF\xBC\x9F", "\xE0\xA5\xA4", NULL};
    for (size_t closer; (closer = ending(bytes, length, closers)) != 0;)
        length -= closer;
    return ending(bytes, length, marks) != 0;
}

bool look_like_prose(const char *bytes, size_t length)
{
    return ends_with_mark(bytes, length) && count_words(bytes, length) > MAX_ITEM_WORDS;
}

bool look_like_code(const char *bytes, size_t length)
{
    size_t signs = 0;
    for (size_t i = 0; i < length; i++)
        signs += bytes[i] != '\0' && strchr("{}[]=<>;$|\\#+*/_&%", bytes[i]) != NULL;
    return signs > length / BYTES_A_SIGN || count_words(bytes, length) < MIN_PLAIN_WORDS;
}

bool look_fenced(const char *bytes, size_t length)
{
    for (size_t i = 0; i + 3 <= length; i++) {
        if (memcmp(bytes + i, "```", 3) == 0)
            return true;
        const char *tick = memchr(bytes + i + 1, '`', length - i - 1);
        if (tick == NULL)
            break;
        i = (size_t)(tick - bytes) - 1;
    }
    return false;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool begins_with(const char *bytes, const char *start, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (lower(bytes[i]) != lower(start[i]))
            return false;
    return true;
}

/* Whether the shorter stands in the longer. */
static bool stands_in(const char *longer, size_t length, const char *shorter, size_t size)
{
    for (size_t i = 0; i + size <= length; i++)
        if (begins_with(longer + i, shorter, size))
            return true;
    return false;
}

bool look_the_same(const char *a, size_t a_length, const char *b, size_t b_length)
{
    return a_length < b_length ? stands_in(b, b_length, a, a_length) : stands_in(a, a_length, b, b_length);
}
