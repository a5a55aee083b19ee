/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 read leniently: a byte that can't be read as part of a character is one U+FFFD. The only user of utf8proc.
 */
#ifndef SMZ_BASE_UTF8_H
#define SMZ_BASE_UTF8_H

#include "base/buf.h"

#include <stdbool.h>

#define SMZ__REPLACEMENT UINT32_C(0xFFFD)

/* What a character is to the tokenizer. */
enum smz__class {
    SMZ__CLASS_OTHER,    /* punctuation, symbols, controls, bad bytes */
    SMZ__CLASS_SPACE,    /* white space other than a line's end */
    SMZ__CLASS_NEWLINE,  /* LF, CR, VT, FF, NEL, U+2028, U+2029 */
    SMZ__CLASS_LETTER,   /* letters and marks of scripts that part words by spaces */
    SMZ__CLASS_DIGIT,    /* digits and other numerals */
    SMZ__CLASS_UNSPACED, /* letters and marks of scripts that don't: Han, kana, Thai, Lao, Khmer, Burmese */
    SMZ__CLASS_INNER     /* apostrophes and the like: part of a word between two of its letters */
};

/* As smz__utf8_next, for a character that is not ASCII. */
size_t smz__utf8_next_long(const char *text, size_t length, size_t at, uint32_t *character);

/* Reads the character at text[at], at < length; returns how many bytes it takes, at least 1. */
static inline size_t smz__utf8_next(const char *text, size_t length, size_t at, uint32_t *character)
{
    /* Most text is ASCII for the most part: inline, this and smz__class_at make --split a quarter faster. */
    if ((unsigned char)text[at] < 0x80) {
        *character = (unsigned char)text[at];
        return 1;
    }
    return smz__utf8_next_long(text, length, at, character);
}

/* Reads the character that ends just before text[at], at > 0; returns how many bytes it takes, at least 1. */
size_t smz__utf8_previous(const char *text, size_t at, uint32_t *character);

/* The byte offset of the first invalid byte, or length if there is none. */
size_t smz__utf8_invalid(const char *text, size_t length);

extern const unsigned char smz__ascii_class[128]; /* enum smz__class */

enum smz__class smz__class_of(uint32_t character);

/* The class of the character at text[at], at < length, and the bytes that it takes. */
static inline enum smz__class smz__class_at(const char *text, size_t length, size_t at, size_t *bytes)
{
    if ((unsigned char)text[at] < 0x80) {
        *bytes = 1;
        return (enum smz__class)smz__ascii_class[(unsigned char)text[at]];
    }
    uint32_t character;
    *bytes = smz__utf8_next_long(text, length, at, &character);
    return smz__class_of(character);
}

bool smz__is_upper(uint32_t character);
bool smz__is_lower(uint32_t character);
bool smz__is_hiragana(uint32_t character);

/* A character that joins the one before it in NFC, or is not seen at all: it does not count for a width. */
bool smz__is_joining(uint32_t character);

/* A mark that stands on, around or behind a letter and is part of it. */
bool smz__is_combining(uint32_t character);

/* Appends what a word is compared by: NFC, case folded, U+2019 as an apostrophe, invisible characters and Armenian
 * tone marks left out. dotless_i: I and U+0130 are the capitals of U+0131 and i (Turkish). Bad bytes become U+FFFD.
 * False, with nothing appended, if the word is too long for SMZ__MAX_WORD_BYTES or memory ends (see out->status). */
bool smz__fold(struct smz__buf *out, const char *bytes, size_t length, bool dotless_i);

#endif
