/* SPDX-License-Identifier: MIT */
#include "score/rank.h"

#include "score/feature.h"
#include "support/sample.h"

#include <math.h>
#include <string.h>

#define METHODS (SMZ_LUHN + 1)

static const char *const texts[] = {
    "",
    "Only one sentence stands here.",
    "The same words. The same words. The same words.",
    "...\n\n!!!\n",
    "Ferries left. Bakers swept the harbour. Gulls cried. Gulls watched ferries fill the harbour. Somebody sneezed.",
};
#define LAST (COUNT(texts) - 1)

/* Ranks the sample's candidates, for sentences about the words if there are any; scores are the caller's to free. */
static const float *rank(struct smz__buf *scores, const struct sample *sample, smz_method method, const char *word)
{
    struct smz__table query;
    struct smz__ranking ranking = {.method = method, .query = &query};
    smz__table_init(&query, &sample->allocator);
    if (word != NULL)
        (void)smz__table_intern(&query, word, strlen(word));
    smz__buf_init(scores, &sample->allocator, SIZE_MAX);
    require(smz__rank(scores, &ranking, &sample->document, &sample->candidates) == SMZ_OK);
    require(scores->length == sample->candidates.count * sizeof(float));
    smz__table_free(&query);
    return (const float *)(const void *)scores->data;
}

/* Finite for all; and but for the first sentences, in standard deviations from the mean. */
static void gives_each_a_score(void **state)
{
    (void)state;
    for (size_t t = 0; t < COUNT(texts); t++) {
        struct sample sample;
        sample_open(&sample, "en", texts[t]);
        for (int method = 0; method < METHODS; method++) {
            struct smz__buf scores;
            const float *score = rank(&scores, &sample, (smz_method)method, NULL);
            double sum = 0.0, square = 0.0;
            note("method %d: %s", method, texts[t]);
            for (size_t i = 0; i < sample.candidates.count; i++) {
                require(isfinite(score[i]));
                sum += (double)score[i];
                square += (double)score[i] * (double)score[i];
            }
            if (method != SMZ_LEAD)
                require(fabs(sum) < 1e-3 && square <= (double)sample.candidates.count * 1.001);
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
    sample_open(&sample, "en", texts[LAST]);
    const float *score = rank(&scores, &sample, SMZ_LEAD, NULL);
    require(sample.candidates.count == 5);
    for (size_t i = 1; i < sample.candidates.count; i++)
        require(score[i] < score[i - 1]);
    smz__buf_free(&scores);
    sample_close(&sample);
}

/* The sentence that holds what the text speaks of comes first by every method that looks at words, and one that shares
 * nothing with the others comes behind it. */
static void words_find_the_middle(void **state)
{
    (void)state;
    static const smz_method methods[] = {SMZ_TFIDF, SMZ_LEXRANK, SMZ_TEXTRANK, SMZ_LUHN};
    struct sample sample;
    sample_open(&sample, "en", texts[LAST]);
    for (size_t m = 0; m < COUNT(methods); m++) {
        struct smz__buf scores;
        const float *score = rank(&scores, &sample, methods[m], NULL);
        note("method %d: %g %g %g %g %g", (int)methods[m], (double)score[0], (double)score[1], (double)score[2],
             (double)score[3], (double)score[4]);
        for (size_t i = 0; i < sample.candidates.count; i++)
            require(i == 3 || score[i] < score[3]);
        require(score[4] <= score[0] && score[4] <= score[1] && score[4] <= score[2]);
        smz__buf_free(&scores);
    }
    sample_close(&sample);
}

/* What others take up later counts for a sentence, what was said before it against it. */
static void centrality_looks_ahead(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__buf scores;
    sample_open(&sample, "en", "Grey ferries crossed. Grey ferries crossed. Grey ferries crossed. Dogs slept.");
    const float *score = rank(&scores, &sample, SMZ_CENTRALITY, NULL);
    require(score[0] > score[1] && score[1] > score[2] && score[0] > score[3]);
    smz__buf_free(&scores);
    sample_close(&sample);
}

static void equal_sentences_are_equally_near(void **state)
{
    (void)state;
    static const smz_method methods[] = {SMZ_TFIDF, SMZ_LEXRANK, SMZ_TEXTRANK, SMZ_LUHN};
    struct sample sample;
    sample_open(&sample, "en", texts[2]);
    for (size_t m = 0; m < COUNT(methods); m++) {
        struct smz__buf scores;
        const float *score = rank(&scores, &sample, methods[m], NULL);
        note("method %d: %g %g %g", (int)methods[m], (double)score[0], (double)score[1], (double)score[2]);
        require(sample.candidates.count == 3);
        require(fabsf(score[0] - score[1]) < 1e-3F && fabsf(score[1] - score[2]) < 1e-3F);
        smz__buf_free(&scores);
    }
    sample_close(&sample);
}

/* A sentence with a word that is asked for comes first, by every method. */
static void query_comes_first(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, "en", texts[LAST]);
    const uint32_t form = smz__vocabulary_add(&sample.document.vocabulary, "sneezed", 7);
    const uint32_t term = smz__form_at(&sample.document.vocabulary, form)->term;
    size_t length;
    const char *stem = smz__table_key(&sample.document.vocabulary.term_keys, term, &length);
    char word[16] = "";
    require(length < sizeof word);
    memcpy(word, stem, length);
    for (int method = 0; method < METHODS; method++) {
        struct smz__buf scores;
        const float *score = rank(&scores, &sample, (smz_method)method, word);
        note("method %d", method);
        for (size_t i = 0; i < 4; i++)
            require(score[4] > score[i]);
        smz__buf_free(&scores);
    }
    sample_close(&sample);
}

/* What the aspects add is there for each candidate, and finite. */
static void contributions_are_kept(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__buf scores, contributions;
    struct smz__table query;
    sample_open(&sample, "en", texts[LAST]);
    smz__table_init(&query, &sample.allocator);
    smz__buf_init(&scores, &sample.allocator, SIZE_MAX);
    smz__buf_init(&contributions, &sample.allocator, SIZE_MAX);
    const struct smz__ranking ranking = {SMZ_MODEL, &query, &contributions};
    require(smz__rank(&scores, &ranking, &sample.document, &sample.candidates) == SMZ_OK);
    require(contributions.length == sample.candidates.count * SMZ_ASPECTS * sizeof(float));
    for (size_t i = 0; i < sample.candidates.count * SMZ_ASPECTS; i++)
        require(isfinite(((const float *)(const void *)contributions.data)[i]));
    smz__buf_free(&contributions);
    smz__buf_free(&scores);
    smz__table_free(&query);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_each_a_score),
        cmocka_unit_test(lead_falls),
        cmocka_unit_test(words_find_the_middle),
        cmocka_unit_test(centrality_looks_ahead),
        cmocka_unit_test(equal_sentences_are_equally_near),
        cmocka_unit_test(query_comes_first),
        cmocka_unit_test(contributions_are_kept),
    };
    return cmocka_run_group_tests_name("score/rank", tests, NULL, NULL);
}
