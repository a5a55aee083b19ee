/* SPDX-License-Identifier: MIT */
#include "document/furniture.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "document/scrap.h"
#include "lang/language.h"
#include "text/mark.h"

#include <string.h>

/* A phrase that begins a line has at most this many words. */
#define MAX_PHRASE_WORDS 5

/* Words in a line that may be furniture as a whole, or a byline. */
#define MAX_LINE_WORDS 9

static size_t skip_other(const char *text, size_t at, size_t end)
{
    size_t bytes;
    while (at < end) {
        enum smz__class class = smz__class_at(text, end, at, &bytes);
        if (class == SMZ__CLASS_LETTER || class == SMZ__CLASS_DIGIT || class == SMZ__CLASS_UNSPACED)
            break;
        at += bytes;
    }
    return at;
}

static bool is_colon(const char *text, size_t at, size_t end)
{
    uint32_t c;
    while (at < end && text[at] == ' ')
        at++;
    if (at == end)
        return false;
    (void)smz__utf8_next(text, end, at, &c);
    return c == ':' || c == 0xFF1A || c == 0x55D; /* the last is Armenian */
}

/* "3:" "3." "12 of 40" "3" */
static bool is_number(const char *text, size_t at, size_t end)
{
    size_t digits = 0, bytes;
    enum smz__class class = SMZ__CLASS_OTHER;
    at = skip_other(text, at, end);
    while (at < end && (class = smz__class_at(text, end, at, &bytes)) == SMZ__CLASS_DIGIT) {
        at += bytes;
        digits++;
    }
    if (digits == 0 || digits > 3)
        return false;
    return at == end || (class == SMZ__CLASS_OTHER && text[at] != ',' && text[at] != '%') ||
           smz__is_numeric(text, (struct smz__line){.start = skip_other(text, at, end), .end = end});
}

/* Capitalised words and the small words between them. */
static bool are_names(const char *text, size_t at, size_t end)
{
    at += at < end && text[at] == '.'; /* "Fot. Adam Lis" */
    if (at == end || text[at] != ' ')
        return false;
    size_t words = 0, capitals = 0;
    bool inside = false;
    for (size_t bytes; at < end; at += bytes) {
        uint32_t c;
        bytes = smz__utf8_next(text, end, at, &c);
        enum smz__class class = smz__class_of(c);
        bool letter = class == SMZ__CLASS_LETTER || class == SMZ__CLASS_UNSPACED;
        if (class == SMZ__CLASS_DIGIT)
            return false;
        if (letter && !inside) {
            words++;
            capitals += !smz__is_lower(c);
        }
        inside = letter || (inside && class == SMZ__CLASS_INNER);
    }
    return capitals >= 1 && words <= 6 && words - capitals <= 1;
}

static size_t count_words(const char *text, struct smz__line line)
{
    size_t words = 0;
    for (size_t at = line.start; at < line.end && words <= MAX_LINE_WORDS; at++) {
        const char *space = memchr(text + at, ' ', line.end - at);
        const size_t end = space == NULL ? line.end : (size_t)(space - text);
        words += end != at;
        at = end;
    }
    return words;
}

/* A short line without a final mark. */
static bool is_brief(const char *text, struct smz__line line, const struct smz__language *language)
{
    return count_words(text, line) <= MAX_LINE_WORDS && !smz__ends_with_mark(text, line.start, line.end, language);
}

/* Whether the line goes on behind a phrase of that class, at text[at], as the class says. */
static bool fits(unsigned class, const char *text, size_t at, struct smz__line line,
                 const struct smz__language *language)
{
    switch (class) {
    case SMZ__FURNITURE_LINE:
        return skip_other(text, at, line.end) == line.end;
    case SMZ__FURNITURE_BEGIN:
        return is_brief(text, line, language);
    case SMZ__FURNITURE_LABEL:
        return is_colon(text, at, line.end);
    case SMZ__FURNITURE_NAME:
        return is_colon(text, at, line.end) || are_names(text, at, line.end);
    case SMZ__FURNITURE_NUMBER:
        return is_number(text, at, line.end);
    default:
        return false;
    }
}

/* The end of the word or run of unspaced characters at text[at]. */
static size_t word_end(const char *text, size_t at, size_t end)
{
    for (size_t bytes; at < end; at += bytes) {
        enum smz__class class = smz__class_at(text, end, at, &bytes);
        if (class != SMZ__CLASS_LETTER && class != SMZ__CLASS_UNSPACED && class != SMZ__CLASS_INNER && text[at] != '-')
            break;
    }
    return at;
}

/* Whether the line begins with one of the phrases and goes on as the phrase's class says. */
static bool begins_with_phrase(const char *text, struct smz__line line, const struct smz__language *language,
                               struct smz__buf *scratch)
{
    size_t start = skip_other(text, line.start, line.end), end = start;
    for (int words = 0; words < MAX_PHRASE_WORDS; words++) {
        end = word_end(text, end, line.end);
        if (end == start || end - start > SMZ__MAX_FURNITURE_BYTES)
            return false;
        scratch->length = 0;
        if (!smz__fold(scratch, text + start, end - start, smz__has(language, SMZ__DOTLESS_I)))
            return false;
        const unsigned found = smz__find_word(smz__furniture, scratch->data, scratch->length);
        if (fits(found & ~(unsigned)SMZ__FURNITURE_OPENS, text, end, line, language))
            return true;
        if ((found & SMZ__FURNITURE_OPENS) == 0 || end == line.end || text[end] != ' ')
            return false;
        end++;
    }
    return false;
}

/* "© 2024", "(c) 2024", "Copyright 2024", "Copyright (C) 2024"; "(c) geese" is a list item. */
static bool is_copyright(const char *text, struct smz__line line)
{
    static const char word[] = "copyright ";
    const size_t length = sizeof word - 1;
    size_t at = line.start;
    uint32_t c;
    while (at - line.start < length && at < line.end && (text[at] | 0x20) == word[at - line.start])
        at++;
    const bool named = at - line.start == length;
    at = named ? at : line.start;
    if (at == line.end)
        return false;
    (void)smz__utf8_next(text, line.end, at, &c);
    if (c == 0xA9)
        return true;
    const bool sign = line.end - at > 6 && (memcmp(text + at, "(c) ", 4) == 0 || memcmp(text + at, "(C) ", 4) == 0);
    at += sign ? 4 : 0;
    return (named || sign) && text[at] >= '0' && text[at] <= '9';
}

bool smz__is_furniture(const char *text, struct smz__line line, const struct smz__language *language,
                       struct smz__buf *scratch)
{
    if (smz__is_numeric(text, line) || smz__is_link(text, line) || is_copyright(text, line))
        return true;
    return begins_with_phrase(text, line, language, scratch) ||
           (smz__is_date(text, line) && is_brief(text, line, language));
}
