/* SPDX-License-Identifier: MIT */
#include "document/repeat.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "document/line.h"

#include <string.h>

#define LEAST_REPEATS 3

struct place {
    uint32_t sentence; /* its number */
    uint32_t line;     /* ... in heads.lines */
};

void smz__heads_init(struct smz__heads *heads, const smz_allocator *allocator)
{
    smz__table_init(&heads->lines, allocator);
    smz__buf_init(&heads->counts, allocator, SIZE_MAX);
    smz__buf_init(&heads->places, allocator, SIZE_MAX);
}

void smz__heads_free(struct smz__heads *heads)
{
    smz__table_free(&heads->lines);
    smz__buf_free(&heads->counts);
    smz__buf_free(&heads->places);
}

/* The number of the line's text without white space; SMZ__NO_ID if memory ended. Where the line has columns, one of
 * them may be the page's number: then all numbers are alike. */
static uint32_t number_of(struct smz__table *lines, const char *text, const struct smz__sentence *sentence)
{
    char key[SMZ__MAX_RUNNING_HEAD_BYTES];
    size_t length = 0;
    const struct smz__line line = {.start = sentence->start, .end = sentence->end};
    const bool columns = smz__has_columns(text, line);
    for (size_t at = sentence->start; at < sentence->end && length < sizeof key; at++) {
        char c = text[at];
        bool digit = columns && c >= '0' && c <= '9';
        if ((digit && length != 0 && key[length - 1] == '0') || smz__is_ascii_space(c))
            continue;
        key[length++] = digit ? '0' : c;
    }
    return smz__table_intern(lines, key, length);
}

smz_status smz__note_head(struct smz__heads *heads, const struct smz__document *document, const char *text)
{
    const uint32_t number = (uint32_t)document->sentence_count - 1, known = heads->lines.count, none = 0;
    const struct smz__sentence *sentence = smz__sentence_at(document, number);
    const struct place place = {number, number_of(&heads->lines, text, sentence)};
    if (heads->lines.status != SMZ_OK)
        return heads->lines.status;
    if (place.line == known)
        smz__buf_put(&heads->counts, &none, sizeof none);
    if (heads->counts.status != SMZ_OK)
        return heads->counts.status;
    ((uint32_t *)(void *)heads->counts.data)[place.line]++;
    if (sentence->kind == SMZ_HEADING)
        smz__buf_put(&heads->places, &place, sizeof place);
    return heads->places.status;
}

smz_status smz__mark_heads(const struct smz__heads *heads, struct smz__document *document)
{
    const uint32_t *counts = (const uint32_t *)(const void *)heads->counts.data;
    const struct place *places = (const struct place *)(const void *)heads->places.data;
    for (size_t i = 0; i < heads->places.length / sizeof *places; i++) {
        if (smz__stops(document->vocabulary.watch, 1))
            return SMZ_ECANCELED;
        if (counts[places[i].line] >= LEAST_REPEATS)
            smz__sentence_at(document, places[i].sentence)->kind = SMZ_FURNITURE;
    }
    return SMZ_OK;
}

void smz__repeat_key(struct smz__repeat_key *key, const char *text, size_t length)
{
    size_t bytes, own = 0; /* own: bytes without a space at the end */
    key->length = 0;
    for (size_t at = 0; at < length; at += bytes) {
        const enum smz__class class = smz__class_at(text, length, at, &bytes);
        const bool space = class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE;
        if (key->length + bytes > sizeof key->bytes)
            break;
        if (!space) {
            memcpy(key->bytes + key->length, text + at, bytes);
            own = key->length += bytes;
        } else if (own != 0 && own == key->length) {
            key->bytes[key->length++] = ' ';
        }
    }
    key->length = own;
}

smz_status smz__mark_furniture(struct smz__document *document, const char *text)
{
    struct smz__repeat_key key;
    for (size_t i = 0; i < document->sentence_count && document->furniture->count != 0; i++) {
        struct smz__sentence *sentence = smz__sentence_at(document, i);
        if (smz__stops_at(document, sentence))
            return SMZ_ECANCELED;
        smz__repeat_key(&key, text + sentence->start, sentence->end - sentence->start);
        if (sentence->kind != SMZ_TITLE && smz__table_find(document->furniture, key.bytes, key.length) != SMZ__NO_ID)
            sentence->kind = SMZ_FURNITURE;
    }
    return SMZ_OK;
}
