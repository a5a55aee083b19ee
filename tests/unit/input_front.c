/* SPDX-License-Identifier: MIT */
#include "input/front.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void front(void **state)
{
    (void)state;
    static const struct {
        const char *text, *rest, *title;
    } cases[] = {
        {"", "", ""},
        {"a", "a", ""},
        {"---\ntitle: The Ferry\ndate: x\n---\na", "a", "The Ferry"},
        {"---\r\ntitle: The Ferry\r\n---\r\na", "a", "The Ferry"},
        {"---\ntitle: \"The Ferry\"\n...\na", "a", "The Ferry"},
        {"---\ntitle: 'The: Ferry'\n---", "", "The: Ferry"},
        {"---\ntitle: \"\n---\na", "a", "\""},
        {"---\ntitle:\n---\na", "a", ""},
        {"---\ntitle: a\ntitle: b\n---\n", "", "a"},
        {"---\nsubtitle: b\ntags:\n  - x\n\n# c\n---\na", "a", ""},
        {"+++\ntitle = \"The Ferry\"\n+++\na", "a", "The Ferry"},
        {"+++\ntitle: a\n+++\na", "+++\ntitle: a\n+++\na", ""},
        {"---\na\n---\nb", "---\na\n---\nb", ""},
        {"---\ntitle: a\nb", "---\ntitle: a\nb", ""},
        {"---", "---", ""},
        {"---\n---\na", "---\n---\na", ""},
        {"----\nb: a\n---\n", "----\nb: a\n---\n", ""},
        {" ---\nb: a\n---\n", " ---\nb: a\n---\n", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const size_t length = strlen(cases[i].text);
        char *exact = exact_copy(cases[i].text, length);
        note("%s", cases[i].text);
        const struct front found = front_matter(exact, length);
        require_text(exact + found.end, length - found.end, cases[i].rest);
        require_text(exact + found.title, found.title_length, cases[i].title);
        free(exact);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(front)};
    return cmocka_run_group_tests_name("input/front", tests, NULL, NULL);
}
