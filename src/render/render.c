/* SPDX-License-Identifier: MIT */
#include "render/render.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

static void (*const formats[])(struct smz__writer *, const struct smz__rendering *) = {
    [SMZ_TEXT] = smz__render_text,
    [SMZ_JSON] = smz__render_json,
};

smz_sentence smz__rendered_sentence(const struct smz__rendering *rendering, size_t i)
{
    if (smz__wants(rendering, SMZ_RENDER_ALL))
        return smz__describe_sentence(rendering->summary->analysis, i);
    return rendering->sentences[i];
}

struct smz__parts smz__keyword_parts(const struct smz__rendering *rendering, const smz_keyword *keyword)
{
    struct smz__parts parts = smz__parts_of(rendering->text + keyword->start, keyword->length);
    parts.quoted = true;
    parts.joined = true;
    return parts;
}

bool smz__wants(const struct smz__rendering *rendering, uint32_t flag)
{
    return (rendering->options->flags & flag) != 0;
}

static int by_rank(const void *left, const void *right)
{
    const smz_sentence *a = left, *b = right;
    return (a->rank > b->rank) - (a->rank < b->rank);
}

/* The chosen sentences best first, owned by the caller. */
static smz_sentence *order_by_rank(const struct smz_summary *summary)
{
    smz_sentence *ordered =
        smz__new_array(&summary->analysis->allocator, summary->chosen.length / sizeof *ordered, sizeof *ordered);
    if (ordered != NULL) {
        memcpy(ordered, summary->chosen.data, summary->chosen.length);
        qsort(ordered, summary->chosen.length / sizeof *ordered, sizeof *ordered, by_rank);
    }
    return ordered;
}

smz_status smz__render(const struct smz_summary *summary, const char *text, const smz_render_options *options,
                       smz_write write, void *user)
{
    const struct smz__analysis *analysis = summary->analysis;
    struct smz__rendering rendering = {
        .summary = summary,
        .text = text,
        .options = options,
        .sentences = (const smz_sentence *)(const void *)summary->chosen.data,
        .sentence_count = summary->chosen.length / sizeof(smz_sentence),
        .keywords = (const smz_keyword *)(const void *)analysis->keywords.list.data,
        .keyword_count = analysis->keywords.list.length / sizeof(smz_keyword),
    };
    smz_sentence *ordered = NULL;
    if (smz__wants(&rendering, SMZ_RENDER_BY_RANK) && rendering.sentence_count != 0) {
        ordered = order_by_rank(summary);
        if (ordered == NULL)
            return SMZ_ENOMEM;
        rendering.sentences = ordered;
    }
    if (smz__wants(&rendering, SMZ_RENDER_ALL))
        rendering.sentence_count = analysis->document.sentence_count;
    smz_status status = SMZ_ENOMEM;
    struct smz__writer *writer = smz__new_array(&analysis->allocator, 1, sizeof *writer);
    if (writer != NULL) {
        smz__writer_init(writer, write, user);
        formats[options->format](writer, &rendering);
        status = smz__writer_finish(writer);
    }
    smz__release(&analysis->allocator, writer, sizeof *writer);
    smz__release(&analysis->allocator, ordered, summary->chosen.length);
    return status;
}
