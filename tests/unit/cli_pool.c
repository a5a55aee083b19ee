/* SPDX-License-Identifier: MIT */
#include "cli/pool.h"

#include "support/random.h"
#include "support/test.h"

#include <stdalign.h>
#include <string.h>

#define THINGS 300

/* Nothing lies in another's place, and each where anything may lie. */
static void keeps_things_apart(void **state)
{
    (void)state;
    struct pool pool;
    pool_init(&pool, SIZE_MAX);
    for (uint64_t seed = 0; seed < 4; seed++) {
        struct random random = {seed};
        unsigned char *things[THINGS];
        size_t sizes[THINGS];
        note("seed %d", (int)seed);
        for (size_t i = 0; i < THINGS; i++) {
            sizes[i] = random_below(&random, i % 50 == 0 ? 200000 : 100);
            things[i] = pool_take(&pool, sizes[i]);
            require(things[i] != NULL && (uintptr_t)things[i] % alignof(max_align_t) == 0);
            memset(things[i], (int)(i % 251), sizes[i]);
        }
        for (size_t i = 0; i < THINGS; i++)
            for (size_t b = 0; b < sizes[i]; b++)
                require(things[i][b] == i % 251);
        pool_clear(&pool);
    }
    pool_close(&pool);
    pool_close(&pool); /* twice does no harm */
}

static void keeps_to_its_ceiling(void **state)
{
    (void)state;
    enum { CEILING = 10 * alignof(max_align_t) };
    struct pool pool;
    pool_init(&pool, CEILING);
    note("as much as there is");
    require(pool_take(&pool, CEILING) != NULL && !pool.full);
    note("a byte more");
    require(pool_take(&pool, 1) == NULL && pool.full);
    pool_clear(&pool);
    note("anew");
    require(pool_take(&pool, 1) != NULL && !pool.full);
    note("a byte that leaves no room for the rest");
    require(pool_take(&pool, CEILING) == NULL && pool.full);
    note("more than there can be");
    require(pool_take(&pool, SIZE_MAX) == NULL && pool.full);
    pool_close(&pool);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_things_apart),
        cmocka_unit_test(keeps_to_its_ceiling),
    };
    return cmocka_run_group_tests_name("cli/pool", tests, NULL, NULL);
}
