/* SPDX-License-Identifier: MIT */
/*
 * Counting a collection, and keywords by what was counted; occurrences of keywords, and their length.
 */
#include "support/hook.h"
#include "support/test.h"

#include <string.h>

static smz_summarizer *make(const char *language, uint32_t flags, const smz_counts *corpus)
{
    smz_summarizer *summarizer = NULL;
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.language = language;
    options.flags = flags;
    options.keywords = 9;
    options.corpus = corpus;
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    return summarizer;
}

static smz_counts *count(const char *const *texts, size_t number)
{
    smz_counts *counts = NULL;
    smz_summarizer *summarizer = make("en", 0, NULL);
    require(smz_counts_new(&counts, NULL) == SMZ_OK);
    for (size_t i = 0; i < number; i++)
        require(smz_counts_add(counts, summarizer, texts[i], strlen(texts[i])) == SMZ_OK);
    smz_free(summarizer);
    return counts;
}

static void require_counts(const smz_counts *counts, const char *expected)
{
    struct gathered out = {0};
    gather_string(&out, "");
    require(smz_counts_write(counts, gather_write, &out) == SMZ_OK);
    require_text(out.bytes, out.length, expected);
    gathered_free(&out);
}

static const char *const texts[] = {"Ferries came. A ferry!", "", "The ferry sank."};
static const char lines[] = "en\ta\t1\nen\tcame\t1\nen\tferri\t2\nen\tsank\t1\nen\tthe\t1\nen documents\t3\n";

static void counts_texts(void **state)
{
    (void)state;
    smz_counts *counts = count(texts, COUNT(texts));
    require_counts(counts, lines);
    smz_counts_free(counts);
    note("none");
    counts = count(texts, 0);
    require_counts(counts, "");
    smz_counts_free(counts);
    smz_counts_free(NULL);
}

/* A language that is detected, and none. */
static void counts_by_language(void **state)
{
    (void)state;
    static const char *const each[] = {"Die Fähre ist nicht da, und das Wasser steigt.", "Zzgrk vrrt.", NULL};
    smz_counts *counts = NULL;
    smz_summarizer *summarizer = make(NULL, 0, NULL);
    struct gathered out = {0};
    require(smz_counts_new(&counts, NULL) == SMZ_OK);
    for (size_t i = 0; i < COUNT(each); i++)
        require(smz_counts_add(counts, summarizer, each[i], each[i] == NULL ? 0 : strlen(each[i])) == SMZ_OK);
    require(smz_counts_write(counts, gather_write, &out) == SMZ_OK);
    note("%s", out.bytes);
    require(strstr(out.bytes, "de documents\t1\n") != NULL && strstr(out.bytes, "und documents\t2\n") != NULL);
    require(strstr(out.bytes, "de\twass\t1\n") != NULL && strstr(out.bytes, "und\tzzgrk\t1\n") != NULL);
    gathered_free(&out);
    smz_counts_free(counts);
    smz_free(summarizer);
}

/* Counting in parts, writing these and reading them one behind the other is counting at once. */
static void parts_add_up(void **state)
{
    (void)state;
    for (size_t parted = 0; parted <= COUNT(texts); parted++) {
        smz_counts *first = count(texts, parted), *second = count(texts + parted, COUNT(texts) - parted), *sum = NULL;
        struct gathered both = {0};
        note("%zu texts and %zu", parted, COUNT(texts) - parted);
        require(smz_counts_write(first, gather_write, &both) == SMZ_OK);
        require(smz_counts_write(second, gather_write, &both) == SMZ_OK);
        require(smz_counts_new(&sum, NULL) == SMZ_OK);
        require(smz_counts_read(sum, both.bytes, both.length) == SMZ_OK && smz_counts_error(sum)->status == SMZ_OK);
        require_counts(sum, lines);
        gathered_free(&both);
        smz_counts_free(first);
        smz_counts_free(second);
        smz_counts_free(sum);
    }
}

