/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include "support/test.h"

#include <string.h>

static bool is_name(const char *name)
{
    return name[strspn(name, "abcdefghijklmnopqrstuvwxyz-")] == '\0' && name[0] != '-' && name[0] != '\0';
}

/* Each option is complete, found by its letter and its name, and stands with its section. */
static void table_is_complete(void **state)
{
    (void)state;
    for (size_t id = 0; id < OPTION_COUNT; id++) {
        const struct option_spec *option = option_at(id);
        const size_t length = strlen(option->name);
        note("option %zu: --%s", id, option->name);
        require(is_name(option->name) && find_name(option->name, length) == id);
        require(option->letter == '\0' || find_letter(option->letter) == id);
        require(option->argument == NULL || option->argument[0] != '\0');
        require(length > 0 && option->help[0] != '\0' && option->help[strlen(option->help) - 1] == '.');
        for (const char *at = option->help; *at != '\0'; at++)
            require(*at >= ' ' && *at < 0x7F);
        require(id == 0 || option->section >= option_at(id - 1)->section);
        require(section_title(option->section)[0] >= 'A' && section_title(option->section)[0] <= 'Z');
    }
    note("behind the last");
    require(option_at(OPTION_COUNT) == NULL && option_at((size_t)-1) == NULL);
}

static void unknown_is_not_found(void **state)
{
    (void)state;
    static const char *const names[] = {"", "s", "sentence", "sentencess", "Sentences", "--sentences", "no-such"};
    for (size_t i = 0; i < COUNT(names); i++) {
        note("'%s'", names[i]);
        require(find_name(names[i], strlen(names[i])) == OPTION_COUNT);
    }
    note("letters");
    require(find_letter('\0') == OPTION_COUNT && find_letter('Z') == OPTION_COUNT && find_letter('-') == OPTION_COUNT);
    note("only so many letters of a name count");
    require(find_name("helpless", 4) == OPTION_HELP);
}

static void slips_are_guessed(void **state)
{
    (void)state;
    static const struct {
        const char *typed;
        enum option_id meant;
    } cases[] = {
        {"sentence", OPTION_SENTENCES},
        {"sentances", OPTION_SENTENCES},
        {"word", OPTION_WORDS},
        {"keyword", OPTION_KEYWORDS},
        {"language", OPTION_LANG},
        {"hlep", OPTION_HELP},
        {"versoin", OPTION_VERSION},
        {"stop-words", OPTION_STOPWORDS},
        {"zzzzzzz", OPTION_COUNT},
        {"", OPTION_COUNT},
        {"x", OPTION_COUNT},
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", OPTION_COUNT},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("'%s'", cases[i].typed);
        require(nearest_name(cases[i].typed, strlen(cases[i].typed)) == cases[i].meant);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(table_is_complete),
        cmocka_unit_test(unknown_is_not_found),
        cmocka_unit_test(slips_are_guessed),
    };
    return cmocka_run_group_tests_name("cli/options", tests, NULL, NULL);
}
