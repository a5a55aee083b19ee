/* SPDX-License-Identifier: MIT */
#include "document/document.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "document/block.h"
#include "document/boundary.h"
#include "document/line.h"
#include "lang/language.h"
#include "text/word.h"

#include <math.h>
#include <string.h>

void smz__document_init(struct smz__document *document, const smz_allocator *allocator)
{
    memset(document, 0, sizeof *document);
    smz__vocabulary_init(&document->vocabulary, allocator);
    smz__buf_init(&document->sentences, allocator, SIZE_MAX);
    smz__buf_init(&document->term_ids, allocator, SIZE_MAX);
    smz__buf_init(&document->term_counts, allocator, SIZE_MAX);
    smz__buf_init(&document->tokens, allocator, SMZ__MAX_IDS * sizeof(uint32_t));
}

void smz__document_trim(struct smz__document *document)
{
    smz__vocabulary_free(&document->vocabulary);
    smz__buf_free(&document->tokens);
    smz__buf_trim(&document->sentences);
    smz__buf_trim(&document->term_ids);
    smz__buf_trim(&document->term_counts);
}

void smz__document_free(struct smz__document *document)
{
    smz__vocabulary_free(&document->vocabulary);
    smz__buf_free(&document->sentences);
    smz__buf_free(&document->term_ids);
    smz__buf_free(&document->term_counts);
    smz__buf_free(&document->tokens);
}

struct smz__sentence *smz__sentence_at(const struct smz__document *document, size_t index)
{
    return (struct smz__sentence *)(void *)document->sentences.data + index;
}

bool smz__may_be_chosen(const struct smz__document *document, const struct smz__sentence *sentence)
{
    return sentence->kind == document->chosen_kind;
}

/* The state of one pass. */
struct builder {
    struct smz__document *document;
    const char *text;
    struct smz__block block;
    struct smz__sentence sentence; /* the one being read */
    size_t cut;                    /* where it begins, white space included */
    struct smz__nesting nesting;
    size_t previous_end;           /* of the word before */
    uint32_t previous_form;        /* SMZ__NO_ID at a block's first word */
    size_t chain;      /* where the chain of words joined by full stops that the word before ends begins */
    bool chain_single; /* all of the chain are single letters */
    bool joined;       /* the word before is joined to the one before it */
};

static size_t skip_space(const char *text, size_t at, size_t end)
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

static size_t skip_space_back(const char *text, size_t start, size_t at)
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

/* --- a sentence's beginning and end --------------------------------------------------------------------------- */

static void begin_sentence(struct builder *b, size_t cut, uint32_t place)
{
    struct smz__document *d = b->document;
    memset(&b->sentence, 0, sizeof b->sentence);
    b->sentence.first_term = d->term_ids.length / sizeof(uint32_t);
    b->sentence.token = (uint32_t)(d->tokens.length / sizeof(uint32_t));
    b->sentence.kind = (uint8_t)b->block.kind;
    b->sentence.paragraph = d->paragraphs;
    b->sentence.place = place;
    b->cut = cut;
}

