/* SPDX-License-Identifier: MIT */
#include "score/phrase.h"

#include "support/sample.h"

#include <string.h>

/* Gathers the phrases that are visited, as they stand in the text. */
struct visit {
    struct sample *sample;
    struct gathered phrases;
};

static smz_status gather_phrase(void *user, const struct smz__occurrence *occurrence)
{
    struct visit *visit = user;
    const struct smz__phrase_token *first = &occurrence->tokens[0], *last = &occurrence->tokens[occurrence->words - 1];
    size_t start, end, ignored;
    struct smz__document *document = &visit->sample->document;
    require(smz__token_span(document, visit->sample->text, first->first, &start, &ignored));
    require(smz__token_span(document, visit->sample->text, last->first + last->parts - 1, &ignored, &end));
    gather_string(&visit->phrases, visit->phrases.length == 0 ? "" : "|");
    gather(&visit->phrases, visit->sample->text + start, end - start);
    return SMZ_OK;
}

static void visits_phrases(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text;
        unsigned least, most;
        const char *phrases;
    } cases[] = {
        {"en", "", 1, 3, ""},
        {"en", "Harbour", 1, 3, "Harbour"},
        {"en", "Old harbour cranes", 1, 3, "Old|Old harbour|Old harbour cranes|harbour|harbour cranes|cranes"},
        {"en", "Old harbour cranes", 2, 2, "Old harbour|harbour cranes"},
        {"en", "Cranes of harbour", 1, 3, "Cranes|Cranes of harbour|harbour"},
        {"en", "Cranes, harbour", 1, 3, "Cranes|harbour"},
        {"en", "Cranes. Harbour", 1, 3, "Cranes|Harbour"},
        {"en", "Cranes\nharbour", 1, 3, "Cranes|Cranes\nharbour|harbour"},
        {"en", "Cranes 1968 harbour", 1, 3, "Cranes|harbour"},
        {"en", "Bread-winner arrives", 1, 3, "Bread-winner|Bread-winner arrives|arrives"},
        {"en", "of the and", 1, 3, ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        sample_open(&sample, cases[i].code, cases[i].text);
        struct visit visit = {.sample = &sample};
        gather_string(&visit.phrases, "");
        require(smz__visit_phrases(&sample.document, cases[i].least, cases[i].most, gather_phrase, &visit) == SMZ_OK);
        require_text(visit.phrases.bytes, visit.phrases.length, cases[i].phrases);
        gathered_free(&visit.phrases);
        sample_close(&sample);
    }
}

static smz_status refuse(void *user, const struct smz__occurrence *occurrence)
{
    size_t *left = user;
    (void)occurrence;
    return --*left == 0 ? SMZ_ELIMIT : SMZ_OK;
}

static void visit_stops_when_told(void **state)
{
    (void)state;
    struct sample sample;
    size_t left = 3;
    sample_open(&sample, "en", "Old harbour cranes creak");
    require(smz__visit_phrases(&sample.document, 1, 1, refuse, &left) == SMZ_ELIMIT && left == 0);
    sample_close(&sample);
}

static smz_status count(void *user, const struct smz__occurrence *occurrence)
{
    return smz__count_phrase(user, occurrence);
}

/* The number of the phrase that is made of these words. */
static uint32_t find(struct smz__phrases *phrases, const char *const *words, size_t count_of_words)
{
    uint32_t key[SMZ__MAX_PHRASE_STEMS];
    struct smz__vocabulary *vocabulary = &phrases->document->vocabulary;
    for (size_t i = 0; i < count_of_words; i++)
        key[i] = smz__form_at(vocabulary, smz__vocabulary_add(vocabulary, words[i], strlen(words[i])))->term;
    return smz__table_find(&phrases->keys, key, count_of_words * sizeof key[0]);
}

static void counts_all_forms(void **state)
{
    (void)state;
    static const char *const crane[] = {"crane"}, *const harbour_crane[] = {"harbour", "crane"};
    struct sample sample;
    struct smz__phrases phrases;
    sample_open(&sample, "en",
                "Harbour cranes creak. We have Harbour Cranes, harbour crane and crane. A crane is not tea.");
    smz__phrases_init(&phrases, &sample.document, &sample.allocator);
    require(smz__visit_phrases(&sample.document, 1, 3, count, &phrases) == SMZ_OK);
    const uint32_t one = find(&phrases, crane, 1), two = find(&phrases, harbour_crane, 2);
    require(one != SMZ__NO_ID && two != SMZ__NO_ID);
    const struct smz__phrase *single = smz__phrase_at(&phrases, one), *pair = smz__phrase_at(&phrases, two);
    require(single->count == 5 && single->sentences == 3 && single->words == 1);
    require(pair->count == 3 && pair->sentences == 2 && pair->words == 2 && !pair->inner);
    /* Free where no content word touches; capitalised where that says something. */
    require(pair->free_left == 3 && pair->free_right == 2 && pair->capital == 1);
    require(single->free_left == 2 && pair->first == 0);
    smz__phrases_free(&phrases);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(visits_phrases),
        cmocka_unit_test(visit_stops_when_told),
        cmocka_unit_test(counts_all_forms),
    };
    return cmocka_run_group_tests_name("score/phrase", tests, NULL, NULL);
}
