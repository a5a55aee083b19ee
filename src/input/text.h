/* SPDX-License-Identifier: MIT */
/*
 * Bytes that are written one behind the other. Writing never fails: it fails for good, which is asked once at the end.
 */
#ifndef SUMMARIZE_INPUT_TEXT_H
#define SUMMARIZE_INPUT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* Begins as {0}. */
struct text {
    char *bytes; /* owned; NULL before the first byte */
    size_t length;
    size_t size; /* bytes there is room for */
    bool failed; /* memory has ended: what is written is dropped */
};

void text_put(struct text *text, const char *bytes, size_t length);
void text_string(struct text *text, const char *string);

/* Bytes of a character in UTF-8. */
enum { CHARACTER_BYTES = 4 };

/* The character's UTF-8 and how many bytes it has. What is none, a half of a surrogate pair or a NUL, becomes U+FFFD.
 */
size_t character_encode(char bytes[CHARACTER_BYTES], unsigned long c);
void text_character(struct text *text, unsigned long c);

/* Makes room for length bytes at the place at, which is not behind the end; what stood there moves. */
void text_open(struct text *text, size_t at, size_t length);

/* Room for length more bytes, to be filled by the caller, who then adds to length himself; NULL if there is none. */
char *text_room(struct text *text, size_t length);

void text_free(struct text *text);

#endif
