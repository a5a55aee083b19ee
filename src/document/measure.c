/* SPDX-License-Identifier: MIT */
#include "document/measure.h"

#include "base/eight.h"
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

size_t smz__count_words(const char *text, size_t start, size_t end, size_t limit)
{
    size_t halves = 0;
    bool inside = false;
    while (start < end && halves <= 2 * limit) {
        size_t bytes;
        enum smz__class class = smz__class_at(text, end, start, &bytes);
        start += bytes;
        if (class == SMZ__CLASS_UNSPACED) {
            halves++;
            continue;
        }
        bool space = class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE;
        if (!space && !inside)
            halves += 2;
        inside = !space;
    }
    return (halves + 1) / 2;
}

bool smz__holds_sentence_end(const char *text, size_t start, size_t end)
{
    size_t letters = 0;
    for (size_t at = start; at + 1 < end; at++) {
        unsigned char c = (unsigned char)text[at];
        bool letter = (c >= 'a' && c <= 'z') || c >= 0x80;
        if (c == '.' && letters >= 4 && (text[at + 1] == ' ' || text[at + 1] == '\n' || text[at + 1] == '\r')) {
            uint32_t next;
            size_t behind = smz__skip_space(text, at + 1, end);
            if (behind < end && smz__utf8_next(text, end, behind, &next) != 0 && smz__is_upper(next))
                return true;
        }
        letters = letter ? letters + 1 : 0;
    }
    return false;
}

/* Looks at a character that is neither an ASCII letter or digit nor a space. */
static void look_at(struct smz__sentence *s, uint32_t c)
{
    switch (c) {
    case ',':
    case 0x60C:  /* Arabic comma */
    case 0x3001: /* ideographic commas */
    case 0xFF0C:
        s->commas++;
        break;
    case '"':
    case 0xAB:
    case 0x201C:
    case 0x201E:
    case 0x300C:
        s->flags |= SMZ__HAS_QUOTE;
        break;
    case '(':
    case 0xFF08:
        s->flags |= SMZ__HAS_BRACKET;
        break;
    case ':':
    case ';':
        s->flags |= SMZ__HAS_COLON;
        break;
    default:
        break;
    }
}

/* White space that is being counted: with a line's end among it, it is shown as one space. */
struct space {
    uint32_t chars;
    bool breaks;
};

static void end_space(struct smz__sentence *s, struct space *space)
{
    s->chars += space->breaks ? 1 : space->chars;
    *space = (struct space){0, false};
}

/* Counts the characters and words from start to end, and looks at those at or behind from. */
static void count(struct smz__sentence *s, const char *text, size_t from)
{
    bool inside = false, after_unspaced = false;
    struct space space = {0, false};
    for (size_t at = s->start, behind; at < s->end; at = behind) {
        behind = smz__ascii_word_end(text, s->end, at);
        if (behind != at) {
            end_space(s, &space);
            s->chars += (uint32_t)(behind - at);
            s->spaced += !inside;
            inside = true;
            after_unspaced = false;
            continue;
        }
        uint32_t c = ' ';
        enum smz__class class = SMZ__CLASS_SPACE;
        behind = at + 1;
        if (text[at] != ' ') {
            behind = at + smz__utf8_next(text, s->end, at, &c);
            class = smz__class_of(c);
        }
        if (class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE) {
            space.chars++;
            space.breaks = space.breaks || class == SMZ__CLASS_NEWLINE;
            inside = false;
            after_unspaced = false;
            continue;
        }
        end_space(s, &space);
        s->chars++;
        if (class == SMZ__CLASS_UNSPACED)
            s->spaced += !smz__is_joining(c);
        else
            s->spaced += !inside && !(after_unspaced && class == SMZ__CLASS_OTHER);
        /* A mark behind a character that is a word of its own belongs to it. */
        after_unspaced = class == SMZ__CLASS_UNSPACED || (after_unspaced && class == SMZ__CLASS_OTHER);
        inside = !after_unspaced;
        if (at >= from)
            look_at(s, c);
    }
}

void smz__measure(struct smz__sentence *s, const char *text, size_t from, const struct smz__language *language)
{
    uint32_t first, last;
    if (from < s->start || from >= s->end)
        from = s->start;
    count(s, text, from);
    (void)smz__utf8_next(text, s->end, from, &first);
    if (first == '"' || first == 0xAB || first == 0x201C || first == 0x201E || first == 0x300C || first == 0x2018)
        s->flags |= SMZ__STARTS_QUOTE;
    (void)smz__utf8_previous(text, s->end, &last);
    if (last == '?' || last == 0x61F || last == 0xFF1F)
        s->flags |= SMZ__ASKS;
    if (smz__ends_with_mark(text, s->start, s->end, language))
        s->flags |= SMZ__ENDS;
}
