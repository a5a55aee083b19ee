/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include "base/limits.h"

#include <string.h>
#include <utf8proc.h>

static bool is_continuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* What is well-formed is table 3-7 of the Unicode standard. */
size_t smz__utf8_next_long(const char *text, size_t length, size_t at, uint32_t *character)
{
    const unsigned char *byte = (const unsigned char *)text + at;
    const unsigned lead = byte[0];
    const size_t room = length - at;
    if (lead < 0xE0) {
        if (lead >= 0xC2 && room >= 2 && is_continuation(byte[1])) {
            *character = (lead & 0x1FU) << 6 | (byte[1] & 0x3FU);
            return 2;
        }
    } else if (lead < 0xF0) {
        if (room >= 3 && is_continuation(byte[1]) && is_continuation(byte[2])) {
            const uint32_t c = (lead & 0xFU) << 12 | (byte[1] & 0x3FU) << 6 | (byte[2] & 0x3FU);
            *character = c;
            if (c >= 0x800 && (c & 0xF800) != 0xD800)
                return 3;
        }
    } else if (room >= 4 && is_continuation(byte[1]) && is_continuation(byte[2]) && is_continuation(byte[3])) {
        const uint32_t c = (lead & 0x7U) << 18 | (byte[1] & 0x3FU) << 12 | (byte[2] & 0x3FU) << 6 | (byte[3] & 0x3FU);
        *character = c;
        if (lead < 0xF5 && c >= 0x10000 && c <= 0x10FFFF)
            return 4;
    }
    *character = SMZ__REPLACEMENT;
    return 1;
}

size_t smz__utf8_previous(const char *text, size_t at, uint32_t *character)
{
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && ((unsigned char)text[start] & 0xC0) == 0x80)
        start--;
    size_t bytes = smz__utf8_next(text, at, start, character);
    if (start + bytes == at)
        return bytes;
    *character = SMZ__REPLACEMENT;
    return 1;
}

size_t smz__utf8_invalid(const char *text, size_t length)
{
    uint32_t character;
    for (size_t at = 0; at < length;) {
        size_t bytes = smz__utf8_next(text, length, at, &character);
        if (bytes == 1 && (unsigned char)text[at] >= 0x80)
            return at;
        at += bytes;
    }
    return length;
}

static bool fold_ascii(struct smz__buf *out, const char *bytes, size_t length)
{
    char *folded = smz__buf_add(out, length);
    if (folded == NULL)
        return false;
    for (size_t i = 0; i < length; i++) {
        char c = bytes[i];
        folded[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return true;
}

/* A character before decomposition: what utf8proc's case folding does not know. 0: leave it out. */
static uint32_t prepare(uint32_t c, bool dotless_i)
{
    if (c == 0x2019 || c == 0x55A)
        return '\'';
    if (c >= 0x55B && c <= 0x55E)
        return 0;
    if (dotless_i && c == 'I')
        return 0x131;
    if (dotless_i && c == 0x130)
        return 'i';
    return c;
}

/* The bytes with prepare() applied to every character. */
static size_t prepare_all(utf8proc_uint8_t *out, const char *bytes, size_t length, bool dotless_i)
{
    size_t used = 0;
    for (size_t at = 0; at < length;) {
        uint32_t c;
        at += smz__utf8_next(bytes, length, at, &c);
        if (dotless_i && c == 'I' && length - at >= 2 && memcmp(bytes + at, "\xCC\x87", 2) == 0) {
            at += 2;
            c = 0x130; /* decomposed */
        }
        c = prepare(c, dotless_i);
        if (c != 0)
            used += (size_t)utf8proc_encode_char((utf8proc_int32_t)c, out + used);
    }
    return used;
}

bool smz__fold(struct smz__buf *out, const char *bytes, size_t length, bool dotless_i)
{
    if (length > SMZ__MAX_WORD_BYTES)
        return false;
    bool ascii = !dotless_i;
    for (size_t i = 0; ascii && i < length; i++)
        ascii = (unsigned char)bytes[i] < 0x80;
    if (ascii)
        return fold_ascii(out, bytes, length);

    /* Buffers of our own, since utf8proc_map would call malloc behind the allocator hook. A bad byte becomes three
     * bytes; a character folds to at most three, each of which decomposes into at most four. */
    utf8proc_uint8_t prepared[SMZ__MAX_WORD_BYTES * 3];
    utf8proc_int32_t decomposed[SMZ__MAX_WORD_BYTES * 12];
    const utf8proc_ssize_t room = (utf8proc_ssize_t)(sizeof decomposed / sizeof decomposed[0]);
    const utf8proc_option_t options = (utf8proc_option_t)(UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE | UTF8PROC_IGNORE);
    size_t size = prepare_all(prepared, bytes, length, dotless_i);
    utf8proc_ssize_t used = utf8proc_decompose(prepared, (utf8proc_ssize_t)size, decomposed, room, options);
    if (used < 0 || used > room)
        return false;
    used = utf8proc_normalize_utf32(decomposed, used, options);
    size_t start = out->length;
    for (utf8proc_ssize_t i = 0; i < used; i++) {
        utf8proc_uint8_t encoded[4];
        utf8proc_ssize_t encoded_size = utf8proc_encode_char(decomposed[i], encoded);
        smz__buf_put(out, encoded, (size_t)encoded_size);
    }
    if (out->status != SMZ_OK) {
        out->length = start;
        return false;
    }
    return true;
}
