/* SPDX-License-Identifier: MIT */
/*
 * Unicode in its own encodings, and the one that is taken for granted where none is named.
 */
#ifndef SUMMARIZE_INPUT_UNICODE_H
#define SUMMARIZE_INPUT_UNICODE_H

#include "input/text.h"

/* What a byte order mark says. */
enum unicode {
    UNICODE_NONE, /* there is no mark */
    UNICODE_8,
    UNICODE_16_LITTLE,
    UNICODE_16_BIG,
    UNICODE_32_LITTLE,
    UNICODE_32_BIG
};

/* The bytes of a mark of UTF-8. */
enum { MARK_8_BYTES = 3 };

enum unicode unicode_marked(const char *bytes, size_t length);

/* Bytes of the longest beginning that is valid UTF-8 without a NUL. */
size_t utf8_span(const char *bytes, size_t length);

/* The same text in valid UTF-8 without the mark: what is not valid, and each NUL, becomes U+FFFD. UNICODE_NONE is
 * UTF-8.
 */
void unicode_decode(struct text *out, const char *bytes, size_t length, enum unicode marked);

/* What windows-1252 has at 0x80 to 0x9F; every other number as it is. */
unsigned long latin_character(unsigned long c);

/* From windows-1252, in which every byte is a character. */
void latin_decode(struct text *out, const char *bytes, size_t length);

#endif
