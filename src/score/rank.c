/* SPDX-License-Identifier: MIT */
#include "score/rank.h"

#include "score/graph.h"
#include "score/network.h"

#include <math.h>

/* What likeness to sentences before counts against one. */
#define BACKWARD_WEIGHT 0.2F

/* In standard deviations: what a sentence gains that has all words of the query. */
#define QUERY_WEIGHT 6.0F

/* Makes scores deviations from their mean. What the aspects add is divided by the deviation as well, so that it stays
 * comparable. */
static void standardise(float *scores, size_t count, const struct smz__buf *contributions)
{
    double sum = 0.0, square = 0.0;
    for (size_t i = 0; i < count; i++)
        sum += (double)scores[i];
    const double mean = sum / (double)count;
    for (size_t i = 0; i < count; i++)
        square += ((double)scores[i] - mean) * ((double)scores[i] - mean);
    const double deviation = sqrt(square / (double)count) + 1e-9;
    for (size_t i = 0; i < count; i++)
        scores[i] = (float)(((double)scores[i] - mean) / deviation);
    if (contributions == NULL)
        return;
    float *contribution = (float *)(void *)contributions->data;
    for (size_t i = 0; i < contributions->length / sizeof(float); i++)
        contribution[i] = (float)((double)contribution[i] / deviation);
}

/* --- methods ----------------------------------------------------------------------------------------------------- */

static smz_status rank_by_model(float *scores, const struct smz__ranking *ranking, struct smz__document_view *whole)
{
    float *contributions = NULL;
    if (ranking->contributions != NULL) {
        contributions = smz__buf_add(ranking->contributions, whole->candidates->count * SMZ_ASPECTS * sizeof(float));
        if (contributions == NULL)
            return ranking->contributions->status;
    }
    const smz_status status = smz__view_terms(whole);
    if (status == SMZ_OK)
        smz__run_network(scores, contributions, whole);
    smz__view_release(whole);
    return status;
}

static smz_status rank_by_graph(float *scores, const struct smz__ranking *ranking, struct smz__document_view *whole)
{
    return smz__rank_graph(scores, ranking->method, whole);
}

/* The methods below judge each candidate by itself. */
typedef float judge(const struct smz__document_view *whole, size_t i);

/* Cosine of its TF-IDF vector to the document's, but for that one's length, which is the same for all. */
static float judge_tfidf(const struct smz__document_view *whole, size_t i)
{
    const struct smz__document *d = whole->document;
    const struct smz__sentence *s = smz__candidate_sentence(whole->candidates, d, i);
    double dot = 0.0, square = 0.0;
    for (uint32_t k = 0; k < smz__term_count(s); k++) {
        const uint32_t id = smz__sentence_terms(d, s)[k];
        const struct smz__term *term = smz__term_at(&d->vocabulary, id);
        const double idf = (double)whole->idf[smz__trait_at(&d->vocabulary, id)->frequency];
        const double weight = idf * (double)smz__term_weight(whole->candidates, smz__sentence_times(d, s)[k]);
        dot += weight * (1.0 + (double)term->log_count) * idf;
        square += weight * weight;
    }
    return square > 0.0 ? (float)(dot / sqrt(square)) : 0.0F;
}

/* Likeness to those behind it, less some of that to those before it, which have said it already. */
static float judge_centrality(const struct smz__document_view *whole, size_t i)
{
    return smz__likeness_forward(whole->candidates, whole->document, i) -
           BACKWARD_WEIGHT * smz__candidate_at(whole->candidates, i)->backward;
}

/* Luhn's cluster of frequent words: the square of their number divided by its length, the whole sentence being one,
 * since only the terms' order of first sight is kept. */
static float judge_luhn(const struct smz__document_view *whole, size_t i)
{
    const struct smz__document *d = whole->document;
    const struct smz__sentence *s = smz__candidate_sentence(whole->candidates, d, i);
    const uint32_t words = smz__candidate_figures(whole->candidates, d, i)->words;
    float repeated = 0.0F;
    for (uint32_t k = 0; k < smz__term_count(s); k++)
        repeated += smz__term_at(&d->vocabulary, smz__sentence_terms(d, s)[k])->sentences > 1 ? 1.0F : 0.0F;
    return repeated * repeated / (float)(words != 0 ? words : 1);
}

static float judge_position(const struct smz__document_view *whole, size_t i)
{
    (void)whole;
    return -(float)i;
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
    double total = 0.0;
    for (uint32_t t = 0; t < vocabulary->term_keys.count && !smz__stops(vocabulary->watch, 1); t++)
        if (smz__term_at(vocabulary, t)->count != 0 && is_asked_for(vocabulary, query, t))
            total += (double)whole->idf[smz__trait_at(vocabulary, t)->frequency];
    for (size_t i = 0; i < whole->candidates->count && total > 0.0; i++) {
        const struct smz__sentence *sentence = smz__candidate_sentence(whole->candidates, d, i);
        if (smz__stops_at(d, sentence))
            return;
        double found = 0.0;
        for (uint32_t k = 0; k < smz__term_count(sentence); k++) {
            uint32_t term = smz__sentence_terms(d, sentence)[k];
            if (is_asked_for(vocabulary, query, term))
                found += (double)whole->idf[smz__trait_at(vocabulary, term)->frequency];
        }
        scores[i] += QUERY_WEIGHT * (float)(found / total);
    }
}

smz_status smz__rank(struct smz__buf *scores, const struct smz__ranking *ranking, const struct smz__document *document,
                     const struct smz__candidates *candidates)
{
    static const struct {
        smz_status (*rank)(float *, const struct smz__ranking *, struct smz__document_view *); /* NULL: judge each */
        judge *judge;
    } methods[] = {
        [SMZ_MODEL] = {rank_by_model, NULL},   [SMZ_TFIDF] = {NULL, judge_tfidf},
        [SMZ_LEAD] = {NULL, judge_position},   [SMZ_CENTRALITY] = {NULL, judge_centrality},
        [SMZ_LEXRANK] = {rank_by_graph, NULL}, [SMZ_TEXTRANK] = {rank_by_graph, NULL},
        [SMZ_LUHN] = {NULL, judge_luhn},
    };
    if (candidates->count == 0)
        return SMZ_OK;
    float *score = smz__buf_add(scores, candidates->count * sizeof *score);
    if (score == NULL)
        return scores->status;
    struct smz__document_view whole;
    smz_status status = SMZ_OK;
    smz__view_document(&whole, document, candidates);
    if (methods[ranking->method].rank != NULL)
        status = methods[ranking->method].rank(score, ranking, &whole);
    else
        for (size_t i = 0;
             i < candidates->count && !smz__stops_at(document, smz__candidate_sentence(candidates, document, i)); i++)
            score[i] = methods[ranking->method].judge(&whole, i);
    if (status == SMZ_OK)
        status = smz__watch_status(document->vocabulary.watch);
    if (status != SMZ_OK)
        return status;
    if (ranking->method != SMZ_LEAD)
        standardise(score, candidates->count, ranking->contributions);
    if (ranking->query->count != 0)
        add_query(score, ranking->query, &whole);
    return SMZ_OK;
}
