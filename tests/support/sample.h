/* SPDX-License-Identifier: MIT */
/*
 * A text read into a document, with the candidates for its summary: what tests of the library's inside begin with.
 */
#ifndef TESTS_SUPPORT_SAMPLE_H
#define TESTS_SUPPORT_SAMPLE_H

#include "score/similarity.h"

#include "support/test.h"

struct sample {
    smz_allocator allocator;
    struct sb_stemmer *stemmer;
    struct smz__document document;
    struct smz__candidates candidates;
    const char *text; /* borrowed */
};

/* Reads the text, tokens kept, in the language with that code; released by sample_close. The sample must not move. */
void sample_open(struct sample *sample, const char *code, const char *text);

void sample_close(struct sample *sample);

#endif
