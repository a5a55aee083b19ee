/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include "base/limits.h"

#include <string.h>
#include <utf8proc.h>

/* The bytes of a well-formed sequence by its first byte, the range of its second byte, and the bits that the first
 * byte gives (Unicode standard, table 3-7). */
static size_t sequence(unsigned char first, unsigned char *low, unsigned char *high)
{
    *low = 0x80;
    *high = 0xBF;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF) {
        if (first == 0xE0)
            *low = 0xA0;
        else if (first == 0xED)
            *high = 0x9F;
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (first == 0xF0)
            *low = 0x90;
        else if (first == 0xF4)
            *high = 0x8F;
        return 4;
    }
    return 0;
}

size_t smz__utf8_next_long(const char *text, size_t length, size_t at, uint32_t *character)
{
    const unsigned char *byte = (const unsigned char *)text + at;
    unsigned char low, high;
    size_t size = sequence(byte[0], &low, &high);
    *character = SMZ__REPLACEMENT;
    if (size == 0 || size > length - at || byte[1] < low || byte[1] > high)
        return 1;
    uint32_t value = byte[0] & (0x7FU >> size);
    value = value << 6 | (byte[1] & 0x3FU);
    for (size_t i = 2; i < size; i++) {
        if ((byte[i] & 0xC0) != 0x80)
            return 1;
        value = value << 6 | (byte[i] & 0x3FU);
    }
    *character = value;
    return size;
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

/* Scripts without spaces between words, in order of their first character. */
static bool is_unspaced(uint32_t c)
{
    static const uint32_t ranges[][2] = {
        {0x0E00, 0x0EFF},   /* Thai, Lao */
        {0x1000, 0x109F},   /* Burmese */
        {0x1780, 0x17FF},   /* Khmer */
        {0x2E80, 0x2FDF},   /* radicals */
        {0x3005, 0x3007},   /* ideographic iteration mark, zero */
        {0x3021, 0x3029},   /* Hangzhou numerals */
        {0x3031, 0x303C},   /* kana repeat marks */
        {0x3041, 0x30FF},   /* hiragana, katakana */
        {0x31F0, 0x31FF},   /* katakana extensions */
        {0x3400, 0x4DBF},   /* Han extension A */
        {0x4E00, 0x9FFF},   /* Han */
        {0xF900, 0xFAFF},   /* Han compatibility */
        {0xFF66, 0xFF9F},   /* half-width katakana */
        {0x20000, 0x3FFFF}, /* Han extensions */
    };
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0] && c >= ranges[i][0]; i++)
        if (c <= ranges[i][1])
            return true;
    return false;
}

static enum smz__class class_by_category(uint32_t c)
{
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return is_unspaced(c) ? SMZ__CLASS_UNSPACED : SMZ__CLASS_LETTER;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return is_unspaced(c) ? SMZ__CLASS_UNSPACED : SMZ__CLASS_DIGIT;
    case UTF8PROC_CATEGORY_ZS:
        return SMZ__CLASS_SPACE;
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return SMZ__CLASS_NEWLINE;
    default:
        return SMZ__CLASS_OTHER;
    }
}

#define O SMZ__CLASS_OTHER
#define S SMZ__CLASS_SPACE
#define N SMZ__CLASS_NEWLINE
#define L SMZ__CLASS_LETTER
#define D SMZ__CLASS_DIGIT
#define I SMZ__CLASS_INNER
/* clang-format off */
const unsigned char smz__ascii_class[128] = {
    O, O, O, O, O, O, O, O, O, S, N, N, N, N, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
    S, O, O, O, O, O, O, I, O, O, O, O, O, O, O, O, D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
    O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
    O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
};
/* clang-format on */
#undef O
#undef S
#undef N
#undef L
#undef D
#undef I

enum smz__class smz__class_of(uint32_t c)
{
    if (c < 0x80)
        return (enum smz__class)smz__ascii_class[c];
    switch (c) {
    case 0x85:
        return SMZ__CLASS_NEWLINE;
    case 0xB7:  /* Catalan l·l */
    case 0x55A: /* Armenian apostrophe and tone marks, which stand inside words */
    case 0x55B:
    case 0x55C:
    case 0x55E:
    case 0x5F3: /* Hebrew geresh, gershayim */
    case 0x5F4:
    case 0x2019: /* right single quotation mark, the usual apostrophe */
    case 0xAD:   /* soft hyphen, joiners */
    case 0x200C:
    case 0x200D:
        return SMZ__CLASS_INNER;
    case 0x200B:
    case 0xFEFF:
        return SMZ__CLASS_SPACE;
    default:
        return class_by_category(c);
    }
}

bool smz__is_upper(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z';
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool smz__is_lower(uint32_t c)
{
    if (c < 0x80)
        return c >= 'a' && c <= 'z';
    return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LL;
}

bool smz__is_hiragana(uint32_t c)
{
    return c >= 0x3041 && c <= 0x309F;
}

bool smz__is_joining(uint32_t c)
{
    return (c >= 0x300 && c <= 0x36F) ||   /* Latin, Greek and Cyrillic accents */
           (c >= 0x653 && c <= 0x655) ||   /* Arabic madda and hamza */
           c == 0x93C ||                   /* Devanagari nukta */
           (c >= 0x1160 && c <= 0x11FF) || /* Hangul vowels and finals */
           c == 0x3099 || c == 0x309A ||   /* kana voicing marks */
           c == 0xFEFF;                    /* byte order mark */
}

bool smz__is_combining(uint32_t c)
{
    if (c < 0x300)
        return false;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
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
