/* SPDX-License-Identifier: MIT */
#include "document/line.h"

#include "base/mask.h"
#include "base/utf8.h"
#include "lang/language.h"
#include "text/mark.h"

#include <string.h>

/* Whether none of eight bytes ends a line or begins a character that may join the one before: those are sought among
 * all that do not begin as Latin, Cyrillic and ideographs do. */
static bool is_even(uint64_t eight)
{
    const uint64_t seven = eight & SMZ__EACH(0x7F), leads = eight & eight << 1 & SMZ__EACH(0x80);
    const uint64_t controls = (eight - SMZ__EACH(0x0E)) & ~eight & SMZ__EACH(0x80);
    if (controls != 0)
        return false;
    const uint64_t known = smz__eight_between(seven, 0x42, 0x4B) | smz__eight_between(seven, 0x50, 0x51) |
                           smz__eight_between(seven, 0x64, 0x69);
    return (leads & ~known) == 0;
}

/* Where the line that goes on at text[at] ends; *width is how many characters it has, the same in NFC and in NFD. */
static size_t line_end(const char *text, size_t length, size_t at, size_t *width)
{
    *width = 0;
    while (at < length) {
        size_t plain = smz__plain_bytes(text, length, at);
        at += plain;
        *width += plain;
        if (at == length || smz__is_line_end(text[at])) /* most lines */
            return at;
        for (uint64_t eight; length - at >= 8 && is_even(eight = smz__eight(text + at)); at += 8)
            *width += smz__eight_characters(eight);
        for (size_t last = length - at < 8 ? length : at + 8; at < last; at++) {
            unsigned char byte = (unsigned char)text[at];
            if (smz__is_line_end(text[at]))
                return at;
            *width += (byte & 0xC0) != 0x80;
            if (byte < 0xCC || (byte >= 0xE4 && byte <= 0xE9)) /* Latin, or U+4000 to U+9FFF: ideographs */
                continue;
            uint32_t c;
            (void)smz__utf8_next(text, length, at, &c);
            *width -= smz__is_joining(c);
        }
    }
    return length;
}

struct smz__line smz__read_line(const char *text, size_t length, size_t at)
{
    struct smz__line line = {.begin = at, .start = at};
    size_t behind = line_end(text, length, at, &line.width);
    line.next = behind;
    if (behind < length)
        line.next += text[behind] == '\r' && behind + 1 < length && text[behind + 1] == '\n' ? 2 : 1;
    while (line.start < behind && (text[line.start] <= ' ' || (unsigned char)text[line.start] >= 0x7F)) {
        uint32_t c;
        size_t bytes = smz__utf8_next(text, behind, line.start, &c);
        enum smz__class class = smz__class_of(c);
        if (class != SMZ__CLASS_SPACE && class != SMZ__CLASS_NEWLINE)
            break;
        line.start += bytes;
        line.indent += !smz__is_joining(c);
    }
    while (behind > line.start && smz__is_blank(text[behind - 1])) {
        behind--;
        line.width--;
    }
    line.end = behind;
    return line;
}

size_t smz__hyphen_at(const char *text, size_t end, size_t at)
{
    if (at + 3 <= end && memcmp(text + at, "\xE2\x80\x90", 3) == 0)
        return 3;
    return at < end && text[at] == '-' ? 1 : 0;
}

size_t smz__hyphen_before(const char *text, size_t start, size_t at)
{
    if (at >= start + 3 && smz__hyphen_at(text, at, at - 3) == 3)
        return 3;
    return at > start && smz__hyphen_at(text, at, at - 1) == 1 ? 1 : 0;
}

bool smz__is_blank_line(struct smz__line line)
{
    return line.start == line.end;
}

bool smz__is_indented(const char *text, struct smz__line line)
{
    return (line.start > line.begin && text[line.begin] == '\t') || line.indent >= 4;
}

/* How often the first character stands at the beginning. */
static size_t run(const char *text, struct smz__line line)
{
    size_t at = line.start;
    while (at < line.end && text[at] == text[line.start])
        at++;
    return at - line.start;
}

/* How often the line has its first character, if it has none but that one and blanks; else 0. */
static size_t count_same(const char *text, struct smz__line line)
{
    size_t count = 0;
    for (size_t at = line.start; at < line.end; at++) {
        if (text[at] != text[line.start] && !smz__is_blank(text[at]))
            return 0;
        count += text[at] == text[line.start];
    }
    return count;
}

bool smz__is_rule(const char *text, struct smz__line line)
{
    if (line.end - line.start < 3 || memchr("-=_*~#", text[line.start], 6) == NULL)
        return false;
    size_t dashes = run(text, line);
    if (dashes >= 3 && text[line.start] == '-' && memcmp(text + line.end - 3, "---", 3) == 0)
        return true;
    return count_same(text, line) >= 3;
}

bool smz__is_underline(const char *text, struct smz__line line)
{
    return line.end - line.start >= 3 && (text[line.start] == '=' || text[line.start] == '-') &&
           run(text, line) == line.end - line.start;
}

bool smz__is_table_row(const char *text, struct smz__line line)
{
    return line.end - line.start > 2 && text[line.start] == '|' && text[line.end - 1] == '|';
}

/* A row of a table is not longer than this. */
#define MAX_ROW_BYTES 400

