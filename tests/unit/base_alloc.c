/* SPDX-License-Identifier: MIT */
#include "base/alloc.h"

#include "support/hook.h"
#include "support/test.h"

#include <string.h>

static void multiplies(void **state)
{
    (void)state;
    static const struct {
        size_t a, b;
        bool fits;
    } cases[] = {
        {0, 0, true},
        {0, SIZE_MAX, true},
        {SIZE_MAX, 0, true},
        {1, SIZE_MAX, true},
        {SIZE_MAX, 1, true},
        {3, 7, true},
        {2, SIZE_MAX, false},
        {SIZE_MAX, 2, false},
        {SIZE_MAX, SIZE_MAX, false},
        {SIZE_MAX / 2, 2, true},
        {SIZE_MAX / 2 + 1, 2, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        size_t product = 99;
        note("%zu * %zu", cases[i].a, cases[i].b);
        require(smz__multiply(cases[i].a, cases[i].b, &product) == cases[i].fits);
        require(product == (cases[i].fits ? cases[i].a * cases[i].b : 99));
    }
}

static void new_memory_is_zero(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    static const char zeros[1000];
    note("1000 bytes");
    char *memory = smz__new(&allocator, sizeof zeros);
    require(memory != NULL && memcmp(memory, zeros, sizeof zeros) == 0 && hook.live == sizeof zeros);
    smz__release(&allocator, memory, sizeof zeros);
    require(hook.live == 0 && hook.mistakes == 0);
}

static void arrays_are_counted(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    note("array of 10 of 12 bytes");
    void *array = smz__new_array(&allocator, 10, 12);
    require(array != NULL && hook.live == 120);
    smz__release(&allocator, array, 120);
    note("arrays that can't be");
    require(smz__new_array(&allocator, SIZE_MAX / 2, 3) == NULL);
    require(smz__new_array(&allocator, 0, 12) == NULL);
    require(hook.requests == 1 && hook.live == 0 && hook.mistakes == 0);
}

static void refusal_is_null(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    hook.refuse_at = 0;
    hook.forever = true;
    note("all refused");
    require(smz__new(&allocator, 10) == NULL && smz__new_array(&allocator, 1, 1) == NULL);
    smz__release(&allocator, NULL, 10);
    require(hook.live == 0 && hook.mistakes == 0);
}

/* Without a hook of the caller's, memory comes from malloc, so that smz_summarize_text's result can be freed. */
static void default_is_malloc(void **state)
{
    (void)state;
    const smz_allocator allocator = smz__malloc_allocator();
    note("malloc");
    char *memory = allocator.resize(allocator.context, NULL, 0, 3);
    require(memory != NULL);
    memcpy(memory, "abc", 3);
    memory = allocator.resize(allocator.context, memory, 3, 5000);
    require(memory != NULL && memcmp(memory, "abc", 3) == 0);
    require(allocator.resize(allocator.context, memory, 5000, 0) == NULL);
}

/* A ceiling of 100 bytes, at every step: what is asked for, whether it is granted, and what is held then. */
static void meter_keeps_to_its_ceiling(void **state)
{
    (void)state;
    static const struct {
        size_t old_size, new_size;
        bool granted;
        size_t held;
    } steps[] = {
        {0, 101, false, 0}, {0, 60, true, 60},       {60, 101, false, 60}, {60, 100, true, 100}, {100, 101, false, 100},
        {100, 1, true, 1},  {1, SIZE_MAX, false, 1}, {1, 1, true, 1},      {1, 0, true, 0},
    };
    struct hook hook = hook_make();
    struct smz__meter meter = {.source = hook_allocator(&hook), .max = 100};
    const smz_allocator allocator = smz__meter_allocator(&meter);
    void *memory = NULL;
    for (size_t i = 0; i < COUNT(steps); i++) {
        note("step %zu", i);
        meter.reached = false;
        void *resized = allocator.resize(allocator.context, memory, steps[i].old_size, steps[i].new_size);
        require((resized != NULL) == (steps[i].granted && steps[i].new_size != 0));
        require(meter.reached == !steps[i].granted && meter.held == steps[i].held && hook.live == steps[i].held);
        memory = steps[i].granted ? resized : memory;
    }
    note("refused by the source");
    hook.refuse_at = hook.requests;
    require(allocator.resize(allocator.context, NULL, 0, 1) == NULL && !meter.reached && meter.held == 0);
    require(hook.mistakes == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(multiplies),         cmocka_unit_test(new_memory_is_zero),
        cmocka_unit_test(arrays_are_counted), cmocka_unit_test(refusal_is_null),
        cmocka_unit_test(default_is_malloc),  cmocka_unit_test(meter_keeps_to_its_ceiling),
    };
    return cmocka_run_group_tests_name("base/alloc", tests, NULL, NULL);
}
