/* SPDX-License-Identifier: MIT */
/*
 * Random numbers that are the same in every run: a test that fails once fails always, and its seed says which.
 */
#ifndef TESTS_SUPPORT_RANDOM_H
#define TESTS_SUPPORT_RANDOM_H

#include <stddef.h>
#include <stdint.h>

struct random {
    uint64_t state; /* any seed */
};

uint64_t random_next(struct random *random);

/* A number from 0 to below - 1. */
size_t random_below(struct random *random, size_t below);

#endif
