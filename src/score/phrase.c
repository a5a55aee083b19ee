/* SPDX-License-Identifier: MIT */
#include "score/phrase.h"

#include "score/idf.h"

#include <string.h>

/* Tokens seen at once: a phrase and one on either side. */
#define WINDOW (SMZ__MAX_PHRASE + 2)

void smz__phrases_init(struct smz__phrases *phrases, struct smz__document *document, const smz_allocator *allocator)
{
    phrases->document = document;
    smz__table_init(&phrases->keys, allocator);
    smz__buf_init(&phrases->counts, allocator, SIZE_MAX);
}

void smz__phrases_free(struct smz__phrases *phrases)
{
    smz__table_free(&phrases->keys);
    smz__buf_free(&phrases->counts);
}

struct smz__phrase *smz__phrase_at(const struct smz__phrases *phrases, uint32_t id)
{
    return (struct smz__phrase *)(void *)phrases->counts.data + id;
}

const uint32_t *smz__phrase_terms(const struct smz__phrases *phrases, uint32_t id, size_t *count)
{
    size_t bytes;
    const char *key = smz__table_key(&phrases->keys, id, &bytes);
    *count = bytes / sizeof(uint32_t);
    return (const uint32_t *)(const void *)key;
}

/* --- reading tokens ------------------------------------------------------------------------------------------------
 */

struct reader {
    const struct smz__document *document;
    uint32_t at;       /* next word of document.tokens */
    uint32_t count;    /* words in document.tokens */
    uint32_t sentence; /* the one that the word at stands in */
    uint32_t number;   /* keyword tokens read */
};

static uint32_t word_at(const struct smz__document *document, uint32_t at)
{
    return ((const uint32_t *)(const void *)document->tokens.data)[at];
}

static const struct smz__form *form_at(const struct smz__document *document, uint32_t at)
{
    return smz__form_at(&document->vocabulary, SMZ__TOKEN_FORM(word_at(document, at)));
}

static enum smz__phrase_kind kind_of(const struct smz__document *document, uint32_t first, uint32_t parts)
{
    bool letters = false, all_stop = true;
    for (uint32_t k = first; k < first + parts; k++) {
        unsigned shape = form_at(document, k)->shape;
        letters = letters || (shape & SMZ__NUMBER) == 0;
        all_stop = all_stop && (shape & SMZ__STOP) != 0;
    }
    if (all_stop)
        return SMZ__PHRASE_STOP;
    if (!letters)
        return SMZ__PHRASE_BREAKER;
    /* A lone character; joined ones ("U.S") mean something. */
    return parts > 1 || (form_at(document, first)->shape & SMZ__CONTENT) != 0 ? SMZ__PHRASE_CONTENT
                                                                              : SMZ__PHRASE_BREAKER;
}

static bool read_token(struct reader *r, struct smz__phrase_token *token)
{
    const struct smz__document *document = r->document;
    if (r->at == r->count)
        return false;
    bool starts = false;
    while (r->sentence + 1 < document->sentence_count && smz__sentence_at(document, r->sentence + 1)->token <= r->at)
        r->sentence++;
    starts = smz__sentence_at(document, r->sentence)->token == r->at;
    token->first = r->at;
    token->breaks = starts || (word_at(document, r->at) & SMZ__TOKEN_BREAK) != 0;
    token->starts = starts;
    token->sentence = r->sentence;
    token->number = r->number++;
    token->capital = (form_at(document, r->at)->shape & SMZ__UPPER) != 0;
    do
        r->at++;
    while (r->at < r->count && (word_at(document, r->at) & SMZ__TOKEN_JOINED) != 0);
    token->parts = r->at - token->first;
    token->kind = kind_of(document, token->first, token->parts);
    return true;
}

/* --- phrases -------------------------------------------------------------------------------------------------------
 */

size_t smz__phrase_key(const struct smz__document *document, const struct smz__occurrence *occurrence,
                       uint32_t key[SMZ__MAX_PHRASE_STEMS])
{
    size_t count = 0;
    for (unsigned w = 0; w < occurrence->words; w++) {
        const struct smz__phrase_token *token = &occurrence->tokens[w];
        if (token->parts > SMZ__MAX_PHRASE_STEMS - count)
            return 0;
        for (uint32_t k = 0; k < token->parts; k++)
            key[count++] = form_at(document, token->first + k)->term;
    }
    return count;
}

