/* SPDX-License-Identifier: MIT */
#include "text/word.h"

#include "base/eight.h"
#include "base/limits.h"
#include "base/utf8.h"

static bool is_word_class(enum smz__class class)
{
    return class == SMZ__CLASS_LETTER || class == SMZ__CLASS_DIGIT;
}

/* A straight quotation mark between two Hebrew letters, which stands for a gershayim: צה"ל. Hebrew letters and points
 * are the characters whose first byte is 0xD6 or 0xD7. */
static bool is_gershayim(const char *text, size_t length, size_t start, size_t at)
{
    return text[at] == '"' && at >= start + 2 && at + 1 < length && ((unsigned char)text[at - 2] & 0xFE) == 0xD6 &&
           ((unsigned char)text[at + 1] & 0xFE) == 0xD6;
}

/* Where a word that goes on at text[at] ends. */
static size_t word_end(const char *text, size_t length, size_t start, size_t at)
{
    const size_t most = length - start < SMZ__MAX_WORD_BYTES - 4 ? length : start + SMZ__MAX_WORD_BYTES - 4;
    while (at < most) {
        at = smz__letters_end(text, most, at);
        if (at == most)
            break;
        size_t bytes;
        enum smz__class class = smz__class_at(text, length, at, &bytes);
        if (class == SMZ__CLASS_INNER && at + bytes < length) {
            size_t behind;
            if (!is_word_class(smz__class_at(text, length, at + bytes, &behind)))
                break;
        } else if (!is_word_class(class) && !is_gershayim(text, length, start, at)) {
            break;
        }
        at += bytes;
    }
    return at;
}

/* The end of the character at text[at] with the voicing marks that stand on it: か + ゛ is one. */
static size_t character_end(const char *text, size_t length, size_t at)
{
    uint32_t c;
    const size_t most = at + SMZ__MAX_WORD_BYTES / 2 - 4;
    at += smz__utf8_next(text, length, at, &c);
    for (size_t bytes; at < length && at < most; at += bytes) {
        bytes = smz__utf8_next(text, length, at, &c);
        if (c != 0x3099 && c != 0x309A)
            break;
    }
    return at;
}

static void pair(const char *text, size_t length, size_t from, size_t at, struct smz__word *word)
{
    size_t bytes;
    word->start = at;
    word->next = character_end(text, length, at);
    word->end = word->next;
    word->unspaced = true;
    if (word->next < length && smz__class_at(text, length, word->next, &bytes) == SMZ__CLASS_UNSPACED) {
        word->end = character_end(text, length, word->next);
    } else if (at > 0 && at == from) {
        uint32_t before;
        (void)smz__utf8_previous(text, at, &before);
        word->tail = smz__class_of(before) == SMZ__CLASS_UNSPACED;
    }
}

bool smz__next_word(const char *text, size_t length, size_t from, struct smz__word *word)
{
    word->unspaced = false;
    word->tail = false;
    for (size_t at = from, bytes; at < length; at += bytes) {
        enum smz__class class = smz__class_at(text, length, at, &bytes);
        if (class == SMZ__CLASS_UNSPACED) {
            pair(text, length, from, at, word);
            return true;
        }
        if (is_word_class(class)) {
            word->start = at;
            word->end = word_end(text, length, at, at + bytes);
            word->next = word->end;
            return true;
        }
    }
    return false;
}
