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
        note("feature %u: '%s', weight of '%s'", f, smz__features[f].name, smz__model.names[f]);
        require(smz__features[f].name[0] != '\0' && smz__features[f].value != NULL && smz__features[f].why[0] != '\0');
        require(strcmp(smz__features[f].name, smz__model.names[f]) == 0);
        require(isfinite(smz__model.mean[f]) && smz__model.width[f] > 0.0F);
        for (unsigned other = 0; other < f; other++)
            require(strcmp(smz__features[f].name, smz__features[other].name) != 0);
    }
}

/* Every feature is a raw input; those that differ from sentence to sentence are standardised ones too. */
static void inputs_are_of_features(void **state)
{
    (void)state;
    require(smz__model.first[0] == 0 && smz__model.first[SMZ__INPUT_KINDS] == SMZ__INPUTS);
    require(smz__model.first[SMZ__INPUT_STANDARD] == SMZ__FEATURES);
    for (unsigned k = 0; k < SMZ__INPUTS; k++) {
        note("input %u", k);
        require(smz__model.feature[k] < SMZ__FEATURES && isfinite(smz__model.linear[k]));
        require(k >= SMZ__FEATURES || smz__model.feature[k] == k);
        require(k < SMZ__FEATURES || smz__features[smz__model.feature[k]].aspect != SMZ__ASPECT_DOCUMENT);
    }
    for (size_t a = 0; a < SMZ_ASPECTS; a++)
        require(smz__aspect_name(a) != NULL);
    require(smz__aspect_name(SMZ_ASPECTS) == NULL);
}

/* Calls check for each candidate of the sample, in order. */
static void view_all(const struct sample *sample, void (*check)(const struct smz__view *view, size_t i))
{
    struct smz__document_view whole;
    struct smz__view view;
    memset(&view, 0, sizeof view);
    smz__view_document(&whole, &sample->document, &sample->candidates);
    for (size_t i = 0; i < sample->candidates.count; i++) {
        smz__view_place(&view, &whole, i);
        smz__view_terms(&view);
        check(&view, i);
    }
}

static void check_finite(const struct smz__view *view, size_t i)
{
    for (unsigned f = 0; f < SMZ__FEATURES; f++) {
        note("candidate %zu, feature %s", i, smz__features[f].name);
        require(isfinite(smz__features[f].value(view)));
    }
}

static void values_are_finite(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "", "A", "...", "a. a. a. a.", "12. 13! 14?", "- one\n- two", "One.\n\nOne.\n\nOne."};
    struct sample sample;
    for (size_t i = 0; i < COUNT(texts); i++) {
        sample_open(&sample, "en", texts[i]);
        view_all(&sample, check_finite);
        sample_close(&sample);
    }
    for (uint64_t seed = 0; seed < 40; seed++) {
        struct random random = {seed};
        struct gathered text = generate_mixture(&random, true);
        sample_open(&sample, "en", text.bytes);
        view_all(&sample, check_finite);
        sample_close(&sample);
        gathered_free(&text);
    }
}

/* Position, paragraph and neighbours are carried from candidate to candidate. */
static void check_place(const struct smz__view *view, size_t i)
{
    static const struct {
        double paragraph;
        bool last;
    } expected[] = {{0, false}, {0, true}, {1, true}, {2, false}, {2, false}, {2, true}};
    note("candidate %zu", i);
    require(i < COUNT(expected) && view->i == (double)i);
    require(view->paragraph == expected[i].paragraph && view->last_in_paragraph == expected[i].last);
}

static void candidates_know_their_place(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, "en",
                "Ferries came to the harbour. Nobody had swept it.\n\nThe harbour was full of ferries.\n\n"
                "- tea\n\nFerries left. Ferries came. Then it rained on us.\n");
    require(sample.candidates.count == 6);
    view_all(&sample, check_place);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(table_is_the_models),
        cmocka_unit_test(inputs_are_of_features),
        cmocka_unit_test(values_are_finite),
        cmocka_unit_test(candidates_know_their_place),
    };
    return cmocka_run_group_tests_name("score/feature", tests, NULL, NULL);
}
