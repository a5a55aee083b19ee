/* SPDX-License-Identifier: MIT */
/*
 * Phrases: reading the word stream as keyword tokens, and visiting every run of one to five of them that may be a
 * keyword.
 */
#ifndef SMZ_SCORE_PHRASE_H
#define SMZ_SCORE_PHRASE_H

#include "score/lexicon.h"

/* Words in a phrase, and stems in its key: a hyphenated word gives several. */
#define SMZ__MAX_PHRASE       5
#define SMZ__MAX_PHRASE_STEMS 8

/* A keyword token: one word, or several joined by one of - . & + /. In a script without spaces, a pair of characters;
 * such pairs overlap, and a phrase is a run of characters. */
struct smz__phrase_token {
    uint32_t first;    /* its words are document.tokens[first .. first + parts - 1] */
    uint32_t parts;    /* ... */
    uint32_t term;     /* of its first word */
    uint32_t sentence; /* number */
    uint32_t number;   /* position among the keyword tokens of the text */
    uint32_t count;    /* of its first word in the text */
    uint8_t kind;      /* enum smz__phrase_kind */
    uint8_t cue;       /* enum smz__cue of a stop word, or 0 */
    uint8_t pair;      /* enum smz__pair */
    uint8_t reach;     /* struct smz__bound: the lowest of its terms */
    uint8_t need;      /* ... of its first word's term */
    bool digits;       /* nothing but digits */
    bool capital;      /* begins with a capital */
    bool tells;        /* ... which would tell something: it begins no sentence, and the sentence is not all capitals */
    bool breaks;       /* no phrase goes across to the token before */
};

/* Which phrases a term may stand in: none of their terms has a lower reach than the first one needs, which is never 0.
 */
struct smz__bound {
    uint8_t reach, need;
};

/* An occurrence: tokens[0 .. words - 1], and what stands on either side. */
struct smz__occurrence {
    const struct smz__phrase_token *tokens;
    const struct smz__phrase_token *before; /* NULL: no phrase goes across to it, or there is none */
    const struct smz__phrase_token *behind; /* likewise */
    unsigned words;
};

/* Which phrases are visited. */
struct smz__phrase_scan {
    const struct smz__document *document;
    const struct smz__lexeme *lexemes; /* of its forms */
    const struct smz__bound *bounds;   /* of each term; NULL: all stand in any */
    unsigned least, most;              /* words */
    bool runs;                         /* runs of more than a pair, in scripts without spaces */
};

/* Calls visit for every candidate phrase in the text: it begins and ends with a content word, holds no breaker, and
 * stop words only if they link: "traitement de texte", "Bank of Norway". A name is kept whole: where most is more than
 * 1, capitalised words may be up to SMZ__MAX_PHRASE. Code, tables and page furniture are passed over, unless there is
 * nothing else. A run of characters without spaces is one word, of up to SMZ__MAX_PHRASE_STEMS pairs if runs are asked
 * for. Stops when visit answers anything but SMZ_OK, and answers that. */
typedef smz_status (*smz__visit_phrase)(void *user, const struct smz__occurrence *occurrence);
smz_status smz__visit_phrases(const struct smz__phrase_scan *scan, smz__visit_phrase visit, void *user);

/* The key of an occurrence: its terms, at most SMZ__MAX_PHRASE_STEMS; 0 if it has more. */
size_t smz__phrase_key(const struct smz__phrase_scan *scan, const struct smz__occurrence *occurrence,
                       uint32_t key[SMZ__MAX_PHRASE_STEMS]);

/* How many words an occurrence has: a run of characters without spaces is one. */
static inline uint8_t smz__occurrence_words(const struct smz__occurrence *occurrence)
{
    return occurrence->tokens[0].pair != 0 ? 1 : (uint8_t)occurrence->words;
}

/* The lexeme of document.tokens[at]. */
static inline const struct smz__lexeme *smz__lexeme_at(const struct smz__phrase_scan *scan, uint32_t at)
{
    return &scan->lexemes[SMZ__TOKEN_FORM(smz__tokens(scan->document)[at])];
}

#endif
