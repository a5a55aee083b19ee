/* SPDX-License-Identifier: MIT */
/*
 * The public functions: checking what callers give, and tying the floors together. The only file that exports symbols.
 */
#include "summarize.h"

#include "base/alloc.h"
#include "base/table.h"
#include "base/utf8.h"
#include "lang/detect.h"
#include "lang/language.h"
#include "lang/stem.h"
#include "render/render.h"

#include "score/feature.h"
#include "score/keyword.h"
#include "score/rank.h"
#include "score/summary.h"

#include <stdlib.h>
#include <string.h>

#define STRINGIZE_(x) #x
#define STRINGIZE(x)  STRINGIZE_(x)
#define VERSION       STRINGIZE(SMZ_VERSION_MAJOR) "." STRINGIZE(SMZ_VERSION_MINOR) "." STRINGIZE(SMZ_VERSION_PATCH)

#define KNOWN_FLAGS        (SMZ_STRICT_UTF8 | SMZ_SPLIT_ONLY | SMZ_EXPLAIN)
#define KNOWN_RENDER_FLAGS (SMZ_RENDER_ALL | SMZ_RENDER_SCORES | SMZ_RENDER_BY_RANK | SMZ_RENDER_EXPLAIN)

struct smz_summarizer {
    smz_allocator allocator;
    smz_options options;                  /* its pointers are not used after smz_new */
    const struct smz__language *language; /* NULL: detect */
    struct smz__table stopwords;          /* the caller's, folded */
    struct smz__table query_words;        /* of the caller's query, folded */
    struct smz__table query;              /* the same, stemmed for the language of the text at hand */
    struct sb_stemmer *stemmer;           /* kept from text to text */
    const struct smz__language *stemmer_language;
    struct smz__buf scratch;
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
           options->method <= SMZ_LUHN && (options->flags & ~KNOWN_FLAGS) == 0 &&
           (options->stopwords != NULL || options->stopwords_length == 0);
}

/* Adds the words of a list, one a line or parted by blanks, folded; '#' begins a comment. */
static smz_status read_words(struct smz_summarizer *s, struct smz__table *words, const char *list, size_t length)
{
    for (size_t at = 0, end; at < length; at = end) {
        end = at + 1;
        if (list[at] == '#') {
            while (end < length && list[end] != '\n' && list[end] != '\r')
                end++;
            continue;
        }
        size_t bytes;
        enum smz__class class = smz__class_at(list, length, at, &bytes);
        end = at + bytes;
        if (class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE)
            continue;
        while (end < length && list[end] != '#') {
            class = smz__class_at(list, length, end, &bytes);
            if (class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE)
                break;
            end += bytes;
        }
        s->scratch.length = 0;
        bool dotless = s->language != NULL && smz__has(s->language, SMZ__DOTLESS_I);
        if (smz__fold(&s->scratch, list + at, end - at, dotless))
            (void)smz__table_intern(words, s->scratch.data, s->scratch.length);
        if (s->scratch.status != SMZ_OK)
            return s->scratch.status;
        if (words->status != SMZ_OK)
            return words->status;
    }
    return SMZ_OK;
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
    smz_summarizer *s = smz__new(&source, sizeof *s);
    if (s == NULL)
        return SMZ_ENOMEM;
    s->allocator = source;
    s->options = *options;
    s->language = language;
    s->error.message = smz_strerror(SMZ_OK);
    smz__table_init(&s->stopwords, &s->allocator);
    smz__buf_init(&s->scratch, &s->allocator, SIZE_MAX);
    smz__table_init(&s->query_words, &s->allocator);
    smz__table_init(&s->query, &s->allocator);
    smz_status status = read_words(s, &s->stopwords, options->stopwords, options->stopwords_length);
    if (status == SMZ_OK && options->query != NULL)
        status = read_words(s, &s->query_words, options->query, strlen(options->query));
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
    smz__stemmer_close(summarizer->stemmer);
    smz__table_free(&summarizer->stopwords);
    smz__table_free(&summarizer->query_words);
    smz__table_free(&summarizer->query);
    smz__buf_free(&summarizer->scratch);
    const smz_allocator allocator = summarizer->allocator;
    smz__release(&allocator, summarizer, sizeof *summarizer);
}

/* --- summarizing ------------------------------------------------------------------------------------------------- */

static smz_status fail(smz_summarizer *s, smz_status status, size_t byte)
{
    s->error = (smz_error){status, smz_strerror(status), byte};
    return status;
}

static smz_status open_stemmer(smz_summarizer *s, const struct smz__language *language)
{
    if (s->stemmer_language == language)
        return SMZ_OK;
    smz__stemmer_close(s->stemmer);
    s->stemmer = NULL;
    s->stemmer_language = NULL;
    smz_status status = smz__stemmer_open(&s->stemmer, language);
    if (status == SMZ_OK)
        s->stemmer_language = language;
    return status;
}

