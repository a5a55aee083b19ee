/* SPDX-License-Identifier: MIT */
#include "document/memo.h"

#include "support/hook.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

/* Word number n, and what is known of it. */
static struct smz__form word_of(unsigned n, char word[16], char stem[16])
{
    (void)snprintf(word, 16, "word%u", n);
    (void)snprintf(stem, 16, "w%u", n % 1000);
    return (struct smz__form){.shape = (uint16_t)(n * 7), .abbreviation = (uint8_t)n, .frequency = (uint8_t)(n * 3)};
}

static void keep(struct smz__memo *memo, unsigned n)
{
    char word[16], stem[16];
    const struct smz__form form = word_of(n, word, stem);
    smz__memo_keep(memo, word, strlen(word), &form, stem, strlen(stem));
}

/* Whether word number n is known; what is known of it is right. */
static bool knows(const struct smz__memo *memo, unsigned n)
{
    char word[16], stem[16];
    const char *recalled;
    size_t length;
    struct smz__form got;
    const struct smz__form form = word_of(n, word, stem);
    if (!smz__memo_recall(memo, word, strlen(word), &got, &recalled, &length))
        return false;
    note("%s", word);
    require_text(recalled, length, stem);
    require(got.shape == form.shape && got.abbreviation == form.abbreviation && got.frequency == form.frequency);
    return true;
}

static void what_is_kept_is_recalled(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    const struct smz__form form = {0};
    struct smz__memo memo;
    struct smz__form got;
    const char *stem;
    size_t length;
    static const char longest[] = "0123456789012345678901234567890123";
    smz__memo_init(&memo, &allocator);
    require(!knows(&memo, 0));
    for (unsigned n = 0; n < 3000; n++)
        keep(&memo, n);
    for (unsigned n = 0; n < 3001; n++)
        require(knows(&memo, n) == (n < 3000));
    note("a stem of nothing, and a long word");
    smz__memo_keep(&memo, "-", 1, &form, "", 0);
    require(smz__memo_recall(&memo, "-", 1, &got, &stem, &length) && length == 0);
    smz__memo_keep(&memo, longest, 32, &form, longest, 32);
    smz__memo_keep(&memo, longest, 33, &form, longest, 33);
    require(smz__memo_recall(&memo, longest, 32, &got, &stem, &length) && length == 32);
    require(!smz__memo_recall(&memo, longest, 33, &got, &stem, &length));
    smz__memo_free(&memo);
    require(hook.live == 0 && hook.mistakes == 0);
}

static void it_is_full_once(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__memo memo;
    smz__memo_init(&memo, &allocator);
    for (unsigned n = 0; n < 100000; n++)
        keep(&memo, n);
    for (unsigned n = 0; n < 100000; n++)
        require(knows(&memo, n) == (n < 32768));
    require(hook.peak < 4 << 20);
    smz__memo_free(&memo);
}

/* Memory that ends takes nothing from what is known, and lets nothing wrong be known. */
static void without_memory_it_keeps_no_more(void **state)
{
    (void)state;
    bool refused = true;
    for (size_t k = 0; refused; k++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        struct smz__memo memo;
        unsigned known = 0;
        smz__memo_init(&memo, &allocator);
        hook.refuse_at = k;
        for (unsigned n = 0; n < 3000; n++) {
            keep(&memo, n);
            known += hook.refused == 0;
        }
        note("request %zu refused", k);
        for (unsigned n = 0; n < 3000; n++)
            require(knows(&memo, n) == (n < known));
        refused = hook.refused != 0;
        smz__memo_free(&memo);
        require(hook.live == 0 && hook.mistakes == 0 && (k != 0 || known == 0));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_kept_is_recalled),
        cmocka_unit_test(it_is_full_once),
        cmocka_unit_test(without_memory_it_keeps_no_more),
    };
    return cmocka_run_group_tests_name("document/memo", tests, NULL, NULL);
}
