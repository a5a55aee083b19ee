/* SPDX-License-Identifier: MIT */
#include "score/rank.h"

#include "score/graph.h"
#include "score/network.h"

#include <math.h>
#include <string.h>

/* Similarity to sentences before counts this much against one: they have said it already. */
#define BACKWARD_WEIGHT 0.2F

/* What a standard deviation of directed centrality adds to the model's score, in its standard deviations: measured in
 * corpus/README.md. */
#define CENTRALITY_WEIGHT 0.15F

/* In standard deviations: what a sentence gains that has all words of the query. */
#define QUERY_WEIGHT 6.0F

/* Makes scores deviations from their mean. What the aspects add is divided by the deviation as well, so that it stays
 * comparable. */
static void standardise(float *scores, size_t count, const struct smz__buf *contributions)
{
    double sum = 0.0, square = 0.0;
    for (size_t i = 0; i < count; i++)
        sum += (double)scores[i];
    double mean = sum / (double)count;
    for (size_t i = 0; i < count; i++)
        square += ((double)scores[i] - mean) * ((double)scores[i] - mean);
    double deviation = sqrt(square / (double)count) + 1e-9;
    for (size_t i = 0; i < count; i++)
        scores[i] = (float)(((double)scores[i] - mean) / deviation);
    if (contributions == NULL)
        return;
    float *contribution = (float *)(void *)contributions->data;
    for (size_t i = 0; i < contributions->length / sizeof(float); i++)
        contribution[i] = (float)((double)contribution[i] / deviation);
}

/* --- methods ----------------------------------------------------------------------------------------------------- */

static float centrality_of(const struct smz__document_view *whole, size_t i)
{
    const struct smz__similarity *like = smz__candidate_similarity(whole->candidates, i);
    return like->forward - BACKWARD_WEIGHT * like->backward;
}

/* Adds directed centrality, which needs no fit and so holds on kinds of text that the model has not seen. */
static void add_centrality(float *scores, float *contributions, const struct smz__document_view *whole)
{
    double sum = 0.0, square = 0.0;
    const size_t count = whole->candidates->count;
    for (size_t i = 0; i < count; i++)
        sum += (double)centrality_of(whole, i);
    const double mean = sum / (double)count;
    for (size_t i = 0; i < count; i++)
        square += ((double)centrality_of(whole, i) - mean) * ((double)centrality_of(whole, i) - mean);
    const double deviation = sqrt(square / (double)count) + 1e-9;
    for (size_t i = 0; i < count; i++) {
        const float added = CENTRALITY_WEIGHT * (float)(((double)centrality_of(whole, i) - mean) / deviation);
        scores[i] += added;
        if (contributions != NULL)
            contributions[i * SMZ_ASPECTS + SMZ__ASPECT_CENTRALITY] += added;
    }
}

static smz_status rank_by_model(float *scores, const struct smz__ranking *ranking,
                                const struct smz__document_view *whole)
{
    float *contributions = NULL;
    if (ranking->contributions != NULL) {
        contributions = smz__buf_add(ranking->contributions, whole->candidates->count * SMZ_ASPECTS * sizeof(float));
        if (contributions == NULL)
            return ranking->contributions->status;
    }
    smz__run_network(scores, contributions, whole);
    standardise(scores, whole->candidates->count, ranking->contributions);
    add_centrality(scores, contributions, whole);
    return SMZ_OK;
}

static smz_status rank_by_tfidf(float *scores, const struct smz__ranking *ranking,
                                const struct smz__document_view *whole)
{
    struct smz__view view;
    (void)ranking;
    memset(&view, 0, sizeof view);
    for (size_t i = 0; i < whole->candidates->count; i++) {
        smz__view_place(&view, whole, i);
        smz__view_terms(&view);
        scores[i] = (float)view.tfidf;
    }
    return SMZ_OK;
}

static smz_status rank_by_centrality(float *scores, const struct smz__ranking *ranking,
                                     const struct smz__document_view *whole)
{
    (void)ranking;
    for (size_t i = 0; i < whole->candidates->count; i++)
        scores[i] = centrality_of(whole, i);
    return SMZ_OK;
}

