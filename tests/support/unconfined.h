/* SPDX-License-Identifier: MIT */
/*
 * Instead of src/cli/confine.c, in tests that go on in the same process.
 */
#ifndef TESTS_SUPPORT_UNCONFINED_H
#define TESTS_SUPPORT_UNCONFINED_H

#include "cli/confine.h"

#include <stddef.h>

/* How often the process and its threads were to be confined. */
struct unconfined {
    size_t opening; /* to what may still open files */
    size_t whole;
    size_t threads; /* that were to be confined before the process was */
    size_t late;    /* after it, when it could not have had them any more */
};

/* How often since the last time that this was asked. */
struct unconfined unconfined_take(void);

#endif
