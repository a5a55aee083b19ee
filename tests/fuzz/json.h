/* SPDX-License-Identifier: MIT */
/*
 * Whether bytes are JSON, to the letter of RFC 8259.
 */
#ifndef TESTS_FUZZ_JSON_H
#define TESTS_FUZZ_JSON_H

#include <stdbool.h>
#include <stddef.h>

/* One value of any kind with white space around it, in valid UTF-8, nested at most a few levels. */
bool is_json(const char *bytes, size_t length);

#endif
