/* SPDX-License-Identifier: MIT */
#include "gen/registry.h"

#include "support/folder.h"
#include "support/hook.h"

#include <stdlib.h>
#include <string.h>

/* Reads a registry of these lines, with word lists in the same folder. */
static bool read_registry(struct smz__inputs *inputs, struct gathered *heard, struct folder *folder, const char *lines)
{
    folder_put(folder, "LANGUAGES", lines, strlen(lines));
    folder_listen(folder);
    const bool done = smz__inputs_read(inputs, folder->path, folder->path);
    *heard = folder_heard(folder);
    return done;
}

static void reads_languages(void **state)
{
    (void)state;
    static const char lines[] = "# code, name, stemmer, scripts, flags, aliases\n"
                                "tr\tturkish\tturkish\tlatin\tordinal-dot,dotless-i\ttur turkce\n"
                                "\n"
                                "ja\tjapanese\t-\tkana,han\t-\t-\r\n"
                                "el\tgreek\tgreek\tgreek\tsemicolon-asks\tell\n";
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__inputs *inputs = malloc(sizeof *inputs);
    struct folder folder;
    struct gathered heard;
    require(inputs != NULL);
    folder_open(&folder);
    folder_put(&folder, "tr.txt", "IRMAK\nve\n", 9);
    folder_put(&folder, "tr.freq.txt", "ve\t7\n", 5);
    smz__inputs_init(inputs, &allocator);
    note("three languages");
    require(read_registry(inputs, &heard, &folder, lines) && heard.length == 0 && inputs->count == 3);
    const struct smz__language *el = &inputs->items[0].language, *ja = &inputs->items[1].language,
                               *tr = &inputs->items[2].language;
    require(strcmp(el->code, "el") == 0 && strcmp(el->stemmer, "greek") == 0 && el->flags == SMZ__SEMICOLON_ASKS);
    require(strcmp(ja->code, "ja") == 0 && strcmp(ja->name, "japanese") == 0 && ja->stemmer[0] == '\0');
    require(ja->scripts == (SMZ__KANA | SMZ__HAN) && ja->flags == 0 && ja->aliases[0] == '\0');
    require(strcmp(tr->aliases, "tur turkce ") == 0 && tr->flags == (SMZ__ORDINAL_DOT | SMZ__DOTLESS_I));
    require(smz__wordlist_count(&inputs->items[2].stop) == 2 && smz__wordlist_count(&inputs->items[0].stop) == 0);
    require(memcmp(smz__wordlist_at(&inputs->items[2].stop, 1)->bytes, "ırmak", 6) == 0);
    require(smz__wordlist_at(&inputs->items[2].frequent, 0)->value == 175);
    smz__inputs_free(inputs);
    require(hook.live == 0 && hook.mistakes == 0);
    gathered_free(&heard);
    folder_close(&folder);
    free(inputs);
}

static void refuses_bad_lines(void **state)
{
    (void)state;
    static const char good[] = "en\tenglish\tenglish\tlatin\t-\teng\n";
    static const struct {
        const char *line, *heard;
    } cases[] = {
        {"en\tenglisch\t-\tlatin\t-\t-\n", "LANGUAGES:2: the code is there twice"},
        {"de\tgerman\tgerman\tlatin\t-\n", "LANGUAGES:2: expected six columns"},
        {"de\tgerman\tgerman\tlatin\t-\t-\t-\n", "LANGUAGES:2: expected six columns"},
        {"\tgerman\tgerman\tlatin\t-\t-\n", "LANGUAGES:2: code"},
        {"deutsch\tgerman\tgerman\tlatin\t-\t-\n", "LANGUAGES:2: code"},
        {"DE\tgerman\tgerman\tlatin\t-\t-\n", "LANGUAGES:2: code"},
        {"de\t-\tgerman\tlatin\t-\t-\n", "LANGUAGES:2: name"},
        {"de\tgermanisticallyspoken\tgerman\tlatin\t-\t-\n", "LANGUAGES:2: name"},
        {"de\tgerman\tGerman\tlatin\t-\t-\n", "LANGUAGES:2: stemmer"},
        {"de\tgerman\tgerman\trunes\t-\t-\n", "LANGUAGES:2: unknown script"},
        {"de\tgerman\tgerman\t-\t-\t-\n", "LANGUAGES:2: unknown script"},
        {"de\tgerman\tgerman\tlatin,\t-\t-\n", "LANGUAGES:2: unknown script"},
        {"de\tgerman\tgerman\tlatin\tordinal\t-\n", "LANGUAGES:2: unknown flag"},
        {"de\tgerman\tgerman\tlatin\t-\tdeu  ger\n", "LANGUAGES:2: aliases"},
        {"de\tgerman\tgerman\tlatin\t-\taaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd\n", "LANGUAGES:2: aliases"},
    };
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__inputs *inputs = malloc(sizeof *inputs);
    struct folder folder;
    require(inputs != NULL);
    folder_open(&folder);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct gathered lines = {0}, heard;
        gather_string(&lines, good);
        gather_string(&lines, cases[i].line);
        smz__inputs_init(inputs, &allocator);
        note("%s", cases[i].line);
        require(!read_registry(inputs, &heard, &folder, lines.bytes));
        note("%s: %s", cases[i].line, heard.bytes);
        require(strstr(heard.bytes, cases[i].heard) != NULL);
        smz__inputs_free(inputs);
        gathered_free(&lines);
        gathered_free(&heard);
        require(hook.live == 0 && hook.mistakes == 0);
    }
    folder_close(&folder);
    free(inputs);
}

/* Neither no registry nor an empty one makes tables; a bad word list stops it too. */
static void refuses_bad_files(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__inputs *inputs = malloc(sizeof *inputs);
    struct folder folder;
    struct gathered heard;
    require(inputs != NULL);
    folder_open(&folder);
    smz__inputs_init(inputs, &allocator);
    note("no registry");
    folder_listen(&folder);
    const bool done = smz__inputs_read(inputs, folder.path, folder.path);
    heard = folder_heard(&folder);
    require(!done && strstr(heard.bytes, "LANGUAGES") != NULL);
    gathered_free(&heard);
    note("an empty registry");
    require(!read_registry(inputs, &heard, &folder, "# nothing\n") && strstr(heard.bytes, "no language") != NULL);
    gathered_free(&heard);
    note("a bad word list");
    folder_put(&folder, "en.txt", "two words\n", 10);
    require(!read_registry(inputs, &heard, &folder, "en\tenglish\tenglish\tlatin\t-\teng\n"));
    require(strstr(heard.bytes, "en.txt:1: ") != NULL);
    gathered_free(&heard);
    smz__inputs_free(inputs);
    require(hook.live == 0 && hook.mistakes == 0);
    folder_close(&folder);
    free(inputs);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_languages),
        cmocka_unit_test(refuses_bad_lines),
        cmocka_unit_test(refuses_bad_files),
    };
    return cmocka_run_group_tests_name("gen/registry", tests, NULL, NULL);
}
