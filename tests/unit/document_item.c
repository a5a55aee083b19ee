/* SPDX-License-Identifier: MIT */
#include "document/item.h"

#include "support/test.h"

#include <string.h>

static void tells_items(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool item;
        unsigned number;
    } cases[] = {
        {"", false, 0},
        {"- item", true, 0},
        {"* item", true, 0},
        {"+ item", true, 0},
        {"  - item", true, 0},
        {"\xE2\x80\xA2 item", true, 0},
        {"\xE2\x80\xA2item", true, 0},
        {"-item", false, 0},
        {"-", false, 0},
        {"1. item", true, 1},
        {"12) item", true, 12},
        {"999. item", true, 999},
        {"1999. Then", false, 0},
        {"(3) item", true, 0},
        {"[3] item", true, 0},
        {"1.) item", true, 1},
        {"a) item", true, 0},
        {"a. item", true, 0},
        {"(iv) item", true, 0},
        {"A. Smith", false, 0},
        {"and) item", false, 0},
        {"1.5 litres", false, 0},
        {"1.item", false, 0},
        {"1.", false, 0},
        {"12 items", false, 0},
        {"The item", false, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct smz__line line = smz__read_line(cases[i].text, strlen(cases[i].text), 0);
        note("%s", cases[i].text);
        require(smz__is_list_item(cases[i].text, line) == cases[i].item);
        require(smz__item_number(cases[i].text, line) == cases[i].number);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_items),
    };
    return cmocka_run_group_tests_name("document/item", tests, NULL, NULL);
}
