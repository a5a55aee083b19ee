/* SPDX-License-Identifier: MIT */
#include "formats.h"

#include "character.h"
#include "json.h"
#include "require.h"

#include <stdbool.h>
#include <string.h>

static bool begins(const char *bytes, size_t size, const char *with)
{
    return size >= strlen(with) && memcmp(bytes, with, strlen(with)) == 0;
}

static size_t count(const char *bytes, size_t size, char c)
{
    size_t found = 0;
    for (size_t i = 0; i < size; i++)
        found += bytes[i] == c;
    return found;
}

void check_jsonl(const struct rendered *r)
{
    REQUIRE(is_json(r->bytes, r->size));
    REQUIRE(memchr(r->bytes, '\n', r->size) == r->bytes + r->size - 1);
}

/* --- lines -------------------------------------------------------------------------------------------------------- */

/* What a point must not begin with. */
static void check_point(const char *point, size_t size)
{
    static const char *const blocks[] = {"- ", "* ", "+ ", "# ", "## ", "> ", ">", "```", "~~~", "1. ", "2) ", "<!--"};
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        REQUIRE(!begins(point, size, blocks[i]));
    REQUIRE(size < 3 || strspn(point, "-") < size);
    REQUIRE(size < 3 || strspn(point, "*") < size);
}

void check_markdown(const struct rendered *r)
{
    size_t points = 0, reasons = 0, lines = 0;
    for (const char *line = r->bytes, *end = r->bytes + r->size; line < end; lines++) {
        const char *newline = memchr(line, '\n', (size_t)(end - line));
        REQUIRE(newline != NULL);
        const size_t size = (size_t)(newline - line);
        if (begins(line, size, "- ")) {
            points++;
            check_point(line + 2, size - 2);
        } else if (begins(line, size, "  - ")) {
            reasons++;
        } else {
            REQUIRE(size == 0 || begins(line, size, "Keywords: "));
        }
        line = newline + 1;
    }
    REQUIRE(points == (r->sentences != 0 ? r->sentences : r->keywords));
    REQUIRE(reasons <= r->explanations);
    REQUIRE(lines == points + r->explanations + (r->sentences != 0 && r->keywords != 0 ? 2 : 0));
}

void check_tsv(const struct rendered *r)
{
    const char *line = r->bytes, *end = r->bytes + r->size;
    const size_t tabs = (r->flags & SMZ_RENDER_EXPLAIN) != 0 ? 7 + SMZ_ASPECTS : 7;
    size_t lines = 0;
    for (; line < end; lines++) {
        const char *newline = memchr(line, '\n', (size_t)(end - line));
        REQUIRE(newline != NULL && count(line, (size_t)(newline - line), '\t') == tabs);
        line = newline + 1;
    }
    REQUIRE(lines == 1 + r->sentences + r->keywords);
    for (size_t at = 0; at < r->size;)
        REQUIRE(next_character(r->bytes, r->size, &at) != BAD_BYTE);
}

/* --- marked text -------------------------------------------------------------------------------------------------- */

enum { CHOSEN = 1, KEYWORD = 2 };

static void add_look(unsigned char *looks, size_t start, size_t length, unsigned char look)
{
    for (size_t i = start; i < start + length; i++)
        looks[i] |= look;
}

/* For each byte of the text what it is part of, and 0 behind the last. Owned by the caller. */
static unsigned char *looks_of(const struct rendered *r)
{
    unsigned char *looks = calloc(r->length + 1, 1);
    size_t chosen, keywords;
    const smz_sentence *sentence = smz_sentences(r->summary, &chosen);
    const smz_keyword *keyword = smz_keywords(r->summary, &keywords);
    REQUIRE(looks != NULL);
    for (size_t i = 0; i < r->sentences; i++) {
        smz_sentence piece;
        REQUIRE(smz_sentence_at(r->summary, (r->flags & SMZ_RENDER_ALL) != 0 ? i : sentence[i].index, &piece));
        add_look(looks, piece.start, piece.length, CHOSEN);
    }
    for (size_t k = 0; k < keywords; k++) {
        size_t places;
        const smz_span *span = smz_keyword_occurrences(r->summary, k, &places);
        if (span == NULL)
            add_look(looks, keyword[k].start, keyword[k].length, KEYWORD);
        for (size_t i = 0; i < places; i++)
            add_look(looks, span[i].start, span[i].length, KEYWORD);
    }
    return looks;
}

static size_t expect(const struct rendered *r, size_t at, const char *string)
{
    REQUIRE(begins(r->bytes + at, r->size - at, string));
    return at + strlen(string);
}

static void check_marks(const struct rendered *r, const unsigned char *looks)
{
    size_t at = 0;
    unsigned before = 0;
    for (size_t i = 0; i <= r->length; i++) {
        const unsigned look = looks[i], inner = (before ^ look) & CHOSEN ? KEYWORD : (before ^ look) & KEYWORD;
        at = expect(r, at, before & inner ? "_" : "");
        at = expect(r, at, (before ^ look) & CHOSEN ? "**" : "");
        at = expect(r, at, look & inner ? "_" : "");
        before = look;
        if (i < r->length)
            REQUIRE(at < r->size && r->bytes[at++] == r->text[i]);
    }
    REQUIRE(at == r->size);
}

