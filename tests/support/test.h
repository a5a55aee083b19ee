/* SPDX-License-Identifier: MIT */
/*
 * What every test includes: cmocka with the headers that it wants first, and a check that names the case it is about.
 */
#ifndef TESTS_SUPPORT_TEST_H
#define TESTS_SUPPORT_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Says what is being looked at, for the message of a require that fails. */
void note(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Fails the test, with the last note, unless the condition holds. Unlike assert it is never compiled out. */
#define require(condition) require_that((condition), #condition, __FILE__, __LINE__)
void require_that(bool holds, const char *condition, const char *file, int line);

/* As require, with both strings in the message. expected ends with a NUL; got is pointer and length. */
#define require_text(got, length, expected) require_same_text((got), (length), (expected), __FILE__, __LINE__)
void require_same_text(const char *got, size_t length, const char *expected, const char *file, int line);

/* A growing string for what a test gathers and compares; begins as {0}. */
struct gathered {
    char *bytes; /* NUL-terminated once something was added; owned, released by gathered_free */
    size_t length;
    size_t room;
};
void gather(struct gathered *to, const char *bytes, size_t length);
void gather_string(struct gathered *to, const char *string);
void gathered_free(struct gathered *gathered);

/* The bytes in memory of exactly their size, so that reading one too many shows under ASan and valgrind; released by
 * free. */
char *exact_copy(const char *bytes, size_t length);

/* An smz_write that gathers. */
int gather_write(void *user, const char *bytes, size_t length);

/* The bytes of a file, which has to be there; released by gathered_free. */
struct gathered read_file(const char *path);

#endif