static smz_status rank_by_graph(float *scores, const struct smz__ranking *ranking,
                                const struct smz__document_view *whole)
{
    return smz__rank_graph(scores, ranking->method, whole);
}

/* Of each sentence, the square of its frequent terms divided by its length: Luhn's cluster, the whole sentence being
 * one, since only the terms' order of first sight is kept. */
static smz_status rank_by_luhn(float *scores, const struct smz__ranking *ranking,
                               const struct smz__document_view *whole)
{
    struct smz__view view;
    (void)ranking;
    memset(&view, 0, sizeof view);
    for (size_t i = 0; i < whole->candidates->count; i++) {
        smz__view_place(&view, whole, i);
        smz__view_terms(&view);
        const double words = view.sentence->words != 0 ? view.sentence->words : 1.0;
        scores[i] = (float)(view.repeated * view.repeated / words);
    }
    return SMZ_OK;
}

static smz_status rank_by_position(float *scores, const struct smz__ranking *ranking,
                                   const struct smz__document_view *whole)
{
    (void)ranking;
    for (size_t i = 0; i < whole->candidates->count; i++)
        scores[i] = -(float)i;
    return SMZ_OK;
}

/* --- afterwards -------------------------------------------------------------------------------------------------- */

static bool is_asked_for(const struct smz__vocabulary *vocabulary, const struct smz__table *query, uint32_t term)
{
    size_t length;
    const char *stem = smz__table_key(&vocabulary->term_keys, term, &length);
    return smz__table_find(query, stem, length) != SMZ__NO_ID;
}

/* A sentence gains by the share of the query that it has, each word weighed by how rare it is, in the text and in the
 * language. */
static void add_query(float *scores, const struct smz__table *query, const struct smz__document_view *whole)
{
    const struct smz__document *d = whole->document;
    const struct smz__vocabulary *vocabulary = &d->vocabulary;
    const uint32_t *ids = (const uint32_t *)(const void *)d->term_ids.data;
    double total = 0.0;
    for (uint32_t t = 0; t < vocabulary->term_keys.count; t++)
        if (smz__term_at(vocabulary, t)->count != 0 && is_asked_for(vocabulary, query, t))
            total += (double)whole->idf[smz__term_at(vocabulary, t)->frequency];
    for (size_t i = 0; i < whole->candidates->count && total > 0.0; i++) {
        const struct smz__sentence *sentence = smz__candidate_sentence(whole->candidates, d, i);
        double found = 0.0;
        for (uint32_t k = 0; k < sentence->terms; k++) {
            uint32_t term = ids[sentence->first_term + k];
            if (is_asked_for(vocabulary, query, term))
                found += (double)whole->idf[smz__term_at(vocabulary, term)->frequency];
        }
        scores[i] += QUERY_WEIGHT * (float)(found / total);
    }
}

smz_status smz__rank(struct smz__buf *scores, const struct smz__ranking *ranking, const struct smz__document *document,
                     const struct smz__candidates *candidates)
{
    static smz_status (*const methods[])(float *, const struct smz__ranking *, const struct smz__document_view *) = {
        [SMZ_MODEL] = rank_by_model,   [SMZ_TFIDF] = rank_by_tfidf,
        [SMZ_LEAD] = rank_by_position, [SMZ_CENTRALITY] = rank_by_centrality,
        [SMZ_LEXRANK] = rank_by_graph, [SMZ_TEXTRANK] = rank_by_graph,
        [SMZ_LUHN] = rank_by_luhn,
    };
    if (candidates->count == 0)
        return SMZ_OK;
    float *score = smz__buf_add(scores, candidates->count * sizeof *score);
    if (score == NULL)
        return scores->status;
    struct smz__document_view whole;
    smz__view_document(&whole, document, candidates);
    smz_status status = methods[ranking->method](score, ranking, &whole);
    if (status != SMZ_OK)
        return status;
    if (ranking->method != SMZ_LEAD)
        standardise(score, candidates->count, ranking->contributions);
    if (ranking->query->count != 0)
        add_query(score, ranking->query, &whole);
    return SMZ_OK;
}
