/* SPDX-License-Identifier: MIT */
#include "base/table.h"

#include "support/hook.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

static void numbers_in_order_of_first_sight(void **state)
{
    (void)state;
    static const struct {
        const char *key;
        size_t length;
        uint32_t id;
    } cases[] = {
        {"b", 1, 0},        {"a", 1, 1},         {"b", 1, 0},           {"", 0, 2},     {"ab", 2, 3},    {"abc", 3, 4},
        {"ab", 2, 3},       {NULL, 0, 2},        {"\0", 1, 5},          {"\0\0", 2, 6}, {"a\0", 2, 7},   {"a", 1, 1},
        {"12345678", 8, 8}, {"123456789", 9, 9}, {"12345678\0", 9, 10}, {"\0", 1, 5},   {"\xFF", 1, 11},
    };
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__table table;
    smz__table_init(&table, &allocator);
    require(smz__table_find(&table, "b", 1) == SMZ__NO_ID);
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("case %zu", i);
        require(smz__table_intern(&table, cases[i].key, cases[i].length) == cases[i].id);
    }
    for (size_t i = 0; i < COUNT(cases); i++) {
        size_t length;
        note("case %zu, looked up", i);
        require(smz__table_find(&table, cases[i].key, cases[i].length) == cases[i].id);
        const char *key = smz__table_key(&table, cases[i].id, &length);
        require(length == cases[i].length && (length == 0 || memcmp(key, cases[i].key, length) == 0));
    }
    note("not there");
    require(smz__table_find(&table, "c", 1) == SMZ__NO_ID && table.count == 12);
    smz__table_free(&table);
    require(hook.live == 0 && hook.mistakes == 0);
}

static uint32_t intern_number(struct smz__table *table, unsigned number)
{
    char key[16];
    const int length = snprintf(key, sizeof key, "key%u", number);
    return smz__table_intern(table, key, (size_t)length);
}

/* Of any length, inside a text: probed for in the quick way and in the careful one. */
static void probes_agree(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__table table;
    static const char text[] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnop";
    smz__table_init(&table, &allocator);
    for (unsigned round = 0; round < 2; round++)
        for (size_t start = 0; start < 26; start++)
            for (size_t length = 1; length <= 34; length++) {
                struct smz__probe probe;
                const uint32_t before = table.count, careful = smz__table_intern(&table, text + start, length);
                require(smz__table_reserve(&table, 1) == SMZ_OK);
                if (length <= SMZ__SHORT_KEY)
                    smz__table_probe(&probe, &table, text + start, (uint32_t)length);
                else
                    smz__table_probe_any(&probe, &table, text + start, length);
                note("%.*s", (int)length, text + start);
                require(smz__table_intern_probe(&table, &probe) == careful && table.count == before + (round == 0));
            }
    smz__table_free(&table);
    require(hook.live == 0 && hook.mistakes == 0);
}

/* So many that some share all 32 bits of their hash. */
static void holds_many(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__table table;
    smz__table_init(&table, &allocator);
    for (int round = 0; round < 2; round++)
        for (unsigned i = 0; i < 300000; i++) {
            note("key %u, round %d", i, round);
            require(intern_number(&table, i) == i);
        }
    smz__table_free(&table);
    require(hook.live == 0 && hook.mistakes == 0);
}

/* A table's seed is its address, and must not show. */
static void numbers_do_not_depend_on_the_seed(void **state)
{
    (void)state;
    const struct hook hook = hook_make();
    for (int i = 0; i < 20; i++) {
        struct hook own = hook;
        const smz_allocator allocator = hook_allocator(&own);
        struct smz__table tables[20];
        struct smz__table *table = &tables[i];
        smz__table_init(table, &allocator);
        for (unsigned k = 0; k < 3000; k++) {
            note("table %d, key %u", i, k);
            require(intern_number(table, k * 7 % 3000) == k);
        }
        smz__table_free(table);
    }
}

/* Keys made to collide under one seed: the last byte differs, the rest is the same. A table that only looked at the
 * length and a few bytes would take a second for these. */
static void long_keys_are_told_apart(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__table table;
    char key[200];
    memset(key, 'x', sizeof key);
    smz__table_init(&table, &allocator);
    for (size_t at = 0; at < sizeof key; at++) {
        note("byte %zu differs", at);
        key[at] = 'y';
        require(smz__table_intern(&table, key, sizeof key) == at);
        key[at] = 'x';
    }
    smz__table_free(&table);
}

static void refusal_is_sticky(void **state)
{
    (void)state;
    for (size_t k = 0;; k++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        struct smz__table table;
        unsigned i = 0;
        hook.refuse_at = k;
        smz__table_init(&table, &allocator);
        while (i < 2000 && intern_number(&table, i) != SMZ__NO_ID)
            i++;
        note("allocation %zu refused, at key %u", k, i);
        require(table.count == i && table.status == (hook.refused != 0 ? SMZ_ENOMEM : SMZ_OK));
        if (hook.refused != 0)
            require(intern_number(&table, 2000) == SMZ__NO_ID && i < 2000);
        smz__table_free(&table);
        require(hook.live == 0 && hook.mistakes == 0);
        if (hook.refused == 0)
            break;
        require(k < 100);
    }
}

/* What a settled table still tells, in less memory; nothing is found in it. */
static void settles(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__table table;
    smz__table_init(&table, &allocator);
    for (unsigned i = 0; i < 3000; i++)
        require(intern_number(&table, i) == i);
    const size_t before = hook.live;
    smz__table_settle(&table);
    require(hook.live + 3000 * sizeof(struct smz__slot) <= before);
    size_t length;
    const char *key = smz__table_key(&table, 2999, &length);
    require(table.count == 3000 && length == 7 && memcmp(key, "key2999", 7) == 0);
    require(smz__table_find(&table, "key1", 4) == SMZ__NO_ID);
    smz__table_free(&table);
    require(hook.live == 0 && hook.mistakes == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(probes_agree),
        cmocka_unit_test(numbers_in_order_of_first_sight),
        cmocka_unit_test(holds_many),
        cmocka_unit_test(numbers_do_not_depend_on_the_seed),
        cmocka_unit_test(long_keys_are_told_apart),
        cmocka_unit_test(refusal_is_sticky),
        cmocka_unit_test(settles),
    };
    return cmocka_run_group_tests_name("base/table", tests, NULL, NULL);
}
