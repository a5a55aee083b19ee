/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 and white space as the manual describes them, written independently of the library that is tested.
 */
#ifndef TESTS_FUZZ_CHARACTER_H
#define TESTS_FUZZ_CHARACTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a byte that is no part of a character reads as: no character has this value. */
#define BAD_BYTE UINT32_MAX

/* Reads the character at text[at], at < length, and moves at behind it. */
uint32_t next_character(const char *text, size_t length, size_t *at);

bool is_white_space(uint32_t character);

/* White space that ends a line. */
bool is_line_end(uint32_t character);

#endif