static struct smz__analysis *new_analysis(const smz_summarizer *s)
{
    struct smz__analysis *analysis = smz__new(&s->allocator, sizeof *analysis);
    if (analysis == NULL)
        return NULL;
    analysis->allocator = s->allocator;
    smz__document_init(&analysis->document, &analysis->allocator);
    smz__candidates_init(&analysis->candidates, &analysis->allocator);
    smz__buf_init(&analysis->scores, &analysis->allocator, SIZE_MAX);
    smz__buf_init(&analysis->contributions, &analysis->allocator, SIZE_MAX);
    smz__buf_init(&analysis->keywords, &analysis->allocator, SIZE_MAX);
    return analysis;
}

static void free_analysis(struct smz__analysis *analysis)
{
    if (analysis == NULL)
        return;
    smz__document_free(&analysis->document);
    smz__candidates_free(&analysis->candidates);
    smz__buf_free(&analysis->scores);
    smz__buf_free(&analysis->contributions);
    smz__buf_free(&analysis->keywords);
    const smz_allocator allocator = analysis->allocator;
    smz__release(&allocator, analysis, sizeof *analysis);
}

static void find_range(struct smz__analysis *analysis)
{
    const float *score = (const float *)(const void *)analysis->scores.data;
    for (size_t i = 0; i < analysis->candidates.count; i++) {
        if (i == 0 || score[i] < analysis->lowest)
            analysis->lowest = score[i];
        if (i == 0 || score[i] > analysis->highest)
            analysis->highest = score[i];
    }
}

/* The query's words as the text's language stems them. */
static smz_status stem_query(smz_summarizer *s)
{
    smz__table_clear(&s->query);
    for (uint32_t i = 0; i < s->query_words.count; i++) {
        size_t length, stem_length;
        const char *word = smz__table_key(&s->query_words, i, &length);
        const char *stem = smz__stem(s->stemmer, word, length, &stem_length);
        if (smz__table_intern(&s->query, stem, stem_length) == SMZ__NO_ID)
            return s->query.status;
    }
    return SMZ_OK;
}

static smz_status rank(struct smz__analysis *analysis, smz_summarizer *s, const char *text)
{
    struct smz__ranking ranking = {.method = s->options.method, .query = &s->query};
    if ((s->options.flags & SMZ_EXPLAIN) != 0 && s->options.method == SMZ_MODEL)
        ranking.contributions = &analysis->contributions;
    smz_status status = smz__candidates_build(&analysis->candidates, &analysis->document);
    if (status == SMZ_OK)
        status = stem_query(s);
    if (status == SMZ_OK)
        status = smz__rank(&analysis->scores, &ranking, &analysis->document, &analysis->candidates);
    if (status != SMZ_OK)
        return status;
    find_range(analysis);
    analysis->distinct = s->options.method == SMZ_MODEL;
    return smz__find_keywords(&analysis->keywords, &analysis->document, text, s->options.keywords);
}

static smz_status analyse(struct smz__analysis *analysis, smz_summarizer *s, const char *text, size_t length)
{
    const bool split_only = (s->options.flags & SMZ_SPLIT_ONLY) != 0;
    struct smz__document *document = &analysis->document;
    analysis->text_length = length;
    analysis->language = s->language;
    analysis->confidence = 1.0;
    if (s->language == NULL)
        analysis->language = smz__detect_language(text, length, &s->scratch, &analysis->confidence);
    smz_status status = open_stemmer(s, analysis->language);
    if (s->scratch.status != SMZ_OK)
        status = SMZ_ENOMEM;
    if (status != SMZ_OK)
        return status;
    document->vocabulary.language = analysis->language;
    document->vocabulary.stemmer = split_only ? NULL : s->stemmer;
    document->vocabulary.further_stop = &s->stopwords;
    document->keep_tokens = s->options.keywords != 0 && !split_only;
    document->split_only = split_only;
    status = smz__document_build(document, text, length);
    if (status == SMZ_OK && !split_only)
        status = rank(analysis, s, text);
    smz__document_trim(document);
    return status;
}

/* A summary of an analysis, cut to a length. On success it owns the analysis if owns says so. */
static smz_status new_summary(smz_summary **out, struct smz__analysis *analysis, bool owns, const smz_length *length)
{
    smz_summary *summary = smz__new(&analysis->allocator, sizeof *summary);
    if (summary == NULL)
        return SMZ_ENOMEM;
    summary->analysis = analysis;
    smz__buf_init(&summary->chosen, &analysis->allocator, SIZE_MAX);
    smz_status status = smz__cut(&summary->chosen, analysis, length);
    if (status != SMZ_OK) {
        smz_summary_free(summary);
        return status;
    }
    summary->owns_analysis = owns;
    *out = summary;
    return SMZ_OK;
}