bool smz__has_columns(const char *text, struct smz__line line)
{
    size_t spaces = 0, at = line.start;
    if (line.end - line.start > MAX_ROW_BYTES)
        return false;
    /* Words with single spaces, eight bytes at a time. */
    for (; line.end - at >= 8; at += 8) {
        const uint64_t blanks = smz__eight_between(smz__eight(text + at), '\t', ' ');
        if ((blanks & blanks >> 8) != 0 || smz__eight_between(smz__eight(text + at), '\t', '\t') != 0)
            break;
        spaces = blanks >> 56 != 0;
    }
    for (; at < line.end; at++) {
        if (text[at] == '\t')
            return true;
        spaces = text[at] == ' ' ? spaces + 1 : 0;
        if (spaces == 3)
            return true;
    }
    return false;
}

bool smz__is_fence(const char *text, struct smz__line line)
{
    if (smz__is_blank_line(line) || (text[line.start] != '`' && text[line.start] != '~'))
        return false;
    size_t marks = run(text, line);
    /* A longer row of tildes underlines a heading. */
    return marks >= 3 && (marks < 6 || marks < line.end - line.start);
}

bool smz__is_marked_heading(const char *text, struct smz__line line)
{
    if (smz__is_blank_line(line) || text[line.start] != '#')
        return false;
    size_t marks = run(text, line);
    return marks <= 6 && marks < line.end - line.start && smz__is_blank(text[line.start + marks]);
}

size_t smz__quote_text(const char *text, struct smz__line line)
{
    size_t at = line.start;
    while (at < line.end && (text[at] == '>' || smz__is_blank(text[at])))
        at++;
    return at;
}

size_t smz__quote_depth(const char *text, struct smz__line line)
{
    size_t depth = 0;
    if (smz__is_blank_line(line) || text[line.start] != '>')
        return 0;
    for (size_t at = line.start; at < line.end && (text[at] == '>' || smz__is_blank(text[at])); at++)
        depth += text[at] == '>';
    return depth;
}

/* The end of a time or date and time at text[at], "12:03:45" or "2024-03-01 06:00:01"; at if there is none. */
static size_t time_end(const char *text, size_t at, size_t end)
{
    size_t digits = 0, colons = 0, behind = at;
    while (behind < end && (smz__is_ascii_digit(text[behind]) || memchr(":-./T, ", text[behind], 7) != NULL)) {
        digits += smz__is_ascii_digit(text[behind]);
        colons += text[behind] == ':' && digits >= 1 && behind + 1 < end && smz__is_ascii_digit(text[behind + 1]);
        behind++;
    }
    return colons >= 1 && digits >= 3 ? behind : at;
}

/* "Q:" or "ANNA:" */
static bool is_speaker(const char *text, struct smz__line line)
{
    size_t letters = 0;
    for (size_t at = line.start, bytes; at < line.end && letters <= 20; at += bytes, letters++) {
        uint32_t c;
        bytes = smz__utf8_next(text, line.end, at, &c);
        if (c == ':' || c == 0xFF1A)
            return letters >= 1 && at + bytes < line.end;
        if (!smz__is_upper(c) && c != ' ' && c != '.')
            return false;
    }
    return false;
}

bool smz__is_turn(const char *text, struct smz__line line)
{
    size_t at = line.start;
    if (at == line.end)
        return false;
    char first = text[at];
    if (first == '[' || first == '(')
        at++;
    if (at < line.end && smz__is_ascii_digit(text[at]) && time_end(text, at, line.end) != at)
        return true;
    if (first == '<')
        return memchr(text + at, '>', line.end - at < 30 ? line.end - at : 30) != NULL;
    return is_speaker(text, line);
}

bool smz__is_field(const char *text, struct smz__line line)
{
    enum { MAX_CHARACTERS = 28, MAX_BYTES = 4 * (MAX_CHARACTERS + 1), MAX_BLANKS = 2 };
    size_t characters = 0, blanks = 0;
    uint32_t c;
    if (smz__is_blank_line(line) || smz__utf8_next(text, line.end, line.start, &c) == 0 || smz__is_lower(c))
        return false;
    const size_t bytes = line.end - line.start;
    if (memchr(text + line.start, ':', bytes < MAX_BYTES ? bytes : MAX_BYTES) == NULL) /* most lines */
        return false;
    for (size_t at = line.start, size; at < line.end && characters < MAX_CHARACTERS; at += size, characters++) {
        size = smz__utf8_next(text, line.end, at, &c);
        if (c == ':')
            return characters >= 2 && at + 1 < line.end && smz__is_blank(text[at + 1]);
        blanks += c == ' ';
        if (blanks > MAX_BLANKS || (c != ' ' && c != '-' && smz__class_of(c) != SMZ__CLASS_LETTER))
            return false;
    }
    return false;
}

bool smz__ends_with_mark(const char *text, size_t start, size_t end, const struct smz__language *language)
{
    while (end > start) {
        uint32_t c;
        size_t bytes = smz__utf8_previous(text, end, &c);
        enum smz__class class = smz__class_of(c);
        switch (smz__mark_of(c)) {
        case SMZ__MARK_DOT:
        case SMZ__MARK_ELLIPSIS:
        case SMZ__MARK_ASK:
        case SMZ__MARK_FULL:
            return true;
        case SMZ__MARK_COLON:
            return smz__has(language, SMZ__COLON_ENDS);
        case SMZ__MARK_SEMICOLON:
            return smz__has(language, SMZ__SEMICOLON_ASKS);
        case SMZ__MARK_CLOSER:
        case SMZ__MARK_QUOTE:
            break;
        default:
            if (class != SMZ__CLASS_SPACE && class != SMZ__CLASS_NEWLINE)
                return false;
        }
        end -= bytes;
    }
    return false;
}
