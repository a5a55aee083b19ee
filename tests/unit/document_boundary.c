/* SPDX-License-Identifier: MIT */
#include "document/boundary.h"

#include "lang/language.h"
#include "support/sample.h"

#include <string.h>

/* What is read between "one" and "two". */
static void reads_gaps(void **state)
{
    (void)state;
    static const struct {
        const char *code, *gap;
        enum smz__mark mark;
        size_t cut; /* bytes of the gap that belong to the sentence before */
        bool spaced, closed, opened;
    } cases[] = {
        {"en", " ", SMZ__MARK_NONE, 0, false, false, false},
        {"en", ", ", SMZ__MARK_NONE, 0, false, false, false},
        {"en", ".", SMZ__MARK_DOT, 1, false, false, false},
        {"en", ". ", SMZ__MARK_DOT, 1, true, false, false},
        {"en", ".\n", SMZ__MARK_DOT, 1, true, false, false},
        {"en", "? ", SMZ__MARK_ASK, 1, true, false, false},
        {"en", "?! ", SMZ__MARK_ASK, 2, true, false, false},
        {"en", "... ", SMZ__MARK_ELLIPSIS, 3, true, false, false},
        {"en", "… ", SMZ__MARK_ELLIPSIS, 3, true, false, false},
        {"en", ".\" ", SMZ__MARK_DOT, 2, true, true, false},
        {"en", ".” ", SMZ__MARK_DOT, 4, true, true, false},
        {"en", ".) ", SMZ__MARK_DOT, 2, true, true, false},
        {"en", ". “", SMZ__MARK_DOT, 1, true, false, true},
        {"en", ". (", SMZ__MARK_DOT, 1, true, false, true},
        {"en", ". — ", SMZ__MARK_DOT, 1, true, false, true},
        {"en", ".” “", SMZ__MARK_DOT, 4, true, true, true},
        {"en", ": ", SMZ__MARK_NONE, 0, false, false, false},
        {"en", "; ", SMZ__MARK_NONE, 0, false, false, false},
        {"el", "; ", SMZ__MARK_ASK, 1, true, false, false},
        {"ja", "。", SMZ__MARK_FULL, 3, false, false, false},
        {"hi", "। ", SMZ__MARK_FULL, 3, true, false, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[64] = "one";
        struct smz__nesting nesting = {0};
        struct smz__gap gap;
        const size_t length = strlen(cases[i].gap);
        memcpy(text + 3, cases[i].gap, length);
        memcpy(text + 3 + length, "two", 3);
        smz__read_gap(&gap, &nesting, text, 3, 3 + length, false, smz__find_language(cases[i].code));
        note("%s: '%s'", cases[i].code, text);
        require(gap.mark == cases[i].mark);
        if (gap.mark == SMZ__MARK_NONE)
            continue;
        require(gap.cut == 3 + cases[i].cut && gap.spaced == cases[i].spaced);
        require(gap.closed == cases[i].closed && gap.opened == cases[i].opened);
    }
}

static struct smz__form form_of(struct sample *sample, const char *word)
{
    struct smz__vocabulary *vocabulary = &sample->document.vocabulary;
    const uint32_t form = smz__vocabulary_add(vocabulary, word, strlen(word));
    require(form != SMZ__NO_ID);
    return *smz__form_at(vocabulary, form);
}

/* Each rule by the words on both sides; the gap is read from the text between them. */
static void decides(void **state)
{
    (void)state;
    static const struct {
        const char *code, *before, *gap, *after;
        unsigned abbreviation;
        bool acronym, ends;
    } cases[] = {
        {"en", "rained", ". ", "We", 0, false, true},
        {"en", "rained", ".", "We", 0, false, false},
        {"en", "rained", "? ", "we", 0, false, false},
        {"en", "rained", "! ", "We", 0, false, true},
        {"en", "Dr", ". ", "Kim", SMZ__ABBREVIATION_NAME, false, false},
        {"en", "Dr", ". ", "The", SMZ__ABBREVIATION_NAME, false, false},
        {"en", "No", ". ", "5", SMZ__ABBREVIATION_NUMBER, false, false},
        {"en", "No", ". ", "We", SMZ__ABBREVIATION_NUMBER, false, true},
        {"en", "e.g", ". ", "Rome", SMZ__ABBREVIATION_ANY, false, false},
        {"en", "S", ". ", "The", 0, true, true},
        {"en", "S", ". ", "Senate", 0, true, false},
        {"en", "J", ". ", "Holm", 0, false, false},
        {"de", "3", ". ", "Oktober", 0, false, false},
        {"de", "3", ". ", "Die", 0, false, true},
        {"en", "3", ". ", "October", 0, false, true},
        {"ja", "雨", "。", "風", 0, false, true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct smz__language *language = smz__find_language(cases[i].code);
        const size_t from = strlen(cases[i].before), to = from + strlen(cases[i].gap);
        struct gathered text = {0};
        struct sample words;
        struct smz__nesting nesting = {0};
        struct smz__gap gap;
        gather_string(&text, cases[i].before);
        gather_string(&text, cases[i].gap);
        gather_string(&text, cases[i].after);
        sample_open(&words, cases[i].code, "");
        const struct smz__form before = form_of(&words, cases[i].before), after = form_of(&words, cases[i].after);
        const struct smz__context context = {.language = language,
                                             .before = &before,
                                             .after = &after,
                                             .abbreviation = cases[i].abbreviation,
                                             .acronym = cases[i].acronym};
        smz__read_gap(&gap, &nesting, text.bytes, from, to, false, language);
        note("%s: %s", cases[i].code, text.bytes);
        require(smz__ends_sentence(&gap, &context) == cases[i].ends);
        sample_close(&words);
        gathered_free(&text);
    }
}

/* A straight quotation mark before a space closes, but at the beginning of a block, wherever in the text that is. */
static void a_quote_opens_at_a_block_s_beginning(void **state)
{
    (void)state;
    for (int first = 0; first < 2; first++) {
        struct smz__nesting nesting = {0};
        struct smz__gap gap;
        smz__read_gap(&gap, &nesting, "one\n\n\" two", 5, 7, first != 0, smz__find_language("en"));
        note("first: %d", first);
        require(nesting.straight == (first != 0));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_gaps),
        cmocka_unit_test(decides),
        cmocka_unit_test(a_quote_opens_at_a_block_s_beginning),
    };
    return cmocka_run_group_tests_name("document/boundary", tests, NULL, NULL);
}
