/* SPDX-License-Identifier: MIT */
/*
 * The public functions that work on texts: checking what callers give, and tying the floors together. With answer.c and
 * collection.c the only file that exports symbols.
 */
#include "summarize.h"

#include "base/alloc.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "lang/detect.h"
#include "lang/language.h"
#include "render/render.h"
#include "score/merge.h"
#include "score/reader.h"
#include "score/summary.h"

#include <string.h>

#define KNOWN_FLAGS (SMZ_STRICT_UTF8 | SMZ_SPLIT_ONLY | SMZ_EXPLAIN | SMZ_OCCURRENCES)

struct smz_summarizer {
    struct smz__meter meter;              /* of all that the summarizer holds, and of the call that it is in */
    smz_allocator allocator;              /* works by the meter */
    smz_options options;                  /* its pointers are not used after smz_new */
    const struct smz__language *language; /* NULL: detect */
    struct smz__reader reader;            /* of the caller's words too */
    struct smz__buf scratch;              /* of detection */
    struct smz__watch watch;              /* of the call that it is in */
    smz_error error;
};

/* --- making a summarizer ----------------------------------------------------------------------------------------- */

void smz_options_init(smz_options *options, size_t size)
{
    if (options == NULL || size < sizeof options->size)
        return;
    memset(options, 0, size);
    options->size = size;
    if (size != sizeof *options)
        return;
    options->method = SMZ_MODEL;
    options->length.unit = SMZ_SENTENCES;
    options->length.amount = 3.0;
    options->max_bytes = SIZE_MAX;
    options->max_memory = SIZE_MAX;
    options->ngram = 3;
}

static bool is_valid_length(const smz_length *length)
{
    if (!(length->amount >= 0.0))
        return false;
    if (length->unit == SMZ_RATIO)
        return length->amount <= 1.0;
    return length->unit == SMZ_SENTENCES || length->unit == SMZ_WORDS || length->unit == SMZ_CHARS;
}

static bool are_valid(const smz_options *options)
{
    return options->size == sizeof *options && is_valid_length(&options->length) && options->method >= SMZ_MODEL &&
           options->method <= SMZ_LUHN && (options->flags & ~KNOWN_FLAGS) == 0 && options->ngram >= 1 &&
           options->ngram <= SMZ_MAX_NGRAM && (options->stopwords != NULL || options->stopwords_length == 0) &&
           (options->furniture != NULL || options->furniture_length == 0);
}

/* Remembers how a call went. What the meter has refused the allocator has not. */
static smz_status keep(smz_summarizer *s, smz_status status, size_t byte)
{
    const bool metered = status == SMZ_ENOMEM && s->meter.reached;
    if (metered)
        status = SMZ_ELIMIT;
    s->error = (smz_error){status, metered ? "more memory needed than max_memory" : smz_strerror(status), byte};
    return status;
}

smz_status smz_new(smz_summarizer **out, const smz_options *options, const smz_allocator *allocator)
{
    smz_options defaults;
    smz_options_init(&defaults, sizeof defaults);
    if (options == NULL)
        options = &defaults;
    if (out == NULL || (allocator != NULL && allocator->resize == NULL) || !are_valid(options))
        return SMZ_EINVAL;
    const struct smz__language *language = NULL;
    if (options->language != NULL && strcmp(options->language, "auto") != 0) {
        language = smz__find_language(options->language);
        if (language == NULL)
            return SMZ_ELANG;
    }
    const smz_allocator source = allocator != NULL ? *allocator : smz__malloc_allocator();
    if (options->max_memory < sizeof(smz_summarizer))
        return SMZ_ELIMIT;
    smz_summarizer *s = smz__new(&source, sizeof *s);
    if (s == NULL)
        return SMZ_ENOMEM;
    s->meter = (struct smz__meter){.source = source, .max = options->max_memory, .held = sizeof *s};
    s->allocator = smz__meter_allocator(&s->meter);
    s->options = *options;
    s->language = language;
    if (s->options.max_bytes > SMZ_MAX_BYTES)
        s->options.max_bytes = SMZ_MAX_BYTES;
    smz__reader_init(&s->reader, &s->allocator, options->max_memory == SIZE_MAX ? &s->meter.source : NULL);
    s->reader.watch = &s->watch;
    smz__buf_init(&s->scratch, &s->allocator, SIZE_MAX);
    smz_status status = smz__reader_give(&s->reader, options->stopwords, options->stopwords_length, options->query);
    if (status == SMZ_OK)
        status = smz__reader_furnish(&s->reader, options->furniture, options->furniture_length);
    status = keep(s, status, 0);
    if (status != SMZ_OK) {
        smz_free(s);
        return status;
    }
    *out = s;
    return SMZ_OK;
}

