/* SPDX-License-Identifier: MIT */
#include "document/sentence.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "document/count.h"
#include "document/dateline.h"
#include "document/line.h"
#include "document/measure.h"
#include "lang/language.h"

#include <string.h>

/* Words without a small letter that make a sentence one in capitals. */
#define LEAST_CAPITALS 5

/* A clause has at least this many characters, each of which is a word there, where a space ends it. */
#define LEAST_CLAUSE_WORDS 30

/* --- a sentence's beginning and end ------------------------------------------------------------------------------ */

static void begin_sentence(struct smz__builder *b, size_t cut, uint32_t place)
{
    struct smz__document *d = b->document;
    memset(&b->sentence, 0, sizeof b->sentence);
    b->sentence.start = (uint32_t)smz__skip_space(b->text, cut, b->block.end);
    b->sentence.first_term = (uint32_t)(d->term_ids.length / sizeof(uint32_t));
    b->sentence.token = (uint32_t)(d->tokens.length / sizeof(uint32_t));
    b->sentence.kind = (uint8_t)b->block.kind;
    b->sentence.paragraph = d->paragraphs;
    b->sentence.place = place;
    b->counter = (struct smz__counter){.from = b->dateline};
    b->counted = b->sentence.start;
    b->note = false;
    b->small = 0;
}

/* Counts the sentence's characters up to text[to], which its words have reached. */
static inline void count_to(struct smz__builder *b, size_t to)
{
    smz__count_range(&b->counter, &b->sentence, b->text, b->counted, to);
    b->counted = to;
}

static void measure(struct smz__builder *b)
{
    struct smz__sentence *s = &b->sentence;
    size_t from = b->dateline;
    if (from >= s->end && from > s->start) { /* nothing but a dateline: it is read as any sentence */
        s->chars = s->spaced = 0;
        b->counter = (struct smz__counter){0};
        b->counted = s->start;
    }
    count_to(b, s->end);
    if (from < s->start || from >= s->end)
        from = s->start;
    smz__measure_ends(s, b->text, from, b->document->vocabulary.language);
}

static smz_status end_sentence(struct smz__builder *b, size_t cut)
{
    struct smz__document *d = b->document;
    struct smz__sentence *s = &b->sentence;
    if (cut <= s->start)
        return SMZ_OK;
    s->end = (uint32_t)smz__skip_space_back(b->text, s->start, cut);
    if (!d->split_only)
        measure(b);
    s->terms = (uint32_t)(d->term_ids.length / sizeof(uint32_t) - s->first_term);
    if (d->sentence_count == SMZ__MAX_IDS)
        return SMZ_ELIMIT;
    if (d->sentence_count != 0 && smz__sentence_at(d, d->sentence_count - 1)->kind == SMZ_HEADING)
        s->flags |= SMZ__AFTER_HEADING;
    d->headings += s->kind == SMZ_HEADING;
    smz__buf_put(&d->sentences, s, sizeof *s);
    d->sentence_count += d->sentences.status == SMZ_OK;
    return d->sentences.status;
}

/* Kinds that are parted into sentences; the others are whole pieces. */
static bool has_sentences(smz_kind kind)
{
    return kind == SMZ_PROSE || kind == SMZ_LIST_ITEM || kind == SMZ_QUOTATION;
}

/* --- where sentences end ----------------------------------------------------------------------------------------- */

