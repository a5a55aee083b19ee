/* SPDX-License-Identifier: MIT */
#include "cli/value.h"

#include "support/test.h"

#include <stdint.h>
#include <stdio.h>

static void parses_counts(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum value_error error;
        size_t count;
    } cases[] = {
        {"0", VALUE_OK, 0},
        {"7", VALUE_OK, 7},
        {"007", VALUE_OK, 7},
        {"1234567", VALUE_OK, 1234567},
        {"", VALUE_NOT_A_NUMBER, 99},
        {"-1", VALUE_NOT_A_NUMBER, 99},
        {"+1", VALUE_NOT_A_NUMBER, 99},
        {" 1", VALUE_NOT_A_NUMBER, 99},
        {"1 ", VALUE_NOT_A_NUMBER, 99},
        {"1.5", VALUE_NOT_A_NUMBER, 99},
        {"1e3", VALUE_NOT_A_NUMBER, 99},
        {"0x10", VALUE_NOT_A_NUMBER, 99},
        {"ten", VALUE_NOT_A_NUMBER, 99},
        {"\xD9\xA1", VALUE_NOT_A_NUMBER, 99}, /* an Arabic 1 */
        {"99999999999999999999999999", VALUE_TOO_LARGE, 99},
        {"99999999999999999999999999x", VALUE_NOT_A_NUMBER, 99},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        size_t count = 99;
        note("'%s'", cases[i].text);
        require(parse_count(&count, cases[i].text) == cases[i].error && count == cases[i].count);
    }
}

/* The largest number that there is, and one more. */
static void counts_do_not_overflow(void **state)
{
    (void)state;
    char text[32];
    size_t count = 0;
    const int length = snprintf(text, sizeof text, "%zu", SIZE_MAX);
    note("%s", text);
    require(parse_count(&count, text) == VALUE_OK && count == SIZE_MAX);
    text[length - 1]++; /* it ends with 5 */
    note("%s", text);
    require(parse_count(&count, text) == VALUE_TOO_LARGE);
}

static void parses_sizes(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum value_error error;
        size_t size;
    } cases[] = {
        {"1", VALUE_OK, 1},
        {"500", VALUE_OK, 500},
        {"1K", VALUE_OK, 1024},
        {"64M", VALUE_OK, (size_t)64 << 20},
        {"3G", VALUE_OK, (size_t)3 << 30},
        {"0", VALUE_TOO_SMALL, 99},
        {"0G", VALUE_TOO_SMALL, 99},
        {"", VALUE_NOT_A_NUMBER, 99},
        {"M", VALUE_NOT_A_NUMBER, 99},
        {"64m", VALUE_NOT_A_NUMBER, 99},
        {"64MB", VALUE_NOT_A_NUMBER, 99},
        {"64 M", VALUE_NOT_A_NUMBER, 99},
        {"64T", VALUE_NOT_A_NUMBER, 99},
        {"1.5G", VALUE_NOT_A_NUMBER, 99},
        {"-1K", VALUE_NOT_A_NUMBER, 99},
        {"17179869184G", VALUE_TOO_LARGE, 99}, /* 2^64 */
        {"99999999999999999999999999", VALUE_TOO_LARGE, 99},
        {"99999999999999999999999999K", VALUE_TOO_LARGE, 99},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        size_t size = 99;
        note("'%s'", cases[i].text);
        require(parse_size(&size, cases[i].text) == cases[i].error && size == cases[i].size);
    }
}

static void parses_ratios(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum value_error error;
        double ratio;
    } cases[] = {
        {"0.2", VALUE_OK, 0.2},
        {".2", VALUE_OK, 0.2},
        {"0.20", VALUE_OK, 0.2},
        {"1", VALUE_OK, 1.0},
        {"1.0", VALUE_OK, 1.0},
        {"20%", VALUE_OK, 0.2},
        {"100%", VALUE_OK, 1.0},
        {"0.5%", VALUE_OK, 0.005},
        {"12.5%", VALUE_OK, 0.125},
        {"0.3333333333333333333333", VALUE_OK, 0.3333333333333},
        {"99.99999999999999999%", VALUE_OK, 0.999999999999999}, /* not 1 */
        {"33.333333333333333333%", VALUE_OK, 0.333333333333333},
        {"20", VALUE_TOO_LARGE, 9.0},
        {"1.01", VALUE_TOO_LARGE, 9.0},
        {"101%", VALUE_TOO_LARGE, 9.0},
        {"0", VALUE_TOO_SMALL, 9.0},
        {"0.0%", VALUE_TOO_SMALL, 9.0},
        {"", VALUE_NOT_A_NUMBER, 9.0},
        {".", VALUE_NOT_A_NUMBER, 9.0},
        {"%", VALUE_NOT_A_NUMBER, 9.0},
        {"1.", VALUE_NOT_A_NUMBER, 9.0},
        {"-0.2", VALUE_NOT_A_NUMBER, 9.0},
        {"0,2", VALUE_NOT_A_NUMBER, 9.0},
        {"0.2 ", VALUE_NOT_A_NUMBER, 9.0},
        {"20%%", VALUE_NOT_A_NUMBER, 9.0},
        {"2e-1", VALUE_NOT_A_NUMBER, 9.0},
        {"nan", VALUE_NOT_A_NUMBER, 9.0},
        {"inf", VALUE_NOT_A_NUMBER, 9.0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        double ratio = 9.0;
        note("'%s'", cases[i].text);
        require(parse_ratio(&ratio, cases[i].text) == cases[i].error);
        require(!(ratio < cases[i].ratio) && !(ratio > cases[i].ratio));
    }
}

static void parses_choices(void **state)
{
    (void)state;
    static const char *const names[] = {"text", "json", NULL};
    static const struct {
        const char *text;
        bool known;
        size_t choice;
    } cases[] = {
        {"text", true, 0}, {"json", true, 1}, {"JSON", false, 9},
        {"", false, 9},    {"jso", false, 9}, {"json ", false, 9},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        size_t choice = 9;
        note("'%s'", cases[i].text);
        require(parse_choice(&choice, names, cases[i].text) == cases[i].known && choice == cases[i].choice);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parses_counts), cmocka_unit_test(counts_do_not_overflow), cmocka_unit_test(parses_sizes),
        cmocka_unit_test(parses_ratios), cmocka_unit_test(parses_choices),
    };
    return cmocka_run_group_tests_name("cli/value", tests, NULL, NULL);
}
