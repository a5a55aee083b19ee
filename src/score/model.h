/* SPDX-License-Identifier: MIT */
/*
 * The weights of corpus/model.txt, which src/gen/mkmodel.c turns into a table at build time.
 */
#ifndef SMZ_SCORE_MODEL_H
#define SMZ_SCORE_MODEL_H

#include "score/feature.h"

struct smz__weight {
    char name[24];       /* of the feature */
    double raw;          /* weight of its value */
    double standardised; /* weight of its value in standard deviations from the document's mean */
};

extern const struct smz__weight smz__model[SMZ__FEATURES];

/* Weight of directed centrality, in standard deviations, beside the features' sum, which is standardised too. */
extern const double smz__model_centrality;

#endif
