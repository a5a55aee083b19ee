/* SPDX-License-Identifier: MIT */
/*
 * One summarizer for many texts: what it keeps of those before changes nothing.
 */
#include "support/hook.h"
#include "support/invariant.h"
#include "support/options.h"
#include "support/test.h"

#include <string.h>

/* Languages that come back, at once and after others. */
static const char *const paths[] = {
    "tests/golden/lighthouse.txt", "tests/golden/minutes.txt",     "tests/golden/mail.txt",
    "tests/golden/lighthouse.txt", "tests/golden/fr-horloge.txt",  "tests/golden/fr-horloge.txt",
    "tests/golden/fr-horloge.txt", "tests/golden/lighthouse.txt",  "tests/golden/ja-washi.txt",
    "tests/golden/ja-washi.txt",   "tests/golden/es-acequias.txt", "tests/golden/de-bahnhof.txt",
    "tests/golden/de-bahnhof.txt",
};

static const smz_options cases[] = {
    {.length = {SMZ_SENTENCES, 3}},
    {.length = {SMZ_SENTENCES, 2}, .keywords = 8, .flags = SMZ_OCCURRENCES, .stopwords = "tide\nturbines\n"},
    {.length = {SMZ_RATIO, 0.2}, .method = SMZ_TFIDF, .query = "water"},
    {.flags = SMZ_SPLIT_ONLY},
};

static smz_summarizer *make(const smz_options *options, const smz_allocator *allocator)
{
    smz_summarizer *summarizer = NULL;
    require(smz_new(&summarizer, options, allocator) == SMZ_OK);
    return summarizer;
}

static smz_options options_of(const smz_options *wanted)
{
    smz_options options = options_like(wanted);
    options.stopwords_length = options.stopwords == NULL ? 0 : strlen(options.stopwords);
    return options;
}

static void texts_before_change_nothing(void **state)
{
    (void)state;
    for (size_t c = 0; c < COUNT(cases); c++) {
        const smz_options options = options_of(&cases[c]);
        smz_summarizer *used = make(&options, NULL);
        for (size_t i = 0; i < COUNT(paths); i++) {
            struct gathered text = read_file(paths[i]);
            smz_summarizer *fresh = make(&options, NULL);
            smz_summary *expected = NULL, *got = NULL;
            note("case %zu, text %zu, %s", c, i, paths[i]);
            require(smz_summarize(&expected, fresh, text.bytes, text.length) == SMZ_OK);
            require(smz_summarize(&got, used, text.bytes, text.length) == SMZ_OK);
            require_same(expected, got);
            smz_summary_free(expected);
            smz_summary_free(got);
            smz_free(fresh);
            gathered_free(&text);
        }
        smz_free(used);
    }
}

/* Counted and split in turns, which stem words and do not. */
static void counts_in_between_change_nothing(void **state)
{
    (void)state;
    struct gathered text = read_file("tests/golden/lighthouse.txt"), expected = {0}, got = {0};
    const smz_options options = options_of(&cases[3]);
    smz_summarizer *fresh = make(&options, NULL), *used = make(&options, NULL);
    smz_summary *split = NULL, *again = NULL;
    smz_counts *once = NULL, *later = NULL;
    require(smz_counts_new(&once, NULL) == SMZ_OK && smz_counts_new(&later, NULL) == SMZ_OK);
    require(smz_counts_add(once, fresh, text.bytes, text.length) == SMZ_OK);
    require(smz_counts_write(once, gather_write, &expected) == SMZ_OK);
    require(smz_summarize(&split, used, text.bytes, text.length) == SMZ_OK);
    require(smz_summarize(&again, used, text.bytes, text.length) == SMZ_OK);
    require_same(split, again);
    require(smz_counts_add(later, used, text.bytes, text.length) == SMZ_OK);
    require(smz_counts_write(later, gather_write, &got) == SMZ_OK);
    require_text(got.bytes, got.length, expected.bytes);
    smz_counts_free(once);
    smz_counts_free(later);
    smz_summary_free(split);
    smz_summary_free(again);
    smz_free(fresh);
    smz_free(used);
    gathered_free(&expected);
    gathered_free(&got);
    gathered_free(&text);
}

/* Later texts while memory ends: what comes is right or is refused, and is right the next time. */
static void memory_may_end_later(void **state)
{
    (void)state;
    struct gathered text = read_file("tests/golden/minutes.txt");
    const smz_options options = options_of(&cases[0]);
    smz_summarizer *fresh = make(&options, NULL);
    smz_summary *expected = NULL;
    bool refused = true;
    require(smz_summarize(&expected, fresh, text.bytes, text.length) == SMZ_OK);
    for (size_t k = 0; refused; k++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        smz_summarizer *used = make(&options, &allocator);
        for (size_t i = 0; i < 4; i++) {
            smz_summary *got = NULL;
            if (i == 1)
                hook.refuse_at = hook.requests + k;
            note("allocation %zu behind the first text refused, text %zu", k, i);
            const smz_status status = smz_summarize(&got, used, text.bytes, text.length);
            require(status == SMZ_OK || (i != 0 && status == SMZ_ENOMEM && hook.refused == 1));
            if (status == SMZ_OK)
                require_same(expected, got);
            smz_summary_free(got);
        }
        refused = hook.refused != 0;
        smz_free(used);
        require(hook.live == 0 && hook.mistakes == 0);
    }
    smz_summary_free(expected);
    smz_free(fresh);
    gathered_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_before_change_nothing),
        cmocka_unit_test(counts_in_between_change_nothing),
        cmocka_unit_test(memory_may_end_later),
    };
    return cmocka_run_group_tests_name("reuse", tests, NULL, NULL);
}
