/* SPDX-License-Identifier: MIT */
#include "score/reader.h"

#include "base/alloc.h"
#include "lang/language.h"
#include "support/hook.h"
#include "support/test.h"

#include <string.h>

static bool has(const struct smz__table *table, const char *word)
{
    return smz__table_find(table, word, strlen(word)) != SMZ__NO_ID;
}

static const char stopwords[] = "IRMAK # no more\nl'";
static const char query[] = "IŞIKLAR ferries";

/* Each language folds, parts and stems the words in its own way, in whatever order languages come. */
static void prepares_for_each_language(void **state)
{
    (void)state;
    static const struct {
        const char *code, *stop, *stem;
    } cases[] = {
        {"tr", "\xC4\xB1rmak", "\xC4\xB1\xC5\x9F\xC4\xB1k"}, {"en", "irmak", "ferri"}, {"en", "irmak", "ferri"},
        {"tr", "\xC4\xB1rmak", "\xC4\xB1\xC5\x9F\xC4\xB1k"}, {"fr", "l'", "ferr"},     {"cs", "irmak", "ferries"},
    };
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__reader reader;
    smz__reader_init(&reader, &allocator, NULL);
    require(smz__reader_give(&reader, stopwords, strlen(stopwords), query) == SMZ_OK);
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct smz__language *language = smz__find_language(cases[i].code);
        const size_t requests = hook.requests;
        const bool again = reader.language == language;
        note("case %zu, %s", i, cases[i].code);
        require(smz__reader_prepare(&reader, language) == SMZ_OK && reader.language == language);
        require(again == (hook.requests == requests)); /* nothing is read twice for one language */
        require((reader.stemmer != NULL) == (language->stemmer[0] != '\0'));
        require(has(&reader.stopwords, cases[i].stop) && !has(&reader.stopwords, "no"));
        require(has(&reader.query, cases[i].stem) && reader.query.count == 2);
    }
    smz__reader_free(&reader);
    require(hook.live == 0 && hook.mistakes == 0);
}

static void no_words_are_fine(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__reader reader;
    note("no words");
    smz__reader_init(&reader, &allocator, NULL);
    require(smz__reader_give(&reader, NULL, 0, NULL) == SMZ_OK);
    require(smz__reader_prepare(&reader, smz__neutral_language()) == SMZ_OK);
    require(reader.stopwords.count == 0 && reader.query.count == 0 && reader.stemmer == NULL);
    smz__reader_free(&reader);
    require(hook.live == 0);
}

/* What memory refused once is read when it is asked for again. */
static void recovers_from_refused_memory(void **state)
{
    (void)state;
    const struct smz__language *language = smz__find_language("tr");
    smz_status status = SMZ_ENOMEM;
    for (size_t k = 0; status != SMZ_OK; k++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        struct smz__reader reader;
        smz__reader_init(&reader, &allocator, NULL);
        require(smz__reader_give(&reader, stopwords, strlen(stopwords), query) == SMZ_OK);
        hook.refuse_at = hook.requests + k;
        status = smz__reader_prepare(&reader, language);
        note("request %zu refused: %d", k, (int)status);
        require(status == (hook.refused != 0 ? SMZ_ENOMEM : SMZ_OK) && (k != 0 || status == SMZ_ENOMEM));
        require((reader.language == language) == (status == SMZ_OK));
        require(smz__reader_prepare(&reader, language) == SMZ_OK && reader.query.count == 2);
        smz__reader_free(&reader);
        require(hook.live == 0 && hook.mistakes == 0);
    }
}

/* Nothing is kept of the first text in a language, nor for somebody who bounds memory. */
static void words_are_kept_for_a_language_that_recurs(void **state)
{
    (void)state;
    static const struct {
        const char *code;
        bool kept;
    } texts[] = {{"en", false}, {"en", true}, {"en", true}, {"fr", false}, {"en", false}, {"en", true}};
    const struct smz__form form = {0};
    const smz_allocator allocator = smz__malloc_allocator();
    for (int bounded = 0; bounded < 2; bounded++) {
        struct smz__reader reader;
        smz__reader_init(&reader, &allocator, bounded != 0 ? NULL : &allocator);
        for (size_t i = 0; i < COUNT(texts); i++) {
            note("text %zu, bounded %d", i, bounded);
            require(smz__reader_prepare(&reader, smz__find_language(texts[i].code)) == SMZ_OK);
            struct smz__memo *memo = smz__reader_memo(&reader);
            require((memo != NULL) == (texts[i].kept && bounded == 0));
            if (memo == NULL)
                continue;
            require(memo->spellings.count == (i == 2));
            smz__memo_keep(memo, "word", 4, &form, "w", 1);
        }
        smz__reader_free(&reader);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prepares_for_each_language),
        cmocka_unit_test(no_words_are_fine),
        cmocka_unit_test(recovers_from_refused_memory),
        cmocka_unit_test(words_are_kept_for_a_language_that_recurs),
    };
    return cmocka_run_group_tests_name("score/reader", tests, NULL, NULL);
}
