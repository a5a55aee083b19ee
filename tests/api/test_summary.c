/* SPDX-License-Identifier: MIT */
/*
 * Summarizing: results, errors, lifetimes, and several summarizers at once.
 */
#include "support/hook.h"
#include "support/invariant.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static const char english[] = "The Old Mill\n\nThe mill stands by the river. Its wheel turned for a century.\n\n"
                              "- flour\n- bread\n\nIn 1950 the wheel stopped. The old mill is a museum now. "
                              "The mill wheel turns again on Sundays.\n";
static const char german[] = "Die Mühle steht am Fluss. Ihr Rad drehte sich hundert Jahre lang, und die Familie des "
                             "Müllers wohnte über den Steinen. Am 3. Oktober blieb das Rad stehen.\n";

static smz_summarizer *make(const smz_options *options)
{
    smz_summarizer *summarizer = NULL;
    require(smz_new(&summarizer, options, NULL) == SMZ_OK);
    return summarizer;
}

static smz_summary *summarize(smz_summarizer *summarizer, const char *text)
{
    smz_summary *summary = NULL;
    char *copy = exact_copy(text, strlen(text));
    require(smz_summarize(&summary, summarizer, copy, strlen(text)) == SMZ_OK);
    free(copy);
    require(smz_last_error(summarizer)->status == SMZ_OK);
    return summary;
}

/* Every refusal: the status, what smz_last_error says, and that the out argument is as it was. */
static void refusals_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t length, max_bytes;
        uint32_t flags;
        smz_status status;
        size_t byte;
    } cases[] = {
        {"", 0, SIZE_MAX, 0, SMZ_OK, 0},
        {NULL, 0, SIZE_MAX, 0, SMZ_OK, 0},
        {NULL, 1, SIZE_MAX, 0, SMZ_EINVAL, 0},
        {"abc", 3, 3, 0, SMZ_OK, 0},
        {"abc", 3, 2, 0, SMZ_ELIMIT, 0},
        {"", 0, 0, 0, SMZ_OK, 0},
        {"a", 1, 0, 0, SMZ_ELIMIT, 0},
#if SIZE_MAX > UINT32_MAX
        {"a", SMZ_MAX_BYTES + 1, SIZE_MAX, 0, SMZ_ELIMIT, 0}, /* refused before it is looked at */
        {"a", SIZE_MAX, SIZE_MAX, SMZ_STRICT_UTF8, SMZ_ELIMIT, 0},
#endif
        {"a\xFF", 2, SIZE_MAX, 0, SMZ_OK, 0},
        {"a\xFF", 2, SIZE_MAX, SMZ_STRICT_UTF8, SMZ_EUTF8, 1},
        {"\xC3\xA9\xC3", 3, SIZE_MAX, SMZ_STRICT_UTF8, SMZ_EUTF8, 2},
        {"\x80", 1, SIZE_MAX, SMZ_STRICT_UTF8, SMZ_EUTF8, 0},
        {"abc\xED\xA0\x80", 6, SIZE_MAX, SMZ_STRICT_UTF8, SMZ_EUTF8, 3},
        {"a\0\xC3\xA9\xF0\x9F\x98\x80", 8, SIZE_MAX, SMZ_STRICT_UTF8, SMZ_OK, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        smz_summary *const untouched = (smz_summary *)(void *)&untouched;
        smz_summary *summary = untouched;
        smz_options options;
        smz_options_init(&options, sizeof options);
        options.max_bytes = cases[i].max_bytes;
        options.flags = cases[i].flags;
        smz_summarizer *summarizer = make(&options);
        note("case %zu", i);
        require(smz_last_error(summarizer)->status == SMZ_OK);
        require(smz_summarize(&summary, summarizer, cases[i].text, cases[i].length) == cases[i].status);
        const smz_error *error = smz_last_error(summarizer);
        require(error->status == cases[i].status && error->byte == cases[i].byte);
        require(strcmp(error->message, smz_strerror(cases[i].status)) == 0);
        require((summary == untouched) == (cases[i].status != SMZ_OK));
        if (cases[i].status == SMZ_OK) {
            require(smz_summarize(NULL, summarizer, "abc", 3) != SMZ_OK);
            require(smz_last_error(summarizer)->status != SMZ_OK);
            smz_summary_free(summary);
            summary = NULL;
            require(smz_summarize(&summary, summarizer, "", 0) == SMZ_OK);
            require(smz_last_error(summarizer)->status == SMZ_OK);
            smz_summary_free(summary);
        }
        smz_free(summarizer);
    }
    note("no summarizer");
    smz_summary *summary = NULL;
    require(smz_summarize(&summary, NULL, "abc", 3) == SMZ_EINVAL && summary == NULL);
}

