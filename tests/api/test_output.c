/* SPDX-License-Identifier: MIT */
/*
 * Cutting a summary to other lengths, and writing it.
 */
#include "support/invariant.h"
#include "support/json.h"
#include "support/test.h"

#include <math.h>
#include <string.h>

static const char text[] = "The Old Mill\n\nThe mill stands by the river. Its wheel turned for a century.\n\n"
                           "- flour\n- bread\n\nIn 1950 the wheel stopped. The old mill is a museum now. "
                           "The mill wheel turns again on Sundays.\n";

static smz_summary *summarize(const smz_length *length)
{
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.length = *length;
    options.keywords = 4;
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    require(smz_summarize(&summary, summarizer, text, strlen(text)) == SMZ_OK);
    smz_free(summarizer);
    return summary;
}

/* Cut, and cut again from the cut: what a fresh analysis with that length gives. */
static void cut_is_as_fresh(void **state)
{
    (void)state;
    static const smz_length lengths[] = {
        {SMZ_SENTENCES, 0},   {SMZ_SENTENCES, 1}, {SMZ_SENTENCES, 4}, {SMZ_SENTENCES, 99},
        {SMZ_RATIO, 0.4},     {SMZ_RATIO, 1},     {SMZ_WORDS, 6},     {SMZ_WORDS, 12},
        {SMZ_WORDS, 1000000}, {SMZ_CHARS, 10},    {SMZ_CHARS, 80},    {SMZ_CHARS, INFINITY},
    };
    const smz_length one = {SMZ_SENTENCES, 1};
    smz_summary *whole = summarize(&one);
    for (size_t i = 0; i < COUNT(lengths); i++) {
        smz_summary *cut = NULL, *again = NULL, *fresh = summarize(&lengths[i]);
        note("unit %d, amount %g", (int)lengths[i].unit, lengths[i].amount);
        require(smz_cut(&cut, whole, &lengths[i]) == SMZ_OK);
        require_same(cut, fresh);
        require_sound(cut, text, strlen(text), &lengths[i]);
        require(smz_cut(&again, cut, &one) == SMZ_OK);
        require_same(again, whole);
        smz_summary_free(again);
        smz_summary_free(cut);
        smz_summary_free(fresh);
    }
    smz_summary_free(whole);
}

static void cut_refuses_nonsense(void **state)
{
    (void)state;
    static const smz_length good = {SMZ_SENTENCES, 1};
    static const smz_length bad[] = {{SMZ_SENTENCES, -1}, {SMZ_SENTENCES, NAN}, {SMZ_RATIO, 1.5}, {(smz_unit)9, 1}};
    smz_summary *whole = summarize(&good);
    smz_summary *const untouched = (smz_summary *)(void *)&untouched;
    smz_summary *cut = untouched;
    for (size_t i = 0; i < COUNT(bad); i++) {
        note("bad length %zu", i);
        require(smz_cut(&cut, whole, &bad[i]) == SMZ_EINVAL && cut == untouched);
    }
    note("missing arguments");
    require(smz_cut(&cut, NULL, &good) == SMZ_EINVAL && cut == untouched);
    require(smz_cut(&cut, whole, NULL) == SMZ_EINVAL && cut == untouched);
    require(smz_cut(NULL, whole, &good) == SMZ_EINVAL);
    smz_summary_free(whole);
}

static int never(void *user, const char *bytes, size_t length)
{
    (void)bytes;
    (void)length;
    ++*(size_t *)user;
    return 0;
}

/* Nothing is written by a call that is refused. */
static void render_refuses_nonsense(void **state)
{
    (void)state;
    static const smz_length one = {SMZ_SENTENCES, 1};
    smz_render_options good;
    smz_render_options_init(&good, sizeof good);
    const struct {
        const char *what;
        size_t size;
        smz_format format;
        uint32_t flags;
    } cases[] = {
        {"size 0", 0, SMZ_TEXT, 0},
        {"size too small", sizeof good - 1, SMZ_TEXT, 0},
        {"size too large", sizeof good + 8, SMZ_TEXT, 0},
        {"format above", sizeof good, (smz_format)(SMZ_HIGHLIGHT + 1), 0},
        {"format below", sizeof good, (smz_format)-1, 0},
        {"unknown flag", sizeof good, SMZ_TEXT, SMZ_RENDER_COLOR << 1},
    };
    smz_summary *summary = summarize(&one);
    size_t calls = 0;
    for (size_t i = 0; i < COUNT(cases); i++) {
        smz_render_options options = good;
        options.size = cases[i].size;
        options.format = cases[i].format;
        options.flags = cases[i].flags;
        note("%s", cases[i].what);
        require(smz_render(summary, text, strlen(text), &options, never, &calls) == SMZ_EINVAL);
    }
    note("missing or short arguments");
    require(smz_render(NULL, text, strlen(text), &good, never, &calls) == SMZ_EINVAL);
    require(smz_render(summary, NULL, strlen(text), &good, never, &calls) == SMZ_EINVAL);
    require(smz_render(summary, text, strlen(text) - 1, &good, never, &calls) == SMZ_EINVAL);
    require(smz_render(summary, text, strlen(text), &good, NULL, NULL) == SMZ_EINVAL);
    require(calls == 0);
    note("no options");
    require(smz_render(summary, text, strlen(text), NULL, never, &calls) == SMZ_OK && calls == 1);
    smz_summary_free(summary);
}

