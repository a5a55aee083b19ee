/* SPDX-License-Identifier: MIT */
#include "score/countfile.h"

#include "base/alloc.h"
#include "support/hook.h"
#include "support/random.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

/* Reads exactly these bytes into counts that hold something already. */
static smz_status read_bytes(struct smz_counts *counts, const char *bytes, size_t length, smz_error *error)
{
    char *copy = exact_copy(bytes, length);
    *error = (smz_error){SMZ_OK, NULL, 0};
    const smz_status status = smz__counts_read(counts, copy, length, error);
    free(copy);
    return status;
}

static uint64_t number_of(const struct smz_counts *counts, const char *key)
{
    const uint32_t id = smz__table_find(&counts->keys, key, strlen(key));
    return id == SMZ__NO_ID ? 0 : smz__count_at(counts, id);
}

static void reads_what_is_right(void **state)
{
    (void)state;
    static const struct {
        const char *file, *key;
        uint64_t number;
    } cases[] = {
        {"en documents\t1\n", "en documents", 1},
        {"en\tsea\t2\nen documents\t3\n", "en\tsea", 2},
        {"en documents\t3\nen\tsea\t2\n", "en\tsea", 2},
        {"en\tsea\t2\nen documents\t3\nen\tsea\t1\nen documents\t0\n", "en\tsea", 3},
        {"en\tsea\t2\nen documents\t2\nen\tsea\t4\nen documents\t4\n", "en documents", 6},
        {"de\tsee\t1\nen\tsee\t7\nde documents\t1\nen documents\t9\n", "en\tsee", 7},
        {"und\tmer\t1\nund documents\t1\n", "und\tmer", 1},
        {"fr\tl'\t1\nfr documents\t1\n", "fr\tl'", 1},
        {"ru\t\xD0\xBC\t007\nru documents\t8\n", "ru\t\xD0\xBC", 7},
        {"en\tdocuments\t1\nen documents\t2\n", "en\tdocuments", 1},
        {"en\t5\t5\nen documents\t6\n", "en\t5", 5},
        {"en documents\t18446744073709551615\n", "en documents", UINT64_MAX},
    };
    const smz_allocator allocator = smz__malloc_allocator();
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct smz_counts counts;
        smz_error error;
        note("case %zu: %s", i, cases[i].file);
        smz__counts_init(&counts, &allocator);
        require(read_bytes(&counts, cases[i].file, strlen(cases[i].file), &error) == SMZ_OK && error.message == NULL);
        require(number_of(&counts, cases[i].key) == cases[i].number);
        smz__counts_clear(&counts);
    }
}

#define BYTES(string) string, sizeof(string) - 1

/* What is wrong is said of the line that it is wrong with, and nothing is added. */
static void refuses_what_is_wrong(void **state)
{
    (void)state;
    static const struct {
        const char *file;
        size_t length, byte;
        const char *named; /* what the message has to hold */
    } cases[] = {
        {BYTES(""), 0, "empty"},
        {BYTES("\n"), 0, "not a line"},
        {BYTES("en documents\t1"), 0, "ends inside"},
        {BYTES("en documents\t1\nen\tsea\t"), 15, "ends inside"},
        {BYTES("en documents\t1\n\n"), 15, "not a line"},
        {BYTES("en documents\t1\r\n"), 0, "not a line"},
        {BYTES("\xEF\xBB\xBF"
               "en documents\t1\n"),
         0, "not a line"},
        {BYTES("en documents\t\n"), 0, "not a line"},
        {BYTES("en documents\t-1\n"), 0, "not a line"},
        {BYTES("en documents\t+1\n"), 0, "not a line"},
        {BYTES("en documents\t1.5\n"), 0, "not a line"},
        {BYTES("en documents 1\n"), 0, "not a line"},
        {BYTES("en documents\t1\t1\n"), 0, "not a line"},
        {BYTES("1\n"), 0, "not a line"},
        {BYTES("\t1\n"), 0, "not a line"},
        {BYTES("en\t1\n"), 0, "not a line"},
        {BYTES("en\t\t1\n"), 0, "not a line"},
        {BYTES("\tsea\t1\n"), 0, "not a line"},
        {BYTES("e\tsea\t1\n"), 0, "not a line"},
        {BYTES("engl\tsea\t1\n"), 0, "not a line"},
        {BYTES("EN\tsea\t1\n"), 0, "not a line"},
        {BYTES("en\tse a\t1\n"), 0, "not a line"},
        {BYTES("en\tse\ta\t1\n"), 0, "not a line"},
        {BYTES("en\tse\0a\t1\n"), 0, "not a line"},
        {BYTES("\0\n"), 0, "not a line"},
        {BYTES("en\tsea\x7F\t1\n"), 0, "not a line"},
        {BYTES("en documents\t1\nen\t\xFF\t1\n"), 15, "UTF-8"},
        {BYTES("en\t\xED\xA0\x80\t1\n"), 0, "UTF-8"},
        {BYTES("en\tsea\xC3\t1\n"), 0, "UTF-8"},
        {BYTES("en documents\t18446744073709551616\n"), 0, "more than can be counted"},
        {BYTES("en documents\t99999999999999999999999999999999\n"), 0, "more than can be counted"},
        {BYTES("en documents\t18446744073709551615\nen documents\t1\n"), 34, "more than can be counted"},
        {BYTES("en\tsea\t1\n"), 0, "how many documents"},
        {BYTES("de documents\t1\nen\tsea\t1\n"), 15, "how many documents"},
        {BYTES("en documents\t2\nen\tland\t2\nen\tsea\t3\n"), 25, "more documents hold"},
        {BYTES("en documents\t2\nen\tsea\t2\nen\tsea\t1\n"), 15, "more documents hold"},
        {BYTES("The old mill stands by the river.\n"), 0, "not a line"},
    };
    const smz_allocator allocator = smz__malloc_allocator();
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct smz_counts counts;
        smz_error error;
        smz__counts_init(&counts, &allocator);
        require(read_bytes(&counts, BYTES("en\tsea\t4\nen documents\t5\n"), &error) == SMZ_OK);
        const smz_status status = read_bytes(&counts, cases[i].file, cases[i].length, &error);
        note("case %zu: %d, byte %zu, %s", i, (int)status, error.byte, error.message);
        require((status == SMZ_EFORMAT || status == SMZ_ELIMIT) && error.status == status);
        require(error.byte == cases[i].byte && strstr(error.message, cases[i].named) != NULL);
        require(number_of(&counts, "en\tsea") == 4 && number_of(&counts, "en documents") == 5);
        require(number_of(&counts, "en\tland") == 0 && number_of(&counts, "de documents") == 0);
        smz__counts_clear(&counts);
    }
}

