/* SPDX-License-Identifier: MIT */
#include "score/graph.h"

#include "support/sample.h"

#include <math.h>
#include <string.h>

/* Scores of the text's candidates, at most 8. */
static smz_status rank(float scores[8], struct sample *sample, smz_method method)
{
    struct smz__document_view whole;
    require(sample->candidates.count <= 8);
    smz__view_document(&whole, &sample->document, &sample->candidates);
    return smz__rank_graph(scores, method, &whole);
}

/* Whom more sentences are like ranks higher; who is alone ranks lowest. */
static void ranks_by_neighbours(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Ferries crossed. Ferries and gulls met bakers. Gulls cried. Bakers baked. Somebody sneezed.",
        "Somebody sneezed. Gulls cried. Bakers baked. Ferries crossed. Ferries and gulls met bakers.",
    };
    static const size_t middle[] = {1, 4}, alone[] = {4, 0};
    for (size_t t = 0; t < COUNT(texts); t++) {
        for (int method = SMZ_LEXRANK; method <= SMZ_TEXTRANK; method++) {
            struct sample sample;
            float scores[8];
            sample_open(&sample, "en", texts[t]);
            require(sample.candidates.count == 5 && rank(scores, &sample, (smz_method)method) == SMZ_OK);
            note("method %d: %g %g %g %g %g", method, (double)scores[0], (double)scores[1], (double)scores[2],
                 (double)scores[3], (double)scores[4]);
            for (size_t i = 0; i < 5; i++) {
                require(isfinite(scores[i]));
                require(i == middle[t] || scores[i] < scores[middle[t]]);
                require(i == alone[t] || scores[i] > scores[alone[t]]);
            }
            sample_close(&sample);
        }
    }
}

static void no_neighbours_at_all(void **state)
{
    (void)state;
    static const char *const texts[] = {"One harbour.", "Ferries crossed. Gulls cried. Bakers baked.", "The. Of. And.",
                                        "12. 13."};
    for (size_t t = 0; t < COUNT(texts); t++) {
        for (int method = SMZ_LEXRANK; method <= SMZ_TEXTRANK; method++) {
            struct sample sample;
            float scores[8];
            sample_open(&sample, "en", texts[t]);
            require(rank(scores, &sample, (smz_method)method) == SMZ_OK);
            for (size_t i = 0; i < sample.candidates.count; i++)
                require(isfinite(scores[i]) && fabsf(scores[i] - scores[0]) < 1e-6F);
            sample_close(&sample);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ranks_by_neighbours),
        cmocka_unit_test(no_neighbours_at_all),
    };
    return cmocka_run_group_tests_name("score/graph", tests, NULL, NULL);
}
