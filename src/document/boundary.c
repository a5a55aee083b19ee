/* SPDX-License-Identifier: MIT */
/*
 * The rules, in the order in which they are asked:
 *
 *   "。" "।" "؟" end a sentence always, with or without a space          雨だ。風だ。
 *   no space behind the mark: not the end                               3.14, example.org, U.S.A
 *   "?" "!" "…" end it unless a lower-case word follows                 "Stop!" he said.
 *   a full stop before a lower-case word ends it only behind a long
 *     word that is no abbreviation                                      It ended. then it began
 *   a number or letter that is all of the sentence so far is an
 *     enumerator                                                        1. Open the lid.
 *   behind a title nothing ends                                         Dr. Kim
 *   behind "No." nothing ends if a number follows                       No. 5
 *   behind other abbreviations, initials, acronyms and ordinals it
 *     ends if a capitalised function word follows                       in the U.S. The / J. R. Holm / am 3. Oktober
 *   any other full stop ends it                                         It rained. We left.
 */
#include "document/boundary.h"

#include "base/utf8.h"
#include "lang/language.h"

/* A mark as the language reads it. */
static enum smz__mark read_mark(uint32_t c, const struct smz__language *language)
{
    enum smz__mark mark = smz__mark_of(c);
    if (mark == SMZ__MARK_COLON)
        return smz__has(language, SMZ__COLON_ENDS) ? SMZ__MARK_DOT : SMZ__MARK_NONE;
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

/* Whether a quote behind a mark closes: it touches the mark, or stands free and something is open. */
static bool quote_closes(const struct smz__gap *gap, uint32_t c, bool free, size_t quotes)
{
    if (!gap->spaced)
        return !(gap->mark == SMZ__MARK_FULL && (c == 0x201C || c == 0x2018)); /* 。“ opens */
    if (!free)
        return false;
    return c == 0xBB || c == 0x201D || c == 0x2019 || c == 0x203A || (c == '"' && quotes % 2 == 1);
}

static bool is_space(const char *text, size_t at, size_t to)
{
    size_t bytes;
    if (at >= to)
        return false;
    enum smz__class class = smz__class_at(text, to, at, &bytes);
    return class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE;
}

void smz__read_gap(struct smz__gap *gap, const char *text, size_t from, size_t to,
                   const struct smz__language *language, size_t *quotes)
{
    *gap = (struct smz__gap){SMZ__MARK_NONE, from, false, false, false};
    for (size_t at = from, bytes; at < to; at += bytes) {
        uint32_t c;
        bytes = smz__utf8_next(text, to, at, &c);
        if (is_space(text, at, to)) {
            gap->spaced = gap->mark != SMZ__MARK_NONE;
            continue;
        }
        enum smz__mark mark = read_mark(c, language);
        if (c == '"')
            ++*quotes;
        bool ends = mark >= SMZ__MARK_DOT && mark <= SMZ__MARK_FULL;
        if (ends && gap->spaced && at + bytes == to)
            ends = false; /* ". .NET": belongs to the next word */
        bool closes = mark == SMZ__MARK_CLOSER ||
                      (mark == SMZ__MARK_QUOTE && quote_closes(gap, c, is_space(text, at + bytes, to), *quotes - (c == '"')));
        if (gap->mark == SMZ__MARK_NONE && !ends)
            continue;
        if (gap->opened)
            continue;
        if (ends || closes) {
            if (ends)
                gap->mark = stronger(gap->mark, mark);
            gap->closed = gap->closed || closes;
            gap->spaced = false;
            gap->cut = at + bytes;
        } else {
            gap->opened = mark >= SMZ__MARK_OPENER;
        }
    }
}

/* A capitalised function word begins a sentence rather than going on with a name. */
static bool begins_sentence(const struct smz__form *form)
{
    return (form->shape & SMZ__UPPER) != 0 && (form->shape & SMZ__STOP) != 0;
}

static bool is_numeral(const struct smz__form *form)
{
    return (form->shape & (SMZ__NUMBER | SMZ__ROMAN)) != 0;
}

static bool dot_ends(const struct smz__gap *gap, const struct smz__context *context)
{
    const struct smz__form *before = context->before, *after = context->after;
    if (context->words == 1 && (is_numeral(before) || (before->shape & SMZ__SINGLE) != 0) && !gap->closed)
        return false;
    if ((after->shape & SMZ__LOWER) != 0)
        return (before->shape & SMZ__LONG) != 0 && context->abbreviation == 0 && !gap->closed && !gap->opened;
    if (context->abbreviation == SMZ__ABBREVIATION_NAME)
        return false;
    if (context->abbreviation == SMZ__ABBREVIATION_NUMBER)
        return !is_numeral(after);
    if (context->abbreviation != 0 || context->acronym || (before->shape & SMZ__SINGLE) != 0)
        return begins_sentence(after);
    if (smz__has(context->language, SMZ__ORDINAL_DOT) && (before->shape & SMZ__ORDINAL) != 0 && !gap->closed)
        return begins_sentence(after);
    return true;
}

bool smz__ends_sentence(const struct smz__gap *gap, const struct smz__context *context)
{
    switch (gap->mark) {
    case SMZ__MARK_FULL:
        /* 「雨だ。」と言った: the quotation is part of a longer sentence. */
        return !(gap->closed && (context->after->shape & SMZ__HIRAGANA) != 0);
    case SMZ__MARK_ASK:
    case SMZ__MARK_ELLIPSIS:
        return gap->spaced && (context->after->shape & SMZ__LOWER) == 0;
    case SMZ__MARK_DOT:
        return gap->spaced && dot_ends(gap, context);
    default:
        return false;
    }
}
