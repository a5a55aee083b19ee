/* SPDX-License-Identifier: MIT */
#include "document/line.h"

#include "base/utf8.h"
#include "lang/language.h"
#include "text/mark.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Where the line ends: at LF, VT, FF or CR, or at the text's end. In steps of some bytes, each searched for all four:
 * twice as fast as looking at each byte, and linear where lines end in one of the rarer ways. */
static size_t line_end(const char *text, size_t length, size_t at)
{
    static const char ends[] = {'\n', '\r', '\f', '\v'};
    enum { STEP = 256 };
    for (; at < length; at += STEP) {
        size_t room = length - at < STEP ? length - at : STEP, nearest = room;
        for (size_t i = 0; i < sizeof ends; i++) {
            const char *found = memchr(text + at, ends[i], nearest);
            if (found != NULL)
                nearest = (size_t)(found - text) - at;
        }
        if (nearest != room)
            return at + nearest;
    }
    return length;
}

/* Characters, the same in NFC and in NFD. */
static size_t count_characters(const char *text, size_t start, size_t end)
{
    size_t count = 0;
    for (size_t at = start; at < end; at++) {
        unsigned char byte = (unsigned char)text[at];
        count += (byte & 0xC0) != 0x80;
        if (byte < 0xCC)
            continue;
        uint32_t c;
        (void)smz__utf8_next(text, end, at, &c);
        count -= smz__is_joining(c);
    }
    return count;
}

struct smz__line smz__read_line(const char *text, size_t length, size_t at)
{
    struct smz__line line = {at, at, at, length, 0};
    size_t behind = line_end(text, length, at);
    line.width = count_characters(text, at, behind);
    line.next = behind;
    if (behind < length)
        line.next += text[behind] == '\r' && behind + 1 < length && text[behind + 1] == '\n' ? 2 : 1;
    while (line.start < behind) {
        size_t bytes;
        enum smz__class class = smz__class_at(text, behind, line.start, &bytes);
        if (class != SMZ__CLASS_SPACE && class != SMZ__CLASS_NEWLINE)
            break;
        line.start += bytes;
    }
    while (behind > line.start && is_blank(text[behind - 1])) {
        behind--;
        line.width--;
    }
    line.end = behind;
    return line;
}

