/* SPDX-License-Identifier: MIT */
/*
 * LexRank (Erkan and Radev, 2004): an edge where the cosine of two TF-IDF vectors is at least 0.1. TextRank (Mihalcea
 * and Tarau, 2004): an edge weighs the number of shared terms, divided by the logarithms of both lengths. PageRank with
 * damping 0.85 on either.
 */
#include "score/graph.h"

#include "base/alloc.h"
#include "base/limits.h"

#include <math.h>
#include <string.h>

#define DAMPING      0.85F
#define ROUNDS       30
#define LEAST_COSINE 0.1F

struct edge {
    uint32_t to;
    float weight;
};

struct graph {
    const struct smz__document_view *whole;
    smz_method method;
    uint32_t *postings; /* candidates of each term, one term behind the other */
    uint32_t *first;    /* for each term: where its candidates begin in postings; one more at the end */
    float *shared;      /* for each candidate: scratch, all 0 between two calls */
    float *length;      /* of each candidate's vector (LexRank), or ln of its terms (TextRank) */
    struct edge *edges; /* SMZ__MAX_NEIGHBOURS for each candidate */
    uint32_t *degree;   /* how many of them are in use */
    float *next;        /* scores of the round to come */
    size_t postings_count;
};

static const struct smz__sentence *sentence_at(const struct graph *g, size_t i)
{
    return smz__candidate_sentence(g->whole->candidates, g->whole->document, i);
}

static uint32_t term_at(const struct graph *g, const struct smz__sentence *sentence, uint32_t k)
{
    return smz__sentence_terms(g->whole->document, sentence)[k];
}

/* What a term in common adds to the weight of an edge. */
static float weight_of(const struct graph *g, const struct smz__sentence *sentence, uint32_t k)
{
    if (g->method == SMZ_TEXTRANK)
        return 1.0F;
    const struct smz__document *d = g->whole->document;
    const struct smz__term *term = smz__term_at(&d->vocabulary, term_at(g, sentence, k));
    unsigned times = smz__sentence_times(d, sentence)[k];
    return (float)((double)smz__term_weight(g->whole->candidates, times) *
                   log(1.0 + (double)g->whole->count / (1.0 + term->sentences)));
}

/* Lists each term's candidates by counting. */
static void index_terms(struct graph *g)
{
    const size_t terms = g->whole->document->term_total, count = g->whole->candidates->count;
    memset(g->first, 0, (terms + 1) * sizeof *g->first);
    for (size_t i = 0; i < count; i++) {
        if (smz__stops_at(g->whole->document, sentence_at(g, i)))
            return;
        for (uint32_t k = 0; k < smz__term_count(sentence_at(g, i)); k++)
            g->first[term_at(g, sentence_at(g, i), k) + 1]++;
    }
    for (size_t t = 0; t < terms; t++)
        g->first[t + 1] += g->first[t];
    for (size_t i = count; i-- > 0;) {
        const struct smz__sentence *sentence = sentence_at(g, i);
        float square = 0.0F;
        for (uint32_t k = 0; k < smz__term_count(sentence); k++) {
            g->postings[--g->first[term_at(g, sentence, k) + 1]] = (uint32_t)i;
            square += weight_of(g, sentence, k) * weight_of(g, sentence, k);
        }
        const uint32_t words = smz__candidate_figures(g->whole->candidates, g->whole->document, i)->words;
        g->length[i] = g->method == SMZ_TEXTRANK ? logf(1.0F + (float)words) : sqrtf(square);
    }
    /* first[t + 1] has moved down to where term t begins. */
    memmove(g->first, g->first + 1, terms * sizeof *g->first);
    g->first[terms] = (uint32_t)g->postings_count;
}

/* Puts an edge among the strongest of a candidate. */
static void add_edge(struct graph *g, size_t from, struct edge edge)
{
    struct edge *edges = g->edges + from * SMZ__MAX_NEIGHBOURS;
    uint32_t at = g->degree[from];
    if (at < SMZ__MAX_NEIGHBOURS)
        g->degree[from]++;
    else if (edges[--at].weight >= edge.weight)
        return;
    for (; at > 0 && edges[at - 1].weight < edge.weight; at--)
        edges[at] = edges[at - 1];
    edges[at] = edge;
}

