/* SPDX-License-Identifier: MIT */
#include "score/tally.h"

#include "support/sample.h"

#include <string.h>

static const char text[] = "Harbour cranes creak. We have Harbour Cranes, harbour crane and crane. "
                           "They crane the neck. A crane is not tea; 3 cranes are.";

struct counting {
    struct sample sample;
    struct smz__tally tally;
};

static void counting_open(struct counting *c)
{
    sample_open(&c->sample, "en", text);
    require(smz__tally_init(&c->tally, &c->sample.document, NULL, &c->sample.allocator) == SMZ_OK);
    require(smz__tally_words(&c->tally) == SMZ_OK && smz__tally_phrases(&c->tally, 3) == SMZ_OK);
}

static void counting_close(struct counting *c)
{
    smz__tally_free(&c->tally);
    sample_close(&c->sample);
}

static uint32_t term_of(struct counting *c, const char *word)
{
    struct smz__vocabulary *vocabulary = &c->sample.document.vocabulary;
    return smz__form_at(vocabulary, smz__vocabulary_add(vocabulary, word, strlen(word)))->term;
}

static void counts_all_forms(void **state)
{
    (void)state;
    struct counting c;
    counting_open(&c);
    const uint32_t key[] = {term_of(&c, "harbour"), term_of(&c, "crane")};
    const uint32_t one = smz__table_find(&c.tally.keys, &key[1], sizeof key[1]);
    const uint32_t two = smz__table_find(&c.tally.keys, key, sizeof key);
    require(one != SMZ__NO_ID && two != SMZ__NO_ID);
    const struct smz__phrase *single = smz__phrase_at(&c.tally, one), *pair = smz__phrase_at(&c.tally, two);
    require(single->count == 7 && single->sentences == 4 && single->words == 1);
    require(pair->count == 3 && pair->sentences == 2 && pair->words == 2);
    /* Free where no content word touches, nor a number; capitalised where that says something. */
    require(pair->free_left == 3 && pair->free_right == 2 && pair->capital == 1 && pair->first == 0);
    require(single->free_left == 3 && single->free_right == 6);
    require(pair->term == key[0] && pair->idf > 0.0F);
    counting_close(&c);
}

static void counts_terms(void **state)
{
    (void)state;
    struct counting c;
    counting_open(&c);
    const struct smz__term_tally *crane = smz__term_tally_at(&c.tally, term_of(&c, "crane"));
    require(crane->count == 7 && crane->first == 1);
    /* "A crane" is a noun, "They crane the" twice a verb. */
    require(crane->noun == 1 && crane->verb == 2);
    require(smz__term_tally_at(&c.tally, term_of(&c, "the"))->count == 0);
    size_t terms;
    const uint32_t *key = smz__phrase_terms(&c.tally, crane->phrase, &terms);
    require(terms == 1 && key[0] == term_of(&c, "crane"));
    counting_close(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_all_forms),
        cmocka_unit_test(counts_terms),
    };
    return cmocka_run_group_tests_name("score/tally", tests, NULL, NULL);
}
