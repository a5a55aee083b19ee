/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 read by other means than the library's, to check it by.
 */
#ifndef TESTS_SUPPORT_UTF8_H
#define TESTS_SUPPORT_UTF8_H

#include <stdbool.h>
#include <stddef.h>

/* The bytes of the character at text, which has left bytes, left > 0; 1 and not valid if there is none. */
size_t utf8_step(const char *text, size_t left, bool *valid);

/* How many characters there are, each bad byte counted as one. */
size_t utf8_length(const char *text, size_t length);

/* The bytes of the white space at text, 0 if there is none. */
size_t space_step(const char *text, size_t left);

/* Words by the manual's rule: as wc -w counts them, and each character of a script that has no spaces as one. */
size_t count_words(const char *text, size_t length);

#endif
