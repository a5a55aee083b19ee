/* SPDX-License-Identifier: MIT */
#include "support/output.h"

#include <string.h>

static void marks_plainly(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t sentences, keywords;
        uint32_t flags;
        const char *out;
    } cases[] = {
        {"Tides. Ferries.", 0, 0, 0, "Tides. Ferries."},
        {"\n Tides. Ferries.\r\n\n", 1, 0, 0, "\n **Tides.** Ferries.\r\n\n"},
        {"Tides. Ferries.\n", 2, 0, 0, "**Tides.** **Ferries.**\n"},
        {"Tides\nturn. Ferries.\n", 1, 0, 0, "**Tides\nturn.** Ferries.\n"},
        {"Ferries\n\nThe ferries go. No ferries.\n", 1, 1, 0, "_Ferries_\n\n**The _ferries_ go.** No _ferries_.\n"},
        {"Ferries\n\nGo. Go.\n", 9, 0, SMZ_RENDER_ALL, "**Ferries**\n\n**Go.** **Go.**\n"},
        {"Tides. Ferries.\n", 2, 0, SMZ_RENDER_BY_RANK, "**Tides.** **Ferries.**\n"},
        {"", 2, 2, 0, ""},
        {" \n", 2, 2, 0, " \n"},
        {"A \33[2J\1 and \xFF.", 1, 0, 0, "**A \33[2J\1 and \xFF.**"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        struct gathered out = output_of(cases[i].text, strlen(cases[i].text), cases[i].sentences, cases[i].keywords,
                                        SMZ_HIGHLIGHT, cases[i].flags);
        require_text(out.bytes, out.length, cases[i].out);
        gathered_free(&out);
    }
}

#define BOLD  "\33[1m"
#define UNDER "\33[4;35m"
#define BOTH  "\33[1;4;35m"
#define OFF   "\33[0m"
#define BAD   "\xEF\xBF\xBD"

static void marks_for_terminals(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t sentences, keywords;
        const char *out;
    } cases[] = {
        {"Tides. Ferries.\n", 1, 0, BOLD "Tides." OFF " Ferries.\n"},
        {"Tides. Ferries.", 2, 0, BOLD "Tides." OFF " " BOLD "Ferries." OFF},
        /* A line is marked by itself, whatever ends it; only LF and CR LF are left to the terminal. */
        {"Tides\nturn. So.", 1, 0, BOLD "Tides" OFF "\n" BOLD "turn." OFF " So."},
        {"Tides\r\nturn. So.", 1, 0, BOLD "Tides" OFF "\r\n" BOLD "turn." OFF " So."},
        {"Tides\rturn. So.", 1, 0, BOLD "Tides" OFF "\n" BOLD "turn." OFF " So."},
        {"Tides\xC2\x85turn. So.", 1, 0, BOLD "Tides" OFF "\n" BOLD "turn." OFF " So."},
        {"Tides\fturn. So.", 1, 0, BOLD "Tides" OFF "\n" BOLD "turn." OFF " So."},
        {"Ferries go. No ferries.\n", 1, 1, BOTH "Ferries" OFF BOLD " go." OFF " No " UNDER "ferries" OFF ".\n"},
        /* Nothing of the text can act. */
        {"Go\33[2J\a\b\x7F\xC2\x9B"
         "2J, \x9B and\tso.",
         1, 0, BOLD "Go" BAD "[2J" BAD BAD BAD BAD "2J, " BAD " and\tso." OFF},
        {"\33]0;x\a\n\nGo.\n", 1, 0, BAD "]0;x" BAD "\n\n" BOLD "Go." OFF "\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        struct gathered out = output_of(cases[i].text, strlen(cases[i].text), cases[i].sentences, cases[i].keywords,
                                        SMZ_HIGHLIGHT, SMZ_RENDER_COLOR);
        require_text(out.bytes, out.length, cases[i].out);
        gathered_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_plainly),
        cmocka_unit_test(marks_for_terminals),
    };
    return cmocka_run_group_tests_name("render/highlight", tests, NULL, NULL);
}
