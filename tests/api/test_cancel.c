/* SPDX-License-Identifier: MIT */
/*
 * Stopping a call: at every question that it asks. It then gives nothing back, leaves nothing behind, and the next call
 * gives what it gives undisturbed.
 */
#include "support/hook.h"
#include "support/invariant.h"
#include "support/options.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

/* Bytes of a text between two questions at most. */
#define STEP ((size_t)65536)

/* Bytes in the texts here: so many that every pass over one of them asks. */
#define ROOM (3 * STEP)

static struct gathered article; /* one text many times over */
static struct gathered lines;   /* one paragraph of many lines */
static struct gathered fence;   /* a code fence that is never closed, and many lines */
static struct gathered words;   /* each line a new word: a text, or a list of stop words */

/* Stops at question number at, from 0. */
struct stopper {
    size_t at; /* NEVER: goes on */
    size_t asked;
    bool stopped;
};

static int ask(void *user)
{
    struct stopper *stopper = user;
    require(!stopper->stopped);
    stopper->stopped = stopper->asked++ == stopper->at;
    return stopper->stopped;
}

static void stop_at(struct stopper *stopper, size_t at)
{
    *stopper = (struct stopper){.at = at};
}

struct run {
    const char *name;
    const struct gathered *text;
    smz_options options;              /* size filled in by options_of */
    const struct gathered *stopwords; /* NULL for none */
    size_t least;                     /* passes that ask */
};

static const struct run runs[] = {
    {"model", &article, {.length = {SMZ_SENTENCES, 3}}, NULL, 5},
    {"half of it", &article, {.length = {SMZ_RATIO, 0.5}}, NULL, 6},
    {"words", &article, {.length = {SMZ_WORDS, 20000}}, NULL, 6},
    {"explained", &article, {.length = {SMZ_SENTENCES, 12}, .flags = SMZ_EXPLAIN}, NULL, 10},
    {"tfidf", &article, {.length = {SMZ_SENTENCES, 6}, .method = SMZ_TFIDF, .query = "tidal power"}, NULL, 5},
    {"lead", &article, {.length = {SMZ_SENTENCES, 4}, .method = SMZ_LEAD}, NULL, 3},
    {"lexrank", &article, {.length = {SMZ_SENTENCES, 6}, .method = SMZ_LEXRANK}, NULL, 5},
    {"textrank", &article, {.length = {SMZ_SENTENCES, 6}, .method = SMZ_TEXTRANK}, NULL, 5},
    {"one paragraph", &lines, {.length = {SMZ_SENTENCES, 3}}, NULL, 6},
    {"open fence", &fence, {.flags = SMZ_SPLIT_ONLY}, NULL, 2},
    {"split", &article, {.flags = SMZ_SPLIT_ONLY | SMZ_STRICT_UTF8}, NULL, 3},
    {"keywords", &article, {.length = {SMZ_SENTENCES, 6}, .keywords = 9, .flags = SMZ_OCCURRENCES}, NULL, 5},
    {"new words", &words, {.length = {SMZ_SENTENCES, 5}, .keywords = 2000, .language = "en"}, NULL, 4},
    {"stop words", &article, {.length = {SMZ_SENTENCES, 7}, .query = "tidal power"}, &words, 5},
};

static void make_texts(void)
{
    struct gathered once = read_file("tests/golden/lighthouse.txt");
    while (article.length < ROOM)
        gather(&article, once.bytes, once.length);
    gather_string(&fence, "```\n");
    while (lines.length < ROOM) {
        gather_string(&lines, "The harbour froze, and ships\nwaited outside of it. Nobody came.\n");
        gather_string(&fence, "A line behind an open fence ends nothing.\n");
    }
    for (unsigned number = 0; words.length < ROOM; number++) {
        char word[] = "aaaa, ";
        for (unsigned i = 0, rest = number; i < 4; i++, rest /= 26)
            word[i] = (char)('a' + rest % 26);
        gather_string(&words, word);
    }
    gathered_free(&once);
}

static smz_options options_of(const struct run *run, struct stopper *stopper)
{
    smz_options options = options_like(&run->options);
    if (run->stopwords != NULL) {
        options.stopwords = run->stopwords->bytes;
        options.stopwords_length = run->stopwords->length;
    }
    options.cancel = ask;
    options.cancel_user = stopper;
    return options;
}

