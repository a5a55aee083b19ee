/* SPDX-License-Identifier: MIT */
/*
 * An allocator hook that keeps the books: every size given back must be the one that was asked for, and in the end
 * nothing may be left. It can refuse one allocation.
 */
#ifndef TESTS_FUZZ_HEAP_H
#define TESTS_FUZZ_HEAP_H

#include "summarize.h"

struct heap {
    size_t live;    /* bytes handed out and not released */
    size_t calls;   /* allocations and growths so far */
    size_t fail_at; /* the one of them that is refused, from 1; 0 for none */
};

/* The heap is borrowed for as long as anything made with the hook lives. */
smz_allocator heap_allocator(struct heap *heap);

/* A copy that ends where its memory ends, unless it is empty; released by free. */
char *copy_bytes(const char *bytes, size_t length);

#endif
