/* SPDX-License-Identifier: MIT */
#include "score/tally.h"

#include "support/sample.h"

#include <math.h>
#include <string.h>

static const char text[] = "Harbour cranes creak. We have Harbour Cranes, harbour crane and crane. "
                           "They crane the neck. A crane is not tea; 3 cranes are.";

struct counting {
    struct sample sample;
    struct smz__tally tally;
};

static void counting_open(struct counting *c, const char *code, const char *bytes)
{
    sample_open(&c->sample, code, bytes);
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
    counting_open(&c, "en", text);
    const uint32_t key[] = {term_of(&c, "harbour"), term_of(&c, "crane")};
    const uint32_t one = smz__find_phrase(&c.tally, &key[1], 1);
    const uint32_t two = smz__find_phrase(&c.tally, key, 2);
    require(one != SMZ__NO_ID && two != SMZ__NO_ID);
    const struct smz__phrase *single = smz__phrase_at(&c.tally, one), *pair = smz__phrase_at(&c.tally, two);
    require(single->count == 7 && single->sentences == 4 && single->words == 1);
    require(pair->count == 3 && pair->sentences == 2 && pair->words == 2);
    /* Free where no content word touches, nor a number; capitalised where that says something. */
    require(pair->free_left == 3 && pair->free_right == 2 && pair->capital == 1 && pair->first == 0);
    require(single->free_left == 3 && single->free_right == 6);
    require(pair->idf > 0.0F);
    counting_close(&c);
}

static void counts_terms(void **state)
{
    (void)state;
    struct counting c;
    counting_open(&c, "en", text);
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

/* What a phrase is like does not depend on which of its forms comes first. */
static void merges_forms(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "The night-ferry left. The night ferry came.",    "The night ferry left. The night-ferry came.",
        "A night-ferry queue. A night ferry-queue.",      "A night ferry-queue. A night-ferry queue.",
        "The old night-ferry left. No night ferry came.", "No night ferry left. The old night-ferry came.",
    };
    for (size_t i = 0; i < COUNT(texts); i += 2) {
        struct smz__phrase seen[2];
        for (size_t k = 0; k < 2; k++) {
            struct counting c;
            counting_open(&c, "en", texts[i + k]);
            const uint32_t key[] = {term_of(&c, "night"), term_of(&c, "ferry"), term_of(&c, "queue")};
            const uint32_t id = smz__find_phrase(&c.tally, key, (i == 2 ? 3 : 2));
            require(id != SMZ__NO_ID);
            seen[k] = *smz__phrase_at(&c.tally, id);
            counting_close(&c);
        }
        require(seen[0].words == 2 && seen[0].words == seen[1].words);
        require(seen[0].count == 2 && seen[0].count == seen[1].count);
        require(seen[0].idf > 0.0F && fabsf(seen[0].idf - seen[1].idf) < 1e-6F);
        require(i == 4 || seen[0].first == seen[1].first);
    }
}

/* Where a name is cut, and where it stands whole. */
/* "State Mara Ellison" is part of a name that a word links. */
static void counts_cuts_behind_links(void **state)
{
    (void)state;
    struct counting c;
    counting_open(&c, "en",
                  "By and by a Secretary of State Mara Ellison came to us. A state of Mara Ellison is unknown. We "
                  "met Mara Ellison.");
    const uint32_t key[] = {term_of(&c, "secretary"), term_of(&c, "of"), term_of(&c, "state"), term_of(&c, "mara"),
                            term_of(&c, "ellison")};
    static const struct {
        size_t from, words;
        uint32_t count, cut;
    } cases[] = {{0, 5, 1, 0}, {2, 3, 1, 1}, {3, 2, 3, 1}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        const uint32_t id = smz__find_phrase(&c.tally, key + cases[i].from, cases[i].words);
        note("case %zu", i);
        require(id != SMZ__NO_ID);
        require(smz__phrase_at(&c.tally, id)->count == cases[i].count);
        require(smz__phrase_at(&c.tally, id)->cut == cases[i].cut);
    }
    counting_close(&c);
}

static void counts_cuts(void **state)
{
    (void)state;
    struct counting c;
    counting_open(&c, "en", "By and by we saw Prime Minister Mara Ellison. There a Prime Minister met Mara Ellison.");
    const uint32_t key[] = {term_of(&c, "prime"), term_of(&c, "minister"), term_of(&c, "mara"), term_of(&c, "ellison")};
    static const struct {
        size_t from, words;
        uint32_t count, cut;
    } cases[] = {{0, 4, 1, 0}, {0, 3, 1, 1}, {1, 3, 1, 1}, {0, 2, 2, 1}, {2, 2, 2, 1}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        const uint32_t id = smz__find_phrase(&c.tally, key + cases[i].from, cases[i].words);
        require(id != SMZ__NO_ID);
        require(smz__phrase_at(&c.tally, id)->count == cases[i].count);
        require(smz__phrase_at(&c.tally, id)->cut == cases[i].cut);
    }
    counting_close(&c);
}

/* Where a word stands free: before a mark, nothing or a stop word, behind an initial; and a pair of characters also
 * where it holds together better than what goes across its edge. */
static void tells_what_is_free(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text, *word;
        uint32_t count, left, right;
    } cases[] = {
        {"en", "We saw P. Tarn row.", "tarn", 1, 1, 0}, {"en", "We saw old Tarn, and 3 Tarn.", "tarn", 2, 0, 2},
        {"zh", "油纸伞。油纸。", "油纸", 2, 2, 2},      {"zh", "油纸伞。", "油纸", 1, 1, 0},
        {"zh", "伞油纸。油纸。", "油纸", 2, 2, 2},      {"zh", "语言伞。", "语言", 1, 1, 1},
        {"zh", "Python油纸Python。", "油纸", 1, 1, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct counting c;
        counting_open(&c, cases[i].code, cases[i].text);
        const uint32_t term = term_of(&c, cases[i].word), id = smz__find_phrase(&c.tally, &term, 1);
        require(id != SMZ__NO_ID);
        const struct smz__phrase *phrase = smz__phrase_at(&c.tally, id);
        note("%s: %u, free %u and %u", cases[i].text, (unsigned)phrase->count, (unsigned)phrase->free_left,
             (unsigned)phrase->free_right);
        require(phrase->count == cases[i].count);
        require(phrase->free_left == cases[i].left && phrase->free_right == cases[i].right);
        counting_close(&c);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_all_forms),
        cmocka_unit_test(counts_terms),
        cmocka_unit_test(merges_forms),
        cmocka_unit_test(counts_cuts),
        cmocka_unit_test(counts_cuts_behind_links),
        cmocka_unit_test(tells_what_is_free),
    };
    return cmocka_run_group_tests_name("score/tally", tests, NULL, NULL);
}
