/* SPDX-License-Identifier: MIT */
#include "input/reader.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void names_tell_formats(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        enum reader_format format;
    } cases[] = {
        {"a.html", READER_HTML},
        {"a.HTM", READER_HTML},
        {"b/a.xhtml", READER_HTML},
        {"a.md", READER_MARKDOWN},
        {"a.Markdown", READER_MARKDOWN},
        {"a.eml", READER_EMAIL},
        {"a.mbox", READER_EMAIL},
        {"a.txt", READER_TEXT},
        {"html", READER_TEXT},
        {"a.html.txt", READER_TEXT},
        {"", READER_TEXT},
        {".md", READER_MARKDOWN},
        {"a.md/b", READER_TEXT},
        {"a.", READER_TEXT},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].name);
        require(reader_of_name(cases[i].name) == cases[i].format);
    }
}

static void tells_idle_bytes(void **state)
{
    (void)state;
    static const struct {
        enum reader_format format;
        const char *charset, *bytes;
        bool idle;
    } cases[] = {
        {READER_TEXT, NULL, "abc", true},
        {READER_TEXT, NULL, "\xE9", true},
        {READER_TEXT, "UTF-8", "abc", true},
        {READER_TEXT, NULL,
         "\xEF\xBB\xBF"
         "abc",
         true},
        {READER_TEXT, NULL, "\xFF\xFE", false},
        {READER_TEXT, "latin1", "abc", false},
        {READER_HTML, NULL, "abc", false},
        {READER_MARKDOWN, "utf-8", "abc", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("case %zu", i);
        require(reader_is_idle(cases[i].format, cases[i].charset, cases[i].bytes, strlen(cases[i].bytes)) ==
                cases[i].idle);
    }
}

static int calls;

static void ready(void)
{
    calls++;
}

static void reads(void **state)
{
    (void)state;
    static const struct {
        enum reader_format format;
        const char *charset, *bytes, *text;
    } cases[] = {
        {READER_TEXT, "koi8-r", "\xF0", "\xD0\x9F"},           {READER_TEXT, NULL, "\xFE\xFF\x04\x1F", "\xD0\x9F"},
        {READER_TEXT, "nonsense", "\xE9", "\xC3\xA9"},         {READER_HTML, NULL, "<p>a<b>b</b>", "ab\n"},
        {READER_HTML, "koi8-r", "<p>\xF0", "\xD0\x9F\n"},      {READER_MARKDOWN, NULL, "*a*", "a\n"},
        {READER_EMAIL, NULL, "Subject: a\n\nb", "# a\n\nb\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct text out = {.bytes = NULL};
        const char *lacks = reader_lacks(cases[i].format, cases[i].charset);
        note("case %zu: %s", i, lacks == NULL ? cases[i].bytes : lacks);
        calls = 0;
        if (lacks != NULL)
            continue;
        require(reader_read(&out, cases[i].format, cases[i].charset, cases[i].bytes, strlen(cases[i].bytes), ready));
        require_text(out.bytes, out.length, cases[i].text);
        require(calls == 1);
        text_free(&out);
    }
}

/* What was left out at build time says what it lacks, and nothing else does. */
static void says_what_is_lacking(void **state)
{
    (void)state;
    static const char *const libraries[] = {
        [READER_EMAIL + 1] = NULL,
#ifndef WITH_MARKDOWN
        [READER_MARKDOWN] = "libmd4c-dev",
#endif
#ifndef WITH_HTML
        [READER_HTML] = "libxml2-dev",
#endif
#ifndef WITH_EMAIL
        [READER_EMAIL] = "libgmime-3.0-dev",
#endif
    };
    for (int format = READER_TEXT; format <= READER_EMAIL; format++) {
        const char *lacks = reader_lacks((enum reader_format)format, "latin1");
        const char *library = libraries[format];
        note("format %d", format);
        require((lacks != NULL) == (library != NULL));
        require(lacks == NULL || strstr(lacks, library) != NULL);
    }
    require(!reader_is_small() && reader_knows_charset("latin1") && !reader_knows_charset("nonsense"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_tell_formats),
        cmocka_unit_test(tells_idle_bytes),
        cmocka_unit_test(reads),
        cmocka_unit_test(says_what_is_lacking),
    };
    return cmocka_run_group_tests_name("input/reader", tests, NULL, NULL);
}
