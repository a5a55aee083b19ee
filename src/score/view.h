/* SPDX-License-Identifier: MIT */
/*
 * What features ask: of the whole document, and of a batch of candidates, each quantity a column that compilers read
 * several at a time.
 *
 * What a sentence's terms say of it is the product of its vector with vectors of the document: a row for each term,
 * a column for each of them.
 */
#ifndef SMZ_SCORE_VIEW_H
#define SMZ_SCORE_VIEW_H

#include "score/similarity.h"

#define SMZ__BATCH 64 /* candidates */

enum smz__column {
    SMZ__ONE,       /* 1 */
    SMZ__TOTAL,     /* the sum of all candidates' vectors */
    SMZ__LOG_COUNT, /* ln of its occurrences */
    SMZ__IDF,       /* in the language at large */
    SMZ__TITLE,     /* 1 if the title has it */
    SMZ__HEADING,   /* 1 if a heading has it */
    SMZ__REPEATED,  /* 1 if it is in several sentences */
    SMZ__EARLY,     /* 1 / (1 + number of the first sentence with it) */
    SMZ__SPREAD,    /* share of the document from its first sentence to its last */
    SMZ__FIRST,     /* the vector of the first candidate */
    SMZ__LAST,      /* that of the last */
    SMZ__SENTENCES, /* ln of sentences with it */
    SMZ__COLUMNS
};

struct smz__document_view {
    const struct smz__document *document;     /* borrowed */
    const struct smz__candidates *candidates; /* borrowed */
    float (*rows)[SMZ__COLUMNS];              /* for each term; NULL until smz__view_terms */
    float count;                              /* candidates, at least 1 */
    float words;                              /* mean words a candidate, at least 1 */
    float single;                             /* share of paragraphs that are one candidate: near 1 in news */
    float likeness;                           /* mean cosine of two candidates */
    float repetition;                         /* mean ln of a term's occurrences; set by smz__view_terms */
    float per_candidate;                      /* 1 / count */
    float per_paragraph;                      /* 1 / paragraphs of the text */
    float per_title;                          /* 1 / length of the title's vector */
    float idf[256];                           /* smz__idf of each frequency */
};

struct smz__batch {
    const struct smz__document_view *whole;
    unsigned count;          /* in use; what is behind repeats the first */
    float i[SMZ__BATCH];     /* number among the candidates */
    float words[SMZ__BATCH]; /* at least 1 */
    float log_words[SMZ__BATCH];
    float terms[SMZ__BATCH]; /* at least 1 */
    float numbers[SMZ__BATCH];
    float commas[SMZ__BATCH];
    float fresh[SMZ__BATCH];
    float place[SMZ__BATCH];
    float paragraph[SMZ__BATCH];
    float first_frequency[SMZ__BATCH];
    float closes[SMZ__BATCH];  /* 1 if it ends its paragraph */
    int32_t flags[SMZ__BATCH]; /* enum smz__sentence_flag */
    float previous[SMZ__BATCH];
    float backward[SMZ__BATCH];
    float forward[SMZ__BATCH];               /* cosines to all behind it, summed */
    float central[SMZ__BATCH];               /* to all others */
    float share[SMZ__BATCH];                 /* 1 / sum of its vector; 0 if it has no terms */
    float product[SMZ__COLUMNS][SMZ__BATCH]; /* of its vector with the document's */
};

/* Fills in what does not change from candidate to candidate. */
void smz__view_document(struct smz__document_view *whole, const struct smz__document *document,
                        const struct smz__candidates *candidates);

/* Fills in the rows, for candidates that have been compared; smz__view_release releases them. */
smz_status smz__view_terms(struct smz__document_view *whole);

void smz__view_release(struct smz__document_view *whole);

/* Reads the candidates first, first + step, first + 2 * step... */
void smz__view_batch(struct smz__batch *batch, const struct smz__document_view *whole, size_t first, size_t step);

#endif
