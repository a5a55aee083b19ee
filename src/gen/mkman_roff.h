/* SPDX-License-Identifier: MIT */
/*
 * Writing a man page to standard output, in the roff language of man(7).
 */
#ifndef SMZ_GEN_MKMAN_ROFF_H
#define SMZ_GEN_MKMAN_ROFF_H

#include <stddef.h>

/* Begins a page: its name in capitals, and its section. The version is that of summarize.h. */
void smz__roff_title(const char *name, int section);

/* Prints a sentence or more as filled text, with a newline at the end. */
void smz__roff_text(const char *text, size_t length);

/* Prints code exactly as it is, with no newline at the end. It begins a line, and stands between .nf and .fi. */
void smz__roff_code(const char *code, size_t length);

/* The exit status of a program that has written a page: 0, or 1 if the page did not get through. */
int smz__roff_finish(void);

#endif
