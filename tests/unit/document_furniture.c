/* SPDX-License-Identifier: MIT */
#include "document/furniture.h"

#include "base/alloc.h"
#include "lang/language.h"
#include "support/test.h"

#include <string.h>

static void tells_furniture(void **state)
{
    (void)state;
    static const struct {
        const char *code, *line;
        bool furniture;
    } cases[] = {
        {"en", "Related Articles", true},
        {"en", "Share this story", true},
        {"en", "Back to top", true},
        {"en", "By Mara Ellison", true},
        {"en", "Published: 3 March 2024", true},
        {"en", "https://example.org/harbour", true},
        {"en", "mara@example.org", true},
        {"en", "\xC2\xA9 2024 The Harbour Post", true},
        {"en", "- 12 -", true},
        {"en", "12", true},
        {"en", "00:01:02,000 --> 00:01:04,000", true},
        {"de", "Von Jürgen Müller", true},
        {"fr", "Par Mara Ellison", true},
        {"en", "By noon the harbour was full of ferries and gulls.", false},
        {"en", "By and large the harbour is quiet", false},
        {"en", "The old harbour", false},
        {"en", "(c) geese", false},
        {"en", "Copyright (C) 1998 Hobb Ferries, Inc. <https://example.org/>", true},
        {"en", "COPYRIGHT 1998 Hobb Ferries. All rights reserved.", true},
        {"en", "Copyright © Hobb Ferries", true},
        {"en", "Copyright law changed in the year of the flood.", false},
        {"en", "The harbour was full in March 2024.", false},
        {"en", "See https://example.org/harbour for the times of the ferries.", false},
        {"en", "?", false},
    };
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz__buf scratch;
    smz__buf_init(&scratch, &allocator, SIZE_MAX);
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *text = cases[i].line;
        const struct smz__line line = smz__read_line(text, strlen(text), 0);
        note("%s: %s", cases[i].code, text);
        require(smz__is_furniture(text, line, smz__find_language(cases[i].code), &scratch) == cases[i].furniture);
    }
    smz__buf_free(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_furniture),
    };
    return cmocka_run_group_tests_name("document/furniture", tests, NULL, NULL);
}
