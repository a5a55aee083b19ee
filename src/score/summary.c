/* SPDX-License-Identifier: MIT */
#include "score/summary.h"

#include "base/alloc.h"
#include "score/select.h"

#include <stdlib.h>

/* A score on the scale that callers see: 0 for the text's worst sentence, 1 for its best. */
static double public_score(const struct smz__analysis *analysis, float score)
{
    double range = (double)analysis->highest - (double)analysis->lowest;
    return range > 0.0 ? ((double)score - (double)analysis->lowest) / range : 1.0;
}

/* The candidate that is piece number index of the text, or the number of candidates. */
static size_t find_candidate(const struct smz__analysis *analysis, size_t index)
{
    size_t low = 0, high = analysis->candidates.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (smz__candidate_at(&analysis->candidates, middle)->sentence < index)
            low = middle + 1;
        else
            high = middle;
    }
    const bool found =
        low < analysis->candidates.count && smz__candidate_at(&analysis->candidates, low)->sentence == index;
    return found ? low : analysis->candidates.count;
}

smz_sentence smz__describe_sentence(const struct smz__analysis *analysis, size_t index)
{
    const struct smz__sentence *s = smz__sentence_at(&analysis->document, index);
    smz_sentence out = {.start = s->start,
                        .length = s->end - s->start,
                        .index = index,
                        .paragraph = s->paragraph,
                        .rank = SMZ_NOT_CHOSEN,
                        .kind = (smz_kind)s->kind};
    const float *scores = (const float *)(const void *)analysis->scores.data;
    size_t candidate = find_candidate(analysis, index);
    if (scores != NULL && candidate < analysis->candidates.count)
        out.score = public_score(analysis, scores[candidate]);
    return out;
}

const float *smz__explain_sentence(const struct smz__analysis *analysis, size_t index)
{
    size_t candidate = find_candidate(analysis, index);
    if (candidate == analysis->candidates.count || analysis->contributions.length == 0)
        return NULL;
    return (const float *)(const void *)analysis->contributions.data + candidate * SMZ_ASPECTS;
}

static int by_index(const void *left, const void *right)
{
    const smz_sentence *a = left, *b = right;
    return (a->index > b->index) - (a->index < b->index);
}

/* Fills chosen (empty) with the sentences of that length. */
static smz_status cut(struct smz__buf *chosen, const struct smz__analysis *analysis, const smz_length *length,
                      struct smz__watch *watch)
{
    struct smz__buf picks;
    smz__buf_init(&picks, chosen->allocator, SIZE_MAX);
    const float *scores = (const float *)(const void *)analysis->scores.data;
    smz_status status = SMZ_OK;
    if (scores != NULL)
        status =
            smz__select(&picks, &analysis->document, &analysis->candidates, scores, length, analysis->distinct, watch);
    const uint32_t *pick = (const uint32_t *)(const void *)picks.data;
    size_t count = picks.length / sizeof *pick;
    for (size_t rank = 0; rank < count && status == SMZ_OK; rank++) {
        smz_sentence sentence =
            smz__describe_sentence(analysis, smz__candidate_at(&analysis->candidates, pick[rank])->sentence);
        sentence.rank = rank;
        smz__buf_put(chosen, &sentence, sizeof sentence);
        status = smz__stops(watch, 1) ? SMZ_ECANCELED : chosen->status;
    }
    if (status == SMZ_OK && count != 0)
        qsort(chosen->data, count, sizeof(smz_sentence), by_index);
    smz__buf_free(&picks);
    return status;
}

smz_status smz__summary_new(struct smz_summary **out, struct smz__analysis *analysis, bool owns,
                            const smz_length *length, struct smz__watch *watch)
{
    struct smz_summary *summary = smz__new(&analysis->allocator, sizeof *summary);
    if (summary == NULL)
        return SMZ_ENOMEM;
    summary->analysis = analysis;
    smz__buf_init(&summary->chosen, &analysis->allocator, SIZE_MAX);
    smz_status status = cut(&summary->chosen, analysis, length, watch);
    if (status != SMZ_OK) {
        smz__summary_free(summary);
        return status;
    }
    summary->owns_analysis = owns;
    *out = summary;
    return SMZ_OK;
}

void smz__summary_free(struct smz_summary *summary)
{
    if (summary == NULL)
        return;
    struct smz__analysis *analysis = summary->owns_analysis ? summary->analysis : NULL;
    const smz_allocator allocator = summary->analysis->allocator;
    smz__buf_free(&summary->chosen);
    smz__release(&allocator, summary, sizeof *summary);
    smz__analysis_free(analysis);
}
