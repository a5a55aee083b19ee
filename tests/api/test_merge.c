/* SPDX-License-Identifier: MIT */
/*
 * One summary of several texts.
 */
#include "support/hook.h"
#include "support/invariant.h"
#include "support/options.h"
#include "support/test.h"

#include <string.h>

#define MOST_TEXTS 4

/* The texts as smz_merge wants them. */
struct merged {
    struct gathered text;
    size_t starts[MOST_TEXTS];
    size_t count;
};

static struct merged merged_of(const char *const *texts, size_t count)
{
    struct merged merged = {.count = count};
    for (size_t i = 0; i < count; i++) {
        gather_string(&merged.text, i == 0 ? "" : "\n\n");
        merged.starts[i] = merged.text.length;
        gather_string(&merged.text, texts[i]);
    }
    return merged;
}

static smz_summary *summarize(const struct merged *merged, const smz_options *wanted)
{
    smz_options options = options_like(wanted);
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    options.language = "en";
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    require(smz_merge(&summary, summarizer, merged->text.bytes, merged->text.length, merged->starts, merged->count) ==
            SMZ_OK);
    smz_free(summarizer);
    return summary;
}

static struct gathered rendered(const struct merged *merged, const smz_summary *summary, smz_format format)
{
    static const char *const names[MOST_TEXTS] = {"a", "b", "c", "d"};
    smz_part parts[MOST_TEXTS];
    struct gathered out = {0};
    smz_render_options options;
    smz_render_options_init(&options, sizeof options);
    for (size_t i = 0; i < merged->count; i++)
        parts[i] = (smz_part){names[i], merged->starts[i]};
    options.format = format;
    options.parts = parts;
    options.part_count = merged->count;
    require(smz_render(summary, merged->text.bytes, merged->text.length, &options, gather_write, &out) == SMZ_OK);
    return out;
}

/* What a summary of so many sentences prints, each with its text's name. */
static void require_summary(const char *const *texts, size_t count, size_t sentences, const char *expected)
{
    struct merged merged = merged_of(texts, count);
    const smz_options wanted = {.length = {SMZ_SENTENCES, (double)sentences}};
    smz_summary *summary = summarize(&merged, &wanted);
    struct gathered out = rendered(&merged, summary, SMZ_TEXT);
    require_sound(summary, merged.text.bytes, merged.text.length, &wanted.length);
    require_text(out.bytes, out.length, expected);
    gathered_free(&out);
    smz_summary_free(summary);
    gathered_free(&merged.text);
}

static const char ferry[] =
    "The night ferry was stopped by ice in the harbour on Monday. Two hundred passengers slept in "
    "the school. The mayor brought soup.";
static const char again[] = "On Monday the night ferry was stopped by ice in the harbour. A tug will try to free the "
                            "ferry at noon. Nobody was hurt.";

static void what_two_texts_say_is_taken_once(void **state)
{
    (void)state;
    require_summary((const char *const[]){ferry, again}, 2, 3,
                    "a: The night ferry was stopped by ice in the harbour on Monday.\n"
                    "a: Two hundred passengers slept in the school.\n"
                    "b: A tug will try to free the ferry at noon.\n");
}

/* The last text is as good as the first: each begins anew. */
static void each_text_is_ranked_by_itself(void **state)
{
    (void)state;
    static const char first[] =
        "The council bought a bridge. It is red. It is long. It was cheap. Nobody uses it. It rusts.";
    static const char last[] = "The bakery won a prize for its bread. It is new. It is small. It was shut. It smells.";
    require_summary((const char *const[]){first, last}, 2, 2,
                    "a: The council bought a bridge.\nb: The bakery won a prize for its bread.\n");
}

/* Word for word in most of at least three texts: the frame of such texts, and none of their news. */
static void what_recurs_in_most_texts_comes_last(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Our newspaper is printed by friendly people in the old harbour. The crane fell over.",
        "Our newspaper is printed by  friendly people in the old harbour. The school is closed.",
        "Our newspaper is printed by friendly people\nin the old harbour. The ferry was sold.",
        "Bread costs more.",
    };
    require_summary(
        texts, 4, 4,
        "a: The crane fell over.\nb: The school is closed.\nc: The ferry was sold.\nd: Bread costs more.\n");
    note("two texts show nothing");
    require_summary(texts, 2, 1, "a: Our newspaper is printed by friendly people in the old harbour.\n");
}

