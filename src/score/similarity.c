/* SPDX-License-Identifier: MIT */
#include "score/similarity.h"

#include "base/alloc.h"

#include <math.h>

void smz__candidates_init(struct smz__candidates *candidates, const smz_allocator *allocator)
{
    smz__buf_init(&candidates->list, allocator, SIZE_MAX);
    smz__buf_init(&candidates->totals, allocator, SIZE_MAX);
    candidates->count = 0;
    candidates->words = 0.0;
    candidates->paragraphs = 0;
    candidates->singles = 0;
    candidates->likeness = 0.0;
    candidates->weights[0] = 0.0F;
    for (unsigned i = 1; i < 256; i++)
        candidates->weights[i] = (float)(1.0 + log((double)i));
}

void smz__candidates_free(struct smz__candidates *candidates)
{
    smz__buf_free(&candidates->list);
    smz__buf_free(&candidates->totals);
    candidates->count = 0;
}

smz_status smz__list_candidates(struct smz__candidates *candidates, const struct smz__document *document)
{
    uint32_t paragraph = SMZ__NO_ID; /* of the one before */
    size_t of_paragraph = 0;         /* listed of that */
    for (size_t i = 0; i < document->sentence_count; i++) {
        const struct smz__candidate candidate = {.sentence = (uint32_t)i};
        const struct smz__sentence *sentence = smz__sentence_at(document, i);
        if (!smz__may_be_chosen(document, sentence))
            continue;
        smz__buf_put(&candidates->list, &candidate, sizeof candidate);
        candidates->count++;
        candidates->words += smz__figures_at(document, i)->words;
        of_paragraph = sentence->paragraph == paragraph ? of_paragraph + 1 : 1;
        paragraph = sentence->paragraph;
        candidates->paragraphs += of_paragraph == 1;
        candidates->singles += of_paragraph == 1;
        candidates->singles -= of_paragraph == 2;
    }
    return candidates->list.status;
}

/* What is known of a term while candidates are read. */
struct running {
    float sum;       /* over the vectors so far */
    uint32_t latest; /* the last candidate that had it, counted from 1 */
};

/* A term that occurs once weighs 1, as nearly all do. */
static float norm_of(const struct smz__candidates *candidates, const struct smz__sentence *sentence,
                     const uint8_t *times)
{
    const uint32_t terms = smz__term_count(sentence);
    const bool repeats = (sentence->flags & SMZ__REPEATS) != 0;
    float square = repeats ? 0.0F : (float)terms;
    for (uint32_t k = 0; k < terms && repeats; k++)
        square += smz__term_weight(candidates, times[k]) * smz__term_weight(candidates, times[k]);
    return terms != 0 ? 1.0F / sqrtf(square) : 0.0F;
}

static void run_along(struct smz__candidates *candidates, const struct smz__document *document, struct running *running)
{
    float norm_before = 0.0F;
    for (size_t i = 0; i < candidates->count; i++) {
        struct smz__candidate *candidate = smz__candidate_at(candidates, i);
        const struct smz__sentence *sentence = smz__sentence_at(document, candidate->sentence);
        if (smz__stops_at(document, sentence))
            return;
        const uint32_t *ids = smz__sentence_terms(document, sentence);
        const uint8_t *times = smz__sentence_times(document, sentence);
        const float norm = norm_of(candidates, sentence, times);
        float all = 0.0F, shared = 0.0F;
        for (uint32_t k = 0; k < smz__term_count(sentence); k++) {
            struct running *term = &running[ids[k]];
            const float weight = norm * smz__term_weight(candidates, times[k]);
            all += weight * term->sum;
            shared += weight * (float)(term->latest == i);
            term->sum += weight;
            term->latest = (uint32_t)i + 1;
        }
        candidate->norm = norm;
        candidate->backward = all;
        candidates->likeness += (double)all;
        candidate->previous = i == 0 ? 0.0F : shared * norm_before;
        norm_before = norm;
    }
}

smz_status smz__compare_candidates(struct smz__candidates *candidates, const struct smz__document *document)
{
    const uint32_t terms = document->term_total;
    const smz_allocator *allocator = candidates->list.allocator;
    if (candidates->count == 0 || terms == 0)
        return SMZ_OK;
    struct running *running = smz__new(allocator, terms * sizeof *running);
    float *totals = smz__buf_add(&candidates->totals, terms * sizeof *totals);
    if (running != NULL && totals != NULL) {
        run_along(candidates, document, running);
        for (uint32_t t = 0; t < terms; t++)
            totals[t] = running[t].sum;
    }
    const smz_status status = running != NULL ? candidates->totals.status : SMZ_ENOMEM;
    smz__release(allocator, running, terms * sizeof *running);
    return status;
}

float smz__likeness_forward(const struct smz__candidates *candidates, const struct smz__document *document, size_t i)
{
    const struct smz__candidate *candidate = smz__candidate_at(candidates, i);
    const struct smz__sentence *sentence = smz__sentence_at(document, candidate->sentence);
    const uint32_t *ids = smz__sentence_terms(document, sentence);
    const uint8_t *times = smz__sentence_times(document, sentence);
    const float *totals = (const float *)(const void *)candidates->totals.data;
    float all = 0.0F;
    for (uint32_t k = 0; k < smz__term_count(sentence); k++)
        all += totals[ids[k]] * smz__term_weight(candidates, times[k]);
    const float forward = all * candidate->norm - candidate->backward - (smz__term_count(sentence) != 0 ? 1.0F : 0.0F);
    return forward > 0.0F ? forward : 0.0F;
}
