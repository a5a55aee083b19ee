/* SPDX-License-Identifier: MIT */
#include "support/output.h"

#include <string.h>

static const char text[] = "Ferries\nagain\n\nThe ferries\nare back. Nobody is here. They were ferries.\n\n- tea\n";

static void writes_text(void **state)
{
    (void)state;
    static const struct {
        size_t sentences, keywords;
        uint32_t flags;
        const char *out;
    } cases[] = {
        {2, 0, 0, "The ferries are back.\nNobody is here.\n"},
        {0, 0, 0, ""},
        {9, 0, 0, "The ferries are back.\nNobody is here.\nThey were ferries.\n"},
        {1, 0, SMZ_RENDER_SCORES, "1.000\tThe ferries are back.\n"},
        {3, 0, SMZ_RENDER_SCORES, "1.000\tThe ferries are back.\n0.500\tNobody is here.\n0.000\tThey were ferries.\n"},
        {3, 0, SMZ_RENDER_BY_RANK, "The ferries are back.\nNobody is here.\nThey were ferries.\n"},
        {1, 0, SMZ_RENDER_ALL, "Ferries again\nThe ferries are back.\nNobody is here.\nThey were ferries.\n- tea\n"},
        {1, 1, 0, "The ferries are back.\n\nKeywords: ferries\n"},
        {1, 1, SMZ_RENDER_SCORES, "1.000\tThe ferries are back.\n\nKeywords: ferries (1.000)\n"},
        {0, 1, 0, "ferries\n"},
        {0, 1, SMZ_RENDER_SCORES, "1.000\tferries\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%zu sentences, %zu keywords, flags %u", cases[i].sentences, cases[i].keywords, (unsigned)cases[i].flags);
        struct gathered out =
            output_of(text, strlen(text), cases[i].sentences, cases[i].keywords, SMZ_TEXT, cases[i].flags);
        require_text(out.bytes, out.length, cases[i].out);
        gathered_free(&out);
    }
}

/* All other bytes are the text's own, good or bad. */
static void bytes_are_untouched(void **state)
{
    (void)state;
    static const char odd[] = "A “quote”\xFF, a\0NUL\x1B and \xC3\xA9\xE2\x80\xA6 went out.";
    note("odd bytes");
    struct gathered out = output_of(odd, sizeof odd - 1, 1, 0, SMZ_TEXT, 0);
    require(out.length == sizeof odd && memcmp(out.bytes, odd, sizeof odd - 1) == 0);
    require(out.bytes[out.length - 1] == '\n');
    gathered_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_text),
        cmocka_unit_test(bytes_are_untouched),
    };
    return cmocka_run_group_tests_name("render/text", tests, NULL, NULL);
}
