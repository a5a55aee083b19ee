/* SPDX-License-Identifier: MIT */
/*
 * A list, whatever the sentences hold: their own emphasis, links and code are kept, but what would begin a block of its
 * own at the beginning of a line is dropped or escaped, and so is HTML.
 */
#include "render/render.h"

#include "document/line.h"

#include <string.h>

enum {
    MAX_CODE_BYTES = 1024, /* in a code span; in a longer one HTML is escaped, so that its end is not sought for ever */
    MAX_NUMBER_DIGITS = 9  /* of an ordered list's number */
};

static size_t skip_blanks(const char *text, size_t length, size_t at)
{
    while (at < length && smz__is_ascii_space(text[at]))
        at++;
    return at;
}

/* How often the character at text[at] stands there. */
static size_t run_at(const char *text, size_t length, size_t at)
{
    size_t end = at;
    while (end < length && text[end] == text[at])
        end++;
    return end - at;
}

static bool is_gap(const char *text, size_t length, size_t at)
{
    return at == length || smz__is_ascii_space(text[at]);
}

/* The bytes of one mark, without what is behind it; 0 if none begins here. */
static size_t lead_at(const char *text, size_t length, size_t at)
{
    static const char bullet[] = "\xE2\x80\xA2";
    size_t bytes = 0;
    if (text[at] == '>')
        return 1;
    if (text[at] == '-' || text[at] == '*' || text[at] == '+')
        bytes = 1;
    else if (text[at] == '#')
        bytes = run_at(text, length, at) <= 6 ? run_at(text, length, at) : 0;
    else if (length - at >= 3 && memcmp(text + at, bullet, 3) == 0)
        bytes = 3;
    return bytes != 0 && at + bytes < length && is_gap(text, length, at + bytes) ? bytes : 0;
}

size_t smz__lead_bytes(const char *text, const smz_sentence *piece)
{
    size_t at = 0, bytes = 0;
    do {
        at += bytes;
        bytes = lead_at(text, piece->length, at);
        bytes = bytes != 0 ? skip_blanks(text, piece->length, at + bytes) - at : 0;
    } while (bytes != 0 && at + bytes != piece->length);
    return piece->kind == SMZ_CODE || piece->kind == SMZ_TABLE || piece->kind == SMZ_FURNITURE ? 0 : at;
}

/* A line of nothing but one of - * _, which would be a rule. */
static bool is_rule(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length && (text[at] == text[0] || smz__is_blank(text[at])))
        at++;
    return at == length;
}

/* Where in the beginning of a piece a backslash keeps it from being a block of its own; length: nowhere. */
static size_t escape_at(const char *text, size_t length)
{
    size_t digits = 0;
    switch (length == 0 ? '\0' : text[0]) {
    case '-':
    case '*':
    case '+':
    case '_':
        return is_gap(text, length, 1) || is_rule(text, length) ? 0 : length;
    case '#':
        return run_at(text, length, 0) <= 6 && is_gap(text, length, run_at(text, length, 0)) ? 0 : length;
    case '>':
        return 0;
    case '`':
    case '~':
        return run_at(text, length, 0) >= 3 ? 0 : length;
    case '[': /* a definition, which is not shown */
        for (size_t at = 0; at + 1 < length; at++)
            if (text[at] == ']' && text[at + 1] == ':')
                return 0;
        return length;
    default:
        while (digits < length && smz__is_ascii_digit(text[digits]))
            digits++;
        return digits != 0 && digits <= MAX_NUMBER_DIGITS && digits < length &&
                       (text[digits] == '.' || text[digits] == ')') && is_gap(text, length, digits + 1)
                   ? digits
                   : length;
    }
}

/* Where a code span that begins at text[at] ends; at if none does. */
static size_t code_end(const char *text, size_t length, size_t at)
{
    const size_t ticks = run_at(text, length, at);
    const size_t limit = length - at < MAX_CODE_BYTES ? length : at + MAX_CODE_BYTES;
    for (size_t i = at + ticks; i < limit;) {
        const size_t run = text[i] == '`' ? run_at(text, limit, i) : 0;
        if (run == ticks)
            return i + run;
        i += run != 0 ? run : 1;
    }
    return at;
}

static bool opens_tag(const char *text, size_t length, size_t at)
{
    if (text[at] != '<' || at + 1 == length)
        return false;
    const char c = text[at + 1];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?';
}

