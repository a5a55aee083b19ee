/* SPDX-License-Identifier: MIT */
#include "cli/kind.h"

#include "support/test.h"

static void names_tell_kinds(void **state)
{
    (void)state;
    static const struct {
        enum input_format said;
        const char *name;
        enum input_format kind;
    } cases[] = {
        {INPUT_AUTO, "a.txt", INPUT_TEXT},      {INPUT_AUTO, "-", INPUT_TEXT},
        {INPUT_AUTO, "", INPUT_TEXT},           {INPUT_AUTO, "a.jsonl", INPUT_JSONL},
        {INPUT_AUTO, "a.JsonL", INPUT_JSONL},   {INPUT_AUTO, "b/a.ndjson", INPUT_JSONL},
        {INPUT_AUTO, ".jsonl", INPUT_TEXT},     {INPUT_AUTO, "jsonl", INPUT_TEXT},
        {INPUT_AUTO, "a.jsonl.gz", INPUT_TEXT}, {INPUT_AUTO, "a.json", INPUT_TEXT},
        {INPUT_JSONL, "a.txt", INPUT_JSONL},    {INPUT_JSONL, "-", INPUT_JSONL},
        {INPUT_TEXT, "a.jsonl", INPUT_TEXT},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct settings settings = {.input = cases[i].said};
        note("%s", cases[i].name);
        require(kind_of(&settings, cases[i].name) == cases[i].kind);
    }
}

static void one_file_is_enough(void **state)
{
    (void)state;
    char text[] = "a.txt", records[] = "b.jsonl";
    char *files[] = {text, records};
    const struct settings none = {0}, said = {.input = INPUT_JSONL}, one = {.files = files, .file_count = 1},
                          two = {.files = files, .file_count = 2};
    note("has_kind");
    require(!has_kind(&none, INPUT_JSONL) && has_kind(&said, INPUT_JSONL));
    require(!has_kind(&one, INPUT_JSONL) && has_kind(&two, INPUT_JSONL) && has_kind(&two, INPUT_TEXT));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_tell_kinds),
        cmocka_unit_test(one_file_is_enough),
    };
    return cmocka_run_group_tests_name("cli/kind", tests, NULL, NULL);
}