static void says_what_is_wrong(void **state)
{
    (void)state;
    static const char bad[] = "en documents\t1\nen\tferri\t2\n";
    smz_counts *counts = count(texts, COUNT(texts));
    note("a file that cannot be");
    require(smz_counts_error(counts)->status == SMZ_OK && smz_counts_error(counts)->message != NULL);
    require(smz_counts_read(counts, bad, strlen(bad)) == SMZ_EFORMAT);
    const smz_error *error = smz_counts_error(counts);
    require(error->status == SMZ_EFORMAT && error->byte == 15 && strstr(error->message, "documents") != NULL);
    require_counts(counts, lines);
    note("nothing at all");
    require(smz_counts_read(counts, NULL, 0) == SMZ_EFORMAT && smz_counts_error(counts)->byte == 0);
    require(smz_counts_read(counts, NULL, 1) == SMZ_EINVAL && smz_counts_error(counts)->status == SMZ_EINVAL);
    smz_counts_free(counts);
}

static int refuse(void *user, const char *bytes, size_t length)
{
    (void)user;
    (void)bytes;
    return length != 0;
}

static void arguments_are_checked(void **state)
{
    (void)state;
    const smz_allocator none = {NULL, NULL};
    smz_counts *counts = NULL;
    note("missing arguments");
    require(smz_counts_new(NULL, NULL) == SMZ_EINVAL);
    require(smz_counts_new(&counts, &none) == SMZ_EINVAL && counts == NULL);
    require(smz_counts_new(&counts, NULL) == SMZ_OK);
    smz_summarizer *summarizer = make("en", SMZ_STRICT_UTF8, NULL), *user = make("en", 0, counts);
    require(smz_counts_add(NULL, summarizer, "a", 1) == SMZ_EINVAL);
    require(smz_last_error(summarizer)->status == SMZ_EINVAL);
    require(smz_counts_add(counts, NULL, "a", 1) == SMZ_EINVAL);
    require(smz_counts_add(counts, summarizer, NULL, 1) == SMZ_EINVAL);
    require(smz_counts_read(NULL, "a", 1) == SMZ_EINVAL);
    require(smz_counts_write(NULL, gather_write, NULL) == SMZ_EINVAL);
    require(smz_counts_write(counts, NULL, NULL) == SMZ_EINVAL);
    note("what the summarizer refuses");
    require(smz_counts_add(counts, summarizer, "a\xFF", 2) == SMZ_EUTF8 && smz_last_error(summarizer)->byte == 1);
    note("counts that the summarizer uses");
    require(smz_counts_add(counts, user, "a", 1) == SMZ_EINVAL);
    require_counts(counts, "");
    note("failed writing");
    require(smz_counts_add(counts, summarizer, "a", 1) == SMZ_OK && smz_last_error(summarizer)->status == SMZ_OK);
    require(smz_counts_write(counts, refuse, NULL) == SMZ_EWRITE);
    smz_free(user);
    smz_free(summarizer);
    smz_counts_free(counts);
}

/* What every text of the collection is about says little about one. */
static void counts_weigh_keywords(void **state)
{
    (void)state;
    static const char text[] = "The gull and the ferry. A ferry and a gull.";
    static const char *const collections[] = {"A ferry waits.", "A gull waits."};
    static const char *const best[] = {"gull", "ferry"};
    for (size_t i = 0; i < COUNT(collections); i++) {
        const char *same[20];
        smz_summary *summary = NULL;
        size_t found;
        for (size_t k = 0; k < COUNT(same); k++)
            same[k] = collections[i];
        smz_counts *counts = count(same, COUNT(same));
        smz_summarizer *summarizer = make("en", 0, counts);
        require(smz_summarize(&summary, summarizer, text, strlen(text)) == SMZ_OK);
        smz_free(summarizer);
        smz_counts_free(counts); /* the summary needs neither */
        const smz_keyword *keyword = smz_keywords(summary, &found);
        note("'%s' everywhere: %.*s", collections[i], (int)keyword[0].length, text + keyword[0].start);
        require(keyword[0].length == strlen(best[i]) &&
                strncmp(text + keyword[0].start, best[i], strlen(best[i])) == 0);
        smz_summary_free(summary);
    }
}

