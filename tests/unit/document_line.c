/* SPDX-License-Identifier: MIT */
#include "document/line.h"

#include "lang/language.h"
#include "support/test.h"

#include <string.h>

static void reads_lines(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t length;
        size_t start, end, next, width, indent;
    } cases[] = {
        {"", 0, 0, 0, 0, 0, 0},
        {"\n", 1, 0, 0, 1, 0, 0},
        {"abc", 3, 0, 3, 3, 3, 0},
        {"abc\nd", 5, 0, 3, 4, 3, 0},
        {"abc\rd", 5, 0, 3, 4, 3, 0},
        {"abc\r\nd", 6, 0, 3, 5, 3, 0},
        {"abc\n\rd", 6, 0, 3, 4, 3, 0},
        {"abc\r", 4, 0, 3, 4, 3, 0},
        {"abc\fd", 5, 0, 3, 4, 3, 0},
        {"abc\vd", 5, 0, 3, 4, 3, 0},
        {"  abc \t\nd", 9, 2, 5, 8, 5, 2},
        {" \t \n", 4, 3, 3, 4, 0, 3},
        {"\xEF\xBB\xBFxyz\n", 7, 3, 6, 7, 3, 0},
        {"h\xC3\xA9\n", 4, 0, 3, 4, 2, 0},
        {"he\xCC\x81\n", 5, 0, 4, 5, 2, 0},
        {"\xE3\x80\x80\xE3\x80\x80\xE6\xB8\xAF\n", 10, 6, 9, 10, 3, 2},
        {"\xEF\xBB\xBF\xEF\xBB\xBF x\n", 9, 7, 8, 9, 2, 1},
        {"a\0b\n", 4, 0, 3, 4, 3, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct smz__line line = smz__read_line(cases[i].text, cases[i].length, 0);
        note("line %zu: %s", i, cases[i].text);
        require(line.start == cases[i].start || line.start == line.end);
        require(line.end == cases[i].end && line.next == cases[i].next);
        require((line.width == cases[i].width && line.indent == cases[i].indent) || line.start == line.end);
    }
}

/* What a line's shape says, as letters: r rule, t table row, f fence, h marked heading. */
static void tells_shapes(void **state)
{
    (void)state;
    static const struct {
        const char *text, *shapes;
    } cases[] = {
        {"", ""},       {"Just a line.", ""}, {"---", "r"},          {"=====", "r"}, {"***", "r"},
        {"--", ""},     {"---x", ""},         {"| a | b |", "t"},    {"|a|", "t"},   {"||", ""},
        {"| a", ""},    {"```", "f"},         {"```c", "f"},         {"~~~", "fr"},  {"``", ""},
        {"# One", "h"}, {"###### Six", "h"},  {"####### Seven", ""}, {"#hash", ""},  {"#", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *text = cases[i].text;
        const struct smz__line line = smz__read_line(text, strlen(text), 0);
        struct gathered shapes = {0};
        gather_string(&shapes, smz__is_fence(text, line) ? "f" : "");
        gather_string(&shapes, smz__is_marked_heading(text, line) ? "h" : "");
        gather_string(&shapes, smz__is_rule(text, line) ? "r" : "");
        gather_string(&shapes, smz__is_table_row(text, line) ? "t" : "");
        note("%s", text);
        require_text(shapes.bytes, shapes.length, cases[i].shapes);
        gathered_free(&shapes);
    }
}

/* More shapes: u underline, c columns, q quotation, s somebody's turn, n numeric, w link, d date. */
static void tells_other_shapes(void **state)
{
    (void)state;
    static const struct {
        const char *text, *shapes;
    } cases[] = {
        {"", ""},
        {"The ferries came back.", ""},
        {"====", "u"},
        {"one\ttwo", "c"},
        {"one   two", "c"},
        {"> quoted", "q"},
        {">> quoted twice", "q"},
        {"[12:03] <anna> hi", "s"},
        {"Q: Why?", "s"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *text = cases[i].text;
        const struct smz__line line = smz__read_line(text, strlen(text), 0);
        struct gathered shapes = {0};
        gather_string(&shapes, smz__is_underline(text, line) ? "u" : "");
        gather_string(&shapes, smz__has_columns(text, line) ? "c" : "");
        gather_string(&shapes, smz__quote_depth(text, line) != 0 ? "q" : "");
        gather_string(&shapes, smz__is_turn(text, line) ? "s" : "");
        note("%s", text);
        require_text(shapes.bytes, shapes.length, cases[i].shapes);
        gathered_free(&shapes);
    }
}

static void reads_quotations(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t depth, start; /* of the marks, and where the words begin */
    } cases[] = {{"text", 0, 0},  {"> a", 1, 2}, {">a", 1, 1}, {">> a", 2, 3},
                 {"> > a", 2, 4}, {">", 1, 1},   {"> ", 1, 1}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct smz__line line = smz__read_line(cases[i].text, strlen(cases[i].text), 0);
        note("%s", cases[i].text);
        require(smz__quote_depth(cases[i].text, line) == cases[i].depth);
        require(cases[i].depth == 0 || smz__quote_text(cases[i].text, line) == cases[i].start);
    }
}

static void tells_final_marks(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text;
        bool ends;
    } cases[] = {
        {"en", "", false},         {"en", "It ended.", true},  {"en", "It ended", false}, {"en", "Did it?", true},
        {"en", "It did!", true},   {"en", "Well…", true},      {"en", "Well...", true},   {"en", "\"It did.\"", true},
        {"en", "(It did.)", true}, {"en", "It did. \n", true}, {"en", "Items:", false},   {"hy", "Վերջ:", true},
        {"en", "and;", false},     {"el", "Πού;", true},       {"ja", "雨だ。", true},    {"hi", "बारिश।", true},
        {"ar", "أين؟", true},      {"en", "\"", false},        {"en", ".", true},         {"en", "a, ", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s: %s", cases[i].code, cases[i].text);
        require(smz__ends_with_mark(cases[i].text, 0, strlen(cases[i].text), smz__find_language(cases[i].code)) ==
                cases[i].ends);
    }
}

static void tells_indents(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool indented;
    } cases[] = {
        {"", false},     {"abc", false},    {"   abc", false},  {"    abc", true},
        {"\tabc", true}, {" \tabc", false}, {"     abc", true}, {"\xE3\x80\x80\xE3\x80\x80\xE6\xB8\xAF", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("'%s'", cases[i].text);
        require(smz__is_indented(cases[i].text, smz__read_line(cases[i].text, strlen(cases[i].text), 0)) ==
                cases[i].indented);
    }
}

static void finds_hyphens(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t bytes;
    } cases[] = {{"", 0},        {"-", 1}, {"har-", 1}, {"har", 0}, {"har\xE2\x80\x90", 3}, {"\xE2\x80\x90", 3},
                 {"\x80\x90", 0}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("'%s'", cases[i].text);
        require(smz__hyphen_before(cases[i].text, 0, strlen(cases[i].text)) == cases[i].bytes);
    }
    require(smz__hyphen_before("\xE2\x80\x90", 1, 3) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_lines),      cmocka_unit_test(tells_shapes),      cmocka_unit_test(tells_other_shapes),
        cmocka_unit_test(reads_quotations), cmocka_unit_test(tells_final_marks), cmocka_unit_test(tells_indents),
        cmocka_unit_test(finds_hyphens),
    };
    return cmocka_run_group_tests_name("document/line", tests, NULL, NULL);
}
