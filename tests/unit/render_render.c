/* SPDX-License-Identifier: MIT */
#include "render/render.h"

#include "support/hook.h"
#include "support/test.h"

#include <string.h>

static const char text[] = "Bakers opened warm shops. Dogs slept. Ferries crossed. Rain fell.\n";

/* A summary made by hand: the sentences that begin at these bytes, with these ranks. */
struct made {
    struct smz__analysis analysis;
    struct smz_summary summary;
};

static void make(struct made *made, const smz_allocator *allocator)
{
    static const struct {
        size_t start, length, rank;
    } chosen[] = {{0, 25, 2}, {26, 11, 0}, {38, 16, 1}};
    static const struct smz__language language = {.code = "en"};
    memset(made, 0, sizeof *made);
    made->analysis.allocator = *allocator;
    made->analysis.language = &language;
    made->analysis.text_length = strlen(text);
    smz__keywords_init(&made->analysis.keywords, allocator);
    made->summary.analysis = &made->analysis;
    smz__buf_init(&made->summary.chosen, allocator, SIZE_MAX);
    for (size_t i = 0; i < COUNT(chosen); i++) {
        const smz_sentence sentence = {
            .start = chosen[i].start, .length = chosen[i].length, .index = i, .rank = chosen[i].rank};
        smz__buf_put(&made->summary.chosen, &sentence, sizeof sentence);
    }
}

static void release(struct made *made)
{
    smz__keywords_free(&made->analysis.keywords);
    smz__buf_free(&made->summary.chosen);
}

static void orders_as_asked(void **state)
{
    (void)state;
    static const struct {
        uint32_t flags;
        const char *out;
    } cases[] = {
        {0, "Bakers opened warm shops.\nDogs slept.\nFerries crossed.\n"},
        {SMZ_RENDER_BY_RANK, "Dogs slept.\nFerries crossed.\nBakers opened warm shops.\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        struct made made;
        struct gathered out = {0};
        smz_render_options options;
        smz_render_options_init(&options, sizeof options);
        options.flags = cases[i].flags;
        make(&made, &allocator);
        note("flags %u", (unsigned)cases[i].flags);
        require(smz__render(&made.summary, text, &options, gather_write, &out) == SMZ_OK);
        require_text(out.bytes, out.length, cases[i].out);
        gathered_free(&out);
        release(&made);
        require(hook.live == 0 && hook.mistakes == 0);
    }
}

static int refuse(void *user, const char *bytes, size_t length)
{
    (void)user;
    (void)bytes;
    (void)length;
    return 1;
}

static void failures_are_told(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct made made;
    struct gathered out = {0};
    smz_render_options options;
    smz_render_options_init(&options, sizeof options);
    make(&made, &allocator);
    /* Beside the writer: the order, of a page also the longer summary with its list and order. */
    static const size_t allocations[] = {[SMZ_TEXT] = 2, [SMZ_JSON] = 2, [SMZ_JSONL] = 2,    [SMZ_MARKDOWN] = 2,
                                         [SMZ_TSV] = 2,  [SMZ_HTML] = 3, [SMZ_HIGHLIGHT] = 1};
    for (int format = SMZ_TEXT; format <= SMZ_HIGHLIGHT; format++) {
        options.format = (smz_format)format;
        options.flags = SMZ_RENDER_BY_RANK;
        note("format %d, writing refused", format);
        require(smz__render(&made.summary, text, &options, refuse, NULL) == SMZ_EWRITE);
        for (size_t k = 0; k < allocations[format]; k++) {
            note("format %d, allocation %zu refused", format, k);
            hook.refuse_at = hook.requests + k;
            require(smz__render(&made.summary, text, &options, gather_write, &out) == SMZ_ENOMEM);
            require(out.length == 0);
        }
        hook.refuse_at = NEVER;
    }
    release(&made);
    require(hook.live == 0 && hook.mistakes == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(orders_as_asked),
        cmocka_unit_test(failures_are_told),
    };
    return cmocka_run_group_tests_name("render/render", tests, NULL, NULL);
}
