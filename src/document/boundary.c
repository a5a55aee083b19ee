/* SPDX-License-Identifier: MIT */
/*
 * The rules, in the order in which they are asked:
 *
 *   "。" "।" "؟" end a sentence always, with or without a space,
 *     but not inside a full-width bracket                               雨だ。風だ。 / 《等等！爸爸》
 *   a mark alone in brackets ends nothing                               he left [...] and
 *   no space behind the mark: not the end                               3.14, example.org, U.S.A
 *   "?" "!" "…" end it unless a lower-case word follows                 "Stop!" he said.
 *   a full stop before a lower-case word ends it only behind a long or
 *     frequent word that is no abbreviation, or before a quotation      It ended. then it began / . "ma no", disse
 *   a number or letter that is all of the sentence so far is an
 *     enumerator, and one in a bracket begins a sentence                1. Open the lid. / . (b) the lid
 *   behind a title nothing ends                                         Dr. Kim
 *   behind "No." nothing ends if a number follows                       No. 5
 *   behind "etc." it ends before a capital                              tea, etc. We left.
 *   behind other abbreviations, initials, acronyms and ordinals it
 *     ends if a capitalised function word follows                       in the U.S. The / J. R. Holm / am 3. Oktober
 *   any other full stop ends it                                         It rained. We left.
 */
#include "document/boundary.h"

#include "base/utf8.h"
#include "document/line.h"
#include "lang/language.h"

/* Bytes that a full-width bracket may hold before it is taken to have been forgotten; without white space, so that it
 * holds as much with CR LF as with LF. */
#define MAX_BRACKET_BYTES 600

/* --- reading ----------------------------------------------------------------------------------------------------- */

/* A mark as the language reads it. */
static enum smz__mark read_mark(uint32_t c, const struct smz__language *language)
{
    enum smz__mark mark = smz__mark_of(c);
    if (mark == SMZ__MARK_COLON)
        return smz__has(language, SMZ__COLON_ENDS) ? SMZ__MARK_ASK : SMZ__MARK_NONE;
    if (mark == SMZ__MARK_SEMICOLON)
        return smz__has(language, SMZ__SEMICOLON_ASKS) ? SMZ__MARK_ASK : SMZ__MARK_NONE;
    return mark;
}

/* Of two marks that stand together the one that decides: "?." asks, ".." is an ellipsis. */
static enum smz__mark stronger(enum smz__mark a, enum smz__mark b)
{
    if (a == SMZ__MARK_DOT && b == SMZ__MARK_DOT)
        return SMZ__MARK_ELLIPSIS;
    return a > b ? a : b;
}

static bool is_space(const char *text, size_t at, size_t to)
{
    size_t bytes;
    if (at >= to)
        return false;
    enum smz__class class = smz__class_at(text, to, at, &bytes);
    return class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE;
}

/* Whether a quotation mark closes: by the white space around it, and where that does not tell by what is open. */
static bool quote_closes(const struct smz__gap *gap, uint32_t c, bool after_space, bool before_space,
                         const struct smz__nesting *nesting)
{
    if (c == 0x201C && nesting->low)
        return true;
    if (gap->mark == SMZ__MARK_FULL && (c == 0x201C || c == 0x2018))
        return false; /* 。“ opens */
    if (after_space == before_space) {
        if (c == '"')
            return nesting->straight;
        return before_space ? c == 0xBB || c == 0x201D || c == 0x2019 || c == 0x203A : gap->mark != SMZ__MARK_NONE;
    }
    return before_space;
}

static void follow_quote(struct smz__nesting *nesting, uint32_t c, bool closes)
{
    if (c == '"')
        nesting->straight = !closes;
    if (c == 0x201C || c == 0x201D)
        nesting->low = nesting->low && !closes;
}

static void follow_bracket(struct smz__nesting *nesting, uint32_t c, size_t behind)
{
    if (c == 0x201E)
        nesting->low = true;
    if (c == 0xFF08 || c == 0x300A) {
        nesting->bracket = behind;
        nesting->held = 0;
    }
    if (c == 0xFF09 || c == 0x300B)
        nesting->bracket = 0;
}

