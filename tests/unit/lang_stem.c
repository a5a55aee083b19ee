/* SPDX-License-Identifier: MIT */
/*
 * No stem is written here: they change from one libstemmer to the next. What counts is that forms of a word meet.
 */
#include "lang/stem.h"

#include "base/limits.h"
#include "lang/language.h"
#include "support/test.h"

#include <string.h>

/* The languages that Snowball has a stemmer for. */
static const char *const stemmed[] = {"ar", "ca", "da", "de", "el", "en", "es", "eu", "fi", "fr",
                                      "ga", "hi", "hu", "hy", "id", "it", "lt", "ne", "nl", "no",
                                      "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi"};

static void every_named_stemmer_opens(void **state)
{
    (void)state;
    size_t count = 0;
    for (uint32_t i = 0; i < smz__language_count; i++) {
        const struct smz__language *language = &smz__languages[i];
        struct sb_stemmer *stemmer = NULL;
        note("%s: '%s'", language->code, language->stemmer);
        require(smz__stemmer_open(&stemmer, language) == SMZ_OK);
        require((stemmer != NULL) == (language->stemmer[0] != '\0'));
        count += stemmer != NULL;
        smz__stemmer_close(stemmer);
    }
    note("%zu languages with a stemmer", count);
    require(count == COUNT(stemmed));
    for (size_t i = 0; i < COUNT(stemmed); i++) {
        note("%s", stemmed[i]);
        require(smz__find_language(stemmed[i]) != NULL && smz__find_language(stemmed[i])->stemmer[0] != '\0');
    }
}

static void unknown_stemmer_is_none(void **state)
{
    (void)state;
    const struct smz__language language = {.code = "xx", .stemmer = "nosuchstemmer"};
    struct sb_stemmer *stemmer = (struct sb_stemmer *)1;
    note("a stemmer that this libstemmer does not have");
    require(smz__stemmer_open(&stemmer, &language) == SMZ_OK && stemmer == NULL);
}

static struct gathered stem(struct sb_stemmer *stemmer, const char *word)
{
    struct gathered copy = {0};
    size_t length;
    const char *found = smz__stem(stemmer, word, strlen(word), &length);
    gather(&copy, found, length);
    return copy;
}

static void forms_meet(void **state)
{
    (void)state;
    static const struct {
        const char *code, *one, *other;
        bool same;
    } cases[] = {
        {"en", "harbour", "harbours", true}, {"en", "harbour", "hammer", false}, {"de", "hafen", "hafens", true},
        {"fr", "port", "ports", true},       {"es", "puerto", "puertos", true},  {"ru", "порт", "порта", true},
        {"el", "λιμάνι", "λιμάνια", true},   {"fi", "talo", "talot", true},      {"hu", "ház", "házak", true},
        {"sv", "hamn", "hamnen", true},      {"it", "porto", "porti", true},     {"pl", "port", "portu", false},
        {"und", "port", "ports", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct smz__language *language = smz__find_language(cases[i].code);
        struct sb_stemmer *stemmer = NULL;
        note("%s: %s, %s", cases[i].code, cases[i].one, cases[i].other);
        require(smz__stemmer_open(&stemmer, language != NULL ? language : smz__neutral_language()) == SMZ_OK);
        struct gathered one = stem(stemmer, cases[i].one), other = stem(stemmer, cases[i].other);
        require((strcmp(one.bytes, other.bytes) == 0) == cases[i].same);
        gathered_free(&one);
        gathered_free(&other);
        smz__stemmer_close(stemmer);
    }
}

static void long_words_are_left_alone(void **state)
{
    (void)state;
    struct sb_stemmer *stemmer = NULL;
    char word[SMZ__MAX_STEM_BYTES + 1];
    size_t length;
    memset(word, 's', sizeof word);
    require(smz__stemmer_open(&stemmer, smz__find_language("en")) == SMZ_OK);
    note("one byte too long");
    require(smz__stem(stemmer, word, sizeof word, &length) == word && length == sizeof word);
    note("as long as may be");
    (void)smz__stem(stemmer, word, sizeof word - 1, &length);
    require(length < sizeof word);
    note("no stemmer");
    require(smz__stem(NULL, word, 3, &length) == word && length == 3);
    smz__stemmer_close(stemmer);
    smz__stemmer_close(NULL);
}

/* A stem is never empty: no word is lost. */
static void stems_are_not_empty(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < smz__language_count; i++) {
        const struct smz__language *language = &smz__languages[i];
        struct sb_stemmer *stemmer = NULL;
        require(smz__stemmer_open(&stemmer, language) == SMZ_OK);
        for (uint32_t w = language->frequent.first; w < language->frequent.first + language->frequent.count; w++) {
            const size_t length = smz__word_offset[w + 1] - smz__word_offset[w];
            size_t stem_length;
            note("%s: %.*s", language->code, (int)length, smz__word_pool + smz__word_offset[w]);
            require(smz__stem(stemmer, smz__word_pool + smz__word_offset[w], length, &stem_length) != NULL);
            require(stem_length != 0);
        }
        smz__stemmer_close(stemmer);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_named_stemmer_opens),
        cmocka_unit_test(unknown_stemmer_is_none),
        cmocka_unit_test(forms_meet),
        cmocka_unit_test(long_words_are_left_alone),
        cmocka_unit_test(stems_are_not_empty),
    };
    return cmocka_run_group_tests_name("lang/stem", tests, NULL, NULL);
}
