/* SPDX-License-Identifier: MIT */
/*
 * The weights of corpus/model.txt, which src/gen/mkmodel.c turns into a table at build time: a small network, whose
 * score is
 *
 *     sum over inputs: linear * x  +  sum over hidden units: output * softsign(bias + sum over inputs: hidden * x)
 *
 * An input x is a feature's value made comparable, in one of four ways.
 */
#ifndef SMZ_SCORE_MODEL_H
#define SMZ_SCORE_MODEL_H

#include "score/feature.h"

#define SMZ__HIDDEN 16
#define SMZ__INPUTS 144

enum smz__input_kind {
    SMZ__INPUT_RAW,      /* in standard deviations from the mean of the texts that the model was fitted on */
    SMZ__INPUT_STANDARD, /* in standard deviations from the document's mean */
    SMZ__INPUT_BEFORE,   /* the same, of the candidate before */
    SMZ__INPUT_AFTER,    /* the same, of the candidate behind */
    SMZ__INPUT_KINDS
};

struct smz__model {
    char names[SMZ__FEATURES][20];              /* in the order of smz__features */
    float mean[SMZ__FEATURES];                  /* of the texts that the model was fitted on */
    float width[SMZ__FEATURES];                 /* standard deviation in them */
    unsigned char feature[SMZ__INPUTS];         /* of each input; inputs of one kind stand together */
    unsigned short first[SMZ__INPUT_KINDS + 1]; /* the first input of each kind */
    float linear[SMZ__INPUTS];
    float hidden[SMZ__INPUTS][SMZ__HIDDEN];
    float bias[SMZ__HIDDEN];
    float output[SMZ__HIDDEN];
};

extern const struct smz__model smz__model;

#endif
