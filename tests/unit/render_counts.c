/* SPDX-License-Identifier: MIT */
#include "render/render.h"

#include "support/hook.h"
#include "support/test.h"

#include <string.h>

static void add(struct smz_counts *counts, const char *key, uint64_t number)
{
    require(smz__counts_add(counts, key, strlen(key), number) == SMZ_OK);
}

/* Lines in the order of their bytes, and none for what counts nothing. */
static void writes_lines_in_order(void **state)
{
    (void)state;
    static const char *const keys[] = {"en documents", "en\tsea", "en\tse", "de documents", "en\tseal",
                                       "en\t\xC3\xA9", "en\t2",   "de\tz",  "en\tdocuments"};
    static const char lines[] = "de\tz\t8\nde documents\t4\nen\t2\t7\nen\tdocuments\t9\nen\tse\t3\nen\tsea\t2\n"
                                "en\tseal\t5\nen\t\xC3\xA9\t6\nen documents\t1\n";
    for (size_t turn = 0; turn < COUNT(keys); turn++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        struct smz_counts counts;
        struct gathered out = {0};
        smz__counts_init(&counts, &allocator);
        add(&counts, "en\tnothing", 0);
        for (size_t i = 0; i < COUNT(keys); i++) {
            const size_t k = (i + turn) % COUNT(keys);
            add(&counts, keys[k], k + 1);
        }
        note("beginning with %s", keys[turn]);
        require(smz__render_counts(&counts, gather_write, &out) == SMZ_OK);
        require_text(out.bytes, out.length, lines);
        gathered_free(&out);
        smz__counts_clear(&counts);
        require(hook.live == 0 && hook.mistakes == 0);
    }
}

static int refuse(void *user, const char *bytes, size_t length)
{
    (void)user;
    (void)bytes;
    return length != 0;
}

static void failures_are_told(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz_counts counts;
    struct gathered out = {0};
    smz__counts_init(&counts, &allocator);
    note("nothing to write");
    require(smz__render_counts(&counts, refuse, NULL) == SMZ_OK);
    add(&counts, "en documents", 1);
    note("a write that fails");
    require(smz__render_counts(&counts, refuse, NULL) == SMZ_EWRITE);
    for (size_t k = 0; k < 2; k++) {
        note("request %zu refused", k);
        hook.refuse_at = hook.requests + k;
        require(smz__render_counts(&counts, gather_write, &out) == SMZ_ENOMEM && out.length == 0);
    }
    smz__counts_clear(&counts);
    require(hook.live == 0 && hook.mistakes == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_lines_in_order),
        cmocka_unit_test(failures_are_told),
    };
    return cmocka_run_group_tests_name("render/counts", tests, NULL, NULL);
}
