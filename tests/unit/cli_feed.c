/* SPDX-License-Identifier: MIT */
#include "cli/feed.h"

#include "support/folder.h"
#include "support/test.h"
#include "support/unconfined.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MOST_FILES 6

/* Opens the folder, which becomes the one that names are looked up in; answers the one that was. */
static int enter(struct folder *folder)
{
    static const char *const files[][2] = {{"a.txt", "Rain."},     {"b.txt", "Snow."}, {"empty.txt", ""},
                                           {"c.jsonl", "1\n2\n3"}, {"d.jsonl", "4\n"}, {"empty.jsonl", ""},
                                           {"in", "5\n6\n"}};
    const int before = open(".", O_RDONLY);
    folder_open(folder);
    for (size_t i = 0; i < COUNT(files); i++)
        folder_put(folder, files[i][0], files[i][1], strlen(files[i][1]));
    require(before >= 0 && chdir(folder->path) == 0);
    return before;
}

static void leave(struct folder *folder, int before)
{
    require(fchdir(before) == 0 && close(before) == 0);
    folder_close(folder);
}

/* What the feed gives, one behind the other: "~" for a wait, "NAME" and behind it "=TEXT", ":LINES", where "^" stands
 * for the beginning of the file, or "!" for an error. Each ends with a space. */
static struct gathered fed(const struct settings *settings)
{
    struct gathered told = {0};
    struct feed feed;
    struct chunk *chunk;
    enum feed_state state;
    feed_init(&feed, settings);
    gather_string(&told, "");
    while ((state = feed_next(&feed, &chunk)) != FEED_END) {
        require(state == FEED_READY || state == FEED_WAIT);
        gather_string(&told, state == FEED_WAIT ? "~" : chunk->name);
        if (state == FEED_READY) {
            gather_string(&told, chunk->error != 0 ? "!" : chunk->records ? ":" : "=");
            gather_string(&told, chunk->begins ? "^" : "");
            gather(&told, chunk->input.text, chunk->input.length);
            chunk_free(chunk);
        }
        gather_string(&told, " ");
    }
    require(feed_next(&feed, &chunk) == FEED_END);
    feed_close(&feed);
    return told;
}

static void gives_files_in_order(void **state)
{
    (void)state;
    static char a[] = "a.txt", b[] = "b.txt", c[] = "c.jsonl", d[] = "d.jsonl", none[] = "none.txt", dash[] = "-";
    static char empty[] = "empty.txt", no_lines[] = "empty.jsonl", folder_name[] = ".", no_records[] = "none.jsonl";
    static const struct {
        enum input_format input;
        char *files[MOST_FILES];
        const char *told;
    } cases[] = {
        {INPUT_AUTO, {a, b}, "a.txt=Rain. b.txt=Snow. "},
        {INPUT_AUTO, {a, a, empty}, "a.txt=Rain. a.txt=Rain. empty.txt= "},
        {INPUT_AUTO, {none, a}, "~ none.txt! a.txt=Rain. "},
        {INPUT_AUTO, {folder_name, a}, "~ .! a.txt=Rain. "},
        {INPUT_AUTO, {c, d}, "c.jsonl:^1\n2\n3 d.jsonl:^4\n "},
        {INPUT_AUTO, {c, no_lines, c}, "c.jsonl:^1\n2\n3 c.jsonl:^1\n2\n3 "},
        {INPUT_AUTO, {a, c, no_records, b}, "a.txt=Rain. c.jsonl:^1\n2\n3 ~ none.jsonl! b.txt=Snow. "},
        {INPUT_AUTO, {a, dash, c}, "a.txt=Rain. ~ -=5\n6\n c.jsonl:^1\n2\n3 "},
        {INPUT_AUTO, {NULL}, "~ -=5\n6\n "},
        {INPUT_JSONL, {NULL}, "~ -:^5\n6\n "},
        {INPUT_JSONL, {dash, dash, a}, "~ -:^5\n6\n ~ a.txt:^Rain. "},
        {INPUT_JSONL, {folder_name, d}, "~ .!^ d.jsonl:^4\n "},
        {INPUT_TEXT, {c}, "c.jsonl=1\n2\n3 "},
    };
    struct folder folder;
    const int before = enter(&folder), saved = dup(STDIN_FILENO);
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *files[MOST_FILES];
        struct settings settings = {.input = cases[i].input, .max_memory = SIZE_MAX, .files = files};
        const int in = open("in", O_RDONLY);
        memcpy(files, cases[i].files, sizeof files);
        while (settings.file_count < MOST_FILES && files[settings.file_count] != NULL)
            settings.file_count++;
        note("case %zu", i);
        require(saved >= 0 && in >= 0 && dup2(in, STDIN_FILENO) == STDIN_FILENO && close(in) == 0);
        (void)unconfined_take();
        struct gathered told = fed(&settings);
        require_text(told.bytes, told.length, cases[i].told);
        gathered_free(&told);
    }
    require(dup2(saved, STDIN_FILENO) == STDIN_FILENO && close(saved) == 0);
    leave(&folder, before);
}

/* A wait is told before each read that has nothing to give yet, and no other. */
static void tells_of_waits(void **state)
{
    (void)state;
    static const struct {
        const char *written; /* before the feed is asked; "": the end */
        enum feed_state answer;
    } steps[] = {
        {"1\n", FEED_WAIT}, {NULL, FEED_READY}, {NULL, FEED_WAIT}, {"2", FEED_WAIT},
        {"\n", FEED_READY}, {NULL, FEED_WAIT},  {"", FEED_END},
    };
    struct settings settings = {.input = INPUT_JSONL, .max_memory = SIZE_MAX};
    struct feed feed;
    int ends[2];
    const int saved = dup(STDIN_FILENO);
    require(saved >= 0 && pipe(ends) == 0 && dup2(ends[0], STDIN_FILENO) == STDIN_FILENO && close(ends[0]) == 0);
    feed_init(&feed, &settings);
    for (size_t i = 0; i < COUNT(steps); i++) {
        const char *written = steps[i].written;
        struct chunk *chunk;
        note("step %zu", i);
        if (written != NULL && written[0] == '\0')
            require(close(ends[1]) == 0);
        else if (written != NULL)
            require(write(ends[1], written, strlen(written)) == (ssize_t)strlen(written));
        const enum feed_state got = feed_next(&feed, &chunk);
        require(got == steps[i].answer);
        if (got == FEED_READY)
            chunk_free(chunk);
    }
    feed_close(&feed);
    require(dup2(saved, STDIN_FILENO) == STDIN_FILENO && close(saved) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_files_in_order),
        cmocka_unit_test(tells_of_waits),
    };
    return cmocka_run_group_tests_name("cli/feed", tests, NULL, NULL);
}
