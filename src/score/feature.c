/* SPDX-License-Identifier: MIT */
#include "score/feature.h"

#include "score/idf.h"

#include <math.h>
#include <string.h>

/* --- what features ask ------------------------------------------------------------------------------------------- */

static uint32_t tenth_count(const struct smz__document *document)
{
    uint32_t top[10] = {0};
    for (uint32_t t = 0; t < document->vocabulary.term_keys.count; t++) {
        uint32_t count = smz__term_at(&document->vocabulary, t)->count;
        if (count <= top[9])
            continue;
        unsigned k = 9;
        for (; k > 0 && top[k - 1] < count; k--)
            top[k] = top[k - 1];
        top[k] = count;
    }
    return top[9];
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

/* Sums over the terms of one sentence. */
static void view_terms(struct smz__view *view)
{
    const struct smz__document_view *whole = view->whole;
    const struct smz__document *document = whole->document;
    const struct smz__sentence *s = view->sentence;
    const uint32_t *ids = (const uint32_t *)(const void *)document->term_ids.data;
    double dot = 0.0, square = 0.0;
    for (uint32_t k = 0; k < s->terms; k++) {
        const struct smz__term *term = smz__term_at(&document->vocabulary, ids[s->first_term + k]);
        double idf = (double)whole->idf[term->frequency];
        double weight = smz__term_weight((unsigned char)document->term_counts.data[s->first_term + k]) * idf;
        view->count_sum += term->count;
        view->log_sum += (double)term->log_count;
        view->top += term->count >= whole->top_count ? 1.0 : 0.0;
        view->repeated += term->sentences > 1 ? 1.0 : 0.0;
        view->title += term->in_title ? 1.0 : 0.0;
        view->fresh_sum += 1.0 / (1.0 + (double)term->first);
        view->idf_sum += idf;
        dot += weight * (1.0 + (double)term->log_count) * idf;
        square += weight * weight;
    }
    if (square > 0.0)
        view->tfidf = dot / (sqrt(square) * whole->tfidf_length);
    view->terms = maximum(s->terms, 1.0);
}

void smz__view_candidate(struct smz__view *view, const struct smz__document_view *whole, size_t i)
{
    const struct smz__candidates *candidates = whole->candidates;
    double paragraph = view->paragraph + (view->last_in_paragraph ? 1.0 : 0.0);
    memset(view, 0, sizeof *view);
    view->whole = whole;
    view->sentence = smz__candidate_sentence(candidates, whole->document, i);
    view->similarity = smz__candidate_similarity(candidates, i);
    view->i = (double)i;
    view->paragraph = paragraph;
    view->last_in_paragraph = true;
    if (i + 1 < candidates->count) {
        view->next = (double)smz__candidate_similarity(candidates, i + 1)->previous;
        view->last_in_paragraph = smz__candidate_sentence(candidates, whole->document, i + 1)->paragraph !=
                                  view->sentence->paragraph;
    }
    view_terms(view);
}

/* --- the features ------------------------------------------------------------------------------------------------ */

static double position(const struct smz__view *v)
{
    return v->i / v->whole->count;
}

static double inverse(const struct smz__view *v)
{
    return 1.0 / (v->i + 1.0);
}

static double first(const struct smz__view *v)
{
    return v->i < 0.5 ? 1.0 : 0.0;
}

static double second(const struct smz__view *v)
{
    return v->i > 0.5 && v->i < 1.5 ? 1.0 : 0.0;
}

static double third(const struct smz__view *v)
{
    return v->i > 1.5 && v->i < 2.5 ? 1.0 : 0.0;
}

static double first_five(const struct smz__view *v)
{
    return v->i < 4.5 ? 1.0 : 0.0;
}

static double log_position(const struct smz__view *v)
{
    return log(v->i + 1.0);
}

static double last(const struct smz__view *v)
{
    return v->i > v->whole->count - 1.5 ? 1.0 : 0.0;
}

static double last_tenth(const struct smz__view *v)
{
    return v->whole->count - 1.0 - v->i < 0.1 * v->whole->count ? 1.0 : 0.0;
}

static double decay(const struct smz__view *v)
{
    return exp(-v->i / 5.0);
}

static double position_squared(const struct smz__view *v)
{
    return position(v) * position(v);
}

static double central_sum(const struct smz__view *v)
{
    return (double)v->similarity->forward + (double)v->similarity->backward;
}

static double central(const struct smz__view *v)
{
    return central_sum(v) / maximum(v->whole->max_central, 1e-9);
}

static double forward(const struct smz__view *v)
{
    return (double)v->similarity->forward / maximum(v->whole->max_forward, 1e-9);
}

static double backward(const struct smz__view *v)
{
    return (double)v->similarity->backward / maximum(v->whole->max_backward, 1e-9);
}

static double central_mean(const struct smz__view *v)
{
    return central_sum(v) / v->whole->count;
}

static double forward_mean(const struct smz__view *v)
{
    return (double)v->similarity->forward / v->whole->count;
}

static double log_central(const struct smz__view *v)
{
    return log(1.0 + maximum(central_sum(v), 0.0));
}

static double title_share(const struct smz__view *v)
{
    return v->title / maximum(v->whole->document->title_terms, 1.0);
}

static double title_density(const struct smz__view *v)
{
    return v->title / v->terms;
}

static double words(const struct smz__view *v)
{
    return maximum(v->sentence->words, 1.0);
}

static double log_length(const struct smz__view *v)
{
    return log(words(v));
}

static double relative_length(const struct smz__view *v)
{
    return words(v) / v->whole->words;
}

static double is_short(const struct smz__view *v)
{
    return v->sentence->words < 6 ? 1.0 : 0.0;
}

static double is_long(const struct smz__view *v)
{
    return v->sentence->words > 40 ? 1.0 : 0.0;
}

static double log_length_squared(const struct smz__view *v)
{
    return log_length(v) * log_length(v);
}

static double tf_share(const struct smz__view *v)
{
    return v->count_sum / maximum(v->whole->content, 1.0);
}

static double tf_mean(const struct smz__view *v)
{
    return tf_share(v) / v->terms;
}

static double log_tf(const struct smz__view *v)
{
    return v->log_sum / sqrt(v->terms);
}

static double log_tf_mean(const struct smz__view *v)
{
    return v->log_sum / v->terms;
}

static double density(const struct smz__view *v)
{
    return v->sentence->terms / words(v);
}

static double top(const struct smz__view *v)
{
    return v->top / 10.0;
}

static double repeated(const struct smz__view *v)
{
    return v->repeated / v->terms;
}

static double capitals(const struct smz__view *v)
{
    return v->sentence->capitals / words(v);
}

static double numbers(const struct smz__view *v)
{
    return v->sentence->numbers / words(v);
}

static double has(const struct smz__view *v, enum smz__sentence_flag flag)
{
    return (v->sentence->flags & flag) != 0 ? 1.0 : 0.0;
}

static double quote(const struct smz__view *v)
{
    return has(v, SMZ__HAS_QUOTE);
}

static double asks(const struct smz__view *v)
{
    return has(v, SMZ__ASKS);
}

static double commas(const struct smz__view *v)
{
    return v->sentence->commas;
}

static double colon(const struct smz__view *v)
{
    return has(v, SMZ__HAS_COLON);
}

static double bracket(const struct smz__view *v)
{
    return has(v, SMZ__HAS_BRACKET);
}

static double ends(const struct smz__view *v)
{
    return has(v, SMZ__ENDS);
}

static double opens_paragraph(const struct smz__view *v)
{
    return v->sentence->place == 0 ? 1.0 : 0.0;
}

static double place(const struct smz__view *v)
{
    return v->sentence->place;
}

static double paragraph(const struct smz__view *v)
{
    if (v->whole->paragraphs < 1.5)
        return position(v);
    return v->paragraph / (v->whole->paragraphs - 1.0);
}

static double closes_paragraph(const struct smz__view *v)
{
    return v->last_in_paragraph ? 1.0 : 0.0;
}

static double fresh(const struct smz__view *v)
{
    return v->sentence->fresh / v->terms;
}

static double early(const struct smz__view *v)
{
    return v->fresh_sum / v->terms;
}

static double like_first(const struct smz__view *v)
{
    return (double)v->similarity->first;
}

static double like_second(const struct smz__view *v)
{
    return (double)v->similarity->second;
}

static double like_next(const struct smz__view *v)
{
    return v->next;
}

static double like_previous(const struct smz__view *v)
{
    return (double)v->similarity->previous;
}

static double like_last(const struct smz__view *v)
{
    return (double)v->similarity->last;
}

static double rarity(const struct smz__view *v)
{
    return v->idf_sum / v->terms;
}

static double tfidf(const struct smz__view *v)
{
    return v->tfidf;
}

const struct smz__feature smz__features[SMZ__FEATURES] = {
    {"position", "later sentences tell less", position, SMZ__SCALE_NONE},
    {"inverse", "the beginning tells most", inverse, SMZ__SCALE_NONE},
    {"first", "news says it all in the first sentence", first, SMZ__SCALE_NONE},
    {"second", "", second, SMZ__SCALE_NONE},
    {"third", "", third, SMZ__SCALE_NONE},
    {"first-five", "", first_five, SMZ__SCALE_NONE},
    {"log-position", "", log_position, SMZ__SCALE_NONE},
    {"position-long", "how much position tells depends on the text's length", position, SMZ__SCALE_LENGTH},
    {"inverse-long", "", inverse, SMZ__SCALE_LENGTH},
    {"first-long", "", first, SMZ__SCALE_LENGTH},
    {"second-long", "", second, SMZ__SCALE_LENGTH},
    {"third-long", "", third, SMZ__SCALE_LENGTH},
    {"first-five-long", "", first_five, SMZ__SCALE_LENGTH},
    {"log-position-long", "", log_position, SMZ__SCALE_LENGTH},
    {"position-news", "and on its kind: news has one sentence a paragraph", position, SMZ__SCALE_NEWS},
    {"inverse-news", "", inverse, SMZ__SCALE_NEWS},
    {"first-news", "", first, SMZ__SCALE_NEWS},
    {"second-news", "", second, SMZ__SCALE_NEWS},
    {"third-news", "", third, SMZ__SCALE_NEWS},
    {"first-five-news", "", first_five, SMZ__SCALE_NEWS},
    {"log-position-news", "", log_position, SMZ__SCALE_NEWS},
    {"last", "conclusions", last, SMZ__SCALE_NONE},
    {"last-tenth", "", last_tenth, SMZ__SCALE_NONE},
    {"decay", "", decay, SMZ__SCALE_NONE},
    {"position-squared", "", position_squared, SMZ__SCALE_NONE},
    {"central", "says what many other sentences say", central, SMZ__SCALE_NONE},
    {"forward", "says what is taken up later", forward, SMZ__SCALE_NONE},
    {"backward", "repeats what was said", backward, SMZ__SCALE_NONE},
    {"central-mean", "", central_mean, SMZ__SCALE_NONE},
    {"forward-mean", "", forward_mean, SMZ__SCALE_NONE},
    {"log-central", "", log_central, SMZ__SCALE_NONE},
    {"title-share", "covers the title", title_share, SMZ__SCALE_NONE},
    {"title-density", "", title_density, SMZ__SCALE_NONE},
    {"log-length", "long sentences tell more", log_length, SMZ__SCALE_NONE},
    {"relative-length", "", relative_length, SMZ__SCALE_NONE},
    {"short", "too short to tell anything", is_short, SMZ__SCALE_NONE},
    {"long", "too long to be worth its place", is_long, SMZ__SCALE_NONE},
    {"log-length-squared", "", log_length_squared, SMZ__SCALE_NONE},
    {"tf-share", "speaks of what the text speaks of", tf_share, SMZ__SCALE_NONE},
    {"tf-mean", "", tf_mean, SMZ__SCALE_NONE},
    {"log-tf", "", log_tf, SMZ__SCALE_NONE},
    {"log-tf-mean", "", log_tf_mean, SMZ__SCALE_NONE},
    {"density", "share of words with a meaning", density, SMZ__SCALE_NONE},
    {"top", "has the text's ten main words", top, SMZ__SCALE_NONE},
    {"repeated", "its words occur elsewhere", repeated, SMZ__SCALE_NONE},
    {"capitals", "names", capitals, SMZ__SCALE_NONE},
    {"numbers", "figures", numbers, SMZ__SCALE_NONE},
    {"quote", "somebody's words", quote, SMZ__SCALE_NONE},
    {"asks", "a question", asks, SMZ__SCALE_NONE},
    {"commas", "lists and asides", commas, SMZ__SCALE_NONE},
    {"colon", "", colon, SMZ__SCALE_NONE},
    {"bracket", "", bracket, SMZ__SCALE_NONE},
    {"ends", "is a whole sentence", ends, SMZ__SCALE_NONE},
    {"opens-paragraph", "topic sentences", opens_paragraph, SMZ__SCALE_NONE},
    {"place", "", place, SMZ__SCALE_NONE},
    {"paragraph", "", paragraph, SMZ__SCALE_NONE},
    {"closes-paragraph", "", closes_paragraph, SMZ__SCALE_NONE},
    {"fresh", "brings words that are new", fresh, SMZ__SCALE_NONE},
    {"early", "its words come early", early, SMZ__SCALE_NONE},
    {"like-first", "", like_first, SMZ__SCALE_NONE},
    {"like-second", "", like_second, SMZ__SCALE_NONE},
    {"like-next", "", like_next, SMZ__SCALE_NONE},
    {"like-previous", "", like_previous, SMZ__SCALE_NONE},
    {"like-last", "", like_last, SMZ__SCALE_NONE},
    {"rarity", "its words are rare in the language", rarity, SMZ__SCALE_NONE},
    {"tfidf", "cosine of its TF-IDF vector to the document's", tfidf, SMZ__SCALE_NONE},
};

double smz__feature_value(unsigned f, const struct smz__view *view)
{
    double value = smz__features[f].value(view);
    switch (smz__features[f].scale) {
    case SMZ__SCALE_LENGTH:
        return value * view->whole->log_count;
    case SMZ__SCALE_NEWS:
        return value * view->whole->single;
    default:
        return value;
    }
}
