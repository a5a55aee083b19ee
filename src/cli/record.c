/* SPDX-License-Identifier: MIT */
#include "record.h"

#include "member.h"

#include "input/unicode.h"

#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- memory for jansson ------------------------------------------------------------------------------------------ */

/* It takes for granted that there is room for each letter of a string, and else would write behind its end. So where
 * memory ends it is left at once, and all that it had taken is forgotten. */
static _Thread_local struct record_reader *at_work;

static void *allocate(size_t size)
{
    if (at_work == NULL)
        return malloc(size);
    void *memory = pool_take(&at_work->pool, size);
    if (memory == NULL)
        longjmp(at_work->no_memory, 1);
    return memory;
}

static void release(void *memory)
{
    if (at_work == NULL)
        free(memory);
}

void record_init(void)
{
    json_set_alloc_funcs(allocate, release);
    /* Reads a secret number from the system, against names made to collide. */
    json_object_seed(0);
}

void record_reader_init(struct record_reader *reader, const struct settings *settings)
{
    reader->settings = settings;
    pool_init(&reader->pool, settings->max_memory);
}

void record_reader_close(struct record_reader *reader)
{
    pool_close(&reader->pool);
}

/* --- reading ----------------------------------------------------------------------------------------------------- */

static bool fail(struct answer *answer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(answer->error, sizeof answer->error, format, arguments);
    va_end(arguments);
    return false;
}

static bool is_blank(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r')
            return false;
    return true;
}

/* The value that the name leads to; NULL if there is none. Borrowed. */
static const json_t *find(const json_t *object, const char *field)
{
    const json_t *value = json_object_get(object, field);
    while (value == NULL) {
        const size_t length = strcspn(field, ".");
        object = json_object_getn(object, field, length);
        if (object == NULL || field[length] == '\0')
            return object;
        field += length + 1;
        value = json_object_get(object, field);
    }
    return value;
}

static json_t *load(struct answer *answer, const char *line, size_t length)
{
    enum { FLAGS = JSON_DECODE_ANY | JSON_ALLOW_NUL };
    json_error_t error;
    json_t *record = json_loadb(line, length, FLAGS, &error);
    /* No number is looked at, so each is as good as another. */
    if (record == NULL && json_error_code(&error) == json_error_numeric_overflow)
        record = json_loadb(line, length, FLAGS | JSON_DECODE_INT_AS_REAL, &error);
    if (record == NULL) {
        const char *fault = json_error_code(&error) == json_error_numeric_overflow ? "" : "not JSON: ";
        (void)fail(answer, "%s%.120s, column %d", fault, error.text, error.column);
    }
    return record;
}

/* The identity as a member that an object can begin with, "" if there is none; NULL if memory ends. Of the white space
 * that JSON allows only spaces are left. */
static char *identity_of(const char *line, size_t length)
{
    static const char begin[] = "\"id\": ";
    const size_t begun = sizeof begin - 1;
    size_t id_length;
    const char *id = member_find(line, length, "id", &id_length);
    if (id == NULL)
        return calloc(1, 1);
    char *member = malloc(begun + id_length + 1);
    if (member == NULL)
        return NULL;
    memcpy(member, begin, begun);
    for (size_t i = 0; i < id_length; i++)
        member[begun + i] = (char)(id[i] == '\t' || id[i] == '\r' ? ' ' : id[i]);
    member[begun + id_length] = '\0';
    return member;
}

static char *copy(const char *bytes, size_t length)
{
    char *own = malloc(length + 1);
    if (own != NULL)
        memcpy(own, bytes, length + 1);
    return own;
}

static bool read_object(struct answer *answer, const char *line, size_t length, const char *field)
{
    if (is_blank(line, length))
        return fail(answer, "the line is empty");
    const json_t *record = load(answer, line, length);
    if (record == NULL)
        return false;
    if (!json_is_object(record))
        return fail(answer, "not a JSON object");
    answer->identity = identity_of(line, length);
    const json_t *value = find(record, field);
    if (value == NULL)
        return fail(answer, "there is no member '%.100s'", field);
    if (!json_is_string(value))
        return fail(answer, "member '%.100s' is not a string", field);
    answer->own = copy(json_string_value(value), json_string_length(value));
    if (answer->identity == NULL || answer->own == NULL)
        return fail(answer, "%s", smz_strerror(SMZ_ENOMEM));
    answer->text = answer->own;
    answer->length = json_string_length(value);
    return true;
}

/* As read_object, with the reader's memory. */
static bool read_within(struct record_reader *reader, struct answer *answer, const char *line, size_t length)
{
    const struct settings *settings = reader->settings;
    if (setjmp(reader->no_memory) == 0)
        return read_object(answer, line, length, settings->field != NULL ? settings->field : "text");
    reason_of_refusal(answer->error, reader->pool.full ? SMZ_ELIMIT : SMZ_ENOMEM, settings);
    return false;
}

bool record_read(struct record_reader *reader, struct answer *answer, const char *line, size_t length)
{
    if (length >= most_bytes(reader->settings)) {
        reason_of_reading(answer->error, INPUT_TOO_LARGE, reader->settings);
        return false;
    }
    at_work = reader;
    const bool good = read_within(reader, answer, line, length);
    at_work = NULL;
    pool_clear(&reader->pool);
    return good;
}

/* --- complaints -------------------------------------------------------------------------------------------------- */

/* A string of bytes that may be no UTF-8: then each that is part of no character is U+FFFD. */
static json_t *make_string(const char *bytes)
{
    struct text valid = {.bytes = NULL};
    unicode_decode(&valid, bytes, strlen(bytes), UNICODE_NONE);
    json_t *string = valid.failed ? NULL : json_stringn(valid.length != 0 ? valid.bytes : "", valid.length);
    text_free(&valid);
    return string;
}

char *record_complaint(const struct answer *answer, const char *file, size_t line)
{
    json_t *complaint = json_object();
    char *told = NULL, *whole = NULL;
    if (complaint != NULL && json_object_set_new(complaint, "file", make_string(file)) == 0 &&
        (line == 0 || json_object_set_new(complaint, "line", json_integer((json_int_t)line)) == 0) &&
        json_object_set_new(complaint, "error", make_string(answer->error)) == 0)
        told = json_dumps(complaint, 0);
    json_decref(complaint);
    if (told == NULL || answer->identity == NULL || answer->identity[0] == '\0')
        return told;
    const size_t size = strlen(told) + strlen(answer->identity) + sizeof ", ";
    whole = malloc(size);
    if (whole != NULL)
        (void)snprintf(whole, size, "{%s, %s", answer->identity, told + 1);
    free(told);
    return whole;
}
