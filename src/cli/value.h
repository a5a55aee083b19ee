/* SPDX-License-Identifier: MIT */
/*
 * Values of options. No locale, no blanks, no signs, no silent overflow.
 */
#ifndef SUMMARIZE_CLI_VALUE_H
#define SUMMARIZE_CLI_VALUE_H

#include <stdbool.h>
#include <stddef.h>

enum value_error {
    VALUE_OK,
    VALUE_NOT_A_NUMBER,
    VALUE_TOO_LARGE, /* more than size_t holds; a ratio above 1 */
    VALUE_TOO_SMALL  /* a ratio or size of 0 */
};

/* Digits only. */
enum value_error parse_count(size_t *count, const char *text);

/* Bytes: digits, and behind them K, M or G for as many times 1024, 1024^2 or 1024^3. */
enum value_error parse_size(size_t *size, const char *text);

/* A number above 0 and not above 1 ("0.2", ".2", "1"), or a percentage above 0 and not above 100 ("20%", "0.5%"). */
enum value_error parse_ratio(double *ratio, const char *text);

/* The number of text among names, which NULL ends; false if it is not there. */
bool parse_choice(size_t *choice, const char *const *names, const char *text);

#endif
