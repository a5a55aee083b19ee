/* SPDX-License-Identifier: MIT */
/*
 * Standard output, with every error noticed. Failure is sticky: after it nothing more is written.
 */
#ifndef SUMMARIZE_CLI_OUTPUT_H
#define SUMMARIZE_CLI_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

enum {
    OUTPUT_BYTES = 1 << 15 /* gathered before they are written */
};

struct output {
    int error;     /* errno of the write that failed; 0 */
    bool used;     /* something was written or tried */
    size_t length; /* bytes gathered */
    char bytes[OUTPUT_BYTES];
};

void output_init(struct output *output);

void output_put(struct output *output, const char *bytes, size_t length);
void output_string(struct output *output, const char *string);

/* Writes what has been gathered. False if writing failed, now or before. */
bool output_flush(struct output *output);

/* Writes what has been gathered, closes standard output, and says on standard error if anything failed since the
 * beginning, except that a reader who has gone away needs no telling. False if it did. */
bool output_finish(struct output *output);

#endif
