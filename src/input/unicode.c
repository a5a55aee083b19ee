/* SPDX-License-Identifier: MIT */
#include "input/unicode.h"

#include <stdint.h>
#include <string.h>

static const unsigned long REPLACEMENT = 0xFFFD;

enum unicode unicode_marked(const char *bytes, size_t length)
{
    static const struct {
        const char *bytes;
        size_t length;
        enum unicode marked;
    } marks[] = {
        {"\xEF\xBB\xBF", MARK_8_BYTES, UNICODE_8},
        /* Before the mark of UTF-16, with which it begins. */
        {"\xFF\xFE\0\0", 4, UNICODE_32_LITTLE},
        {"\0\0\xFE\xFF", 4, UNICODE_32_BIG},
        {"\xFF\xFE", 2, UNICODE_16_LITTLE},
        {"\xFE\xFF", 2, UNICODE_16_BIG},
    };
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (length >= marks[i].length && memcmp(bytes, marks[i].bytes, marks[i].length) == 0)
            return marks[i].marked;
    return UNICODE_NONE;
}

/* --- UTF-8 ------------------------------------------------------------------------------------------------------- */

/* The bytes of the character at the beginning; 0 if it is not valid, or NUL. */
static size_t character_bytes(const unsigned char *bytes, size_t length)
{
    const unsigned char lead = bytes[0];
    const size_t count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0x80)
        return lead != 0;
    if (lead < 0xC2 || lead > 0xF4 || length < count)
        return 0;
    /* No longer form than needed, no half of a surrogate pair, nothing above U+10FFFF. */
    const unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (bytes[1] < least || bytes[1] > most)
        return 0;
    for (size_t i = 2; i < count; i++)
        if ((bytes[i] & 0xC0) != 0x80)
            return 0;
    return count;
}

size_t utf8_span(const char *bytes, size_t length)
{
    if (length == 0) /* and bytes NULL, as may be */
        return 0;
    const unsigned char *at = (const unsigned char *)bytes, *const end = at + length;
    while (at < end) {
        uint64_t eight;
        while ((size_t)(end - at) >= sizeof eight) {
            memcpy(&eight, at, sizeof eight);
            /* Above 0x7F, or with a bit left after 1 was taken from each: a NUL, or a byte behind one. */
            if (((eight | (eight - 0x0101010101010101U)) & 0x8080808080808080U) != 0)
                break;
            at += sizeof eight;
        }
        const size_t count = at < end ? character_bytes(at, (size_t)(end - at)) : 0;
        if (count == 0)
            break;
        at += count;
    }
    return (size_t)(at - (const unsigned char *)bytes);
}

static void repair(struct text *out, const char *bytes, size_t length)
{
    while (length != 0) {
        size_t span = utf8_span(bytes, length);
        text_put(out, bytes, span);
        if (span < length) {
            text_character(out, REPLACEMENT);
            span++;
        }
        bytes += span;
        length -= span;
    }
}

/* --- UTF-16 and UTF-32 ------------------------------------------------------------------------------------------- */

static unsigned long unit_at(const unsigned char *bytes, size_t size, bool big)
{
    unsigned long unit = 0;
    for (size_t i = 0; i < size; i++)
        unit |= (unsigned long)bytes[i] << 8 * (big ? size - 1 - i : i);
    return unit;
}

static void decode_units(struct text *out, const unsigned char *bytes, size_t length, size_t size, bool big)
{
    size_t at = size; /* behind the mark */
    for (; at + size <= length; at += size) {
        unsigned long c = unit_at(bytes + at, size, big);
        if (size == 2 && c >= 0xD800 && c < 0xDC00 && at + 2 * size <= length) {
            const unsigned long low = unit_at(bytes + at + size, size, big);
            if (low >= 0xDC00 && low < 0xE000) {
                c = 0x10000 + ((c & 0x3FF) << 10) + (low & 0x3FF);
                at += size;
            }
        }
        text_character(out, c);
    }
    if (at < length)
        text_character(out, REPLACEMENT);
}

void unicode_decode(struct text *out, const char *bytes, size_t length, enum unicode marked)
{
    const unsigned char *units = (const unsigned char *)bytes;
    switch (marked) {
    case UNICODE_NONE:
        repair(out, bytes, length);
        break;
    case UNICODE_8:
        repair(out, bytes + MARK_8_BYTES, length - MARK_8_BYTES);
        break;
    case UNICODE_16_LITTLE:
    case UNICODE_16_BIG:
        decode_units(out, units, length, 2, marked == UNICODE_16_BIG);
        break;
    case UNICODE_32_LITTLE:
    case UNICODE_32_BIG:
        decode_units(out, units, length, 4, marked == UNICODE_32_BIG);
        break;
    }
}

/* --- windows-1252 ------------------------------------------------------------------------------------------------ */

unsigned long latin_character(unsigned long c)
{
    /* Those that mean nothing stand for themselves. */
    static const uint16_t upper[] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                     0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    return c >= 0x80 && c < 0xA0 ? upper[c - 0x80] : c;
}

void latin_decode(struct text *out, const char *bytes, size_t length)
{
    for (size_t at = 0; at < length; at++) {
        size_t ascii = 0;
        while (ascii < length - at && (unsigned char)(bytes[at + ascii] - 1) < 0x7F)
            ascii++;
        text_put(out, bytes + at, ascii);
        at += ascii;
        if (at < length)
            text_character(out, latin_character((unsigned char)bytes[at]));
    }
}
