/* SPDX-License-Identifier: MIT */
/*
 * For mkman: what the man page of the command says besides its options.
 */
#ifndef SMZ_GEN_MKMAN_PAGE_H
#define SMZ_GEN_MKMAN_PAGE_H

/* Lines of roff; NULL ends them. */
extern const char *const page_before_options[];
extern const char *const page_after_options[];

struct example {
    const char *title; /* NULL behind the last one */
    const char *command;
};

extern const struct example page_examples[];

#endif
