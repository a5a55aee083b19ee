/* SPDX-License-Identifier: MIT */
/*
 * System calls, and calls for memory, that fail on request, in a program that is linked so that they come here first
 * (FAULTS in tests.mk).
 */
#ifndef TESTS_SUPPORT_FAULT_H
#define TESTS_SUPPORT_FAULT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum fault_call {
    FAULT_READ,
    FAULT_WRITE,
    FAULT_OPEN,
    FAULT_FSTAT,
    FAULT_LSEEK,
    FAULT_CLOSE,
    FAULT_MEMORY,
    FAULT_CALLS
};

/* Instead of an errno value. */
enum {
    FAULT_SHORT = -1,  /* one byte is read or written, and no more */
    FAULT_NOTHING = -2 /* nothing is written */
};

#define FOREVER SIZE_MAX

struct fault {
    enum fault_call call;
    size_t first; /* the number of the call that fails, from 0 */
    size_t times; /* how many fail from there on; 0 for none */
    int error;    /* what errno is then */
};

/* From now on calls fail so. */
void fault_set(const struct fault *fault);

/* Whether one has, since then. */
bool fault_met(void);

#endif
