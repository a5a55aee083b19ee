/* SPDX-License-Identifier: MIT */
/*
 * Memory that ends: allocation number k is refused, for every k, once and from then on for ever. Each time the library
 * has to say so or give the result that it gives undisturbed, to lose nothing, and to work again afterwards.
 */
#include "support/hook.h"
#include "support/invariant.h"
#include "support/options.h"
#include "support/test.h"

#include <string.h>

/* More allocations than any run below needs; a loop that gets here does not end. */
#define CAP 5000

static const char english[] = "The Old Mill\n\nThe mill stands by the river. Its wheel turned for a century, and the "
                              "miller's family lived above the stones.\n\n- flour\n- bread\n\nIn 1950 the wheel "
                              "stopped. The old mill is a museum now. The mill wheel turns again on Sundays.\n";
static const char french[] = "L'horloge de la gare avance de deux minutes. Les voyageurs l'aiment pour cela. L’horloge "
                             "a été réparée l'hiver dernier, mais l'horloger n'a rien changé.\n";
static const char turkish[] = "İstanbul'da IŞIK erken söner. Balıkçılar ışığı bekler. Işık sönünce şehir uyur.\n";
static const char japanese[] = "港の町では朝が早い。漁師は港で網を直す。町の人は魚を買う。\n";
static const char nonsense[] = "\xFF\xFE. zzgrk \x80 vrrt. krrp zzgrk!\n";

struct run {
    const char *name;
    const char *text;
    smz_options options; /* size filled in by options_of */
    bool cut;            /* also cut the summary, and render the cut */
    bool counted;        /* by counts made first */
    size_t parts;        /* texts that it is, parted before its last lines; 0: it is not merged */
};

static const struct run runs[] = {
    {"english", english, {.length = {SMZ_SENTENCES, 2}}, true, false, 0},
    {"english keywords", english, {.length = {SMZ_WORDS, 20}, .keywords = 5}, true, false, 0},
    {"english tfidf", english, {.method = SMZ_TFIDF, .length = {SMZ_RATIO, 0.5}, .keywords = 1}, false, false, 0},
    {"english lead", english, {.method = SMZ_LEAD, .length = {SMZ_CHARS, 100}}, false, false, 0},
    {"english graph", english, {.method = SMZ_LEXRANK, .length = {SMZ_SENTENCES, 2}}, true, false, 0},
    {"english centrality", english, {.method = SMZ_CENTRALITY, .length = {SMZ_SENTENCES, 1}}, false, false, 0},
    {"english query", english, {.query = "museum Sundays mills", .length = {SMZ_SENTENCES, 2}}, true, false, 0},
    {"english explained", english, {.flags = SMZ_EXPLAIN, .length = {SMZ_SENTENCES, 2}}, true, false, 0},
    {"english split", english, {.flags = SMZ_SPLIT_ONLY}, false, false, 0},
    {"english stop words", english, {.stopwords = "Mill wheel\nriver # no\nÉTÉ", .keywords = 3}, false, false, 0},
    {"english furniture", english, {.furniture = "- flour\nThe old mill is a museum now.\n"}, false, false, 0},
    {"french keywords", french, {.length = {SMZ_SENTENCES, 1}, .keywords = 9}, true, false, 0},
    {"turkish named", turkish, {.language = "tr", .length = {SMZ_SENTENCES, 1}, .keywords = 3}, false, false, 0},
    {"japanese", japanese, {.length = {SMZ_CHARS, 20}, .keywords = 3}, true, false, 0},
    {"nonsense", nonsense, {.length = {SMZ_SENTENCES, 1}, .keywords = 3}, false, false, 0},
    {"english by counts",
     english,
     {.length = {SMZ_SENTENCES, 1}, .keywords = 5, .flags = SMZ_OCCURRENCES},
     true,
     true,
     0},
    {"english in two", english, {.length = {SMZ_SENTENCES, 2}, .flags = SMZ_EXPLAIN, .keywords = 2}, true, false, 2},
    {"english in three", english, {.length = {SMZ_SENTENCES, 2}, .method = SMZ_TFIDF}, false, false, 3},
    {"french by counts", french, {.keywords = 2}, false, true, 0},
    {"empty", "", {.length = {SMZ_SENTENCES, 3}, .keywords = 3}, true, false, 0},
};

static smz_options options_of(const struct run *run)
{
    smz_options options = options_like(&run->options);
    options.stopwords_length = options.stopwords == NULL ? 0 : strlen(options.stopwords);
    options.furniture_length = options.furniture == NULL ? 0 : strlen(options.furniture);
    return options;
}

static smz_status summarize(smz_summary **summary, smz_summarizer *summarizer, const struct run *run)
{
    const size_t length = strlen(run->text);
    size_t starts[3] = {0};
    if (run->parts == 0)
        return smz_summarize(summary, summarizer, run->text, length);
    for (size_t i = 1; i < run->parts; i++)
        starts[i] = i * length / run->parts;
    return smz_merge(summary, summarizer, run->text, length, starts, run->parts);
}

