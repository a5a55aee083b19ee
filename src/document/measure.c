/* SPDX-License-Identifier: MIT */
#include "document/measure.h"

#include "base/mask.h"
#include "base/utf8.h"
#include "document/line.h"

size_t smz__skip_space(const char *text, size_t at, size_t end)
{
    while (at < end) {
        size_t bytes;
        enum smz__class class = smz__class_at(text, end, at, &bytes);
        if (class != SMZ__CLASS_SPACE && class != SMZ__CLASS_NEWLINE)
            break;
        at += bytes;
    }
    return at;
}

size_t smz__skip_space_back(const char *text, size_t start, size_t at)
{
    while (at > start) {
        uint32_t c;
        size_t bytes = smz__utf8_previous(text, at, &c);
        enum smz__class class = smz__class_of(c);
        if (class != SMZ__CLASS_SPACE && class != SMZ__CLASS_NEWLINE)
            break;
        at -= bytes;
    }
    return at;
}

size_t smz__count_characters(const char *text, size_t start, size_t end)
{
    size_t count = 0;
    for (; end - start >= 8; start += 8)
        count += smz__eight_characters(smz__eight(text + start));
    for (; start < end; start++)
        count += ((unsigned char)text[start] & 0xC0) != 0x80;
    return count;
}

/* The white space among eight ASCII characters, as high bits. */
static uint64_t spaces_of(uint64_t eight)
{
    return smz__eight_between(eight, '\t', '\r') | smz__eight_between(eight, ' ', ' ');
}

/* How many words begin among eight characters with that white space. inside: the character before is part of one. */
static uint32_t count_starts(uint64_t spaces, bool inside)
{
    return smz__eight_count(~spaces & (spaces << 8 | (inside ? 0 : 0x80)));
}

size_t smz__count_words(const char *text, size_t start, size_t end, size_t limit)
{
    size_t halves = 0;
    bool inside = false;
    for (; end - start >= SMZ__MASK_BYTES && halves <= 2 * limit; start += SMZ__MASK_BYTES) {
        uint64_t others;
        const uint64_t spaces = smz__mask_spaces(text + start, &others);
        if (others != 0)
            break;
        halves += 2 * (size_t)__builtin_popcountll(~spaces & (spaces << 1 | (inside ? 0 : 1)));
        inside = spaces >> (SMZ__MASK_BYTES - 1) == 0;
    }
    while (start < end && halves <= 2 * limit) {
        const uint64_t eight = end - start >= 8 ? smz__eight(text + start) : SMZ__EACH(0x80);
        if (!smz__eight_is_long(eight)) {
            const uint64_t spaces = spaces_of(eight);
            halves += (size_t)2 * count_starts(spaces, inside);
            inside = spaces >> 56 == 0;
            start += 8;
            continue;
        }
        size_t bytes;
        const enum smz__class class = smz__class_at(text, end, start, &bytes);
        start += bytes;
        if (class == SMZ__CLASS_UNSPACED) {
            halves++;
            continue;
        }
        const bool space = class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE;
        halves += !space && !inside ? 2 : 0;
        inside = !space;
    }
    return (halves + 1) / 2;
}

/* Whether so many bytes before text[at] are of small letters, or beyond ASCII. */
static bool follows_letters(const char *text, size_t start, size_t at, size_t count)
{
    if (at - start < count)
        return false;
    for (size_t i = at - count; i < at; i++)
        if ((text[i] < 'a' || text[i] > 'z') && (unsigned char)text[i] < 0x80)
            return false;
    return true;
}

bool smz__holds_sentence_end(const char *text, size_t start, size_t end)
{
    for (size_t at = start; at + 1 < end; at++) {
        const char *dot = memchr(text + at, '.', end - 1 - at);
        if (dot == NULL)
            return false;
        at = (size_t)(dot - text);
        if (!follows_letters(text, start, at, 4) ||
            (text[at + 1] != ' ' && text[at + 1] != '\n' && text[at + 1] != '\r'))
            continue;
        uint32_t next;
        const size_t behind = smz__skip_space(text, at + 1, end);
        if (behind < end && smz__utf8_next(text, end, behind, &next) != 0 && smz__is_upper(next))
            return true;
    }
    return false;
}

