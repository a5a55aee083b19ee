/* SPDX-License-Identifier: MIT */
/*
 * What holds for the table whichever features are in it.
 */
#include "score/feature.h"

#include "score/model.h"
#include "support/generate.h"
#include "support/sample.h"

#include <math.h>
#include <string.h>

static void table_is_the_models(void **state)
{
    (void)state;
    for (unsigned f = 0; f < SMZ__FEATURES; f++) {
        note("feature %u: '%s', in the model '%s'", f, smz__features[f].name, smz__model.names[f]);
        require(smz__features[f].name[0] != '\0' && smz__features[f].why[0] != '\0');
        require(smz__features[f].fill != NULL && smz__features[f].aspect < SMZ_ASPECTS);
        require(strcmp(smz__features[f].name, smz__model.names[f]) == 0);
        for (unsigned other = 0; other < f; other++)
            require(strcmp(smz__features[f].name, smz__features[other].name) != 0);
    }
    for (unsigned d = 0; d < SMZ__DOCUMENT_FEATURES; d++) {
        note("document feature %u: '%s'", d, smz__document_features[d].name);
        require(smz__document_features[d].value != NULL && smz__document_features[d].why[0] != '\0');
        require(strcmp(smz__document_features[d].name, smz__model.names[SMZ__FEATURES + d]) == 0);
    }
}

static void aspects_have_names(void **state)
{
    (void)state;
    for (size_t aspect = 0; aspect < SMZ_ASPECTS; aspect++) {
        size_t features = 0;
        for (unsigned f = 0; f < SMZ__FEATURES; f++)
            features += (size_t)smz__features[f].aspect == aspect;
        note("aspect %zu", aspect);
        require(smz__aspect_name(aspect) != NULL && smz__aspect_name(aspect)[0] != '\0' && features != 0);
    }
    note("behind the last");
    require(smz__aspect_name(SMZ_ASPECTS) == NULL && smz__aspect_name(SIZE_MAX) == NULL);
}

/* Every feature of every candidate of the text. */
static void require_finite(const char *text)
{
    struct sample sample;
    struct smz__document_view whole;
    struct smz__batch batch;
    float values[SMZ__BATCH];
    sample_open(&sample, "en", text);
    smz__view_document(&whole, &sample.document, &sample.candidates);
    require(smz__view_terms(&whole) == SMZ_OK);
    for (unsigned d = 0; d < SMZ__DOCUMENT_FEATURES; d++)
        require(isfinite(smz__document_features[d].value(&whole)));
    for (size_t first = 0; first < sample.candidates.count; first += SMZ__BATCH) {
        smz__view_batch(&batch, &whole, first, 1);
        for (unsigned f = 0; f < SMZ__FEATURES; f++) {
            smz__features[f].fill(values, &batch);
            for (unsigned j = 0; j < SMZ__BATCH; j++) {
                note("candidate %zu, feature %s: %.400s", first + j, smz__features[f].name, text);
                require(isfinite(values[j]));
            }
        }
    }
    smz__view_release(&whole);
    sample_close(&sample);
}

static void values_are_finite(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "", "A", "...", "a. a. a. a.", "12. 13! 14?", "- one\n- two", "# A title\n", "One.\n\nOne.\n\nOne."};
    for (size_t i = 0; i < COUNT(texts); i++)
        require_finite(texts[i]);
    for (uint64_t seed = 0; seed < 40; seed++) {
        struct random random = {seed};
        struct gathered text = generate_mixture(&random, true);
        require_finite(text.bytes);
        gathered_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(table_is_the_models),
        cmocka_unit_test(aspects_have_names),
        cmocka_unit_test(values_are_finite),
    };
    return cmocka_run_group_tests_name("score/feature", tests, NULL, NULL);
}
