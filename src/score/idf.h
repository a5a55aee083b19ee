/* SPDX-License-Identifier: MIT */
/*
 * How rare a word is in its language at large.
 */
#ifndef SMZ_SCORE_IDF_H
#define SMZ_SCORE_IDF_H

/* ln((1 + N) / (1 + df)), at least 0.02, from a frequency as in struct smz__form (25 * zipf; 0: not a frequent word).
 */
double smz__idf(unsigned frequency);

#endif
