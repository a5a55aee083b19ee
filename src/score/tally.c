/* SPDX-License-Identifier: MIT */
#include "score/tally.h"

#include <string.h>

smz_status smz__tally_init(struct smz__tally *tally, struct smz__document *document, const struct smz_counts *corpus,
                           const smz_allocator *allocator)
{
    const struct smz__term_tally fresh = {.phrase = SMZ__NO_ID};
    memset(tally, 0, sizeof *tally);
    smz__buf_init(&tally->lexemes, allocator, SIZE_MAX);
    smz__buf_init(&tally->need, allocator, SIZE_MAX);
    smz__buf_init(&tally->counts, allocator, SIZE_MAX);
    smz__buf_init(&tally->ids, allocator, SIZE_MAX);
    smz__buf_init(&tally->terms, allocator, SIZE_MAX);
    smz__table_init(&tally->keys, allocator);
    smz__rarity_init(&tally->rarity, allocator);
    smz_status status = smz__rarity_build(&tally->rarity, &document->vocabulary, corpus);
    if (status == SMZ_OK)
        status = smz__read_lexicon(&tally->lexemes, document);
    if (status == SMZ_OK)
        status = smz__watch_status(document->vocabulary.watch);
    if (status != SMZ_OK)
        return status;
    const uint32_t terms = document->vocabulary.term_keys.count;
    (void)smz__buf_reserve(&tally->terms, terms * sizeof fresh);
    for (uint32_t i = 0; i < terms; i++)
        smz__buf_put(&tally->terms, &fresh, sizeof fresh);
    tally->scan.document = document;
    tally->scan.lexemes = (const struct smz__lexeme *)(const void *)tally->lexemes.data;
    return tally->terms.status;
}

void smz__tally_free(struct smz__tally *tally)
{
    smz__buf_free(&tally->lexemes);
    smz__buf_free(&tally->need);
    smz__buf_free(&tally->counts);
    smz__buf_free(&tally->ids);
    smz__buf_free(&tally->terms);
    smz__rarity_free(&tally->rarity);
    smz__table_free(&tally->keys);
}

uint32_t smz__find_phrase(const struct smz__tally *tally, const uint32_t *terms, size_t count)
{
    if (count == 1)
        return smz__term_tally_at(tally, terms[0])->phrase;
    const uint32_t key = smz__table_find(&tally->keys, terms, count * sizeof terms[0]);
    return key == SMZ__NO_ID ? SMZ__NO_ID : ((const uint32_t *)(const void *)tally->ids.data)[key];
}

const uint32_t *smz__phrase_terms(const struct smz__tally *tally, uint32_t id, size_t *count)
{
    const struct smz__phrase *phrase = smz__phrase_at(tally, id);
    size_t bytes;
    *count = 1;
    if (phrase->single)
        return &phrase->key;
    const char *key = smz__table_key(&tally->keys, phrase->key, &bytes);
    *count = bytes / sizeof(uint32_t);
    return (const uint32_t *)(const void *)key;
}

/* A joined word is as rare as its rarest part. */
static float idf_of(const struct smz__tally *tally, const struct smz__phrase_token *token)
{
    float highest = 0.0F;
    for (uint32_t k = 0; k < token->parts; k++) {
        float idf = smz__rarity_of(&tally->rarity, smz__lexeme_at(&tally->scan, token->first + k)->term);
        highest = idf > highest ? idf : highest;
    }
    return highest;
}

static float mean_idf(const struct smz__tally *tally, const struct smz__occurrence *occurrence)
{
    float sum = 0.0F;
    unsigned words = 0;
    for (unsigned w = 0; w < occurrence->words; w++) {
        if (occurrence->tokens[w].word.kind != SMZ__PHRASE_CONTENT)
            continue;
        sum += idf_of(tally, &occurrence->tokens[w]);
        words++;
    }
    return sum / (float)words;
}

static inline bool all_capital(const struct smz__occurrence *occurrence)
{
    for (unsigned w = 0; w < occurrence->words; w++)
        if (occurrence->tokens[w].word.kind == SMZ__PHRASE_CONTENT && !occurrence->tokens[w].word.capital)
            return false;
    return true;
}

/* Adds a phrase that was not seen before; the key is as in struct smz__phrase. */
static smz_status add_phrase(struct smz__tally *tally, const struct smz__occurrence *occurrence, uint32_t key,
                             bool single)
{
    const struct smz__phrase_token *last = &occurrence->tokens[occurrence->words - 1];
    const uint32_t *words = smz__tokens(tally->scan.document);
    const struct smz__phrase fresh = {.last_sentence = SMZ__NO_ID,
                                      .first = occurrence->tokens[0].first,
                                      .key = key,
                                      .last_form = SMZ__TOKEN_FORM(words[last->first + last->parts - 1]),
                                      .words = smz__occurrence_words(occurrence),
                                      .single = single,
                                      .idf = mean_idf(tally, occurrence)};
    smz__buf_put(&tally->counts, &fresh, sizeof fresh);
    return tally->counts.status;
}

/* Whether a phrase that has the token at its edge stands free of the one beyond: nothing is there, or a stop word.
 * Pairs of characters are one word with what is beyond unless the pair across the edge is looser than the one within.
 */
static inline bool is_free(const struct smz__phrase_token *edge, const struct smz__phrase_token *beyond)
{
    const bool free = beyond->word.kind == SMZ__PHRASE_STOP;
    if (edge->word.pair == 0)
        return free;
    return free || beyond->word.pair == 0 || beyond->word.count < edge->word.count ||
           (beyond->word.count == edge->word.count &&
            (beyond->word.pair & SMZ__PAIR_KNOWN) < (edge->word.pair & SMZ__PAIR_KNOWN));
}

