/* SPDX-License-Identifier: MIT */
#include "base/eight.h"

#include "support/random.h"
#include "support/test.h"

#include <stdlib.h>

#define LENGTH 40

/* Texts of letters and their neighbours in ASCII, with line ends and bytes beyond ASCII strewn in. */
static char *make_text(struct random *random, size_t length)
{
    static const char common[] = "azAZ09mM5", rare[] = "/:@[`{\t\n\v\f\r\x0E \x80\x8A\xFF\xE1";
    char text[LENGTH];
    for (size_t i = 0; i < length; i++)
        text[i] = random_below(random, 9) != 0 ? common[random_below(random, sizeof common - 1)]
                                               : rare[random_below(random, sizeof rare)];
    return exact_copy(text, length);
}

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static void agrees_with_looking_at_each_byte(void **state)
{
    (void)state;
    struct random random = {7};
    for (int i = 0; i < 20000; i++) {
        size_t length = random_below(&random, LENGTH), at = random_below(&random, length + 1), end = at;
        char *text = make_text(&random, length);
        while (end < length && is_letter(text[end]))
            end++;
        note("text %d: %zu of %zu", i, at, length);
        require(smz__letters_end(text, length, at) == end);
        free(text);
    }
}

static void finds_each_byte_of_a_range(void **state)
{
    (void)state;
    for (unsigned byte = 0; byte < 256; byte++)
        for (size_t place = 0; place < 8; place++) {
            char bytes[8] = {'\xFF', '\0', '\xFF', '\0', '\xFF', '\0', '\xFF', '\0'};
            bytes[place] = (char)byte;
            const uint64_t found = smz__eight_between(smz__eight(bytes), '\n', '\r');
            note("byte %u at %zu", byte, place);
            require((found != 0) == (byte >= '\n' && byte <= '\r'));
            if (found != 0)
                require(smz__eight_before(found) == place);
        }
}

static void takes_the_first_bytes(void **state)
{
    (void)state;
    static const char bytes[] = "abcdefghijklmnop";
    for (size_t count = 0; count <= 16; count++) {
        char kept[16];
        smz__sixteen_first(kept, bytes, count);
        note("%zu bytes", count);
        for (size_t i = 0; i < sizeof kept; i++)
            require(kept[i] == (i < count ? bytes[i] : '\0'));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agrees_with_looking_at_each_byte),
        cmocka_unit_test(finds_each_byte_of_a_range),
        cmocka_unit_test(takes_the_first_bytes),
    };
    return cmocka_run_group_tests_name("base/eight", tests, NULL, NULL);
}