/* One text is summarized as it is without merging. */
static void one_text_is_itself(void **state)
{
    (void)state;
    struct gathered text = read_file("tests/golden/lighthouse.txt");
    const size_t start = 0;
    const smz_options options = options_like(&(smz_options){.length = {SMZ_SENTENCES, 4}, .keywords = 5});
    smz_summarizer *summarizer = NULL;
    smz_summary *one = NULL, *merged = NULL;
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    require(smz_summarize(&one, summarizer, text.bytes, text.length) == SMZ_OK);
    require(smz_merge(&merged, summarizer, text.bytes, text.length, &start, 1) == SMZ_OK);
    require_same(one, merged);
    smz_summary_free(merged);
    smz_summary_free(one);
    smz_free(summarizer);
    gathered_free(&text);
}

/* Positions are those in the text that has the name. */
static void positions_are_in_their_text(void **state)
{
    (void)state;
    struct merged merged = merged_of((const char *const[]){"Ice fell.", ferry}, 2);
    const smz_options options = {
        .length = {SMZ_SENTENCES, 1}, .keywords = 1, .flags = SMZ_OCCURRENCES, .query = "soup"};
    smz_summary *summary = summarize(&merged, &options);
    struct gathered json = rendered(&merged, summary, SMZ_JSON), table = rendered(&merged, summary, SMZ_TSV);
    note("%.*s", (int)json.length, json.bytes);
    require(strstr(json.bytes, "\"file\": \"b\", \"start\": 105, \"end\": 128, ") != NULL);
    require(strstr(json.bytes, "\"occurrences\": [[\"b\", ") != NULL);
    note("%.*s", (int)table.length, table.bytes);
    require(strstr(table.bytes, "\t105\t128\t") != NULL && strstr(table.bytes, "\tb\n") != NULL);
    gathered_free(&json);
    gathered_free(&table);
    smz_summary_free(summary);
    gathered_free(&merged.text);
}

static void what_makes_no_sense_is_refused(void **state)
{
    (void)state;
    static const size_t cases[][2] = {{1, 2}, {0, 7}, {3, 2}};
    const smz_options split = options_like(&(smz_options){.flags = SMZ_SPLIT_ONLY});
    smz_summarizer *summarizer = NULL, *splitter = NULL;
    smz_summary *summary = NULL;
    require(smz_new(&summarizer, NULL, NULL) == SMZ_OK && smz_new(&splitter, &split, NULL) == SMZ_OK);
    for (size_t i = 0; i < COUNT(cases); i++)
        require(smz_merge(&summary, summarizer, "a. b.", 5, cases[i], 2) == SMZ_EINVAL);
    require(smz_merge(&summary, summarizer, "a. b.", 5, NULL, 1) == SMZ_EINVAL);
    require(smz_merge(&summary, summarizer, "a. b.", 5, cases[1], 0) == SMZ_EINVAL);
    require(smz_merge(NULL, summarizer, "a. b.", 5, cases[1], 1) == SMZ_EINVAL);
    require(smz_merge(&summary, NULL, "a. b.", 5, cases[1], 1) == SMZ_EINVAL);
    require(smz_merge(&summary, splitter, "a. b.", 5, cases[1], 1) == SMZ_EINVAL);
    require(smz_last_error(splitter)->status == SMZ_EINVAL && summary == NULL);
    note("texts of nothing");
    static const size_t same[] = {0, 0, 5, 5};
    require(smz_merge(&summary, summarizer, "a. b.", 5, same, 4) == SMZ_OK);
    smz_summary_free(summary);
    require(smz_merge(&summary, summarizer, NULL, 0, same, 2) == SMZ_OK && smz_sentence_count(summary) == 0);
    smz_summary_free(summary);
    smz_free(splitter);
    smz_free(summarizer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_two_texts_say_is_taken_once),     cmocka_unit_test(each_text_is_ranked_by_itself),
        cmocka_unit_test(what_recurs_in_most_texts_comes_last), cmocka_unit_test(one_text_is_itself),
        cmocka_unit_test(positions_are_in_their_text),          cmocka_unit_test(what_makes_no_sense_is_refused),
    };
    return cmocka_run_group_tests_name("merge", tests, NULL, NULL);
}
