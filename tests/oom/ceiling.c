/* SPDX-License-Identifier: MIT */
/*
 * max_memory: under every ceiling a text is refused with SMZ_ELIMIT, or gives what it gives without one; the allocator
 * never holds more; and what was refused is forgotten.
 */
#include "support/hook.h"
#include "support/invariant.h"
#include "support/options.h"
#include "support/test.h"

#include <string.h>

#define STEPS 60 /* ceilings tried, evenly spread */

static const char note_text[] = "Rain fell. The roof held.\n";

struct run {
    const char *path;
    smz_options options; /* size filled in by options_of */
};

static const struct run runs[] = {
    {"tests/golden/lighthouse.txt", {.length = {SMZ_SENTENCES, 3}}},
    {"tests/golden/lighthouse.txt", {.length = {SMZ_WORDS, 60}, .keywords = 8, .flags = SMZ_OCCURRENCES}},
    {"tests/golden/lighthouse.txt", {.length = {SMZ_SENTENCES, 3}, .method = SMZ_LEXRANK, .query = "tidal power"}},
    {"tests/golden/lighthouse.txt", {.flags = SMZ_SPLIT_ONLY}},
    {"stopwords/en.txt", {.length = {SMZ_RATIO, 1.0}, .keywords = 3, .flags = SMZ_EXPLAIN}},
};

static smz_options options_of(const struct run *run, size_t max_memory)
{
    smz_options options = options_like(&run->options);
    options.max_memory = max_memory;
    return options;
}

/* What a summarizer has to say after a call that went so. */
static void require_error(const smz_summarizer *summarizer, smz_status status)
{
    const smz_error *error = smz_last_error(summarizer);
    require(error->status == status && error->byte == 0);
    if (status == SMZ_ELIMIT)
        require(strcmp(error->message, "more memory needed than max_memory") == 0);
}

/* Bytes that a summarizer with these options needs at most for the short text. */
static size_t needed_for_note(const struct run *run)
{
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    const smz_options options = options_of(run, SIZE_MAX);
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    require(smz_new(&summarizer, &options, &allocator) == SMZ_OK);
    require(smz_summarize(&summary, summarizer, note_text, strlen(note_text)) == SMZ_OK);
    smz_summary_free(summary);
    smz_free(summarizer);
    return hook.peak + strlen(note_text);
}

/* After a refusal the summarizer does what it has room for beside what it keeps. */
static void require_recovery(const struct run *run, smz_summarizer *summarizer, size_t room)
{
    smz_summary *summary = NULL;
    const smz_status status = smz_summarize(&summary, summarizer, note_text, strlen(note_text));
    require_error(summarizer, status);
    require(status == SMZ_OK || (status == SMZ_ELIMIT && room < needed_for_note(run)));
    smz_summary_free(summary);
}

/* The text under a ceiling: true if it was summarized, with the summary checked. */
static bool fits(const struct run *run, const struct gathered *text, size_t max_memory, const smz_summary *expected)
{
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    const smz_options options = options_of(run, max_memory);
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    note("%s, %zu keywords: ceiling of %zu", run->path, run->options.keywords, max_memory);
    smz_status status = smz_new(&summarizer, &options, &allocator);
    if (status == SMZ_OK) {
        status = smz_summarize(&summary, summarizer, text->bytes, text->length);
        require_error(summarizer, status);
        require(hook.peak <= (status == SMZ_OK ? max_memory - text->length : max_memory));
        if (status == SMZ_OK)
            require_same(expected, summary);
        else
            require_recovery(run, summarizer, max_memory - hook.live);
    }
    require(status == SMZ_OK || (status == SMZ_ELIMIT && summary == NULL));
    smz_free(summarizer);
    smz_summary_free(summary); /* which outlives it, as ever */
    require(hook.live == 0 && hook.mistakes == 0);
    return status == SMZ_OK;
}

