/* SPDX-License-Identifier: MIT */
#include "lang/language.h"

#include "support/test.h"

#include <string.h>

static void finds_languages(void **state)
{
    (void)state;
    static const struct {
        const char *name, *code; /* NULL: there is none */
    } cases[] = {
        {"en", "en"},       {"EN", "en"},   {"eng", "en"},      {"English", "en"}, {"ENGLISH", "en"},
        {"de", "de"},       {"ger", "de"},  {"deutsch", "de"},  {"nb", "no"},      {"nno", "no"},
        {"bokmal", "no"},   {"bs", "hr"},   {"mandarin", "zh"}, {"iw", "he"},      {"prs", "fa"},
        {"", NULL},         {"e", NULL},    {"en ", NULL},      {" en", NULL},     {"eng deu", NULL},
        {"english2", NULL}, {"engl", NULL}, {"xx", NULL},       {"auto", NULL},    {"und", NULL},
        {"\xC3\xA9", NULL}, {"en\n", NULL},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct smz__language *language = smz__find_language(cases[i].name);
        note("'%s'", cases[i].name);
        require((language == NULL) == (cases[i].code == NULL));
        if (language != NULL)
            require_text(language->code, strlen(language->code), cases[i].code);
    }
}

/* Every code, name and alias leads to its own language, so that no two languages share one. */
static void names_are_unique(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < smz__language_count; i++) {
        const struct smz__language *language = &smz__languages[i];
        note("%s", language->code);
        require(i == 0 || strcmp(smz__languages[i - 1].code, language->code) < 0);
        require(smz__find_language(language->code) == language && smz__find_language(language->name) == language);
        for (const char *at = language->aliases; *at != '\0';) {
            char alias[40];
            const size_t length = strcspn(at, " ");
            memcpy(alias, at, length);
            alias[length] = '\0';
            note("%s: %s", language->code, alias);
            require(at[length] == ' ' && smz__find_language(alias) == language);
            at += length + 1;
        }
    }
}

static void neutral_language_is_empty(void **state)
{
    (void)state;
    const struct smz__language *neutral = smz__neutral_language();
    note("und");
    require(strcmp(neutral->code, "und") == 0 && neutral->stemmer[0] == '\0' && neutral->flags == 0);
    require(neutral->stop.count == 0 && neutral->abbreviations.count == 0 && neutral->frequent.count == 0);
    require(smz__find_word(neutral->stop, "the", 3) == 0);
}

static void finds_words(void **state)
{
    (void)state;
    static const struct {
        const char *code, *word;
        bool stop;
        unsigned abbreviation;
    } cases[] = {
        {"en", "the", true, 0},
        {"en", "The", false, 0},
        {"en", "th", false, 0},
        {"en", "thee", false, 0},
        {"en", "harbour", false, 0},
        {"en", "it's", true, 0},
        {"en", "dr", false, SMZ__ABBREVIATION_NAME},
        {"en", "e.g", false, SMZ__ABBREVIATION_ANY},
        {"de", "z.b", false, SMZ__ABBREVIATION_ANY},
        {"en", "no", true, SMZ__ABBREVIATION_NUMBER},
        {"de", "the", false, 0},
        {"de", "und", true, 0},
        {"fr", "l'", true, 0},
        {"el", "και", true, 0},
        {"ru", "и", true, 0},
        {"ja", "こと", true, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct smz__language *language = smz__find_language(cases[i].code);
        const size_t length = strlen(cases[i].word);
        note("%s: %s", cases[i].code, cases[i].word);
        require((smz__find_word(language->stop, cases[i].word, length) != 0) == cases[i].stop);
        require(smz__find_word(language->abbreviations, cases[i].word, length) == cases[i].abbreviation);
    }
    note("no word");
    require(smz__find_word(smz__find_language("en")->stop, "", 0) == 0);
    require(smz__find_word(smz__find_language("en")->stop, NULL, 0) == 0); /* as an empty buffer has it */
}

static void tells_scripts(void **state)
{
    (void)state;
    static const struct {
        uint32_t character, script;
    } cases[] = {
        {'a', SMZ__LATIN},
        {'Z', SMZ__LATIN},
        {0xE9, SMZ__LATIN},
        {0x1EC7, SMZ__LATIN},
        {0x3B1, SMZ__GREEK},
        {0x1F00, SMZ__GREEK},
        {0x436, SMZ__CYRILLIC},
        {0x561, SMZ__ARMENIAN},
        {0x5D0, SMZ__HEBREW},
        {0x628, SMZ__ARABIC},
        {0xFE8D, SMZ__ARABIC},
        {0x915, SMZ__DEVANAGARI},
        {0x995, SMZ__BENGALI},
        {0xA15, SMZ__GURMUKHI},
        {0xA95, SMZ__GUJARATI},
        {0xB95, SMZ__TAMIL},
        {0xC15, SMZ__TELUGU},
        {0xD9A, SMZ__SINHALA},
        {0xE01, SMZ__THAI},
        {0x1000, SMZ__MYANMAR},
        {0x1200, SMZ__ETHIOPIC},
        {0xAC00, SMZ__HANGUL},
        {0x3042, SMZ__KANA},
        {0x30A2, SMZ__KANA},
        {0x4E00, SMZ__HAN},
        {0x20000, SMZ__HAN},
        {'1', 0},
        {' ', 0},
        {0x10D0, 0},
        {0x10FFFF, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("U+%04X", (unsigned)cases[i].character);
        require(smz__script_of(cases[i].character) == cases[i].script);
    }
}

static void flags_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *code;
        enum smz__language_flag flag;
        bool has;
    } cases[] = {
        {"de", SMZ__ORDINAL_DOT, true},    {"en", SMZ__ORDINAL_DOT, false},    {"fr", SMZ__ELISION, true},
        {"tr", SMZ__DOTLESS_I, true},      {"de", SMZ__DOTLESS_I, false},      {"hy", SMZ__COLON_ENDS, true},
        {"el", SMZ__SEMICOLON_ASKS, true}, {"en", SMZ__SEMICOLON_ASKS, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s, flag %u", cases[i].code, (unsigned)cases[i].flag);
        require(smz__has(smz__find_language(cases[i].code), cases[i].flag) == cases[i].has);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_languages),
        cmocka_unit_test(names_are_unique),
        cmocka_unit_test(neutral_language_is_empty),
        cmocka_unit_test(finds_words),
        cmocka_unit_test(tells_scripts),
        cmocka_unit_test(flags_are_told),
    };
    return cmocka_run_group_tests_name("lang/language", tests, NULL, NULL);
}
