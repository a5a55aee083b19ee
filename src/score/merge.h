/* SPDX-License-Identifier: MIT */
/*
 * Several texts that stand one behind the other analysed for one summary of all.
 */
#ifndef SMZ_SCORE_MERGE_H
#define SMZ_SCORE_MERGE_H

#include "score/analysis.h"

/* As smz__analyse, of count texts, the first of which begins at starts[0], 0. */
smz_status smz__merge(struct smz__analysis **out, const smz_allocator *allocator, const struct smz__request *request,
                      const char *text, size_t length, const size_t *starts, size_t count);

#endif
