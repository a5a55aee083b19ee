/* SPDX-License-Identifier: MIT */
#include "input/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_SIZE = 4096 };

char *text_room(struct text *text, size_t length)
{
    size_t size = text->size != 0 ? text->size : FIRST_SIZE;
    if (text->failed || length > SIZE_MAX / 2 - text->length) {
        text->failed = true;
        return NULL;
    }
    while (size - text->length < length)
        size *= 2;
    if (size != text->size) {
        char *bytes = realloc(text->bytes, size);
        if (bytes == NULL) {
            text->failed = true;
            return NULL;
        }
        text->bytes = bytes;
        text->size = size;
    }
    return text->bytes + text->length;
}

void text_put(struct text *text, const char *bytes, size_t length)
{
    if (length == 0)
        return;
    char *room = text->size - text->length >= length ? text->bytes + text->length : text_room(text, length);
    if (room == NULL)
        return;
    memcpy(room, bytes, length);
    text->length += length;
}

void text_string(struct text *text, const char *string)
{
    text_put(text, string, strlen(string));
}

size_t character_encode(char bytes[CHARACTER_BYTES], unsigned long c)
{
    size_t length;
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
        c = 0xFFFD;
    if (c < 0x80) {
        bytes[0] = (char)c;
        length = 1;
    } else if (c < 0x800) {
        bytes[0] = (char)(0xC0 | c >> 6);
        length = 2;
    } else if (c < 0x10000) {
        bytes[0] = (char)(0xE0 | c >> 12);
        length = 3;
    } else {
        bytes[0] = (char)(0xF0 | c >> 18);
        length = 4;
    }
    for (size_t i = 1; i < length; i++)
        bytes[i] = (char)(0x80 | (c >> 6 * (length - 1 - i) & 0x3F));
    return length;
}

void text_character(struct text *text, unsigned long c)
{
    char bytes[CHARACTER_BYTES];
    text_put(text, bytes, character_encode(bytes, c));
}

void text_open(struct text *text, size_t at, size_t length)
{
    if (text_room(text, length) == NULL)
        return;
    memmove(text->bytes + at + length, text->bytes + at, text->length - at);
    text->length += length;
}

void text_free(struct text *text)
{
    free(text->bytes);
    *text = (struct text){.bytes = NULL};
}
