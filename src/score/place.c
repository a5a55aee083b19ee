/* SPDX-License-Identifier: MIT */
/*
 * The word stream is read once more for the spellings of the chosen phrases, and a third time for their places if all
 * of them are asked for or a word is parted.
 */
#include "score/place.h"

#include "base/alloc.h"
#include "document/line.h"
#include "document/piece.h"
#include "lang/language.h"

#include <string.h>

/* A spelling of a keyword. */
struct form {
    uint32_t keyword; /* number in the list */
    uint32_t count;
    uint32_t first; /* words in document.tokens: its first occurrence */
    uint32_t last;
    uint32_t words; /* keyword tokens: "night-ferry" is one */
};

/* What is known of a keyword's places. */
struct place {
    uint32_t form;  /* the commonest; SMZ__NO_ID: none seen yet */
    uint32_t count; /* occurrences in all forms */
    bool name;      /* most are written with capitals where that tells something */
    size_t next;    /* where its next occurrence goes among the spans */
    bool sought;    /* it is shown where a word is parted, or in another form for that: a better place is sought */
    bool other;     /* it is shown in another form than the commonest */
};

/* Reads the text at the words of the stream, which are asked for in order. */
struct cursor {
    size_t sentence;
    uint32_t token; /* number of the word at that byte */
    size_t at;
};

struct places {
    struct smz__keywords *keywords;
    struct smz__tally *tally;
    struct smz__document *document;
    const char *text;
    uint32_t *numbers;      /* for each phrase: number in the list + 1, or 0 */
    struct smz__table keys; /* a keyword's number and the forms of a spelling's words */
    struct smz__buf forms;  /* struct form for each */
    struct place *of;       /* each keyword */
    size_t count;           /* of keywords */
    struct cursor cursor;
};

static struct form *form_at(const struct places *p, uint32_t id)
{
    return (struct form *)(void *)p->forms.data + id;
}

static smz_keyword *keyword_at(const struct places *p, size_t k)
{
    return (smz_keyword *)(void *)p->keywords->list.data + k;
}

void smz__keywords_init(struct smz__keywords *keywords, const smz_allocator *allocator)
{
    smz__buf_init(&keywords->list, allocator, SIZE_MAX);
    smz__buf_init(&keywords->spans, allocator, SIZE_MAX);
    smz__buf_init(&keywords->ends, allocator, SIZE_MAX);
}

void smz__keywords_free(struct smz__keywords *keywords)
{
    smz__buf_free(&keywords->list);
    smz__buf_free(&keywords->spans);
    smz__buf_free(&keywords->ends);
}

const smz_span *smz__keyword_spans(const struct smz__keywords *keywords, size_t keyword, size_t *count)
{
    const size_t *ends = (const size_t *)(const void *)keywords->ends.data;
    *count = 0;
    if (keyword >= keywords->ends.length / sizeof *ends)
        return NULL;
    const size_t start = keyword == 0 ? 0 : ends[keyword - 1];
    *count = ends[keyword] - start;
    return (const smz_span *)(const void *)keywords->spans.data + start;
}

/* --- spellings --------------------------------------------------------------------------------------------------- */

/* The spelling of an occurrence, if it is one of a keyword: spelling[0] is its number. Returns how many numbers. */
static size_t spell(const struct places *p, const struct smz__occurrence *occurrence,
                    uint32_t spelling[SMZ__MAX_PHRASE_STEMS + 1])
{
    uint32_t key[SMZ__MAX_PHRASE_STEMS];
    const size_t count = smz__phrase_key(&p->tally->scan, occurrence, key);
    if (count == 0)
        return 0;
    const uint32_t phrase = smz__find_phrase(p->tally, key, count);
    if (phrase == SMZ__NO_ID || p->numbers[phrase] == 0)
        return 0;
    const uint32_t *words = smz__tokens(p->document) + occurrence->tokens[0].first;
    spelling[0] = p->numbers[phrase] - 1;
    for (size_t k = 0; k < count; k++)
        spelling[k + 1] = SMZ__TOKEN_FORM(words[k]);
    return count + 1;
}

static smz_status count_form(void *user, const struct smz__occurrence *occurrence)
{
    struct places *p = user;
    uint32_t spelling[SMZ__MAX_PHRASE_STEMS + 1];
    const size_t length = spell(p, occurrence, spelling);
    if (length == 0)
        return SMZ_OK;
    const uint32_t before = p->keys.count;
    const uint32_t id = smz__table_intern(&p->keys, spelling, length * sizeof spelling[0]);
    if (id == SMZ__NO_ID)
        return p->keys.status;
    if (id == before) {
        const uint32_t first = occurrence->tokens[0].first;
        const struct form fresh = {.keyword = spelling[0],
                                   .first = first,
                                   .last = first + (uint32_t)length - 2,
                                   .words = smz__occurrence_words(occurrence)};
        smz__buf_put(&p->forms, &fresh, sizeof fresh);
        if (p->forms.status != SMZ_OK)
            return p->forms.status;
    }
    form_at(p, id)->count++;
    p->of[spelling[0]].count++;
    return SMZ_OK;
}