bool smz__is_blank_line(struct smz__line line)
{
    return line.start == line.end;
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
        if (text[at] != text[line.start] && !is_blank(text[at]))
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

/* A row of a table, or a line of links, is not longer than this. */
#define MAX_ROW_BYTES 400

bool smz__has_columns(const char *text, struct smz__line line)
{
    size_t spaces = 0;
    if (line.end - line.start > MAX_ROW_BYTES)
        return false;
    for (size_t at = line.start; at < line.end; at++) {
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
    return marks <= 6 && marks < line.end - line.start && is_blank(text[line.start + marks]);
}

size_t smz__quote_text(const char *text, struct smz__line line)
{
    size_t at = line.start;
    while (at < line.end && (text[at] == '>' || is_blank(text[at])))
        at++;
    return at;
}

size_t smz__quote_depth(const char *text, struct smz__line line)
{
    size_t depth = 0;
    if (smz__is_blank_line(line) || text[line.start] != '>')
        return 0;
    for (size_t at = line.start; at < line.end && (text[at] == '>' || is_blank(text[at])); at++)
        depth += text[at] == '>';
    return depth;
}

/* --- lists ------------------------------------------------------------------------------------------------------- */

static bool is_bullet(uint32_t c)
{
    switch (c) {
    case '-':
    case '*':
    case '+':
    case 0xB7:   /* · */
    case 0x2013: /* – */
    case 0x2014: /* — */
    case 0x2022: /* • */
    case 0x2023: /* ‣ */
    case 0x2043: /* ⁃ */
    case 0x25A0: /* ■ */
    case 0x25AA: /* ▪ */
    case 0x25CB: /* ○ */
    case 0x25CF: /* ● */
    case 0x25E6: /* ◦ */
    case 0x25C6: /* ◆ */
    case 0x30FB: /* ・ */
        return true;
    default:
        return false;
    }
}

/* What a list item's number is made of. */
struct enumerator {
    size_t characters;
    bool digits;    /* only */
    bool letter;    /* one small letter */
    bool bracket;   /* "(" before it, and the same behind it */
    bool square;    /* "[" */
    bool wide;      /* full-width brackets, or ideographic numbers: no space need follow */
    unsigned value; /* if digits */
    size_t end;     /* behind it */
};

/* 一 to 十: 1 to 10; else 0. */
static unsigned han_number(uint32_t c)
{
    static const uint32_t numbers[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};
    for (unsigned i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        if (numbers[i] == c)
            return i + 1;
    return 0;
}

/* 가 나 다 ... 하, which count as a, b, c do. */
static bool is_hangul_letter(uint32_t c)
{
    return c >= 0xAC00 && c <= 0xD558 && (c - 0xAC00) % 588 == 0;
}

/* A digit's value in the scripts whose digits stand ten in a row; 0 for what is none. */
static unsigned digit_value(uint32_t c)
{
    static const uint32_t zeros[] = {'0', 0x660, 0x6F0, 0x966, 0x9E6, 0xBE6, 0xE50, 0xFF10};
    for (size_t i = 0; i < sizeof zeros / sizeof zeros[0]; i++)
        if (c >= zeros[i] && c <= zeros[i] + 9)
            return (unsigned)(c - zeros[i]);
    return 0;
}

static struct enumerator read_enumerator(const char *text, struct smz__line line)
{
    struct enumerator e = {.digits = true};
    uint32_t c;
    size_t at = line.start, bytes = smz__utf8_next(text, line.end, at, &c);
    e.bracket = c == '(' || c == 0xFF08;
    e.square = c == '[';
    e.wide = c == 0xFF08;
    if (e.bracket || e.square)
        at += bytes;
    for (; at < line.end && e.characters < 5; at += bytes, e.characters++) {
        bytes = smz__utf8_next(text, line.end, at, &c);
        bool digit = smz__class_of(c) == SMZ__CLASS_DIGIT;
        bool han = han_number(c) != 0 && (e.characters == 0 || e.wide);
        bool letter = c < 0x80 && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
        bool other = ((c >= 0x430 && c <= 0x44F) || is_hangul_letter(c)) && e.characters == 0;
        if (!digit && !letter && !han && !other)
            break;
        e.letter = e.characters == 0 && (other || (c >= 'a' && c <= 'z'));
        e.value = e.value * 10 + digit_value(c) + han_number(c);
        e.wide = e.wide || han;
        e.digits = e.digits && (digit || han);
    }
    e.end = at;
    return e;
}

/* "12." "3)" "a)" "(iv)" "B)" "[4]" before a space, "（三）" "一、" without one: at most four letters or digits. */
static bool is_enumerator(const char *text, struct smz__line line)
{
    struct enumerator e = read_enumerator(text, line);
    if (e.characters == 0 || e.characters > 4 || (e.digits && e.characters > 3) || e.end >= line.end)
        return false;
    uint32_t c;
    size_t at = e.end + smz__utf8_next(text, line.end, e.end, &c);
    bool closing = c == ')' || c == 0xFF09;
    if (c == '.' && at < line.end && text[at] == ')') {
        at++;
        closing = true;
    }
    if (at >= line.end)
        return false;
    if ((e.wide && e.bracket && closing) || ((e.wide || e.digits) && (c == 0x3001 || c == 0xFF0E)))
        return true;
    if (!is_blank(text[at]))
        return false;
    if (e.square)
        return c == ']' && e.digits;
    if (closing)
        return e.digits || e.bracket || e.characters == 1;
    /* A capital with a full stop is more often an initial. */
    return c == '.' && !e.bracket && (e.digits || (e.characters == 1 && e.letter));
}

bool smz__is_list_item(const char *text, struct smz__line line)
{
    if (smz__is_blank_line(line))
        return false;
    uint32_t c;
    size_t bytes = smz__utf8_next(text, line.end, line.start, &c);
    if (is_bullet(c))
        return line.start + bytes < line.end && (is_blank(text[line.start + bytes]) || c > 0x2014 || c == 0xB7);
    return is_enumerator(text, line);
}

unsigned smz__item_number(const char *text, struct smz__line line)
{
    if (smz__is_blank_line(line) || !is_enumerator(text, line))
        return 0;
    struct enumerator e = read_enumerator(text, line);
    return e.digits && !e.bracket && !e.square ? e.value : 0;
}

/* --- other lines ------------------------------------------------------------------------------------------------- */

/* The end of a time or date and time at text[at], "12:03:45" or "2024-03-01 06:00:01"; at if there is none. */
static size_t time_end(const char *text, size_t at, size_t end)
{
    size_t digits = 0, colons = 0, behind = at;
    while (behind < end && (is_digit(text[behind]) || memchr(":-./T, ", text[behind], 7) != NULL)) {
        digits += is_digit(text[behind]);
        colons += text[behind] == ':' && digits >= 1 && behind + 1 < end && is_digit(text[behind + 1]);
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
    if (is_digit(text[at]) && time_end(text, at, line.end) != at)
        return true;
    if (first == '<')
        return memchr(text + at, '>', line.end - at < 30 ? line.end - at : 30) != NULL;
    return is_speaker(text, line);
}

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

/* Whether a word without blanks is an address. */
static bool is_address(const char *text, size_t start, size_t end)
{
    for (size_t at = start; at + 3 < end; at++)
        if ((text[at] == '@' && at > start) || memcmp(text + at, "://", 3) == 0 || memcmp(text + at, "www.", 4) == 0)
            return true;
    return false;
}

bool smz__is_link(const char *text, struct smz__line line)
{
    size_t start = line.start, words = 0, addresses = 0;
    if (line.end - line.start > MAX_ROW_BYTES)
        return false;
    for (size_t at = line.start; at <= line.end; at++) {
        if (at < line.end && !is_blank(text[at]))
            continue;
        words += at > start;
        addresses += is_address(text, start, at);
        start = at + 1;
    }
    if (addresses != 0 && addresses == words)
        return true;
    if (line.end - line.start > 4 && memcmp(text + line.start, "![", 2) == 0 && text[line.end - 1] == ')')
        return true; /* a picture in Markdown */
    /* "[1]Home [2]Visit": a browser's menu; "[![Build](a)](b)": Markdown badges. */
    size_t links = 0;
    for (size_t at = line.start; at + 2 < line.end; at++)
        links += text[at] == '[' && (is_digit(text[at + 1]) || text[at + 1] == '!') &&
                 (at == line.start || is_blank(text[at - 1]));
    return links != 0 && words <= 2 * links && text[line.start] == '[' && (links > 1 || text[line.start + 1] == '!');
}

bool smz__is_date(const char *text, struct smz__line line)
{
    size_t words = 0, digits = 0, short_numbers = 0, years = 0;
    bool inside = false;
    if (line.width - (line.start - line.begin) > 40)
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
