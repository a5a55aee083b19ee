/* SPDX-License-Identifier: MIT */
#include "score/analysis.h"

#include "base/alloc.h"
#include "score/keyword.h"
#include "score/rank.h"

static struct smz__analysis *new_analysis(const smz_allocator *allocator)
{
    struct smz__analysis *analysis = smz__new(allocator, sizeof *analysis);
    if (analysis == NULL)
        return NULL;
    analysis->allocator = *allocator;
    smz__document_init(&analysis->document, &analysis->allocator);
    smz__candidates_init(&analysis->candidates, &analysis->allocator);
    smz__buf_init(&analysis->scores, &analysis->allocator, SIZE_MAX);
    smz__buf_init(&analysis->contributions, &analysis->allocator, SIZE_MAX);
    smz__keywords_init(&analysis->keywords, &analysis->allocator);
    return analysis;
}

void smz__analysis_free(struct smz__analysis *analysis)
{
    if (analysis == NULL)
        return;
    smz__document_free(&analysis->document);
    smz__candidates_free(&analysis->candidates);
    smz__buf_free(&analysis->scores);
    smz__buf_free(&analysis->contributions);
    smz__keywords_free(&analysis->keywords);
    const smz_allocator allocator = analysis->allocator;
    smz__release(&allocator, analysis, sizeof *analysis);
}

void smz__find_range(struct smz__analysis *analysis)
{
    const float *score = (const float *)(const void *)analysis->scores.data;
    for (size_t i = 0; i < analysis->candidates.count; i++) {
        if (i == 0 || score[i] < analysis->lowest)
            analysis->lowest = score[i];
        if (i == 0 || score[i] > analysis->highest)
            analysis->highest = score[i];
    }
}

static smz_status rank(struct smz__analysis *analysis, const struct smz__request *request)
{
    struct smz__ranking ranking = {.method = request->method, .query = request->query};
    if ((request->flags & SMZ_EXPLAIN) != 0 && request->method == SMZ_MODEL)
        ranking.contributions = &analysis->contributions;
    smz_status status = smz__list_candidates(&analysis->candidates, &analysis->document);
    if (status == SMZ_OK && request->method != SMZ_LEAD)
        status = smz__compare_candidates(&analysis->candidates, &analysis->document);
    if (status == SMZ_OK)
        status = smz__rank(&analysis->scores, &ranking, &analysis->document, &analysis->candidates);
    smz__buf_free(&analysis->candidates.totals);
    smz__buf_free(&analysis->document.figures);
    if (status != SMZ_OK)
        return status;
    smz__find_range(analysis);
    analysis->distinct = request->method == SMZ_MODEL;
    return SMZ_OK;
}

/* What words are read by. */
static void prepare(struct smz__vocabulary *vocabulary, const struct smz__request *request)
{
    vocabulary->language = request->language;
    vocabulary->stemmer = request->stemmer;
    vocabulary->further_stop = request->stopwords;
    vocabulary->watch = request->watch;
    vocabulary->memo = request->memo;
}

static smz_status read_text(struct smz__analysis *analysis, const struct smz__request *request, const char *text,
                            size_t length)
{
    const bool split_only = (request->flags & SMZ_SPLIT_ONLY) != 0;
    struct smz__document *document = &analysis->document;
    analysis->text_length = length;
    analysis->language = request->language;
    analysis->confidence = request->confidence;
    prepare(&document->vocabulary, request);
    if (split_only) {
        document->vocabulary.no_terms = true;
        document->vocabulary.memo = NULL; /* it has stems as well */
    }
    document->furniture = request->furniture;
    document->keep_tokens = request->keywords.wanted != 0 && !split_only;
    document->split_only = split_only;
    smz_status status = smz__document_build(document, text, length);
    smz__vocabulary_settle(&document->vocabulary, document->keep_tokens || request->query->count != 0);
    if (status == SMZ_OK && !split_only)
        status = rank(analysis, request);
    if (status == SMZ_OK)
        status = smz__watch_status(request->watch);
    if (status == SMZ_OK && !split_only)
        status = smz__find_keywords(&analysis->keywords, document, text, &request->keywords);
    if (status == SMZ_OK)
        status = smz__watch_status(request->watch);
    document->vocabulary.watch = NULL;
    smz__document_trim(document);
    return status;
}

smz_status smz__analyse(struct smz__analysis **out, const smz_allocator *allocator, const struct smz__request *request,
                        const char *text, size_t length)
{
    struct smz__analysis *analysis = new_analysis(allocator);
    if (analysis == NULL)
        return SMZ_ENOMEM;
    smz_status status = read_text(analysis, request, text, length);
    if (status != SMZ_OK) {
        smz__analysis_free(analysis);
        return status;
    }
    *out = analysis;
    return SMZ_OK;
}

smz_status smz__count_text(struct smz_counts *counts, const smz_allocator *allocator,
                           const struct smz__request *request, const char *text, size_t length)
{
    struct smz__document document;
    smz__document_init(&document, allocator);
    prepare(&document.vocabulary, request);
    smz_status status = smz__document_build(&document, text, length);
    smz__vocabulary_settle(&document.vocabulary, true);
    if (status == SMZ_OK)
        status = smz__counts_add_document(counts, &document.vocabulary);
    smz__document_free(&document);
    return status;
}
