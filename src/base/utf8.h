/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 read leniently: a byte that can't be read as part of a character is one U+FFFD. The only user of utf8proc, with
 * src/gen/mkchar.c.
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

/* Besides its class, which has the lowest bits, what is known of a character. */
enum smz__property {
    SMZ__CLASS_BITS = 7,
    SMZ__IS_UPPER = 1 << 3,
    SMZ__IS_LOWER = 1 << 4,
    SMZ__IS_COMBINING = 1 << 5,
    SMZ__IS_JOINING = 1 << 6,
};

/* Made by src/gen/mkchar.c; of ASCII, smz__properties[0]. Two look-ups, where asking utf8proc and going through ranges
 * made Chinese half as slow again. */
extern const unsigned char smz__property_block[];
extern const unsigned char smz__properties[][256];

static inline unsigned smz__properties_of(uint32_t character)
{
    return smz__properties[smz__property_block[character >> 8]][character & 0xFF];
}

static inline enum smz__class smz__class_of(uint32_t character)
{
    return (enum smz__class)(smz__properties_of(character) & SMZ__CLASS_BITS);
}

/* The class of the character at text[at], at < length, and the bytes that it takes. */
static inline enum smz__class smz__class_at(const char *text, size_t length, size_t at, size_t *bytes)
{
    if ((unsigned char)text[at] < 0x80) {
        *bytes = 1;
        return (enum smz__class)(smz__properties[0][(unsigned char)text[at]] & SMZ__CLASS_BITS);
    }
    uint32_t character;
    *bytes = smz__utf8_next_long(text, length, at, &character);
    return smz__class_of(character);
}

static inline bool smz__is_upper(uint32_t character)
{
    return (smz__properties_of(character) & SMZ__IS_UPPER) != 0;
}

static inline bool smz__is_lower(uint32_t character)
{
    return (smz__properties_of(character) & SMZ__IS_LOWER) != 0;
}

/* A mark that stands on, around or behind a letter and is part of it. */
static inline bool smz__is_combining(uint32_t character)
{
    return (smz__properties_of(character) & SMZ__IS_COMBINING) != 0;
}

static inline bool smz__is_hiragana(uint32_t character)
{
    return character >= 0x3041 && character <= 0x309F;
}

/* A character that joins the one before it in NFC, or is not seen at all: it does not count for a width. */
static inline bool smz__is_joining(uint32_t character)
{
    return (smz__properties_of(character) & SMZ__IS_JOINING) != 0;
}

/* Appends what a word is compared by: NFC, case folded, U+2019 as an apostrophe, invisible characters and Armenian
 * tone marks left out. dotless_i: I and U+0130 are the capitals of U+0131 and i (Turkish). Bad bytes become U+FFFD.
 * False, with nothing appended, if the word is too long for SMZ__MAX_WORD_BYTES or memory ends (see out->status). */
bool smz__fold(struct smz__buf *out, const char *bytes, size_t length, bool dotless_i);

#endif
