/* SPDX-License-Identifier: MIT */
/*
 * Two passes over the candidates: one for the mean and deviation of each feature in the document, one for the scores.
 * In the second a window of three candidates slides along, since some inputs look at the neighbours.
 */
#include "score/network.h"

#include "base/limits.h"
#include "score/model.h"

#include <math.h>
#include <string.h>

/* Inputs are cut off here, so that no single odd value decides. The fit does the same. */
#define MOST              5.0F
#define MOST_OF_NEIGHBOUR 3.0F

/* Added to a feature's deviation in the document, so that one that hardly varies does not count. */
#define LEAST_DEVIATION 1e-3

/* What a feature's values are compared with. */
struct scale {
    float mean[SMZ__FEATURES];
    float inverse[SMZ__FEATURES]; /* 1 / deviation */
};

struct scales {
    struct scale fitted;   /* the texts that the model was fitted on */
    struct scale document; /* this one */
};

static void read_features(float *values, const struct smz__view *view)
{
    for (unsigned f = 0; f < SMZ__FEATURES; f++)
        values[f] = (float)smz__features[f].value(view);
}

static void read_fitted(struct scale *scale)
{
    for (unsigned f = 0; f < SMZ__FEATURES; f++) {
        scale->mean[f] = smz__model.mean[f];
        scale->inverse[f] = 1.0F / smz__model.width[f];
    }
}

static void measure(struct scale *scale, const struct smz__document_view *whole)
{
    double sum[SMZ__FEATURES] = {0}, square[SMZ__FEATURES] = {0}, count = 0.0;
    float origin[SMZ__FEATURES] = {0}, values[SMZ__FEATURES] = {0};
    const size_t step = whole->candidates->count / SMZ__MAX_MEASURED + 1;
    struct smz__view view;
    memset(&view, 0, sizeof view);
    for (size_t i = 0; i < whole->candidates->count; i++) {
        smz__view_place(&view, whole, i);
        if (i % step != 0)
            continue;
        smz__view_terms(&view);
        read_features(values, &view);
        count += 1.0;
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
        double mean = sum[f] / count;
        double variance = square[f] / count - mean * mean;
        scale->mean[f] = (float)((double)origin[f] + mean);
        scale->inverse[f] = (float)(1.0 / (sqrt(variance > 0.0 ? variance : 0.0) + LEAST_DEVIATION));
    }
}

/* The inputs of one kind: values on a scale, cut off at most. values: NULL for a neighbour that is not there. */
static void make_kind(float *inputs, enum smz__input_kind kind, const float *values, const struct scale *scale,
                      float most)
{
    for (unsigned k = smz__model.first[kind]; k < smz__model.first[kind + 1]; k++) {
        const unsigned f = smz__model.feature[k];
        float x = values == NULL ? 0.0F : (values[f] - scale->mean[f]) * scale->inverse[f];
        x = x > most ? most : x;
        inputs[k] = x < -most ? -most : x;
    }
}

/* The inputs for a candidate from its own features and those of its neighbours. */
static void make_inputs(float inputs[SMZ__INPUTS], const struct scales *scales, const float *before,
                        const float *values, const float *behind)
{
    make_kind(inputs, SMZ__INPUT_RAW, values, &scales->fitted, MOST);
    make_kind(inputs, SMZ__INPUT_STANDARD, values, &scales->document, MOST);
    make_kind(inputs, SMZ__INPUT_BEFORE, before, &scales->document, MOST_OF_NEIGHBOUR);
    make_kind(inputs, SMZ__INPUT_AFTER, behind, &scales->document, MOST_OF_NEIGHBOUR);
}

/* What the inputs add up to, before the hidden units bend it. */
struct sums {
    float linear;
    float hidden[SMZ__HIDDEN];
};

/* Four hidden units at a time, since compilers make one vector of them: twice as fast as all sixteen at once. */
static struct sums add_inputs(const float inputs[SMZ__INPUTS])
{
    struct sums sums = {.linear = 0.0F};
    for (unsigned k = 0; k < SMZ__INPUTS; k++)
        sums.linear += smz__model.linear[k] * inputs[k];
    for (unsigned from = 0; from < SMZ__HIDDEN; from += 4) {
        float four[4] = {0};
        for (unsigned k = 0; k < SMZ__INPUTS; k++)
            for (unsigned h = 0; h < 4; h++)
                four[h] += smz__model.hidden[k][from + h] * inputs[k];
        for (unsigned h = 0; h < 4; h++)
            sums.hidden[from + h] = smz__model.bias[from + h] + four[h];
    }
    return sums;
}

/* softsign(x) = x / (1 + |x|) is exact arithmetic, unlike tanh: the same result on every machine. */
static float score_of(const struct sums *sums)
{
    float score = sums->linear;
    for (unsigned h = 0; h < SMZ__HIDDEN; h++)
        score += smz__model.output[h] * (sums->hidden[h] / (1.0F + fabsf(sums->hidden[h])));
    return score;
}

/* The score if the candidate were like the document's average in one aspect. */
static float score_without(const float inputs[SMZ__INPUTS], const float average[SMZ__INPUTS], unsigned aspect)
{
    float changed[SMZ__INPUTS];
    for (unsigned k = 0; k < SMZ__INPUTS; k++)
        changed[k] = (unsigned)smz__features[smz__model.feature[k]].aspect == aspect ? average[k] : inputs[k];
    const struct sums sums = add_inputs(changed);
    return score_of(&sums);
}

void smz__run_network(float *scores, float *contributions, const struct smz__document_view *whole)
{
    struct scales scales;
    float memory[3][SMZ__FEATURES] = {{0}}, average[SMZ__INPUTS] = {0}, inputs[SMZ__INPUTS] = {0};
    float *before = NULL, *values = NULL, *behind = NULL;
    const size_t count = whole->candidates->count;
    struct smz__view view;
    read_fitted(&scales.fitted);
    measure(&scales.document, whole);
    make_inputs(average, &scales, NULL, scales.document.mean, NULL);
    memset(&view, 0, sizeof view);
    for (size_t next = 0; next <= count; next++) {
        before = values;
        values = behind;
        behind = NULL;
        if (next < count) {
            behind = memory[next % 3];
            smz__view_place(&view, whole, next);
            smz__view_terms(&view);
            read_features(behind, &view);
        }
        if (values == NULL)
            continue;
        make_inputs(inputs, &scales, before, values, behind);
        const struct sums sums = add_inputs(inputs);
        const size_t i = next - 1;
        scores[i] = score_of(&sums);
        for (unsigned a = 0; contributions != NULL && a < SMZ_ASPECTS; a++)
            contributions[i * SMZ_ASPECTS + a] = scores[i] - score_without(inputs, average, a);
    }
}
