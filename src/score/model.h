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
    SMZ__INPUT_AFTER     /* the same, of the candidate behind */
};

struct smz__input {
    enum smz__input_kind kind;
    unsigned feature; /* number in smz__features */
    float mean;       /* SMZ__INPUT_RAW: of the texts fitted on */
    float width;      /* ... standard deviation */
    float linear;
    float hidden[SMZ__HIDDEN];
};

extern const struct smz__input smz__model_inputs[SMZ__INPUTS];
extern const float smz__model_bias[SMZ__HIDDEN];
extern const float smz__model_output[SMZ__HIDDEN];
extern const char smz__model_features[SMZ__FEATURES][20]; /* names, in the order of smz__features */

#endif
