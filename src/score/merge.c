/* SPDX-License-Identifier: MIT */
/*
 * The whole is analysed as one text, so that its sentences can be compared and its keywords found. But where a sentence
 * stands, and what its title is, is a matter of its own text: so each text is analysed by itself as well, and its
 * sentences' scores, deviations from their mean, take the places of those that they have in the whole. How like a
 * sentence is to those of the other texts is not added: tried as a sum of cosines, it made short sentences win.
 */
#include "score/merge.h"

#include "score/repeats.h"

/* How far below the worst sentence those are that stand in most texts, in standard deviations. */
#define RECURRING_STEP 1.0F

static float *score_at(struct smz__analysis *analysis, size_t candidate)
{
    return (float *)(void *)analysis->scores.data + candidate;
}

static float *contributions_at(struct smz__analysis *analysis, size_t candidate)
{
    return (float *)(void *)analysis->contributions.data + candidate * SMZ_ASPECTS;
}

static const struct smz__sentence *sentence_of(const struct smz__analysis *analysis, size_t candidate)
{
    return smz__candidate_sentence(&analysis->candidates, &analysis->document, candidate);
}

static size_t start_of(const struct smz__analysis *analysis, size_t candidate)
{
    return sentence_of(analysis, candidate)->start;
}

/* --- scores ------------------------------------------------------------------------------------------------------ */

/* Gives the candidates from *next on that begin before end the scores of those of part that begin at the same place,
 * where part begins at start. What is no candidate there is the worst of all. */
static void take_scores(struct smz__analysis *whole, size_t *next, struct smz__analysis *part, size_t start, size_t end)
{
    size_t own = 0;
    for (; *next < whole->candidates.count && start_of(whole, *next) < end; (*next)++) {
        const size_t at = start_of(whole, *next) - start;
        while (own < part->candidates.count && start_of(part, own) < at)
            own++;
        const bool same = own < part->candidates.count && start_of(part, own) == at;
        *score_at(whole, *next) = same ? *score_at(part, own) : part->lowest;
        for (size_t a = 0; a < SMZ_ASPECTS && whole->contributions.length != 0; a++)
            contributions_at(whole, *next)[a] = same ? contributions_at(part, own)[a] : 0.0F;
    }
}

static smz_status rank_parts(struct smz__analysis *whole, const smz_allocator *allocator,
                             const struct smz__request *request, const char *text, size_t length, const size_t *starts,
                             size_t count)
{
    struct smz__request own = *request;
    own.keywords.wanted = 0;
    size_t next = 0;
    for (size_t i = 0; i < count; i++) {
        const size_t end = i + 1 < count ? starts[i + 1] : length;
        struct smz__analysis *part = NULL;
        const smz_status status = smz__analyse(&part, allocator, &own, text + starts[i], end - starts[i]);
        if (status != SMZ_OK)
            return status;
        take_scores(whole, &next, part, starts[i], end);
        smz__analysis_free(part);
    }
    return SMZ_OK;
}

/* --- what recurs ------------------------------------------------------------------------------------------------- */

/* Notes in which texts each candidate stands. */
static smz_status note_repeats(struct smz_repeats *repeats, const struct smz__analysis *whole, const char *text,
                               const size_t *starts, size_t count)
{
    smz_status status = SMZ_OK;
    size_t next = 0;
    for (size_t part = 0; part < count; part++) {
        const size_t end = part + 1 < count ? starts[part + 1] : SIZE_MAX;
        smz__repeats_begin(repeats);
        for (; next < whole->candidates.count && start_of(whole, next) < end && status == SMZ_OK; next++) {
            const struct smz__sentence *sentence = sentence_of(whole, next);
            status = smz__repeats_note(repeats, text + sentence->start, sentence->end - sentence->start);
        }
    }
    return status;
}

/* Makes the sentences that stand in most texts the worst of all: they are the frame of such texts. */
static smz_status put_down_recurring(struct smz__analysis *whole, const char *text, const size_t *starts, size_t count)
{
    struct smz_repeats repeats;
    smz__repeats_init(&repeats, &whole->allocator);
    const smz_status status = note_repeats(&repeats, whole, text, starts, count);
    for (size_t i = 0; i < whole->candidates.count && status == SMZ_OK; i++) {
        const struct smz__sentence *sentence = sentence_of(whole, i);
        if (smz__repeats_know(&repeats, text + sentence->start, sentence->end - sentence->start))
            *score_at(whole, i) = whole->lowest - RECURRING_STEP;
    }
    smz__repeats_clear(&repeats);
    return status;
}

/* --- the whole --------------------------------------------------------------------------------------------------- */

static smz_status rank_again(struct smz__analysis *whole, const smz_allocator *allocator,
                             const struct smz__request *request, const char *text, size_t length, const size_t *starts,
                             size_t count)
{
    smz_status status = rank_parts(whole, allocator, request, text, length, starts, count);
    if (status != SMZ_OK || whole->candidates.count == 0)
        return status;
    smz__find_range(whole);
    if (count >= SMZ__LEAST_TEXTS)
        status = put_down_recurring(whole, text, starts, count);
    smz__find_range(whole);
    whole->distinct = true;
    return status;
}

smz_status smz__merge(struct smz__analysis **out, const smz_allocator *allocator, const struct smz__request *request,
                      const char *text, size_t length, const size_t *starts, size_t count)
{
    struct smz__analysis *whole = NULL;
    smz_status status = smz__analyse(&whole, allocator, request, text, length);
    if (status == SMZ_OK && count > 1)
        status = rank_again(whole, allocator, request, text, length, starts, count);
    if (status == SMZ_OK)
        status = smz__watch_status(request->watch);
    if (status != SMZ_OK) {
        smz__analysis_free(whole);
        return status;
    }
    *out = whole;
    return SMZ_OK;
}
