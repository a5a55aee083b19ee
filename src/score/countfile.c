/* SPDX-License-Identifier: MIT */
#include "score/countfile.h"

#include "base/utf8.h"

#include <string.h>

#define MAX_CODE_BYTES 3

static const char not_a_line[] = "not a line of counts: language, tab, term, tab, number";
static const char too_large[] = "more than can be counted";

/* A line without its end. */
struct line {
    const char *key;
    size_t key_length;
    size_t code_length;
    uint64_t number;
};

/* Takes the number behind the last tab. NULL, or what is wrong. */
static const char *read_number(struct line *line, const char *bytes, size_t length)
{
    size_t at = length;
    while (at != 0 && bytes[at - 1] >= '0' && bytes[at - 1] <= '9')
        at--;
    if (at == length || at == 0 || bytes[at - 1] != '\t')
        return not_a_line;
    line->key = bytes;
    line->key_length = at - 1;
    line->number = 0;
    for (; at < length; at++) {
        const uint64_t digit = (uint64_t)(bytes[at] - '0');
        if (line->number > (UINT64_MAX - digit) / 10)
            return too_large;
        line->number = line->number * 10 + digit;
    }
    return NULL;
}

/* A term has neither blanks nor controls. */
static bool is_term(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)bytes[i] <= ' ' || bytes[i] == 0x7F)
            return false;
    return true;
}

static const char *read_key(struct line *line)
{
    static const char documents[] = " documents";
    size_t code = 0;
    while (code < line->key_length && line->key[code] >= 'a' && line->key[code] <= 'z')
        code++;
    if (code < 2 || code > MAX_CODE_BYTES || code == line->key_length)
        return not_a_line;
    const char *rest = line->key + code;
    const size_t length = line->key_length - code;
    line->code_length = code;
    if (length == sizeof documents - 1 && memcmp(rest, documents, length) == 0)
        return NULL;
    if (length == 1 || rest[0] != '\t' || !is_term(rest + 1, length - 1))
        return not_a_line;
    return smz__utf8_invalid(rest, length) == length ? NULL : "invalid UTF-8";
}

/* Reads the line at bytes[*at] and moves on to the next one. NULL, or what is wrong with it. */
static const char *read_line(struct line *line, const char *bytes, size_t length, size_t *at)
{
    const char *end = memchr(bytes + *at, '\n', length - *at);
    if (end == NULL)
        return "the file ends inside this line";
    const char *wrong = read_number(line, bytes + *at, (size_t)(end - bytes) - *at);
    if (wrong == NULL)
        wrong = read_key(line);
    if (wrong == NULL)
        *at = (size_t)(end - bytes) + 1;
    return wrong;
}

static smz_status fail(smz_error *error, smz_status status, const char *message, size_t byte)
{
    *error = (smz_error){status, message, byte};
    return status;
}

static smz_status add_lines(struct smz_counts *counts, const char *bytes, size_t length, struct smz__watch *watch,
                            smz_error *error)
{
    struct line line;
    for (size_t at = 0; at < length;) {
        const size_t start = at;
        const char *wrong = read_line(&line, bytes, length, &at);
        if (wrong != NULL)
            return fail(error, SMZ_EFORMAT, wrong, start);
        if (smz__stops(watch, at - start))
            return SMZ_ECANCELED;
        const smz_status status = smz__counts_add(counts, line.key, line.key_length, line.number);
        if (status == SMZ_ELIMIT)
            return fail(error, status, too_large, start);
        if (status != SMZ_OK)
            return status;
    }
    return SMZ_OK;
}

/* Whether the numbers can be true: no term is held by more documents of its language than there are. Where the last
 * lines of a file are lost, so are the documents of a language. */
static smz_status check_documents(const struct smz_counts *counts, const char *bytes, size_t length,
                                  struct smz__watch *watch, smz_error *error)
{
    struct line line;
    for (size_t at = 0, start = 0; at < length && read_line(&line, bytes, length, &at) == NULL; start = at) {
        char code[MAX_CODE_BYTES + 1] = "";
        if (smz__stops(watch, at - start))
            return SMZ_ECANCELED;
        memcpy(code, line.key, line.code_length);
        const uint64_t documents = smz__counts_documents(counts, code);
        const uint32_t id = smz__table_find(&counts->keys, line.key, line.key_length);
        if (smz__count_at(counts, id) > documents)
            return fail(error, SMZ_EFORMAT,
                        documents == 0 ? "no line says how many documents of this language there are"
                                       : "more documents hold this term than there are",
                        start);
    }
    return SMZ_OK;
}

smz_status smz__counts_read(struct smz_counts *counts, const char *bytes, size_t length, smz_error *error)
{
    struct smz_counts file;
    struct smz__watch watch;
    if (length == 0)
        return fail(error, SMZ_EFORMAT, "the file is empty", 0);
    smz__watch_start(&watch, counts->cancel, counts->cancel_user);
    counts->watch = &watch;
    smz__counts_init(&file, &counts->allocator);
    smz_status status = add_lines(&file, bytes, length, &watch, error);
    if (status == SMZ_OK)
        status = check_documents(&file, bytes, length, &watch, error);
    if (status == SMZ_OK) {
        status = smz__counts_merge(counts, &file);
        if (status == SMZ_ELIMIT)
            status = fail(error, status, too_large, 0);
    }
    counts->watch = NULL;
    smz__counts_clear(&file);
    return status;
}
