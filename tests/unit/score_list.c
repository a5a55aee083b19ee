/* SPDX-License-Identifier: MIT */
#include "score/list.h"

#include "lang/language.h"
#include "lang/stem.h"
#include "support/hook.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

/* As much as one word holds. */
#define BYTES_63  "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk"
#define BYTES_252 BYTES_63 BYTES_63 BYTES_63 BYTES_63

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

/* A list being read, with what that takes. */
struct reading {
    struct hook hook;
    smz_allocator allocator;
    struct sb_stemmer *stemmer;
    struct smz__vocabulary vocabulary;
    struct smz__table words;
};

static void reading_open(struct reading *reading, const char *code)
{
    const struct smz__language *language =
        strcmp(code, "und") == 0 ? smz__neutral_language() : smz__find_language(code);
    require(language != NULL && smz__stemmer_open(&reading->stemmer, language) == SMZ_OK);
    reading->hook = hook_make();
    reading->allocator = hook_allocator(&reading->hook);
    smz__vocabulary_init(&reading->vocabulary, &reading->allocator);
    reading->vocabulary.language = language;
    reading->vocabulary.stemmer = reading->stemmer;
    smz__table_init(&reading->words, &reading->allocator);
}

static void reading_close(struct reading *reading)
{
    smz__table_free(&reading->words);
    smz__vocabulary_free(&reading->vocabulary);
    smz__stemmer_close(reading->stemmer);
    require(reading->hook.live == 0 && reading->hook.mistakes == 0);
}

struct list_case {
    const char *code, *list, *words;
};

typedef smz_status (*reader)(struct smz__table *, const char *, size_t, struct smz__vocabulary *);

static void require_words(reader read, const struct list_case *wanted)
{
    struct reading reading;
    reading_open(&reading, wanted->code);
    note("%s: %s", wanted->code, wanted->list);
    char *list = exact_copy(wanted->list, strlen(wanted->list));
    require(read(&reading.words, list, strlen(wanted->list), &reading.vocabulary) == SMZ_OK);
    struct gathered words = words_of(&reading.words);
    require_text(words.bytes, words.length, wanted->words);
    gathered_free(&words);
    free(list);
    reading_close(&reading);
}

static void reads_stop_words(void **state)
{
    (void)state;
    static const struct list_case cases[] = {
        {"en", "", ""},
        {"en", " \n\t\r\n", ""},
        {"en", "ferry", "ferry"},
        {"en", "ferry\nquay\r\nTea  harbour\n", "ferry|quay|tea|harbour"},
        {"en", "ferry Ferry FERRY quay", "ferry|quay"},
        {"en", "ferries, \"quays\"", "ferries|quays"},
        {"en", "well-known isn't", "well|known|isn't"},
        {"en", "well-\nknown", "well|known"}, /* a line's end ends a word */
        {"en", "caf\xC3\xA9\xC2\xA0tea\xE2\x80\xA8quay", "caf\xC3\xA9|tea|quay"},
        {"en", "# a comment\nferry # another # one\nquay#tea\n#", "ferry|quay"},
        {"en", "# one\rferry", "ferry"},
        {"en", "#", ""},
        {"en", "ISTANBUL", "istanbul"},
        {"tr", "ISTANBUL", "\xC4\xB1stanbul"},
        {"und", "ISTANBUL", "istanbul"},
        {"fr", "l'école", "l'|école"},
        {"fr", "jusqu’", "jusqu|jusqu'"},
        {"en", "rockin'", "rockin"},
        {"ja", "東京都", "東京|京都"}, /* "都" alone would be another word */
        {"ja", "茶", "茶"},
        {"en", "ferry " BYTES_252 "rest quay", "ferry|" BYTES_252 "|rest|quay"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        require_words(smz__read_stopwords, &cases[i]);
}

/* Read to their stems, and there are no comments. */
static void reads_queries(void **state)
{
    (void)state;
    static const struct list_case cases[] = {
        {"en", "", ""},
        {"en", "Mills,", "mill"},
        {"en", "self-made", "self|made"},
        {"en", "self-\nmade mar-\nkets", "self|made|market"},
        {"en", "#tides", "tide"},
        {"fr", "l'école", "l'|écol"},
        {"und", "Mills, l'école", "mills|l'école"},
        {"tr", "IŞIK", "ışık"},
        {"zh", "天气预报", "天气|气预|预报"},
        {"en", "?!", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        require_words(smz__read_query, &cases[i]);
}

/* The caller's own stop words part elisions as those of the language do. */
static void query_knows_further_stop_words(void **state)
{
    (void)state;
    struct reading reading;
    struct smz__table stop;
    reading_open(&reading, "fr");
    smz__table_init(&stop, &reading.allocator);
    reading.vocabulary.further_stop = &stop;
    note("z'arbre");
    require(smz__read_stopwords(&stop, "z'", 2, &reading.vocabulary) == SMZ_OK);
    require(smz__read_query(&reading.words, "z'arbre", 7, &reading.vocabulary) == SMZ_OK);
    struct gathered words = words_of(&reading.words);
    require_text(words.bytes, words.length, "z'|arbre");
    gathered_free(&words);
    smz__table_free(&stop);
    reading_close(&reading);
}

static void tells_refused_memory(void **state)
{
    (void)state;
    static const reader readers[] = {smz__read_stopwords, smz__read_query};
    static const char list[] = "ferry quay tea";
    for (size_t r = 0; r < COUNT(readers); r++) {
        smz_status status = SMZ_ENOMEM;
        for (size_t k = 0; status != SMZ_OK; k++) {
            struct reading reading;
            reading_open(&reading, "en");
            reading.hook.refuse_at = k;
            status = readers[r](&reading.words, list, strlen(list), &reading.vocabulary);
            note("reader %zu, request %zu refused: %d", r, k, (int)status);
            require(status == (reading.hook.refused != 0 ? SMZ_ENOMEM : SMZ_OK));
            require((status == SMZ_OK) == (reading.words.count == 3) && (k != 0 || status == SMZ_ENOMEM));
            reading_close(&reading);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_stop_words),
        cmocka_unit_test(reads_queries),
        cmocka_unit_test(query_knows_further_stop_words),
        cmocka_unit_test(tells_refused_memory),
    };
    return cmocka_run_group_tests_name("score/list", tests, NULL, NULL);
}
