/* SPDX-License-Identifier: MIT */
/*
 * Keyword tokens: the word stream of a document read as phrases want it.
 */
#ifndef SMZ_SCORE_TOKEN_H
#define SMZ_SCORE_TOKEN_H

#include "score/start.h"

/* Words in a phrase, and stems in its key: a hyphenated word gives several. */
#define SMZ__MAX_PHRASE       5
#define SMZ__MAX_PHRASE_STEMS 8

/* A keyword token: one word, or several joined by one of - . & + /. In a script without spaces, a pair of characters;
 * such pairs overlap, and a phrase is a run of characters. */
struct smz__phrase_token {
    uint32_t term;  /* of its first word */
    uint32_t bits;  /* enum smz__phrase_bit, of the whole */
    uint32_t first; /* its words are document.tokens[first .. first + parts - 1] */
    uint32_t parts;
    uint32_t sentence; /* number */
};

/* Which phrases are visited. */
struct smz__phrase_scan {
    const struct smz__document *document;
    const struct smz__lexeme *lexemes; /* of its forms */
    const uint64_t *starts;            /* where phrases of interest may begin: see score/start.h. NULL: anywhere */
    unsigned least, most;              /* words */
    bool runs;                         /* runs of more than a pair, in scripts without spaces */
};

/* The lexeme of document.tokens[at]. */
static inline const struct smz__lexeme *smz__lexeme_at(const struct smz__phrase_scan *scan, uint32_t at)
{
    return &scan->lexemes[SMZ__TOKEN_FORM(smz__tokens(scan->document)[at])];
}

/* The state of reading. */
struct smz__token_reader {
    const struct smz__phrase_scan *scan;
    uint32_t at;       /* next word of document.tokens */
    uint32_t count;    /* words in document.tokens */
    uint32_t sentence; /* the one that the word at stands in; SMZ__NO_ID before the first */
    uint32_t end;      /* where it ends in document.tokens */
    uint32_t before;   /* bits of the token before; 0 if nothing is known of it */
    uint32_t place;    /* bits that the next token has by its place in the sentence ... */
    uint32_t inside;   /* ... and those behind it */
};

struct smz__token_reader smz__token_reader(const struct smz__phrase_scan *scan);

/* Reads the next token; false if there is none. Code, tables and page furniture are passed over, unless there is
 * nothing else. */
bool smz__read_token(struct smz__token_reader *reader, struct smz__phrase_token *token);

/* Reads so many tokens, fewer only at the end; how many. */
size_t smz__read_tokens(struct smz__token_reader *reader, struct smz__phrase_token *tokens, size_t most);

/* Goes on to words[at], or as far before it as the tokens there and before it are read as always; never back. True if
 * words were passed over or another sentence begins: what was read does not stand before what comes. */
bool smz__seek_token(struct smz__token_reader *reader, uint32_t at);

/* Whether a token that is no content word may stand inside a phrase behind the token before it; both as bits. */
bool smz__links(uint32_t bits, uint32_t before);

#endif
