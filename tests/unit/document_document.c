/* SPDX-License-Identifier: MIT */
#include "document/document.h"

#include "support/sample.h"

#include <string.h>

static const char article[] = "Ferries return\n\n"
                              "The ferries came back to the harbour in spring. Nobody had expected the ferries.\n\n"
                              "What came next\n\n"
                              "- tea for the ferrymen\n- rope\n\n"
                              "The harbour was swept. The harbour was full again by noon.\n";

static uint32_t term_of(struct sample *sample, const char *word)
{
    struct smz__vocabulary *vocabulary = &sample->document.vocabulary;
    const uint32_t form = smz__vocabulary_add(vocabulary, word, strlen(word));
    require(form != SMZ__NO_ID);
    return smz__form_at(vocabulary, form)->term;
}

static void knows_its_pieces(void **state)
{
    (void)state;
    static const struct {
        const char *begin;
        smz_kind kind;
        uint32_t paragraph, place;
    } pieces[] = {
        {"Ferries return", SMZ_TITLE, 0, 0},    {"The ferries", SMZ_PROSE, 1, 0},       {"Nobody", SMZ_PROSE, 1, 1},
        {"What came", SMZ_HEADING, 2, 0},       {"- tea", SMZ_LIST_ITEM, 3, 0},         {"- rope", SMZ_LIST_ITEM, 4, 0},
        {"The harbour was s", SMZ_PROSE, 5, 0}, {"The harbour was f", SMZ_PROSE, 5, 1},
    };
    struct sample sample;
    sample_open(&sample, "en", article);
    require(sample.document.sentence_count == COUNT(pieces) && sample.document.paragraphs == 6);
    for (size_t i = 0; i < COUNT(pieces); i++) {
        const struct smz__sentence *s = smz__sentence_at(&sample.document, i);
        note("%s", pieces[i].begin);
        require(strncmp(article + s->start, pieces[i].begin, strlen(pieces[i].begin)) == 0);
        require(s->kind == pieces[i].kind && s->paragraph == pieces[i].paragraph);
        require(smz__figures_at(&sample.document, i)->place == pieces[i].place);
        require(smz__may_be_chosen(&sample.document, s) == (pieces[i].kind == SMZ_PROSE));
    }
    sample_close(&sample);
}

static void counts_terms(void **state)
{
    (void)state;
    static const struct {
        const char *word;
        uint32_t count, sentences, first;
        bool in_title;
    } terms[] = {
        {"ferries", 2, 2, 1, true},         {"harbour", 3, 3, 1, false},      {"rope", 1, 1, 5, false},
        {"return", 0, 0, SMZ__NO_ID, true}, {"the", 0, 0, SMZ__NO_ID, false},
    };
    struct sample sample;
    sample_open(&sample, "en", article);
    for (size_t i = 0; i < COUNT(terms); i++) {
        const uint32_t id = term_of(&sample, terms[i].word);
        const struct smz__term *term = smz__term_at(&sample.document.vocabulary, id);
        const struct smz__trait *trait = smz__trait_at(&sample.document.vocabulary, id);
        note("%s: %u in %u sentences, first in %u", terms[i].word, (unsigned)term->count, (unsigned)term->sentences,
             (unsigned)trait->first);
        require(term->count == terms[i].count && term->sentences == terms[i].sentences);
        require(trait->first == terms[i].first && trait->in_title == terms[i].in_title);
    }
    require(sample.document.title_terms == 2);
    sample_close(&sample);
}

/* What there is decides what is chosen from. */
static void chooses_a_kind(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        smz_kind kind;
    } cases[] = {
        {"The ferries came back to the harbour in spring.\n\n- tea\n", SMZ_PROSE},
        {"- tea\n- rope\n\n# Heading\n", SMZ_LIST_ITEM},
        {"# One\n\n# Two\n", SMZ_HEADING},
        {"Only a title\n", SMZ_TITLE},
        {"```\ncode\n```\n", SMZ_CODE},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        sample_open(&sample, "en", cases[i].text);
        require(sample.document.chosen_kind == cases[i].kind);
        sample_close(&sample);
    }
}

/* The word stream leads back to the text. */
static void finds_tokens_again(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text, *tokens;
    } cases[] = {
        {"en", "It's 3.5 well-known. Then?\n\nNext", "It's|3|5|well|known|Then|Next"},
        {"fr", "L'homme d'or. Il part.", "L'|homme|d'|or|Il|part"},
        {"ja", "東京都。雨だ。", "東京|京都|雨だ"},
        {"en", "", ""},
        {"en", "...", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        struct gathered tokens = {0};
        size_t start, end;
        sample_open(&sample, cases[i].code, cases[i].text);
        gather_string(&tokens, "");
        for (uint32_t t = 0; smz__token_span(&sample.document, cases[i].text, t, &start, &end); t++) {
            gather_string(&tokens, t == 0 ? "" : "|");
            gather(&tokens, cases[i].text + start, end - start);
        }
        require_text(tokens.bytes, tokens.length, cases[i].tokens);
        gathered_free(&tokens);
        sample_close(&sample);
    }
}

/* Trimmed, it still has its sentences. */
static void trim_keeps_sentences(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, "en", article);
    const size_t count = sample.document.sentence_count, end = smz__sentence_at(&sample.document, 2)->end;
    smz__document_trim(&sample.document);
    require(sample.document.sentence_count == count && smz__sentence_at(&sample.document, 2)->end == end);
    require(sample.document.tokens.data == NULL && sample.document.vocabulary.forms.data == NULL);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_its_pieces),   cmocka_unit_test(counts_terms),         cmocka_unit_test(chooses_a_kind),
        cmocka_unit_test(finds_tokens_again), cmocka_unit_test(trim_keeps_sentences),
    };
    return cmocka_run_group_tests_name("document/document", tests, NULL, NULL);
}
