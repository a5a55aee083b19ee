/* SPDX-License-Identifier: MIT */
#include "score/rank.h"

#include "support/sample.h"

#include <math.h>
#include <string.h>

#define METHODS 7

static const char *const texts[] = {
    "",
    "Only one sentence stands here.",
    "The same words. The same words. The same words.",
    "...\n\n!!!\n",
    "Ferries left. Bakers swept the harbour. Gulls cried. Gulls watched ferries fill the harbour. Somebody sneezed.",
};

/* Ranks the sample's candidates; the floats are borrowed from scores. */
static const float *rank(struct smz__buf *scores, const struct sample *sample, smz_method method)
{
    smz__buf_init(scores, &sample->allocator, SIZE_MAX);
    struct smz__table query;
    smz__table_init(&query, &sample->allocator);
    const struct smz__ranking ranking = {.method = method, .query = &query};
    require(smz__rank(scores, &ranking, &sample->document, &sample->candidates) == SMZ_OK);
    require(scores->length == sample->candidates.count * sizeof(float));
    return (const float *)(const void *)scores->data;
}

static void gives_each_a_finite_score(void **state)
{
    (void)state;
    for (size_t t = 0; t < COUNT(texts); t++) {
        struct sample sample;
        sample_open(&sample, "en", texts[t]);
        for (int method = 0; method < METHODS; method++) {
            struct smz__buf scores;
            const float *score = rank(&scores, &sample, (smz_method)method);
            for (size_t i = 0; i < sample.candidates.count; i++)
                require(isfinite(score[i]));
            smz__buf_free(&scores);
        }
        sample_close(&sample);
    }
}

static void lead_falls(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__buf scores;
    sample_open(&sample, "en", texts[4]);
    const float *score = rank(&scores, &sample, SMZ_LEAD);
    require(sample.candidates.count == 5);
    for (size_t i = 1; i < sample.candidates.count; i++)
        require(score[i] < score[i - 1]);
    smz__buf_free(&scores);
    sample_close(&sample);
}

/* Nearest to the whole text is the sentence that holds what the text speaks of, and farthest one that shares nothing.
 */
static void tfidf_finds_the_middle(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__buf scores;
    double sum = 0.0, square = 0.0;
    size_t best = 0, worst = 0;
    sample_open(&sample, "en", texts[4]);
    const float *score = rank(&scores, &sample, SMZ_TFIDF);
    for (size_t i = 0; i < sample.candidates.count; i++) {
        best = score[i] > score[best] ? i : best;
        worst = score[i] < score[worst] ? i : worst;
        sum += (double)score[i];
        square += (double)score[i] * (double)score[i];
    }
    require(best == 3 && worst == 4);
    /* In standard deviations from the mean. */
    require(fabs(sum) < 1e-4 && fabs(square / (double)sample.candidates.count - 1.0) < 1e-4);
    smz__buf_free(&scores);
    sample_close(&sample);
}

static void equal_sentences_are_equally_near(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__buf scores;
    sample_open(&sample, "en", texts[2]);
    const float *score = rank(&scores, &sample, SMZ_TFIDF);
    require(sample.candidates.count == 3);
    require(!(score[0] < score[1]) && !(score[0] > score[1]) && !(score[1] < score[2]) && !(score[1] > score[2]));
    smz__buf_free(&scores);
    sample_close(&sample);
}

/* A word that one sentence has makes that sentence the best, by whatever method. */
static void query_lifts_what_it_asks_for(void **state)
{
    (void)state;
    static const smz_method methods[] = {SMZ_MODEL, SMZ_TFIDF, SMZ_CENTRALITY, SMZ_LEXRANK, SMZ_TEXTRANK, SMZ_LUHN};
    struct sample sample;
    struct smz__table query;
    sample_open(&sample, "en", texts[4]);
    smz__table_init(&query, &sample.allocator);
    require(smz__table_intern(&query, "sneez", 5) == 0);
    for (size_t m = 0; m < COUNT(methods); m++) {
        const struct smz__ranking ranking = {.method = methods[m], .query = &query};
        struct smz__buf scores;
        note("method %zu", m);
        smz__buf_init(&scores, &sample.allocator, SIZE_MAX);
        require(smz__rank(&scores, &ranking, &sample.document, &sample.candidates) == SMZ_OK);
        const float *score = (const float *)(const void *)scores.data;
        for (size_t i = 0; i + 1 < sample.candidates.count; i++)
            require(score[i] < score[sample.candidates.count - 1]);
        smz__buf_free(&scores);
    }
    smz__table_free(&query);
    sample_close(&sample);
}

/* What the aspects add is finite, and there is some for every candidate. */
static void model_explains_itself(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__table query;
    struct smz__buf scores, contributions;
    sample_open(&sample, "en", texts[4]);
    smz__table_init(&query, &sample.allocator);
    smz__buf_init(&scores, &sample.allocator, SIZE_MAX);
    smz__buf_init(&contributions, &sample.allocator, SIZE_MAX);
    const struct smz__ranking ranking = {.method = SMZ_MODEL, .query = &query, .contributions = &contributions};
    require(smz__rank(&scores, &ranking, &sample.document, &sample.candidates) == SMZ_OK);
    require(contributions.length == sample.candidates.count * SMZ_ASPECTS * sizeof(float));
    const float *added = (const float *)(const void *)contributions.data;
    bool differs = false;
    for (size_t i = 0; i < sample.candidates.count * SMZ_ASPECTS; i++) {
        require(isfinite(added[i]));
        differs = differs || fabsf(added[i]) > 0.01F;
    }
    require(differs);
    smz__buf_free(&contributions);
    smz__buf_free(&scores);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_each_a_finite_score),    cmocka_unit_test(lead_falls),
        cmocka_unit_test(tfidf_finds_the_middle),       cmocka_unit_test(equal_sentences_are_equally_near),
        cmocka_unit_test(query_lifts_what_it_asks_for), cmocka_unit_test(model_explains_itself),
    };
    return cmocka_run_group_tests_name("score/rank", tests, NULL, NULL);
}
