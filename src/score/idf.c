/* SPDX-License-Identifier: MIT */
#include "score/idf.h"

#include <math.h>

/* A word's share of running text, p, gives the chance that a text of 400 words holds it; of 100,000 such texts so many
 * would. Words that are not in the frequency list are taken to be as frequent as one in a million. */
double smz__idf(unsigned frequency)
{
    const double texts = 1e5, words = 400.0;
    double zipf = frequency == 0 ? 3.0 : frequency / 25.0;
    double share = 1.0 - exp(-words * pow(10.0, zipf - 9.0));
    double idf = log((1.0 + texts) / (1.0 + texts * share));
    return idf > 0.02 ? idf : 0.02;
}
