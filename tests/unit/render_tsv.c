/* SPDX-License-Identifier: MIT */
#include "support/output.h"

#include <string.h>

#define HEAD "type\trank\tindex\tstart\tend\tscore\tcount\ttext\n"

static const char text[] = "Ferries\n\nThe ferries\nare\tback. Nobody is here.\n\n> no\n> more\n";

static void writes_rows(void **state)
{
    (void)state;
    static const struct {
        size_t sentences, keywords;
        uint32_t flags;
        const char *out;
    } cases[] = {
        {0, 0, 0, HEAD},
        {2, 0, 0,
         HEAD "prose\t0\t1\t9\t30\t1.000\t\tThe ferries are back.\nprose\t1\t2\t31\t46\t0.000\t\tNobody is here.\n"},
        {0, 1, 0, HEAD "keyword\t0\t\t13\t20\t1.000\t2\tferries\n"},
        {0, 0, SMZ_RENDER_ALL | SMZ_RENDER_SCORES,
         HEAD "title\t\t0\t0\t7\t0.000\t\tFerries\nprose\t\t1\t9\t30\t1.000\t\tThe ferries are back.\n"
              "prose\t\t2\t31\t46\t0.000\t\tNobody is here.\nquotation\t\t3\t48\t59\t0.000\t\t> no > more\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("case %zu", i);
        struct gathered out =
            output_of(text, strlen(text), cases[i].sentences, cases[i].keywords, SMZ_TSV, cases[i].flags);
        require_text(out.bytes, out.length, cases[i].out);
        gathered_free(&out);
    }
}

/* Nothing in a text parts a field or a line, and all of it is UTF-8. */
static void fields_hold(void **state)
{
    (void)state;
    static const char odd[] = "A\tb\vc\fd\re\xC2\x85"
                              "f\xE2\x80\xA8g\0h\xFFi \"j\".";
    struct gathered out = output_of(odd, sizeof odd - 1, 1, 0, SMZ_TSV, 0);
    require_text(out.bytes, out.length,
                 HEAD "prose\t0\t0\t0\t25\t1.000\t\tA b c d e f g\xEF\xBF\xBDh\xEF\xBF\xBDi \"j\".\n");
    gathered_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_rows),
        cmocka_unit_test(fields_hold),
    };
    return cmocka_run_group_tests_name("render/tsv", tests, NULL, NULL);
}
