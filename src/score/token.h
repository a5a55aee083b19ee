/* SPDX-License-Identifier: MIT */
/*
 * Keyword tokens: the word stream of a document read as phrases want it.
 */
#ifndef SMZ_SCORE_TOKEN_H
#define SMZ_SCORE_TOKEN_H

#include "score/neighbour.h"

/* Words in a phrase, and stems in its key: a hyphenated word gives several. */
#define SMZ__MAX_PHRASE       5
#define SMZ__MAX_PHRASE_STEMS 8

/* A keyword token: one word, or several joined by one of - . & + /. In a script without spaces, a pair of characters;
 * such pairs overlap, and a phrase is a run of characters. */
struct smz__phrase_token {
    struct smz__lexeme word; /* of its first word; kind, cue, capital and number are those of the whole */
    uint32_t first;          /* its words are document.tokens[first .. first + parts - 1] */
    uint32_t parts;          /* ... */
    uint32_t sentence;       /* number */
    bool tells;   /* a capital would tell something: it begins no sentence, and the sentence is not all capitals */
    bool breaks;  /* no phrase goes across to the token before */
    bool goes_on; /* a word that links stands between it and a capitalised one: "Secretary of State" */
};

/* Which phrases are visited. */
struct smz__phrase_scan {
    const struct smz__document *document;
    const struct smz__lexeme *lexemes; /* of its forms */
    const uint16_t *need; /* for each form, how often a phrase that it begins must occur to be of interest; SMZ__NEVER:
                             none is. Only such phrases are visited, and some others. NULL: all are */
    const struct smz__neighbours *neighbours; /* NULL: phrases are not told by how often they may occur */
    unsigned least, most;                     /* words */
    bool runs;                                /* runs of more than a pair, in scripts without spaces */
};

/* What stands beside a token that has nothing beside it: a stop word that is none. */
extern const struct smz__phrase_token smz__no_token;

/* The W of "George W. Bush". */
static inline bool smz__is_initial(const struct smz__phrase_token *token)
{
    return (token->word.kind == SMZ__PHRASE_BREAKER) & token->word.capital;
}

/* The lexeme of document.tokens[at]. */
static inline const struct smz__lexeme *smz__lexeme_at(const struct smz__phrase_scan *scan, uint32_t at)
{
    return &scan->lexemes[SMZ__TOKEN_FORM(smz__tokens(scan->document)[at])];
}

/* The state of reading, from zeros but for what smz__token_reader sets. */
struct smz__token_reader {
    const struct smz__phrase_scan *scan;
    uint32_t at;       /* next word of document.tokens */
    uint32_t count;    /* words in document.tokens */
    uint32_t sentence; /* the one that the word at stands in; SMZ__NO_ID before the first */
    uint32_t end;      /* where it ends in document.tokens */
    uint32_t sought;   /* which words before this one a phrase of interest may begin with is known */
    uint32_t last;     /* the first word of the token read last */
    uint32_t wanted;   /* words before this one are wanted: they belong to such a phrase, or stand beside it */
    bool starts;       /* nothing of the sentence has been read */
    bool loud;         /* most of its words are capitalised: that tells nothing */
    bool initial;      /* the token before is a lone capital */
    bool name;         /* ... is a capitalised content word */
    bool link;         /* ... is a word that links behind such a one */
};

struct smz__token_reader smz__token_reader(const struct smz__phrase_scan *scan);

/* The words that phrases of interest may begin with, found many at a time; from zeros. */
struct smz__starts {
    uint32_t found[SMZ__MANY_WORDS];
    size_t count, next;
    uint32_t end; /* those before this word have been found */
};

/* Reads the next token; false if there is none. Code, tables and page furniture are passed over, unless there is
 * nothing else. */
bool smz__read_token(struct smz__token_reader *reader, struct smz__phrase_token *token);

/* Reads so many tokens, fewer only at the end; how many. */
size_t smz__read_tokens(struct smz__token_reader *reader, struct smz__phrase_token *tokens, size_t most);

/* Reads the next token where scan->need is told: passes over tokens that belong to no phrase of interest and do not
 * stand beside one. before: the token that was read last. */
bool smz__read_wanted(struct smz__token_reader *reader, struct smz__starts *starts, struct smz__phrase_token *token,
                      const struct smz__phrase_token *before);

/* Whether a token that is no content word may stand inside a phrase behind the token before it. */
bool smz__links(const struct smz__phrase_token *token, const struct smz__phrase_token *before);

/* Whether a phrase of interest may begin with words[at], which are of a sentence that ends before words[end]. */
bool smz__may_begin(const struct smz__phrase_scan *scan, uint32_t at, uint32_t end);

#endif