/* Fails at the call with this number. */
static int fail_at(void *user, const char *bytes, size_t length)
{
    size_t *left = user;
    (void)bytes;
    (void)length;
    return --*left == 0;
}

static void failed_writing_is_told(void **state)
{
    (void)state;
    static const smz_length one = {SMZ_SENTENCES, 1};
    smz_summary *summary = summarize(&one);
    for (int format = SMZ_TEXT; format <= SMZ_HIGHLIGHT; format++) {
        smz_render_options options;
        size_t first = 1, second = 2;
        smz_render_options_init(&options, sizeof options);
        options.format = (smz_format)format;
        note("format %d", format);
        require(smz_render(summary, text, strlen(text), &options, fail_at, &first) == SMZ_EWRITE && first == 0);
        require(smz_render(summary, text, strlen(text), &options, fail_at, &second) == SMZ_OK && second == 1);
    }
    smz_summary_free(summary);
}

/* A file's name may hold anything. */
static void names_are_quoted(void **state)
{
    (void)state;
    static const smz_length none = {SMZ_SENTENCES, 0};
    static const struct {
        smz_format format;
        const char *name, *begin; /* with which the output begins */
    } cases[] = {
        {SMZ_JSON, "a.txt", "{\n  \"file\": \"a.txt\",\n"},
        {SMZ_JSON, "a\"b\\c\n", "{\n  \"file\": \"a\\\"b\\\\c\\n\",\n"},
        {SMZ_JSON, "\xFF", "{\n  \"file\": \"\xEF\xBF\xBD\",\n"},
        {SMZ_JSON, "", "{\n  \"file\": \"\",\n"},
        {SMZ_JSON, NULL, "{\n  \"language\": \"en\",\n"},
        {SMZ_JSONL, "a\"b\n", "{\"file\": \"a\\\"b\\n\", \"language\": \"en\", "},
        {SMZ_JSONL, NULL, "{\"language\": \"en\", "},
        {SMZ_MARKDOWN, "a.txt", "## a.txt\n\n- "},
        {SMZ_MARKDOWN, "a_[b]\n#<c>\xFF", "## a\\_\\[b\\] \\#\\<c\\>\xEF\xBF\xBD\n\n- "},
        {SMZ_MARKDOWN, NULL, "- "},
        {SMZ_TSV, "a\tb\nc", "type\trank\tindex\tstart\tend\tscore\tcount\ttext\tfile\nkeyword\t"},
        {SMZ_TSV, NULL, "type\trank\tindex\tstart\tend\tscore\tcount\ttext\nkeyword\t"},
        {SMZ_TEXT, "a.txt", "old mill\n"},
    };
    smz_summary *summary = summarize(&none);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct gathered out = {0};
        smz_render_options options;
        smz_render_options_init(&options, sizeof options);
        options.format = cases[i].format;
        options.name = cases[i].name;
        note("name %zu", i);
        require(smz_render(summary, text, strlen(text), &options, gather_write, &out) == SMZ_OK);
        note("%s", out.bytes);
        require(strncmp(out.bytes, cases[i].begin, strlen(cases[i].begin)) == 0);
        require((cases[i].format != SMZ_JSON && cases[i].format != SMZ_JSONL) || json_is_valid(out.bytes, out.length));
        gathered_free(&out);
    }
    smz_summary_free(summary);
}

/* The name in a table's last field, once for each line; and as a page's title where the text has none. */
static void names_have_places(void **state)
{
    (void)state;
    static const char bare[] = "Rain fell here. Then it stopped.\n";
    static const struct {
        smz_format format;
        const char *text, *name, *held;
    } cases[] = {
        {SMZ_TSV, text, "a\tb\nc", "\ta b c\n"},
        {SMZ_HTML, bare, "a<b>.txt", "<title>a&lt;b&gt;.txt</title>"},
        {SMZ_HTML, bare, NULL, "<title>Summary</title>"},
        {SMZ_HTML, text, "a.txt", "<title>The Old Mill</title>"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        smz_summarizer *summarizer = NULL;
        smz_summary *summary = NULL;
        struct gathered out = {0};
        smz_render_options options;
        smz_render_options_init(&options, sizeof options);
        options.format = cases[i].format;
        options.name = cases[i].name;
        note("case %zu", i);
        require(smz_new(&summarizer, NULL, NULL) == SMZ_OK);
        require(smz_summarize(&summary, summarizer, cases[i].text, strlen(cases[i].text)) == SMZ_OK);
        require(smz_render(summary, cases[i].text, strlen(cases[i].text), &options, gather_write, &out) == SMZ_OK);
        require(strstr(out.bytes, cases[i].held) != NULL);
        gathered_free(&out);
        smz_summary_free(summary);
        smz_free(summarizer);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cut_is_as_fresh),         cmocka_unit_test(cut_refuses_nonsense),
        cmocka_unit_test(render_refuses_nonsense), cmocka_unit_test(failed_writing_is_told),
        cmocka_unit_test(names_are_quoted),        cmocka_unit_test(names_have_places),
    };
    return cmocka_run_group_tests_name("api: output", tests, NULL, NULL);
}