/* Writes a summary in all formats, some by rank, which needs memory of its own. */
static smz_status write_out(struct gathered *out, const smz_summary *summary, const char *text)
{
    smz_render_options options;
    smz_render_options_init(&options, sizeof options);
    smz_status status = SMZ_OK;
    for (int format = SMZ_TEXT; format <= SMZ_HIGHLIGHT && status == SMZ_OK; format++) {
        options.format = (smz_format)format;
        options.flags = SMZ_RENDER_SCORES | SMZ_RENDER_EXPLAIN | (format % 2 != 0 ? SMZ_RENDER_BY_RANK : 0);
        status = smz_render(summary, text, strlen(text), &options, gather_write, out);
    }
    return status;
}

/* Counts the text, writes that, and reads it again; *counts is NULL on failure. */
static smz_status perform_counting(struct gathered *out, smz_counts **counts, const struct run *run,
                                   const smz_allocator *allocator)
{
    smz_summarizer *summarizer = NULL;
    smz_status status = smz_new(&summarizer, NULL, allocator);
    if (status == SMZ_OK)
        status = smz_counts_new(counts, allocator);
    if (status == SMZ_OK)
        status = smz_counts_add(*counts, summarizer, run->text, strlen(run->text));
    if (status == SMZ_OK)
        status = smz_counts_write(*counts, gather_write, out);
    if (status == SMZ_OK) {
        status = smz_counts_read(*counts, out->bytes, out->length);
        require(smz_counts_error(*counts)->status == status);
    }
    if (status != SMZ_OK) {
        smz_counts_free(*counts);
        *counts = NULL;
    }
    smz_free(summarizer);
    return status;
}

/* The whole way from options to output. What cannot be handed over has been released when this returns. */
static smz_status perform(struct gathered *out, const struct run *run, const smz_allocator *allocator)
{
    smz_options options = options_of(run);
    const smz_length shorter = {SMZ_SENTENCES, 1};
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL, *cut = NULL;
    smz_counts *counts = NULL;
    smz_status status = run->counted ? perform_counting(out, &counts, run, allocator) : SMZ_OK;
    options.corpus = counts;
    if (status == SMZ_OK)
        status = smz_new(&summarizer, &options, allocator);
    if (status == SMZ_OK) {
        status = summarize(&summary, summarizer, run);
        require(smz_last_error(summarizer)->status == status);
    }
    require((summary != NULL) == (status == SMZ_OK));
    if (status == SMZ_OK && run->cut)
        status = smz_cut(&cut, summary, &shorter);
    if (status == SMZ_OK)
        status = write_out(out, cut != NULL ? cut : summary, run->text);
    smz_summary_free(cut);
    smz_summary_free(summary);
    smz_free(summarizer);
    smz_counts_free(counts);
    return status;
}

/* One run with one refusal; false once it needs fewer allocations than that. */
static bool survives(const struct run *run, size_t k, bool forever, const struct gathered *undisturbed)
{
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct gathered out = {0};
    hook.refuse_at = k;
    hook.forever = forever;
    note("%s: allocation %zu refused%s", run->name, k, forever ? " for ever" : "");
    const smz_status status = perform(&out, run, &allocator);
    require(hook.live == 0 && hook.mistakes == 0);
    if (status == SMZ_OK)
        require(out.length == undisturbed->length && memcmp(out.bytes, undisturbed->bytes, out.length) == 0);
    else
        require(status == SMZ_ENOMEM && hook.refused != 0);
    require(k != 0 || status == SMZ_ENOMEM);
    gathered_free(&out);
    return hook.refused != 0;
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(runs); i++) {
        struct gathered undisturbed = {0};
        note("%s", runs[i].name);
        require(perform(&undisturbed, &runs[i], NULL) == SMZ_OK);
        for (int forever = 0; forever < 2; forever++) {
            size_t k = 0;
            while (survives(&runs[i], k, forever != 0, &undisturbed))
                require(++k < CAP);
            require(k > 2);
        }
        gathered_free(&undisturbed);
    }
}

/* A summarizer whose memory ended in the middle of its work does the text when it is asked again. False once it needs
 * fewer allocations than k. */
static bool recovers(const struct run *run, size_t k, const smz_summary *expected)
{
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    const smz_options options = options_of(run);
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    note("%s: allocation %zu refused, then asked again", run->name, k);
    require(smz_new(&summarizer, &options, &allocator) == SMZ_OK);
    hook.refuse_at = hook.requests + k;
    smz_status status = summarize(&summary, summarizer, run);
    hook.refuse_at = NEVER;
    require(status == SMZ_OK || (status == SMZ_ENOMEM && summary == NULL && hook.refused != 0));
    if (status != SMZ_OK)
        require(summarize(&summary, summarizer, run) == SMZ_OK);
    require_same(expected, summary);
    smz_summary_free(summary);
    smz_free(summarizer);
    require(hook.live == 0 && hook.mistakes == 0);
    return hook.refused != 0;
}

static void summarizer_recovers(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(runs); i++) {
        const smz_options options = options_of(&runs[i]);
        smz_summarizer *summarizer = NULL;
        smz_summary *expected = NULL;
        note("%s", runs[i].name);
        require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
        require(summarize(&expected, summarizer, &runs[i]) == SMZ_OK);
        for (size_t k = 0; recovers(&runs[i], k, expected); k++)
            require(k < CAP);
        smz_summary_free(expected);
        smz_free(summarizer);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(summarizer_recovers),
    };
    return cmocka_run_group_tests_name("oom", tests, NULL, NULL);
}
