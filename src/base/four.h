/* SPDX-License-Identifier: MIT */
/*
 * Four numbers that are worked on at once, as the registers of most machines hold them. The same sums in the same order
 * as one by one; arrays of four are kept in memory by the compiler, between one step and the next.
 */
#ifndef SMZ_BASE_FOUR_H
#define SMZ_BASE_FOUR_H

#include <string.h>

typedef float smz__four __attribute__((vector_size(16)));

/* Fills in four numbers from memory, of whatever alignment. */
static inline void smz__read_four(smz__four *four, const float *from)
{
    memcpy(four, from, sizeof *four);
}

static inline void smz__write_four(float *to, const smz__four *four)
{
    memcpy(to, four, sizeof *four);
}

#endif
