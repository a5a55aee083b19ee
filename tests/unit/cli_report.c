/* SPDX-License-Identifier: MIT */
/*
 * smz_render is wrapped (tests.mk), so that it can be made to fail as it does where memory ends; isatty as well.
 */
#include "cli/report.h"

#include "support/json.h"
#include "support/test.h"

#include <string.h>

#define HEAD "type\trank\tindex\tstart\tend\tscore\tcount\ttext\tfile\n"
#define ROW  "prose\t0\t0\t0\t5\t1.000\t\tRain.\t"

static bool render_fails;
static bool on_terminal;

int __wrap_isatty(int stream);

int __wrap_isatty(int stream)
{
    return on_terminal && stream == 1;
}

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

/* A text in each of the files, of which those fail whose letter is a capital: "aBc". */
static struct gathered report_of_files(char **files, const char *texts, smz_format format, const char *text)
{
    static struct output output; /* large */
    const size_t length = strlen(text);
    struct settings settings = {.format = format,
                                .highlight = format == SMZ_HIGHLIGHT,
                                .length = {SMZ_SENTENCES, 3},
                                .files = files,
                                .file_count = strlen(texts)};
    struct gathered out = {0};
    struct report report;
    smz_summarizer *summarizer = NULL;
    require(smz_new(&summarizer, NULL, NULL) == SMZ_OK);
    output_init(&output);
    report_init(&report, &output, &settings);
    for (size_t i = 0; i < settings.file_count; i++) {
        smz_summary *summary = NULL;
        require(smz_summarize(&summary, summarizer, text, length) == SMZ_OK);
        render_fails = texts[i] < 'a';
        require(report_add(&report, files[i], NULL, summary, text, length) == (render_fails ? SMZ_ENOMEM : SMZ_OK));
        smz_summary_free(summary);
    }
    report_end(&report);
    smz_free(summarizer);
    gather_string(&out, "");
    gather(&out, output.bytes, output.length);
    return out;
}

static struct gathered report_of(const char *texts, smz_format format)
{
    static char names[][6] = {"a.txt", "b.txt", "c.txt"};
    char *files[] = {names[0], names[1], names[2]};
    return report_of_files(files, texts, format, "Rain.");
}

/* A text whose summary cannot be written leaves no bracket, no comma and no heading behind. */
static void failed_text_leaves_nothing(void **state)
{
    (void)state;
    static const struct {
        const char *texts, *output;
        smz_format format;
    } cases[] = {
        {"abc", "==> a.txt <==\nRain.\n\n==> b.txt <==\nRain.\n\n==> c.txt <==\nRain.\n", SMZ_TEXT},
        {"Abc", "==> b.txt <==\nRain.\n\n==> c.txt <==\nRain.\n", SMZ_TEXT},
        {"aBc", "==> a.txt <==\nRain.\n\n==> c.txt <==\nRain.\n", SMZ_TEXT},
        {"abC", "==> a.txt <==\nRain.\n\n==> b.txt <==\nRain.\n", SMZ_TEXT},
        {"ABC", "", SMZ_TEXT},
        /* The text's last line stays as it is, but for the heading that follows. */
        {"abC", "==> a.txt <==\n**Rain.**\n\n==> b.txt <==\n**Rain.**", SMZ_HIGHLIGHT},
        {"abC", "## a.txt\n\n- Rain.\n\n## b.txt\n\n- Rain.\n", SMZ_MARKDOWN},
        {"Abc", "## b.txt\n\n- Rain.\n\n## c.txt\n\n- Rain.\n", SMZ_MARKDOWN},
        {"abC", HEAD ROW "a.txt\n" ROW "b.txt\n", SMZ_TSV},
        {"ABc", HEAD ROW "c.txt\n", SMZ_TSV},
        {"ABC", "", SMZ_TSV},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct gathered out = report_of(cases[i].texts, cases[i].format);
        note("%s, format %d", cases[i].texts, (int)cases[i].format);
        require_text(out.bytes, out.length, cases[i].output);
        gathered_free(&out);
    }
}

static size_t count_lines(const struct gathered *text)
{
    size_t lines = 0;
    for (size_t i = 0; i < text->length; i++)
        lines += text->bytes[i] == '\n';
    return lines;
}

/* The same for objects: whatever fails, what is left is one array, or a line for each. */
static void objects_stay_valid(void **state)
{
    (void)state;
    static const char *const cases[] = {"abc", "Abc", "aBc", "abC", "ABC"};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct gathered json = report_of(cases[i], SMZ_JSON), lines = report_of(cases[i], SMZ_JSONL);
        size_t good = 0;
        note("%s: %s%s", cases[i], json.bytes, lines.bytes);
        require(json_is_valid(json.bytes, json.length) && json.bytes[json.length - 1] == '\n');
        for (size_t t = 0; t < 3; t++) {
            const char member[] = {'"', (char)('a' + t), '.', 't', 'x', 't', '"', '\0'};
            require((strstr(json.bytes, member) != NULL) == (cases[i][t] >= 'a'));
            require((strstr(lines.bytes, member) != NULL) == (cases[i][t] >= 'a'));
            good += cases[i][t] >= 'a';
        }
        require(count_lines(&lines) == good);
        gathered_free(&json);
        gathered_free(&lines);
    }
}

/* A filter ends its output as its input was; on a terminal, and of a file, the last line is ended. */
static void last_newline_is_as_it_was(void **state)
{
    (void)state;
    static char standard_input[] = "-", file[] = "a.txt";
    static const struct {
        char *name;
        bool terminal;
        smz_format format;
        const char *text, *output;
    } cases[] = {
        {standard_input, false, SMZ_TEXT, "Rain.", "Rain."},
        {standard_input, false, SMZ_TEXT, "Rain. \n\f", "Rain.\n"},
        {standard_input, false, SMZ_TEXT, "Rain. ", "Rain."},
        {standard_input, false, SMZ_TEXT, "Rain.\n", "Rain.\n"},
        {standard_input, false, SMZ_TEXT, "Rain.\r", "Rain.\n"},
        {standard_input, false, SMZ_TEXT, "It rained. It snowed.", "It rained.\nIt snowed."},
        {standard_input, false, SMZ_TEXT, "", ""},
        {standard_input, true, SMZ_TEXT, "Rain.", "Rain.\n"},
        {file, false, SMZ_TEXT, "Rain.", "Rain.\n"},
        {standard_input, false, SMZ_MARKDOWN, "Rain.", "- Rain.\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *files[] = {cases[i].name};
        on_terminal = cases[i].terminal;
        note("%s '%s'", cases[i].name, cases[i].text);
        struct gathered out = report_of_files(files, "a", cases[i].format, cases[i].text);
        require_text(out.bytes, out.length, cases[i].output);
        gathered_free(&out);
    }
    on_terminal = false;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(last_newline_is_as_it_was),
        cmocka_unit_test(failed_text_leaves_nothing),
        cmocka_unit_test(objects_stay_valid),
    };
    return cmocka_run_group_tests_name("cli/report", tests, NULL, NULL);
}
