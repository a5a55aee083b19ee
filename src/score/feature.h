/* SPDX-License-Identifier: MIT */
/*
 * The features of a sentence: one table of names, reasons and functions. The model in corpus/model.txt has a weight for
 * each, under the same name and in the same order. To add one: a function and a line in the table, then fit again.
 */
#ifndef SMZ_SCORE_FEATURE_H
#define SMZ_SCORE_FEATURE_H

#include "score/similarity.h"

#define SMZ__FEATURES 66

/* What features ask of the whole document. */
struct smz__document_view {
    const struct smz__document *document;
    const struct smz__candidates *candidates;
    double count;             /* candidates */
    double log_count;         /* ln count */
    double words;             /* mean words a candidate */
    double single;            /* share of paragraphs that are one candidate: near 1 in news */
    double paragraphs;        /* paragraphs with a candidate */
    double content;           /* content words in all */
    double max_central;       /* highest of forward + backward */
    double max_forward;
    double max_backward;
    double tfidf_length;      /* length of the document's TF-IDF vector */
    uint32_t top_count;       /* occurrences of the tenth most frequent term */
    float idf[256];           /* smz__idf of each frequency */
};

/* What features ask of one candidate. */
struct smz__view {
    const struct smz__document_view *whole;
    const struct smz__sentence *sentence;
    const struct smz__similarity *similarity;
    double i;          /* its number among the candidates, from 0 */
    double next;       /* similarity to the next candidate */
    double paragraph;  /* number of its paragraph among those with a candidate, from 0 */
    bool last_in_paragraph;
    double terms;      /* distinct content terms, at least 1 */
    double count_sum;  /* over its terms: occurrences in the document */
    double log_sum;    /* ... ln of that */
    double top;        /* ... those among the document's ten most frequent */
    double repeated;   /* ... those that another sentence has too */
    double title;      /* ... those in the title */
    double fresh_sum;  /* ... 1 / (1 + number of the first sentence with it) */
    double idf_sum;    /* ... idf in the language at large */
    double tfidf;      /* cosine of its TF-IDF vector to the document's */
};

/* What a feature's value is multiplied by, so that position can count differently in long texts and in news. */
enum smz__scale {
    SMZ__SCALE_NONE,
    SMZ__SCALE_LENGTH, /* ln of the number of candidates */
    SMZ__SCALE_NEWS    /* share of paragraphs that are one candidate */
};

struct smz__feature {
    char name[24];
    char why[72];
    double (*value)(const struct smz__view *view);
    enum smz__scale scale;
};

extern const struct smz__feature smz__features[SMZ__FEATURES];

/* The value of feature number f for one candidate. */
double smz__feature_value(unsigned f, const struct smz__view *view);

/* Fills in what does not change from candidate to candidate. */
void smz__view_document(struct smz__document_view *whole, const struct smz__document *document,
                        const struct smz__candidates *candidates);

/* Fills in one candidate. view is the one of the candidate before (i ascending from 0), whose paragraph is carried on;
 * before the first it is all zero. */
void smz__view_candidate(struct smz__view *view, const struct smz__document_view *whole, size_t i);

#endif
