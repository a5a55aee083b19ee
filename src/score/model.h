/* SPDX-License-Identifier: MIT */
/*
 * The weights of corpus/model.txt, which src/gen/mkmodel.c turns into a table at build time: a small network. Each
 * sentence's hidden units are
 *
 *     softsign(bias + sum over features: raw * r + standard * s + sum over the document's features: document * d)
 *
 * where r and d are a feature's value in standard deviations from the mean of the texts that the model was fitted on,
 * and s the same in deviations from the document's own mean. A sentence's score is the sum of its units times own, of
 * those of the sentence before times next, and of those of the sentence behind times previous.
 */
#ifndef SMZ_SCORE_MODEL_H
#define SMZ_SCORE_MODEL_H

#include "score/feature.h"

#define SMZ__HIDDEN 16

struct smz__model {
    char names[SMZ__FEATURES + SMZ__DOCUMENT_FEATURES][20]; /* in the order of smz__features and those of documents */
    float mean[SMZ__FEATURES];                              /* of the texts that the model was fitted on */
    float width[SMZ__FEATURES];                             /* standard deviation in them */
    float raw[SMZ__FEATURES][SMZ__HIDDEN];
    float standard[SMZ__FEATURES][SMZ__HIDDEN];
    float document_mean[SMZ__DOCUMENT_FEATURES];
    float document_width[SMZ__DOCUMENT_FEATURES];
    float document[SMZ__DOCUMENT_FEATURES][SMZ__HIDDEN];
    float bias[SMZ__HIDDEN];
    float own[SMZ__HIDDEN];
    float next[SMZ__HIDDEN];
    float previous[SMZ__HIDDEN];
};

extern const struct smz__model smz__model;

#endif
