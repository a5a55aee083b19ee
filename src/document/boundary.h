/* SPDX-License-Identifier: MIT */
/*
 * Whether a sentence ends between two words.
 */
#ifndef SMZ_DOCUMENT_BOUNDARY_H
#define SMZ_DOCUMENT_BOUNDARY_H

#include "document/vocabulary.h"
#include "lang/tables.h"
#include "text/mark.h"

#include <stdbool.h>

/* Quotes and brackets that are open at a place in a block. All false at the block's beginning. */
struct smz__nesting {
    bool straight;  /* " */
    bool low;       /* „, which “ closes */
    size_t bracket; /* （ or 《: how far what it holds has been counted, 0 for none */
    size_t held;    /* bytes that it holds up to there, white space left aside */
};

/* What stands between two words. */
struct smz__gap {
    enum smz__mark mark; /* what may end the sentence: DOT, ELLIPSIS, ASK or FULL; NONE if nothing does */
    size_t cut;          /* where it would end: behind the marks and the quotes and brackets that close with them */
    size_t space;        /* behind the last white space; where the gap begins if there is none */
    bool touches;        /* the mark follows the word before without anything between */
    bool attached;       /* ... without white space between */
    bool spaced;         /* white space between cut and the next word */
    bool closed;         /* a quote or bracket closes behind the mark */
    bool opened;         /* a quote, bracket or dash stands before the next word */
    bool quoted;         /* ... a quote that opens */
};

/* Reads text[from] to text[to] and brings nesting up to date. first: the block begins with it. */
void smz__read_gap(struct smz__gap *gap, struct smz__nesting *nesting, const char *text, size_t from, size_t to,
                   bool first, const struct smz__language *language);

/* What is known on both sides of a gap. */
struct smz__context {
    const struct smz__language *language;
    const struct smz__form *before; /* the word before the gap */
    const struct smz__form *after;  /* the word behind it */
    unsigned
        abbreviation; /* enum smz__abbreviation of the word, or chain of words joined by full stops, before; or 0 */
    bool acronym;     /* the word before ends a chain of single letters: "U.S" */
    bool joined;      /* the word before is joined to the one before it: "2:6", "1.7", "7,5" */
    bool degree;      /* the word before is a unit: "20 °C" */
    bool enumerator;  /* the words of the sentence so far are a number or letter: "3", "b", "1.2.4" */
    bool hiragana;    /* the next word begins with hiragana: a particle, most likely */
    bool unspaced;    /* the next word is written without spaces */
    bool capitals;    /* the sentence so far is in capitals, which therefore tell nothing */
    bool nested;      /* inside a full-width bracket */
    char behind;      /* the byte behind the next word; '\0' at the block's end */
};

/* Whether a sentence ends at the gap. */
bool smz__ends_sentence(const struct smz__gap *gap, const struct smz__context *context);

#endif