static void occurrences_are_told_if_asked_for(void **state)
{
    (void)state;
    static const char text[] = "The night ferry, the night\nferry and a Night-Ferry.";
    for (uint32_t flags = 0; flags <= SMZ_OCCURRENCES; flags += SMZ_OCCURRENCES) {
        smz_summarizer *summarizer = make("en", flags, NULL);
        smz_summary *summary = NULL, *cut = NULL;
        const smz_length none = {SMZ_SENTENCES, 0};
        size_t number, keywords;
        note("flags %u", (unsigned)flags);
        require(smz_summarize(&summary, summarizer, text, strlen(text)) == SMZ_OK);
        require(smz_cut(&cut, summary, &none) == SMZ_OK);
        const smz_keyword *keyword = smz_keywords(cut, &keywords);
        const smz_span *span = smz_keyword_occurrences(cut, 0, &number);
        require(keyword[0].words == 2 && keyword[0].count == 3);
        require(span == smz_keyword_occurrences(summary, 0, &number) && (span != NULL) == (flags != 0));
        require(number == (flags != 0 ? 3 : 0));
        require(span == NULL || (span[0].start == 4 && span[0].length == 11 && span[2].start == 39));
        require(smz_keyword_occurrences(summary, keywords, &number) == NULL && number == 0);
        smz_summary_free(cut);
        smz_summary_free(summary);
        smz_free(summarizer);
    }
}

static void longest_phrases_are_as_asked_for(void **state)
{
    (void)state;
    static const char text[] = "Tidal power plant turbine halls. Tidal power plant turbine halls. They hum.";
    static const size_t refused[] = {0, SMZ_MAX_NGRAM + 1, SIZE_MAX};
    smz_options options;
    smz_options_init(&options, sizeof options);
    require(options.ngram == 3 && options.corpus == NULL);
    options.language = "en";
    options.keywords = 99;
    for (size_t ngram = 1; ngram <= SMZ_MAX_NGRAM; ngram++) {
        smz_summarizer *summarizer = NULL;
        smz_summary *summary = NULL;
        size_t number, longest = 0;
        options.ngram = ngram;
        require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
        require(smz_summarize(&summary, summarizer, text, strlen(text)) == SMZ_OK);
        const smz_keyword *keyword = smz_keywords(summary, &number);
        for (size_t i = 0; i < number; i++) {
            size_t spaces = 0;
            for (size_t k = 0; k < keyword[i].length; k++)
                spaces += text[keyword[i].start + k] == ' ';
            require(keyword[i].words == spaces + 1);
            longest = keyword[i].words > longest ? keyword[i].words : longest;
        }
        note("at most %zu words: %zu", ngram, longest);
        require(longest == ngram);
        smz_summary_free(summary);
        smz_free(summarizer);
    }
    for (size_t i = 0; i < COUNT(refused); i++) {
        smz_summarizer *summarizer = NULL;
        options.ngram = refused[i];
        note("%zu words", refused[i]);
        require(smz_new(&summarizer, &options, NULL) == SMZ_EINVAL && summarizer == NULL);
    }
}

/* All memory comes from where the caller wants it, and goes back. */
static void memory_is_the_callers(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    smz_counts *counts = NULL;
    smz_summarizer *summarizer = make("en", 0, NULL);
    note("allocator");
    require(smz_counts_new(&counts, &allocator) == SMZ_OK);
    require(smz_counts_add(counts, summarizer, texts[0], strlen(texts[0])) == SMZ_OK);
    require(smz_counts_read(counts, lines, strlen(lines)) == SMZ_OK);
    require(hook.live != 0);
    smz_counts_free(counts);
    require(hook.live == 0 && hook.mistakes == 0 && hook.requests > 5);
    smz_free(summarizer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_texts),
        cmocka_unit_test(counts_by_language),
        cmocka_unit_test(parts_add_up),
        cmocka_unit_test(says_what_is_wrong),
        cmocka_unit_test(arguments_are_checked),
        cmocka_unit_test(counts_weigh_keywords),
        cmocka_unit_test(occurrences_are_told_if_asked_for),
        cmocka_unit_test(longest_phrases_are_as_asked_for),
        cmocka_unit_test(memory_is_the_callers),
    };
    return cmocka_run_group_tests_name("api: counts", tests, NULL, NULL);
}