static void require_canceled(const smz_summarizer *summarizer)
{
    const smz_error *error = smz_last_error(summarizer);
    require(error->status == SMZ_ECANCELED && error->byte == 0);
    require(strcmp(error->message, smz_strerror(SMZ_ECANCELED)) == 0);
}

/* Valgrind takes its time: then only some questions are answered so. */
static size_t stride(void)
{
    return getenv("SMALL") != NULL ? 3 : 1;
}

static void every_question_may_stop(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(runs); i++) {
        struct stopper stopper;
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        const smz_options options = options_of(&runs[i], &stopper);
        const struct gathered *text = runs[i].text;
        smz_summarizer *summarizer = NULL;
        smz_summary *expected = NULL, *summary = NULL;
        note("%s", runs[i].name);
        require(smz_new(&summarizer, &options, &allocator) == SMZ_OK);
        stop_at(&stopper, 0);
        const size_t requests = hook.requests;
        require(smz_summarize(&summary, summarizer, text->bytes, text->length) == SMZ_ECANCELED);
        require(hook.requests == requests && summary == NULL);
        stop_at(&stopper, NEVER);
        require(smz_summarize(&expected, summarizer, text->bytes, text->length) == SMZ_OK);
        require(stopper.asked >= runs[i].least * (ROOM / STEP));
        /* Stop words are read with the first text, so the second asks less. */
        stop_at(&stopper, NEVER);
        require(smz_summarize(&summary, summarizer, text->bytes, text->length) == SMZ_OK);
        require_same(expected, summary);
        smz_summary_free(summary);
        summary = NULL;
        const size_t questions = stopper.asked, live = hook.live;
        for (size_t k = 0; k < questions; k += stride()) {
            note("%s: stopped at question %zu of %zu", runs[i].name, k, questions);
            stop_at(&stopper, k);
            require(smz_summarize(&summary, summarizer, text->bytes, text->length) == SMZ_ECANCELED);
            require(summary == NULL && stopper.stopped && hook.live == live);
            require_canceled(summarizer);
        }
        stop_at(&stopper, NEVER);
        require(smz_summarize(&summary, summarizer, text->bytes, text->length) == SMZ_OK);
        require(stopper.asked == questions);
        require_same(expected, summary);
        smz_summary_free(summary);
        smz_summary_free(expected);
        smz_free(summarizer);
        require(hook.live == 0 && hook.mistakes == 0);
    }
}

/* A language's words are read by the first text in it, and again by the next if that was stopped. */
static void first_text_may_be_stopped(void **state)
{
    (void)state;
    const struct run *run = &runs[COUNT(runs) - 1];
    size_t k = 0;
    for (bool more = true; more; k += stride()) {
        struct stopper stopper;
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        const smz_options options = options_of(run, &stopper);
        smz_summarizer *summarizer = NULL;
        smz_summary *summary = NULL;
        note("%s: stopped at question %zu", run->name, k);
        require(smz_new(&summarizer, &options, &allocator) == SMZ_OK);
        stop_at(&stopper, k);
        const smz_status status = smz_summarize(&summary, summarizer, run->text->bytes, run->text->length);
        more = stopper.stopped;
        require(status == (more ? SMZ_ECANCELED : SMZ_OK) && (summary != NULL) == !more);
        smz_summary_free(summary);
        smz_free(summarizer);
        require(hook.live == 0 && hook.mistakes == 0);
    }
    require(k > run->least * (ROOM / STEP));
}

static void cuts_may_be_stopped(void **state)
{
    (void)state;
    static const smz_length all = {SMZ_RATIO, 1.0};
    struct stopper stopper;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    const smz_options options = options_of(&runs[0], &stopper);
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL, *whole = NULL, *cut = NULL;
    note("cutting");
    stop_at(&stopper, NEVER);
    require(smz_new(&summarizer, &options, &allocator) == SMZ_OK);
    require(smz_summarize(&summary, summarizer, article.bytes, article.length) == SMZ_OK);
    smz_free(summarizer);
    stop_at(&stopper, NEVER);
    require(smz_cut(&whole, summary, &all) == SMZ_OK && stopper.asked >= ROOM / STEP);
    const size_t questions = stopper.asked, live = hook.live;
    for (size_t k = 0; k < questions; k++) {
        note("cutting: stopped at question %zu", k);
        stop_at(&stopper, k);
        require(smz_cut(&cut, summary, &all) == SMZ_ECANCELED && cut == NULL && hook.live == live);
    }
    stop_at(&stopper, NEVER);
    require(smz_cut(&cut, summary, &all) == SMZ_OK);
    require_same(whole, cut);
    smz_summary_free(cut);
    smz_summary_free(whole);
    smz_summary_free(summary);
    require(hook.live == 0 && hook.mistakes == 0);
}

