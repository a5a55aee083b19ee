/* SPDX-License-Identifier: MIT */
#include "output.h"

#include "formats.h"
#include "json.h"
#include "require.h"

#include <string.h>

/* What is rendered, and how. */
struct rendering {
    const smz_summary *summary;
    const char *text;
    size_t length;
    smz_render_options options;
    bool may_refuse;
};

struct output {
    char *bytes;
    size_t length;
};

static int gather(void *user, const char *bytes, size_t length)
{
    struct output *output = user;
    char *grown = realloc(output->bytes, output->length + length);
    REQUIRE(grown != NULL && length != 0);
    memcpy(grown + output->length, bytes, length);
    *output = (struct output){grown, output->length + length};
    return 0;
}

static int refuse(void *user, const char *bytes, size_t length)
{
    (void)bytes;
    (void)length;
    ++*(int *)user;
    return 1;
}

static size_t count_lines(const struct output *output)
{
    size_t lines = 0;
    for (size_t i = 0; i < output->length; i++)
        lines += output->bytes[i] == '\n';
    return lines;
}

/* Sentences that are printed with an explanation. */
static size_t explanations(const struct rendering *r)
{
    const bool all = (r->options.flags & SMZ_RENDER_ALL) != 0;
    size_t chosen, count = 0;
    const smz_sentence *sentence = smz_sentences(r->summary, &chosen);
    double contributions[SMZ_ASPECTS];
    if ((r->options.flags & SMZ_RENDER_EXPLAIN) == 0)
        return 0;
    for (size_t i = 0; i < (all ? smz_sentence_count(r->summary) : chosen); i++)
        count += smz_explain(r->summary, all ? i : sentence[i].index, contributions) == 1;
    return count;
}

/* A line for each sentence and each explanation; keywords on a line behind a blank one, or a line each where there are
 * no sentences. */
static size_t expected_lines(const struct rendering *r)
{
    size_t chosen, keywords;
    (void)smz_sentences(r->summary, &chosen);
    (void)smz_keywords(r->summary, &keywords);
    const size_t sentences = (r->options.flags & SMZ_RENDER_ALL) != 0 ? smz_sentence_count(r->summary) : chosen;
    return sentences == 0 ? keywords : sentences + explanations(r) + (keywords == 0 ? 0 : 2);
}

static bool render(struct rendering *r, struct output *output, smz_format format)
{
    r->options.format = format;
    const smz_status status = smz_render(r->summary, r->text, r->length, &r->options, gather, output);
    REQUIRE(status == SMZ_OK || (status == SMZ_ENOMEM && r->may_refuse));
    return status == SMZ_OK;
}

/* What each format that is made for other programs must be. */
static void check_formats(struct rendering *r)
{
    static void (*const checks[])(const struct rendered *) = {
        [SMZ_JSONL] = check_jsonl, [SMZ_MARKDOWN] = check_markdown,   [SMZ_TSV] = check_tsv,
        [SMZ_HTML] = check_html,   [SMZ_HIGHLIGHT] = check_highlight,
    };
    const bool all = (r->options.flags & SMZ_RENDER_ALL) != 0;
    struct rendered rendered = {.summary = r->summary, .text = r->text, .length = r->length, .flags = r->options.flags};
    (void)smz_sentences(r->summary, &rendered.sentences);
    (void)smz_keywords(r->summary, &rendered.keywords);
    rendered.sentences = all ? smz_sentence_count(r->summary) : rendered.sentences;
    rendered.explanations = explanations(r);
    for (int format = SMZ_JSONL; format <= SMZ_HIGHLIGHT; format++) {
        struct output output = {NULL, 0};
        if (render(r, &output, (smz_format)format)) {
            rendered.bytes = output.bytes != NULL ? output.bytes : "";
            rendered.size = output.length;
            checks[format](&rendered);
        }
        free(output.bytes);
    }
}

void check_render(const smz_summary *summary, const char *text, size_t length, const smz_render_options *options,
                  bool may_refuse)
{
    struct rendering rendering = {summary, text, length, *options, may_refuse};
    struct rendering *r = &rendering;
    struct output json = {NULL, 0}, lines = {NULL, 0};
    int refusals = 0;
    if (render(r, &json, SMZ_JSON))
        REQUIRE(is_json(json.bytes, json.length));
    if (render(r, &lines, SMZ_TEXT))
        REQUIRE(count_lines(&lines) == expected_lines(r));
    check_formats(r);
    const smz_status status = smz_render(r->summary, r->text, r->length, &r->options, refuse, &refusals);
    REQUIRE(status == (refusals == 0 ? SMZ_OK : SMZ_EWRITE) || (status == SMZ_ENOMEM && r->may_refuse));
    REQUIRE(refusals <= 1);
    free(json.bytes);
    free(lines.bytes);
}
