/* SPDX-License-Identifier: MIT */
/*
 * How chosen phrases are shown: each in its commonest spelling, where that stands first.
 */
#ifndef SMZ_SCORE_SPELLING_H
#define SMZ_SCORE_SPELLING_H

#include "score/choose.h"

/* Appends a smz_keyword for each of the chosen phrases, best first. Reads the word stream of the tally's document once
 * more; text is the one that it was built from. Changes tally->scan. */
smz_status smz__spell(struct smz__buf *keywords, struct smz__tally *tally, struct smz__document *document,
                      const struct smz__scored *chosen, size_t count, const char *text);

#endif