/* Looks at a character. Those of ASCII are looked up, since nobody can foretell which it is. */
static void look_at(struct smz__counter *counter, struct smz__sentence *s, uint32_t c)
{
    static const uint8_t flags[0x80] = {
        ['"'] = SMZ__HAS_QUOTE, ['('] = SMZ__HAS_BRACKET, [':'] = SMZ__HAS_COLON, [';'] = SMZ__HAS_COLON};
    if (c < 0x80) {
        counter->commas += c == ',';
        s->flags |= flags[c];
        return;
    }
    switch (c) {
    case 0x60C:  /* Arabic comma */
    case 0x3001: /* ideographic commas */
    case 0xFF0C:
        counter->commas++;
        break;
    case 0xAB:
    case 0x201C:
    case 0x201E:
    case 0x300C:
        s->flags |= SMZ__HAS_QUOTE;
        break;
    case 0xFF08:
        s->flags |= SMZ__HAS_BRACKET;
        break;
    default:
        break;
    }
}

/* Counts ASCII characters eight at a time, as far as there are no line ends among them, and returns where that ends:
 * twice as fast as one by one. */
static size_t count_eights(struct smz__counter *counter, struct smz__sentence *s, const char *text, size_t at,
                           size_t end)
{
    while (end - at >= 8) {
        const uint64_t eight = smz__eight(text + at), spaces = smz__eight_between(eight, '\t', ' ');
        uint64_t marks = smz__eight_between(eight, '"', '/') | smz__eight_between(eight, ':', ';');
        if (smz__eight_is_long(eight) || smz__eight_between(eight, '\n', '\x1F') != 0)
            break;
        s->spaced += count_starts(spaces, counter->inside);
        s->chars += 8;
        counter->inside = spaces >> 56 == 0;
        for (; marks != 0; marks &= marks - 1)
            if (at + smz__eight_before(marks) >= counter->from)
                look_at(counter, s, (unsigned char)text[at + smz__eight_before(marks)]);
        at += 8;
    }
    return at;
}

/* White space with a line's end, at text[at], is shown as one space: so it counts, and what stands before it does not.
 * Returns where it ends. */
static size_t count_break(struct smz__counter *counter, struct smz__sentence *s, const char *text, size_t at,
                          size_t end)
{
    uint32_t c;
    for (size_t space = smz__skip_space_back(text, s->start, at); space < at; s->chars--)
        space += smz__utf8_next(text, at, space, &c);
    s->chars++;
    counter->inside = false;
    counter->after_unspaced = false;
    return smz__skip_space(text, at, end);
}

static void count_character(struct smz__counter *counter, struct smz__sentence *s, uint32_t c, enum smz__class class,
                            size_t at)
{
    const bool space = class == SMZ__CLASS_SPACE, after_unspaced = counter->after_unspaced;
    s->chars++;
    if (class == SMZ__CLASS_UNSPACED)
        s->spaced += !smz__is_joining(c);
    else
        s->spaced += (!space) & (!counter->inside) & (!(after_unspaced & (class == SMZ__CLASS_OTHER)));
    /* A mark behind a character that is a word of its own belongs to it. */
    counter->after_unspaced = class == SMZ__CLASS_UNSPACED || (after_unspaced && class == SMZ__CLASS_OTHER);
    counter->inside = !space && !counter->after_unspaced;
    if (at >= counter->from)
        look_at(counter, s, c);
}

void smz__count_range(struct smz__counter *counter, struct smz__sentence *s, const char *text, size_t at, size_t end)
{
    while (at < end) {
        if (!counter->after_unspaced)
            at = count_eights(counter, s, text, at, end);
        for (size_t last = end - at < 8 ? end : at + 8; at < last;) {
            uint32_t c;
            const size_t bytes = smz__utf8_next(text, end, at, &c);
            const enum smz__class class = smz__class_of(c);
            if (class == SMZ__CLASS_NEWLINE) {
                at = count_break(counter, s, text, at, end);
                continue;
            }
            count_character(counter, s, c, class, at);
            at += bytes;
        }
    }
}