static void require_counts(const smz_counts *counts, const struct gathered *expected)
{
    struct gathered out = {0};
    require(smz_counts_write(counts, gather_write, &out) == SMZ_OK);
    require(out.length == expected->length && (out.length == 0 || memcmp(out.bytes, expected->bytes, out.length) == 0));
    gathered_free(&out);
}

/* A text of which the counting was stopped has not been counted. */
static void counting_may_be_stopped(void **state)
{
    (void)state;
    struct stopper stopper;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    const smz_options options = options_of(&runs[0], &stopper);
    const struct gathered nothing = {0};
    smz_summarizer *summarizer = NULL;
    smz_counts *counts = NULL;
    size_t k = 0;
    require(smz_new(&summarizer, &options, &allocator) == SMZ_OK && smz_counts_new(&counts, &allocator) == SMZ_OK);
    for (smz_status status = SMZ_ECANCELED; status != SMZ_OK; k++) {
        note("counting: stopped at question %zu", k);
        stop_at(&stopper, k);
        status = smz_counts_add(counts, summarizer, words.bytes, words.length);
        require(status == (stopper.stopped ? SMZ_ECANCELED : SMZ_OK));
        if (status != SMZ_OK) {
            require_canceled(summarizer);
            require_counts(counts, &nothing);
        }
    }
    require(k > ROOM / STEP);
    smz_counts_free(counts);
    smz_free(summarizer);
    require(hook.live == 0 && hook.mistakes == 0);
}

/* A file of counts of which the reading was stopped has added nothing. */
static void reading_counts_may_be_stopped(void **state)
{
    (void)state;
    struct stopper stopper;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct gathered file = {0}, before = {0};
    smz_counts *counts = NULL;
    size_t k = 0;
    gather_string(&before, "en\tharbour\t17\nen documents\t1200\n");
    for (size_t at = 0; at + 6 <= words.length; at += 6) {
        gather_string(&file, "en\t");
        gather(&file, words.bytes + at, 4);
        gather_string(&file, "\t1\n");
    }
    gather_string(&file, "en documents\t1\n");
    require(smz_counts_new(&counts, &allocator) == SMZ_OK);
    require(smz_counts_read(counts, before.bytes, before.length) == SMZ_OK);
    smz_counts_on_cancel(counts, ask, &stopper);
    for (smz_status status = SMZ_ECANCELED; status != SMZ_OK; k++) {
        note("reading counts: stopped at question %zu", k);
        stop_at(&stopper, k);
        status = smz_counts_read(counts, file.bytes, file.length);
        require(status == (stopper.stopped ? SMZ_ECANCELED : SMZ_OK) && smz_counts_error(counts)->status == status);
        if (status != SMZ_OK)
            require_counts(counts, &before);
    }
    require(k > 2 * file.length / STEP);
    smz_counts_on_cancel(counts, NULL, NULL);
    stop_at(&stopper, 0);
    require(smz_counts_read(counts, before.bytes, before.length) == SMZ_OK && stopper.asked == 0);
    smz_counts_free(counts);
    gathered_free(&file);
    gathered_free(&before);
    require(hook.live == 0 && hook.mistakes == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_question_may_stop),       cmocka_unit_test(first_text_may_be_stopped),
        cmocka_unit_test(cuts_may_be_stopped),           cmocka_unit_test(counting_may_be_stopped),
        cmocka_unit_test(reading_counts_may_be_stopped),
    };
    make_texts();
    const int failed = cmocka_run_group_tests_name("api/cancel", tests, NULL, NULL);
    gathered_free(&article);
    gathered_free(&lines);
    gathered_free(&fence);
    gathered_free(&words);
    return failed;
}