/* Writes part of a line, with HTML escaped that is not in a code span. */
static void put_part(struct smz__writer *writer, const char *text, size_t length)
{
    size_t written = 0;
    for (size_t at = 0; at < length;) {
        const size_t ticks = text[at] == '`' ? run_at(text, length, at) : 0;
        if (ticks != 0) {
            const size_t end = code_end(text, length, at);
            at = end != at ? end : at + ticks;
            continue;
        }
        if (text[at] == '\\') {
            at += at + 1 < length ? 2 : 1;
            continue;
        }
        if (opens_tag(text, length, at)) {
            smz__put(writer, text + written, at - written);
            smz__put_string(writer, "\\");
            written = at;
        }
        at++;
    }
    smz__put(writer, text + written, length - written);
}

static void put_piece(struct smz__writer *writer, const char *text, const smz_sentence *piece)
{
    const size_t lead = smz__lead_bytes(text + piece->start, piece);
    struct smz__parts parts = smz__parts_of(text + piece->start + lead, piece->length - lead);
    parts.quoted = piece->kind == SMZ_QUOTATION;
    while (smz__next_part(&parts)) {
        const char *part = parts.text + parts.start;
        const size_t bytes = parts.end - parts.start;
        const size_t escape = parts.start == 0 ? escape_at(part, bytes) : bytes;
        if (escape < bytes) {
            put_part(writer, part, escape);
            smz__put_string(writer, "\\");
        }
        put_part(writer, part + (escape < bytes ? escape : 0), bytes - (escape < bytes ? escape : 0));
        smz__put_string(writer, parts.glue != NULL ? parts.glue : "");
    }
}

static void put_score(struct smz__writer *writer, const struct smz__rendering *rendering, double score)
{
    if (!smz__wants(rendering, SMZ_RENDER_SCORES))
        return;
    smz__put_string(writer, " (");
    smz__put_fraction(writer, score, SMZ__SCORE_DECIMALS);
    smz__put_string(writer, ")");
}

/* ASCII punctuation that means something in a name. */
static const char *literal(uint32_t c, struct smz__scratch *scratch)
{
    if (c < 0x20 || c == 0x7F)
        return " ";
    if (c >= 0x80 || strchr("\\`*_[]<>#&~", (int)c) == NULL)
        return NULL;
    *scratch = (struct smz__scratch){{'\\', (char)c}};
    return scratch->bytes;
}

static void put_sentence(struct smz__writer *writer, const struct smz__rendering *rendering,
                         const smz_sentence *sentence)
{
    const float *contributions = smz__explanation(rendering, sentence->index);
    const smz_part part = smz__part_at(rendering, sentence->start);
    smz__put_string(writer, "- ");
    put_piece(writer, rendering->text, sentence);
    put_score(writer, rendering, sentence->score);
    if (part.name != NULL) {
        smz__put_string(writer, " (");
        smz__put_instead(writer, part.name, strlen(part.name), literal);
        smz__put_string(writer, ")");
    }
    smz__put_string(writer, "\n");
    if (contributions != NULL) {
        smz__put_explanation(writer, "  - ", contributions);
        smz__put_string(writer, "\n");
    }
}

static void put_keywords(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    const bool alone = rendering->sentence_count == 0;
    smz__put_string(writer, alone ? "" : "\nKeywords: ");
    for (size_t i = 0; i < rendering->keyword_count && !writer->failed; i++) {
        struct smz__parts parts = smz__keyword_parts(rendering, &rendering->keywords[i]);
        smz__put_string(writer, alone ? "- " : i != 0 ? ", " : "");
        smz__put_line(writer, &parts);
        put_score(writer, rendering, rendering->keywords[i].score);
        smz__put_string(writer, alone ? "\n" : "");
    }
    smz__put_string(writer, alone ? "" : "\n");
}

void smz__render_markdown(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    const char *name = rendering->options->name;
    if (name != NULL) {
        smz__put_string(writer, "## ");
        smz__put_instead(writer, name, strlen(name), literal);
        smz__put_string(writer, rendering->sentence_count + rendering->keyword_count != 0 ? "\n\n" : "\n");
    }
    for (size_t i = 0; i < rendering->sentence_count && !writer->failed; i++) {
        const smz_sentence sentence = smz__rendered_sentence(rendering, i);
        put_sentence(writer, rendering, &sentence);
    }
    if (rendering->keyword_count != 0)
        put_keywords(writer, rendering);
}