void smz_free(smz_summarizer *summarizer)
{
    if (summarizer == NULL)
        return;
    smz__reader_free(&summarizer->reader);
    smz__buf_free(&summarizer->scratch);
    const smz_allocator source = summarizer->meter.source;
    smz__release(&source, summarizer, sizeof *summarizer);
}

/* --- summarizing ------------------------------------------------------------------------------------------------- */

/* Finds out in which language a text is to be read, and makes ready for that. */
static smz_status prepare(struct smz__request *request, smz_summarizer *s, const char *text, size_t length)
{
    const smz_options *options = &s->options;
    *request = (struct smz__request){.method = options->method,
                                     .flags = options->flags,
                                     .keywords = {.wanted = options->keywords,
                                                  .ngram = (unsigned)options->ngram,
                                                  .occurrences = (options->flags & SMZ_OCCURRENCES) != 0,
                                                  .corpus = options->corpus},
                                     .language = s->language,
                                     .confidence = 1.0,
                                     .stopwords = &s->reader.stopwords,
                                     .query = &s->reader.query,
                                     .furniture = &s->reader.furniture,
                                     .watch = &s->watch};
    if (s->language == NULL) {
        /* A refused allocation in the scratch buffer must not outlive the call that met it. */
        s->scratch.status = SMZ_OK;
        request->language = smz__detect_language(text, length, &s->scratch, &request->confidence);
        if (s->scratch.status != SMZ_OK)
            return s->scratch.status;
    }
    const smz_status status = smz__reader_prepare(&s->reader, request->language);
    request->stemmer = s->reader.stemmer;
    request->memo = smz__reader_memo(&s->reader);
    return status;
}

/* Sets the meter for a call with a text of that length, which counts. False if that alone is too much. */
static bool start_meter(smz_summarizer *s, size_t length)
{
    s->meter.reached = length > s->options.max_memory - s->meter.held;
    if (!s->meter.reached)
        s->meter.max = s->options.max_memory - length;
    return !s->meter.reached;
}

/* Where the text is no valid UTF-8, or, if it is stopped, how far it was read; length if it is valid. */
static size_t find_invalid(const char *text, size_t length, struct smz__watch *watch)
{
    enum { CHARACTER = 4 }; /* bytes at most */
    for (size_t at = 0; at < length;) {
        const size_t end = length - at < SMZ__WATCH_BYTES ? length : at + SMZ__WATCH_BYTES;
        if (smz__stops(watch, end - at))
            return at;
        at += smz__utf8_invalid(text + at, end - at);
        /* A character that the end of a step cuts off is not valid either, and is read again. */
        if (at != end && (end - at >= CHARACTER || end == length))
            return at;
    }
    return length;
}

/* Refuses what the options do not allow, and else prepares for the text, which is "" if it was NULL. */
static smz_status accept(struct smz__request *request, smz_summarizer *s, const char **text, size_t length)
{
    if (*text == NULL && length != 0)
        return keep(s, SMZ_EINVAL, 0);
    if (*text == NULL)
        *text = "";
    if (length > s->options.max_bytes)
        return keep(s, SMZ_ELIMIT, 0);
    smz__watch_start(&s->watch, s->options.cancel, s->options.cancel_user);
    if (smz__stops(&s->watch, 0))
        return keep(s, SMZ_ECANCELED, 0);
    const bool strict = (s->options.flags & SMZ_STRICT_UTF8) != 0;
    const size_t invalid = strict ? find_invalid(*text, length, &s->watch) : length;
    if (invalid != length)
        return s->watch.stopped ? keep(s, SMZ_ECANCELED, 0) : keep(s, SMZ_EUTF8, invalid);
    return keep(s, start_meter(s, length) ? prepare(request, s, *text, length) : SMZ_ENOMEM, 0);
}

/* Makes the summary of an analysis that has been made since the meter showed held. */
static smz_status give(smz_summary **out, smz_summarizer *s, struct smz__analysis *analysis, smz_status status,
                       size_t held)
{
    if (status == SMZ_OK)
        status = smz__summary_new(out, analysis, true, &s->options.length, &s->watch);
    if (status == SMZ_OK) {
        /* The summary may outlive the meter, and be another thread's. */
        analysis->allocator = s->meter.source;
        analysis->cancel = s->options.cancel;
        analysis->cancel_user = s->options.cancel_user;
        s->meter.held = held;
    } else {
        smz__analysis_free(analysis);
    }
    return keep(s, status, 0);
}