/* Whether a name that ends before the token, or begins behind it, goes on there. */
static inline bool goes_on(const struct smz__phrase_token *beyond)
{
    return (beyond->word.kind == SMZ__PHRASE_CONTENT) & beyond->word.capital & beyond->tells;
}

/* Joined by bits: see score/token.c. */
static inline void count_occurrence(struct smz__phrase *phrase, const struct smz__occurrence *occurrence)
{
    const struct smz__phrase_token *token = &occurrence->tokens[0];
    const struct smz__phrase_token *before = occurrence->before, *behind = occurrence->behind;
    const bool capital = all_capital(occurrence), initial = smz__is_initial(before), free = is_free(token, before);
    const bool follows = goes_on(before), leads = goes_on(behind);
    phrase->count++;
    phrase->sentences += phrase->last_sentence != token->sentence;
    phrase->last_sentence = token->sentence;
    /* A surname stands as free behind an initial as alone. */
    phrase->free_left += free | initial;
    phrase->free_right += is_free(&token[occurrence->words - 1], behind);
    phrase->capital += capital & token->tells;
    phrase->cut += capital & (token->goes_on | follows | leads);
}

/* "night ferry" and "night-ferry" are one phrase. What it is like is decided by the form with the most words, or of
 * those by the one with the rarest, whichever comes first. */
static void merge_form(const struct smz__tally *tally, struct smz__phrase *phrase,
                       const struct smz__occurrence *occurrence, size_t terms)
{
    const uint8_t words = smz__occurrence_words(occurrence);
    phrase->first = occurrence->tokens[0].first < phrase->first ? occurrence->tokens[0].first : phrase->first;
    if (words < phrase->words || (words == phrase->words && occurrence->words == terms))
        return;
    const float idf = mean_idf(tally, occurrence);
    phrase->idf = words > phrase->words || idf > phrase->idf ? idf : phrase->idf;
    phrase->words = words;
}

/* Counts a phrase of several terms. */
static smz_status count_phrase(void *user, const struct smz__occurrence *occurrence)
{
    struct smz__tally *tally = user;
    uint32_t key[SMZ__MAX_PHRASE_STEMS], before = tally->keys.count;
    size_t count = smz__phrase_key(&tally->scan, occurrence, key);
    if (count == 0)
        return SMZ_OK;
    const uint32_t number = smz__table_intern(&tally->keys, key, count * sizeof key[0]);
    if (number == SMZ__NO_ID)
        return tally->keys.status;
    if (number == before) {
        const uint32_t fresh = smz__phrase_count(tally);
        smz__buf_put(&tally->ids, &fresh, sizeof fresh);
        if (tally->ids.status != SMZ_OK || add_phrase(tally, occurrence, number, false) != SMZ_OK)
            return tally->ids.status != SMZ_OK ? tally->ids.status : tally->counts.status;
    }
    struct smz__phrase *phrase = smz__phrase_at(tally, ((const uint32_t *)(const void *)tally->ids.data)[number]);
    merge_form(tally, phrase, occurrence, count);
    count_occurrence(phrase, occurrence);
    return SMZ_OK;
}

static void count_term(struct smz__tally *tally, uint32_t term, uint32_t place)
{
    struct smz__term_tally *t = smz__term_tally_at(tally, term);
    t->first = t->count == 0 ? place : t->first;
    t->count++;
}

static void count_neighbours(struct smz__term_tally *t, const struct smz__occurrence *occurrence)
{
    const unsigned before = occurrence->before->word.cue;
    t->noun += (before != 0) & (before < SMZ__CUE_PRONOUN);
    t->verb += (before == SMZ__CUE_PRONOUN) | (before == SMZ__CUE_AUXILIARY);
    t->verb += occurrence->behind->word.cue == SMZ__CUE_DETERMINER;
}

static smz_status count_word(void *user, const struct smz__occurrence *occurrence)
{
    struct smz__tally *tally = user;
    const struct smz__phrase_token *token = &occurrence->tokens[0];
    count_term(tally, token->word.term, token->first);
    for (uint32_t k = 1; k < token->parts; k++)
        count_term(tally, smz__lexeme_at(&tally->scan, token->first + k)->term, token->first);
    if (token->parts > 1)
        return count_phrase(tally, occurrence);
    struct smz__term_tally *term = smz__term_tally_at(tally, token->word.term);
    count_neighbours(term, occurrence);
    if (term->phrase == SMZ__NO_ID) {
        term->phrase = smz__phrase_count(tally);
        if (add_phrase(tally, occurrence, token->word.term, true) != SMZ_OK)
            return tally->counts.status;
    }
    count_occurrence(smz__phrase_at(tally, term->phrase), occurrence);
    return SMZ_OK;
}

smz_status smz__tally_words(struct smz__tally *tally)
{
    tally->scan.least = 1;
    tally->scan.most = 1;
    tally->scan.runs = false;
    return smz__visit_phrases(&tally->scan, count_word, tally);
}

smz_status smz__tally_bind(struct smz__tally *tally, const uint16_t *need)
{
    const size_t forms = tally->lexemes.length / sizeof(struct smz__lexeme);
    tally->need.length = 0;
    uint16_t *of_form = smz__buf_add(&tally->need, forms * sizeof *of_form);
    for (size_t i = 0; i < forms && of_form != NULL; i++)
        of_form[i] = need[tally->scan.lexemes[i].term];
    tally->scan.need = of_form;
    return tally->need.status;
}

smz_status smz__tally_phrases(struct smz__tally *tally, unsigned most)
{
    tally->scan.least = 2;
    tally->scan.most = most;
    tally->scan.runs = true;
    return smz__visit_phrases(&tally->scan, count_phrase, tally);
}
