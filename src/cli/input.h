/* SPDX-License-Identifier: MIT */
/*
 * Reading a whole file or standard input.
 */
#ifndef SUMMARIZE_CLI_INPUT_H
#define SUMMARIZE_CLI_INPUT_H

#include <stdbool.h>
#include <stddef.h>

struct input {
    const char *text; /* never NULL once read */
    size_t length;    /* bytes in text */
    void *memory;     /* owned: the buffer that text lies in; NULL for none */
    size_t size;      /* bytes in memory */
    bool converted;   /* the text was made of other bytes, so that its positions are not theirs */
};

/* What input_open answers for a text that has not fewer bytes than it may; no errno value. */
enum { INPUT_TOO_LARGE = -1 };

/* Reads the file of this name, or standard input for "-", from where it stands to its end, if it has fewer bytes than
 * max. Before anything is read the process is confined; if it is the last file, no other can be opened behind it.
 * Nothing is mapped: a copy costs next to no time, and a mapped file that shrinks would kill the process. Answers 0, or
 * INPUT_TOO_LARGE or an errno value and an input that needs no closing. */
int input_open(struct input *input, const char *name, size_t max, bool last);

/* Opens the file or standard input, confined likewise: 0 or an errno value. */
int input_begin(int *file, bool *standard, const char *name, bool last);

/* Puts bytes behind the text: 0, or an errno value and nothing changed. */
int input_append(struct input *input, const char *bytes, size_t length);

/* Makes the memory have size bytes: 0, or an errno value and nothing changed. */
int input_reserve(struct input *input, size_t size);

/* Releases the text. */
void input_close(struct input *input);

/* What messages call the file of this name. */
const char *input_title(const char *name);

#endif
