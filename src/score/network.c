/* SPDX-License-Identifier: MIT */
/*
 * Two passes over the candidates: one over a sample, for the mean and deviation of each feature in the document, and
 * one for the scores. Between them the weights for the fitted scale and for the document's are folded into one.
 */
#include "score/network.h"

#include "base/four.h"
#include "base/limits.h"
#include "score/model.h"

#include <math.h>
#include <string.h>

/* In deviations, on either scale: what a feature may be off its mean, so that no odd value decides. The fit does the
 * same. */
#define MOST 5.0F

/* Added to a feature's deviation in the document, so that one that hardly varies does not count. */
#define LEAST_DEVIATION 1e-3F

/* Candidates, and hidden units, that are worked on at once. */
#define LANES 4

/* A column of a batch for each feature. */
typedef float columns[SMZ__FEATURES][SMZ__BATCH];

/* The first layer as it works on this document, on values off by the document's mean. */
struct layer {
    float mean[SMZ__FEATURES];
    float low[SMZ__FEATURES], high[SMZ__FEATURES];
    smz__four weight[SMZ__FEATURES][SMZ__HIDDEN]; /* each LANES times over */
    float bias[SMZ__HIDDEN];
};

static void read_features(columns values, const struct smz__batch *batch)
{
    for (unsigned f = 0; f < SMZ__FEATURES; f++)
        smz__features[f].fill(values[f], batch);
}

static void measure(float mean[SMZ__FEATURES], float deviation[SMZ__FEATURES], const struct smz__document_view *whole)
{
    double sum[SMZ__FEATURES] = {0}, square[SMZ__FEATURES] = {0}, count = 0.0;
    float origin[SMZ__FEATURES] = {0};
    columns values;
    struct smz__batch batch;
    const size_t step = whole->candidates->count / SMZ__MAX_MEASURED + 1;
    for (size_t first = 0; first < whole->candidates->count; first += step * SMZ__BATCH) {
        smz__view_batch(&batch, whole, first, step);
        read_features(values, &batch);
        count += batch.count;
        for (unsigned f = 0; f < SMZ__FEATURES; f++) {
            /* Taken from the first value, so that the squares don't swallow a small deviation. */
            origin[f] = first == 0 ? values[f][0] : origin[f];
            for (unsigned j = 0; j < batch.count; j++) {
                const double off = (double)values[f][j] - (double)origin[f];
                sum[f] += off;
                square[f] += off * off;
            }
        }
    }
    for (unsigned f = 0; f < SMZ__FEATURES; f++) {
        const double off = sum[f] / count, variance = square[f] / count - off * off;
        mean[f] = (float)((double)origin[f] + off);
        deviation[f] = (float)sqrt(variance > 0.0 ? variance : 0.0) + LEAST_DEVIATION;
    }
}

/* Features that are the same for all of the document's sentences add to the bias. */
static void add_document(struct layer *layer, const struct smz__document_view *whole)
{
    for (unsigned d = 0; d < SMZ__DOCUMENT_FEATURES; d++) {
        float x = (smz__document_features[d].value(whole) - smz__model.document_mean[d]) / smz__model.document_width[d];
        x = x > MOST ? MOST : x;
        x = x < -MOST ? -MOST : x;
        for (unsigned u = 0; u < SMZ__HIDDEN; u++)
            layer->bias[u] += smz__model.document[d][u] * x;
    }
}

static void fold(struct layer *layer, const struct smz__document_view *whole)
{
    float deviation[SMZ__FEATURES];
    measure(layer->mean, deviation, whole);
    memcpy(layer->bias, smz__model.bias, sizeof layer->bias);
    add_document(layer, whole);
    for (unsigned f = 0; f < SMZ__FEATURES; f++) {
        const float width = smz__model.width[f], off = smz__model.mean[f] - layer->mean[f];
        layer->low[f] = fmaxf(off - MOST * width, -MOST * deviation[f]);
        layer->high[f] = fmaxf(fminf(off + MOST * width, MOST * deviation[f]), layer->low[f]);
        for (unsigned u = 0; u < SMZ__HIDDEN; u++) {
            const float raw = smz__model.raw[f][u] / width;
            layer->bias[u] -= raw * off;
            for (unsigned k = 0; k < LANES; k++)
                layer->weight[f][u][k] = raw + smz__model.standard[f][u] / deviation[f];
        }
    }
}

/* Off the mean, and cut off. */
static void centre(columns values, const struct layer *layer)
{
    for (unsigned f = 0; f < SMZ__FEATURES; f++) {
        const float mean = layer->mean[f], low = layer->low[f], high = layer->high[f];
        for (unsigned j = 0; j < SMZ__BATCH; j++) {
            const float x = values[f][j] - mean;
            const float bounded = x < low ? low : x;
            values[f][j] = bounded > high ? high : bounded;
        }
    }
}

