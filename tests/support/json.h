/* SPDX-License-Identifier: MIT */
/*
 * A reader that accepts exactly one JSON value (RFC 8259) in valid UTF-8 and nothing else.
 */
#ifndef TESTS_SUPPORT_JSON_H
#define TESTS_SUPPORT_JSON_H

#include <stdbool.h>
#include <stddef.h>

/* Nesting beyond this is refused. */
#define JSON_MAX_DEPTH 16

bool json_is_valid(const char *text, size_t length);

#endif