/* What can be seen of a sentence only by reading its characters once more: ASCII is most of what matters here. */
static void measure(struct smz__sentence *s, const char *text)
{
    bool inside = false;
    for (size_t at = s->start; at < s->end;) {
        uint32_t c;
        size_t bytes = smz__utf8_next(text, s->end, at, &c);
        enum smz__class class = c < 0x80 ? (c <= ' ' ? SMZ__CLASS_SPACE : SMZ__CLASS_LETTER) : smz__class_of(c);
        at += bytes;
        s->chars++;
        bool space = class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE;
        if (class == SMZ__CLASS_UNSPACED || (!space && !inside))
            s->spaced++;
        inside = !space && class != SMZ__CLASS_UNSPACED;
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
}

static smz_status end_sentence(struct builder *b, size_t cut)
{
    struct smz__document *d = b->document;
    struct smz__sentence *s = &b->sentence;
    s->start = skip_space(b->text, b->cut, cut);
    s->end = skip_space_back(b->text, s->start, cut);
    if (s->start == s->end)
        return SMZ_OK;
    if (!d->split_only)
        measure(s, b->text);
    s->terms = (uint32_t)(d->term_ids.length / sizeof(uint32_t) - s->first_term);
    uint32_t last;
    (void)smz__utf8_previous(b->text, s->end, &last);
    if (last == '?' || last == 0x61F || last == 0xFF1F)
        s->flags |= SMZ__ASKS;
    if (smz__ends_with_mark(b->text, s->start, s->end, d->vocabulary.language))
        s->flags |= SMZ__ENDS;
    if (d->sentence_count == SMZ__MAX_IDS)
        return SMZ_ELIMIT;
    smz__buf_put(&d->sentences, s, sizeof *s);
    d->sentence_count++;
    return d->sentences.status;
}

/* A word, or the part of one on either side of an elision. */
struct piece {
    size_t start;
    size_t end;
    size_t next; /* where the piece behind it is looked for */
    bool tail;
};

/* --- words ------------------------------------------------------------------------------------------------------- */

/* Counts a content word's term in the sentence being read. */
static smz_status count_term(struct builder *b, uint32_t term_id)
{
    struct smz__document *d = b->document;
    struct smz__term *term = smz__term_at(&d->vocabulary, term_id);
    uint32_t index = (uint32_t)d->sentence_count;
    term->count++;
    b->sentence.content++;
    if (term->last == index) {
        uint8_t *count = (uint8_t *)d->term_counts.data + b->sentence.first_term + term->slot;
        *count = (uint8_t)(*count + (*count < UINT8_MAX));
        return SMZ_OK;
    }
    term->slot = (uint32_t)(d->term_ids.length / sizeof(uint32_t) - b->sentence.first_term);
    const uint8_t once = 1;
    smz__buf_put(&d->term_ids, &term_id, sizeof term_id);
    smz__buf_put(&d->term_counts, &once, sizeof once);
    term->last = index;
    term->sentences++;
    if (term->first == SMZ__NO_ID) {
        term->first = index;
        b->sentence.fresh++;
    }
    return d->term_ids.status != SMZ_OK ? d->term_ids.status : d->term_counts.status;
}

static smz_status count_word(struct builder *b, const struct smz__form *form, bool tail)
{
    struct smz__document *d = b->document;
    struct smz__sentence *s = &b->sentence;
    s->words++;
    if (s->words > 1)
        s->capitals += (form->shape & SMZ__UPPER) != 0;
    s->numbers += (form->shape & SMZ__DIGITS) != 0;
    if (tail || (form->shape & SMZ__CONTENT) == 0 || b->block.kind == SMZ_CODE)
        return SMZ_OK;
    if (b->block.kind != SMZ_TITLE)
        return count_term(b, form->term);
    struct smz__term *term = smz__term_at(&d->vocabulary, form->term);
    d->title_terms += !term->in_title;
    term->in_title = true;
    return SMZ_OK;
}

static void keep_token(struct builder *b, uint32_t form, size_t start)
{
    uint32_t flags = 0;
    const char *gap = b->text + b->previous_end;
    size_t length = start - b->previous_end;
    if (b->previous_form == SMZ__NO_ID)
        flags = SMZ__TOKEN_BREAK;
    else if (length == 1 && memchr("-.&+/", gap[0], 5) != NULL)
        flags = SMZ__TOKEN_JOINED;
    else if (length != 0 && skip_space(b->text, b->previous_end, start) != start)
        flags = SMZ__TOKEN_BREAK;
    uint32_t token = form << 2 | flags;
    smz__buf_put(&b->document->tokens, &token, sizeof token);
}

/* Ends the sentence before the word if it ends there. */
static smz_status look_at_gap(struct builder *b, const struct smz__form *after, size_t start, size_t end)
{
    struct smz__document *d = b->document;
    if (start == b->previous_end || (start == b->previous_end + 1 && b->text[b->previous_end] == ' '))
        return SMZ_OK;
    struct smz__gap gap;
    smz__read_gap(&gap, &b->nesting, b->text, b->previous_end, start, d->vocabulary.language);
    if (gap.mark == SMZ__MARK_NONE || b->previous_form == SMZ__NO_ID)
        return SMZ_OK;
    struct smz__context context = {.language = d->vocabulary.language,
                                   .before = smz__form_at(&d->vocabulary, b->previous_form),
                                   .after = after,
                                   .joined = b->joined,
                                   .nested = b->nesting.bracket != 0,
                                   .behind = end < b->block.end ? b->text[end] : '\0',
                                   .words = b->sentence.words};
    context.abbreviation = context.before->abbreviation;
    bool chained = b->chain != SIZE_MAX;
    context.acronym = chained && b->chain_single;
    if (chained && gap.mark == SMZ__MARK_DOT)
        context.abbreviation = smz__find_abbreviation(&d->vocabulary, b->text + b->chain, b->previous_end - b->chain);
    if (!smz__ends_sentence(&gap, &context))
        return SMZ_OK;
    smz_status status = end_sentence(b, gap.cut);
    begin_sentence(b, gap.cut, b->sentence.place + 1);
    return status;
}

/* Follows chains of words joined by full stops: "e.g", "U.S.A". chain is SIZE_MAX while the word stands alone. */
static void follow_chain(struct builder *b, const struct smz__form *form, size_t start, size_t previous_start)
{
    bool joined = b->previous_form != SMZ__NO_ID && start == b->previous_end + 1 && b->text[b->previous_end] == '.';
    bool single = (form->shape & SMZ__SINGLE) != 0;
    if (!joined) {
        b->chain = SIZE_MAX;
        return;
    }
    if (b->chain == SIZE_MAX) {
        b->chain = previous_start;
        b->chain_single = (smz__form_at(&b->document->vocabulary, b->previous_form)->shape & SMZ__SINGLE) != 0;
    }
    b->chain_single = b->chain_single && single;
}

static smz_status add_word(struct builder *b, const struct piece *piece, size_t *previous_start)
{
    const size_t start = piece->start;
    const bool tail = piece->tail;
    struct smz__document *d = b->document;
    uint32_t form_id = smz__vocabulary_add(&d->vocabulary, b->text + start, piece->end - start);
    if (form_id == SMZ__NO_ID)
        return smz__vocabulary_status(&d->vocabulary);
    smz_status status = SMZ_OK;
    bool splits = b->block.kind == SMZ_PROSE || b->block.kind == SMZ_LIST_ITEM;
    if (splits)
        status = look_at_gap(b, smz__form_at(&d->vocabulary, form_id), start, piece->end);
    const struct smz__form form = *smz__form_at(&d->vocabulary, form_id);
    follow_chain(b, &form, start, *previous_start);
    if (d->keep_tokens && !tail)
        keep_token(b, form_id, start);
    if (d->split_only)
        b->sentence.words++;
    else if (status == SMZ_OK)
        status = count_word(b, &form, tail);
    b->joined = b->previous_form != SMZ__NO_ID && start != b->previous_end &&
                skip_space(b->text, b->previous_end, start) == b->previous_end &&
                skip_space_back(b->text, b->previous_end, start) == start;
    b->previous_form = form_id;
    *previous_start = start;
    return status;
}

/* Where the elided part of a word ends ("l'" of "l'homme"), or its end if nothing is elided. */
static size_t elision_end(struct smz__vocabulary *vocabulary, const char *text, const struct smz__word *word)
{
    for (size_t at = word->start; at < word->end;) {
        uint32_t c;
        at += smz__utf8_next(text, word->end, at, &c);
        if ((c == '\'' || c == 0x2019) && smz__is_stop_word(vocabulary, text + word->start, at - word->start))
            return at;
    }
    return word->end;
}

static bool next_piece(struct smz__vocabulary *vocabulary, const char *text, size_t end, size_t from,
                       struct piece *piece)
{
    struct smz__word word;
    if (!smz__next_word(text, end, from, &word))
        return false;
    *piece = (struct piece){word.start, word.end, word.next, word.tail};
    if (smz__has(vocabulary->language, SMZ__ELISION) && !word.unspaced) {
        piece->end = elision_end(vocabulary, text, &word);
        piece->next = piece->end;
    }
    return true;
}

static smz_status read_words(struct builder *b)
{
    struct piece piece;
    size_t previous_start = 0;
    b->previous_form = SMZ__NO_ID;
    b->previous_end = b->block.start;
    b->chain = SIZE_MAX;
    b->nesting = (struct smz__nesting){0};
    smz_status status = SMZ_OK;
    for (size_t at = b->block.start;
         status == SMZ_OK && next_piece(&b->document->vocabulary, b->text, b->block.end, at, &piece); at = piece.next) {
        status = add_word(b, &piece, &previous_start);
        b->previous_end = piece.next;
    }
    return status;
}

/* --- the whole --------------------------------------------------------------------------------------------------- */

/* What a summary is chosen from: prose; if there is none list items, else headings, else whatever there is. */
static smz_kind kind_to_choose(const struct smz__document *document)
{
    static const smz_kind preference[] = {SMZ_PROSE, SMZ_LIST_ITEM, SMZ_HEADING, SMZ_TITLE, SMZ_CODE};
    size_t best = sizeof preference / sizeof preference[0] - 1;
    for (size_t i = 0; i < document->sentence_count && best > 0; i++)
        for (size_t k = 0; k < best; k++)
            if (smz__sentence_at(document, i)->kind == preference[k])
                best = k;
    return preference[best];
}

static void finish_terms(struct smz__document *document)
{
    document->term_total = document->vocabulary.term_keys.count;
    for (uint32_t i = 0; i < document->vocabulary.term_keys.count; i++) {
        struct smz__term *term = smz__term_at(&document->vocabulary, i);
        term->log_count = term->count > 1 ? (float)log((double)term->count) : 0.0F;
    }
}

smz_status smz__document_build(struct smz__document *document, const char *text, size_t length)
{
    struct builder builder = {.document = document, .text = text};
    struct smz__block_reader reader;
    smz_status status = SMZ_OK;
    smz__block_reader_init(&reader, text, length, document->vocabulary.language);
    while (status == SMZ_OK && smz__next_block(&reader, &builder.block)) {
        begin_sentence(&builder, builder.block.start, 0);
        status = read_words(&builder);
        if (status == SMZ_OK)
            status = end_sentence(&builder, builder.block.end);
        document->paragraphs++;
    }
    const smz_status buffers[] = {document->term_ids.status, document->term_counts.status, document->tokens.status};
    for (size_t i = 0; i < sizeof buffers / sizeof buffers[0] && status == SMZ_OK; i++)
        status = buffers[i];
    if (status == SMZ_OK)
        finish_terms(document);
    document->chosen_kind = kind_to_choose(document);
    return status;
}

bool smz__token_span(struct smz__document *document, const char *text, uint32_t token, size_t *start, size_t *end)
{
    size_t low = 0, high = document->sentence_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (smz__sentence_at(document, middle)->token <= token)
            low = middle;
        else
            high = middle;
    }
    if (high == 0)
        return false;
    const struct smz__sentence *sentence = smz__sentence_at(document, low);
    uint32_t here = sentence->token;
    struct piece piece;
    for (size_t at = sentence->start; next_piece(&document->vocabulary, text, sentence->end, at, &piece);
         at = piece.next) {
        if (piece.tail)
            continue;
        if (here++ == token) {
            *start = piece.start;
            *end = piece.end;
            return true;
        }
    }
    return false;
}