/* Long texts are looked at in parts, which may not part a character: each of these begins everywhere in one. */
static void long_texts_may_be_strict(void **state)
{
    (void)state;
    static const char *const characters[] = {"\xC3\xA9", "\xE2\x80\x94", "\xF0\x9F\x98\x80"};
    smz_options options;
    smz_summarizer *summarizer = NULL;
    smz_options_init(&options, sizeof options);
    options.flags = SMZ_STRICT_UTF8 | SMZ_SPLIT_ONLY;
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    for (size_t i = 0; i < COUNT(characters) * 4; i++) {
        const char *character = characters[i / 4];
        struct gathered text = {0};
        smz_summary *summary = NULL;
        gather(&text, "abc", i % 4);
        while (text.length < 3 * 65536)
            gather_string(&text, character);
        note("%zu bytes, then %s", i % 4, character);
        require(smz_summarize(&summary, summarizer, text.bytes, text.length) == SMZ_OK);
        smz_summary_free(summary);
        gather_string(&text, "\x80\x80\x80");
        require(smz_summarize(&summary, summarizer, text.bytes, text.length) == SMZ_EUTF8);
        require(smz_last_error(summarizer)->byte == text.length - 3);
        gathered_free(&text);
    }
    struct gathered stray = {0};
    while (stray.length < 65536 - 2)
        gather_string(&stray, "a");
    gather_string(&stray, "\x80\x80\x80\x80\x80");
    smz_summary *summary = NULL;
    note("bytes that continue nothing");
    require(smz_summarize(&summary, summarizer, stray.bytes, stray.length) == SMZ_EUTF8);
    require(smz_last_error(summarizer)->byte == 65536 - 2);
    gathered_free(&stray);
    smz_free(summarizer);
}

static void empty_text_is_an_empty_summary(void **state)
{
    (void)state;
    static const char *const texts[] = {"", " ", "\n\n\t\r\n", "\xEF\xBB\xBF", "\xC2\xA0\xE3\x80\x80"};
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.keywords = 5;
    smz_summarizer *summarizer = make(&options);
    for (size_t i = 0; i < COUNT(texts); i++) {
        size_t sentences, keywords;
        smz_sentence piece;
        note("blank text %zu", i);
        smz_summary *summary = summarize(summarizer, texts[i]);
        (void)smz_sentences(summary, &sentences);
        (void)smz_keywords(summary, &keywords);
        require(sentences == 0 && keywords == 0 && smz_sentence_count(summary) == 0);
        require(smz_sentence_at(summary, 0, &piece) == 0);
        require(strcmp(smz_summary_language(summary), "und") == 0);
        smz_summary_free(summary);
    }
    smz_free(summarizer);
}

/* Whatever a text is made of, if it is not blank, something of it is chosen. */
static void something_always_comes(void **state)
{
    (void)state;
    static const char *const texts[] = {"a",
                                        "[",
                                        "(",
                                        "-",
                                        "1.",
                                        "#",
                                        ">",
                                        "|",
                                        "\xE2\x80\xA2",
                                        "(c)",
                                        "12:",
                                        "l'",
                                        "\xE2",
                                        ".",
                                        "no marks at all",
                                        "# Heading",
                                        "- item",
                                        "| a | b |",
                                        "```\nx\n",
                                        "\xFF\xFE",
                                        "12 13",
                                        "港",
                                        "Title\n\n---\n"};
    smz_summarizer *summarizer = make(NULL);
    for (size_t i = 0; i < COUNT(texts); i++) {
        const smz_length three = {SMZ_SENTENCES, 3};
        size_t count;
        note("%s", texts[i]);
        smz_summary *summary = summarize(summarizer, texts[i]);
        (void)smz_sentences(summary, &count);
        require(count >= 1);
        require_sound(summary, texts[i], strlen(texts[i]), &three);
        smz_summary_free(summary);
    }
    smz_free(summarizer);
}

/* The text and the summarizer may go; the summary stays. */
static void summary_outlives_text_and_summarizer(void **state)
{
    (void)state;
    const smz_length three = {SMZ_SENTENCES, 3};
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options options;
    char *text = malloc(sizeof english);
    require(text != NULL);
    memcpy(text, english, sizeof english);
    smz_options_init(&options, sizeof options);
    options.keywords = 5;
    note("text and summarizer released");
    require(smz_new(&summarizer, &options, &allocator) == SMZ_OK);
    require(smz_summarize(&summary, summarizer, text, sizeof english - 1) == SMZ_OK);
    memset(text, 'x', sizeof english);
    free(text);
    smz_free(summarizer);
    require_sound(summary, english, sizeof english - 1, &three);
    require(strcmp(smz_summary_language(summary), "en") == 0);
    smz_summary_free(summary);
    require(hook.live == 0 && hook.mistakes == 0);
}

