/* SPDX-License-Identifier: MIT */
#include "score/choose.h"

#include "support/sample.h"

#include <string.h>

/* The phrases of a text, ranked as the words of ranking stand, bars between them; what is chosen, likewise. */
static void require_choice(const char *text, const char *ranking, size_t wanted, size_t alone, const char *expected)
{
    struct sample sample;
    struct smz__tally tally;
    struct smz__scored ranked[16], chosen[16];
    const char *names[16];
    size_t lengths[16], found = 0;
    struct gathered got = {0};
    sample_open(&sample, "en", text);
    require(smz__tally_init(&tally, &sample.document, NULL, &sample.allocator) == SMZ_OK);
    require(smz__tally_words(&tally) == SMZ_OK && smz__tally_phrases(&tally, 3) == SMZ_OK);
    for (const char *at = ranking; *at != '\0'; at += strspn(at, "|")) {
        uint32_t key[SMZ__MAX_PHRASE_STEMS];
        size_t terms = 0;
        names[found] = at;
        lengths[found] = strcspn(at, "|");
        for (const char *end = at + lengths[found]; at < end; at += strspn(at, " ")) {
            const size_t length = strcspn(at, " |");
            struct smz__vocabulary *vocabulary = &sample.document.vocabulary;
            key[terms++] = smz__form_at(vocabulary, smz__vocabulary_add(vocabulary, at, length))->term;
            at += length;
        }
        ranked[found] = (struct smz__scored){-(double)found, smz__find_phrase(&tally, key, terms)};
        note("%s: %.*s", text, (int)lengths[found], names[found]);
        require(ranked[found].id != SMZ__NO_ID);
        found++;
    }
    struct smz__scored copy[16];
    memcpy(copy, ranked, sizeof copy);
    struct smz__choice choice = {.chosen = chosen};
    require(smz__choose(&choice, wanted, copy, found, &tally) == SMZ_OK);
    gather_string(&got, "");
    for (size_t i = 0; i < choice.count; i++) {
        size_t which = 0;
        while (ranked[which].id != chosen[i].id)
            which++;
        gather_string(&got, i == 0 ? "" : "|");
        gather(&got, names[which], lengths[which]);
        require(i == 0 || chosen[i].score <= chosen[i - 1].score);
    }
    note("%s, %zu of %s", text, wanted, ranking);
    require_text(got.bytes, got.length, expected);
    require(choice.alone == alone);
    gathered_free(&got);
    smz__tally_free(&tally);
    sample_close(&sample);
}

static void what_is_one_thing_waits(void **state)
{
    (void)state;
    static const char once[] = "Old harbour cranes. Tea.";
    require_choice(once, "harbour cranes|cranes|old harbour cranes|tea|old", 9, 3,
                   "harbour cranes|tea|old|cranes|old harbour cranes");
    require_choice(once, "harbour cranes|cranes|old harbour cranes|tea|old", 2, 2, "harbour cranes|tea");
    require_choice(once, "old harbour cranes|cranes|tea|old", 2, 2, "old harbour cranes|tea");
    require_choice(once, "tea|cranes|harbour", 9, 3, "tea|cranes|harbour");
    require_choice(once, "tea", 0, 0, "");
}

static void what_lives_on_its_own_is_taken(void **state)
{
    (void)state;
    /* Cranes occur once more: of five times four are most, of four times three are not. */
    require_choice("Cranes. Old cranes. Old cranes. Old cranes.", "cranes|old cranes|old", 9, 2,
                   "cranes|old cranes|old");
    require_choice("Cranes. Old cranes. Old cranes. Old cranes. Old cranes.", "cranes|old cranes", 9, 1,
                   "cranes|old cranes");
    require_choice("Cranes. Old cranes. Old cranes. Old cranes. Old cranes.", "old cranes|cranes", 9, 1,
                   "old cranes|cranes");
}

static void an_acronym_waits_for_what_it_stands_for(void **state)
{
    (void)state;
    static const char text[] = "The Old Harbour Crane (OHC) is old. The OHC creaks. OHM is no crane. So is an ohc.";
    require_choice(text, "old harbour crane|ohc|ohm|creaks", 9, 3, "old harbour crane|ohm|creaks|ohc");
    require_choice(text, "ohc|old harbour crane|ohm|creaks", 9, 3, "ohc|ohm|creaks|old harbour crane");
    note("small letters are no acronym");
    require_choice("The old harbour crane and the ohc.", "old harbour crane|ohc", 9, 2, "old harbour crane|ohc");
}

static void a_turn_of_phrase_waits(void **state)
{
    (void)state;
    note("beside the subject of the text");
    require_choice("Old cranes. Cranes, cranes, cranes.", "cranes|old cranes", 9, 1, "cranes|old cranes");
    require_choice("Old cranes. Cranes, cranes.", "cranes|old cranes", 9, 2, "cranes|old cranes");
    require_choice("Old cranes. Old cranes, cranes, cranes.", "cranes|old cranes", 9, 2, "cranes|old cranes");
    note("beside a name");
    require_choice("We like Drayton. Of the Drayton cranes.", "drayton|drayton cranes", 9, 1, "drayton|drayton cranes");
    note("of words that are all there");
    require_choice("Harbour cranes. Harbour, tea. Cranes, tea.", "harbour|cranes|harbour cranes|tea", 9, 3,
                   "harbour|cranes|tea|harbour cranes");
    note("a name that is given once is no turn, though all of its words are there");
    require_choice("The crane list. The list of cranes. Of tea: Crane List.", "list|cranes|crane list|tea", 9, 4,
                   "list|cranes|crane list|tea");
}

static void a_full_name_stands_for_the_last_name(void **state)
{
    (void)state;
    static const char text[] = "By then we had met Mara Ellison in the old town. The cranes of Ellison creak.";
    require_choice(text, "ellison|cranes|mara ellison|mara", 9, 2, "mara ellison|cranes|ellison|mara");
    require_choice(text, "mara ellison|ellison|cranes", 9, 2, "mara ellison|cranes|ellison");
    require_choice(text, "ellison|cranes", 9, 2, "ellison|cranes");
    note("who is known by the last name");
    require_choice("By then we had met Mara Ellison here. Of all that Ellison said and Ellison did, Ellison is proud.",
                   "ellison|mara ellison|proud", 9, 2, "ellison|proud|mara ellison");
    note("the last name comes first");
    require_choice("In town we saw the cranes of Ellison. We then met Mara Ellison there.",
                   "ellison|mara ellison|cranes", 9, 2, "ellison|cranes|mara ellison");
    note("nobody is there twice, unless known by a part of the name");
    require_choice("We met Mara Ellison. Then Mara left.", "mara ellison|mara", 9, 1, "mara ellison|mara");
    require_choice("We met Mara Ellison. So Mara, Mara, Mara and Mara Ltd.", "mara ellison|mara", 9, 2,
                   "mara ellison|mara");
    note("no name");
    require_choice("The old cranes are here. All of the cranes creak.", "cranes|old cranes", 9, 2, "cranes|old cranes");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_one_thing_waits),
        cmocka_unit_test(what_lives_on_its_own_is_taken),
        cmocka_unit_test(a_turn_of_phrase_waits),
        cmocka_unit_test(a_full_name_stands_for_the_last_name),
        cmocka_unit_test(an_acronym_waits_for_what_it_stands_for),
    };
    return cmocka_run_group_tests_name("score/choose", tests, NULL, NULL);
}
