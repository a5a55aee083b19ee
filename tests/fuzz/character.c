/* SPDX-License-Identifier: MIT */
#include "character.h"

uint32_t next_character(const char *text, size_t length, size_t *at)
{
    /* The first character that needs 2, 3 and 4 bytes; a shorter way to write a smaller one is not valid. */
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    const unsigned char *byte = (const unsigned char *)text + *at;
    size_t more = *byte < 0xC0 ? 0 : *byte < 0xE0 ? 1 : *byte < 0xF0 ? 2 : *byte < 0xF8 ? 3 : 0;
    const size_t left = length - *at - 1;
    *at += 1;
    if (*byte < 0x80)
        return *byte;
    if (more == 0 || more > left)
        return BAD_BYTE;
    uint32_t value = *byte & (0x3FU >> more);
    for (size_t i = 1; i <= more; i++) {
        if (byte[i] >> 6 != 2)
            return BAD_BYTE;
        value = value * 64 + (byte[i] & 0x3FU);
    }
    if (value < least[more] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return BAD_BYTE;
    *at += more;
    return value;
}

bool is_white_space(uint32_t c)
{
    switch (c) {
    case ' ':
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
    case 0x200B: /* invisible, and parts words */
    case 0xFEFF: /* invisible: a byte order mark */
        return true;
    default:
        return (c >= '\t' && c <= '\r') || (c >= 0x2000 && c <= 0x200A);
    }
}

bool is_line_end(uint32_t c)
{
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}
