/* SPDX-License-Identifier: MIT */
#include "document/group.h"

#include "lang/language.h"
#include "support/test.h"

#include <string.h>

static void finds_groups(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool found, listed;
        size_t start, end, width;
    } cases[] = {
        {"", false, false, 0, 0, 0},
        {"\n \n\t\n", false, false, 0, 0, 0},
        {"one\ntwo two\n\nthree", true, true, 0, 12, 7},
        {"\n  one.\r\ntwo", true, false, 1, 12, 6},
        {"one\ntwo?\nthree", true, false, 0, 14, 5},
        {"one", true, true, 0, 3, 3},
        {"a line that is much wider than the lines of a list ever are\ntwo", true, false, 0, 63, 59},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct smz__group group = {.watch = NULL};
        const size_t length = strlen(cases[i].text);
        note("group %zu: %s", i, cases[i].text);
        require(smz__read_group(&group, cases[i].text, length, 0, smz__find_language("en")) == cases[i].found);
        if (!cases[i].found)
            continue;
        note("from %zu to %zu, width %zu", group.start, group.end, group.width);
        require(group.start == cases[i].start && group.end == cases[i].end && group.width == cases[i].width);
        require(group.listed == cases[i].listed);
    }
}

/* Lines are the same whether they are kept, are beyond those that are, or are not in the group at all. */
static void gives_its_lines_again(void **state)
{
    (void)state;
    struct gathered text = {0};
    struct smz__group group = {.watch = NULL};
    gather_string(&text, "before\n\n");
    for (int i = 0; i < 2 * SMZ__KEPT_LINES; i++)
        gather_string(&text, i % 3 == 0 ? "  a line\r\n" : "another line \n");
    gather_string(&text, "\nbehind\n");
    require(smz__read_group(&group, text.bytes, text.length, 7, smz__find_language("en")));
    require(group.start == 8 && group.end == text.length - 8 && group.kept == SMZ__KEPT_LINES);
    for (size_t at = 0; at < text.length;) {
        const struct smz__line line = smz__read_line(text.bytes, text.length, at);
        const struct smz__line again = smz__group_line(&group, text.bytes, text.length, at);
        note("line at %zu", at);
        require(again.begin == line.begin && again.start == line.start && again.end == line.end);
        require(again.next == line.next && again.width == line.width && again.indent == line.indent);
        at = line.next;
    }
    gathered_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_groups),
        cmocka_unit_test(gives_its_lines_again),
    };
    return cmocka_run_group_tests_name("document/group", tests, NULL, NULL);
}
