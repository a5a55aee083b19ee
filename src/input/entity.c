/* SPDX-License-Identifier: MIT */
#include "input/entity.h"

#include "input/unicode.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    unsigned long character;
} entities[] = {
    {"amp", '&'},      {"lt", '<'},        {"gt", '>'},        {"quot", '"'},     {"apos", '\''},    {"nbsp", 0xA0},
    {"copy", 0xA9},    {"reg", 0xAE},      {"trade", 0x2122},  {"deg", 0xB0},     {"sect", 0xA7},    {"para", 0xB6},
    {"middot", 0xB7},  {"bull", 0x2022},   {"hellip", 0x2026}, {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018},
    {"rsquo", 0x2019}, {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D}, {"bdquo", 0x201E}, {"laquo", 0xAB},
    {"raquo", 0xBB},   {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},  {"pound", 0xA3},   {"yen", 0xA5},
    {"cent", 0xA2},    {"times", 0xD7},    {"divide", 0xF7},   {"plusmn", 0xB1},  {"frac12", 0xBD},  {"frac14", 0xBC},
    {"frac34", 0xBE},  {"sup2", 0xB2},     {"sup3", 0xB3},     {"micro", 0xB5},   {"larr", 0x2190},  {"rarr", 0x2192},
    {"uarr", 0x2191},  {"darr", 0x2193},   {"shy", 0xAD},      {"ensp", 0x2002},  {"emsp", 0x2003},  {"thinsp", 0x2009},
    {"iexcl", 0xA1},   {"iquest", 0xBF},   {"auml", 0xE4},     {"ouml", 0xF6},    {"uuml", 0xFC},    {"Auml", 0xC4},
    {"Ouml", 0xD6},    {"Uuml", 0xDC},     {"szlig", 0xDF},    {"aring", 0xE5},   {"Aring", 0xC5},   {"oslash", 0xF8},
    {"Oslash", 0xD8},  {"aelig", 0xE6},    {"AElig", 0xC6},    {"eacute", 0xE9},  {"egrave", 0xE8},  {"ecirc", 0xEA},
    {"agrave", 0xE0},  {"acirc", 0xE2},    {"aacute", 0xE1},   {"iacute", 0xED},  {"oacute", 0xF3},  {"uacute", 0xFA},
    {"ntilde", 0xF1},  {"ccedil", 0xE7},
};

/* &#233; &#xE9; */
static unsigned long number_of(const char *digits, size_t length)
{
    const bool hexadecimal = (digits[0] | 0x20) == 'x';
    char copy[16] = "";
    if (length - hexadecimal < sizeof copy)
        memcpy(copy, digits + hexadecimal, length - hexadecimal);
    return latin_character(strtoul(copy, NULL, hexadecimal ? 16 : 10));
}

size_t entity_decode(char bytes[CHARACTER_BYTES], const char *entity, size_t length)
{
    const char *name = entity + 1;
    const size_t size = length < 2 ? 0 : length - 2;
    if (size > 1 && name[0] == '#')
        return character_encode(bytes, number_of(name + 1, size - 1));
    for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++)
        if (size == strlen(entities[i].name) && memcmp(name, entities[i].name, size) == 0)
            return character_encode(bytes, entities[i].character);
    return 0;
}
