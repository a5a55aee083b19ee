/* SPDX-License-Identifier: MIT */
#include "document/item.h"

#include "base/eight.h"
#include "base/utf8.h"

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
    for (unsigned i = 0; c >= 0x4E00 && i < sizeof numbers / sizeof numbers[0]; i++)
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

/* Whether an enumerator may stand at the line's beginning, "(viii)" being the longest: most lines begin with a word or
 * two that are none. */
static bool may_be_enumerated(const char *text, struct smz__line line)
{
    if (line.end - line.start < 8)
        return true;
    const uint64_t eight = smz__eight(text + line.start);
    return smz__eight_is_long(eight) || smz__eight_between(eight, '.', '.') != 0 ||
           smz__eight_between(eight, ')', ')') != 0 || smz__eight_between(eight, ']', ']') != 0;
}

/* "12." "3)" "a)" "(iv)" "B)" "[4]" before a space, "（三）" "一、" without one: at most four letters or digits. */
static bool is_enumerator(const char *text, struct smz__line line)
{
    if (!may_be_enumerated(text, line))
        return false;
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
    if (!smz__is_blank(text[at]))
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
        return line.start + bytes < line.end && (smz__is_blank(text[line.start + bytes]) || c > 0x2014 || c == 0xB7);
    return is_enumerator(text, line);
}

unsigned smz__item_number(const char *text, struct smz__line line)
{
    if (smz__is_blank_line(line) || !is_enumerator(text, line))
        return 0;
    struct enumerator e = read_enumerator(text, line);
    return e.digits && !e.bracket && !e.square ? e.value : 0;
}
