/* SPDX-License-Identifier: MIT */
#include "score/view.h"

#include "support/sample.h"

#include <math.h>

static const char text[] = "Ferries\n\nFerries came to the harbour. Nobody had swept it.\n\nThe harbour was full.\n\n"
                           "# Later\n\nFerries left. Ferries came. Then it rained on us.\n";

static bool is(double got, double wanted)
{
    return fabs(got - wanted) < 1e-6;
}

static void document_is_summed_up(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__document_view whole;
    sample_open(&sample, "en", text);
    smz__view_document(&whole, &sample.document, &sample.candidates);
    require(is((double)whole.count, 6) && is((double)whole.single, 1.0 / 3));
    require(is((double)whole.words, (5 + 4 + 4 + 2 + 2 + 5) / 6.0));
    sample_close(&sample);
    sample_open(&sample, "en", "");
    smz__view_document(&whole, &sample.document, &sample.candidates);
    require(is((double)whole.count, 1) && is((double)whole.single, 0) && is((double)whole.words, 1));
    require(smz__view_terms(&whole) == SMZ_OK && whole.rows == NULL);
    smz__view_release(&whole);
    sample_close(&sample);
}

/* Candidates stand in the batch in the order asked for; what is behind the last repeats the first. */
static void reads_batches(void **state)
{
    (void)state;
    static const struct {
        size_t first, step;
        unsigned count;
        float i[7];
    } cases[] = {{0, 1, 6, {0, 1, 2, 3, 4, 5, 0}}, {2, 1, 4, {2, 3, 4, 5, 2, 2, 2}}, {0, 2, 3, {0, 2, 4, 0, 0, 0, 0}}};
    static const float closes[] = {0, 1, 1, 0, 0, 1}, words[] = {5, 4, 4, 2, 2, 5};
    struct sample sample;
    struct smz__document_view whole;
    struct smz__batch batch;
    sample_open(&sample, "en", text);
    smz__view_document(&whole, &sample.document, &sample.candidates);
    require(smz__view_terms(&whole) == SMZ_OK);
    for (size_t c = 0; c < COUNT(cases); c++) {
        smz__view_batch(&batch, &whole, cases[c].first, cases[c].step);
        require(batch.count == cases[c].count);
        for (size_t j = 0; j < COUNT(cases[c].i); j++) {
            const size_t i = (size_t)cases[c].i[j];
            note("case %zu, place %zu: candidate %g", c, j, (double)batch.i[j]);
            require(is((double)batch.i[j], (double)i) && is((double)batch.closes[j], (double)closes[i]));
            require(is((double)batch.words[j], (double)words[i]));
        }
    }
    smz__view_release(&whole);
    sample_close(&sample);
}

/* ferries, came and harbour, of which only ferries is in the title and later only a heading; all three come again. */
static void multiplies_vectors(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__document_view whole;
    struct smz__batch batch;
    sample_open(&sample, "en", text);
    smz__view_document(&whole, &sample.document, &sample.candidates);
    require(smz__view_terms(&whole) == SMZ_OK);
    smz__view_batch(&batch, &whole, 0, 1);
    const double norm = (double)smz__candidate_at(&sample.candidates, 0)->norm;
    note("norm %g, title %g", norm, (double)batch.product[SMZ__TITLE][0] / norm);
    require(is(1.0 / (norm * norm), (double)batch.terms[0]) && is((double)batch.product[SMZ__TITLE][0], norm));
    require(is((double)batch.product[SMZ__ONE][0], norm * (double)batch.terms[0]));
    for (unsigned j = 0; j < batch.count; j++)
        require(fabs((double)(batch.central[j] - batch.backward[j] - batch.forward[j])) < 1e-5);
    smz__view_release(&whole);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(document_is_summed_up),
        cmocka_unit_test(reads_batches),
        cmocka_unit_test(multiplies_vectors),
    };
    return cmocka_run_group_tests_name("score/view", tests, NULL, NULL);
}
