/* SPDX-License-Identifier: MIT */
/*
 * The running sums against the plain definition: every sentence compared with every other.
 */
#include "score/similarity.h"

#include "support/generate.h"
#include "support/sample.h"

#include <math.h>
#include <string.h>

static bool near(double a, double b)
{
    return fabs(a - b) < 1e-4;
}

/* 1 + ln of how often the term occurs in the candidate; 0 if it does not. */
static double weight(const struct sample *sample, size_t i, uint32_t term)
{
    const struct smz__sentence *s = smz__candidate_sentence(&sample->candidates, &sample->document, i);
    const uint32_t *ids = (const uint32_t *)(const void *)sample->document.term_ids.data;
    for (uint32_t k = 0; k < smz__term_count(s); k++)
        if (ids[s->first_term + k] == term)
            return 1.0 + log((double)(unsigned char)sample->document.term_counts.data[s->first_term + k]);
    return 0.0;
}

static double cosine(const struct sample *sample, size_t i, size_t j)
{
    double dot = 0.0, own = 0.0, other = 0.0;
    for (uint32_t term = 0; term < sample->document.term_total; term++) {
        const double a = weight(sample, i, term), b = weight(sample, j, term);
        dot += a * b;
        own += a * a;
        other += b * b;
    }
    return own > 0.0 && other > 0.0 ? dot / sqrt(own * other) : 0.0;
}

/* The cosine as if no term occurred twice in j. */
static double flat_cosine(const struct sample *sample, size_t i, size_t j)
{
    const double norm_i = (double)smz__candidate_at(&sample->candidates, i)->norm;
    const double norm_j = (double)smz__candidate_at(&sample->candidates, j)->norm;
    double shared = 0.0;
    for (uint32_t term = 0; term < sample->document.term_total; term++)
        shared += weight(sample, j, term) > 0.0 ? weight(sample, i, term) : 0.0;
    return shared * norm_i * norm_j;
}

static void require_sums(const struct sample *sample)
{
    const size_t count = sample->candidates.count;
    for (size_t i = 0; i < count; i++) {
        const struct smz__candidate *got = smz__candidate_at(&sample->candidates, i);
        double forward = 0.0, backward = 0.0;
        for (size_t j = 0; j < count; j++)
            *(j < i ? &backward : &forward) += j == i ? 0.0 : cosine(sample, i, j);
        require(near((double)smz__likeness_forward(&sample->candidates, &sample->document, i), forward));
        require(near((double)got->backward, backward));
        require(near((double)got->previous, i == 0 ? 0.0 : flat_cosine(sample, i, i - 1)));
    }
}

static void sums_are_those_of_all_pairs(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 40; seed++) {
        struct random random = {seed};
        struct sample sample;
        struct gathered text = generate_prose(&random);
        sample_open(&sample, "en", text.bytes);
        note("seed %lu", (unsigned long)seed);
        require_sums(&sample);
        sample_close(&sample);
        gathered_free(&text);
    }
}

/* Only what may be chosen is a candidate. */
static void lists_candidates(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t count;
    } cases[] = {
        {"", 0},
        {"Only a title\n", 1},
        {"A title\n\nThe ferries came back. The harbour was full.\n\n- tea\n\nA heading\n", 2},
        {"- tea\n- rope\n", 2},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        sample_open(&sample, "en", cases[i].text);
        require(sample.candidates.count == cases[i].count);
        for (size_t c = 0; c < sample.candidates.count; c++)
            require(
                smz__may_be_chosen(&sample.document, smz__candidate_sentence(&sample.candidates, &sample.document, c)));
        sample_close(&sample);
    }
}

static void weighs_terms(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, "en", "Ferries came back.");
    for (unsigned times = 1; times < 256; times++) {
        note("1 + ln %u", times);
        require(near((double)smz__term_weight(&sample.candidates, times), 1.0 + log((double)times)));
    }
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sums_are_those_of_all_pairs),
        cmocka_unit_test(lists_candidates),
        cmocka_unit_test(weighs_terms),
    };
    return cmocka_run_group_tests_name("score/similarity", tests, NULL, NULL);
}
