/* SPDX-License-Identifier: MIT */
#include "input/body.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void bodies(void **state)
{
    (void)state;
    static const struct body_form fixed = {false, false}, flowed = {true, false}, deleting = {true, true};
    const struct {
        struct body_form form;
        const char *body, *text;
    } cases[] = {
        {fixed, "", ""},
        {fixed, "a \nb\r\n\r\nc", "a \nb\n\nc\n"},
        {fixed, "a\n-- \nno\nno", "a\n"},
        {fixed, "a\n--\nb", "a\n--\nb\n"},
        {fixed, "a\n> -- \n> b", "a\n> -- \n> b\n"},
        {fixed, ">From a\n>> From b", "From a\n>> From b\n"},
        {fixed, " a\n>b", " a\n>b\n"},
        {flowed, "a \nb \nc\nd", "a b c\nd\n"},
        {flowed, "a \n\nb", "a \nb\n"},
        {flowed, "a \n-- \nno", "a \n"},
        {flowed, " From a\n  b", "From a\n b\n"},
        {flowed, "> a \n> b\n>> c \nd", "> a b\n> > c \nd\n"},
        {flowed, ">>>>>> a", "> > > > a\n"},
        {flowed, "> -- \n> a", "> -- \n> a\n"},
        {deleting, "a \nb\nc", "ab\nc\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const size_t length = strlen(cases[i].body);
        char *exact = exact_copy(cases[i].body, length);
        struct text text = {.bytes = NULL};
        note("case %zu: %s", i, cases[i].body);
        body_put(&text, exact, length, cases[i].form);
        require_text(text.length == 0 ? "" : text.bytes, text.length, cases[i].text);
        text_free(&text);
        free(exact);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(bodies)};
    return cmocka_run_group_tests_name("input/body", tests, NULL, NULL);
}