/* A long list of candidates is read in steps, so that no more than SMZ__MAX_POSTINGS of them are looked at. */
static size_t step_of(const struct graph *g, uint32_t term)
{
    return (g->first[term + 1] - g->first[term]) / SMZ__MAX_POSTINGS + 1;
}

static void connect(struct graph *g, size_t i)
{
    const struct smz__sentence *sentence = sentence_at(g, i);
    for (uint32_t k = 0; k < smz__term_count(sentence); k++) {
        uint32_t term = term_at(g, sentence, k);
        float weight = weight_of(g, sentence, k);
        for (size_t p = g->first[term]; p < g->first[term + 1]; p += step_of(g, term))
            g->shared[g->postings[p]] += g->method == SMZ_TEXTRANK ? weight : weight * weight;
    }
    for (uint32_t k = 0; k < smz__term_count(sentence); k++) {
        uint32_t term = term_at(g, sentence, k);
        for (size_t p = g->first[term]; p < g->first[term + 1]; p += step_of(g, term)) {
            uint32_t j = g->postings[p];
            float shared = g->shared[j];
            g->shared[j] = 0.0F;
            if (j == i || !(shared > 0.0F))
                continue;
            if (g->method == SMZ_TEXTRANK)
                add_edge(g, i, (struct edge){j, shared / (g->length[i] + g->length[j])});
            else if (shared >= LEAST_COSINE * g->length[i] * g->length[j])
                add_edge(g, i, (struct edge){j, 1.0F});
        }
    }
}

static void spread(struct graph *g, float *scores)
{
    const size_t count = g->whole->candidates->count;
    for (size_t i = 0; i < count; i++)
        scores[i] = 1.0F;
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < count; i++)
            g->next[i] = 1.0F - DAMPING;
        for (size_t i = 0; i < count && !smz__stops(g->whole->document->vocabulary.watch, 1); i++) {
            const struct edge *edges = g->edges + i * SMZ__MAX_NEIGHBOURS;
            float total = 0.0F;
            for (uint32_t e = 0; e < g->degree[i]; e++)
                total += edges[e].weight;
            for (uint32_t e = 0; e < g->degree[i]; e++)
                g->next[edges[e].to] += DAMPING * scores[i] * edges[e].weight / total;
        }
        memcpy(scores, g->next, count * sizeof *scores);
    }
}

smz_status smz__rank_graph(float *scores, smz_method method, const struct smz__document_view *whole)
{
    const smz_allocator *a = whole->candidates->list.allocator;
    const size_t count = whole->candidates->count, terms = whole->document->term_total;
    struct graph g = {.whole = whole, .method = method};
    smz_status status = SMZ_ENOMEM;
    for (size_t i = 0; i < count; i++)
        g.postings_count += smz__term_count(sentence_at(&g, i));
    g.postings = smz__new_array(a, g.postings_count + 1, sizeof *g.postings);
    g.first = smz__new_array(a, terms + 1, sizeof *g.first);
    g.shared = smz__new(a, count * sizeof *g.shared);
    g.length = smz__new_array(a, count, sizeof *g.length);
    g.edges = smz__new_array(a, count, SMZ__MAX_NEIGHBOURS * sizeof *g.edges);
    g.degree = smz__new(a, count * sizeof *g.degree);
    g.next = smz__new_array(a, count, sizeof *g.next);
    if (g.postings != NULL && g.first != NULL && g.shared != NULL && g.length != NULL && g.edges != NULL &&
        g.degree != NULL && g.next != NULL) {
        index_terms(&g);
        for (size_t i = 0; i < count && !smz__stops_at(whole->document, sentence_at(&g, i)); i++)
            connect(&g, i);
        spread(&g, scores);
        status = SMZ_OK;
    }
    smz__release(a, g.postings, (g.postings_count + 1) * sizeof *g.postings);
    smz__release(a, g.first, (terms + 1) * sizeof *g.first);
    smz__release(a, g.shared, count * sizeof *g.shared);
    smz__release(a, g.length, count * sizeof *g.length);
    smz__release(a, g.edges, count * SMZ__MAX_NEIGHBOURS * sizeof *g.edges);
    smz__release(a, g.degree, count * sizeof *g.degree);
    smz__release(a, g.next, count * sizeof *g.next);
    return status;
}
