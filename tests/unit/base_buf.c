/* SPDX-License-Identifier: MIT */
#include "base/buf.h"

#include "support/hook.h"
#include "support/test.h"

#include <string.h>

static void keeps_what_is_put(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__buf buf;
    smz__buf_init(&buf, &allocator, SIZE_MAX);
    note("10000 numbers");
    for (uint32_t i = 0; i < 10000; i++)
        smz__buf_put(&buf, &i, sizeof i);
    require(buf.status == SMZ_OK && buf.length == 40000 && buf.capacity >= buf.length);
    for (uint32_t i = 0; i < 10000; i++)
        require(memcmp(buf.data + i * sizeof i, &i, sizeof i) == 0);
    /* It grows by a factor: a step for each number would be quadratic. */
    require(hook.requests < 30 && buf.capacity < 2 * buf.length);
    smz__buf_free(&buf);
    require(buf.data == NULL && buf.length == 0 && buf.capacity == 0 && hook.live == 0 && hook.mistakes == 0);
    smz__buf_free(&buf);
}

static void nothing_can_be_put(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__buf buf;
    smz__buf_init(&buf, &allocator, SIZE_MAX);
    note("no bytes");
    smz__buf_put(&buf, NULL, 0);
    require(buf.status == SMZ_OK && buf.length == 0 && buf.data != NULL);
    smz__buf_free(&buf);
    require(hook.live == 0);
}

static void ceiling_holds(void **state)
{
    (void)state;
    static const struct {
        size_t max, first, second;
        smz_status status;
        size_t length;
    } cases[] = {
        {1, 0, 0, SMZ_OK, 0},        {1, 2, 0, SMZ_ELIMIT, 0},        {10, 10, 0, SMZ_OK, 10},
        {10, 4, 6, SMZ_OK, 10},      {10, 4, 7, SMZ_ELIMIT, 4},       {10, 11, 1, SMZ_ELIMIT, 0},
        {300, 256, 44, SMZ_OK, 300}, {300, 256, 45, SMZ_ELIMIT, 256}, {1000, 1000, SIZE_MAX, SMZ_ELIMIT, 1000},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        struct smz__buf buf;
        smz__buf_init(&buf, &allocator, cases[i].max);
        note("%zu and %zu of %zu bytes", cases[i].first, cases[i].second, cases[i].max);
        (void)smz__buf_add(&buf, cases[i].first);
        (void)smz__buf_add(&buf, cases[i].second);
        require(buf.status == cases[i].status && buf.length == cases[i].length);
        smz__buf_free(&buf);
        require(hook.live == 0 && hook.mistakes == 0);
    }
}

/* What can't even be asked for passes the ceiling, however high that is. */
static void sizes_do_not_overflow(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__buf buf;
    smz__buf_init(&buf, &allocator, SIZE_MAX);
    note("SIZE_MAX bytes");
    smz__buf_put(&buf, "a", 1);
    require(smz__buf_add(&buf, SIZE_MAX) == NULL && buf.status == SMZ_ELIMIT && buf.length == 1);
    smz__buf_free(&buf);
    require(hook.live == 0);
}

static void failure_is_sticky(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__buf buf;
    smz__buf_init(&buf, &allocator, SIZE_MAX);
    note("second allocation refused, then memory comes back");
    hook.refuse_at = 1;
    smz__buf_put(&buf, "abc", 3);
    require(smz__buf_add(&buf, 1000) == NULL && buf.status == SMZ_ENOMEM && buf.length == 3);
    smz__buf_put(&buf, "d", 1);
    require(smz__buf_add(&buf, 0) == NULL && buf.status == SMZ_ENOMEM && buf.length == 3);
    require_text(buf.data, buf.length, "abc");
    smz__buf_free(&buf);
    require(hook.live == 0 && hook.mistakes == 0);
}

static void trim_gives_back(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__buf buf;
    smz__buf_init(&buf, &allocator, SIZE_MAX);
    note("never used");
    smz__buf_trim(&buf);
    require(hook.requests == 0 && hook.mistakes == 0);
    note("three bytes");
    smz__buf_put(&buf, "abc", 3);
    smz__buf_trim(&buf);
    require(buf.capacity == 3 && hook.live == 3);
    require_text(buf.data, buf.length, "abc");
    smz__buf_trim(&buf);
    note("refused");
    smz__buf_put(&buf, "d", 1);
    hook.refuse_at = hook.requests;
    smz__buf_trim(&buf);
    require(hook.refused == 1 && buf.status == SMZ_OK && buf.capacity > 4);
    require_text(buf.data, buf.length, "abcd");
    note("emptied");
    buf.length = 0;
    smz__buf_trim(&buf);
    require(buf.data == NULL && hook.live == 0 && hook.mistakes == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_what_is_put), cmocka_unit_test(nothing_can_be_put),
        cmocka_unit_test(ceiling_holds),     cmocka_unit_test(sizes_do_not_overflow),
        cmocka_unit_test(failure_is_sticky), cmocka_unit_test(trim_gives_back),
    };
    return cmocka_run_group_tests_name("base/buf", tests, NULL, NULL);
}
