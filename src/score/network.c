/* SPDX-License-Identifier: MIT */
/*
 * Two passes over the candidates: one for the mean and deviation of each feature in the document, one for the scores.
 * In the second a window of three candidates slides along, since some inputs look at the neighbours.
 */
#include "score/network.h"

#include "score/model.h"

#include <math.h>
#include <string.h>

/* Inputs are cut off here, so that no single odd value decides. The fit does the same. */
#define MOST              5.0F
#define MOST_OF_NEIGHBOUR 3.0F

/* Added to a feature's deviation in the document, so that one that hardly varies does not count. */
#define LEAST_DEVIATION 1e-3

struct statistics {
    float mean[SMZ__FEATURES];
    float deviation[SMZ__FEATURES];
};

static void read_features(float *values, const struct smz__view *view)
{
    for (unsigned f = 0; f < SMZ__FEATURES; f++)
        values[f] = (float)smz__features[f].value(view);
}

static void measure(struct statistics *statistics, const struct smz__document_view *whole)
{
    double sum[SMZ__FEATURES] = {0}, square[SMZ__FEATURES] = {0};
    float origin[SMZ__FEATURES], values[SMZ__FEATURES];
    struct smz__view view;
    memset(&view, 0, sizeof view);
    for (size_t i = 0; i < whole->candidates->count; i++) {
        smz__view_candidate(&view, whole, i);
        read_features(values, &view);
        /* Taken from the first value, so that the squares don't swallow a small deviation. */
        if (i == 0)
            memcpy(origin, values, sizeof origin);
        for (unsigned f = 0; f < SMZ__FEATURES; f++) {
            double off = (double)values[f] - (double)origin[f];
            sum[f] += off;
            square[f] += off * off;
        }
    }
    for (unsigned f = 0; f < SMZ__FEATURES; f++) {
        double mean = sum[f] / whole->count;
        double variance = square[f] / whole->count - mean * mean;
        statistics->mean[f] = (float)((double)origin[f] + mean);
        statistics->deviation[f] = (float)(sqrt(variance > 0.0 ? variance : 0.0) + LEAST_DEVIATION);
    }
}

static float clip(float value, float most)
{
    if (value > most)
        return most;
    return value < -most ? -most : value;
}

static float standardised(const struct statistics *s, const float *values, unsigned f, float most)
{
    return clip((values[f] - s->mean[f]) / s->deviation[f], most);
}

/* The inputs for the candidate in the middle of window; a neighbour that is not there is NULL. */
static void make_inputs(float inputs[SMZ__INPUTS], const struct statistics *s, float *const window[3])
{
    for (unsigned k = 0; k < SMZ__INPUTS; k++) {
        const struct smz__input *input = &smz__model_inputs[k];
        const unsigned f = input->feature;
        const float *neighbour = NULL;
        switch (input->kind) {
        case SMZ__INPUT_RAW:
            inputs[k] = clip((window[1][f] - input->mean) / input->width, MOST);
            continue;
        case SMZ__INPUT_STANDARD:
            inputs[k] = standardised(s, window[1], f, MOST);
            continue;
        case SMZ__INPUT_BEFORE:
            neighbour = window[0];
            break;
        case SMZ__INPUT_AFTER:
            neighbour = window[2];
            break;
        }
        inputs[k] = neighbour == NULL ? 0.0F : standardised(s, neighbour, f, MOST_OF_NEIGHBOUR);
    }
}

/* What the inputs add up to, before the hidden units bend it. */
struct sums {
    float linear;
    float hidden[SMZ__HIDDEN];
};

static void add_input(struct sums *sums, const struct smz__input *input, float x)
{
    sums->linear += input->linear * x;
    for (unsigned h = 0; h < SMZ__HIDDEN; h++)
        sums->hidden[h] += input->hidden[h] * x;
}

/* softsign(x) = x / (1 + |x|) is exact arithmetic, unlike tanh: the same result on every machine. */
static float score_of(const struct sums *sums)
{
    float score = sums->linear;
    for (unsigned h = 0; h < SMZ__HIDDEN; h++)
        score += smz__model_output[h] * (sums->hidden[h] / (1.0F + fabsf(sums->hidden[h])));
    return score;
}

/* The score without what one aspect adds beyond the document's average. */
static float score_without(const struct sums *sums, const float inputs[SMZ__INPUTS], const float average[SMZ__INPUTS],
                           unsigned aspect)
{
    struct sums rest = *sums;
    for (unsigned k = 0; k < SMZ__INPUTS; k++)
        if ((unsigned)smz__features[smz__model_inputs[k].feature].aspect == aspect)
            add_input(&rest, &smz__model_inputs[k], average[k] - inputs[k]);
    return score_of(&rest);
}

void smz__run_network(float *scores, float *contributions, const struct smz__document_view *whole)
{
    struct statistics statistics;
    float memory[3][SMZ__FEATURES], average[SMZ__INPUTS], inputs[SMZ__INPUTS];
    float *window[3] = {NULL, NULL, memory[0]}; /* before, this, behind */
    const size_t count = whole->candidates->count;
    struct smz__view view;
    measure(&statistics, whole);
    make_inputs(average, &statistics, (float *[3]){NULL, statistics.mean, NULL});
    memset(&view, 0, sizeof view);
    for (size_t i = 0; i <= count; i++) {
        if (i < count) {
            window[2] = memory[i % 3];
            smz__view_candidate(&view, whole, i);
            read_features(window[2], &view);
        }
        if (i != 0) {
            struct sums sums = {0};
            memcpy(sums.hidden, smz__model_bias, sizeof sums.hidden);
            make_inputs(inputs, &statistics, (float *[3]){window[0], window[1], i < count ? window[2] : NULL});
            for (unsigned k = 0; k < SMZ__INPUTS; k++)
                add_input(&sums, &smz__model_inputs[k], inputs[k]);
            scores[i - 1] = score_of(&sums);
            for (unsigned a = 0; contributions != NULL && a < SMZ_ASPECTS; a++)
                contributions[(i - 1) * SMZ_ASPECTS + a] = scores[i - 1] - score_without(&sums, inputs, average, a);
        }
        window[0] = window[1];
        window[1] = window[2];
    }
}
