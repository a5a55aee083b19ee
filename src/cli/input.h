/* SPDX-License-Identifier: MIT */
/*
 * Reading a whole file or standard input.
 */
#ifndef SUMMARIZE_CLI_INPUT_H
#define SUMMARIZE_CLI_INPUT_H

#include <stddef.h>

struct input {
    const char *text; /* never NULL once read */
    size_t length;    /* bytes in text */
    void *memory;     /* owned: the buffer that text lies in; NULL for none */
    size_t size;      /* bytes in memory */
};

/* Reads the file of this name, or standard input for "-", from where it stands to its end. Nothing is mapped: a
 * copy costs next to no time, and a mapped file that shrinks would kill the process. Answers 0, or an errno value and
 * an input that needs no closing. */
int input_open(struct input *input, const char *name);

/* Releases the text. */
void input_close(struct input *input);

/* What messages call the file of this name. */
const char *input_title(const char *name);

#endif
