/* SPDX-License-Identifier: MIT */
/*
 * Greedy, with a heap of candidates by worth = score - penalty. A penalty only grows as more is chosen, so the top of
 * the heap needs to be looked at again only when it is taken, and is chosen if it keeps its place. Penalties move in
 * steps, so a candidate sinks back a bounded number of times. Candidates of low worth stay out of the heap until its
 * top is as low: where few sentences are wanted, never. Chosen sentences are found through the terms that they share
 * with the candidate, at most SMZ__MAX_COMPARED_PER_TERM for each term. All of it is linear in the text but for the
 * heap's logarithm.
 */
#include "score/select.h"

#include "base/alloc.h"
#include "base/limits.h"

#include <math.h>
#include <string.h>

/* In standard deviations of the scores: a candidate loses REPEAT_PENALTY times its highest cosine to a chosen sentence,
 * and if that is above REPEAT_COSINE it comes after all others. Measured on 17 sets:
 * +0.4 ROUGE-1. */
#define REPEAT_PENALTY 1.0F
#define REPEAT_COSINE  0.7F
#define REPEAT_LAST    100.0F
#define STEPS          32.0F

/* Where words or characters are counted: what a sentence loses, in standard deviations, for each unit of its ln length,
 * so that two short ones may win over a long one. Measured in corpus/README.md. */
#define LENGTH_PRICE 0.4F

/* In standard deviations of the scores: what is worth less waits. 2 % of the time for -n 3. */
#define BAR 2.0F

struct entry {
    float worth;
    uint32_t candidate;
    uint32_t judged; /* how many were chosen when its worth was worked out */
};

/* A chosen sentence in the list of one of its terms. */
struct node {
    uint32_t chosen; /* number in the order of choice */
    uint32_t next;   /* node + 1; 0 ends the list */
    float weight;
};

struct selection {
    const struct smz__document *document;
    const struct smz__candidates *candidates;
    const float *scores;
    smz_unit unit;           /* of the length asked for */
    float bar;               /* candidates whose value is lower are not in the heap yet */
    struct smz__buf entries; /* struct entry: the memory of ... */
    struct entry *heap;
    size_t size;
    uint32_t *heads;         /* for each term: its latest node + 1, 0 for none; NULL where repeats don't matter */
    uint8_t *lengths;        /* for each term: nodes in its list */
    struct smz__buf nodes;   /* struct node */
    struct smz__buf cosines; /* float for each chosen: scratch, all 0 between two calls */
    uint32_t count;          /* chosen so far */
    struct smz__watch *watch;
};

/* --- heap: the better one first, of equals the earlier --------------------------------------------------------- */

static bool better(const struct entry *a, const struct entry *b)
{
    if (a->worth > b->worth)
        return true;
    return !(a->worth < b->worth) && a->candidate < b->candidate;
}

static void sift_down(struct selection *s, size_t at)
{
    struct entry moving = s->heap[at];
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= s->size)
            break;
        if (child + 1 < s->size && better(&s->heap[child + 1], &s->heap[child]))
            child++;
        if (!better(&s->heap[child], &moving))
            break;
        s->heap[at] = s->heap[child];
        at = child;
    }
    s->heap[at] = moving;
}

static void drop_top(struct selection *s)
{
    s->heap[0] = s->heap[--s->size];
    if (s->size != 0)
        sift_down(s, 0);
}

/* --- worth ------------------------------------------------------------------------------------------------------- */

/* What a sentence takes of the length asked for. */
static double cost(smz_unit unit, const struct smz__sentence *sentence, bool is_first)
{
    switch (unit) {
    case SMZ_WORDS:
        return sentence->spaced;
    case SMZ_CHARS:
        return sentence->chars + (is_first ? 0.0 : 1.0);
    default:
        return 1.0;
    }
}

static bool is_measured(smz_unit unit)
{
    return unit == SMZ_WORDS || unit == SMZ_CHARS;
}

/* A candidate's score, at its price. */
static float value_of(const struct selection *s, uint32_t candidate)
{
    if (!is_measured(s->unit))
        return s->scores[candidate];
    const double own = cost(s->unit, smz__candidate_sentence(s->candidates, s->document, candidate), false);
    return s->scores[candidate] - (own > 1.0 ? LENGTH_PRICE * logf((float)own) : 0.0F);
}

