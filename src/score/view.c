/* SPDX-License-Identifier: MIT */
#include "score/view.h"

#include "base/alloc.h"
#include "base/four.h"
#include "score/idf.h"

#include <math.h>
#include <string.h>

static float at_least_one(double x)
{
    return x > 1.0 ? (float)x : 1.0F;
}

void smz__view_document(struct smz__document_view *whole, const struct smz__document *document,
                        const struct smz__candidates *candidates)
{
    const double count = (double)candidates->count;
    memset(whole, 0, sizeof *whole);
    whole->document = document;
    whole->candidates = candidates;
    for (unsigned i = 0; i < 256; i++)
        whole->idf[i] = (float)smz__idf(i);
    whole->count = at_least_one(count);
    whole->words = at_least_one(candidates->words / (double)whole->count);
    whole->single = (float)((double)candidates->singles / (double)at_least_one((double)candidates->paragraphs));
    whole->likeness = (float)(candidates->likeness / (double)at_least_one(0.5 * count * (count - 1.0)));
    whole->per_candidate = 1.0F / whole->count;
    whole->per_paragraph = 1.0F / ((float)document->paragraphs + 1.0F);
    whole->per_title = 1.0F / sqrtf(at_least_one(document->title_terms));
}

/* ln n, looked up where it is small. */
static float log_of(const struct smz__candidates *candidates, uint32_t n)
{
    return n < 256 ? smz__term_weight(candidates, n) - 1.0F : logf((float)n);
}

/* Puts the vector of a candidate into a column. */
static void put_vector(struct smz__document_view *whole, enum smz__column column, size_t i)
{
    const struct smz__sentence *s = smz__candidate_sentence(whole->candidates, whole->document, i);
    const uint32_t *ids = smz__sentence_terms(whole->document, s);
    const uint8_t *times = smz__sentence_times(whole->document, s);
    const float norm = smz__candidate_at(whole->candidates, i)->norm;
    for (uint32_t k = 0; k < smz__term_count(s); k++)
        whole->rows[ids[k]][column] = norm * smz__term_weight(whole->candidates, times[k]);
}

static void fill_rows(struct smz__document_view *whole)
{
    const float *totals = (const float *)(const void *)whole->candidates->totals.data;
    const float share = 1.0F / (float)(whole->document->sentence_count + 1);
    double known = 0.0, repetition = 0.0;
    for (uint32_t t = 0; t < whole->document->term_total; t++) {
        const struct smz__term *term = smz__term_at(&whole->document->vocabulary, t);
        const struct smz__trait *trait = smz__trait_at(&whole->document->vocabulary, t);
        float *row = whole->rows[t];
        if (smz__stops(whole->document->vocabulary.watch, 1))
            return;
        if (term->last == SMZ__NO_ID)
            continue;
        repetition += (double)term->log_count;
        known += term->count != 0 ? 1.0 : 0.0;
        row[SMZ__ONE] = 1.0F;
        row[SMZ__TOTAL] = totals[t];
        row[SMZ__LOG_COUNT] = term->log_count;
        row[SMZ__SENTENCES] = log_of(whole->candidates, term->sentences + 1);
        row[SMZ__IDF] = whole->idf[trait->frequency];
        row[SMZ__TITLE] = trait->in_title ? 1.0F : 0.0F;
        row[SMZ__HEADING] = trait->in_heading ? 1.0F : 0.0F;
        row[SMZ__REPEATED] = term->sentences > 1 ? 1.0F : 0.0F;
        row[SMZ__EARLY] = 1.0F / (1.0F + (float)trait->first);
        row[SMZ__SPREAD] = (float)(term->last - trait->first) * share;
    }
    whole->repetition = (float)(repetition / (double)at_least_one(known));
    put_vector(whole, SMZ__FIRST, 0);
    put_vector(whole, SMZ__LAST, whole->candidates->count - 1);
}

smz_status smz__view_terms(struct smz__document_view *whole)
{
    const smz_allocator *allocator = whole->candidates->list.allocator;
    if (whole->document->term_total == 0)
        return SMZ_OK;
    whole->rows = smz__new(allocator, whole->document->term_total * sizeof *whole->rows);
    if (whole->rows == NULL)
        return SMZ_ENOMEM;
    fill_rows(whole);
    return SMZ_OK;
}

