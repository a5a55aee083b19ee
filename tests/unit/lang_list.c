/* SPDX-License-Identifier: MIT */
#include "lang/list.h"

#include "base/limits.h"
#include "lang/language.h"
#include "support/hook.h"
#include "support/test.h"

#include <string.h>

#define BYTES_64(c)                                                                                                    \
    c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c  \
        c c c c c c c

/* The table's words in order, with bars between. */
static struct gathered words_of(const struct smz__table *table)
{
    struct gathered words = {0};
    gather_string(&words, "");
    for (uint32_t i = 0; i < table->count; i++) {
        size_t length;
        const char *word = smz__table_key(table, i, &length);
        if (i != 0)
            gather_string(&words, "|");
        gather(&words, word, length);
    }
    return words;
}

static void reads_words(void **state)
{
    (void)state;
    static const struct {
        const char *code, *list, *words; /* code NULL: no language */
    } cases[] = {
        {"en", "", ""},
        {"en", " \n\t\r\n", ""},
        {"en", "ferry", "ferry"},
        {"en", "ferry\nquay\r\nTea  harbour\n", "ferry|quay|tea|harbour"},
        {"en", "ferry Ferry FERRY quay", "ferry|quay"},
        {"en", "well-known isn't", "well-known|isn't"},
        {"en", "caf\xC3\xA9\xC2\xA0tea\xE2\x80\xA8quay", "caf\xC3\xA9|tea|quay"},
        {"en", "# a comment\nferry # another one\nquay#tea\n#", "ferry|quay"},
        {"en", "# one\rferry", "ferry"},
        {"en", "#", ""},
        {"en", "a\xFF", "a\xEF\xBF\xBD"},
        {"en", "ISTANBUL", "istanbul"},
        {"tr", "ISTANBUL", "\xC4\xB1stanbul"},
        {NULL, "ISTANBUL", "istanbul"},
        {"en", "ferry " BYTES_64("long") BYTES_64("er") " quay", "ferry|quay"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct smz__language *language = cases[i].code != NULL ? smz__find_language(cases[i].code) : NULL;
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        struct smz__table table;
        smz__table_init(&table, &allocator);
        note("list %zu: %s", i, cases[i].list);
        require(smz__read_list(&table, cases[i].list, strlen(cases[i].list), language) == SMZ_OK);
        struct gathered words = words_of(&table);
        require_text(words.bytes, words.length, cases[i].words);
        gathered_free(&words);
        smz__table_free(&table);
        require(hook.live == 0 && hook.mistakes == 0);
    }
}

/* Nothing is read behind the length that was given. */
static void stops_at_the_length(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__table table;
    smz__table_init(&table, &allocator);
    note("ferry, of ferryman");
    require(smz__read_list(&table, "ferryman", 5, NULL) == SMZ_OK && table.count == 1);
    require(smz__table_find(&table, "ferry", 5) == 0);
    smz__table_free(&table);
}

static void tells_refused_memory(void **state)
{
    (void)state;
    smz_status status = SMZ_ENOMEM;
    for (size_t k = 0; status != SMZ_OK; k++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        struct smz__table table;
        hook.refuse_at = k;
        smz__table_init(&table, &allocator);
        status = smz__read_list(&table, "ferry quay tea", 14, NULL);
        note("request %zu refused: %d", k, (int)status);
        require(status == (hook.refused != 0 ? SMZ_ENOMEM : SMZ_OK));
        require((status == SMZ_OK) == (table.count == 3) && (k != 0 || status == SMZ_ENOMEM));
        smz__table_free(&table);
        require(hook.live == 0 && hook.mistakes == 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_words),
        cmocka_unit_test(stops_at_the_length),
        cmocka_unit_test(tells_refused_memory),
    };
    return cmocka_run_group_tests_name("lang/list", tests, NULL, NULL);
}
