/* SPDX-License-Identifier: MIT */
/*
 * The features of a sentence: one table of names, reasons and functions. The model in corpus/model.txt knows them by
 * name and in this order. To add one: a line in the table, then fit again (see corpus/README.md).
 */
#ifndef SMZ_SCORE_FEATURE_H
#define SMZ_SCORE_FEATURE_H

#include "score/view.h"

#define SMZ__FEATURES          44
#define SMZ__DOCUMENT_FEATURES 6

/* What a feature is about: what an explanation calls it. */
enum smz__aspect {
    SMZ__ASPECT_POSITION,
    SMZ__ASPECT_CENTRALITY,
    SMZ__ASPECT_TITLE,
    SMZ__ASPECT_LENGTH,
    SMZ__ASPECT_WORDS,
    SMZ__ASPECT_FORM,
    SMZ__ASPECT_PARAGRAPH,
    SMZ__ASPECT_NEWNESS
};

struct smz__feature {
    char name[20];
    enum smz__aspect aspect;
    void (*fill)(float *restrict x, const struct smz__batch *batch); /* SMZ__BATCH values */
    char why[56];
};

extern const struct smz__feature smz__features[SMZ__FEATURES];

/* What is the same for all sentences of a document: it changes what their features weigh. */
struct smz__document_feature {
    char name[20];
    float (*value)(const struct smz__document_view *whole);
    char why[56];
};

extern const struct smz__document_feature smz__document_features[SMZ__DOCUMENT_FEATURES];

/* The aspect's name as callers see it; NULL from SMZ_ASPECTS on. */
const char *smz__aspect_name(size_t aspect);

#endif
