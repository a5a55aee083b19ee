/* SPDX-License-Identifier: MIT */
#include "input/unicode.h"

#include "support/random.h"
#include "support/test.h"
#include "support/utf8.h"

#include <stdlib.h>
#include <string.h>

#define BAD "\xEF\xBF\xBD"

static void tells_marks(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t length;
        enum unicode marked;
    } cases[] = {
        {"", 0, UNICODE_NONE},
        {"abc", 3, UNICODE_NONE},
        {"\xEF\xBB", 2, UNICODE_NONE},
        {"\xEF\xBB\xBF", 3, UNICODE_8},
        {"\xFF\xFE", 2, UNICODE_16_LITTLE},
        {"\xFE\xFF", 2, UNICODE_16_BIG},
        {"\xFF\xFE\0", 3, UNICODE_16_LITTLE},
        {"\xFF\xFE\0\0", 4, UNICODE_32_LITTLE},
        {"\0\0\xFE\xFF", 4, UNICODE_32_BIG},
        {"\0\0\xFE", 3, UNICODE_NONE},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *exact = exact_copy(cases[i].bytes, cases[i].length);
        note("case %zu", i);
        require(unicode_marked(exact, cases[i].length) == cases[i].marked);
        free(exact);
    }
}

static void decodes(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t length;
        const char *text;
    } cases[] = {
        {"a\xC3\xA9", 3, "a\xC3\xA9"},
        {"\xEF\xBB\xBFx", 4, "x"},
        {"a\0b", 3, "a" BAD "b"},
        {"a\xE9 b", 4, "a" BAD " b"},
        {"\xC0\xAF", 2, BAD BAD},
        {"\xED\xA0\x80", 3, BAD BAD BAD},
        {"\xF4\x90\x80\x80", 4, BAD BAD BAD BAD},
        {"x\xE2\x82", 3, "x" BAD BAD},
        {"\xFF\xFE"
         "a\0\xE9\0",
         6, "a\xC3\xA9"},
        {"\xFE\xFF\0a\0\xE9", 6, "a\xC3\xA9"},
        {"\xFF\xFE\x3D\xD8\x00\xDE!\0", 8, "\xF0\x9F\x98\x80!"},
        {"\xFF\xFE\x3D\xD8!\0", 6, BAD "!"},
        {"\xFF\xFE\x00\xDE!\0", 6, BAD "!"},
        {"\xFF\xFE\x3D\xD8", 4, BAD},
        {"\xFF\xFE"
         "a\0b",
         5, "a" BAD},
        {"\xFF\xFE\0\0\0\xF6\x01\0", 8, "\xF0\x9F\x98\x80"},
        {"\0\0\xFE\xFF\0\0\0a\0\x11\0\0", 12, "a" BAD},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *exact = exact_copy(cases[i].bytes, cases[i].length);
        struct text text = {.bytes = NULL};
        note("case %zu", i);
        unicode_decode(&text, exact, cases[i].length, unicode_marked(exact, cases[i].length));
        require_text(text.bytes, text.length, cases[i].text);
        text_free(&text);
        free(exact);
    }
}

/* Wherever a bad byte stands among those that are looked at eight at a time. */
static void spans_end_at_the_first_bad_byte(void **state)
{
    (void)state;
    for (size_t length = 0; length < 40; length++)
        for (size_t bad = 0; bad < length; bad++)
            for (int nul = 0; nul < 2; nul++) {
                char bytes[40];
                memset(bytes, 'x', sizeof bytes);
                bytes[bad] = nul != 0 ? '\0' : '\xFF';
                char *exact = exact_copy(bytes, length);
                note("%zu of %zu bytes", bad, length);
                require(utf8_span(exact, length) == bad);
                free(exact);
            }
}

/* Against another reader of UTF-8. */
static void agrees_with_another_reader(void **state)
{
    (void)state;
    struct random random = {7};
    for (int round = 0; round < 20000; round++) {
        static const char pieces[] = "ab\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xED\xA0\x80\xC0\xF4\x90\xFF\xE0";
        char bytes[24];
        size_t span = 0;
        bool valid = true;
        const size_t length = random_below(&random, sizeof bytes);
        for (size_t i = 0; i < length; i++)
            bytes[i] = pieces[random_below(&random, sizeof pieces - 1)];
        while (span < length) {
            const size_t step = utf8_step(bytes + span, length - span, &valid);
            if (!valid)
                break;
            span += step;
        }
        note("round %d", round);
        require(utf8_span(bytes, length) == span);
    }
}

static void reads_windows_1252(void **state)
{
    (void)state;
    struct text text = {.bytes = NULL};
    note("windows-1252");
    latin_decode(&text, "caf\xE9 \x93x\x94\x80\0y", 11);
    require_text(text.bytes, text.length, "caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D\xE2\x82\xAC" BAD "y");
    text_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_marks),
        cmocka_unit_test(decodes),
        cmocka_unit_test(spans_end_at_the_first_bad_byte),
        cmocka_unit_test(agrees_with_another_reader),
        cmocka_unit_test(reads_windows_1252),
    };
    return cmocka_run_group_tests_name("input/unicode", tests, NULL, NULL);
}
