/* SPDX-License-Identifier: MIT */
#include "score/counts.h"

#include "base/alloc.h"
#include "support/hook.h"
#include "support/sample.h"

#include <string.h>

static void add(struct smz_counts *counts, const char *key, uint64_t number)
{
    require(smz__counts_add(counts, key, strlen(key), number) == SMZ_OK);
}

static uint64_t holding(const struct smz_counts *counts, const char *code, const char *term)
{
    struct smz__buf scratch;
    smz__buf_init(&scratch, &counts->allocator, SIZE_MAX);
    const uint64_t number = smz__counts_holding(counts, &scratch, code, term, strlen(term));
    require(scratch.status == SMZ_OK);
    smz__buf_free(&scratch);
    return number;
}

static void adds_up(void **state)
{
    (void)state;
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz_counts counts;
    note("numbers of keys");
    smz__counts_init(&counts, &allocator);
    require(smz__counts_documents(&counts, "en") == 0 && holding(&counts, "en", "sea") == 0);
    add(&counts, "en\tsea", 2);
    add(&counts, "de\tsea", 5);
    add(&counts, "en documents", 7);
    add(&counts, "en\tsea", 1);
    require(holding(&counts, "en", "sea") == 3 && holding(&counts, "de", "sea") == 5);
    require(holding(&counts, "en", "se") == 0 && holding(&counts, "fr", "sea") == 0);
    require(smz__counts_documents(&counts, "en") == 7 && smz__counts_documents(&counts, "de") == 0);
    note("a sum that is too large");
    require(smz__counts_add(&counts, "en\tsea", 6, UINT64_MAX - 2) == SMZ_ELIMIT && holding(&counts, "en", "sea") == 3);
    add(&counts, "en\tsea", UINT64_MAX - 3);
    require(holding(&counts, "en", "sea") == UINT64_MAX);
    smz__counts_clear(&counts);
}

static void merges_all_or_nothing(void **state)
{
    (void)state;
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz_counts counts, other;
    note("merging");
    smz__counts_init(&counts, &allocator);
    smz__counts_init(&other, &allocator);
    add(&counts, "en\tsea", 2);
    add(&other, "en\tland", 3);
    add(&other, "en\tsea", 4);
    require(smz__counts_merge(&counts, &other) == SMZ_OK);
    require(holding(&counts, "en", "sea") == 6 && holding(&counts, "en", "land") == 3);
    add(&other, "en\tsea", UINT64_MAX - 5);
    require(smz__counts_merge(&counts, &other) == SMZ_ELIMIT);
    require(holding(&counts, "en", "sea") == 6 && holding(&counts, "en", "land") == 3);
    smz__counts_clear(&counts);
    smz__counts_clear(&other);
}

/* Each term once, however often and in how many forms it stands in the text; stop words and numbers too. */
static void counts_terms_of_documents(void **state)
{
    (void)state;
    static const struct {
        const char *term;
        uint64_t number;
    } terms[] = {{"ferri", 2}, {"the", 1}, {"12", 1}, {"wait", 1}, {"", 0}, {"ferries", 0}};
    static const char *const texts[] = {"The ferry waits. Ferries wait for 12 ferries.", "Ferries!", "..."};
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz_counts counts;
    smz__counts_init(&counts, &allocator);
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct sample sample;
        sample_open(&sample, "en", texts[i]);
        require(smz__counts_add_document(&counts, &sample.document.vocabulary) == SMZ_OK);
        sample_close(&sample);
    }
    require(smz__counts_documents(&counts, "en") == 3);
    for (size_t i = 0; i < COUNT(terms); i++) {
        note("term '%s': %lu", terms[i].term, (unsigned long)holding(&counts, "en", terms[i].term));
        require(holding(&counts, "en", terms[i].term) == terms[i].number);
    }
    smz__counts_clear(&counts);
}

/* Whatever allocation is refused while a document is counted, it is not counted in part, and can be counted again. */
static void refused_memory_counts_nothing(void **state)
{
    (void)state;
    struct sample sample;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    size_t failures = 0;
    struct gathered text = {0};
    for (unsigned i = 0; i < 900; i++) {
        const char word[] = {(char)('a' + i % 26), (char)('a' + i / 26 % 26), (char)('a' + i / 676), 'x', ' ', '\0'};
        gather_string(&text, word);
    }
    sample_open(&sample, "en", text.bytes);
    for (bool refused = true; refused; failures += refused) {
        struct smz_counts counts;
        smz__counts_init(&counts, &allocator);
        add(&counts, "en\taaax", 1);
        hook.refused = 0;
        hook.refuse_at = hook.requests + failures;
        smz_status status = smz__counts_add_document(&counts, &sample.document.vocabulary);
        refused = hook.refused != 0;
        hook.refuse_at = NEVER;
        note("request %zu refused: %d", failures, (int)status);
        require(status == (refused ? SMZ_ENOMEM : SMZ_OK));
        require(smz__counts_documents(&counts, "en") == !refused && holding(&counts, "en", "aaax") == 2U - refused);
        require(smz__counts_add_document(&counts, &sample.document.vocabulary) == SMZ_OK);
        require(smz__counts_documents(&counts, "en") == 2U - refused && holding(&counts, "en", "zhbx") == 2U - refused);
        smz__counts_clear(&counts);
        require(hook.live == 0 && hook.mistakes == 0);
    }
    require(failures > 10);
    sample_close(&sample);
    gathered_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(adds_up),
        cmocka_unit_test(merges_all_or_nothing),
        cmocka_unit_test(counts_terms_of_documents),
        cmocka_unit_test(refused_memory_counts_nothing),
    };
    return cmocka_run_group_tests_name("score/counts", tests, NULL, NULL);
}
