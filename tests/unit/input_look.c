/* SPDX-License-Identifier: MIT */
#include "input/look.h"

#include "support/test.h"

#include <string.h>

#define TEN "one two three four five six seven eight nine ten "

static void prose(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool prose;
    } cases[] = {
        {"", false},
        {".", false},
        {TEN TEN "last.", true},
        {TEN TEN "last", false},
        {TEN "one two three four five six seven eight nine last.", false},
        {TEN TEN "last.\xE2\x80\x9D)", true},
        {TEN TEN "last)", false},
        {TEN TEN "\"\"\"\"\"\"", false},
        /* Twenty-one pairs of ideographs, and one less. */
        {"\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5"
         "\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5"
         "\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5"
         "\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5"
         "\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE3\x80\x82",
         true},
        {"\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE6\x97\xA5\xE3\x80\x82", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        require(look_like_prose(cases[i].text, strlen(cases[i].text)) == cases[i].prose);
    }
}

static void code(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool code;
    } cases[] = {
        {"make install", true}, /* short */
        {TEN TEN TEN TEN, false},
        {TEN TEN TEN "a = b; { c[1] = d; } x = y; { z[2] = w; } { q = $1 | $2; } #", true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        require(look_like_code(cases[i].text, strlen(cases[i].text)) == cases[i].code);
    }
}

static void fences(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool fenced;
    } cases[] = {{"", false},        {"``", false},  {"```", true}, {"a `b` ``c`` d", false},
                 {"a\n```\n", true}, {"`a```", true}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        require(look_fenced(cases[i].text, strlen(cases[i].text)) == cases[i].fenced);
    }
}

static void sameness(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        bool same;
    } cases[] = {
        {"The Ferry", "The Ferry - Lund Daily", true},
        {"the ferry", "Lund: THE FERRY", true},
        {"The Ferry", "The Ferries", false},
        {"The Ferry is late", "The Ferry", true},
        {"a", "b", false},
        {"aab", "aaab", true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s, %s", cases[i].a, cases[i].b);
        require(look_the_same(cases[i].a, strlen(cases[i].a), cases[i].b, strlen(cases[i].b)) == cases[i].same);
        require(look_the_same(cases[i].b, strlen(cases[i].b), cases[i].a, strlen(cases[i].a)) == cases[i].same);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prose),
        cmocka_unit_test(code),
        cmocka_unit_test(fences),
        cmocka_unit_test(sameness),
    };
    return cmocka_run_group_tests_name("input/look", tests, NULL, NULL);
}