static void every_ceiling_holds(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(runs); i++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        const smz_options options = options_of(&runs[i], SIZE_MAX);
        struct gathered text = read_file(runs[i].path);
        smz_summarizer *summarizer = NULL;
        smz_summary *expected = NULL;
        note("%s", runs[i].path);
        require(smz_new(&summarizer, &options, &allocator) == SMZ_OK);
        require(smz_summarize(&expected, summarizer, text.bytes, text.length) == SMZ_OK);
        const size_t needed = hook.peak + text.length;
        for (size_t step = 0; step <= STEPS; step++)
            require(fits(&runs[i], &text, needed * step / STEPS, expected) == (step == STEPS));
        require(!fits(&runs[i], &text, needed - 1, expected) && fits(&runs[i], &text, needed + 1, expected));
        smz_summary_free(expected);
        smz_free(summarizer);
        gathered_free(&text);
    }
}

/* Summaries that are kept do not count, so there may be any number. */
static void earlier_summaries_do_not_count(void **state)
{
    (void)state;
    smz_summary *kept[50] = {NULL};
    smz_summarizer *summarizer = NULL;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.max_memory = 64 * 1024;
    note("%zu summaries", COUNT(kept));
    require(smz_new(&summarizer, &options, &allocator) == SMZ_OK);
    for (size_t i = 0; i < COUNT(kept); i++)
        require(smz_summarize(&kept[i], summarizer, note_text, strlen(note_text)) == SMZ_OK);
    require(hook.live > options.max_memory);
    for (size_t i = 0; i < COUNT(kept); i++)
        smz_summary_free(kept[i]);
    smz_free(summarizer);
    require(hook.live == 0 && hook.mistakes == 0);
}

/* A ceiling refuses a text to be counted, too, and then nothing of it is counted. */
static void counting_is_bounded(void **state)
{
    (void)state;
    struct gathered text = read_file("tests/golden/lighthouse.txt"), out = {0};
    smz_options options;
    smz_summarizer *summarizer = NULL;
    smz_counts *counts = NULL;
    smz_options_init(&options, sizeof options);
    options.max_memory = text.length + 8 * 1024;
    note("counts");
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK && smz_counts_new(&counts, NULL) == SMZ_OK);
    require(smz_counts_add(counts, summarizer, text.bytes, text.length) == SMZ_ELIMIT);
    require_error(summarizer, SMZ_ELIMIT);
    require(smz_counts_write(counts, gather_write, &out) == SMZ_OK && out.length == 0);
    require(smz_counts_add(counts, summarizer, note_text, 0) == SMZ_OK);
    smz_counts_free(counts);
    smz_free(summarizer);
    gathered_free(&text);
}

/* What the allocator refuses remains SMZ_ENOMEM, also under a ceiling and after one was met. */
static void refusals_are_told_apart(void **state)
{
    (void)state;
    struct gathered text = read_file("tests/golden/lighthouse.txt");
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    smz_options options;
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options_init(&options, sizeof options);
    options.max_memory = text.length + 16 * 1024;
    note("refused for the ceiling, then by the allocator");
    require(smz_new(&summarizer, &options, &allocator) == SMZ_OK);
    require(smz_summarize(&summary, summarizer, text.bytes, text.length) == SMZ_ELIMIT && hook.refused == 0);
    hook.refuse_at = hook.requests;
    require(smz_summarize(&summary, summarizer, note_text, strlen(note_text)) == SMZ_ENOMEM && hook.refused == 1);
    require(strcmp(smz_last_error(summarizer)->message, smz_strerror(SMZ_ENOMEM)) == 0);
    smz_free(summarizer);
    gathered_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_ceiling_holds),
        cmocka_unit_test(earlier_summaries_do_not_count),
        cmocka_unit_test(counting_is_bounded),
        cmocka_unit_test(refusals_are_told_apart),
    };
    return cmocka_run_group_tests_name("oom/ceiling", tests, NULL, NULL);
}
