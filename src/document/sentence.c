/* SPDX-License-Identifier: MIT */
#include "document/sentence.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "document/count.h"
#include "document/line.h"
#include "document/measure.h"
#include "lang/language.h"

#include <string.h>

/* Words without a small letter that make a sentence one in capitals. */
#define LEAST_CAPITALS 5

/* A clause has at least this many characters, each of which is a word there, where a space ends it. */
#define LEAST_CLAUSE_WORDS 30

/* --- a sentence's beginning and end ------------------------------------------------------------------------------ */

void smz__begin_sentence(struct smz__builder *b, size_t cut, uint32_t place)
{
    struct smz__document *d = b->document;
    b->sentence = (struct smz__sentence){0};
    b->figures = (struct smz__figures){.place = place};
    b->capitals = 0;
    b->sentence.start = (uint32_t)smz__skip_space(b->text, cut, b->block.end);
    b->sentence.first_term = (uint32_t)(d->term_ids.length / sizeof(uint32_t));
    b->first_token = (uint32_t)(d->tokens.length / sizeof(uint32_t));
    b->sentence.kind = (uint8_t)b->block.kind;
    b->sentence.paragraph = d->paragraphs;
    b->counter = (struct smz__counter){.from = b->dateline};
    b->counted = b->sentence.start;
    b->note = false;
    b->small = false;
}

/* Counts the rest of the sentence, which is ended. */
static void measure(struct smz__builder *b)
{
    struct smz__sentence *s = &b->sentence;
    if (b->dateline >= s->end && b->dateline > s->start) { /* nothing but a dateline: it is read as any sentence */
        s->chars = s->spaced = 0;
        b->counter = (struct smz__counter){0};
        b->counted = s->start;
    }
    smz__count_to(b, s->end);
    b->figures.commas = b->counter.commas;
    if (2 * (size_t)b->capitals > b->figures.words)
        s->flags |= SMZ__LOUD;
    smz__buf_put(&b->document->figures, &b->figures, sizeof b->figures);
}

smz_status smz__end_sentence(struct smz__builder *b, size_t cut)
{
    struct smz__document *d = b->document;
    struct smz__sentence *s = &b->sentence;
    if (cut <= s->start)
        return SMZ_OK;
    if (d->sentence_count == SMZ__MAX_IDS)
        return SMZ_ELIMIT;
    s->end = (uint32_t)smz__skip_space_back(b->text, s->start, cut);
    if (!d->split_only) {
        const smz_status status = smz__count_terms(b);
        if (status != SMZ_OK)
            return status;
        measure(b);
    }
    if (d->keep_tokens)
        smz__buf_put(&d->firsts, &b->first_token, sizeof b->first_token);
    smz__buf_put(&d->sentences, s, sizeof *s);
    d->sentence_count += d->sentences.status == SMZ_OK;
    return d->sentences.status;
}

/* --- where sentences end ----------------------------------------------------------------------------------------- */

/* "3", "b", "IV" or "1.2.4": what the sentence so far is. */
static bool is_enumerator(const struct smz__builder *b)
{
    const struct smz__figures *n = &b->figures;
    unsigned shape = b->previous.shape;
    if (n->words == 1)
        return (shape & (SMZ__NUMBER | SMZ__ROMAN | SMZ__SINGLE)) != 0;
    return n->words <= 4 && b->joined && n->numbers == n->words && (shape & SMZ__NUMBER) != 0;
}

/* Whether the word before is the C of "20 °C". */
static bool is_degree(const struct smz__builder *b)
{
    return b->previous_start >= b->block.start + 2 && memcmp(b->text + b->previous_start - 2, "\xC2\xB0", 2) == 0;
}

static bool begins_with_hiragana(const struct smz__builder *b, const struct smz__piece *piece)
{
    uint32_t c;
    (void)smz__utf8_next(b->text, b->block.end, piece->start, &c);
    return smz__is_hiragana(c);
}

static struct smz__context context_of(struct smz__builder *b, const struct smz__gap *gap,
                                      const struct smz__piece *piece, const struct smz__form *after)
{
    struct smz__vocabulary *vocabulary = &b->document->vocabulary;
    struct smz__context context = {.language = vocabulary->language,
                                   .before = &b->previous,
                                   .after = after,
                                   .joined = b->joined,
                                   .nested = b->nesting.bracket != 0,
                                   .unspaced = (piece->flags & SMZ__UNSPACED) != 0,
                                   .hiragana = begins_with_hiragana(b, piece),
                                   .degree = is_degree(b),
                                   .enumerator = is_enumerator(b),
                                   .capitals = !b->small && b->figures.words >= LEAST_CAPITALS,
                                   .behind = piece->end < b->block.end ? b->text[piece->end] : '\0'};
    context.abbreviation = context.before->abbreviation;
    if (b->chain == SIZE_MAX)
        return context;
    context.acronym = b->chain_single;
    if (gap->mark == SMZ__MARK_DOT)
        context.abbreviation = smz__find_abbreviation(vocabulary, b->text + b->chain, b->previous_end - b->chain);
    return context;
}

static bool is_note(const struct smz__piece *piece, const struct smz__form *form)
{
    return (form->shape & SMZ__NUMBER) != 0 && piece->end - piece->start <= 3;
}

