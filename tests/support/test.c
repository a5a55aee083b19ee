/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char last_note[512];

void note(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(last_note, sizeof last_note, format, arguments);
    va_end(arguments);
}

void require_that(bool holds, const char *condition, const char *file, int line)
{
    if (holds)
        return;
    print_error("%s\nnot true: %s\n", last_note, condition);
    _fail(file, line);
}

void require_same_text(const char *got, size_t length, const char *expected, const char *file, int line)
{
    if (length == strlen(expected) && (length == 0 || memcmp(got, expected, length) == 0))
        return;
    print_error("%s\nexpected: \"%s\"\n     got: \"%.*s\"\n", last_note, expected, (int)length, got);
    _fail(file, line);
}

void gather(struct gathered *to, const char *bytes, size_t length)
{
    if (length >= to->room - to->length) {
        to->room = (to->length + length + 32) * 2;
        to->bytes = realloc(to->bytes, to->room);
        if (to->bytes == NULL)
            abort();
    }
    if (length != 0)
        memcpy(to->bytes + to->length, bytes, length);
    to->length += length;
    to->bytes[to->length] = '\0';
}

void gather_string(struct gathered *to, const char *string)
{
    gather(to, string, strlen(string));
}

void gathered_free(struct gathered *gathered)
{
    free(gathered->bytes);
    *gathered = (struct gathered){0};
}

char *exact_copy(const char *bytes, size_t length)
{
    char *copy = malloc(length);
    if (length != 0) {
        if (copy == NULL)
            abort();
        memcpy(copy, bytes, length);
    }
    return copy;
}

int gather_write(void *user, const char *bytes, size_t length)
{
    gather(user, bytes, length);
    return 0;
}

struct gathered read_file(const char *path)
{
    struct gathered text = {0};
    char piece[4096];
    size_t got;
    FILE *file = fopen(path, "rb");
    note("%s: %s", path, file == NULL ? strerror(errno) : "can't be read");
    require(file != NULL);
    while ((got = fread(piece, 1, sizeof piece, file)) != 0)
        gather(&text, piece, got);
    require(ferror(file) == 0 && fclose(file) == 0);
    return text;
}
