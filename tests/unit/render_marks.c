/* SPDX-License-Identifier: MIT */
#include "render/marks.h"

#include "support/hook.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

struct place {
    size_t start, length;
};

/* Keywords made by hand: each with its places, up to one of no length. */
struct made {
    struct smz__analysis analysis;
    struct smz_summary summary;
    struct smz__rendering rendering;
};

static void make(struct made *made, const smz_allocator *allocator, const struct place (*keywords)[4], bool kept)
{
    memset(made, 0, sizeof *made);
    made->analysis.allocator = *allocator;
    smz__keywords_init(&made->analysis.keywords, allocator);
    made->summary.analysis = &made->analysis;
    for (; keywords[made->rendering.keyword_count][0].length != 0; made->rendering.keyword_count++) {
        const struct place *place = keywords[made->rendering.keyword_count];
        const smz_keyword keyword = {.start = place->start, .length = place->length};
        smz__buf_put(&made->analysis.keywords.list, &keyword, sizeof keyword);
        for (; kept && place->length != 0; place++) {
            const smz_span span = {place->start, place->length};
            smz__buf_put(&made->analysis.keywords.spans, &span, sizeof span);
        }
        const size_t end = made->analysis.keywords.spans.length / sizeof(smz_span);
        if (kept)
            smz__buf_put(&made->analysis.keywords.ends, &end, sizeof end);
    }
    made->rendering.summary = &made->summary;
    made->rendering.keywords = (const smz_keyword *)(const void *)made->analysis.keywords.list.data;
}

/* All runs of ten bytes: "0-3:0+ 3-5:01+" is keyword 0, which begins there, and from 3 to 5 both. */
static struct gathered runs_of(struct smz__marks *marks, size_t from)
{
    struct gathered out = {0};
    gather_string(&out, "");
    for (size_t at = from; at < 10;) {
        const size_t end = smz__marks_run(marks, at, 10);
        char text[32];
        (void)snprintf(text, sizeof text, "%s%zu-%zu:", at == from ? "" : " ", at, end);
        gather_string(&out, text);
        for (size_t i = 0; i < marks->depth; i++) {
            (void)snprintf(text, sizeof text, "%zu%s", marks->active[i], i + marks->begun >= marks->depth ? "+" : "");
            gather_string(&out, text);
        }
        require(end > at);
        at = end;
    }
    return out;
}

static void overlaps_are_runs(void **state)
{
    (void)state;
    static const struct {
        const char *what;
        bool kept;
        size_t from;
        struct place keywords[4][4];
        const char *runs;
    } cases[] = {
        {"none", true, 0, {{{0, 0}}}, "0-10:"},
        {"one", true, 0, {{{2, 3}}}, "0-2: 2-5:0+ 5-10:"},
        {"two places", true, 0, {{{0, 2}, {8, 2}}}, "0-2:0+ 2-8: 8-10:0+"},
        {"only the shown one", false, 0, {{{0, 2}, {8, 2}}}, "0-2:0+ 2-10:"},
        {"inside", true, 0, {{{1, 8}}, {{3, 2}}}, "0-1: 1-3:0+ 3-5:01+ 5-9:0 9-10:"},
        {"same beginning", true, 0, {{{1, 4}}, {{1, 2}}}, "0-1: 1-3:0+1+ 3-5:0 5-10:"},
        {"same end", true, 0, {{{3, 2}}, {{1, 4}}}, "0-1: 1-3:1+ 3-5:10+ 5-10:"},
        {"over the edge", true, 0, {{{1, 4}}, {{3, 4}}}, "0-1: 1-3:0+ 3-5:01+ 5-7:1 7-10:"},
        {"side by side", true, 0, {{{1, 2}}, {{3, 2}}}, "0-1: 1-3:0+ 3-5:1+ 5-10:"},
        {"itself", true, 0, {{{1, 4}, {3, 4}}}, "0-1: 1-3:0+ 3-5:00+ 5-7:0 7-10:"},
        {"passed over", true, 4, {{{1, 2}, {3, 3}}}, "4-6:0+ 6-10:"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        struct made made;
        struct smz__marks marks;
        make(&made, &allocator, cases[i].keywords, cases[i].kept);
        note("%s", cases[i].what);
        require(smz__marks_init(&marks, &made.rendering) == SMZ_OK);
        struct gathered runs = runs_of(&marks, cases[i].from);
        require_text(runs.bytes, runs.length, cases[i].runs);
        gathered_free(&runs);
        smz__marks_free(&marks, &allocator);
        for (size_t k = 0; k < 2 && made.rendering.keyword_count != 0; k++) {
            hook.refuse_at = hook.requests + k;
            require(smz__marks_init(&marks, &made.rendering) == SMZ_ENOMEM);
            smz__marks_free(&marks, &allocator);
        }
        smz__keywords_free(&made.analysis.keywords);
        require(hook.live == 0 && hook.mistakes == 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(overlaps_are_runs),
    };
    return cmocka_run_group_tests_name("render/marks", tests, NULL, NULL);
}
