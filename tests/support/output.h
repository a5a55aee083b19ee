/* SPDX-License-Identifier: MIT */
/*
 * A text's way through the public interface to what is printed.
 */
#ifndef TESTS_SUPPORT_OUTPUT_H
#define TESTS_SUPPORT_OUTPUT_H

#include "support/test.h"

#include "summarize.h"

/* What smz_render writes of a text in English. keywords and sentences: how many. Formats that show the whole text show
 * all occurrences. */
struct gathered output_of(const char *text, size_t length, size_t sentences, size_t keywords, smz_format format,
                          uint32_t flags);

#endif