/* "as was shown.12 Then" "as was shown.[3] Then": the number of a footnote behind the mark. */
static bool begins_note(const struct smz__builder *b, const struct smz__gap *gap, const struct smz__context *context,
                        const struct smz__piece *piece)
{
    const struct smz__form *before = context->before;
    bool bracket = gap->cut + 1 == piece->start && b->text[gap->cut] == '[';
    return gap->attached && !gap->spaced && (gap->cut == piece->start || bracket) && is_note(piece, context->after) &&
           (!gap->touches || (before->shape & SMZ__DIGITS) == 0) && context->abbreviation == 0 && !context->acronym &&
           (!gap->touches || (before->shape & SMZ__LONG) != 0 ||
            (before->frequency != 0 && (before->shape & SMZ__SINGLE) == 0));
}

/* "It rained.The road": the space behind the mark was forgotten. Certain only before a function word or a title. */
static bool lacks_space(const struct smz__builder *b, const struct smz__gap *gap, const struct smz__context *context)
{
    const struct smz__form *before = context->before, *after = context->after;
    bool begins = (after->shape & SMZ__STOP) != 0 || after->abbreviation == SMZ__ABBREVIATION_NAME;
    return (gap->mark == SMZ__MARK_DOT || gap->mark == SMZ__MARK_ASK) && gap->touches && !gap->spaced && !gap->opened &&
           (after->shape & SMZ__UPPER) != 0 && begins && (after->shape & SMZ__SINGLE) == 0 &&
           (smz__is_ascii_space(context->behind) || context->behind == '.') && b->chain == SIZE_MAX &&
           (before->shape & (SMZ__LOWER | SMZ__NUMBER)) != 0 && (before->shape & SMZ__SINGLE) == 0 &&
           context->abbreviation == 0;
}

/* A space that ends a clause, in a language that has no marks. */
static bool is_clause(const struct smz__builder *b, const struct smz__gap *gap, const struct smz__piece *piece)
{
    return smz__has(b->document->vocabulary.language, SMZ__SPACE_ENDS) && b->unspaced &&
           (piece->flags & SMZ__UNSPACED) != 0 && gap->space > b->previous_end &&
           b->figures.words >= LEAST_CLAUSE_WORDS;
}

/* Where the bullet that the block begins with stands in the gap; start if it does not. */
static size_t find_bullet(const struct smz__builder *b, size_t start)
{
    uint32_t bullet, c;
    (void)smz__utf8_next(b->text, b->block.end, b->block.start, &bullet);
    if (b->block.kind != SMZ_LIST_ITEM || bullet < 0x80 || smz__mark_of(bullet) != SMZ__MARK_NONE)
        return start; /* "– Never – said Jan.": a dash parts turns of a dialogue; "（三）（见上）": a bracket is no
                         bullet */
    for (size_t at = b->previous_end, bytes; at < start; at += bytes) {
        bytes = smz__utf8_next(b->text, start, at, &c);
        if (c == bullet)
            return at;
    }
    return start;
}

/* Whether a sentence ends in the gap before the piece; gap->cut is then where. */
static bool ends_in_gap(struct smz__builder *b, struct smz__gap *gap, const struct smz__piece *piece,
                        const struct smz__form *after)
{
    if (b->figures.words == 1)
        smz__begin_enumeration(&b->enumeration, b->text, b->block.start, b->block.end, b->previous_start,
                               b->previous_end);
    if (b->note && gap->mark == SMZ__MARK_NONE && is_note(piece, after))
        return false;
    if (b->note && gap->mark == SMZ__MARK_NONE) {
        b->note = false;
        gap->cut = gap->space;
        char next = b->text[b->previous_end];
        return gap->space > b->previous_end && (smz__is_ascii_space(next) || next == ']') &&
               (after->shape & SMZ__LOWER) == 0;
    }
    if (gap->mark != SMZ__MARK_NONE) {
        const struct smz__context context = context_of(b, gap, piece, after);
        if (smz__ends_sentence(gap, &context) || lacks_space(b, gap, &context))
            return true;
        b->note = begins_note(b, gap, &context, piece);
    }
    if (is_clause(b, gap, piece))
        return true;
    gap->cut = gap->space;
    return b->enumeration.kind != '\0' &&
           smz__continues_enumeration(&b->enumeration, b->text, b->block.start, b->block.end, piece->start, piece->end);
}

smz_status smz__look_at_gap(struct smz__builder *b, const struct smz__piece *piece, const struct smz__form *after)
{
    struct smz__gap gap;
    size_t start = piece->start, length = start - b->previous_end;
    bool plain = length == 0 || (length == 1 && b->text[b->previous_end] == ' ' && !b->unspaced);
    if (plain && b->figures.words != 1 && !b->note &&
        (b->enumeration.kind == '\0' || (after->shape & SMZ__ENUMERATORS) == 0))
        return SMZ_OK;
    smz__read_gap(&gap, &b->nesting, b->text, b->previous_end, start, !b->begun, b->document->vocabulary.language);
    if (!b->begun || b->previous_start < b->dateline)
        return SMZ_OK;
    size_t bullet = find_bullet(b, start);
    if (bullet != start)
        gap.cut = bullet;
    else if (!ends_in_gap(b, &gap, piece, after))
        return SMZ_OK;
    smz_status status = smz__end_sentence(b, gap.cut);
    smz__begin_sentence(b, gap.cut, b->figures.place + 1);
    return status;
}
