/* SPDX-License-Identifier: MIT */
#include "support/random.h"

/* A counter, well stirred. */
uint64_t random_next(struct random *random)
{
    uint64_t value = random->state += UINT64_C(0x9E3779B97F4A7C15);
    for (int round = 0; round < 3; round++) {
        value ^= value >> 29;
        value *= UINT64_C(0xD1342543DE82EF95);
    }
    return value ^ value >> 32;
}

size_t random_below(struct random *random, size_t below)
{
    return (size_t)(random_next(random) % below);
}
