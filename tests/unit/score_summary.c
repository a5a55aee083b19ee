/* SPDX-License-Identifier: MIT */
#include "score/summary.h"

#include "score/rank.h"
#include "support/sample.h"

#include <string.h>

static const char text[] =
    "A title\n\nGrey ferries crossed slowly. Bakers opened warm shops.\n\n- tea\n\nDogs slept.\n";

/* Moves a sample's document into an analysis with these scores, one for each candidate. The sample is then empty. */
static void make(struct smz__analysis *analysis, struct sample *sample, const float *scores)
{
    *analysis = (struct smz__analysis){.allocator = sample->allocator, .document = sample->document};
    analysis->candidates = sample->candidates;
    analysis->lowest = analysis->highest = scores[0];
    smz__buf_init(&analysis->scores, &analysis->allocator, SIZE_MAX);
    for (size_t i = 0; i < sample->candidates.count; i++) {
        smz__buf_put(&analysis->scores, &scores[i], sizeof scores[i]);
        analysis->lowest = scores[i] < analysis->lowest ? scores[i] : analysis->lowest;
        analysis->highest = scores[i] > analysis->highest ? scores[i] : analysis->highest;
    }
}

static void describes_pieces(void **state)
{
    (void)state;
    static const struct {
        const char *begin;
        size_t paragraph;
        smz_kind kind;
        double score;
    } pieces[] = {
        {"A title", 0, SMZ_TITLE, 0.0},   {"Grey", 1, SMZ_PROSE, 0.0},  {"Bakers", 1, SMZ_PROSE, 1.0},
        {"- tea", 2, SMZ_LIST_ITEM, 0.0}, {"Dogs", 3, SMZ_PROSE, 0.25},
    };
    static const float scores[] = {-1.0F, 3.0F, 0.0F};
    struct sample sample;
    struct smz__analysis analysis;
    sample_open(&sample, "en", text);
    make(&analysis, &sample, scores);
    for (size_t i = 0; i < COUNT(pieces); i++) {
        const smz_sentence s = smz__describe_sentence(&analysis, i);
        note("%s has score %g", pieces[i].begin, s.score);
        require(strncmp(text + s.start, pieces[i].begin, strlen(pieces[i].begin)) == 0);
        require(s.index == i && s.paragraph == pieces[i].paragraph && s.kind == pieces[i].kind);
        require(s.rank == SMZ_NOT_CHOSEN);
        require(s.score > pieces[i].score - 1e-6 && s.score < pieces[i].score + 1e-6);
    }
    smz__buf_free(&analysis.scores);
    sample_close(&sample);
}

static void cuts_in_order_of_the_text(void **state)
{
    (void)state;
    static const float scores[] = {1.0F, 2.0F, 3.0F};
    const smz_length two = {SMZ_SENTENCES, 2};
    struct sample sample;
    struct smz__analysis analysis;
    struct smz_summary *summary = NULL;
    sample_open(&sample, "en", text);
    make(&analysis, &sample, scores);
    require(smz__summary_new(&summary, &analysis, false, &two, NULL) == SMZ_OK);
    require(summary->analysis == &analysis && summary->chosen.length == 2 * sizeof(smz_sentence));
    const smz_sentence *s = (const smz_sentence *)(const void *)summary->chosen.data;
    require(s[0].index == 2 && s[0].rank == 1 && s[1].index == 4 && s[1].rank == 0);
    smz__summary_free(summary);
    smz__buf_free(&analysis.scores);
    sample_close(&sample);
}

/* All sentences alike: all are the best. */
static void equal_scores_are_one(void **state)
{
    (void)state;
    static const float scores[] = {2.0F, 2.0F, 2.0F};
    struct sample sample;
    struct smz__analysis analysis;
    sample_open(&sample, "en", text);
    make(&analysis, &sample, scores);
    require(smz__describe_sentence(&analysis, 1).score > 0.999 && smz__describe_sentence(&analysis, 4).score > 0.999);
    smz__buf_free(&analysis.scores);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(describes_pieces),
        cmocka_unit_test(cuts_in_order_of_the_text),
        cmocka_unit_test(equal_scores_are_one),
    };
    return cmocka_run_group_tests_name("score/summary", tests, NULL, NULL);
}
