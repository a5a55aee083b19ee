/* SPDX-License-Identifier: MIT */
/*
 * The public functions that only tell: what is in a summary, in parts or written out, and what the library is.
 */
#include "summarize.h"

#include "lang/language.h"
#include "render/render.h"
#include "score/feature.h"
#include "score/summary.h"

#include <string.h>

#define STRINGIZE_(x) #x
#define STRINGIZE(x)  STRINGIZE_(x)
#define VERSION       STRINGIZE(SMZ_VERSION_MAJOR) "." STRINGIZE(SMZ_VERSION_MINOR) "." STRINGIZE(SMZ_VERSION_PATCH)

#define KNOWN_RENDER_FLAGS                                                                                             \
    (SMZ_RENDER_ALL | SMZ_RENDER_SCORES | SMZ_RENDER_BY_RANK | SMZ_RENDER_EXPLAIN | SMZ_RENDER_COLOR)

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
    *count = summary->analysis->keywords.list.length / sizeof(smz_keyword);
    return (const smz_keyword *)(const void *)summary->analysis->keywords.list.data;
}

const smz_span *smz_keyword_occurrences(const smz_summary *summary, size_t index, size_t *count)
{
    return smz__keyword_spans(&summary->analysis->keywords, index, count);
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
    if (summary == NULL || write == NULL || options->size != sizeof *options || !smz__is_format(options->format) ||
        (options->flags & ~KNOWN_RENDER_FLAGS) != 0 || length < summary->analysis->text_length ||
        (text == NULL && length != 0) || (options->parts == NULL && options->part_count != 0))
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
    case SMZ_EFORMAT:
        return "not a file of counts";
    case SMZ_ECANCELED:
        return "canceled by the caller";
    }
    return "unknown status";
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
