/* SPDX-License-Identifier: MIT */
/*
 * What features ask: of the whole document, and of one candidate.
 */
#ifndef SMZ_SCORE_VIEW_H
#define SMZ_SCORE_VIEW_H

#include "score/similarity.h"

struct smz__document_view {
    const struct smz__document *document;     /* borrowed */
    const struct smz__candidates *candidates; /* borrowed */
    double count;                             /* candidates */
    double log_count;                         /* ln count */
    double words;                             /* mean words a candidate */
    double single;                            /* share of paragraphs that are one candidate: near 1 in news */
    double paragraphs;                        /* paragraphs with a candidate */
    double content;                           /* content words in all */
    double max_central;                       /* highest of forward + backward */
    double max_forward;
    double max_backward;
    double tfidf_length; /* length of the document's TF-IDF vector */
    uint32_t top_count;  /* occurrences of the tenth most frequent term */
    float idf[256];      /* smz__idf of each frequency */
};

struct smz__view {
    const struct smz__document_view *whole;
    const struct smz__sentence *sentence;
    const struct smz__similarity *similarity;
    double i;            /* its number among the candidates, from 0 */
    double next;         /* similarity to the next candidate */
    double paragraph;    /* number of its paragraph among those with a candidate, from 0 */
    double in_paragraph; /* candidates of its paragraph up to it */
    double section;      /* headings before it that a candidate follows directly */
    double since;        /* candidates since the last of these */
    bool last_in_paragraph;
    double terms;        /* distinct content terms, at least 1 */
    double count_sum;    /* over its terms: occurrences in the document */
    double log_sum;      /* ... ln of that */
    double top;          /* ... those among the document's ten most frequent */
    double repeated;     /* ... those that another sentence has too */
    double title;        /* ... those in the title */
    double title_weight; /* ... weights of those */
    double heading;      /* ... those in a heading */
    double fresh_sum;    /* ... 1 / (1 + number of the first sentence with it) */
    double idf_sum;      /* ... idf in the language at large */
    double tfidf;        /* cosine of its TF-IDF vector to the document's */
};

/* Fills in what does not change from candidate to candidate. */
void smz__view_document(struct smz__document_view *whole, const struct smz__document *document,
                        const struct smz__candidates *candidates);

/* Fills in where candidate number i stands. view is the one of the candidate before (i ascending from 0), whose place
 * is carried on; before the first it is all zero. */
void smz__view_place(struct smz__view *view, const struct smz__document_view *whole, size_t i);

/* Fills in what the candidate's terms say; its place has been filled in. */
void smz__view_terms(struct smz__view *view);

#endif