/* --- places ------------------------------------------------------------------------------------------------------ */

/* A hyphen and a line's end stand together only where they part a word: else they break the phrase. */
static bool is_parted(const char *text, const smz_span *span)
{
    for (size_t at = span->start; at < span->start + span->length; at++)
        if (smz__is_line_end(text[at]) && smz__hyphen_before(text, span->start, at) != 0)
            return true;
    return false;
}

static size_t form_bytes(const struct places *p, const struct form *form)
{
    size_t bytes = 0, length;
    for (uint32_t at = form->first; at <= form->last; at++) {
        (void)smz__table_key(&p->document->vocabulary.form_keys, SMZ__TOKEN_FORM(smz__tokens(p->document)[at]),
                             &length);
        bytes += length;
    }
    return bytes;
}

/* How much speaks for a form: how common it is, and half of that if it is no name and written like one. */
static uint32_t votes(const struct places *p, const struct form *form)
{
    const bool capital = (smz__lexeme_at(&p->tally->scan, form->first)->bits & SMZ__PHRASE_CAPITAL) != 0;
    return capital && !p->of[form->keyword].name ? form->count : 2 * form->count;
}

/* The shorter form is nearer to what a dictionary has. That counts where the votes are equal, or more than they where
 * nouns have a dozen endings. */
static bool is_better(const struct places *p, const struct form *form, const struct form *than)
{
    const uint32_t here = votes(p, form), there = votes(p, than);
    const size_t length = form_bytes(p, form), other = form_bytes(p, than);
    if (smz__has(p->document->vocabulary.language, SMZ__FREE_ORDER) && length != other)
        return length < other;
    return here > there || (here == there && length < other);
}

/* Shows each keyword where its commonest form stands first; true if any is parted there. */
static bool show(const struct places *p)
{
    bool any = false;
    for (uint32_t i = 0; i < p->keys.count; i++) {
        uint32_t *best = &p->of[form_at(p, i)->keyword].form;
        if (*best == SMZ__NO_ID || is_better(p, form_at(p, i), form_at(p, *best)))
            *best = i;
    }
    for (size_t k = 0; k < p->count && !smz__stops(p->document->vocabulary.watch, SMZ__TOKENS_PER_MARK); k++) {
        const struct form *form = form_at(p, p->of[k].form);
        smz_span span;
        size_t end, ignored;
        if (p->of[k].form == SMZ__NO_ID || !smz__token_span(p->document, p->text, form->first, &span.start, &ignored) ||
            !smz__token_span(p->document, p->text, form->last, &ignored, &end))
            continue;
        span.length = end - span.start;
        keyword_at(p, k)->start = span.start;
        keyword_at(p, k)->length = span.length;
        keyword_at(p, k)->words = form->words;
        p->of[k].sought = is_parted(p->text, &span);
        any = any || p->of[k].sought;
    }
    return any;
}

/* Moves the cursor to the sentence of a word, and near to it. */
static void approach(struct cursor *cursor, const struct smz__document *document, uint32_t token)
{
    const size_t before = cursor->sentence;
    while (cursor->sentence + 1 < document->sentence_count && smz__first_token(document, cursor->sentence + 1) <= token)
        cursor->sentence++;
    if (cursor->sentence != before) {
        cursor->token = smz__first_token(document, cursor->sentence);
        cursor->at = smz__sentence_at(document, cursor->sentence)->start;
    }
    const uint32_t mark = token / SMZ__TOKENS_PER_MARK;
    if (mark * SMZ__TOKENS_PER_MARK > cursor->token) {
        cursor->token = mark * SMZ__TOKENS_PER_MARK;
        cursor->at = ((const uint32_t *)(const void *)document->token_marks.data)[mark];
    }
}

/* Where the words first to last stand, which are of one sentence. */
static smz_span find_span(struct places *p, uint32_t first, uint32_t last)
{
    struct smz__document *document = p->document;
    struct cursor *cursor = &p->cursor;
    struct smz__piece piece;
    smz_span span = {0, 0};
    approach(cursor, document, first);
    const size_t end = smz__sentence_at(document, cursor->sentence)->end;
    uint32_t token = cursor->token;
    for (size_t at = cursor->at; smz__next_piece(&document->vocabulary, p->text, end, at, &piece); at = piece.next) {
        if ((piece.flags & SMZ__TAIL) != 0)
            continue;
        if (token == first) {
            *cursor = (struct cursor){cursor->sentence, first, piece.start};
            span.start = piece.start;
        }
        if (token++ == last) {
            span.length = piece.end - span.start;
            break;
        }
    }
    return span;
}

