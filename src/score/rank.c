/* SPDX-License-Identifier: MIT */
#include "score/rank.h"

#include "score/model.h"

#include <math.h>
#include <string.h>

/* Similarity to sentences before counts this much against one: they have said it already. */
#define BACKWARD_WEIGHT 0.2

static float *score_at(const struct smz__buf *scores, size_t i)
{
    return (float *)(void *)scores->data + i;
}

static void standardise(const struct smz__buf *scores, size_t count)
{
    double sum = 0.0, square = 0.0;
    for (size_t i = 0; i < count; i++)
        sum += (double)*score_at(scores, i);
    double mean = sum / (double)count;
    for (size_t i = 0; i < count; i++) {
        double off = (double)*score_at(scores, i) - mean;
        square += off * off;
    }
    double deviation = sqrt(square / (double)count) + 1e-9;
    for (size_t i = 0; i < count; i++)
        *score_at(scores, i) = (float)(((double)*score_at(scores, i) - mean) / deviation);
}

/* One weight for each feature in this document. A weight on the standardised value divides by the feature's deviation
 * in the document; what it subtracts is the same for all sentences and falls away. */
static void document_weights(double weights[SMZ__FEATURES], const struct smz__document_view *whole)
{
    double sum[SMZ__FEATURES] = {0}, square[SMZ__FEATURES] = {0}, origin[SMZ__FEATURES] = {0};
    struct smz__view view;
    memset(&view, 0, sizeof view);
    for (size_t i = 0; i < whole->candidates->count; i++) {
        smz__view_candidate(&view, whole, i);
        for (unsigned f = 0; f < SMZ__FEATURES; f++) {
            double value = smz__feature_value(f, &view);
            /* Taken from the first value, so that the squares don't swallow a small deviation. */
            if (i == 0)
                origin[f] = value;
            value -= origin[f];
            sum[f] += value;
            square[f] += value * value;
        }
    }
    for (unsigned f = 0; f < SMZ__FEATURES; f++) {
        double mean = sum[f] / whole->count;
        double variance = square[f] / whole->count - mean * mean;
        double deviation = sqrt(variance > 0.0 ? variance : 0.0) + 1e-3;
        weights[f] = smz__model[f].raw + smz__model[f].standardised / deviation;
    }
}

static void score_by_features(const struct smz__buf *scores, const struct smz__document_view *whole)
{
    double weights[SMZ__FEATURES];
    document_weights(weights, whole);
    struct smz__view view;
    memset(&view, 0, sizeof view);
    for (size_t i = 0; i < whole->candidates->count; i++) {
        double score = 0.0;
        smz__view_candidate(&view, whole, i);
        for (unsigned f = 0; f < SMZ__FEATURES; f++)
            score += weights[f] * smz__feature_value(f, &view);
        *score_at(scores, i) = (float)score;
    }
}

static double centrality(const struct smz__similarity *similarity)
{
    return (double)similarity->forward - BACKWARD_WEIGHT * (double)similarity->backward;
}

static void add_centrality(const struct smz__buf *scores, const struct smz__document_view *whole)
{
    double sum = 0.0, square = 0.0;
    for (size_t i = 0; i < whole->candidates->count; i++)
        sum += centrality(smz__candidate_similarity(whole->candidates, i));
    double mean = sum / whole->count;
    for (size_t i = 0; i < whole->candidates->count; i++) {
        double off = centrality(smz__candidate_similarity(whole->candidates, i)) - mean;
        square += off * off;
    }
    double weight = smz__model_centrality / (sqrt(square / whole->count) + 1e-9);
    for (size_t i = 0; i < whole->candidates->count; i++) {
        double off = centrality(smz__candidate_similarity(whole->candidates, i)) - mean;
        *score_at(scores, i) += (float)(weight * off);
    }
}

static void rank_by_model(const struct smz__buf *scores, const struct smz__document_view *whole)
{
    score_by_features(scores, whole);
    standardise(scores, whole->candidates->count);
    add_centrality(scores, whole);
}

static void rank_by_tfidf(const struct smz__buf *scores, const struct smz__document_view *whole)
{
    struct smz__view view;
    memset(&view, 0, sizeof view);
    for (size_t i = 0; i < whole->candidates->count; i++) {
        smz__view_candidate(&view, whole, i);
        *score_at(scores, i) = (float)view.tfidf;
    }
    standardise(scores, whole->candidates->count);
}

static void rank_by_position(const struct smz__buf *scores, const struct smz__document_view *whole)
{
    for (size_t i = 0; i < whole->candidates->count; i++)
        *score_at(scores, i) = -(float)i;
}

smz_status smz__rank(struct smz__buf *scores, smz_method method, const struct smz__document *document,
                     const struct smz__candidates *candidates)
{
    static void (*const methods[])(const struct smz__buf *, const struct smz__document_view *) = {
        [SMZ_MODEL] = rank_by_model,
        [SMZ_TFIDF] = rank_by_tfidf,
        [SMZ_LEAD] = rank_by_position,
    };
    if (candidates->count == 0)
        return SMZ_OK;
    if (smz__buf_add(scores, candidates->count * sizeof(float)) == NULL)
        return scores->status;
    struct smz__document_view whole;
    smz__view_document(&whole, document, candidates);
    methods[method](scores, &whole);
    return SMZ_OK;
}
