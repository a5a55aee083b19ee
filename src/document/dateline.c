/* SPDX-License-Identifier: MIT */
#include "document/dateline.h"

#include "base/utf8.h"
#include "document/line.h"
#include "document/measure.h"

#include <string.h>

#define MAX_BYTES 80
#define MAX_WORDS 8

/* Letters of a word in capitals: fewer are initials or "A". */
#define LEAST_CAPITALS 3

/* What was read of a dateline so far. */
struct head {
    size_t words;
    bool number;   /* the last word is a number: the name of a month may follow in small letters */
    bool source;   /* something in brackets stands last */
    bool capitals; /* a word is in capitals, or the name of a site */
};

static bool is_dash(uint32_t c)
{
    return c == '-' || c == 0x2013 || c == 0x2014;
}

/* Behind the dashes at text[at] and the spaces among them: "--", "- -". */
static size_t skip_dashes(const char *text, size_t at, size_t end)
{
    uint32_t c;
    for (size_t bytes; at < end; at += bytes) {
        bytes = smz__utf8_next(text, end, at, &c);
        if (!is_dash(c))
            break;
        bytes = smz__skip_space(text, at + bytes, end) - at;
    }
    return at;
}

/* Reads the word at text[at] and returns where it ends; at if it is none of a dateline. */
static size_t read_word(struct head *head, const char *text, size_t at, size_t end)
{
    size_t start = at, letters = 0, capitals = 0, behind_dot = 0;
    bool small = false, number = false;
    uint32_t c;
    for (size_t bytes; at < end; at += bytes) {
        bytes = smz__utf8_next(text, end, at, &c);
        const enum smz__class class = smz__class_of(c);
        if (class == SMZ__CLASS_DIGIT)
            number = true;
        else if (class == SMZ__CLASS_LETTER)
            letters++;
        else if (class != SMZ__CLASS_INNER && c != '.' && c != '-' && c != '/')
            break;
        small = small || (at == start && smz__is_lower(c));
        capitals += smz__is_upper(c);
        behind_dot = c == '.' ? 0 : behind_dot + smz__is_lower(c);
    }
    const bool site = memchr(text + start, '.', at - start) != NULL && behind_dot >= 2;
    if (small && !site && !head->number)
        return start;
    head->words++;
    head->number = number && letters == 0;
    head->source = false;
    head->capitals = head->capitals || site || (capitals == letters && capitals >= LEAST_CAPITALS);
    return at;
}

/* "(Reuters)" at text[at]: where it ends; at if it does not close in its line. */
static size_t read_source(struct head *head, const char *text, size_t at, size_t end)
{
    size_t close = at + 1;
    while (close < end && text[close] != ')' && !smz__is_line_end(text[close]))
        close++;
    if (close == end || text[close] != ')' || close == at + 1)
        return at;
    struct head inside = {0};
    (void)read_word(&inside, text, at + 1, end);
    head->source = true;
    head->capitals = head->capitals || inside.capitals;
    return close + 1;
}

/* Whether what follows a dateline may begin a sentence. */
static bool begins(const char *text, size_t at, size_t end)
{
    uint32_t c;
    return at < end && smz__utf8_next(text, end, at, &c) != 0 && !smz__is_lower(c);
}

/* Whether there is a hyphen, a bracket or the first byte of a dash: most blocks are so told to have no dateline. */
static bool may_part(const char *text, size_t bytes)
{
    return memchr(text, '-', bytes) != NULL || memchr(text, '(', bytes) != NULL || memchr(text, 0xE2, bytes) != NULL;
}

size_t smz__dateline_end(const char *text, size_t start, size_t end)
{
    struct head head = {0};
    const size_t most = end - start < MAX_BYTES ? end : start + MAX_BYTES;
    if (!may_part(text + start, most - start))
        return start;
    for (size_t at = start, behind; at < most && head.words <= MAX_WORDS; at = behind) {
        uint32_t c;
        const bool apart = at == start || text[at - 1] == ' ' || text[at - 1] == ')' || text[at - 1] == '.';
        const size_t bytes = smz__utf8_next(text, most, at, &c);
        behind = at + bytes;
        if (is_dash(c)) {
            behind = skip_dashes(text, at, end);
            const bool parts = at != start && (apart || c != '-') && begins(text, behind, end);
            return parts && (head.source || head.capitals) ? behind : start;
        }
        if (c == '(')
            behind = read_source(&head, text, at, most);
        else if (c != ' ' && c != ',' && c != '.' && c != '/')
            behind = read_word(&head, text, at, most);
        if (behind == at)
            return start;
        if (c == '(' && head.words == 0 && head.capitals && begins(text, behind, end) && text[behind] != ' ' &&
            !is_dash((unsigned char)text[behind]))
            return behind;
    }
    return start;
}
