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
    static const struct {
        const char *code, *word;
        enum smz__phrase_kind kind;
        unsigned cue;
        bool capital;
    } cases[] = {
        {"en", "cranes", SMZ__PHRASE_CONTENT, 0, false},
        {"en", "Cranes", SMZ__PHRASE_CONTENT, 0, true},
        {"en", "the", SMZ__PHRASE_STOP, SMZ__CUE_DETERMINER, false},
        {"en", "They", SMZ__PHRASE_STOP, SMZ__CUE_PRONOUN, true},
        {"en", "would", SMZ__PHRASE_STOP, SMZ__CUE_AUXILIARY, false},
        {"en", "with", SMZ__PHRASE_STOP, SMZ__CUE_PREPOSITION, false},
        {"en", "of", SMZ__PHRASE_STOP, SMZ__CUE_NAME_LINK, false},
        {"en", "and", SMZ__PHRASE_STOP, 0, false},
        {"en", "1968", SMZ__PHRASE_BREAKER, 0, false},
        {"en", "x", SMZ__PHRASE_BREAKER, 0, false},
        {"en", "said", SMZ__PHRASE_STOP, SMZ__CUE_APART_SMALL, false},
        {"en", "Said", SMZ__PHRASE_CONTENT, 0, true},
        {"en", "Monday", SMZ__PHRASE_STOP, SMZ__CUE_APART, true},
        {"en", "kilometres", SMZ__PHRASE_CONTENT, 0, false},
        {"fr", "de", SMZ__PHRASE_STOP, SMZ__CUE_LINK, false},
        {"und", "the", SMZ__PHRASE_CONTENT, 0, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        struct smz__buf lexemes;
        sample_open(&sample, cases[i].code, "");
        const uint32_t form = form_of(&sample, cases[i].word);
        note("%s: %s", cases[i].code, cases[i].word);
        smz__buf_init(&lexemes, &sample.allocator, SIZE_MAX);
        require(smz__read_lexicon(&lexemes, &sample.document) == SMZ_OK);
        const struct smz__lexeme *lexeme = (const struct smz__lexeme *)(const void *)lexemes.data + form;
        require(lexeme->kind == cases[i].kind && lexeme->cue == cases[i].cue && lexeme->capital == cases[i].capital);
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
