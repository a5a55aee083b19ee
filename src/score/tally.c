/* SPDX-License-Identifier: MIT */
#include "score/tally.h"

#include <string.h>

smz_status smz__tally_init(struct smz__tally *tally, struct smz__document *document, const struct smz_counts *corpus,
                           const smz_allocator *allocator)
{
    const struct smz__term_tally fresh = {.phrase = SMZ__NO_ID};
    memset(tally, 0, sizeof *tally);
    smz__buf_init(&tally->lexemes, allocator, SIZE_MAX);
    smz__buf_init(&tally->starts, allocator, SIZE_MAX);
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
    smz__buf_free(&tally->starts);
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
        if ((occurrence->tokens[w].bits & SMZ__PHRASE_CONTENT) == 0)
            continue;
        sum += idf_of(tally, &occurrence->tokens[w]);
        words++;
    }
    return sum / (float)words;
}

static smz_status status_of(const struct smz__tally *tally)
{
    const smz_status status = tally->ids.status != SMZ_OK ? tally->ids.status : tally->counts.status;
    return tally->keys.status != SMZ_OK ? tally->keys.status : status;
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

/* Whether the pair across the edge of a run is looser than the one within, at that edge. */
static bool is_looser(const struct smz__tally *tally, const struct smz__phrase_token *across,
                      const struct smz__phrase_token *within)
{
    const struct smz__vocabulary *vocabulary = &tally->scan.document->vocabulary;
    const uint32_t outer = smz__term_at(vocabulary, across->term)->count;
    const uint32_t inner = smz__term_at(vocabulary, within->term)->count;
    return outer < inner || (outer == inner && (across->bits & SMZ__PAIR_KNOWN) < (within->bits & SMZ__PAIR_KNOWN));
}

/* Whether a phrase that has the token at its edge stands free there: beyond is nothing, or a stop word, as the bits
 * tell. Pairs of characters are one word with what is beyond unless the pair across the edge is looser than the one
 * within; then there is a token beyond. */
static inline bool is_free(const struct smz__tally *tally, const struct smz__phrase_token *edge, uint32_t bits,
                           const struct smz__phrase_token *beyond)
{
    const bool free = (bits & SMZ__PHRASE_STOP) != 0;
    if ((edge->bits & SMZ__PAIR) == 0)
        return free;
    return free || (bits & SMZ__PAIR) == 0 || is_looser(tally, beyond, edge);
}

/* Whether a name that ends before what stands there, or begins behind it, goes on there. */
static inline bool is_more_of_name(uint32_t bits)
{
    return smz__has_bits(bits, SMZ__PHRASE_CONTENT | SMZ__PHRASE_CAPITAL | SMZ__PHRASE_TELLS);
}

/* Whether all content words of the phrase have a capital. */
static inline bool all_capital(const struct smz__occurrence *occurrence)
{
    for (unsigned w = 0; w < occurrence->words; w++)
        if ((occurrence->tokens[w].bits & (SMZ__PHRASE_CONTENT | SMZ__PHRASE_CAPITAL)) == SMZ__PHRASE_CONTENT)
            return false;
    return true;
}

/* last: its last token. capital: all of its content words have one. Joined by bits: nobody can foretell them. */
static inline void count_occurrence(const struct smz__tally *tally, struct smz__phrase *phrase,
                                    const struct smz__occurrence *occurrence, const struct smz__phrase_token *last,
                                    bool capital)
{
    const struct smz__phrase_token *first = occurrence->tokens;
    const uint32_t before = occurrence->before, behind = occurrence->behind;
    const bool goes_on = (first->bits & SMZ__PHRASE_GOES_ON) != 0, tells = (first->bits & SMZ__PHRASE_TELLS) != 0;
    const bool follows = is_more_of_name(before), leads = is_more_of_name(behind), initial = smz__is_initial(before);
    const bool free = is_free(tally, first, before, first - 1);
    phrase->count++;
    phrase->sentences += phrase->last_sentence != first->sentence;
    phrase->last_sentence = first->sentence;
    /* A surname stands as free behind an initial as alone. */
    phrase->free_left += free | initial;
    phrase->free_right += is_free(tally, last, behind, last + 1);
    phrase->capital += capital & tells;
    phrase->cut += capital & (goes_on | follows | leads);
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

/* The phrase of several terms that occurs there, which may be new; NULL if it is too long, or memory is out. */
static struct smz__phrase *phrase_of_terms(struct smz__tally *tally, const struct smz__occurrence *occurrence)
{
    uint32_t key[SMZ__MAX_PHRASE_STEMS], before = tally->keys.count;
    const size_t count = smz__phrase_key(&tally->scan, occurrence, key);
    const uint32_t number = count == 0 ? SMZ__NO_ID : smz__table_intern(&tally->keys, key, count * sizeof key[0]);
    if (number == SMZ__NO_ID)
        return NULL;
    if (number == before) {
        const uint32_t fresh = smz__phrase_count(tally);
        smz__buf_put(&tally->ids, &fresh, sizeof fresh);
        if (tally->ids.status != SMZ_OK || add_phrase(tally, occurrence, number, false) != SMZ_OK)
            return NULL;
    }
    struct smz__phrase *phrase = smz__phrase_at(tally, ((const uint32_t *)(const void *)tally->ids.data)[number]);
    merge_form(tally, phrase, occurrence, count);
    return phrase;
}

/* The same of one term. */
static inline struct smz__phrase *phrase_of_term(struct smz__tally *tally, const struct smz__occurrence *occurrence)
{
    const uint32_t id = occurrence->tokens[0].term;
    struct smz__term_tally *term = smz__term_tally_at(tally, id);
    if (term->phrase == SMZ__NO_ID) {
        term->phrase = smz__phrase_count(tally);
        if (add_phrase(tally, occurrence, id, true) != SMZ_OK)
            return NULL;
    }
    return smz__phrase_at(tally, term->phrase);
}

static inline struct smz__term_tally *count_term(struct smz__tally *tally, uint32_t id, uint32_t place)
{
    struct smz__term_tally *term = smz__term_tally_at(tally, id);
    term->first = term->count == 0 ? place : term->first;
    term->count++;
    return term;
}

/* Counts the terms of a phrase of one word, and what stands beside it if it is not joined. */
static inline void count_terms(struct smz__tally *tally, const struct smz__occurrence *occurrence)
{
    const struct smz__phrase_token *token = &occurrence->tokens[0];
    struct smz__term_tally *term = count_term(tally, token->term, token->first);
    for (uint32_t k = 1; k < token->parts; k++)
        (void)count_term(tally, smz__lexeme_at(&tally->scan, token->first + k)->term, token->first);
    if (token->parts != 1)
        return;
    term->noun += (occurrence->before & SMZ__PHRASE_NOUN) != 0;
    term->verb += (occurrence->before & SMZ__PHRASE_VERB) != 0;
    term->verb += (occurrence->behind & SMZ__PHRASE_DETERMINER) != 0;
}

static smz_status count_word(struct smz__tally *tally, const struct smz__occurrence *word)
{
    count_terms(tally, word);
    struct smz__phrase *phrase =
        word->tokens[0].parts == 1 ? phrase_of_term(tally, word) : phrase_of_terms(tally, word);
    if (phrase == NULL)
        return status_of(tally);
    count_occurrence(tally, phrase, word, &word->tokens[0], (word->tokens[0].bits & SMZ__PHRASE_CAPITAL) != 0);
    return SMZ_OK;
}

static smz_status count_words(void *user, const struct smz__occurrence *words, size_t count)
{
    struct smz__tally *tally = user;
    smz_status status = SMZ_OK;
    for (size_t i = 0; i < count && status == SMZ_OK; i++)
        status = count_word(tally, &words[i]);
    return status;
}

static smz_status count_phrase(void *user, const struct smz__occurrence *occurrence)
{
    struct smz__tally *tally = user;
    struct smz__phrase *phrase = phrase_of_terms(tally, occurrence);
    if (phrase == NULL)
        return status_of(tally);
    count_occurrence(tally, phrase, occurrence, &occurrence->tokens[occurrence->words - 1], all_capital(occurrence));
    return SMZ_OK;
}

smz_status smz__tally_words(struct smz__tally *tally)
{
    return smz__visit_words(&tally->scan, count_words, tally);
}

smz_status smz__tally_bind(struct smz__tally *tally, const uint16_t *need, bool several)
{
    tally->starts.length = 0;
    const smz_status status =
        smz__find_starts(&tally->starts, tally->scan.document, tally->scan.lexemes, need, several);
    tally->scan.starts = (const uint64_t *)(const void *)tally->starts.data;
    return status;
}

smz_status smz__tally_phrases(struct smz__tally *tally, unsigned most)
{
    tally->scan.least = 2;
    tally->scan.most = most;
    tally->scan.runs = true;
    return smz__visit_phrases(&tally->scan, count_phrase, tally);
}
