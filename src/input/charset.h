/* SPDX-License-Identifier: MIT */
/*
 * Character sets by their names, through iconv.
 */
#ifndef SUMMARIZE_INPUT_CHARSET_H
#define SUMMARIZE_INPUT_CHARSET_H

#include "input/text.h"

bool charset_is_known(const char *name);

/* Appends the same text in valid UTF-8: what the set does not have, and each NUL, becomes U+FFFD. False if there is no
 * such set. */
bool charset_decode(struct text *out, const char *bytes, size_t length, const char *name);

/* The same text in valid UTF-8 without NULs, of *length bytes: itself if it is that, or else what is written to made,
 * which is empty. A byte order mark says more than charset, which says more than a guess: UTF-8 if it is valid, or
 * windows-1252. charset NULL, or no set that is known: not said. */
const char *charset_to_utf8(struct text *made, const char *bytes, size_t *length, const char *charset);

enum { MAX_CHARSETS = 16, MAX_CHARSET_NAME = 64 };

/* Sets that are held: decoding from them opens no file, which a process may be forbidden to do. Begins as {0}. */
struct charsets {
    void *held[MAX_CHARSETS];
    size_t count;
};

/* Holds the set with this name, if there is one, and those that a page or a mail names as its own. */
void charsets_hold(struct charsets *charsets, const char *name);
void charsets_hold_named(struct charsets *charsets, const char *bytes, size_t length);

void charsets_release(struct charsets *charsets);

/* What a page says of itself in its first 1024 bytes; "" if nothing. */
void charset_of_page(char name[MAX_CHARSET_NAME], const char *bytes, size_t length);

#endif
