/* SPDX-License-Identifier: MIT */
/*
 * Where phrases of interest may begin, so that most of the word stream is passed over.
 */
#ifndef SMZ_SCORE_START_H
#define SMZ_SCORE_START_H

#include "score/lexicon.h"

/* How often a phrase must occur to be of interest, if none is. */
#define SMZ__NEVER UINT16_MAX

/* Words to each of which a bit of one number belongs. */
#define SMZ__WORDS_PER_START 64u

/* Fills starts, an empty buffer of uint64_t, with a bit for each word of the document, the lowest for the first:
 * whether a phrase of interest may begin there. need tells for each term how often a phrase that it begins must occur
 * for that; SMZ__NEVER: none is of interest. several: no phrase of one word is. */
smz_status smz__find_starts(struct smz__buf *starts, const struct smz__document *document,
                            const struct smz__lexeme *lexemes, const uint16_t *need, bool several);

#endif
