/* SPDX-License-Identifier: MIT */
/*
 * The whole is analysed as one text, so that its sentences can be compared and its keywords found. But where a sentence
 * stands, and what its title is, is a matter of its own text: so each text is analysed by itself as well, and its
 * sentences' scores, deviations from their mean, take the places of those that they have in the whole. How like a
 * sentence is to those of the other texts is not added: tried as a sum of cosines, it made short sentences win.
 */
#include "score/merge.h"

#include "base/table.h"
#include "document/line.h"

/* How far below the worst sentence those are that stand in most texts, in standard deviations. */
#define RECURRING_STEP 1.0F

/* So many texts show what is said in most. */
#define LEAST_TEXTS 3

/* A longer sentence is known by so many of its bytes. */
#define KEY_BYTES 512

static float *score_at(struct smz__analysis *analysis, size_t candidate)
{
    return (float *)(void *)analysis->scores.data + candidate;
}

static float *contributions_at(struct smz__analysis *analysis, size_t candidate)
{
    return (float *)(void *)analysis->contributions.data + candidate * SMZ_ASPECTS;
}

static size_t start_of(const struct smz__analysis *analysis, size_t candidate)
{
    return smz__candidate_sentence(&analysis->candidates, &analysis->document, candidate)->start;
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

/* In which texts a sentence stands word for word. */
struct sighting {
    uint32_t texts;
    uint32_t last; /* the number of the text it was seen in last, from 1 */
};

/* A sentence's number among all different ones; SMZ__NO_ID if memory ended. */
static uint32_t number_of(struct smz__table *sentences, const char *text, const struct smz__sentence *sentence)
{
    char key[KEY_BYTES];
    size_t length = 0;
    for (size_t at = sentence->start; at < sentence->end && length < sizeof key; at++)
        if (!smz__is_ascii_space(text[at]))
            key[length++] = text[at];
    return smz__table_intern(sentences, key, length);
}

/* Notes for each candidate which sentence it is, and for each sentence in how many texts it stands. */
static smz_status note_sightings(const struct smz__analysis *whole, const char *text, const size_t *starts,
                                 size_t count, struct smz__table *sentences, struct smz__buf *sightings,
                                 struct smz__buf *numbers)
{
    uint32_t part = 0;
    for (size_t i = 0; i < whole->candidates.count; i++) {
        const struct smz__sentence *sentence = smz__candidate_sentence(&whole->candidates, &whole->document, i);
        while (part < count && starts[part] <= sentence->start)
            part++;
        const uint32_t before = sentences->count, number = number_of(sentences, text, sentence);
        const struct sighting none = {0, 0};
        if (number == before)
            smz__buf_put(sightings, &none, sizeof none);
        smz__buf_put(numbers, &number, sizeof number);
        const smz_status all[] = {sentences->status, sightings->status, numbers->status};
        for (size_t k = 0; k < sizeof all / sizeof all[0]; k++)
            if (all[k] != SMZ_OK)
                return all[k];
        struct sighting *sighting = (struct sighting *)(void *)sightings->data + number;
        sighting->texts += sighting->last != part;
        sighting->last = part;
    }
    return SMZ_OK;
}

/* Makes the sentences that stand in most texts the worst of all: they are the frame of such texts. */
static smz_status put_down_recurring(struct smz__analysis *whole, const char *text, const size_t *starts, size_t count)
{
    struct smz__table sentences;
    struct smz__buf sightings; /* struct sighting, for each different sentence */
    struct smz__buf numbers;   /* uint32_t, for each candidate */
    smz__table_init(&sentences, &whole->allocator);
    smz__buf_init(&sightings, &whole->allocator, SIZE_MAX);
    smz__buf_init(&numbers, &whole->allocator, SIZE_MAX);
    const smz_status status = note_sightings(whole, text, starts, count, &sentences, &sightings, &numbers);
    for (size_t i = 0; i < whole->candidates.count && status == SMZ_OK; i++) {
        const uint32_t number = ((const uint32_t *)(const void *)numbers.data)[i];
        const struct sighting *sighting = (const struct sighting *)(const void *)sightings.data + number;
        if (2 * (size_t)sighting->texts > count)
            *score_at(whole, i) = whole->lowest - RECURRING_STEP;
    }
    smz__table_free(&sentences);
    smz__buf_free(&sightings);
    smz__buf_free(&numbers);
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
    if (count >= LEAST_TEXTS)
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
