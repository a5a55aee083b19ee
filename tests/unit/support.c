/* SPDX-License-Identifier: MIT */
/*
 * The tests' own tools: a reader that took anything for JSON, or a hook that saw no mistake, would hide faults.
 */
#include "support/hook.h"
#include "support/json.h"
#include "support/test.h"
#include "support/utf8.h"

#include <string.h>

static void json_reader_is_strict(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool valid;
    } cases[] = {
        {"{}", true},
        {" [ ] \n", true},
        {"{\"a\": [1, -2.5e+3, true, false, null, \"x\"]}", true},
        {"\"\\u00e9\\n\\\"\\\\\\/\"", true},
        {"\"\xC3\xA9\"", true},
        {"0", true},
        {"-0.1", true},
        {"", false},
        {"{", false},
        {"[1,]", false},
        {"[,1]", false},
        {"[1 2]", false},
        {"{\"a\"}", false},
        {"{\"a\": 1,}", false},
        {"{a: 1}", false},
        {"{} {}", false},
        {"{}x", false},
        {"01", false},
        {"1.", false},
        {".5", false},
        {"+1", false},
        {"1e", false},
        {"nan", false},
        {"tru", false},
        {"'a'", false},
        {"\"a", false},
        {"\"a\nb\"", false},
        {"\"\\x\"", false},
        {"\"\\u12g4\"", false},
        {"\"\xFF\"", false},
        {"\"\xED\xA0\x80\"", false},
        {"\"\xC0\x80\"", false},
        {"[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        require(json_is_valid(cases[i].text, strlen(cases[i].text)) == cases[i].valid);
    }
}

static void hook_sees_mistakes(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    note("a wrong old size");
    void *memory = allocator.resize(allocator.context, NULL, 0, 10);
    memory = allocator.resize(allocator.context, memory, 9, 20);
    require(memory != NULL && hook.mistakes == 1 && hook.live == 20 && hook.requests == 2);
    note("a request for nothing");
    require(allocator.resize(allocator.context, NULL, 0, 0) == NULL && hook.mistakes == 2);
    note("a wrong size released");
    require(allocator.resize(allocator.context, memory, 10, 0) == NULL && hook.mistakes == 3 && hook.live == 0);
    note("refusal");
    hook.refuse_at = hook.requests;
    require(allocator.resize(allocator.context, NULL, 0, 10) == NULL && hook.refused == 1);
    memory = allocator.resize(allocator.context, NULL, 0, 10);
    require(memory != NULL && hook.live == 10);
    (void)allocator.resize(allocator.context, memory, 10, 0);
}

static void words_are_counted(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t words, characters;
    } cases[] = {
        {"", 0, 0},
        {"one", 1, 3},
        {" one  two\nthree ", 3, 16},
        {"well-known", 1, 10},
        {"東京は", 3, 3},
        {"東京 is", 3, 5},
        {"a\xC2\xA0"
         "b",
         2, 3},
        {"\xFF \xC3", 2, 3},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        require(count_words(cases[i].text, strlen(cases[i].text)) == cases[i].words);
        require(utf8_length(cases[i].text, strlen(cases[i].text)) == cases[i].characters);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_reader_is_strict),
        cmocka_unit_test(hook_sees_mistakes),
        cmocka_unit_test(words_are_counted),
    };
    return cmocka_run_group_tests_name("support", tests, NULL, NULL);
}
