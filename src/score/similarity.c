/* SPDX-License-Identifier: MIT */
#include "score/similarity.h"

#include "base/alloc.h"

#include <math.h>
#include <string.h>

void smz__candidates_init(struct smz__candidates *candidates, const smz_allocator *allocator)
{
    smz__buf_init(&candidates->index, allocator, SIZE_MAX);
    smz__buf_init(&candidates->similarity, allocator, SIZE_MAX);
    candidates->count = 0;
    candidates->weights[0] = 0.0F;
    for (unsigned i = 1; i < 256; i++)
        candidates->weights[i] = (float)(1.0 + log((double)i));
}

void smz__candidates_free(struct smz__candidates *candidates)
{
    smz__buf_free(&candidates->index);
    smz__buf_free(&candidates->similarity);
    candidates->count = 0;
}

const struct smz__sentence *smz__candidate_sentence(const struct smz__candidates *candidates,
                                                    const struct smz__document *document, size_t i)
{
    const uint32_t *index = (const uint32_t *)(const void *)candidates->index.data;
    return smz__sentence_at(document, index[i]);
}

struct smz__similarity *smz__candidate_similarity(const struct smz__candidates *candidates, size_t i)
{
    return (struct smz__similarity *)(void *)candidates->similarity.data + i;
}

/* One candidate's vector, borrowed from the document. */
struct vector {
    const uint32_t *term;
    const uint8_t *times;
    uint32_t count;
    double norm;
};

static struct vector vector_of(const struct smz__candidates *candidates, const struct smz__document *document, size_t i)
{
    const struct smz__sentence *sentence = smz__candidate_sentence(candidates, document, i);
    struct vector vector = {(const uint32_t *)(const void *)document->term_ids.data, NULL, sentence->terms,
                            (double)smz__candidate_similarity(candidates, i)->norm};
    if (vector.count != 0) {
        vector.term += sentence->first_term;
        vector.times = (const uint8_t *)document->term_counts.data + sentence->first_term;
    }
    return vector;
}

/* The scalar product of a vector with a sum of vectors. */
static double product(const struct smz__candidates *candidates, struct vector vector, const float *sum)
{
    double total = 0.0;
    for (uint32_t k = 0; k < vector.count; k++)
        total += (double)sum[vector.term[k]] * smz__term_weight(candidates, vector.times[k]);
    return total * vector.norm;
}

/* Adds a vector to a sum, or takes it away. */
static void add(const struct smz__candidates *candidates, struct vector vector, float *sum, double sign)
{
    for (uint32_t k = 0; k < vector.count; k++)
        sum[vector.term[k]] += (float)(sign * vector.norm * smz__term_weight(candidates, vector.times[k]));
}

static void clear(struct vector vector, float *sum)
{
    for (uint32_t k = 0; k < vector.count; k++)
        sum[vector.term[k]] = 0.0F;
}

static smz_status list(struct smz__candidates *candidates, const struct smz__document *document)
{
    for (size_t i = 0; i < document->sentence_count; i++) {
        const struct smz__sentence *sentence = smz__sentence_at(document, i);
        if (!smz__may_be_chosen(document, sentence))
            continue;
        uint32_t index = (uint32_t)i;
        struct smz__similarity similarity = {0};
        double square = 0.0;
        for (uint32_t k = 0; k < sentence->terms; k++) {
            unsigned times = (unsigned char)document->term_counts.data[sentence->first_term + k];
            square += smz__term_weight(candidates, times) * smz__term_weight(candidates, times);
        }
        if (square > 0.0)
            similarity.norm = (float)(1.0 / sqrt(square));
        smz__buf_put(&candidates->index, &index, sizeof index);
        smz__buf_put(&candidates->similarity, &similarity, sizeof similarity);
        candidates->count++;
    }
    return candidates->index.status != SMZ_OK ? candidates->index.status : candidates->similarity.status;
}

/* Calls back for each candidate with its cosine to the sum of the vectors number from to number to - 1. */
static void compare_with(const struct smz__candidates *candidates, const struct smz__document *document, float *sum,
                         size_t from, size_t to, size_t member)
{
    for (size_t i = from; i < to && i < candidates->count; i++)
        add(candidates, vector_of(candidates, document, i), sum, 1.0);
    for (size_t i = 0; i < candidates->count; i++) {
        struct vector vector = vector_of(candidates, document, i);
        double own = i >= from && i < to && vector.count != 0 ? 1.0 : 0.0;
        float cosine = (float)(product(candidates, vector, sum) - own);
        memcpy((char *)smz__candidate_similarity(candidates, i) + member, &cosine, sizeof cosine);
    }
    for (size_t i = from; i < to && i < candidates->count; i++)
        clear(vector_of(candidates, document, i), sum);
}

static void compare_neighbours(const struct smz__candidates *candidates, const struct smz__document *document,
                               float *sum)
{
    struct vector before = {0};
    for (size_t i = 0; i < candidates->count; i++) {
        struct vector vector = vector_of(candidates, document, i);
        smz__candidate_similarity(candidates, i)->previous = (float)product(candidates, vector, sum);
        clear(before, sum);
        add(candidates, vector, sum, 1.0);
        before = vector;
    }
    clear(before, sum);
}

static void sum_up(const struct smz__candidates *candidates, const struct smz__document *document, float *sum)
{
    for (size_t i = 0; i < candidates->count; i++) {
        struct vector vector = vector_of(candidates, document, i);
        smz__candidate_similarity(candidates, i)->backward = (float)product(candidates, vector, sum);
        add(candidates, vector, sum, 1.0);
    }
    /* What is left when the sentence itself and all before it are taken away is the sum of those behind. */
    for (size_t i = 0; i < candidates->count; i++) {
        struct vector vector = vector_of(candidates, document, i);
        add(candidates, vector, sum, -1.0);
        double forward = product(candidates, vector, sum);
        smz__candidate_similarity(candidates, i)->forward = (float)(forward > 0.0 ? forward : 0.0);
    }
}

smz_status smz__candidates_build(struct smz__candidates *candidates, const struct smz__document *document)
{
    smz_status status = list(candidates, document);
    uint32_t terms = document->vocabulary.term_keys.count;
    if (status != SMZ_OK || candidates->count == 0 || terms == 0)
        return status;
    const smz_allocator *allocator = candidates->index.allocator;
    float *sum = smz__new(allocator, terms * sizeof *sum);
    if (sum == NULL)
        return SMZ_ENOMEM;
    compare_with(candidates, document, sum, 0, 1, offsetof(struct smz__similarity, first));
    compare_with(candidates, document, sum, 1, 3, offsetof(struct smz__similarity, second));
    compare_with(candidates, document, sum, candidates->count - 1, candidates->count,
                 offsetof(struct smz__similarity, last));
    compare_neighbours(candidates, document, sum);
    sum_up(candidates, document, sum);
    smz__release(allocator, sum, terms * sizeof *sum);
    return SMZ_OK;
}
