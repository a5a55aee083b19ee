/* SPDX-License-Identifier: MIT */
/*
 * mkchar OUT.c: writes what base/utf8.h tells of each character, from utf8proc's tables, as constant tables. A block of
 * 256 characters is stored once, however many places it stands at.
 */
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#define BLOCKS     0x1100 /* of 256 characters: up to U+10FFFF */
#define MAX_BLOCKS 256    /* different ones: they are numbered with a byte */

struct tables {
    unsigned char number[BLOCKS];
    unsigned char properties[MAX_BLOCKS][256];
    size_t count;
};

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

static enum smz__class class_of(uint32_t c)
{
    switch (c) {
    case '\t':
        return SMZ__CLASS_SPACE;
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case 0x85:
        return SMZ__CLASS_NEWLINE;
    case '\'':
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

static bool is_joining(uint32_t c)
{
    return (c >= 0x300 && c <= 0x36F) ||   /* Latin, Greek and Cyrillic accents */
           (c >= 0x653 && c <= 0x655) ||   /* Arabic madda and hamza */
           c == 0x93C ||                   /* Devanagari nukta */
           (c >= 0x1160 && c <= 0x11FF) || /* Hangul vowels and finals */
           c == 0x3099 || c == 0x309A ||   /* kana voicing marks */
           c == 0xFEFF;                    /* byte order mark */
}

static unsigned properties_of(uint32_t c)
{
    unsigned properties = class_of(c) | (is_joining(c) ? (unsigned)SMZ__IS_JOINING : 0);
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
        return properties | SMZ__IS_UPPER;
    case UTF8PROC_CATEGORY_LL:
        return properties | SMZ__IS_LOWER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return properties | SMZ__IS_COMBINING;
    default:
        return properties;
    }
}

/* False if there are too many different blocks. */
static bool make(struct tables *tables)
{
    for (uint32_t block = 0; block < BLOCKS; block++) {
        unsigned char properties[256];
        size_t known = 0;
        for (uint32_t i = 0; i < 256; i++)
            properties[i] = (unsigned char)properties_of(block << 8 | i);
        while (known < tables->count && memcmp(tables->properties[known], properties, 256) != 0)
            known++;
        if (known == MAX_BLOCKS)
            return false;
        memcpy(tables->properties[known], properties, 256);
        tables->count += known == tables->count;
        tables->number[block] = (unsigned char)known;
    }
    return true;
}

static void write_numbers(FILE *out, const unsigned char *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s%u,", i % 32 == 0 ? "\n    " : " ", (unsigned)numbers[i]);
}

static void write(FILE *out, const struct tables *tables)
{
    fputs("/* Made by mkchar; not to be edited. */\n#include \"base/utf8.h\"\n\n", out);
    fprintf(out, "const unsigned char smz__property_block[%d] = {", BLOCKS);
    write_numbers(out, tables->number, BLOCKS);
    fprintf(out, "\n};\n\nconst unsigned char smz__properties[%zu][256] = {", tables->count);
    for (size_t i = 0; i < tables->count; i++) {
        fputs("\n    {", out);
        write_numbers(out, tables->properties[i], 256);
        fputs("\n    },", out);
    }
    fputs("\n};\n", out);
}

int main(int argc, char **argv)
{
    static struct tables tables;
    if (argc != 2) {
        fputs("usage: mkchar OUT.c\n", stderr);
        return 2;
    }
    if (!make(&tables)) {
        fputs("mkchar: too many different blocks of characters\n", stderr);
        return 1;
    }
    FILE *out = fopen(argv[1], "w");
    if (out == NULL) {
        perror(argv[1]);
        return 1;
    }
    write(out, &tables);
    const bool failed = ferror(out) != 0;
    if (fclose(out) != 0 || failed) {
        fprintf(stderr, "mkchar: %s can't be written\n", argv[1]);
        (void)remove(argv[1]);
        return 1;
    }
    return 0;
}
