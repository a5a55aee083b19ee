/* SPDX-License-Identifier: MIT */
#include "score/keyword.h"

#include "support/sample.h"

#include <string.h>

static const char article[] =
    "The tidal plant at Carrow Point has two turbines. The turbines of the tidal plant turn with the tide. When the "
    "tide turns, the tidal plant rests. Carrow Point sleeps, and a turbine is oiled.";

/* The keywords of a sample with bars between; *count is how many. */
static struct gathered keywords_of(struct sample *sample, size_t wanted, size_t *count)
{
    const struct smz__keyword_request request = {.wanted = wanted, .ngram = 3};
    struct smz__keywords found;
    struct gathered words = {0};
    smz__keywords_init(&found, &sample->allocator);
    require(smz__find_keywords(&found, &sample->document, sample->text, &request) == SMZ_OK);
    const smz_keyword *keyword = (const smz_keyword *)(const void *)found.list.data;
    *count = found.list.length / sizeof *keyword;
    gather_string(&words, "|");
    for (size_t i = 0; i < *count; i++) {
        require(keyword[i].score <= (i == 0 ? 1.0 : keyword[i - 1].score) && keyword[i].score >= 0.0);
        require(keyword[i].count != 0);
        gather(&words, sample->text + keyword[i].start, keyword[i].length);
        gather_string(&words, "|");
    }
    smz__keywords_free(&found);
    return words;
}

static void finds_what_the_text_is_about(void **state)
{
    (void)state;
    static const char *const expected[] = {"|tidal plant|", "|Carrow Point|", "|turbines|"};
    struct sample sample;
    size_t count;
    sample_open(&sample, "en", article);
    struct gathered words = keywords_of(&sample, 5, &count);
    require(count == 5);
    for (size_t i = 0; i < COUNT(expected); i++) {
        note("%s in %s", expected[i], words.bytes);
        require(strstr(words.bytes, expected[i]) != NULL);
    }
    note("no parts of phrases in %s", words.bytes);
    require(strstr(words.bytes, "|plant|") == NULL && strstr(words.bytes, "|Carrow|") == NULL);
    note("no stop words in %s", words.bytes);
    require(strstr(words.bytes, "|the|") == NULL && strstr(words.bytes, "|The|") == NULL);
    gathered_free(&words);
    sample_close(&sample);
}

/* Fewer are the first of more, and each is there once. */
static void fewer_are_the_first_of_more(void **state)
{
    (void)state;
    struct sample sample;
    size_t count;
    sample_open(&sample, "en", article);
    struct gathered all = keywords_of(&sample, SIZE_MAX, &count);
    const size_t most = count;
    require(most > 10 && most < 100);
    for (size_t wanted = 0; wanted <= 6; wanted++) {
        struct gathered few = keywords_of(&sample, wanted, &count);
        note("%zu wanted: %s", wanted, few.bytes);
        require(count == wanted);
        require(few.length == 1 || wanted < 4 || strncmp(all.bytes, few.bytes, 5) == 0);
        gathered_free(&few);
    }
    gathered_free(&all);
    sample_close(&sample);
}

/* A joined word may begin with a stop word, also where only phrases are looked for that may be among the best. */
static void finds_words_that_stop_words_begin(void **state)
{
    (void)state;
    struct sample sample;
    struct gathered text = {0};
    size_t count;
    gather_string(&text, "");
    for (int i = 0; i < 30; i++)
        gather_string(&text,
                      "They saw the annual by-election. The anchor and the ferry and the sailor and the rope and the "
                      "quay and the crane and the tower and the bridge and the stone and the meadow. ");
    sample_open(&sample, "en", text.bytes);
    struct gathered words = keywords_of(&sample, 1, &count);
    require_text(words.bytes, words.length, "|annual by-election|");
    gathered_free(&words);
    sample_close(&sample);
    gathered_free(&text);
}

/* Of several spellings the commonest is shown, where it stands first. */
static void shows_the_commonest_form(void **state)
{
    (void)state;
    struct sample sample;
    size_t count;
    sample_open(&sample, "en",
                "One turbine stood. The turbines hum. Blue turbines hum. A turbine hummed near turbines.");
    struct gathered words = keywords_of(&sample, 20, &count);
    note("%s", words.bytes);
    require(strstr(words.bytes, "|turbines|") != NULL && strstr(words.bytes, "|turbine|") == NULL);
    gathered_free(&words);
    sample_close(&sample);
}

static void texts_without_keywords(void **state)
{
    (void)state;
    static const char *const texts[] = {"", "the of and", "12 13 14", "...", "a b c"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct sample sample;
        size_t count;
        sample_open(&sample, "en", texts[i]);
        struct gathered words = keywords_of(&sample, 10, &count);
        require(count == 0);
        gathered_free(&words);
        sample_close(&sample);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_the_text_is_about),
        cmocka_unit_test(fewer_are_the_first_of_more),
        cmocka_unit_test(finds_words_that_stop_words_begin),
        cmocka_unit_test(shows_the_commonest_form),
        cmocka_unit_test(texts_without_keywords),
    };
    return cmocka_run_group_tests_name("score/keyword", tests, NULL, NULL);
}
