/* SPDX-License-Identifier: MIT */
/*
 * What is counted of phrases, and of the terms that they are made of.
 */
#ifndef SMZ_SCORE_TALLY_H
#define SMZ_SCORE_TALLY_H

#include "score/phrase.h"
#include "score/rarity.h"

/* A phrase, in all forms. */
struct smz__phrase {
    uint32_t count;
    uint32_t sentences;
    uint32_t last_sentence;
    uint32_t first;      /* number of the first occurrence's first word */
    uint32_t free_left;  /* occurrences with no content word or number directly before */
    uint32_t free_right; /* ... behind */
    uint32_t capital;    /* occurrences whose content words are all capitalised where that tells something */
    uint32_t cut;        /* occurrences that are part of a longer name */
    uint32_t key;        /* its number among the keys; if it has but one term, that */
    uint32_t last_form;  /* of its last word, where it stands first */
    float idf;           /* mean over its content words */
    uint8_t words;
    bool single; /* it has but one term */
};

/* A term, in whatever phrase or joined word. */
struct smz__term_tally {
    uint32_t count;
    uint32_t first;  /* number of the first word of the first token with it */
    uint32_t noun;   /* stands behind a determiner or preposition, as nouns do */
    uint32_t verb;   /* behind a pronoun or auxiliary, or before a determiner, as verbs do */
    uint32_t phrase; /* number of the phrase that is this term alone, or SMZ__NO_ID */
};

struct smz__tally {
    struct smz__phrase_scan scan;
    struct smz__buf lexemes;
    struct smz__buf starts; /* uint64_t: scan.starts, once only some phrases are of interest */
    struct smz__buf counts; /* struct smz__phrase, in order of first sight */
    struct smz__table keys; /* of those of several terms: uint32_t, one behind the other */
    struct smz__buf ids;    /* uint32_t for each of the keys: number of the phrase */
    struct smz__buf terms;  /* struct smz__term_tally */
    struct smz__rarity rarity;
};

/* An empty tally of the document, which is borrowed. How rare words are, corpus tells, or if it is NULL their language.
 */
smz_status smz__tally_init(struct smz__tally *tally, struct smz__document *document, const struct smz_counts *corpus,
                           const smz_allocator *allocator);

void smz__tally_free(struct smz__tally *tally);

static inline struct smz__phrase *smz__phrase_at(const struct smz__tally *tally, uint32_t id)
{
    return (struct smz__phrase *)(void *)tally->counts.data + id;
}

static inline struct smz__term_tally *smz__term_tally_at(const struct smz__tally *tally, uint32_t term)
{
    return (struct smz__term_tally *)(void *)tally->terms.data + term;
}

/* Whether it is written with capitals, for the most part, where that tells something. */
static inline bool smz__is_name(const struct smz__phrase *phrase)
{
    return 2 * phrase->capital >= phrase->count;
}

static inline uint32_t smz__phrase_count(const struct smz__tally *tally)
{
    return (uint32_t)(tally->counts.length / sizeof(struct smz__phrase));
}

/* The number of the phrase of these terms; SMZ__NO_ID if there is none. */
uint32_t smz__find_phrase(const struct smz__tally *tally, const uint32_t *terms, size_t count);

/* The terms of the phrase with that number. */
const uint32_t *smz__phrase_terms(const struct smz__tally *tally, uint32_t id, size_t *count);

/* Counts all phrases of one word, and their terms. */
smz_status smz__tally_words(struct smz__tally *tally);

/* From now on only phrases that are of interest are looked for; need and several are as for smz__find_starts. */
smz_status smz__tally_bind(struct smz__tally *tally, const uint16_t *need, bool several);

/* Counts phrases of two words to so many. */
smz_status smz__tally_phrases(struct smz__tally *tally, unsigned most);

#endif