/* Shows a keyword at an occurrence instead of where a word is parted. */
static void show_instead(struct places *p, const uint32_t *spelling, size_t length, const smz_span *span)
{
    const uint32_t form = smz__table_find(&p->keys, spelling, length * sizeof spelling[0]);
    struct place *place = &p->of[spelling[0]];
    smz_keyword *keyword = keyword_at(p, spelling[0]);
    const bool commonest = form == place->form;
    if (is_parted(p->text, span) || (place->other && !commonest))
        return;
    keyword->start = span->start;
    keyword->length = span->length;
    keyword->words = form_at(p, form)->words;
    place->sought = !commonest;
    place->other = !commonest;
}

static smz_status place_occurrence(void *user, const struct smz__occurrence *occurrence)
{
    struct places *p = user;
    uint32_t spelling[SMZ__MAX_PHRASE_STEMS + 1];
    const size_t length = spell(p, occurrence, spelling);
    const bool kept = p->keywords->spans.length != 0;
    if (length == 0 || !(kept || p->of[spelling[0]].sought))
        return SMZ_OK;
    const uint32_t first = occurrence->tokens[0].first;
    const smz_span span = find_span(p, first, first + (uint32_t)length - 2);
    if (kept)
        ((smz_span *)(void *)p->keywords->spans.data)[p->of[spelling[0]].next++] = span;
    if (p->of[spelling[0]].sought)
        show_instead(p, spelling, length, &span);
    return SMZ_OK;
}

/* Makes room for all occurrences of each keyword. */
static smz_status reserve_spans(struct places *p)
{
    size_t total = 0, size;
    for (size_t k = 0; k < p->count; k++) {
        p->of[k].next = total;
        total += p->of[k].count;
        smz__buf_put(&p->keywords->ends, &total, sizeof total);
    }
    if (!smz__multiply(total, sizeof(smz_span), &size))
        return SMZ_ELIMIT;
    (void)smz__buf_add(&p->keywords->spans, size);
    smz__buf_trim(&p->keywords->spans);
    return p->keywords->ends.status != SMZ_OK ? p->keywords->ends.status : p->keywords->spans.status;
}

static smz_status place_all(struct places *p, const struct smz__keyword_request *request)
{
    smz_status status = smz__visit_phrases(&p->tally->scan, count_form, p);
    if (status != SMZ_OK)
        return status;
    const bool parted = show(p);
    if (request->occurrences)
        status = reserve_spans(p);
    if (status == SMZ_OK && (parted || request->occurrences))
        status = smz__visit_phrases(&p->tally->scan, place_occurrence, p);
    return status;
}

/* Notes the chosen phrases, and which terms begin them. */
static void note_chosen(struct places *p, uint16_t *need, const struct smz__choice *choice)
{
    for (size_t i = 0; i < p->tally->terms.length / sizeof(struct smz__term_tally); i++)
        need[i] = SMZ__NEVER;
    for (size_t k = 0; k < choice->count; k++) {
        size_t terms;
        const uint32_t *term = smz__phrase_terms(p->tally, choice->chosen[k].id, &terms);
        p->numbers[choice->chosen[k].id] = (uint32_t)k + 1;
        p->of[k].form = SMZ__NO_ID;
        p->of[k].name = smz__is_name(smz__phrase_at(p->tally, choice->chosen[k].id));
        need[term[0]] = 1;
    }
}

smz_status smz__place_keywords(struct smz__keywords *keywords, struct smz__tally *tally, struct smz__document *document,
                               const struct smz__choice *choice, const struct smz__keyword_request *request,
                               const char *text)
{
    const smz_allocator *allocator = keywords->list.allocator;
    const size_t numbers_size = smz__phrase_count(tally) * sizeof(uint32_t);
    const size_t need_size = tally->terms.length / sizeof(struct smz__term_tally) * sizeof(uint16_t);
    struct places p = {.keywords = keywords, .tally = tally, .document = document, .text = text};
    smz_status status = SMZ_ENOMEM;
    smz__table_init(&p.keys, allocator);
    smz__buf_init(&p.forms, allocator, SIZE_MAX);
    p.count = choice->count;
    p.cursor = (struct cursor){0, smz__first_token(document, 0), smz__sentence_at(document, 0)->start};
    p.numbers = smz__new(allocator, numbers_size);
    p.of = smz__new(allocator, p.count * sizeof *p.of);
    uint16_t *need = smz__new(allocator, need_size);
    if (p.numbers != NULL && p.of != NULL && need != NULL) {
        note_chosen(&p, need, choice);
        tally->scan.least = 1;
        tally->scan.most = request->ngram;
        tally->scan.runs = true;
        status = smz__tally_bind(tally, need, false);
        status = status == SMZ_OK ? place_all(&p, request) : status;
    }
    smz__release(allocator, need, need_size);
    smz__release(allocator, p.numbers, numbers_size);
    smz__release(allocator, p.of, p.count * sizeof *p.of);
    smz__table_free(&p.keys);
    smz__buf_free(&p.forms);
    return status;
}