/* What is there already and what comes may be too much together. */
static void sums_may_be_too_large(void **state)
{
    (void)state;
    static const char file[] = "en\tsea\t1\nen documents\t18446744073709551615\n";
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz_counts counts;
    smz_error error;
    smz__counts_init(&counts, &allocator);
    note("the same large file twice");
    require(read_bytes(&counts, file, strlen(file), &error) == SMZ_OK);
    require(read_bytes(&counts, file, strlen(file), &error) == SMZ_ELIMIT && error.status == SMZ_ELIMIT);
    require(number_of(&counts, "en\tsea") == 1 && number_of(&counts, "en documents") == UINT64_MAX);
    smz__counts_clear(&counts);
}

/* A file that is cut anywhere is told from a whole one. */
static void cuts_are_noticed(void **state)
{
    (void)state;
    static const char file[] =
        "de\tsee\t10\nde\ttal\t12\nde documents\t20\nen\tsea\t12\nen\tvale\t3\nen documents\t16\n";
    const size_t whole_language = 36;
    const smz_allocator allocator = smz__malloc_allocator();
    for (size_t length = 0; length < sizeof file - 1; length++) {
        struct smz_counts counts;
        smz_error error;
        note("cut to %zu bytes", length);
        smz__counts_init(&counts, &allocator);
        const smz_status status = read_bytes(&counts, file, length, &error);
        require(length == whole_language ? status == SMZ_OK : status == SMZ_EFORMAT);
        smz__counts_clear(&counts);
    }
}

/* Bytes changed, dropped and doubled at random: any answer, but one. */
static void endures_damage(void **state)
{
    (void)state;
    static const char file[] = "de\tsee\t1\nde documents\t2\nen\tsea\t12\nen\t\xC3\xA9t\xC3\xA9\t3\nen documents\t16\n";
    static const char odd[] = "\0\t\n\r 09-\xFF\xC3zy\x7F";
    const smz_allocator allocator = smz__malloc_allocator();
    size_t refused = 0;
    for (uint64_t seed = 0; seed < 20000; seed++) {
        struct random random = {seed};
        struct gathered bytes = {0};
        struct smz_counts counts;
        smz_error error;
        for (size_t i = 0; i < sizeof file - 1; i++) {
            const uint64_t chance = random_below(&random, 40);
            if (chance > 1)
                gather(&bytes, file + i, 1);
            if (chance == 1 || chance == 2)
                gather(&bytes, chance == 1 ? odd + random_below(&random, sizeof odd - 1) : file + i, 1);
        }
        note("seed %lu", (unsigned long)seed);
        smz__counts_init(&counts, &allocator);
        const smz_status status = read_bytes(&counts, bytes.bytes, bytes.length, &error);
        require(status == SMZ_OK || (status == error.status && error.byte < bytes.length));
        require(status == SMZ_OK || error.byte == 0 || bytes.bytes[error.byte - 1] == '\n');
        refused += status != SMZ_OK;
        smz__counts_clear(&counts);
        gathered_free(&bytes);
    }
    note("%zu refused", refused);
    require(refused > 10000 && refused < 20000);
}

static void refused_memory_adds_nothing(void **state)
{
    (void)state;
    static const char file[] = "en\tsea\t1\nen\tthunderstorms\t1\nen documents\t2\n";
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    size_t failures = 0;
    for (bool refused = true; refused; failures += refused) {
        struct smz_counts counts;
        smz_error error;
        smz__counts_init(&counts, &allocator);
        hook.refused = 0;
        hook.refuse_at = hook.requests + failures;
        const smz_status status = read_bytes(&counts, file, strlen(file), &error);
        refused = hook.refused != 0;
        hook.refuse_at = NEVER;
        note("request %zu refused: %d", failures, (int)status);
        require(status == (refused ? SMZ_ENOMEM : SMZ_OK) && error.message == NULL);
        require(number_of(&counts, "en\tsea") == !refused && number_of(&counts, "en documents") == (refused ? 0 : 2));
        require(read_bytes(&counts, file, strlen(file), &error) == SMZ_OK);
        require(number_of(&counts, "en documents") == (refused ? 2 : 4));
        smz__counts_clear(&counts);
        require(hook.live == 0 && hook.mistakes == 0);
    }
    require(failures >= 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_is_right),   cmocka_unit_test(refuses_what_is_wrong),
        cmocka_unit_test(sums_may_be_too_large), cmocka_unit_test(cuts_are_noticed),
        cmocka_unit_test(endures_damage),        cmocka_unit_test(refused_memory_adds_nothing),
    };
    return cmocka_run_group_tests_name("score/countfile", tests, NULL, NULL);
}
