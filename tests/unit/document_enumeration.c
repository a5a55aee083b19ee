/* SPDX-License-Identifier: MIT */
#include "document/enumeration.h"

#include "support/test.h"

#include <string.h>

/* Two enumerators, each at the beginning of a text of its own: does the second go on with the first? */
static void goes_on(void **state)
{
    (void)state;
    static const struct {
        const char *first, *second;
        bool continues;
    } cases[] = {
        {"1) Open", "2) Turn", true},    {"1. Open", "2. Turn", true},  {"(1) Open", "(2) Turn", true},
        {"a) Open", "b) Turn", true},    {"A) Open", "B) Turn", true},  {"1.) Open", "2.) Turn", true},
        {"9) Open", "10) Turn", true},   {"a. Open", "b. Turn", true},  {"1) Open", "3) Turn", false},
        {"2) Open", "1) Turn", false},   {"1) Open", "1) Turn", false}, {"1) Open", "2. Turn", false},
        {"(1) Open", "2) Turn", false},  {"1) Open", "b) Turn", false}, {"a) Open", "B) Turn", false},
        {"A. Smith", "B. Jones", false}, {"1 Open", "2 Turn", false},   {"1)Open", "2)Turn", false},
        {"Open 1)", "2) Turn", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct smz__enumeration enumeration = {0};
        const char *one = cases[i].first, *two = cases[i].second;
        const size_t at_one = strspn(one, "("), at_two = strspn(two, "(");
        note("%s ... %s", one, two);
        smz__begin_enumeration(&enumeration, one, 0, strlen(one), at_one, at_one + strcspn(one + at_one, " .)"));
        require(smz__continues_enumeration(&enumeration, two, 0, strlen(two), at_two,
                                           at_two + strcspn(two + at_two, " .)")) == cases[i].continues);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(goes_on),
    };
    return cmocka_run_group_tests_name("document/enumeration", tests, NULL, NULL);
}