/* --- repeats ---------------------------------------------------------------------------------------------------- */

static float weight_of(const struct selection *s, const struct smz__sentence *sentence, uint32_t k, float norm)
{
    unsigned times = smz__sentence_times(s->document, sentence)[k];
    return smz__term_weight(s->candidates, times) * norm;
}

/* The highest cosine of a candidate to a chosen sentence. */
static float highest_cosine(struct selection *s, uint32_t candidate)
{
    const struct smz__sentence *sentence = smz__candidate_sentence(s->candidates, s->document, candidate);
    float norm = smz__candidate_at(s->candidates, candidate)->norm, highest = 0.0F;
    const struct node *nodes = (const struct node *)(const void *)s->nodes.data;
    float *cosines = (float *)(void *)s->cosines.data;
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t k = 0; k < smz__term_count(sentence); k++) {
            float weight = weight_of(s, sentence, k, norm);
            for (uint32_t n = s->heads[smz__sentence_terms(s->document, sentence)[k]]; n != 0; n = nodes[n - 1].next) {
                float *cosine = &cosines[nodes[n - 1].chosen];
                *cosine = pass == 0 ? *cosine + weight * nodes[n - 1].weight : 0.0F;
                highest = *cosine > highest ? *cosine : highest;
            }
        }
    }
    return highest;
}

static float worth_of(struct selection *s, uint32_t candidate)
{
    if (s->heads == NULL)
        return value_of(s, candidate);
    float cosine = floorf(highest_cosine(s, candidate) * STEPS) / STEPS;
    return value_of(s, candidate) - REPEAT_PENALTY * cosine - (cosine > REPEAT_COSINE ? REPEAT_LAST : 0.0F);
}

/* Enters a chosen sentence into the lists of its terms. */
static smz_status remember(struct selection *s, uint32_t candidate)
{
    const struct smz__sentence *sentence = smz__candidate_sentence(s->candidates, s->document, candidate);
    float norm = smz__candidate_at(s->candidates, candidate)->norm;
    const float zero = 0.0F;
    smz__buf_put(&s->cosines, &zero, sizeof zero);
    for (uint32_t k = 0; k < smz__term_count(sentence); k++) {
        uint32_t term = smz__sentence_terms(s->document, sentence)[k];
        if (s->lengths[term] == SMZ__MAX_COMPARED_PER_TERM)
            continue;
        struct node node = {s->count, s->heads[term], weight_of(s, sentence, k, norm)};
        smz__buf_put(&s->nodes, &node, sizeof node);
        if (s->nodes.status != SMZ_OK)
            return s->nodes.status;
        s->heads[term] = (uint32_t)(s->nodes.length / sizeof node);
        s->lengths[term]++;
    }
    return s->cosines.status;
}

/* --- length ------------------------------------------------------------------------------------------------------- */

/* What is left to fill, in the length's unit. */
struct room {
    smz_unit unit;
    double left;
};

static struct room room_for(const smz_length *length, size_t candidates)
{
    struct room room = {length->unit, length->amount};
    if (room.unit == SMZ_RATIO) {
        room.left = floor(length->amount * (double)candidates + 0.5);
        if (room.left < 1.0 && length->amount > 0.0)
            room.left = 1.0;
    }
    return room;
}

/* The least that any candidate takes: when less is left, nothing more fits. */
static double least_cost(const struct selection *s)
{
    if (!is_measured(s->unit))
        return 1.0;
    double least = INFINITY;
    for (size_t i = 0; i < s->candidates->count; i++) {
        double own = cost(s->unit, smz__candidate_sentence(s->candidates, s->document, i), false);
        least = own < least ? own : least;
    }
    return least;
}

/* --- the choice -----------------------------------------------------------------------------------------------------
 */

/* Takes the best candidate off the heap; false while its place has to be worked out again. */
static bool settle_top(struct selection *s)
{
    struct entry *top = &s->heap[0];
    if (top->judged == s->count)
        return true;
    float worth = worth_of(s, top->candidate);
    bool settled = !(worth < top->worth);
    top->worth = worth;
    top->judged = s->count;
    if (!settled)
        sift_down(s, 0);
    return settled;
}

/* Whether the candidate has to wait until the top of the heap is below the bar. */
static bool waits(const struct selection *s, size_t candidate)
{
    return s->bar > -INFINITY && value_of(s, (uint32_t)candidate) < s->bar;
}

