/* SPDX-License-Identifier: MIT */
/*
 * Phrases: reading the word stream as keyword tokens, and counting every run of one to three of them.
 */
#ifndef SMZ_SCORE_PHRASE_H
#define SMZ_SCORE_PHRASE_H

#include "document/document.h"

/* Words in a phrase, and stems in its key: a hyphenated word gives several. */
#define SMZ__MAX_PHRASE       3
#define SMZ__MAX_PHRASE_STEMS 8

enum smz__phrase_kind {
    SMZ__PHRASE_STOP,    /* a stop word: only inside a phrase */
    SMZ__PHRASE_BREAKER, /* a lone character, a number: in no phrase */
    SMZ__PHRASE_CONTENT
};

/* A keyword token: one word, or several joined by one of - . & + / */
struct smz__phrase_token {
    uint32_t first; /* its words are document.tokens[first .. first + parts - 1] */
    uint32_t parts;
    enum smz__phrase_kind kind;
    bool capital; /* begins with a capital */
    bool breaks;  /* no phrase goes across to the token before */
    bool starts;  /* first word of a sentence */
    uint32_t sentence;
    uint32_t number; /* position among the keyword tokens of the text */
};

/* What has been counted of a phrase, in all forms. */
struct smz__phrase {
    uint32_t count;
    uint32_t sentences;
    uint32_t last_sentence;
    uint32_t first;      /* number of the first occurrence's first token */
    uint32_t free_left;  /* occurrences with no content word directly before */
    uint32_t free_right; /* ... behind */
    uint32_t capital;    /* occurrences, not at a sentence's start, with all content words capitalised */
    uint8_t words;
    bool inner; /* holds a stop word */
    float idf;  /* mean over its content words */
};

/* An occurrence: tokens[0 .. words - 1] of the reader's window, with what stands on either side. */
struct smz__occurrence {
    const struct smz__phrase_token *tokens;
    unsigned words;
    bool free_left;
    bool free_right;
};

struct smz__phrases {
    struct smz__document *document; /* borrowed */
    struct smz__table keys;         /* uint32_t terms, one behind the other */
    struct smz__buf counts;         /* struct smz__phrase */
};

void smz__phrases_init(struct smz__phrases *phrases, struct smz__document *document, const smz_allocator *allocator);

void smz__phrases_free(struct smz__phrases *phrases);

struct smz__phrase *smz__phrase_at(const struct smz__phrases *phrases, uint32_t id);

/* The terms of the phrase with that number. */
const uint32_t *smz__phrase_terms(const struct smz__phrases *phrases, uint32_t id, size_t *count);

/* The key of an occurrence: its terms, at most SMZ__MAX_PHRASE_STEMS; 0 if it has more. */
size_t smz__phrase_key(const struct smz__document *document, const struct smz__occurrence *occurrence,
                       uint32_t key[SMZ__MAX_PHRASE_STEMS]);

/* Calls visit for every candidate phrase in the text with least to most words: it begins and ends with a content word
 * and holds no breaker. Stops when visit answers anything but SMZ_OK, and answers that. */
typedef smz_status (*smz__visit_phrase)(void *user, const struct smz__occurrence *occurrence);
smz_status smz__visit_phrases(struct smz__document *document, unsigned least, unsigned most, smz__visit_phrase visit,
                              void *user);

/* Counts an occurrence. */
smz_status smz__count_phrase(struct smz__phrases *phrases, const struct smz__occurrence *occurrence);

#endif