smz_status smz_summarize(smz_summary **out, smz_summarizer *summarizer, const char *text, size_t length)
{
    struct smz__request request;
    struct smz__analysis *analysis = NULL;
    if (summarizer == NULL)
        return SMZ_EINVAL;
    if (out == NULL)
        return keep(summarizer, SMZ_EINVAL, 0);
    smz_status status = accept(&request, summarizer, &text, length);
    if (status != SMZ_OK)
        return status;
    const size_t held = summarizer->meter.held;
    status = smz__analyse(&analysis, &summarizer->allocator, &request, text, length);
    return give(out, summarizer, analysis, status, held);
}

static bool are_starts(const size_t *starts, size_t count, size_t length)
{
    if (starts == NULL || count == 0 || starts[0] != 0 || starts[count - 1] > length)
        return false;
    for (size_t i = 1; i < count; i++)
        if (starts[i] < starts[i - 1])
            return false;
    return true;
}

smz_status smz_merge(smz_summary **out, smz_summarizer *summarizer, const char *text, size_t length,
                     const size_t *starts, size_t count)
{
    struct smz__request request;
    struct smz__analysis *analysis = NULL;
    if (summarizer == NULL)
        return SMZ_EINVAL;
    if (out == NULL || !are_starts(starts, count, length) || (summarizer->options.flags & SMZ_SPLIT_ONLY) != 0)
        return keep(summarizer, SMZ_EINVAL, 0);
    smz_status status = accept(&request, summarizer, &text, length);
    if (status != SMZ_OK)
        return status;
    const size_t held = summarizer->meter.held;
    status = smz__merge(&analysis, &summarizer->allocator, &request, text, length, starts, count);
    return give(out, summarizer, analysis, status, held);
}

smz_status smz_cut(smz_summary **out, const smz_summary *summary, const smz_length *length)
{
    if (out == NULL || summary == NULL || length == NULL || !is_valid_length(length))
        return SMZ_EINVAL;
    struct smz__watch watch;
    smz__watch_start(&watch, summary->analysis->cancel, summary->analysis->cancel_user);
    return smz__summary_new(out, summary->analysis, false, length, &watch);
}

void smz_summary_free(smz_summary *summary)
{
    smz__summary_free(summary);
}

static int append(void *user, const char *bytes, size_t length)
{
    struct smz__buf *buf = user;
    smz__buf_put(buf, bytes, length);
    return buf->status != SMZ_OK;
}

smz_status smz_summarize_text(char **out, size_t *out_length, const char *text, size_t length, size_t sentences)
{
    const smz_allocator allocator = smz__malloc_allocator();
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options options;
    struct smz__buf buf;
    if (out == NULL)
        return SMZ_EINVAL;
    smz__buf_init(&buf, &allocator, SIZE_MAX);
    smz_options_init(&options, sizeof options);
    options.length.amount = (double)sentences;
    smz_status status = smz_new(&summarizer, &options, &allocator);
    if (status == SMZ_OK)
        status = smz_summarize(&summary, summarizer, text, length);
    if (status == SMZ_OK)
        status = smz_render(summary, text, length, NULL, append, &buf);
    smz__buf_put(&buf, "", 1);
    if (buf.status != SMZ_OK)
        status = buf.status;
    smz_summary_free(summary);
    smz_free(summarizer);
    if (status != SMZ_OK) {
        smz__buf_free(&buf);
        return status;
    }
    *out = buf.data;
    if (out_length != NULL)
        *out_length = buf.length - 1;
    return SMZ_OK;
}

const smz_error *smz_last_error(const smz_summarizer *summarizer)
{
    return &summarizer->error;
}

/* --- counting a collection --------------------------------------------------------------------------------------- */

smz_status smz_counts_add(smz_counts *counts, smz_summarizer *summarizer, const char *text, size_t length)
{
    struct smz__request request;
    if (summarizer == NULL)
        return SMZ_EINVAL;
    if (counts == NULL || counts == summarizer->options.corpus)
        return keep(summarizer, SMZ_EINVAL, 0);
    smz_status status = accept(&request, summarizer, &text, length);
    if (status == SMZ_OK)
        status = keep(summarizer, smz__count_text(counts, &summarizer->allocator, &request, text, length), 0);
    return status;
}