/* One after the other or turn about, each text is summarized as by a summarizer of its own. */
static void summarizers_do_not_mix(void **state)
{
    (void)state;
    static const char *const texts[] = {english, german, "", english, "港の町では朝が早い。漁師は網を直す。", german};
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.keywords = 6;
    smz_summarizer *reused = make(&options), *other = make(NULL);
    smz_summary *kept[COUNT(texts)];
    for (size_t i = 0; i < COUNT(texts); i++) {
        note("text %zu", i);
        kept[i] = summarize(reused, texts[i]);
        smz_summary *between = summarize(other, texts[COUNT(texts) - 1 - i]);
        smz_summary_free(between);
    }
    for (size_t i = 0; i < COUNT(texts); i++) {
        smz_summarizer *own = make(&options);
        smz_summary *fresh = summarize(own, texts[i]);
        note("text %zu again", i);
        require_same(kept[i], fresh);
        smz_summary_free(fresh);
        smz_free(own);
    }
    for (size_t i = 0; i < COUNT(texts); i++)
        smz_summary_free(kept[i]);
    smz_free(other);
    smz_free(reused);
}

static void language_is_detected_or_told(void **state)
{
    (void)state;
    static const struct {
        const char *text, *asked, *found;
    } cases[] = {
        {english, NULL, "en"},       {german, NULL, "de"}, {german, "auto", "de"},     {german, "en", "en"},
        {"zzgrk vrrt", NULL, "und"}, {"", "de", "de"},     {english, "swedish", "sv"}, {english, "fra", "fr"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        smz_options options;
        smz_options_init(&options, sizeof options);
        options.language = cases[i].asked;
        smz_summarizer *summarizer = make(&options);
        smz_summary *summary = summarize(summarizer, cases[i].text);
        note("%s asked for", cases[i].asked == NULL ? "nothing" : cases[i].asked);
        require_text(smz_summary_language(summary), strlen(smz_summary_language(summary)), cases[i].found);
        /* Named: sure; detected: in between; not known: not at all. */
        const double confidence = smz_summary_confidence(summary);
        const bool named = cases[i].asked != NULL && strcmp(cases[i].asked, "auto") != 0;
        const bool known = strcmp(cases[i].found, "und") != 0;
        require(confidence >= (named ? 1.0 : known ? 0.5 : 0.0) && confidence <= (known ? 1.0 : 0.0));
        smz_summary_free(summary);
        smz_free(summarizer);
    }
}

/* Splitting alone finds the same pieces, ranks nothing and chooses nothing. */
static void split_only_splits(void **state)
{
    (void)state;
    smz_options options;
    smz_options_init(&options, sizeof options);
    smz_summarizer *whole = make(&options);
    options.flags = SMZ_SPLIT_ONLY;
    options.keywords = 5;
    smz_summarizer *splitter = make(&options);
    smz_summary *ranked = summarize(whole, english), *split = summarize(splitter, english);
    size_t sentences, keywords;
    note("split only");
    require(smz_sentence_count(split) == smz_sentence_count(ranked) && smz_sentence_count(split) == 8);
    for (size_t i = 0; i < smz_sentence_count(split); i++) {
        smz_sentence a, b;
        require(smz_sentence_at(split, i, &a) == 1 && smz_sentence_at(ranked, i, &b) == 1);
        require(a.start == b.start && a.length == b.length && a.kind == b.kind && a.paragraph == b.paragraph);
        require(!(a.score > 0.0));
    }
    (void)smz_sentences(split, &sentences);
    (void)smz_keywords(split, &keywords);
    require(sentences == 0 && keywords == 0);
    smz_summary_free(split);
    smz_summary_free(ranked);
    smz_free(splitter);
    smz_free(whole);
}

static void one_call_does_it(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t length, sentences;
        smz_status status;
        const char *out;
    } cases[] = {
        {"The ferries\ncame back.", 22, 3, SMZ_OK, "The ferries came back.\n"},
        {"", 0, 3, SMZ_OK, ""},
        {NULL, 0, 3, SMZ_OK, ""},
        {"The ferries came back.", 22, 0, SMZ_OK, ""},
        {NULL, 1, 3, SMZ_EINVAL, NULL},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *const untouched = (char *)(void *)&untouched;
        char *out = untouched;
        size_t length = 99;
        note("one call, case %zu", i);
        require(smz_summarize_text(&out, &length, cases[i].text, cases[i].length, cases[i].sentences) ==
                cases[i].status);
        if (cases[i].status != SMZ_OK) {
            require(out == untouched && length == 99);
            continue;
        }
        require(out[length] == '\0');
        require_text(out, length, cases[i].out);
        free(out);
        require(smz_summarize_text(&out, NULL, cases[i].text, cases[i].length, cases[i].sentences) == SMZ_OK);
        free(out);
    }
    note("no out argument");
    require(smz_summarize_text(NULL, NULL, "abc", 3, 1) == SMZ_EINVAL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refusals_are_told),        cmocka_unit_test(empty_text_is_an_empty_summary),
        cmocka_unit_test(something_always_comes),   cmocka_unit_test(summary_outlives_text_and_summarizer),
        cmocka_unit_test(summarizers_do_not_mix),   cmocka_unit_test(language_is_detected_or_told),
        cmocka_unit_test(split_only_splits),        cmocka_unit_test(one_call_does_it),
        cmocka_unit_test(long_texts_may_be_strict),
    };
    return cmocka_run_group_tests_name("api: summary", tests, NULL, NULL);
}
