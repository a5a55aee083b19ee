/* SPDX-License-Identifier: MIT */
#include "input/entity.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void entities(void **state)
{
    (void)state;
    static const struct {
        const char *entity, *text;
    } cases[] = {
        {"&amp;", "&"},
        {"&ccedil;", "\xC3\xA7"},
        {"&Auml;", "\xC3\x84"},
        {"&auml;", "\xC3\xA4"},
        {"&nope;", ""},
        {"&am;", ""},
        {"&ampx;", ""},
        {"&#65;", "A"},
        {"&#x41;", "A"},
        {"&#X1F600;", "\xF0\x9F\x98\x80"},
        {"&#150;", "\xE2\x80\x93"},
        {"&#0;", "\xEF\xBF\xBD"},
        {"&#xD800;", "\xEF\xBF\xBD"},
        {"&#99999999;", "\xEF\xBF\xBD"},
        {"&#11111111111111111111111111;", "\xEF\xBF\xBD"},
        {"&;", ""},
        {"&", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const size_t length = strlen(cases[i].entity);
        char *exact = exact_copy(cases[i].entity, length);
        char bytes[CHARACTER_BYTES];
        note("%s", cases[i].entity);
        require_text(bytes, entity_decode(bytes, exact, length), cases[i].text);
        free(exact);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(entities)};
    return cmocka_run_group_tests_name("input/entity", tests, NULL, NULL);
}
