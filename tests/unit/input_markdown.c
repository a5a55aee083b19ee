/* SPDX-License-Identifier: MIT */
#include "input/markdown.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void require_page(const char *page, size_t length, const char *charset, const char *expected)
{
    struct text out = {.bytes = NULL};
    char *exact = exact_copy(page, length);
    require(markdown_read(&out, exact, length, charset));
    require_text(out.length == 0 ? "" : out.bytes, out.length, expected);
    text_free(&out);
    free(exact);
}

static void pages(void **state)
{
    (void)state;
    static const struct {
        const char *page, *text;
    } cases[] = {
        {"", ""},
        {"a\nb\n\nc", "a b\n\nc\n"},
        {"a  \nb\\\nc", "a\nb\nc\n"},
        /* marks inside lines */
        {"**a** _b_ ~~c~~ `d*e` un*frigging*believable", "a b c d*e unfriggingbelievable\n"},
        {"[a](http://b 'c') <http://d> [e][f] [g]\n\n[f]: h\n", "a http://d e [g]\n"},
        {"a ![no](b) ![no [no](x)](c)d", "a d\n"},
        {"a <b>c</b> <!-- no --> d", "a c d\n"},
        {"<div>\nno\n</div>\n\na", "a\n"},
        {"&lt; &eacute; &#8212; &nope;", "< \xC3\xA9 \xE2\x80\x94 &nope;\n"},
        {"\\*a\\*", "*a*\n"},
        /* blocks */
        {"# a\n## *b* ##\nc\n===\nd\n-\n", "# a\n\n## b\n\n# c\n\n## d\n"},
        {"- a\n- b\n  - c\n- [x] d\n\ne", "- a\n- b\n  - c\n- d\n\ne\n"},
        {"3. a\n4. b", "3. a\n4. b\n"},
        {"- a\n\n  b\n- c", "- a\n\nb\n\n- c\n"},
        {"> a\n> b\n>\n> > c\n\nd", "> a b\n\n> > c\n\nd\n"},
        {"|a|b|\n|---|---|\n|*c*|d|\n\ne", "| a | b |\n| c | d |\n\ne\n"},
        {"```c\nint *a;\n\nb\n```\nc", "```\nint *a;\n\nb\n```\n\nc\n"},
        {"    int a;\n\nb", "```\nint a;\n```\n\nb\n"},
        {"~~~\n```\n~~~", "~~~\n```\n~~~\n"},
        {"a\n\n***\n\nb", "a\n\nb\n"},
        /* front matter */
        {"---\ntitle: The Ferry\n---\na", "# The Ferry\n\na\n"},
        {"---\ntitle: The Ferry\n---\n# The Ferry\na", "# The Ferry\n\na\n"},
        {"---\ndate: x\n---\na", "a\n"},
        {"---\na\n---\n", "## a\n"},
        /* broken */
        {"[a](b", "[a](b\n"},
        {"**a", "**a\n"},
        {"```\na", "```\na\n```\n"},
        {"|a|b\n|-", "|a|b |-\n"},
        {"\xEF\xBB\xBF# a", "# a\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("case %zu: %s", i, cases[i].page);
        require_page(cases[i].page, strlen(cases[i].page), NULL, cases[i].text);
    }
    note("bytes");
    require_page("caf\xE9 a\0b", 8, NULL,
                 "caf\xEF\xBF\xBD a\xEF\xBF\xBD"
                 "b\n");
    require_page("*caf\xE9*", 6, "latin1", "caf\xC3\xA9\n");
}

/* Links whose addresses md4c would copy without end: the page is read as the text that it is. */
static void long_links_do_not_multiply(void **state)
{
    (void)state;
    struct gathered page = {0};
    struct text out = {.bytes = NULL};
    gather_string(&page, "[a]: ");
    for (int i = 0; i < 100000; i++)
        gather_string(&page, "x");
    gather_string(&page, "\n\n");
    for (int i = 0; i < 100000; i++)
        gather_string(&page, "[a] ");
    note("ten thousand million bytes of links");
    require(markdown_read(&out, page.bytes, page.length, NULL));
    require_text(out.bytes, out.length, page.bytes);
    text_free(&out);
    gathered_free(&page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages),
        cmocka_unit_test(long_links_do_not_multiply),
    };
    return cmocka_run_group_tests_name("input/markdown", tests, NULL, NULL);
}