/* Counts what an open bracket holds before text[end]. */
static void follow_length(struct smz__nesting *nesting, const char *text, size_t end)
{
    if (nesting->bracket == 0)
        return;
    for (; nesting->bracket < end; nesting->bracket++)
        nesting->held += !smz__is_ascii_space(text[nesting->bracket]);
    if (nesting->held > MAX_BRACKET_BYTES)
        nesting->bracket = 0;
}

/* What a gap's characters so far make of it. */
struct state {
    struct smz__gap *gap;
    struct smz__nesting *nesting;
    size_t inside; /* brackets opened in the gap, before any mark */
    bool space;    /* the character before was white space */
};

static void read_end(struct state *state, enum smz__mark mark, size_t at, size_t behind, size_t from)
{
    struct smz__gap *gap = state->gap;
    if (gap->mark == SMZ__MARK_NONE) {
        gap->touches = at == from;
        gap->attached = gap->space == from;
    }
    gap->mark = stronger(gap->mark, mark);
    gap->spaced = false;
    gap->cut = behind;
}

/* "Inc., which": whatever stands before a comma, the sentence goes on. */
static bool goes_on(uint32_t c)
{
    return c == ',' || c == ';' || c == ':' || c == 0x60C || c == 0x61B || c == 0x3001 || c == 0xFF0C || c == 0xFF1B;
}

static void read_bracket(struct state *state, uint32_t c, bool closes, size_t behind)
{
    struct smz__gap *gap = state->gap;
    follow_bracket(state->nesting, c, behind);
    if (gap->mark == SMZ__MARK_NONE) {
        state->inside += !closes;
        state->inside -= closes && state->inside != 0;
    } else if (!closes) {
        gap->opened = true;
        gap->quoted = gap->quoted || c == 0x201E || c == 0x201A;
    } else if (!gap->opened) {
        gap->closed = true;
        gap->spaced = false;
        gap->cut = behind;
    }
}

static void read_quote(struct state *state, uint32_t c, bool before_space, size_t behind)
{
    struct smz__gap *gap = state->gap;
    bool closes = quote_closes(gap, c, state->space, before_space, state->nesting);
    follow_quote(state->nesting, c, closes);
    if (gap->mark == SMZ__MARK_NONE || gap->opened)
        return;
    if (closes) {
        gap->closed = true;
        gap->spaced = false;
        gap->cut = behind;
    } else {
        gap->opened = true;
        gap->quoted = true;
    }
}

void smz__read_gap(struct smz__gap *gap, struct smz__nesting *nesting, const char *text, size_t from, size_t to,
                   bool first, const struct smz__language *language)
{
    struct state state = {gap, nesting, 0, first};
    *gap = (struct smz__gap){.mark = SMZ__MARK_NONE, .cut = from, .space = from};
    for (size_t at = from, bytes; at < to; at += bytes) {
        uint32_t c;
        bytes = smz__utf8_next(text, to, at, &c);
        if (is_space(text, at, to)) {
            gap->spaced = gap->mark != SMZ__MARK_NONE;
            gap->space = at + bytes;
            state.space = true;
            continue;
        }
        enum smz__mark mark = read_mark(c, language);
        if (mark >= SMZ__MARK_DOT && mark <= SMZ__MARK_FULL) {
            /* ". .NET": belongs to the next word */
            bool prefix = gap->spaced && at + bytes == to;
            if (!prefix && state.inside == 0 && !gap->opened)
                read_end(&state, mark, at, at + bytes, from);
        } else if (mark == SMZ__MARK_OPENER || mark == SMZ__MARK_CLOSER) {
            read_bracket(&state, c, mark == SMZ__MARK_CLOSER, at + bytes);
        } else if (mark == SMZ__MARK_QUOTE) {
            read_quote(&state, c, is_space(text, at + bytes, to), at + bytes);
        } else if ((c == '*' || c == '_') && gap->mark != SMZ__MARK_NONE && !gap->spaced && !gap->opened) {
            gap->cut = at + bytes; /* "**It rained.** We": Markdown, or the mark of a note */
        } else if (mark == SMZ__MARK_DASH && gap->mark != SMZ__MARK_NONE) {
            gap->opened = true;
        } else if (goes_on(c) && gap->mark != SMZ__MARK_NONE && !gap->spaced) {
            gap->mark = SMZ__MARK_NONE;
        }
        state.space = false;
    }
    follow_length(nesting, text, to);
}

