/* SPDX-License-Identifier: MIT */
#include "document/code.h"

#include "support/test.h"

#include <string.h>

static struct smz__line first_line(const char *text)
{
    return smz__read_line(text, strlen(text), 0);
}

static void finds_closing_fences(void **state)
{
    (void)state;
    static const struct {
        const char *text, *code; /* the code with its fences */
        bool no_backtick, no_tilde;
    } cases[] = {
        {"```\nx\n```\ny", "```\nx\n```", false, false},
        {"```c\nx\n\ny\n```", "```c\nx\n\ny\n```", false, false},
        {"```\nx\n  ```\n```", "```\nx\n  ```", false, false},
        {"~~~\nx\n```\n~~~\ny", "~~~\nx\n```\n~~~", false, false},
        {"```\nx\n~~~\n", "```", true, false},
        {"~~~\nx\n```\n", "~~~", false, true},
        {"```", "```", true, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *text = cases[i].text;
        bool no_fence[2] = {false, false};
        note("fence %zu: %s", i, text);
        const struct smz__line last = smz__fenced_code(text, strlen(text), first_line(text), no_fence, NULL);
        require_text(text, last.end, cases[i].code);
        require(no_fence[0] == cases[i].no_backtick && no_fence[1] == cases[i].no_tilde);
    }
}

/* Once it is known that no fence follows, none is looked for: else many open fences would cost the square of them. */
static void looks_for_no_fence_in_vain_twice(void **state)
{
    (void)state;
    static const char text[] = "```\nx\n```\n";
    bool no_fence[2] = {true, false};
    note("a fence of ` that is said not to be there");
    require(smz__fenced_code(text, strlen(text), first_line(text), no_fence, NULL).end == 3);
}

static void tells_indented_code(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool code;
    } cases[] = {
        {"    if (x)\n        y = f(x);\n    return y;\n", true},
        {"\tx = 1;\n", true},
        {"    $ make check\n", true},
        {"    x = 1;", true},
        {"    It rained. We stayed at home.\n    The quay was wet.\n", false},
        {"    x = 1;\ny = 2;\n", false},
        {"  x = 1;\n  y = 2;\n", false},
        {"    $ make everything anew and install it\n", true},
        {"    ferry [-t TIDE] [PASSENGER...]\n", true},
        {"    We went to the harbour [1] and saw the old ferry come in [2].\n", false},
        {"    # make everything anew and install it\n", false},
        {"    See the (old) ferry come in.\n", true},
        {"    We went to the harbour and saw the old ferry come in (late).\n", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *text = cases[i].text;
        const struct smz__line first = first_line(text);
        struct smz__line last = first;
        note("indented %zu:\n%s", i, text);
        require(smz__indented_code(text, strlen(text), first, &last) == cases[i].code);
        require(last.next == (cases[i].code ? strlen(text) : first.next));
    }
}

static void tells_front_matter(void **state)
{
    (void)state;
    static const struct {
        const char *text, *end; /* the text up to the line that last is set to */
        bool front_matter;
    } cases[] = {
        {"---\ntitle: Ferries\n---\nIt rained.", "---\ntitle: Ferries\n---", true},
        {"---\n\ntitle: Ferries\n\nby: Ben\n-----\n", "---\n\ntitle: Ferries\n\nby: Ben\n-----", true},
        {"---\nIt rained.\n---\nby: Ben", "---", false},
        {"---\nThe ferry: it was late.\n---\n", "---", false},
        {"---\nLate: the ferry.\nIt rained.\n---\n", "---", false},
        {"---\nhttp://example.org/ferry\n---\n", "---", false},
        {"---\ntags:\n- sea\n  deep: 1\n# late\n---\n", "---\ntags:\n- sea\n  deep: 1\n# late\n---", true},
        {"---\ntitle: Ferries\n", "---", false},
        {"---", "---", false},
        {"===\ntitle: Ferries\n===\n", "===", false},
        {"---\ntitle: Ferries\n===\n", "---", false},
        {"title: Ferries\n---\n", "title: Ferries", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *text = cases[i].text;
        struct smz__line last = first_line(text);
        note("front matter %zu: %s", i, text);
        require(smz__front_matter(text, strlen(text), last, &last) == cases[i].front_matter);
        require_text(text, last.end, cases[i].end);
    }
}

/* A rule far below, in an article that begins with one, closes nothing. */
static void front_matter_is_short(void **state)
{
    (void)state;
    for (size_t labels = 62; labels < 66; labels++) {
        struct gathered text = {0};
        gather_string(&text, "---\n");
        for (size_t i = 0; i < labels; i++)
            gather_string(&text, "a: b\n");
        gather_string(&text, "---\n");
        struct smz__line last = first_line(text.bytes);
        note("%zu labels", labels);
        require(smz__front_matter(text.bytes, text.length, last, &last) == (labels < 64));
        gathered_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_closing_fences),  cmocka_unit_test(looks_for_no_fence_in_vain_twice),
        cmocka_unit_test(tells_indented_code),   cmocka_unit_test(tells_front_matter),
        cmocka_unit_test(front_matter_is_short),
    };
    return cmocka_run_group_tests_name("document/code", tests, NULL, NULL);
}
