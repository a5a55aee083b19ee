/* SPDX-License-Identifier: MIT */
#include "score/neighbour.h"

#include "support/hook.h"
#include "support/sample.h"

#include <string.h>

static uint32_t term_of(struct sample *sample, const char *word)
{
    struct smz__vocabulary *vocabulary = &sample->document.vocabulary;
    return smz__form_at(vocabulary, smz__vocabulary_add(vocabulary, word, strlen(word)))->term;
}

static void counts_pairs(void **state)
{
    (void)state;
    static const struct {
        const char *first, *second;
        unsigned count;
    } cases[] = {
        {"harbour", "cranes", 3},                        /* in all forms, joined or not */
        {"cranes", "harbour", 0},                        /* not across a comma */
        {"old", "harbour", 1},    {"harbour", "old", 0}, /* not across sentences */
        {"creak", "and", 1},      {"harbour", "creak", 0},
        {"the", "harbour", 0}, /* no phrase of interest begins with that word */
    };
    struct sample sample;
    struct smz__neighbours neighbours;
    struct smz__buf lexemes;
    sample_open(&sample, "en", "The harbour cranes, harbour-crane and Harbour crane creak and the old harbour. Old.");
    smz__buf_init(&lexemes, &sample.allocator, SIZE_MAX);
    require(smz__read_lexicon(&lexemes, &sample.document) == SMZ_OK);
    const struct smz__lexeme *lexeme = (const struct smz__lexeme *)(const void *)lexemes.data;
    uint16_t need[16];
    require(lexemes.length / sizeof *lexeme <= COUNT(need));
    for (size_t i = 0; i < lexemes.length / sizeof *lexeme; i++)
        need[i] = lexeme[i].term == term_of(&sample, "the") ? SMZ__NEVER : 1;
    require(smz__count_neighbours(&neighbours, &sample.document, lexeme, need, &sample.allocator) == SMZ_OK);
    for (size_t i = 0; i < COUNT(cases); i++) {
        const unsigned count =
            *smz__neighbours_of(&neighbours, term_of(&sample, cases[i].first), term_of(&sample, cases[i].second));
        note("%s %s: %u", cases[i].first, cases[i].second, count);
        require(count == cases[i].count); /* with so few pairs none share a counter */
    }
    smz__neighbours_free(&neighbours, &sample.allocator);
    smz__buf_free(&lexemes);
    sample_close(&sample);
}

/* A counter stays at its highest, which is then no lower than what is asked for. */
static void counts_no_further_than_it_can(void **state)
{
    (void)state;
    enum { WORDS = 70000 };
    struct gathered text = {0};
    for (size_t i = 0; i < WORDS; i++)
        gather_string(&text, "crane ");
    struct sample sample;
    struct smz__neighbours neighbours;
    struct smz__buf lexemes;
    sample_open(&sample, "en", text.bytes);
    smz__buf_init(&lexemes, &sample.allocator, SIZE_MAX);
    require(smz__read_lexicon(&lexemes, &sample.document) == SMZ_OK);
    const struct smz__lexeme *first = (const struct smz__lexeme *)(const void *)lexemes.data;
    const uint16_t need = UINT16_MAX - 1;
    require(smz__count_neighbours(&neighbours, &sample.document, first, &need, &sample.allocator) == SMZ_OK);
    require(*smz__neighbours_of(&neighbours, first->term, first->term) == UINT16_MAX);
    smz__neighbours_free(&neighbours, &sample.allocator);
    smz__buf_free(&lexemes);
    sample_close(&sample);
    gathered_free(&text);
}

static void keeps_nothing_when_refused(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__neighbours neighbours;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    hook.refuse_at = 0;
    sample_open(&sample, "en", "Harbour cranes.");
    require(smz__count_neighbours(&neighbours, &sample.document, NULL, NULL, &allocator) == SMZ_ENOMEM);
    smz__neighbours_free(&neighbours, &allocator);
    require(hook.live == 0 && hook.mistakes == 0);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_pairs),
        cmocka_unit_test(counts_no_further_than_it_can),
        cmocka_unit_test(keeps_nothing_when_refused),
    };
    return cmocka_run_group_tests_name("score/neighbour", tests, NULL, NULL);
}
