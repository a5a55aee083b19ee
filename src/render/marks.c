/* SPDX-License-Identifier: MIT */
#include "render/marks.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

struct smz__edge {
    size_t at;
    size_t keyword;
    bool opens;
};

/* What ends somewhere before what begins there. */
static int by_place(const void *left, const void *right)
{
    const struct smz__edge *a = left, *b = right;
    if (a->at != b->at)
        return a->at < b->at ? -1 : 1;
    if (a->opens != b->opens)
        return a->opens ? 1 : -1;
    return (a->keyword > b->keyword) - (a->keyword < b->keyword);
}

/* The places of a keyword, and how many. */
static const smz_span *places_of(const struct smz__rendering *rendering, size_t keyword, smz_span *shown, size_t *count)
{
    const smz_span *spans = smz__keyword_spans(&rendering->summary->analysis->keywords, keyword, count);
    if (spans != NULL)
        return spans;
    *shown = (smz_span){rendering->keywords[keyword].start, rendering->keywords[keyword].length};
    *count = 1;
    return shown;
}

/* Enters all edges, or only counts them where there is no room yet. */
static size_t gather(struct smz__edge *edges, const struct smz__rendering *rendering)
{
    size_t total = 0;
    for (size_t k = 0; k < rendering->keyword_count; k++) {
        size_t count;
        smz_span shown;
        const smz_span *spans = places_of(rendering, k, &shown, &count);
        for (size_t i = 0; i < count && edges != NULL; i++) {
            edges[total + 2 * i] = (struct smz__edge){spans[i].start, k, true};
            edges[total + 2 * i + 1] = (struct smz__edge){spans[i].start + spans[i].length, k, false};
        }
        total += 2 * count;
    }
    return total;
}

/* The most places that cover one byte. */
static size_t deepest(const struct smz__marks *marks)
{
    size_t depth = 0, most = 0;
    for (size_t i = 0; i < marks->count; i++) {
        depth = marks->edges[i].opens ? depth + 1 : depth - 1;
        most = depth > most ? depth : most;
    }
    return most;
}

smz_status smz__marks_init(struct smz__marks *marks, const struct smz__rendering *rendering)
{
    const smz_allocator *allocator = &rendering->summary->analysis->allocator;
    *marks = (struct smz__marks){.count = gather(NULL, rendering)};
    if (marks->count == 0)
        return SMZ_OK;
    marks->edges = smz__new_array(allocator, marks->count, sizeof *marks->edges);
    if (marks->edges == NULL)
        return SMZ_ENOMEM;
    (void)gather(marks->edges, rendering);
    qsort(marks->edges, marks->count, sizeof *marks->edges, by_place);
    marks->room = deepest(marks);
    marks->active = smz__new_array(allocator, marks->room, sizeof *marks->active);
    return marks->active != NULL ? SMZ_OK : SMZ_ENOMEM;
}

void smz__marks_free(struct smz__marks *marks, const smz_allocator *allocator)
{
    smz__release(allocator, marks->active, marks->room * sizeof *marks->active);
    smz__release(allocator, marks->edges, marks->count * sizeof *marks->edges);
}

static void close_place(struct smz__marks *marks, size_t keyword)
{
    size_t i = 0;
    while (marks->active[i] != keyword)
        i++;
    marks->depth--;
    memmove(marks->active + i, marks->active + i + 1, (marks->depth - i) * sizeof *marks->active);
}

size_t smz__marks_run(struct smz__marks *marks, size_t at, size_t limit)
{
    marks->begun = 0;
    for (; marks->next < marks->count && marks->edges[marks->next].at <= at; marks->next++) {
        const struct smz__edge *edge = &marks->edges[marks->next];
        if (edge->opens) {
            marks->active[marks->depth++] = edge->keyword;
            marks->begun++;
        } else {
            close_place(marks, edge->keyword);
        }
    }
    marks->begun = marks->begun < marks->depth ? marks->begun : marks->depth;
    const size_t end = marks->next < marks->count ? marks->edges[marks->next].at : limit;
    return end < limit ? end : limit;
}
