/* SPDX-License-Identifier: MIT */
#include "score/view.h"

#include "support/sample.h"

#include <math.h>
#include <string.h>

static const char text[] = "Ferries\n\nFerries came to the harbour. Nobody had swept it.\n\nThe harbour was full.\n\n"
                           "# Later\n\nFerries left. Ferries came. Then it rained on us.\n";

static bool is(double got, double wanted)
{
    return fabs(got - wanted) < 1e-9;
}

static void document_is_summed_up(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__document_view whole;
    sample_open(&sample, "en", text);
    smz__view_document(&whole, &sample.document, &sample.candidates);
    require(is(whole.count, 6) && is(whole.log_count, log(6)) && is(whole.paragraphs, 3) && is(whole.single, 1.0 / 3));
    require(is(whole.words, (5 + 4 + 4 + 2 + 2 + 5) / 6.0) && whole.tfidf_length > 0.0);
    require(whole.max_central >= whole.max_forward && whole.max_central >= whole.max_backward);
    sample_close(&sample);
    sample_open(&sample, "en", "");
    smz__view_document(&whole, &sample.document, &sample.candidates);
    require(is(whole.count, 0) && is(whole.log_count, 0) && is(whole.single, 0) && is(whole.words, 1));
    sample_close(&sample);
}

/* Where it stands is carried on from candidate to candidate. */
static void candidates_know_their_place(void **state)
{
    (void)state;
    static const struct {
        double paragraph, in_paragraph;
        bool last;
    } expected[] = {{0, 1, false}, {0, 2, true}, {1, 1, true}, {2, 1, false}, {2, 2, false}, {2, 3, true}};
    struct sample sample;
    struct smz__document_view whole;
    struct smz__view view;
    memset(&view, 0, sizeof view);
    sample_open(&sample, "en", text);
    smz__view_document(&whole, &sample.document, &sample.candidates);
    require(sample.candidates.count == COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        smz__view_place(&view, &whole, i);
        note("candidate %zu: paragraph %g, place %g", i, view.paragraph, view.in_paragraph);
        require(is(view.i, (double)i) && is(view.paragraph, expected[i].paragraph));
        require(view.last_in_paragraph == expected[i].last);
        require(is(view.in_paragraph, expected[i].in_paragraph));
    }
    sample_close(&sample);
}

static void terms_are_summed_up(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__document_view whole;
    struct smz__view view;
    memset(&view, 0, sizeof view);
    sample_open(&sample, "en", text);
    smz__view_document(&whole, &sample.document, &sample.candidates);
    smz__view_place(&view, &whole, 0);
    smz__view_terms(&view);
    /* ferries, came and harbour, of which only ferries is in the title; all three come again */
    note("terms %g, title %g, repeated %g", view.terms, view.title, view.repeated);
    require(view.terms >= 2 && is(view.title, 1) && view.repeated >= 2 && view.repeated <= view.terms);
    require(view.tfidf > 0.0 && view.tfidf <= 1.0 + 1e-6);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(document_is_summed_up),
        cmocka_unit_test(candidates_know_their_place),
        cmocka_unit_test(terms_are_summed_up),
    };
    return cmocka_run_group_tests_name("score/view", tests, NULL, NULL);
}
