/* SPDX-License-Identifier: MIT */
/*
 * What a piece of text looks like, where markup does not say what it is.
 */
#ifndef SUMMARIZE_INPUT_LOOK_H
#define SUMMARIZE_INPUT_LOOK_H

#include <stdbool.h>
#include <stddef.h>

/* More than twenty words, with a mark at the end: the library takes an item of a list like that for prose. */
bool look_like_prose(const char *bytes, size_t length);

/* Brackets, signs and the like in plenty, or few words. */
bool look_like_code(const char *bytes, size_t length);

/* Whether a line in it would end code between ```. */
bool look_fenced(const char *bytes, size_t length);

/* One is part of the other, in whatever case (of ASCII): "The Ferry" and "The Ferry - Lund Daily". */
bool look_the_same(const char *a, size_t a_length, const char *b, size_t b_length);

#endif
