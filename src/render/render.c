/* SPDX-License-Identifier: MIT */
#include "render/render.h"

#include "base/alloc.h"
#include "render/marks.h"

#include <stdlib.h>
#include <string.h>

/* Sentences that a reader of a page can ask for, or as many as have been chosen, if that is more. */
#define MOST_ORDERED 100

/* What a format wants to be given. */
enum want {
    WANT_MARKS = 1,   /* where the keywords stand */
    WANT_ORDER = 2,   /* in which order sentences are chosen */
    WANT_IN_PLACE = 4 /* the sentences in the order of the text, whatever the options say */
};

static const struct format {
    void (*render)(struct smz__writer *, const struct smz__rendering *);
    unsigned wants;
} formats[] = {
    [SMZ_TEXT] = {smz__render_text, 0},
    [SMZ_JSON] = {smz__render_json, 0},
    [SMZ_JSONL] = {smz__render_jsonl, 0},
    [SMZ_MARKDOWN] = {smz__render_markdown, 0},
    [SMZ_TSV] = {smz__render_tsv, 0},
    [SMZ_HTML] = {smz__render_html, WANT_MARKS | WANT_ORDER},
    [SMZ_HIGHLIGHT] = {smz__render_highlight, WANT_MARKS | WANT_IN_PLACE},
};

const char *smz__kind_name(smz_kind kind)
{
    static const char *const names[] = {
        [SMZ_PROSE] = "prose", [SMZ_TITLE] = "title",         [SMZ_HEADING] = "heading", [SMZ_LIST_ITEM] = "list-item",
        [SMZ_CODE] = "code",   [SMZ_QUOTATION] = "quotation", [SMZ_TABLE] = "table",     [SMZ_FURNITURE] = "furniture",
    };
    return names[kind];
}

bool smz__is_format(smz_format format)
{
    return (size_t)format < sizeof formats / sizeof *formats;
}

const float *smz__explanation(const struct smz__rendering *rendering, size_t index)
{
    return smz__wants(rendering, SMZ_RENDER_EXPLAIN) ? smz__explain_sentence(rendering->summary->analysis, index)
                                                     : NULL;
}

bool smz__drops_quote_marks(const struct smz__rendering *rendering, const smz_sentence *sentence)
{
    return sentence->kind == SMZ_QUOTATION && !smz__wants(rendering, SMZ_RENDER_ALL);
}

smz_sentence smz__rendered_sentence(const struct smz__rendering *rendering, size_t i)
{
    if (smz__wants(rendering, SMZ_RENDER_ALL))
        return smz__describe_sentence(rendering->summary->analysis, i);
    return rendering->sentences[i];
}

smz_part smz__part_at(const struct smz__rendering *rendering, size_t byte)
{
    const smz_part *parts = rendering->options->parts;
    size_t low = 0, high = rendering->options->part_count;
    if (high == 0)
        return (smz_part){NULL, 0};
    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;
        if (parts[middle].start <= byte)
            low = middle;
        else
            high = middle;
    }
    return parts[low];
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

/* The chosen sentences best first. */
struct ordered {
    smz_sentence *list; /* owned */
    size_t count;
};

static smz_status order_by_rank(struct ordered *ordered, const struct smz_summary *summary)
{
    const size_t count = summary->chosen.length / sizeof *ordered->list;
    if (count == 0)
        return SMZ_OK;
    ordered->list = smz__new_array(&summary->analysis->allocator, count, sizeof *ordered->list);
    if (ordered->list == NULL)
        return SMZ_ENOMEM;
    ordered->count = count;
    memcpy(ordered->list, summary->chosen.data, summary->chosen.length);
    qsort(ordered->list, count, sizeof *ordered->list, by_rank);
    return SMZ_OK;
}

/* The same of a longer summary, which has the sentences of all shorter ones first. */
static smz_status order_more(struct ordered *ordered, const struct smz__rendering *rendering)
{
    const size_t chosen = rendering->summary->chosen.length / sizeof *ordered->list;
    const smz_length length = {SMZ_SENTENCES, chosen > MOST_ORDERED ? (double)chosen : (double)MOST_ORDERED};
    struct smz_summary *longer = NULL;
    smz_status status = smz__summary_new(&longer, rendering->summary->analysis, false, &length, NULL);
    if (status == SMZ_OK)
        status = order_by_rank(ordered, longer);
    smz__summary_free(longer);
    return status;
}

/* What a rendering borrows while it is written. */
struct provision {
    struct ordered chosen, more;
    struct smz__marks marks;
};

/* Gathers what the format and the options want beside the summary. */
static smz_status provide(struct provision *provision, struct smz__rendering *rendering)
{
    const unsigned wants = formats[rendering->options->format].wants;
    smz_status status = SMZ_OK;
    if (smz__wants(rendering, SMZ_RENDER_BY_RANK) && (wants & WANT_IN_PLACE) == 0) {
        status = order_by_rank(&provision->chosen, rendering->summary);
        rendering->sentences = provision->chosen.list;
    }
    if ((wants & WANT_MARKS) != 0 && status == SMZ_OK) {
        status = smz__marks_init(&provision->marks, rendering);
        rendering->marks = &provision->marks;
    }
    if ((wants & WANT_ORDER) != 0 && status == SMZ_OK) {
        status = order_more(&provision->more, rendering);
        rendering->order = provision->more.list;
        rendering->order_count = provision->more.count;
    }
    return status;
}

static void release(struct provision *provision, const smz_allocator *allocator)
{
    smz__release(allocator, provision->chosen.list, provision->chosen.count * sizeof(smz_sentence));
    smz__release(allocator, provision->more.list, provision->more.count * sizeof(smz_sentence));
    smz__marks_free(&provision->marks, allocator);
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
    struct provision provision = {.marks = {.edges = NULL}};
    if (smz__wants(&rendering, SMZ_RENDER_ALL))
        rendering.sentence_count = analysis->document.sentence_count;
    smz_status status = provide(&provision, &rendering);
    struct smz__writer *writer = status == SMZ_OK ? smz__new_array(&analysis->allocator, 1, sizeof *writer) : NULL;
    if (status == SMZ_OK && writer == NULL)
        status = SMZ_ENOMEM;
    if (status == SMZ_OK) {
        smz__writer_init(writer, write, user);
        formats[options->format].render(writer, &rendering);
        status = smz__writer_finish(writer);
    }
    smz__release(&analysis->allocator, writer, sizeof *writer);
    release(&provision, &analysis->allocator);
    return status;
}