/* "3", "b", "IV" or "1.2.4": what the sentence so far is. */
static bool is_enumerator(const struct smz__builder *b)
{
    const struct smz__sentence *s = &b->sentence;
    unsigned shape = b->previous.shape;
    if (s->words == 1)
        return (shape & (SMZ__NUMBER | SMZ__ROMAN | SMZ__SINGLE)) != 0;
    return s->words <= 4 && b->joined && s->numbers == s->words && (shape & SMZ__NUMBER) != 0;
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
                                   .unspaced = piece->unspaced,
                                   .hiragana = begins_with_hiragana(b, piece),
                                   .degree = is_degree(b),
                                   .enumerator = is_enumerator(b),
                                   .capitals = b->small == 0 && b->sentence.words >= LEAST_CAPITALS,
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
    return gap->attached && !gap->spaced && (gap->cut == piece->start || bracket) &&
           is_note(piece, context->after) && (!gap->touches || (before->shape & SMZ__DIGITS) == 0) &&
           context->abbreviation == 0 && !context->acronym &&
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
    return smz__has(b->document->vocabulary.language, SMZ__SPACE_ENDS) && b->unspaced && piece->unspaced &&
           gap->space > b->previous_end && b->sentence.words >= LEAST_CLAUSE_WORDS;
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
    if (b->sentence.words == 1)
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

/* Ends the sentence before the piece if it ends there. */
static smz_status look_at_gap(struct smz__builder *b, const struct smz__piece *piece, const struct smz__form *after)
{
    struct smz__gap gap;
    size_t start = piece->start, length = start - b->previous_end;
    bool plain = length == 0 || (length == 1 && b->text[b->previous_end] == ' ' && !b->unspaced);
    if (plain && b->sentence.words != 1 && b->enumeration.kind == '\0' && !b->note)
        return SMZ_OK;
    smz__read_gap(&gap, &b->nesting, b->text, b->previous_end, start, !b->begun, b->document->vocabulary.language);
    if (!b->begun || b->previous_start < b->dateline)
        return SMZ_OK;
    size_t bullet = find_bullet(b, start);
    if (bullet != start)
        gap.cut = bullet;
    else if (!ends_in_gap(b, &gap, piece, after))
        return SMZ_OK;
    smz_status status = end_sentence(b, gap.cut);
    begin_sentence(b, gap.cut, b->sentence.place + 1);
    return status;
}

/* Follows chains of words joined by full stops, "e.g", "U.S.A", and by other marks, "2:6". */
static void follow_chain(struct smz__builder *b, const struct smz__form *form, size_t start)
{
    const char between = b->begun && start == b->previous_end + 1 ? b->text[b->previous_end] : ' ';
    b->joined = between == '.' || between == ',' || between == ':' || between == '/';
    if (between != '.') {
        b->chain = SIZE_MAX;
        return;
    }
    if (b->chain == SIZE_MAX) {
        b->chain = b->previous_start;
        b->chain_single = (b->previous.shape & SMZ__SINGLE) != 0;
    }
    b->chain_single = b->chain_single && (form->shape & SMZ__SINGLE) != 0;
}

/* --- words ------------------------------------------------------------------------------------------------------- */

/* Counts the characters of a word. */
static inline void count_piece(struct smz__builder *b, const struct smz__piece *piece)
{
    if (!piece->plain)
        smz__count_range(&b->counter, &b->sentence, b->text, piece->start, piece->next);
    else if (piece->unspaced)
        smz__count_unspaced(&b->counter, &b->sentence);
    else
        smz__count_letters(&b->counter, &b->sentence, piece->end - piece->start);
}

static smz_status add_word(struct smz__builder *b, const struct smz__piece *piece, const struct smz__form *form,
                           uint32_t form_id)
{
    struct smz__document *d = b->document;
    size_t start = piece->start;
    smz_status status = SMZ_OK;
    if (b->parted)
        status = look_at_gap(b, piece, form);
    if (d->keep_tokens && !piece->tail)
        smz__keep_token(b, form_id, start);
    if (!d->split_only) {
        count_to(b, start);
        count_piece(b, piece);
        b->counted = piece->next;
    }
    b->unspaced = piece->unspaced;
    if (start >= b->dateline)
        smz__count_word(b, form, piece->tail);
    follow_chain(b, form, start);
    b->begun = true;
    b->previous = *form;
    b->previous_start = start;
    b->previous_end = piece->next;
    return status;
}

/* Whether a simple gap would change nothing. */
static bool is_calm(const struct smz__builder *b)
{
    return b->parted && b->begun && b->previous_start >= b->dateline && b->sentence.words != 0 &&
           b->enumeration.kind == '\0' && !b->note;
}

/* Whether the gap, of one to three bytes, is a line's end or a comma; counts it. */
static inline bool read_simple_gap(struct smz__builder *b, const char *gap, size_t length)
{
    struct smz__sentence *s = &b->sentence;
    switch (length) {
    case 1:
        if (gap[0] != '\n')
            return false;
        smz__count_space(&b->counter, s);
        return true;
    case 2:
        if (gap[0] != ',' || gap[1] != ' ')
            return false;
        s->chars++;
        s->commas++;
        smz__count_space(&b->counter, s);
        return true;
    case 3: /* behind a character that is a word of its own */
        if (memcmp(gap, "\xEF\xBC\x8C", 3) != 0 && memcmp(gap, "\xE3\x80\x81", 3) != 0)
            return false;
        s->chars++;
        s->commas++;
        return true;
    default:
        return false;
    }
}

/* Adds the words behind simple gaps from pieces[first] on, like add_word; returns the first behind another gap. Takes
 * a tenth off the time for -n 3, and a sixth where words are written without spaces. */
static size_t add_plain_words(struct smz__builder *b, const struct smz__pieces *read, size_t first)
{
    struct smz__sentence *s = &b->sentence;
    const bool meant = !b->document->split_only, kept = b->document->keep_tokens;
    const char *text = b->text;
    uint32_t numbers = 0, capitals = 0, small = 0;
    bool unspaced = b->unspaced;
    size_t i = first, end = b->previous_end;
    for (; i < read->count; i++) {
        const struct smz__piece *piece = &read->pieces[i];
        const unsigned shape = read->forms[i].shape;
        const size_t gap = piece->start - end;
        if (gap == 1 && text[end] == ' ' && !unspaced) {
            smz__count_space(&b->counter, s);
        } else if (gap != 0) {
            /* A full-width bracket is looked after at each gap. */
            if (b->nesting.bracket != 0 || unspaced != (gap == 3) || !read_simple_gap(b, text + end, gap))
                break;
        }
        numbers += (shape & SMZ__DIGITS) != 0;
        capitals += (shape & SMZ__UPPER) != 0;
        small += (shape & SMZ__LOWER) != 0;
        unspaced = piece->unspaced;
        end = piece->next;
        if (!meant)
            continue;
        count_piece(b, piece);
        if ((shape & SMZ__CONTENT) != 0 && !piece->tail)
            smz__count_term(b, read->forms[i].term);
        if (kept && !piece->tail)
            smz__put_token(b, read->form_ids[i] << 2 | (gap > 1 ? SMZ__TOKEN_BREAK : 0), piece->start);
    }
    if (i == first)
        return i;
    s->words += (uint32_t)(i - first);
    s->numbers += numbers;
    s->capitals += capitals;
    b->small += small;
    b->counted = end;
    b->unspaced = unspaced;
    b->joined = false;
    b->chain = SIZE_MAX;
    b->previous = read->forms[i - 1];
    b->previous_start = read->pieces[i - 1].start;
    b->previous_end = end;
    return i;
}

static smz_status add_pieces(struct smz__builder *b, const struct smz__pieces *read)
{
    smz_status status = smz__reserve_counts(b, read->count);
    for (size_t i = 0; i < read->count && status == SMZ_OK;) {
        if (is_calm(b))
            i = add_plain_words(b, read, i);
        if (i < read->count) {
            status = add_word(b, &read->pieces[i], &read->forms[i], read->form_ids[i]);
            i++;
        }
    }
    return status;
}

smz_status smz__read_block(struct smz__builder *b)
{
    struct smz__pieces read;
    smz_status status = SMZ_OK;
    b->parted = has_sentences(b->block.kind);
    b->begun = false;
    b->previous_start = b->block.start;
    b->previous_end = b->block.start;
    b->chain = SIZE_MAX;
    b->joined = false;
    b->unspaced = false;
    b->nesting = (struct smz__nesting){0};
    b->enumeration = (struct smz__enumeration){0};
    b->dateline = b->block.start;
    if (b->block.kind == SMZ_PROSE)
        b->dateline = smz__dateline_end(b->text, b->block.start, b->block.end);
    begin_sentence(b, b->block.start, 0);
    size_t at = b->block.start;
    do {
        status = smz__read_pieces(&read, &b->document->vocabulary, b->text, b->length, b->block.end, at);
        if (read.count == 0)
            break;
        at = read.pieces[read.count - 1].next;
        status = add_pieces(b, &read);
    } while (status == SMZ_OK && read.more);
    return status == SMZ_OK ? end_sentence(b, b->block.end) : status;
}