void smz__view_release(struct smz__document_view *whole)
{
    smz__release(whole->candidates->list.allocator, whole->rows, whole->document->term_total * sizeof *whole->rows);
    whole->rows = NULL;
}

/* Multiplies a sentence's vector with the document's, four of them at a time. */
static void multiply(struct smz__batch *batch, unsigned j, const struct smz__sentence *s, float norm)
{
    _Static_assert(SMZ__COLUMNS == 12, "three times four");
    const struct smz__document_view *whole = batch->whole;
    const uint32_t *ids = smz__sentence_terms(whole->document, s);
    const uint8_t *times = smz__sentence_times(whole->document, s);
    const uint32_t terms = smz__stops_at(whole->document, s) ? 0 : smz__term_count(s);
    smz__four a = {0}, b = {0}, c = {0}, row;
    for (uint32_t k = 0; k < terms; k++) {
        const float w = smz__term_weight(whole->candidates, times[k]), *rows = whole->rows[ids[k]];
        const smz__four weight = {w, w, w, w};
        smz__read_four(&row, rows);
        a += weight * row;
        smz__read_four(&row, rows + 4);
        b += weight * row;
        smz__read_four(&row, rows + 8);
        c += weight * row;
    }
    for (unsigned l = 0; l < 4; l++) {
        batch->product[l][j] = a[l] * norm;
        batch->product[4 + l][j] = b[l] * norm;
        batch->product[8 + l][j] = c[l] * norm;
    }
}

/* What is known of a candidate but for its terms. */
static void read_candidate(struct smz__batch *batch, unsigned j, size_t i)
{
    const struct smz__document_view *whole = batch->whole;
    const struct smz__candidate *candidate = smz__candidate_at(whole->candidates, i);
    const struct smz__sentence *s = smz__sentence_at(whole->document, candidate->sentence);
    const bool is_last = i + 1 == whole->candidates->count;
    const struct smz__figures *n = smz__figures_at(whole->document, candidate->sentence);
    const uint32_t words = n->words == 0 ? 1 : n->words;
    batch->i[j] = (float)i;
    batch->words[j] = (float)words;
    batch->log_words[j] = log_of(whole->candidates, words);
    batch->terms[j] = smz__term_count(s) == 0 ? 1.0F : (float)smz__term_count(s);
    batch->numbers[j] = (float)n->numbers;
    batch->commas[j] = (float)n->commas;
    batch->fresh[j] = (float)n->fresh;
    batch->place[j] = (float)n->place;
    batch->paragraph[j] = (float)s->paragraph;
    batch->first_frequency[j] = (float)s->first_frequency;
    batch->closes[j] = is_last || smz__sentence_at(whole->document, candidate[1].sentence)->paragraph != s->paragraph;
    batch->flags[j] = s->flags;
    batch->previous[j] = candidate->previous;
    batch->backward[j] = candidate->backward;
}

/* What follows from the products. */
static void derive(struct smz__batch *batch)
{
    for (unsigned j = 0; j < SMZ__BATCH; j++) {
        const float one = batch->product[SMZ__ONE][j];
        const float others = batch->product[SMZ__TOTAL][j] - 1.0F; /* but itself */
        const float behind = others - batch->backward[j];
        batch->share[j] = one > 0.0F ? 1.0F / one : 0.0F;
        batch->central[j] = others > 0.0F ? others : 0.0F;
        batch->forward[j] = behind > 0.0F ? behind : 0.0F;
    }
}

void smz__view_batch(struct smz__batch *batch, const struct smz__document_view *whole, size_t first, size_t step)
{
    batch->whole = whole;
    batch->count = 0;
    for (size_t i = first; i < whole->candidates->count && batch->count < SMZ__BATCH; i += step) {
        read_candidate(batch, batch->count, i);
        multiply(batch, batch->count, smz__candidate_sentence(whole->candidates, whole->document, i),
                 smz__candidate_at(whole->candidates, i)->norm);
        batch->count++;
    }
    for (unsigned j = batch->count; j < SMZ__BATCH; j++) {
        read_candidate(batch, j, first);
        for (unsigned c = 0; c < SMZ__COLUMNS; c++)
            batch->product[c][j] = batch->product[c][0];
    }
    derive(batch);
}