/* Puts the candidates that wait, or those that don't, into the heap. */
static smz_status gather(struct selection *s, bool waiting)
{
    size_t more = 0;
    for (size_t i = 0; i < s->candidates->count; i++)
        more += waits(s, i) == waiting;
    s->entries.length = s->size * sizeof *s->heap;
    if (smz__buf_reserve(&s->entries, more * sizeof *s->heap) != SMZ_OK)
        return s->entries.status;
    s->heap = (struct entry *)(void *)s->entries.data;
    for (size_t i = 0; i < s->candidates->count; i++)
        if (waits(s, i) == waiting)
            s->heap[s->size++] = (struct entry){value_of(s, (uint32_t)i), (uint32_t)i, 0};
    for (size_t i = s->size / 2; i-- > 0;)
        sift_down(s, i);
    return SMZ_OK;
}

/* Lets those in that wait, if they may be worth more than the top. */
static smz_status lower_bar(struct selection *s)
{
    if (s->bar <= -INFINITY || (s->size != 0 && s->heap[0].worth >= s->bar))
        return SMZ_OK;
    const smz_status status = gather(s, true);
    s->bar = -INFINITY;
    return status;
}

static smz_status choose(struct selection *s, struct smz__buf *chosen, uint32_t candidate)
{
    smz__buf_put(chosen, &candidate, sizeof candidate);
    if (chosen->status != SMZ_OK)
        return chosen->status;
    smz_status status = s->heads == NULL ? SMZ_OK : remember(s, candidate);
    s->count++;
    return status;
}

static smz_status fill(struct selection *s, struct smz__buf *chosen, const smz_length *length)
{
    struct room room = room_for(length, s->candidates->count);
    const double least = least_cost(s);
    smz_status status = lower_bar(s);
    if (status != SMZ_OK)
        return status;
    const uint32_t best = s->heap[0].candidate;
    while (status == SMZ_OK && s->size != 0 && room.left >= (s->count == 0 ? 1.0 : least)) {
        const uint32_t candidate = s->heap[0].candidate;
        const struct smz__sentence *sentence = smz__candidate_sentence(s->candidates, s->document, candidate);
        if (smz__stops(s->watch, sentence->end - sentence->start))
            return SMZ_ECANCELED;
        if (settle_top(s)) {
            drop_top(s);
            const double own = cost(room.unit, sentence, s->count == 0);
            if (own <= room.left) {
                room.left -= own;
                status = choose(s, chosen, candidate);
            }
        }
        if (status == SMZ_OK && room.left >= least)
            status = lower_bar(s);
    }
    if (status == SMZ_OK && s->count == 0 && length->amount > 0.0)
        status = choose(s, chosen, best);
    return status;
}

smz_status smz__select(struct smz__buf *chosen, const struct smz__document *document,
                       const struct smz__candidates *candidates, const float *scores, const smz_length *length,
                       bool distinct, struct smz__watch *watch)
{
    const smz_allocator *allocator = candidates->list.allocator;
    const size_t terms = document->term_total;
    struct selection s = {
        .document = document, .candidates = candidates, .scores = scores, .unit = length->unit, .watch = watch};
    s.bar = is_measured(s.unit) ? -INFINITY : BAR;
    smz_status status = SMZ_ENOMEM;
    smz__buf_init(&s.nodes, allocator, SMZ__MAX_RECORDS(sizeof(struct node)));
    smz__buf_init(&s.cosines, allocator, SIZE_MAX);
    smz__buf_init(&s.entries, allocator, SIZE_MAX);
    if (candidates->count == 0)
        return SMZ_OK;
    if (distinct && terms != 0) {
        s.heads = smz__new(allocator, terms * sizeof *s.heads);
        s.lengths = smz__new(allocator, terms);
        if (s.heads == NULL || s.lengths == NULL)
            goto done;
    }
    status = gather(&s, false);
    if (status == SMZ_OK)
        status = fill(&s, chosen, length);
done:
    smz__buf_free(&s.entries);
    smz__release(allocator, s.heads, terms * sizeof *s.heads);
    smz__release(allocator, s.lengths, terms);
    smz__buf_free(&s.nodes);
    smz__buf_free(&s.cosines);
    return status;
}
