/* SPDX-License-Identifier: MIT */
#include "document/scrap.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void tells_scraps(void **state)
{
    (void)state;
    static const struct {
        const char *text, *scraps; /* n: numeric, w: link, d: date */
    } cases[] = {
        {"12", "n"},
        {"12 / 40", "n"},
        {"00:01:02,500 --> 00:01:04", "n"},
        {"\xC2\xA7 4", ""}, /* a heading */
        {"page 12", ""},
        {"https://example.org/a?b=c", "w"},
        {"www.example.org", "w"},
        {"mara@example.org https://example.org", "w"},
        {"see https://example.org", ""},
        {"@mara", ""},
        {"a://b", "w"},
        {"a://", ""},
        {"www", ""},
        {"a: b://", ""},
        {"![A crane](crane.png)", "w"},
        {"[1]Home [2]Visit", "w"},
        {"[1] The crane was old and creaked in wind", ""},
        {"3 March 2024", "d"},
        {"Tuesday, 3 March 2024, 14:05", "d"},
        {"3 March", ""},
        {"In March 2024 the crane fell on 3 sheds of the harbour", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *text = exact_copy(cases[i].text, strlen(cases[i].text));
        const struct smz__line line = smz__read_line(text, strlen(cases[i].text), 0);
        struct gathered scraps = {0};
        gather_string(&scraps, smz__is_numeric(text, line) ? "n" : "");
        gather_string(&scraps, smz__is_link(text, line) ? "w" : "");
        gather_string(&scraps, smz__is_date(text, line) ? "d" : "");
        note("%s", cases[i].text);
        require_text(scraps.bytes, scraps.length, cases[i].scraps);
        gathered_free(&scraps);
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_scraps),
    };
    return cmocka_run_group_tests_name("document/scrap", tests, NULL, NULL);
}
