/* SPDX-License-Identifier: MIT */
#include "document/repeat.h"

#include "base/limits.h"
#include "base/table.h"
#include "base/utf8.h"
#include "document/line.h"

#include <string.h>

#define LEAST_REPEATS 3

static bool is_line(const struct smz__sentence *sentence)
{
    return sentence->kind == SMZ_HEADING || sentence->kind == SMZ_TITLE;
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

smz_status smz__mark_repeats(struct smz__document *document, const char *text)
{
    struct smz__table lines;
    struct smz__buf counts; /* uint32_t for each line */
    smz__table_init(&lines, document->sentences.allocator);
    smz__buf_init(&counts, document->sentences.allocator, SIZE_MAX);
    const uint32_t none = 0;
    smz_status status = SMZ_OK;
    bool repeated = false; /* some line is, often enough */
    for (int pass = 0; (pass == 0 || (pass == 1 && repeated)) && status == SMZ_OK; pass++) {
        for (size_t i = 0; i < document->sentence_count && status == SMZ_OK; i++) {
            struct smz__sentence *sentence = smz__sentence_at(document, i);
            if (smz__stops_at(document, sentence))
                status = SMZ_ECANCELED;
            if (!is_line(sentence) || status != SMZ_OK)
                continue;
            uint32_t before = lines.count, line = number_of(&lines, text, sentence);
            if (line == before)
                smz__buf_put(&counts, &none, sizeof none);
            status = lines.status != SMZ_OK ? lines.status : counts.status;
            if (status != SMZ_OK)
                break;
            uint32_t *count = (uint32_t *)(void *)counts.data + line;
            *count += pass == 0;
            repeated = repeated || *count >= LEAST_REPEATS;
            if (pass == 1 && *count >= LEAST_REPEATS && sentence->kind == SMZ_HEADING)
                sentence->kind = SMZ_FURNITURE;
        }
    }
    smz__table_free(&lines);
    smz__buf_free(&counts);
    return status;
}
