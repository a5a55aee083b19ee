/* SPDX-License-Identifier: MIT */
#include "score/network.h"

#include "score/model.h"
#include "support/sample.h"

#include <math.h>
#include <string.h>

/* The weights are numbers, name features that there are, and stand in order of their kinds. */
static void model_is_well_formed(void **state)
{
    (void)state;
    note("kinds of inputs");
    require(smz__model.first[0] == 0 && smz__model.first[SMZ__INPUT_KINDS] == SMZ__INPUTS);
    for (unsigned kind = 0; kind < SMZ__INPUT_KINDS; kind++)
        require(smz__model.first[kind] <= smz__model.first[kind + 1]);
    for (unsigned f = 0; f < SMZ__FEATURES; f++) {
        note("feature %s", smz__model.names[f]);
        require(isfinite(smz__model.mean[f]) && smz__model.width[f] > 0.0F);
    }
    for (unsigned i = 0; i < SMZ__INPUTS; i++) {
        note("input %u", i);
        require(smz__model.feature[i] < SMZ__FEATURES && isfinite(smz__model.linear[i]));
        for (unsigned h = 0; h < SMZ__HIDDEN; h++)
            require(isfinite(smz__model.hidden[i][h]));
    }
    for (unsigned h = 0; h < SMZ__HIDDEN; h++)
        require(isfinite(smz__model.bias[h]) && isfinite(smz__model.output[h]));
}

/* Asking for explanations does not change the scores, and the same document gives the same ones twice. */
static void explaining_changes_nothing(void **state)
{
    (void)state;
    enum { MOST = 8 };
    static const char text[] =
        "Ferries\n\nFerries left. Bakers swept the harbour. Gulls cried.\n\nGulls watched ferries "
        "fill the harbour. \"Somebody sneezed,\" she said. In 1968 it rained.\n";
    struct sample sample;
    struct smz__document_view whole;
    float plain[MOST], again[MOST], explained[MOST], contributions[MOST * SMZ_ASPECTS];
    sample_open(&sample, "en", text);
    require(sample.candidates.count == 6);
    smz__view_document(&whole, &sample.document, &sample.candidates);
    smz__run_network(plain, NULL, &whole);
    smz__run_network(again, NULL, &whole);
    smz__run_network(explained, contributions, &whole);
    for (size_t i = 0; i < sample.candidates.count; i++) {
        note("candidate %zu: %g, %g", i, (double)plain[i], (double)explained[i]);
        require(isfinite(plain[i]) && memcmp(&plain[i], &again[i], sizeof plain[i]) == 0);
        require(fabsf(plain[i] - explained[i]) < 1e-5F);
        for (size_t a = 0; a < SMZ_ASPECTS; a++)
            require(isfinite(contributions[i * SMZ_ASPECTS + a]));
    }
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(model_is_well_formed),
        cmocka_unit_test(explaining_changes_nothing),
    };
    return cmocka_run_group_tests_name("score/network", tests, NULL, NULL);
}
