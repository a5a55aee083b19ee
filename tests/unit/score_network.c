/* SPDX-License-Identifier: MIT */
#include "score/network.h"

#include "score/model.h"
#include "support/random.h"
#include "support/sample.h"

#include <math.h>
#include <stdio.h>
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

/* --- against the plain formula of score/model.h ----------------------------------------------------------------------
 */

enum { SENTENCES = 150 };

static double clip(double x, double low, double high)
{
    return x < low ? low : x > high ? high : x;
}

/* The values of a feature, read one by one; their mean and deviation. */
static void read_feature(double values[SENTENCES], double scale[2], const struct smz__document_view *whole, unsigned f)
{
    static float column[SMZ__BATCH];
    struct smz__batch batch;
    double sum = 0.0, square = 0.0;
    for (size_t i = 0; i < SENTENCES; i++) {
        smz__view_batch(&batch, whole, i, SENTENCES);
        smz__features[f].fill(column, &batch);
        values[i] = (double)column[0];
        sum += values[i];
    }
    for (size_t i = 0; i < SENTENCES; i++)
        square += (values[i] - sum / SENTENCES) * (values[i] - sum / SENTENCES);
    scale[0] = sum / SENTENCES;
    scale[1] = sqrt(square / SENTENCES) + 1e-3;
}

static void add_feature(double hidden[SENTENCES][SMZ__HIDDEN], const struct smz__document_view *whole, unsigned f)
{
    static double values[SENTENCES];
    const double mean = (double)smz__model.mean[f], width = (double)smz__model.width[f];
    double scale[2];
    read_feature(values, scale, whole, f);
    for (size_t i = 0; i < SENTENCES; i++) {
        double x = clip(values[i], mean - 5.0 * width, mean + 5.0 * width);
        x = clip(x, scale[0] - 5.0 * scale[1], scale[0] + 5.0 * scale[1]);
        for (unsigned u = 0; u < SMZ__HIDDEN; u++)
            hidden[i][u] += (double)smz__model.raw[f][u] * (x - mean) / width +
                            (double)smz__model.standard[f][u] * (x - scale[0]) / scale[1];
    }
}

static void add_document(double hidden[SENTENCES][SMZ__HIDDEN], const struct smz__document_view *whole, unsigned d)
{
    const double mean = (double)smz__model.document_mean[d], width = (double)smz__model.document_width[d];
    const double x = clip(((double)smz__document_features[d].value(whole) - mean) / width, -5.0, 5.0);
    for (size_t i = 0; i < SENTENCES; i++)
        for (unsigned u = 0; u < SMZ__HIDDEN; u++)
            hidden[i][u] += (double)smz__model.document[d][u] * x;
}

static double votes(const double hidden[SMZ__HIDDEN], const float weights[SMZ__HIDDEN])
{
    double sum = 0.0;
    for (unsigned u = 0; u < SMZ__HIDDEN; u++)
        sum += (double)weights[u] * hidden[u] / (1.0 + fabs(hidden[u]));
    return sum;
}

static void require_formula(const struct smz__document_view *whole)
{
    static double hidden[SENTENCES][SMZ__HIDDEN];
    static float scores[SENTENCES];
    for (size_t i = 0; i < SENTENCES; i++)
        for (unsigned u = 0; u < SMZ__HIDDEN; u++)
            hidden[i][u] = (double)smz__model.bias[u];
    for (unsigned f = 0; f < SMZ__FEATURES; f++)
        add_feature(hidden, whole, f);
    for (unsigned d = 0; d < SMZ__DOCUMENT_FEATURES; d++)
        add_document(hidden, whole, d);
    smz__run_network(scores, NULL, whole);
    for (size_t i = 0; i < SENTENCES; i++) {
        double wanted = votes(hidden[i], smz__model.own);
        wanted += i == 0 ? 0.0 : votes(hidden[i - 1], smz__model.next);
        wanted += i + 1 == SENTENCES ? 0.0 : votes(hidden[i + 1], smz__model.previous);
        note("sentence %zu: %g, wanted %g", i, (double)scores[i], wanted);
        require(fabs((double)scores[i] - wanted) < 1e-3);
    }
}

/* More sentences than a batch holds, so that neighbours stand in different batches; one is full of commas, far off what
 * is cut off. */
static void scores_are_those_of_the_formula(void **state)
{
    (void)state;
    static const char *const words[] = {"ferries", "harbour", "the", "old", "bakers",
                                        "seven",   "gulls",   "12",  "of",  "rain"};
    static char text[SENTENCES * 320];
    size_t length = 0;
    struct random random = {7};
    for (size_t i = 0; i < SENTENCES; i++) {
        length += (size_t)snprintf(text + length, sizeof text - length, "%sThe", i % 4 == 0 ? "\n\n" : " ");
        for (size_t k = 3 + random_below(&random, 12); k > 0; k--)
            length += (size_t)snprintf(text + length, sizeof text - length, " %s%s",
                                       words[random_below(&random, COUNT(words))], i == 40 ? ", , , , , ," : "");
        length += (size_t)snprintf(text + length, sizeof text - length, " came.");
    }
    struct sample sample;
    struct smz__document_view whole;
    sample_open(&sample, "en", text);
    require(sample.candidates.count == SENTENCES);
    smz__view_document(&whole, &sample.document, &sample.candidates);
    require(smz__view_terms(&whole) == SMZ_OK);
    require_formula(&whole);
    smz__view_release(&whole);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(model_is_well_formed),
        cmocka_unit_test(explaining_changes_nothing),
        cmocka_unit_test(scores_are_those_of_the_formula),
    };
    return cmocka_run_group_tests_name("score/network", tests, NULL, NULL);
}