/* The sequence for a look, if it is not the one that is on. */
static size_t expect_look(const struct rendered *r, size_t at, unsigned look, unsigned *on)
{
    static const char *const sequences[] = {"", "\33[1m", "\33[4;35m", "\33[1;4;35m"};
    if (look != *on) {
        at = expect(r, at, *on != 0 ? "\33[0m" : "");
        at = expect(r, at, sequences[look]);
    }
    *on = look;
    return at;
}

static void check_colors(const struct rendered *r, const unsigned char *looks)
{
    size_t at = 0;
    unsigned on = 0;
    for (size_t i = 0; i < r->length;) {
        const size_t here = i;
        const uint32_t c = next_character(r->text, r->length, &i);
        if (c == '\r' && i < r->length && r->text[i] == '\n')
            at = expect(r, expect_look(r, at, 0, &on), "\r");
        else if ((c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029)
            at = expect(r, expect_look(r, at, 0, &on), "\n");
        else {
            at = expect_look(r, at, looks[here], &on);
            if (c == BAD_BYTE || (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0))
                at = expect(r, at, "\xEF\xBF\xBD");
            else
                for (size_t b = here; b < i; b++)
                    REQUIRE(at < r->size && r->bytes[at++] == r->text[b]);
        }
    }
    REQUIRE(expect_look(r, at, 0, &on) == r->size);
}

void check_highlight(const struct rendered *r)
{
    unsigned char *looks = looks_of(r);
    if ((r->flags & SMZ_RENDER_COLOR) != 0)
        check_colors(r, looks);
    else
        check_marks(r, looks);
    free(looks);
}

/* --- pages -------------------------------------------------------------------------------------------------------- */

enum { MAX_DEPTH = 16, NAME_BYTES = 16 };

/* Where a page has been read up to, and the elements that are open there. */
struct page {
    const char *at, *end;
    char open[MAX_DEPTH][NAME_BYTES];
    size_t depth;
    size_t marks, pieces;
};

static bool take(struct page *p, const char *string)
{
    if (!begins(p->at, (size_t)(p->end - p->at), string))
        return false;
    p->at += strlen(string);
    return true;
}

static void read_name(struct page *p, char name[NAME_BYTES])
{
    size_t length = 0;
    while (p->at < p->end && length + 1 < NAME_BYTES &&
           ((*p->at >= 'a' && *p->at <= 'z') || (*p->at >= '1' && *p->at <= '3')))
        name[length++] = *p->at++;
    name[length] = '\0';
    REQUIRE(length != 0);
}

/* Attributes have no value, or one in quotation marks; none is a script. */
static void read_attributes(struct page *p)
{
    while (take(p, " ")) {
        p->pieces += begins(p->at, (size_t)(p->end - p->at), "id=\"s") && p->at[5] >= '0' && p->at[5] <= '9';
        REQUIRE(!take(p, "on") && !take(p, "src") && !take(p, "href=\"http"));
        while (p->at < p->end && *p->at != ' ' && *p->at != '=' && *p->at != '>' && *p->at != '"')
            p->at++;
        if (!take(p, "=\""))
            continue;
        const char *quote = memchr(p->at, '"', (size_t)(p->end - p->at));
        REQUIRE(quote != NULL && memchr(p->at, '<', (size_t)(quote - p->at)) == NULL);
        p->at = quote + 1;
    }
}

/* Scripts and styles go up to their own end; what they hold is looked at elsewhere. */
static void skip_raw(struct page *p, const char *name)
{
    if (strcmp(name, "style") != 0 && strcmp(name, "script") != 0)
        return;
    while (p->at < p->end && !begins(p->at, (size_t)(p->end - p->at), "</"))
        p->at++;
}

static void read_tag(struct page *p)
{
    char name[NAME_BYTES];
    if (take(p, "/")) {
        read_name(p, name);
        REQUIRE(p->depth != 0 && strcmp(p->open[--p->depth], name) == 0);
        REQUIRE(take(p, ">"));
        return;
    }
    read_name(p, name);
    p->marks += strcmp(name, "mark") == 0;
    read_attributes(p);
    const bool empty = take(p, "/");
    REQUIRE(take(p, ">"));
    if (empty || strcmp(name, "meta") == 0 || strcmp(name, "input") == 0)
        return;
    REQUIRE(p->depth < MAX_DEPTH);
    memcpy(p->open[p->depth++], name, NAME_BYTES);
    skip_raw(p, name);
}

void check_html(const struct rendered *r)
{
    struct page page = {.at = r->bytes, .end = r->bytes + r->size};
    size_t chosen;
    (void)smz_sentences(r->summary, &chosen);
    REQUIRE(take(&page, "<!DOCTYPE html>\n"));
    while (page.at < page.end) {
        if (take(&page, "<"))
            read_tag(&page);
        else
            REQUIRE(*page.at++ != '>');
    }
    REQUIRE(page.depth == 0 && page.marks == chosen && page.pieces == smz_sentence_count(r->summary));
    for (size_t at = 0; at < r->size;) {
        const uint32_t c = next_character(r->bytes, r->size, &at);
        REQUIRE(c != BAD_BYTE && (c >= 0x20 || c == '\n' || c == '\t' || c == '\r') && (c < 0x7F || c >= 0xA0));
    }
}
