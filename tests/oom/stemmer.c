/* SPDX-License-Identifier: MIT */
/*
 * libstemmer takes memory of its own, past the hook. The linker puts the functions below in the place of its two that
 * do (see -Wl,--wrap in tests.mk), so that they can be made to fail.
 */
#include "support/invariant.h"
#include "support/test.h"

#include <libstemmer.h>
#include <string.h>

static bool refuse_new, refuse_stem;

struct sb_stemmer *__real_sb_stemmer_new(const char *algorithm, const char *encoding);
struct sb_stemmer *__wrap_sb_stemmer_new(const char *algorithm, const char *encoding);
const sb_symbol *__real_sb_stemmer_stem(struct sb_stemmer *stemmer, const sb_symbol *word, int size);
const sb_symbol *__wrap_sb_stemmer_stem(struct sb_stemmer *stemmer, const sb_symbol *word, int size);

struct sb_stemmer *__wrap_sb_stemmer_new(const char *algorithm, const char *encoding)
{
    return refuse_new ? NULL : __real_sb_stemmer_new(algorithm, encoding);
}

const sb_symbol *__wrap_sb_stemmer_stem(struct sb_stemmer *stemmer, const sb_symbol *word, int size)
{
    return refuse_stem ? NULL : __real_sb_stemmer_stem(stemmer, word, size);
}

static const char text[] = "The ferries cross at noon. A ferry crosses at night too, when the crossing is calm.\n";

static void no_stemmer_is_out_of_memory(void **state)
{
    (void)state;
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    note("the stemmer refused");
    require(smz_new(&summarizer, NULL, NULL) == SMZ_OK);
    refuse_new = true;
    require(smz_summarize(&summary, summarizer, text, strlen(text)) == SMZ_ENOMEM && summary == NULL);
    require(smz_last_error(summarizer)->status == SMZ_ENOMEM);
    refuse_new = false;
    require(smz_summarize(&summary, summarizer, text, strlen(text)) == SMZ_OK);
    require(strcmp(smz_summary_language(summary), "en") == 0);
    smz_summary_free(summary);
    smz_free(summarizer);
}

/* A word that can't be stemmed is its own stem: the text is summarized all the same. */
static void unstemmed_words_are_words(void **state)
{
    (void)state;
    const smz_length length = {SMZ_SENTENCES, 1};
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options options;
    size_t count;
    smz_options_init(&options, sizeof options);
    options.length = length;
    options.keywords = 3;
    note("no word stemmed");
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    refuse_stem = true;
    require(smz_summarize(&summary, summarizer, text, strlen(text)) == SMZ_OK);
    refuse_stem = false;
    require_sound(summary, text, strlen(text), &length);
    (void)smz_keywords(summary, &count);
    require(count == 3);
    smz_summary_free(summary);
    smz_free(summarizer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_stemmer_is_out_of_memory),
        cmocka_unit_test(unstemmed_words_are_words),
    };
    return cmocka_run_group_tests_name("stemmer", tests, NULL, NULL);
}
