/* SPDX-License-Identifier: MIT */
#include "score/lexicon.h"

#include "support/sample.h"

#include <string.h>

static uint32_t form_of(struct sample *sample, const char *word)
{
    return smz__vocabulary_add(&sample->document.vocabulary, word, strlen(word));
}

static void tells_what_words_are(void **state)
{
    (void)state;
    enum {
        STOP = SMZ__PHRASE_STOP,
        CONTENT = SMZ__PHRASE_CONTENT,
        CAPITAL = SMZ__PHRASE_CAPITAL,
        CUE = SMZ__PHRASE_STOP | SMZ__PHRASE_CUE,
        NOUN = CUE | SMZ__PHRASE_NOUN,
        LINK = NOUN | SMZ__PHRASE_OPENS | SMZ__PHRASE_LINK,
        PAIR = SMZ__PAIR
    };
    static const struct {
        const char *code, *word;
        uint32_t bits;
    } cases[] = {
        {"en", "cranes", CONTENT},
        {"en", "Cranes", CONTENT | CAPITAL},
        {"en", "the", NOUN | SMZ__PHRASE_OPENS | SMZ__PHRASE_DETERMINER},
        {"en", "They", CUE | SMZ__PHRASE_VERB | CAPITAL},
        {"en", "would", CUE | SMZ__PHRASE_VERB},
        {"en", "with", NOUN},
        {"en", "of", LINK | SMZ__PHRASE_NAME_LINK},
        {"en", "and", STOP},
        {"en", "1968", SMZ__PHRASE_NUMBER},
        {"en", "x", 0},
        {"en", "W", CAPITAL},
        {"en", "said", CUE},
        {"en", "Said", CONTENT | CAPITAL},
        {"en", "Monday", CUE | SMZ__PHRASE_APART | CAPITAL},
        {"en", "kilometres", CONTENT},
        {"fr", "de", LINK},
        {"und", "the", CONTENT},
        {"zh", "油纸", CONTENT | PAIR},
        {"zh", "语言", CONTENT | PAIR | SMZ__PAIR_KNOWN},
        {"zh", "没有", STOP | PAIR | SMZ__PAIR_KNOWN | SMZ__PAIR_WHOLE},
        {"zh", "纸三", STOP | PAIR},
        {"th", "เต", CONTENT | PAIR | SMZ__PAIR_LEADS | SMZ__PAIR_SOUND},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        struct smz__buf lexemes;
        sample_open(&sample, cases[i].code, "");
        const uint32_t form = form_of(&sample, cases[i].word);
        smz__buf_init(&lexemes, &sample.allocator, SIZE_MAX);
        require(smz__read_lexicon(&lexemes, &sample.document) == SMZ_OK);
        const struct smz__lexeme *lexeme = (const struct smz__lexeme *)(const void *)lexemes.data + form;
        note("%s: %s: %x, not %x", cases[i].code, cases[i].word, (unsigned)lexeme->bits, (unsigned)cases[i].bits);
        require(lexeme->bits == cases[i].bits);
        require(lexeme->term == smz__form_at(&sample.document.vocabulary, form)->term);
        smz__buf_free(&lexemes);
        sample_close(&sample);
    }
}

static void knows_what_ends_no_keyword(void **state)
{
    (void)state;
    static const struct {
        const char *code, *word;
        bool weak, alone; /* at the end of a phrase; by itself */
    } cases[] = {
        {"en", "provided", true, true},    {"en", "FAMOUS", true, true},      {"en", "quickly", true, true},
        {"en", "need", false, false},      {"en", "family", false, false},    {"en", "crane", false, false},
        {"en", "archive", false, false},   {"en", "ed", false, false},        {"en", "ly", false, false},
        {"en", "massive", true, true},     {"en", "Wohlstanded", true, true}, {"de", "provided", false, false},
        {"und", "famous", false, false},   {"en", "seaweed", false, false},   {"en", "", false, false},
        {"en", "kilometres", false, true}, {"en", "Dark", false, true},       {"en", "Said", true, true},
        {"en", "Monday", false, false},    {"fr", "arrivées", false, true},   {"fr", "musées", false, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        sample_open(&sample, cases[i].code, "");
        const uint32_t form = form_of(&sample, cases[i].word);
        note("%s: %s", cases[i].code, cases[i].word);
        require(smz__ends_no_keyword(&sample.document, form, false) == cases[i].weak);
        require(smz__ends_no_keyword(&sample.document, form, true) == cases[i].alone);
        sample_close(&sample);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_what_words_are),
        cmocka_unit_test(knows_what_ends_no_keyword),
    };
    return cmocka_run_group_tests_name("score/lexicon", tests, NULL, NULL);
}
