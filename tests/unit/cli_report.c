/* SPDX-License-Identifier: MIT */
/*
 * smz_render is wrapped (tests.mk), so that it can be made to fail as it does where memory ends.
 */
#include "cli/report.h"

#include "support/json.h"
#include "support/test.h"

#include <string.h>

static bool render_fails;

smz_status __real_smz_render(const smz_summary *summary, const char *text, size_t length,
                             const smz_render_options *options, smz_write write, void *user);
smz_status __wrap_smz_render(const smz_summary *summary, const char *text, size_t length,
                             const smz_render_options *options, smz_write write, void *user);

smz_status __wrap_smz_render(const smz_summary *summary, const char *text, size_t length,
                             const smz_render_options *options, smz_write write, void *user)
{
    if (render_fails)
        return SMZ_ENOMEM;
    return __real_smz_render(summary, text, length, options, write, user);
}

/* Three texts, of which those fail whose letter is a capital: "aBc". */
static struct gathered report_of(const char *texts, smz_format format)
{
    static struct output output; /* large */
    static const char *const names[] = {"a.txt", "b.txt", "c.txt"};
    struct settings settings = {.format = format, .length = {SMZ_SENTENCES, 3}, .file_count = COUNT(names)};
    struct gathered out = {0};
    struct report report;
    smz_summarizer *summarizer = NULL;
    require(smz_new(&summarizer, NULL, NULL) == SMZ_OK);
    output_init(&output);
    report_init(&report, &output, &settings);
    for (size_t i = 0; i < COUNT(names); i++) {
        smz_summary *summary = NULL;
        require(smz_summarize(&summary, summarizer, "Rain.", 5) == SMZ_OK);
        render_fails = texts[i] < 'a';
        require(report_add(&report, names[i], summary, "Rain.", 5) == (render_fails ? SMZ_ENOMEM : SMZ_OK));
        smz_summary_free(summary);
    }
    report_end(&report);
    smz_free(summarizer);
    gather_string(&out, "");
    gather(&out, output.bytes, output.length);
    return out;
}

/* A text whose summary cannot be written leaves no bracket, no comma and no heading behind. */
static void failed_text_leaves_nothing(void **state)
{
    (void)state;
    static const struct {
        const char *texts, *output;
    } cases[] = {
        {"abc", "==> a.txt <==\nRain.\n\n==> b.txt <==\nRain.\n\n==> c.txt <==\nRain.\n"},
        {"Abc", "==> b.txt <==\nRain.\n\n==> c.txt <==\nRain.\n"},
        {"aBc", "==> a.txt <==\nRain.\n\n==> c.txt <==\nRain.\n"},
        {"abC", "==> a.txt <==\nRain.\n\n==> b.txt <==\nRain.\n"},
        {"ABC", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct gathered text = report_of(cases[i].texts, SMZ_TEXT), json = report_of(cases[i].texts, SMZ_JSON);
        note("%s", cases[i].texts);
        require_text(text.bytes, text.length, cases[i].output);
        note("%s: %s", cases[i].texts, json.bytes);
        require(json_is_valid(json.bytes, json.length) && json.bytes[json.length - 1] == '\n');
        for (size_t t = 0; t < 3; t++) {
            const char member[] = {'"', (char)('a' + t), '.', 't', 'x', 't', '"', '\0'};
            require((strstr(json.bytes, member) != NULL) == (cases[i].texts[t] >= 'a'));
        }
        gathered_free(&text);
        gathered_free(&json);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(failed_text_leaves_nothing),
    };
    return cmocka_run_group_tests_name("cli/report", tests, NULL, NULL);
}
