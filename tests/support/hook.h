/* SPDX-License-Identifier: MIT */
/*
 * An allocator for tests. It counts what is in use, checks that the sizes it is told are the true ones, always moves a
 * block that is resized and overwrites what is released (so that stale pointers show, at the latest under ASan and
 * valgrind), and can refuse.
 */
#ifndef TESTS_SUPPORT_HOOK_H
#define TESTS_SUPPORT_HOOK_H

#include "summarize.h"

#include <stdbool.h>

#define NEVER SIZE_MAX

struct hook {
    size_t requests;  /* to allocate or resize, so far */
    size_t refuse_at; /* number of the request to refuse; NEVER */
    bool forever;     /* refuse all later ones too */
    size_t refused;   /* how many were */
    size_t live;      /* bytes in use */
    size_t peak;      /* the most that were in use at once, with a block that is resized once */
    size_t mistakes;  /* wrong old sizes, requests for nothing */
    size_t shift;     /* moves every block by this many bytes (a multiple of 16), and so the seeds of hash tables */
};

/* A hook that refuses nothing. */
struct hook hook_make(void);

/* The allocator that works by the hook, which it borrows. */
smz_allocator hook_allocator(struct hook *hook);

#endif
