/* SPDX-License-Identifier: MIT */
#include "score/rarity.h"

#include "score/idf.h"
#include "support/sample.h"

#include <math.h>
#include <string.h>

static void add(struct smz_counts *counts, const char *key, uint64_t number)
{
    require(smz__counts_add(counts, key, strlen(key), number) == SMZ_OK);
}

/* How rare a word of a sample is, by some counts or none. */
static double rarity_of(struct sample *sample, const char *word, const struct smz_counts *counts, double *highest)
{
    struct smz__rarity rarity;
    struct smz__vocabulary *vocabulary = &sample->document.vocabulary;
    const uint32_t form = smz__vocabulary_add(vocabulary, word, strlen(word));
    smz__rarity_init(&rarity, &sample->allocator);
    require(smz__rarity_build(&rarity, vocabulary, counts) == SMZ_OK);
    const double idf = (double)smz__rarity_of(&rarity, smz__form_at(vocabulary, form)->term);
    *highest = (double)rarity.highest;
    smz__rarity_free(&rarity);
    return idf;
}

static bool near(double a, double b)
{
    return fabs(a - b) < 1e-5;
}

static void without_counts_the_language_decides(void **state)
{
    (void)state;
    struct sample sample;
    struct smz_counts counts;
    double highest;
    sample_open(&sample, "en", "The zyxomma and the town.");
    smz__counts_init(&counts, &sample.allocator);
    add(&counts, "de documents", 9);
    add(&counts, "de\tferri", 9);
    for (size_t i = 0; i < 2; i++) {
        const struct smz_counts *none = i == 0 ? NULL : &counts;
        require(near(rarity_of(&sample, "zyxomma", none, &highest), smz__idf(0)) && near(highest, smz__idf(0)));
        require(rarity_of(&sample, "the", none, &highest) < 0.1);
        require(rarity_of(&sample, "town", none, &highest) < rarity_of(&sample, "zyxomma", none, &highest));
    }
    smz__counts_clear(&counts);
    sample_close(&sample);
}

/* What the counts say of the language counts, and no term is worth more than one that they do not know. */
static void counts_decide(void **state)
{
    (void)state;
    struct sample sample;
    struct smz_counts counts;
    double highest, unknown, rare, common, everywhere;
    sample_open(&sample, "en", "A ferry, a gull, an anchor.");
    smz__counts_init(&counts, &sample.allocator);
    add(&counts, "en documents", 999);
    add(&counts, "en\tferri", 999);
    add(&counts, "en\tanchor", 300);
    add(&counts, "en\tgull", 2);
    add(&counts, "de\tgull", 999);
    everywhere = rarity_of(&sample, "ferries", &counts, &highest);
    common = rarity_of(&sample, "anchors", &counts, &highest);
    rare = rarity_of(&sample, "gulls", &counts, &highest);
    unknown = rarity_of(&sample, "zyxomma", &counts, &highest);
    note("%g %g %g %g, at most %g", everywhere, common, rare, unknown, highest);
    require(everywhere > 0.0 && everywhere < common && common < rare && rare < unknown && unknown <= highest);
    smz__counts_clear(&counts);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_counts_the_language_decides),
        cmocka_unit_test(counts_decide),
    };
    return cmocka_run_group_tests_name("score/rarity", tests, NULL, NULL);
}