/* --- deciding ---------------------------------------------------------------------------------------------------- */

static bool is(const struct smz__form *form, unsigned shape)
{
    return (form->shape & shape) != 0;
}

/* "(a)" or "b)" */
static bool is_enumerated(const struct smz__context *context)
{
    return context->behind == ')' && is(context->after, SMZ__SINGLE | SMZ__ROMAN | SMZ__NUMBER);
}

/* A capitalised function word begins a sentence rather than going on with a name; an initial does not. */
static bool begins_sentence(const struct smz__context *context)
{
    const struct smz__form *after = context->after;
    return !context->capitals && is(after, SMZ__UPPER) && is(after, SMZ__STOP) &&
           !(is(after, SMZ__SINGLE) && context->behind == '.');
}

static bool is_initial(const struct smz__context *context)
{
    const struct smz__form *before = context->before;
    if (smz__has(context->language, SMZ__SYLLABLE_INITIALS) && is(before, SMZ__SYLLABLES))
        return true;
    return is(before, SMZ__SINGLE) && !context->degree;
}

/* A full stop before a lower-case word. */
static bool dot_ends_before_lower(const struct smz__gap *gap, const struct smz__context *context)
{
    const struct smz__form *before = context->before;
    if (smz__has(context->language, SMZ__COLON_ENDS))
        return false;
    if (is_enumerated(context))
        return true;
    if (context->abbreviation != 0 || gap->closed || (gap->opened && !gap->quoted))
        return false;
    return is(before, SMZ__LONG) || (before->frequency != 0 && !is(before, SMZ__SINGLE) && !context->acronym);
}

static bool dot_ends_behind_short(const struct smz__context *context)
{
    const struct smz__form *after = context->after;
    switch (context->abbreviation) {
    case SMZ__ABBREVIATION_NAME:
        return false;
    case SMZ__ABBREVIATION_NUMBER:
        return !is(after, SMZ__NUMBER | SMZ__ROMAN);
    case SMZ__ABBREVIATION_LOWER:
        return is(after, SMZ__UPPER) && !context->capitals;
    default:
        return begins_sentence(context);
    }
}

static bool dot_ends(const struct smz__gap *gap, const struct smz__context *context)
{
    const struct smz__form *before = context->before;
    if (context->enumerator)
        return false;
    if (is(context->after, SMZ__LOWER))
        return dot_ends_before_lower(gap, context);
    if (!gap->touches)
        return true;
    if (context->abbreviation != 0 || context->acronym || is_initial(context))
        return dot_ends_behind_short(context);
    if (smz__has(context->language, SMZ__ORDINAL_DOT) && is(before, SMZ__ORDINAL) && !context->joined && !gap->closed)
        return begins_sentence(context);
    return true;
}

bool smz__ends_sentence(const struct smz__gap *gap, const struct smz__context *context)
{
    switch (gap->mark) {
    case SMZ__MARK_FULL:
        /* 「雨だ。」と言った: the quotation is part of a longer sentence. */
        if (!gap->spaced && is(context->before, SMZ__NUMBER) && is(context->after, SMZ__NUMBER))
            return false; /* ３．２９ */
        return !context->nested && !(gap->closed && context->hiragana);
    case SMZ__MARK_ASK:
        return gap->spaced && (!is(context->after, SMZ__LOWER) || gap->quoted);
    case SMZ__MARK_ELLIPSIS:
        return (gap->spaced || context->unspaced) && !is(context->after, SMZ__LOWER);
    case SMZ__MARK_DOT:
        return gap->spaced && dot_ends(gap, context);
    default:
        return false;
    }
}
