/* SPDX-License-Identifier: MIT */
/*
 * Choosing keywords from ranked phrases so that none says what another says.
 */
#ifndef SMZ_SCORE_CHOOSE_H
#define SMZ_SCORE_CHOOSE_H

#include "score/tally.h"

struct smz__scored {
    double score; /* a logarithm */
    uint32_t id;  /* of a phrase */
};

struct smz__choice {
    struct smz__scored *chosen; /* borrowed; best first */
    size_t count;
    size_t alone; /* of them, those before any that says what another says */
};

/* Fills in the choice, whose chosen has room for wanted: the best that go together, and then, if these are too few,
 * the others with scores that go on falling. ranked is best first, and used up. */
smz_status smz__choose(struct smz__choice *choice, size_t wanted, struct smz__scored *ranked, size_t found,
                       const struct smz__tally *tally);

#endif
