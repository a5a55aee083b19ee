/* SPDX-License-Identifier: MIT */
#include "document/scrap.h"

#include "base/utf8.h"

#include <string.h>

/* A line of links is not longer than this. */
#define MAX_LINK_BYTES 400

/* "§ 4" is a heading. */
static bool is_section_sign(const char *text, size_t at, size_t end)
{
    return at + 1 < end && memcmp(text + at, "\xC2\xA7", 2) == 0;
}

bool smz__is_numeric(const char *text, struct smz__line line)
{
    bool digits = false;
    for (size_t at = line.start, bytes; at < line.end; at += bytes) {
        enum smz__class class = smz__class_at(text, line.end, at, &bytes);
        if (class == SMZ__CLASS_LETTER || class == SMZ__CLASS_UNSPACED || is_section_sign(text, at, line.end))
            return false;
        digits = digits || class == SMZ__CLASS_DIGIT;
    }
    return digits;
}

/* Whether the word has a mark that every address has: most words have none. */
static bool may_be_address(const char *text, size_t start, size_t end)
{
    while (start < end && text[start] != ':' && text[start] != '@' && text[start] != '.')
        start++;
    return start < end;
}

/* Whether a word without blanks is an address. */
static bool is_address(const char *text, size_t start, size_t end)
{
    const size_t bytes = end - start;
    if (bytes < 4 || !may_be_address(text, start, end))
        return false;
    const char *colon = memchr(text + start, ':', bytes - 3);
    while (colon != NULL && memcmp(colon, "://", 3) != 0)
        colon = memchr(colon + 1, ':', end - 3 - (size_t)(colon + 1 - text));
    if (colon != NULL || memchr(text + start + 1, '@', bytes - 4) != NULL)
        return true;
    for (size_t at = start; at + 3 < end; at++)
        if (text[at] == 'w' && memcmp(text + at, "www.", 4) == 0)
            return true;
    return false;
}

bool smz__is_link(const char *text, struct smz__line line)
{
    size_t start = line.start, words = 0;
    bool addresses = line.start < line.end; /* all words are */
    if (line.end - line.start > MAX_LINK_BYTES)
        return false;
    for (size_t at = line.start; at <= line.end; at++) {
        if (at < line.end && !smz__is_blank(text[at]))
            continue;
        words += at > start;
        addresses = addresses && (at == start || is_address(text, start, at));
        start = at + 1;
        if (!addresses && text[line.start] != '[')
            break;
    }
    if (addresses)
        return true;
    if (line.end - line.start > 4 && memcmp(text + line.start, "![", 2) == 0 && text[line.end - 1] == ')')
        return true; /* a picture in Markdown */
    /* "[1]Home [2]Visit": a browser's menu; "[![Build](a)](b)": Markdown badges. */
    if (text[line.start] != '[')
        return false;
    size_t links = 0;
    for (size_t at = line.start; at + 2 < line.end; at++)
        links += text[at] == '[' && (smz__is_ascii_digit(text[at + 1]) || text[at + 1] == '!') &&
                 (at == line.start || smz__is_blank(text[at - 1]));
    return links != 0 && words <= 2 * links && (links > 1 || text[line.start + 1] == '!');
}

bool smz__is_date(const char *text, struct smz__line line)
{
    size_t words = 0, digits = 0, short_numbers = 0, years = 0;
    bool inside = false;
    if (line.width - line.indent > 40)
        return false;
    for (size_t at = line.start, bytes = 1; at <= line.end; at += bytes) {
        enum smz__class class = SMZ__CLASS_SPACE;
        if (at < line.end)
            class = smz__class_at(text, line.end, at, &bytes);
        if (class == SMZ__CLASS_DIGIT) {
            digits++;
            continue;
        }
        years += digits == 4;
        short_numbers += digits == 1 || digits == 2;
        digits = 0;
        bool letter = class == SMZ__CLASS_LETTER;
        words += letter && !inside;
        inside = letter;
    }
    return years == 1 && short_numbers >= 1 && (words <= 3 || (short_numbers >= 2 && words <= 5));
}
