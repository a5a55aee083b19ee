/* SPDX-License-Identifier: MIT */
/*
 * The analysed text: its sentences with the terms that they hold, and what ranking wants to know of each.
 *
 * Built in one pass over the text. Everything is an offset or a number; the text itself is not kept.
 */
#ifndef SMZ_DOCUMENT_DOCUMENT_H
#define SMZ_DOCUMENT_DOCUMENT_H

#include "document/vocabulary.h"

/* What a sentence holds, as bits. */
enum smz__sentence_flag {
    SMZ__HAS_QUOTE = 1 << 0,   /* a quotation mark */
    SMZ__HAS_BRACKET = 1 << 1, /* a bracket */
    SMZ__HAS_COLON = 1 << 2,   /* a colon or semicolon */
    SMZ__STARTS_STOP = 1 << 3, /* begins with a stop word */
    SMZ__LOUD = 1 << 4,        /* most of its words are capitalised, the first left aside: that tells nothing */
    SMZ__REPEATS = 1 << 5      /* a term occurs in it more than once */
};

/* One for each sentence of the text, in 28 bytes. No text has SMZ_MAX_BYTES or more. */
struct smz__sentence {
    uint32_t start; /* bytes, without the white space around */
    uint32_t end;
    uint32_t first_term;     /* its terms are document.term_ids from here to the first of the sentence behind it */
    uint32_t spaced;         /* words as wc -w counts them, each unspaced character one */
    uint32_t chars;          /* characters */
    uint32_t paragraph;      /* number of its block */
    uint8_t kind;            /* smz_kind */
    uint8_t flags;           /* enum smz__sentence_flag */
    uint8_t first_frequency; /* of its first word, as in struct smz__form */
};

/* What else is counted of it, which only ranking asks for. */
struct smz__figures {
    uint32_t words;
    uint32_t place;   /* number within its block */
    uint32_t numbers; /* words with a digit */
    uint32_t commas;
    uint32_t fresh; /* terms seen here first */
};

/* A word in document.tokens: its form's number, and in the lowest bits how it stands to the word before. */
#define SMZ__TOKEN_JOINED 1u /* joined to it by one of - . & + / alone: one keyword token */
#define SMZ__TOKEN_BREAK                                                                                               \
    2u /* parted from it by more than white space and the stop of an initial: no phrase goes across */
#define SMZ__TOKEN_FORM(token) ((token) >> 2)
#define SMZ__TOKENS_PER_MARK   64u

struct smz__document {
    struct smz__vocabulary vocabulary;
    struct smz__buf sentences;   /* struct smz__sentence, in order, of every kind; one more behind the last */
    struct smz__buf figures;     /* struct smz__figures for each of them */
    struct smz__buf firsts;      /* uint32_t for each of them: its first word in tokens */
    struct smz__buf term_ids;    /* uint32_t, sentence after sentence, in order of first sight in each */
    struct smz__buf term_counts; /* uint8_t beside term_ids: occurrences in the sentence, at most 255 */
    struct smz__buf tokens;      /* uint32_t, every word; only if asked for */
    struct smz__buf token_marks; /* uint32_t: where every SMZ__TOKENS_PER_MARKth of them begins in the text */
    size_t sentence_count;
    uint32_t paragraphs;
    uint32_t term_total;                /* distinct terms; stays when words have been released */
    uint32_t title_terms;               /* distinct content terms of the title */
    smz_kind chosen_kind;               /* the kind that may be chosen: prose, or what there is instead */
    const struct smz__table *furniture; /* borrowed; set before building: keys of sentences as smz__repeat_key makes
                                           them; NULL: none */
    bool keep_tokens;                   /* set before building: fill tokens */
    bool split_only;                    /* set before building: terms and tokens are not wanted */
};

void smz__document_init(struct smz__document *document, const smz_allocator *allocator);

/* Releases what only the analysis needs - the vocabulary, the word stream, the figures - and keeps the sentences. */
void smz__document_trim(struct smz__document *document);

void smz__document_free(struct smz__document *document);

/* Reads the text. The vocabulary's language, stemmer and stop words have been set. */
smz_status smz__document_build(struct smz__document *document, const char *text, size_t length);

static inline struct smz__sentence *smz__sentence_at(const struct smz__document *document, size_t index)
{
    return (struct smz__sentence *)(void *)document->sentences.data + index;
}

static inline const struct smz__figures *smz__figures_at(const struct smz__document *document, size_t index)
{
    return (const struct smz__figures *)(const void *)document->figures.data + index;
}

/* How many different content words a sentence of the document has. */
static inline uint32_t smz__term_count(const struct smz__sentence *sentence)
{
    return sentence[1].first_term - sentence->first_term;
}

/* The first word of a sentence, if tokens are kept. */
static inline uint32_t smz__first_token(const struct smz__document *document, size_t index)
{
    return ((const uint32_t *)(const void *)document->firsts.data)[index];
}

/* Whether to stop, before work on a sentence. */
static inline bool smz__stops_at(const struct smz__document *document, const struct smz__sentence *sentence)
{
    return smz__stops(document->vocabulary.watch, sentence->end - sentence->start);
}

/* The word stream, as long as nothing is added to it. */
static inline const uint32_t *smz__tokens(const struct smz__document *document)
{
    return (const uint32_t *)(const void *)document->tokens.data;
}

/* Whether the sentence may be chosen for a summary. */
static inline bool smz__may_be_chosen(const struct smz__document *document, const struct smz__sentence *sentence)
{
    return sentence->kind == document->chosen_kind;
}

/* Where the word document.tokens[token] stands in the text, which is the one that was read; false if there is no such
 * word. Found by reading its sentence again, which spares keeping an offset for every word of the text. */
bool smz__token_span(struct smz__document *document, const char *text, uint32_t token, size_t *start, size_t *end);

#endif