/* What the inputs of each hidden unit add up to. Eight candidates and four units at a time, so that a weight is read
 * once for two and all sums stay in registers. */
static void add_up(float hidden[SMZ__HIDDEN][SMZ__BATCH], columns values, const struct layer *layer)
{
    _Static_assert(SMZ__HIDDEN % LANES == 0 && SMZ__BATCH % (2 * LANES) == 0, "no units or candidates are left over");
    for (unsigned u = 0; u < SMZ__HIDDEN; u += LANES)
        for (unsigned j = 0; j < SMZ__BATCH; j += 2 * LANES) {
            smz__four a = {0}, b = {0}, c = {0}, d = {0}, e = {0}, f = {0}, g = {0}, h = {0}, x, y;
            for (unsigned i = 0; i < SMZ__FEATURES; i++) {
                const smz__four *weight = &layer->weight[i][u];
                smz__read_four(&x, &values[i][j]);
                smz__read_four(&y, &values[i][j + LANES]);
                a += weight[0] * x;
                b += weight[1] * x;
                c += weight[2] * x;
                d += weight[3] * x;
                e += weight[0] * y;
                f += weight[1] * y;
                g += weight[2] * y;
                h += weight[3] * y;
            }
            smz__write_four(&hidden[u][j], &a);
            smz__write_four(&hidden[u + 1][j], &b);
            smz__write_four(&hidden[u + 2][j], &c);
            smz__write_four(&hidden[u + 3][j], &d);
            smz__write_four(&hidden[u][j + LANES], &e);
            smz__write_four(&hidden[u + 1][j + LANES], &f);
            smz__write_four(&hidden[u + 2][j + LANES], &g);
            smz__write_four(&hidden[u + 3][j + LANES], &h);
        }
}

struct votes {
    float own[SMZ__BATCH], next[SMZ__BATCH], previous[SMZ__BATCH];
};

/* softsign(x) = x / (1 + |x|) is exact arithmetic, unlike tanh: the same result on every machine. */
static void vote(struct votes *votes, columns values, const struct layer *layer)
{
    float hidden[SMZ__HIDDEN][SMZ__BATCH];
    memset(votes, 0, sizeof *votes);
    centre(values, layer);
    add_up(hidden, values, layer);
    for (unsigned u = 0; u < SMZ__HIDDEN; u++) {
        const float own = smz__model.own[u], next = smz__model.next[u], previous = smz__model.previous[u];
        for (unsigned j = 0; j < SMZ__BATCH; j++) {
            const float x = hidden[u][j] + layer->bias[u];
            const float bent = x / (1.0F + fabsf(x));
            votes->own[j] += own * bent;
            votes->next[j] += next * bent;
            votes->previous[j] += previous * bent;
        }
    }
}

/* Each sentence votes for itself and for its neighbours. The candidates' scores stand stride floats apart. */
static void run(float *scores, size_t stride, const struct smz__document_view *whole, const struct layer *layer)
{
    const size_t count = whole->candidates->count;
    struct smz__batch batch;
    struct votes votes;
    columns values;
    for (size_t i = 0; i < count; i++)
        scores[i * stride] = 0.0F;
    for (size_t first = 0; first < count; first += SMZ__BATCH) {
        smz__view_batch(&batch, whole, first, 1);
        if (smz__watch_status(whole->document->vocabulary.watch) != SMZ_OK)
            return;
        read_features(values, &batch);
        vote(&votes, values, layer);
        for (size_t j = 0, i = first; j < batch.count; j++, i++) {
            scores[i * stride] += votes.own[j];
            if (i + 1 < count)
                scores[(i + 1) * stride] += votes.next[j];
            if (i != 0)
                scores[(i - 1) * stride] += votes.previous[j];
        }
    }
}

/* The scores if all were like the document's average in one aspect. */
static void run_without(float *scores, unsigned aspect, const struct smz__document_view *whole, struct layer layer)
{
    for (unsigned f = 0; f < SMZ__FEATURES; f++)
        if ((unsigned)smz__features[f].aspect == aspect)
            memset(layer.weight[f], 0, sizeof layer.weight[f]);
    run(scores, SMZ_ASPECTS, whole, &layer);
}

void smz__run_network(float *scores, float *contributions, const struct smz__document_view *whole)
{
    struct layer layer;
    fold(&layer, whole);
    run(scores, 1, whole, &layer);
    if (contributions == NULL)
        return;
    for (unsigned a = 0; a < SMZ_ASPECTS; a++)
        run_without(contributions + a, a, whole, layer);
    for (size_t i = 0; i < whole->candidates->count * SMZ_ASPECTS; i++)
        contributions[i] = scores[i / SMZ_ASPECTS] - contributions[i];
}
