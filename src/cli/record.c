/* SPDX-License-Identifier: MIT */
#include "record.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char identity[] = "id";

void record_init(void)
{
    /* Reads a secret number from the system, against names made to collide. */
    json_object_seed(0);
}

static bool fail(struct answer *answer, const char *what, const char *field)
{
    (void)snprintf(answer->error, sizeof answer->error, what, field);
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

static bool parse(struct answer *answer, const char *line, size_t length)
{
    json_error_t error;
    if (is_blank(line, length))
        return fail(answer, "the line is empty", NULL);
    answer->record = json_loadb(line, length, JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
    if (answer->record == NULL) {
        (void)snprintf(answer->error, sizeof answer->error, "not JSON: %.120s, column %d", error.text, error.column);
        return false;
    }
    return json_is_object(answer->record) || fail(answer, "not a JSON object", NULL);
}

bool record_read(struct answer *answer, const char *line, size_t length, const char *field)
{
    if (!parse(answer, line, length))
        return false;
    const json_t *value = find(answer->record, field);
    if (value == NULL)
        return fail(answer, "there is no member '%.100s'", field);
    if (!json_is_string(value))
        return fail(answer, "member '%.100s' is not a string", field);
    answer->text = json_string_value(value);
    answer->length = json_string_length(value);
    return true;
}

char *record_members(const struct answer *answer)
{
    const json_t *id = json_object_get(answer->record, identity);
    if (id == NULL)
        return calloc(1, 1);
    char *value = json_dumps(id, JSON_ENCODE_ANY);
    const size_t size = value == NULL ? 0 : strlen(value) + sizeof "\"id\": ";
    char *members = value == NULL ? NULL : malloc(size);
    if (members != NULL)
        (void)snprintf(members, size, "\"id\": %s", value);
    free(value);
    return members;
}

/* A string of bytes that may be no UTF-8. */
static json_t *make_string(const char *bytes)
{
    json_t *string = json_string(bytes);
    if (string != NULL)
        return string;
    const size_t length = strlen(bytes);
    char *plain = malloc(length + 1);
    for (size_t i = 0; i <= length && plain != NULL; i++)
        plain[i] = (unsigned char)bytes[i] < 0x80 ? bytes[i] : '?';
    string = plain == NULL ? NULL : json_string(plain);
    free(plain);
    return string;
}

char *record_complaint(const struct answer *answer, const char *file, size_t line)
{
    json_t *complaint = json_object();
    json_t *id = json_object_get(answer->record, identity);
    char *text = NULL;
    if (complaint != NULL && (id == NULL || json_object_set(complaint, identity, id) == 0) &&
        json_object_set_new(complaint, "file", make_string(file)) == 0 &&
        (line == 0 || json_object_set_new(complaint, "line", json_integer((json_int_t)line)) == 0) &&
        json_object_set_new(complaint, "error", make_string(answer->error)) == 0)
        text = json_dumps(complaint, 0);
    json_decref(complaint);
    return text;
}
