/* SPDX-License-Identifier: MIT */
/*
 * The words of a document: each distinct spelling ("form") is looked at once - folded, stemmed, looked up - however
 * often it occurs. Forms with the same stem share a term. Both are numbered in order of first sight.
 */
#ifndef SMZ_DOCUMENT_VOCABULARY_H
#define SMZ_DOCUMENT_VOCABULARY_H

#include "base/table.h"
#include "base/watch.h"
#include "lang/tables.h"

/* What a form's letters say, as bits. */
enum smz__shape {
    SMZ__UPPER = 1 << 0,      /* begins with a capital */
    SMZ__LOWER = 1 << 1,      /* begins with a lower-case letter */
    SMZ__NUMBER = 1 << 2,     /* digits only */
    SMZ__DIGITS = 1 << 3,     /* has a digit */
    SMZ__SINGLE = 1 << 4,     /* one letter */
    SMZ__ROMAN = 1 << 5,      /* a Roman numeral in capitals, of two letters or more */
    SMZ__ORDINAL = 1 << 6,    /* may be an ordinal before a full stop: a number of up to three digits, or Roman */
    SMZ__LONG = 1 << 7,       /* five letters or more */
    SMZ__HIRAGANA = 1 << 8,   /* hiragana only */
    SMZ__STOP = 1 << 9,       /* a stop word */
    SMZ__SYLLABLES = 1 << 11, /* one or two letters, not counting the marks on them */
    SMZ__CONTENT = 1 << 10    /* counts for the text's meaning: no stop word, not a lone character */
};

struct smz__form {
    uint32_t term;
    uint16_t shape;       /* enum smz__shape */
    uint8_t abbreviation; /* enum smz__abbreviation, or 0 */
    uint8_t frequency;    /* 25 * zipf in the language at large, 0 if not among its frequent words */
};

/* What changes with each sentence, in 16 bytes: few lie across two lines of the processor's cache. */
struct smz__term {
    uint32_t count;     /* occurrences outside the title and code */
    uint32_t sentences; /* how many sentences, headings and list items hold it */
    uint32_t last;      /* the last of them so far; SMZ__NO_ID if there is none */
    union {
        uint32_t slot;   /* where the last one keeps its count of the term, while the document is built */
        float log_count; /* ln count, once it is; 0 where count is 0 */
    };
};

/* What else is known of a term. */
struct smz__trait {
    uint32_t first;    /* the first sentence with it; SMZ__NO_ID if there is none */
    uint8_t frequency; /* highest of its forms */
    bool in_title;
    bool in_heading;
};

struct sb_stemmer;
struct smz__memo;

struct smz__vocabulary {
    const struct smz__language *language;  /* borrowed */
    const struct smz__table *further_stop; /* borrowed; folded stop words of the caller, may be NULL */
    struct sb_stemmer *stemmer;            /* borrowed; NULL: words are their own stems */
    struct smz__watch *watch;              /* borrowed; NULL: nobody stops the work */
    struct smz__memo *memo;                /* borrowed; NULL: there is none. Read with the same of all these. */
    bool no_terms;                         /* forms have none, since stems are not wanted */
    struct smz__table form_keys;           /* the spellings */
    struct smz__buf forms;                 /* struct smz__form */
    struct smz__table term_keys;           /* the stems */
    struct smz__buf terms;                 /* struct smz__term */
    struct smz__buf traits;                /* struct smz__trait for each of them */
    struct smz__buf halves;                /* a word that a line's end parts, put together */
    struct smz__buf scratch;
};

void smz__vocabulary_init(struct smz__vocabulary *vocabulary, const smz_allocator *allocator);

void smz__vocabulary_free(struct smz__vocabulary *vocabulary);

/* Gives back what only reading words needs: none is added any more. words: forms, and how forms and terms are spelled,
 * are still asked for, not only what is counted of terms. */
void smz__vocabulary_settle(struct smz__vocabulary *vocabulary, bool words);

/* The number of the form word[0] to word[length - 1], or SMZ__NO_ID; see smz__vocabulary_status. */
uint32_t smz__vocabulary_add(struct smz__vocabulary *vocabulary, const char *word, size_t length);

/* Describes a form that form_keys has just numbered; its number, or SMZ__NO_ID. */
uint32_t smz__vocabulary_describe(struct smz__vocabulary *vocabulary, const struct smz__probe *probe, uint32_t form);

/* The same for a word that has been probed for in form_keys. */
static inline uint32_t smz__vocabulary_add_probe(struct smz__vocabulary *vocabulary, const struct smz__probe *probe)
{
    const uint32_t known = vocabulary->form_keys.count, form = smz__table_intern_probe(&vocabulary->form_keys, probe);
    return form < known ? form : smz__vocabulary_describe(vocabulary, probe, form);
}

/* The number of the form that two pieces of text make together. */
uint32_t smz__vocabulary_add_halves(struct smz__vocabulary *vocabulary, const char *first, size_t first_length,
                                    const char *second, size_t second_length);

/* SMZ_OK, or why an addition failed. */
smz_status smz__vocabulary_status(const struct smz__vocabulary *vocabulary);

/* Forms and terms by number; the address holds until the next addition. */
static inline struct smz__form *smz__form_at(const struct smz__vocabulary *vocabulary, uint32_t form)
{
    return (struct smz__form *)(void *)vocabulary->forms.data + form;
}

static inline struct smz__term *smz__term_at(const struct smz__vocabulary *vocabulary, uint32_t term)
{
    return (struct smz__term *)(void *)vocabulary->terms.data + term;
}

static inline struct smz__trait *smz__trait_at(const struct smz__vocabulary *vocabulary, uint32_t term)
{
    return (struct smz__trait *)(void *)vocabulary->traits.data + term;
}

/* Folds a word, as the language has it, into the vocabulary's scratch; false if it is too long or memory ended. */
bool smz__fold_word(struct smz__vocabulary *vocabulary, const char *word, size_t length);

/* The class of an abbreviation spelled so, without its final full stop, or 0. */
unsigned smz__find_abbreviation(struct smz__vocabulary *vocabulary, const char *text, size_t length);

/* Whether the language, or the caller, calls the text a stop word. */
bool smz__is_stop_word(struct smz__vocabulary *vocabulary, const char *text, size_t length);

#endif
