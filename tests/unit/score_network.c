/* SPDX-License-Identifier: MIT */
#include "score/network.h"

#include "score/model.h"
#include "support/sample.h"

#include <math.h>
#include <string.h>

/* The weights are numbers, and nothing is divided by nothing. */
static void model_is_well_formed(void **state)
{
    (void)state;
    for (unsigned f = 0; f < SMZ__FEATURES; f++) {
        note("feature %s", smz__model.names[f]);
        require(isfinite(smz__model.mean[f]) && smz__model.width[f] > 0.0F);
        for (unsigned u = 0; u < SMZ__HIDDEN; u++)
            require(isfinite(smz__model.raw[f][u]) && isfinite(smz__model.standard[f][u]));
    }
    for (unsigned d = 0; d < SMZ__DOCUMENT_FEATURES; d++) {
        note("document feature %s", smz__model.names[SMZ__FEATURES + d]);
        require(isfinite(smz__model.document_mean[d]) && smz__model.document_width[d] > 0.0F);
        for (unsigned u = 0; u < SMZ__HIDDEN; u++)
            require(isfinite(smz__model.document[d][u]));
    }
    for (unsigned u = 0; u < SMZ__HIDDEN; u++)
        require(isfinite(smz__model.bias[u]) && isfinite(smz__model.own[u]) && isfinite(smz__model.next[u]) &&
                isfinite(smz__model.previous[u]));
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
    require(smz__view_terms(&whole) == SMZ_OK);
    smz__run_network(plain, NULL, &whole);
    smz__run_network(again, NULL, &whole);
    smz__run_network(explained, contributions, &whole);
    for (size_t i = 0; i < sample.candidates.count; i++) {
        note("candidate %zu: %g, %g", i, (double)plain[i], (double)explained[i]);
        require(isfinite(plain[i]) && memcmp(&plain[i], &again[i], sizeof plain[i]) == 0);
        require(memcmp(&plain[i], &explained[i], sizeof plain[i]) == 0);
        for (size_t a = 0; a < SMZ_ASPECTS; a++)
            require(isfinite(contributions[i * SMZ_ASPECTS + a]));
    }
    smz__view_release(&whole);
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
