/* SPDX-License-Identifier: MIT */
#include "cli/input.h"

#include "support/folder.h"
#include "support/test.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PATH_BYTES 128

/* The path of a file in the folder. */
static const char *path_in(char path[PATH_BYTES], const struct folder *folder, const char *name)
{
    (void)snprintf(path, PATH_BYTES, "%s/%s", folder->path, name);
    return path;
}

static void reads_whole_files(void **state)
{
    (void)state;
    static const size_t lengths[] = {0, 1, 4095, 4096, 4097, (1 << 16) - 1, 1 << 16, (1 << 16) + 1, 1000000};
    struct folder folder;
    folder_open(&folder);
    for (size_t i = 0; i < COUNT(lengths); i++) {
        char path[PATH_BYTES];
        struct input input;
        char *bytes = malloc(lengths[i] + 1);
        require(bytes != NULL);
        for (size_t b = 0; b < lengths[i]; b++)
            bytes[b] = (char)(b * 31 >> 3);
        note("%zu bytes", lengths[i]);
        folder_put(&folder, "file", bytes, lengths[i]);
        require(input_open(&input, path_in(path, &folder, "file"), SIZE_MAX, true) == 0);
        require(input.text != NULL && input.length == lengths[i] && memcmp(input.text, bytes, lengths[i]) == 0);
        input_close(&input);
        input_close(&input); /* twice does no harm */
        free(bytes);
    }
    folder_close(&folder);
}

/* What a file held when it was read stays, whatever becomes of it: were it mapped, this would be SIGBUS. */
static void outlives_a_shrinking_file(void **state)
{
    (void)state;
    enum { BYTES = 1 << 20 };
    struct folder folder;
    struct input input;
    char path[PATH_BYTES];
    char *bytes = malloc(BYTES);
    require(bytes != NULL);
    memset(bytes, 'x', BYTES);
    folder_open(&folder);
    folder_put(&folder, "file", bytes, BYTES);
    note("a file that shrinks");
    require(input_open(&input, path_in(path, &folder, "file"), SIZE_MAX, true) == 0 && truncate(path, 1) == 0);
    require(input.length == BYTES && memcmp(input.text, bytes, BYTES) == 0);
    input_close(&input);
    free(bytes);
    folder_close(&folder);
}

/* Standard input is read from where it stands, and stands at its end afterwards. */
static void reads_the_rest(void **state)
{
    (void)state;
    static const struct {
        off_t position;
        const char *rest;
    } cases[] = {{0, "0123456789"}, {7, "789"}, {10, ""}, {99, ""}};
    struct folder folder;
    char path[PATH_BYTES];
    const int saved = dup(STDIN_FILENO);
    folder_open(&folder);
    folder_put(&folder, "file", "0123456789", 10);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct input input;
        const int file = open(path_in(path, &folder, "file"), O_RDONLY);
        note("from byte %d", (int)cases[i].position);
        require(saved >= 0 && file >= 0 && dup2(file, STDIN_FILENO) == STDIN_FILENO && close(file) == 0);
        require(lseek(STDIN_FILENO, cases[i].position, SEEK_SET) == cases[i].position);
        require(input_open(&input, "-", SIZE_MAX, true) == 0);
        require_text(input.text, input.length, cases[i].rest);
        require(lseek(STDIN_FILENO, 0, SEEK_CUR) == (cases[i].position > 10 ? cases[i].position : 10));
        input_close(&input);
    }
    require(dup2(saved, STDIN_FILENO) == STDIN_FILENO && close(saved) == 0);
    folder_close(&folder);
}

static void tells_what_cannot_be_read(void **state)
{
    (void)state;
    struct folder folder;
    struct input input;
    char path[PATH_BYTES];
    folder_open(&folder);
    note("a directory");
    require(input_open(&input, folder.path, SIZE_MAX, true) == EISDIR && input.memory == NULL);
    note("no file");
    require(input_open(&input, path_in(path, &folder, "none"), SIZE_MAX, true) == ENOENT && input.memory == NULL);
    folder_close(&folder);
}

/* A file, and the same bytes from a pipe, of which the size is not known beforehand. */
static int open_both_ways(struct input *input, bool piped, const char *path, const char *bytes, size_t length,
                          size_t max)
{
    int ends[2];
    const int saved = dup(STDIN_FILENO);
    if (!piped)
        return input_open(input, path, max, true);
    require(saved >= 0 && pipe(ends) == 0 && dup2(ends[0], STDIN_FILENO) == STDIN_FILENO && close(ends[0]) == 0);
    require(write(ends[1], bytes, length) == (ssize_t)length && close(ends[1]) == 0);
    const int result = input_open(input, "-", max, true);
    require(dup2(saved, STDIN_FILENO) == STDIN_FILENO && close(saved) == 0);
    return result;
}

/* One byte decides. What was read takes no more memory than it has bytes. */
static void keeps_to_a_ceiling(void **state)
{
    (void)state;
    static const size_t lengths[] = {1, 2, 1000, 4096, 40000};
    static char bytes[40000];
    struct folder folder;
    folder_open(&folder);
    memset(bytes, 'x', sizeof bytes);
    for (size_t i = 0; i < 2 * COUNT(lengths); i++) {
        const size_t length = lengths[i / 2];
        char path[PATH_BYTES];
        struct input input;
        note("%zu bytes%s", length, i % 2 != 0 ? " from a pipe" : "");
        folder_put(&folder, "file", bytes, length);
        path_in(path, &folder, "file");
        require(open_both_ways(&input, i % 2 != 0, path, bytes, length, length) == INPUT_TOO_LARGE);
        require(input.memory == NULL);
        require(open_both_ways(&input, i % 2 != 0, path, bytes, length, length + 1) == 0);
        require(input.length == length && input.size == length && memcmp(input.text, bytes, length) == 0);
        input_close(&input);
    }
    folder_close(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_whole_files),  cmocka_unit_test(outlives_a_shrinking_file),
        cmocka_unit_test(reads_the_rest),     cmocka_unit_test(tells_what_cannot_be_read),
        cmocka_unit_test(keeps_to_a_ceiling),
    };
    return cmocka_run_group_tests_name("cli/input", tests, NULL, NULL);
}
