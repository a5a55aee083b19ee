/* SPDX-License-Identifier: MIT */
#include "score/rarity.h"

#include "score/idf.h"

#include <math.h>

/* A word that every document holds still tells a little. */
#define LEAST_IDF 0.02

/* So many documents say as much as is known of the language. The best of some tried on half of the documents of 23 sets
 * of keyphrases, each with the counts of its own texts. */
#define LANGUAGE_DOCUMENTS 20.0

void smz__rarity_init(struct smz__rarity *rarity, const smz_allocator *allocator)
{
    smz__buf_init(&rarity->idf, allocator, SIZE_MAX);
    rarity->highest = 0.0F;
}

void smz__rarity_free(struct smz__rarity *rarity)
{
    smz__buf_free(&rarity->idf);
}

/* documents and holding are those of the collection, frequency is that of the language, as in struct smz__trait. The
 * more documents there are, the more they decide, and the more rarity is worth at all. */
static float idf_of(uint64_t documents, uint64_t holding, unsigned frequency)
{
    const double language = smz__idf(frequency);
    if (documents == 0)
        return (float)language;
    const double idf = log((1.0 + (double)documents) / (1.0 + (double)holding));
    const double share = (double)documents / ((double)documents + LANGUAGE_DOCUMENTS);
    return (float)(pow(idf > LEAST_IDF ? idf : LEAST_IDF, share) * pow(language, 1.0 - share / 2.0));
}

smz_status smz__rarity_build(struct smz__rarity *rarity, const struct smz__vocabulary *vocabulary,
                             const struct smz_counts *corpus)
{
    const char *code = vocabulary->language->code;
    const uint64_t documents = corpus == NULL ? 0 : smz__counts_documents(corpus, code);
    struct smz__buf scratch;
    smz__buf_init(&scratch, rarity->idf.allocator, SIZE_MAX);
    rarity->highest = idf_of(documents, 0, 0);
    (void)smz__buf_reserve(&rarity->idf, vocabulary->term_keys.count * sizeof(float));
    for (uint32_t i = 0; i < vocabulary->term_keys.count && !smz__stops(vocabulary->watch, 1); i++) {
        size_t length;
        const char *term = smz__table_key(&vocabulary->term_keys, i, &length);
        const uint64_t holding = documents == 0 ? 0 : smz__counts_holding(corpus, &scratch, code, term, length);
        const float idf = idf_of(documents, holding, smz__trait_at(vocabulary, i)->frequency);
        smz__buf_put(&rarity->idf, &idf, sizeof idf);
    }
    const smz_status status = scratch.status;
    smz__buf_free(&scratch);
    return rarity->idf.status != SMZ_OK ? rarity->idf.status : status;
}
