/* SPDX-License-Identifier: MIT */
#include "lang/list.h"

#include "base/utf8.h"
#include "lang/language.h"

static bool is_blank(const char *list, size_t length, size_t at, size_t *bytes)
{
    enum smz__class class = smz__class_at(list, length, at, bytes);
    return class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE;
}

static size_t word_end(const char *list, size_t length, size_t at)
{
    size_t bytes;
    while (at < length && list[at] != '#' && !is_blank(list, length, at, &bytes))
        at += bytes;
    return at;
}

static size_t comment_end(const char *list, size_t length, size_t at)
{
    while (at < length && list[at] != '\n' && list[at] != '\r')
        at++;
    return at;
}

smz_status smz__read_list(struct smz__table *words, const char *list, size_t length,
                          const struct smz__language *language)
{
    const bool dotless_i = language != NULL && smz__has(language, SMZ__DOTLESS_I);
    struct smz__buf folded;
    smz__buf_init(&folded, words->allocator, SIZE_MAX);
    for (size_t at = 0, end; at < length; at = end) {
        size_t bytes;
        if (list[at] == '#') {
            end = comment_end(list, length, at);
        } else if (is_blank(list, length, at, &bytes)) {
            end = at + bytes;
        } else {
            end = word_end(list, length, at);
            folded.length = 0;
            if (smz__fold(&folded, list + at, end - at, dotless_i))
                (void)smz__table_intern(words, folded.data, folded.length);
        }
    }
    const smz_status status = folded.status != SMZ_OK ? folded.status : words->status;
    smz__buf_free(&folded);
    return status;
}
