/* SPDX-License-Identifier: MIT */
#include "cli/lines.h"

#include "support/folder.h"
#include "support/random.h"
#include "support/test.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define LONG_BYTES 100
/* So many bytes without a line's end. */
#define TENS(x)  x x x x x x x x x x
#define TOO_LONG TENS("0123456789") TENS("0123456789")

/* Lets standard input be a pipe; answers the end that it is fed at. */
static int open_pipe(int *saved)
{
    int ends[2];
    *saved = dup(STDIN_FILENO);
    require(*saved >= 0 && pipe(ends) == 0 && dup2(ends[0], STDIN_FILENO) == STDIN_FILENO && close(ends[0]) == 0);
    return ends[1];
}

static void close_pipe(int saved)
{
    require(dup2(saved, STDIN_FILENO) == STDIN_FILENO && close(saved) == 0);
}

/* What is written into the pipe, "" to close it, before lines are asked for, and what is answered. */
struct step {
    const char *written; /* NULL: nothing */
    enum lines_state state;
    const char *lines;
};

static void follow(const char *name, const struct step *steps)
{
    struct lines lines;
    int saved, error, end = open_pipe(&saved);
    require(lines_open(&lines, "-", true) == 0);
    for (size_t i = 0; i == 0 || steps[i - 1].state != LINES_END; i++) {
        struct input out = {.text = ""};
        const char *written = steps[i].written;
        note("%s, step %zu", name, i);
        if (written != NULL && written[0] == '\0')
            require(close(end) == 0);
        else if (written != NULL)
            require(write(end, written, strlen(written)) == (ssize_t)strlen(written));
        require(lines_next(&lines, &out, LONG_BYTES, &error) == steps[i].state && error == 0);
        if (steps[i].state == LINES_READY)
            require_text(out.text, out.length, steps[i].lines);
        input_close(&out);
    }
    lines_close(&lines);
    close_pipe(saved);
}

static void answers_what_has_come_in(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        struct step steps[8];
    } cases[] = {
        {"nothing", {{"", LINES_END, NULL}}},
        {"a line", {{"a\n", LINES_READY, "a\n"}, {"", LINES_END, NULL}}},
        {"a line that is not ended", {{"a\nb", LINES_READY, "a\n"}, {"", LINES_READY, "b"}, {NULL, LINES_END, NULL}}},
        {"a line in two parts",
         {{"a\nb", LINES_READY, "a\n"},
          {NULL, LINES_WAIT, NULL},
          {"c\n", LINES_READY, "bc\n"},
          {NULL, LINES_WAIT, NULL},
          {"", LINES_END, NULL}}},
        {"empty lines", {{"\n\n", LINES_READY, "\n\n"}, {"\n", LINES_READY, "\n"}, {"", LINES_END, NULL}}},
        {"a long line", {{TOO_LONG, LINES_LONG, NULL}, {"0\na\n", LINES_READY, "a\n"}, {"", LINES_END, NULL}}},
        {"a long line that is not ended", {{TOO_LONG, LINES_LONG, NULL}, {"", LINES_END, NULL}}},
        {"the end of a long line alone",
         {{TOO_LONG, LINES_LONG, NULL}, {NULL, LINES_WAIT, NULL}, {"0\n", LINES_WAIT, NULL}, {"", LINES_END, NULL}}},
        {"two long lines",
         {{TOO_LONG, LINES_LONG, NULL},
          {"\n" TOO_LONG, LINES_LONG, NULL},
          {"\n"
           "a",
           LINES_WAIT, NULL},
          {"", LINES_READY, "a"},
          {NULL, LINES_END, NULL}}},
        /* It is not gathered without an end because there is something to give away before it. */
        {"a long line behind a short one",
         {{"a\n" TOO_LONG, LINES_READY, "a\n"},
          {NULL, LINES_LONG, NULL},
          {"\nb\n", LINES_READY, "b\n"},
          {"", LINES_END, NULL}}},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        follow(cases[i].name, cases[i].steps);
}

/* A confined process may have no file, and poll then looks at none. */
static void sees_waits_where_confined(void **state)
{
    (void)state;
    struct rlimit before, none;
    struct lines lines;
    struct input out;
    int saved, error, end = open_pipe(&saved);
    require(lines_open(&lines, "-", true) == 0 && getrlimit(RLIMIT_NOFILE, &before) == 0);
    none = (struct rlimit){0, before.rlim_max};
    require(setrlimit(RLIMIT_NOFILE, &none) == 0);
    const enum lines_state got = lines_next(&lines, &out, LONG_BYTES, &error);
    require(setrlimit(RLIMIT_NOFILE, &before) == 0);
    note("no file may be opened");
    require(got == LINES_WAIT && close(end) == 0);
    lines_close(&lines);
    close_pipe(saved);
}

/* However the bytes come, all of them are given away, and only whole lines but for the last. */
static void gives_all_away(void **state)
{
    (void)state;
    static const size_t longest[] = {1, 80, 5000, 300000};
    struct folder folder;
    char path[128];
    folder_open(&folder);
    (void)snprintf(path, sizeof path, "%s/file", folder.path);
    for (size_t i = 0; i < COUNT(longest); i++) {
        struct random random = {i};
        struct gathered text = {0}, got = {0};
        struct lines lines;
        struct input out;
        enum lines_state answered;
        int error;
        note("lines of up to %zu bytes", longest[i]);
        while (text.length < 1000000) {
            for (size_t left = random_below(&random, longest[i]); left != 0; left--)
                gather(&text, "x", 1);
            gather(&text, "\n", 1);
        }
        gather_string(&text, "end");
        folder_put(&folder, "file", text.bytes, text.length);
        require(lines_open(&lines, path, true) == 0);
        while ((answered = lines_next(&lines, &out, SIZE_MAX, &error)) == LINES_READY) {
            gather(&got, out.text, out.length);
            require(got.bytes[got.length - 1] == '\n' || got.length == text.length);
            input_close(&out);
        }
        require(answered == LINES_END && got.length == text.length);
        require(memcmp(got.bytes, text.bytes, text.length) == 0);
        lines_close(&lines);
        gathered_free(&text);
        gathered_free(&got);
    }
    folder_close(&folder);
}

static void tells_what_cannot_be_read(void **state)
{
    (void)state;
    struct folder folder;
    struct lines lines;
    struct input out;
    char path[128];
    int error;
    folder_open(&folder);
    (void)snprintf(path, sizeof path, "%s/none", folder.path);
    note("no file");
    require(lines_open(&lines, path, true) == ENOENT);
    lines_close(&lines);
    note("a directory");
    require(lines_open(&lines, folder.path, true) == 0);
    require(lines_next(&lines, &out, SIZE_MAX, &error) == LINES_FAILED && error == EISDIR);
    lines_close(&lines);
    folder_close(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_what_has_come_in),
        cmocka_unit_test(sees_waits_where_confined),
        cmocka_unit_test(gives_all_away),
        cmocka_unit_test(tells_what_cannot_be_read),
    };
    return cmocka_run_group_tests_name("cli/lines", tests, NULL, NULL);
}