/* All candidate phrases that begin with tokens[0]. before is the token in front of it, or NULL. */
static smz_status visit_from(const struct smz__phrase_token *before, const struct smz__phrase_token *tokens,
                             size_t count, const unsigned range[2], smz__visit_phrase visit, void *user)
{
    struct smz__occurrence occurrence = {.tokens = tokens};
    if (tokens[0].kind != SMZ__PHRASE_CONTENT)
        return SMZ_OK;
    occurrence.free_left = before == NULL || tokens[0].breaks || before->kind != SMZ__PHRASE_CONTENT;
    for (unsigned words = 1; words <= range[1] && words <= count; words++) {
        const struct smz__phrase_token *last = &tokens[words - 1];
        if ((words > 1 && last->breaks) || last->kind == SMZ__PHRASE_BREAKER)
            break;
        if (last->kind != SMZ__PHRASE_CONTENT || words < range[0])
            continue;
        occurrence.words = words;
        occurrence.free_right = words == count || last[1].breaks || last[1].kind != SMZ__PHRASE_CONTENT;
        smz_status status = visit(user, &occurrence);
        if (status != SMZ_OK)
            return status;
    }
    return SMZ_OK;
}

smz_status smz__visit_phrases(struct smz__document *document, unsigned least, unsigned most, smz__visit_phrase visit,
                              void *user)
{
    struct reader reader = {.document = document, .count = (uint32_t)(document->tokens.length / sizeof(uint32_t))};
    struct smz__phrase_token window[WINDOW];
    const unsigned range[2] = {least, most};
    size_t count = 0; /* tokens in the window; window[1] is where phrases begin, window[0] the token before */
    smz_status status = SMZ_OK;
    bool more = true;
    memset(window, 0, sizeof window);
    window[0].kind = SMZ__PHRASE_BREAKER;
    count = 1;
    while (status == SMZ_OK) {
        while (more && count < WINDOW) {
            more = read_token(&reader, &window[count]);
            count += more;
        }
        if (count < 2)
            break;
        status = visit_from(&window[0], &window[1], count - 1, range, visit, user);
        memmove(&window[0], &window[1], (count - 1) * sizeof window[0]);
        count--;
    }
    return status;
}

static float mean_idf(const struct smz__document *document, const struct smz__occurrence *occurrence)
{
    double sum = 0.0;
    unsigned words = 0;
    for (unsigned w = 0; w < occurrence->words; w++) {
        const struct smz__phrase_token *token = &occurrence->tokens[w];
        if (token->kind != SMZ__PHRASE_CONTENT)
            continue;
        /* A joined word is as rare as its rarest part. */
        double highest = 0.0;
        for (uint32_t k = 0; k < token->parts; k++) {
            uint32_t term = form_at(document, token->first + k)->term;
            double idf = smz__idf(smz__term_at(&document->vocabulary, term)->frequency);
            highest = idf > highest ? idf : highest;
        }
        sum += highest;
        words++;
    }
    return (float)(sum / words);
}

static bool all_capital(const struct smz__occurrence *occurrence)
{
    for (unsigned w = 0; w < occurrence->words; w++)
        if (occurrence->tokens[w].kind == SMZ__PHRASE_CONTENT && !occurrence->tokens[w].capital)
            return false;
    return true;
}

static bool has_inner(const struct smz__occurrence *occurrence)
{
    for (unsigned w = 1; w + 1 < occurrence->words; w++)
        if (occurrence->tokens[w].kind == SMZ__PHRASE_STOP)
            return true;
    return false;
}

smz_status smz__count_phrase(struct smz__phrases *phrases, const struct smz__occurrence *occurrence)
{
    uint32_t key[SMZ__MAX_PHRASE_STEMS], before = phrases->keys.count;
    size_t count = smz__phrase_key(phrases->document, occurrence, key);
    if (count == 0)
        return SMZ_OK;
    uint32_t id = smz__table_intern(&phrases->keys, key, count * sizeof key[0]);
    if (id == SMZ__NO_ID)
        return phrases->keys.status;
    if (id == before) {
        struct smz__phrase fresh = {.last_sentence = SMZ__NO_ID,
                                    .first = occurrence->tokens[0].number,
                                    .words = (uint8_t)occurrence->words,
                                    .inner = has_inner(occurrence),
                                    .idf = mean_idf(phrases->document, occurrence)};
        smz__buf_put(&phrases->counts, &fresh, sizeof fresh);
        if (phrases->counts.status != SMZ_OK)
            return phrases->counts.status;
    }
    struct smz__phrase *phrase = smz__phrase_at(phrases, id);
    phrase->count++;
    phrase->sentences += phrase->last_sentence != occurrence->tokens[0].sentence;
    phrase->last_sentence = occurrence->tokens[0].sentence;
    phrase->free_left += occurrence->free_left;
    phrase->free_right += occurrence->free_right;
    phrase->capital += !occurrence->tokens[0].starts && all_capital(occurrence);
    return SMZ_OK;
}
