/* SPDX-License-Identifier: MIT */
#include "input/element.h"

#include "support/test.h"

static void names(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        enum element element;
    } cases[] = {
        /* The first and last of the table, which must be in order to be searched. */
        {"address", ELEMENT_BLOCK},    {"xmp", ELEMENT_VERBATIM},   {"annotation", ELEMENT_DROPPED},
        {"video", ELEMENT_DROPPED},    {"p", ELEMENT_BLOCK},        {"h1", ELEMENT_HEADING},
        {"h6", ELEMENT_HEADING},       {"li", ELEMENT_ITEM},        {"td", ELEMENT_CELL},
        {"nav", ELEMENT_CUT},          {"script", ELEMENT_DROPPED}, {"b", ELEMENT_INLINE},
        {"h7", ELEMENT_INLINE},        {"", ELEMENT_INLINE},        {"my-element", ELEMENT_INLINE},
        {"zzz", ELEMENT_INLINE},       {"pre", ELEMENT_VERBATIM},   {"title", ELEMENT_TITLE},
        {"body", ELEMENT_PAGE},        {"ol", ELEMENT_NUMBERED},    {"ul", ELEMENT_LIST},
        {"tr", ELEMENT_ROW},           {"table", ELEMENT_TABLE},    {"form", ELEMENT_FORM},
        {"blockquote", ELEMENT_QUOTE}, {"br", ELEMENT_LINE},        {"q", ELEMENT_SAID},
        {"code", ELEMENT_CODE},        {"summary", ELEMENT_BLOCK},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].name);
        require(element_named(cases[i].name) == cases[i].element);
    }
}

static void hidden(void **state)
{
    (void)state;
    static const struct {
        const char *name, *value;
        bool hidden;
    } cases[] = {
        {"hidden", NULL, true},
        {"hidden", "hidden", true},
        {"aria-hidden", "true", true},
        {"aria-hidden", "false", false},
        {"aria-hidden", NULL, false},
        {"style", "display:none", true},
        {"style", "color: red; display : none;", true},
        {"style", "display: block", false},
        {"style", "display", false},
        {"style", "visibility:hidden", true},
        {"style", "visibility:visible", false},
        {"style", NULL, false},
        {"role", "navigation", true},
        {"role", "main", false},
        {"class", "hidden", false},
    };
    note("no attributes");
    require(!element_is_hidden(NULL));
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *const attributes[] = {"id", "x", cases[i].name, cases[i].value, "lang", NULL, NULL};
        note("%s=%s", cases[i].name, cases[i].value == NULL ? "" : cases[i].value);
        require(element_is_hidden(attributes) == cases[i].hidden);
    }
}

static void attributes(void **state)
{
    (void)state;
    const char *const list[] = {"reversed", NULL, "start", "3", NULL};
    note("start and reversed");
    require_text(element_attribute(list, "start"), 1, "3");
    require_text(element_attribute(list, "reversed"), 0, "");
    require(element_attribute(list, "type") == NULL && element_attribute(NULL, "type") == NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names),
        cmocka_unit_test(hidden),
        cmocka_unit_test(attributes),
    };
    return cmocka_run_group_tests_name("input/element", tests, NULL, NULL);
}