smz_status smz_summarize(smz_summary **out, smz_summarizer *summarizer, const char *text, size_t length)
{
    if (summarizer == NULL)
        return SMZ_EINVAL;
    if (out == NULL || (text == NULL && length != 0))
        return fail(summarizer, SMZ_EINVAL, 0);
    if (text == NULL)
        text = "";
    if (length > summarizer->options.max_bytes)
        return fail(summarizer, SMZ_ELIMIT, 0);
    if ((summarizer->options.flags & SMZ_STRICT_UTF8) != 0) {
        size_t invalid = smz__utf8_invalid(text, length);
        if (invalid != length)
            return fail(summarizer, SMZ_EUTF8, invalid);
    }
    /* A refused allocation in the scratch buffer must not outlive the call that met it. */
    summarizer->scratch.status = SMZ_OK;
    struct smz__analysis *analysis = new_analysis(summarizer);
    smz_status status = analysis == NULL ? SMZ_ENOMEM : analyse(analysis, summarizer, text, length);
    if (status == SMZ_OK)
        status = new_summary(out, analysis, true, &summarizer->options.length);
    if (status != SMZ_OK)
        free_analysis(analysis);
    return fail(summarizer, status, 0);
}

smz_status smz_cut(smz_summary **out, const smz_summary *summary, const smz_length *length)
{
    if (out == NULL || summary == NULL || length == NULL || !is_valid_length(length))
        return SMZ_EINVAL;
    return new_summary(out, summary->analysis, false, length);
}

void smz_summary_free(smz_summary *summary)
{
    if (summary == NULL)
        return;
    struct smz__analysis *analysis = summary->owns_analysis ? summary->analysis : NULL;
    const smz_allocator allocator = summary->analysis->allocator;
    smz__buf_free(&summary->chosen);
    smz__release(&allocator, summary, sizeof *summary);
    free_analysis(analysis);
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

/* --- reading a summary ------------------------------------------------------------------------------------------- */

const smz_sentence *smz_sentences(const smz_summary *summary, size_t *count)
{
    *count = summary->chosen.length / sizeof(smz_sentence);
    return (const smz_sentence *)(const void *)summary->chosen.data;
}

size_t smz_sentence_count(const smz_summary *summary)
{
    return summary->analysis->document.sentence_count;
}

int smz_sentence_at(const smz_summary *summary, size_t index, smz_sentence *out)
{
    if (index >= summary->analysis->document.sentence_count)
        return 0;
    *out = smz__describe_sentence(summary->analysis, index);
    return 1;
}

const char *smz_aspect_name(size_t aspect)
{
    return smz__aspect_name(aspect);
}

int smz_explain(const smz_summary *summary, size_t index, double contributions[SMZ_ASPECTS])
{
    const float *own = smz__explain_sentence(summary->analysis, index);
    for (size_t a = 0; own != NULL && a < SMZ_ASPECTS; a++)
        contributions[a] = (double)own[a];
    return own != NULL;
}

const smz_keyword *smz_keywords(const smz_summary *summary, size_t *count)
{
    *count = summary->analysis->keywords.length / sizeof(smz_keyword);
    return (const smz_keyword *)(const void *)summary->analysis->keywords.data;
}

const char *smz_summary_language(const smz_summary *summary)
{
    return summary->analysis->language->code;
}

double smz_summary_confidence(const smz_summary *summary)
{
    return summary->analysis->confidence;
}

/* --- writing a summary ------------------------------------------------------------------------------------------- */

void smz_render_options_init(smz_render_options *options, size_t size)
{
    if (options == NULL || size < sizeof options->size)
        return;
    memset(options, 0, size);
    options->size = size;
}

smz_status smz_render(const smz_summary *summary, const char *text, size_t length, const smz_render_options *options,
                      smz_write write, void *user)
{
    smz_render_options defaults;
    smz_render_options_init(&defaults, sizeof defaults);
    if (options == NULL)
        options = &defaults;
    if (summary == NULL || write == NULL || options->size != sizeof *options ||
        (options->format != SMZ_TEXT && options->format != SMZ_JSON) || (options->flags & ~KNOWN_RENDER_FLAGS) != 0 ||
        length < summary->analysis->text_length || (text == NULL && length != 0))
        return SMZ_EINVAL;
    return smz__render(summary, text, options, write, user);
}

/* --- asking the library ------------------------------------------------------------------------------------------ */

const char *smz_strerror(smz_status status)
{
    switch (status) {
    case SMZ_OK:
        return "no error";
    case SMZ_ENOMEM:
        return "out of memory";
    case SMZ_EINVAL:
        return "invalid argument";
    case SMZ_ELANG:
        return "unknown language";
    case SMZ_EUTF8:
        return "invalid UTF-8";
    case SMZ_ELIMIT:
        return "text too large";
    case SMZ_EWRITE:
        return "writing failed";
    }
    return "unknown status";
}

const smz_error *smz_last_error(const smz_summarizer *summarizer)
{
    return &summarizer->error;
}

int smz_language_at(size_t index, smz_language *out)
{
    if (index >= smz__language_count)
        return 0;
    const struct smz__language *language = &smz__languages[index];
    *out = (smz_language){language->code, language->name, language->stemmer[0] != '\0'};
    return 1;
}

const char *smz_version(void)
{
    return VERSION;
}
