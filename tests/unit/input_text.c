/* SPDX-License-Identifier: MIT */
#include "input/text.h"

#include "support/test.h"

#include <string.h>

static void grows_as_it_is_written(void **state)
{
    (void)state;
    struct text text = {.bytes = NULL};
    struct gathered expected = {0};
    note("a hundred thousand pieces");
    for (unsigned i = 0; i < 100000; i++) {
        const char piece[] = {(char)('a' + i % 26), (char)('A' + i % 7), ' '};
        text_put(&text, piece, i % 4);
        gather(&expected, piece, i % 4);
    }
    text_string(&text, "end");
    gather_string(&expected, "end");
    require(!text.failed);
    require_text(text.bytes, text.length, expected.bytes);
    text_free(&text);
    gathered_free(&expected);
    require(text.bytes == NULL && text.length == 0);
}

static void writes_characters(void **state)
{
    (void)state;
    static const struct {
        unsigned long character;
        const char *bytes;
    } cases[] = {
        {'a', "a"},
        {0x7F, "\x7F"},
        {0x80, "\xC2\x80"},
        {0x7FF, "\xDF\xBF"},
        {0x800, "\xE0\xA0\x80"},
        {0xFFFF, "\xEF\xBF\xBF"},
        {0x10000, "\xF0\x90\x80\x80"},
        {0x10FFFF, "\xF4\x8F\xBF\xBF"},
        {0, "\xEF\xBF\xBD"},
        {0xD800, "\xEF\xBF\xBD"},
        {0xDFFF, "\xEF\xBF\xBD"},
        {0x110000, "\xEF\xBF\xBD"},
        {0xFFFFFFFF, "\xEF\xBF\xBD"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct text text = {.bytes = NULL};
        text_character(&text, cases[i].character);
        note("U+%lX", cases[i].character);
        require_text(text.bytes, text.length, cases[i].bytes);
        text_free(&text);
    }
}

static void makes_room_inside(void **state)
{
    (void)state;
    struct text text = {.bytes = NULL};
    text_string(&text, "ad");
    text_open(&text, 1, 2);
    note("in the middle");
    require(text.length == 4 && text.bytes[0] == 'a' && text.bytes[3] == 'd');
    memcpy(text.bytes + 1, "bc", 2);
    text_open(&text, 4, 1);
    text.bytes[4] = 'e';
    require_text(text.bytes, text.length, "abcde");
    text_free(&text);
}

/* It fails for good, and what was written before stays readable. */
static void remembers_that_memory_ended(void **state)
{
    (void)state;
    struct text text = {.bytes = NULL};
    text_string(&text, "kept");
    note("more than all memory");
    require(text_room(&text, SIZE_MAX / 2) == NULL && text.failed);
    text_string(&text, "lost");
    text_open(&text, 0, 4);
    text_put(&text, "", SIZE_MAX);
    require(text.failed);
    require_text(text.bytes, 4, "kept");
    text_free(&text);
    require(!text.failed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(grows_as_it_is_written),
        cmocka_unit_test(writes_characters),
        cmocka_unit_test(makes_room_inside),
        cmocka_unit_test(remembers_that_memory_ended),
    };
    return cmocka_run_group_tests_name("input/text", tests, NULL, NULL);
}
