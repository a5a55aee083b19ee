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
    for (size_t count = 0; count < 8; count++) {
        uint64_t expected = 0;
        for (size_t i = count; i-- > 0;)
            expected = expected << 8 | (uint64_t)('a' + (int)i);
        note("%zu bytes", count);
        require(smz__eight_first(smz__eight("abcdefgh"), count) == expected);
    }
}

static int sign(int order)
{
    return (order > 0) - (order < 0);
}

static void sorts_as_bytes_do(void **state)
{
    (void)state;
    static const char alphabet[] = {'\0', 'a', 'b', '\x7F', '\x80', '\xFF'};
    struct random random = {3};
    for (int i = 0; i < 20000; i++) {
        char a[8] = {0}, b[8] = {0}; /* of a shorter one the rest is zeros */
        const size_t a_count = random_below(&random, 9), b_count = random_below(&random, 9);
        for (size_t at = 0; at < 8; at++) {
            a[at] = at < a_count ? alphabet[random_below(&random, sizeof alphabet)] : '\0';
            b[at] = at < b_count ? (random_below(&random, 4) != 0 ? a[at] : 'b') : '\0';
        }
        const uint64_t one = smz__eight_sorting(a, a_count), other = smz__eight_sorting(b, b_count);
        note("pair %d: %zu and %zu bytes", i, a_count, b_count);
        require((one > other) - (one < other) == sign(memcmp(a, b, 8)));
        a[a_count == 8 ? 7 : a_count] ^= a_count == 8 ? 0 : 'x'; /* what stands behind does not count */
        require(smz__eight_sorting(a, a_count) == one);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agrees_with_looking_at_each_byte),
        cmocka_unit_test(finds_each_byte_of_a_range),
        cmocka_unit_test(takes_the_first_bytes),
        cmocka_unit_test(sorts_as_bytes_do),
    };
    return cmocka_run_group_tests_name("base/eight", tests, NULL, NULL);
}
