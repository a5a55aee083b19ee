/* SPDX-License-Identifier: MIT */
#include "score/view.h"

#include "score/idf.h"

#include <math.h>
#include <string.h>

/* How often the tenth most frequent term occurs. */
static uint32_t tenth_count(const struct smz__document *document)
{
    uint32_t common[10] = {0};
    for (uint32_t t = 0; t < document->vocabulary.term_keys.count; t++) {
        uint32_t count = smz__term_at(&document->vocabulary, t)->count;
        if (count <= common[9])
            continue;
        unsigned k = 9;
        for (; k > 0 && common[k - 1] < count; k--)
            common[k] = common[k - 1];
        common[k] = count;
    }
    return common[9];
}

static void sum_terms(struct smz__document_view *whole)
{
    const struct smz__vocabulary *vocabulary = &whole->document->vocabulary;
    double square = 0.0;
    for (uint32_t t = 0; t < vocabulary->term_keys.count; t++) {
        const struct smz__term *term = smz__term_at(vocabulary, t);
        if (term->count == 0)
            continue;
        double weight = (1.0 + (double)term->log_count) * (double)whole->idf[term->frequency];
        whole->content += term->count;
        square += weight * weight;
    }
    whole->tfidf_length = sqrt(square);
    whole->top_count = tenth_count(whole->document);
}

static double maximum(double a, double b)
{
    return a > b ? a : b;
}

void smz__view_document(struct smz__document_view *whole, const struct smz__document *document,
                        const struct smz__candidates *candidates)
{
    memset(whole, 0, sizeof *whole);
    whole->document = document;
    whole->candidates = candidates;
    whole->count = (double)candidates->count;
    whole->log_count = log(maximum(whole->count, 1.0));
    for (unsigned i = 0; i < 256; i++)
        whole->idf[i] = (float)smz__idf(i);
    sum_terms(whole);
    size_t run = 0; /* candidates of the paragraph so far */
    for (size_t i = 0; i < candidates->count; i++) {
        const struct smz__sentence *s = smz__candidate_sentence(candidates, document, i);
        const struct smz__similarity *like = smz__candidate_similarity(candidates, i);
        whole->words += s->words;
        whole->max_forward = maximum(whole->max_forward, (double)like->forward);
        whole->max_backward = maximum(whole->max_backward, (double)like->backward);
        whole->max_central = maximum(whole->max_central, (double)like->forward + (double)like->backward);
        run++;
        if (i + 1 < candidates->count &&
            smz__candidate_sentence(candidates, document, i + 1)->paragraph == s->paragraph)
            continue;
        whole->paragraphs += 1.0;
        whole->single += run == 1 ? 1.0 : 0.0;
        run = 0;
    }
    whole->single /= maximum(whole->paragraphs, 1.0);
    whole->words = maximum(whole->words / maximum(whole->count, 1.0), 1.0);
}

void smz__view_terms(struct smz__view *view)
{
    const struct smz__document_view *whole = view->whole;
    const struct smz__document *document = whole->document;
    const struct smz__sentence *s = view->sentence;
    const uint32_t *ids = (const uint32_t *)(const void *)document->term_ids.data;
    double dot = 0.0, square = 0.0;
    for (uint32_t k = 0; k < s->terms; k++) {
        const struct smz__term *term = smz__term_at(&document->vocabulary, ids[s->first_term + k]);
        double idf = (double)whole->idf[term->frequency];
        double weight =
            smz__term_weight(whole->candidates, (unsigned char)document->term_counts.data[s->first_term + k]);
        view->count_sum += term->count;
        view->log_sum += (double)term->log_count;
        view->top += term->count >= whole->top_count ? 1.0 : 0.0;
        view->repeated += term->sentences > 1 ? 1.0 : 0.0;
        view->title += term->in_title ? 1.0 : 0.0;
        view->title_weight += term->in_title ? weight : 0.0;
        view->heading += term->in_heading ? 1.0 : 0.0;
        view->fresh_sum += 1.0 / (1.0 + (double)term->first);
        view->idf_sum += idf;
        weight *= idf;
        dot += weight * (1.0 + (double)term->log_count) * idf;
        square += weight * weight;
    }
    if (square > 0.0)
        view->tfidf = dot / (sqrt(square) * whole->tfidf_length);
    view->terms = maximum(s->terms, 1.0);
}

void smz__view_place(struct smz__view *view, const struct smz__document_view *whole, size_t i)
{
    const struct smz__candidates *candidates = whole->candidates;
    const struct smz__view before = *view;
    memset(view, 0, sizeof *view);
    view->whole = whole;
    view->sentence = smz__candidate_sentence(candidates, whole->document, i);
    view->similarity = smz__candidate_similarity(candidates, i);
    view->i = (double)i;
    view->paragraph = before.paragraph + (before.last_in_paragraph ? 1.0 : 0.0);
    view->in_paragraph = before.last_in_paragraph ? 1.0 : before.in_paragraph + 1.0;
    bool after_heading = (view->sentence->flags & SMZ__AFTER_HEADING) != 0;
    view->section = before.section + (after_heading ? 1.0 : 0.0);
    view->since = after_heading ? 0.0 : before.since + 1.0;
    view->last_in_paragraph = true;
    if (i + 1 < candidates->count) {
        view->next = (double)smz__candidate_similarity(candidates, i + 1)->previous;
        view->last_in_paragraph =
            smz__candidate_sentence(candidates, whole->document, i + 1)->paragraph != view->sentence->paragraph;
    }
}
