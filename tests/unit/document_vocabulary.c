/* SPDX-License-Identifier: MIT */
#include "document/vocabulary.h"

#include "lang/language.h"
#include "support/hook.h"
#include "support/sample.h"

#include <stdio.h>
#include <string.h>

static uint32_t add(struct sample *sample, const char *word)
{
    return smz__vocabulary_add(&sample->document.vocabulary, word, strlen(word));
}

static const struct smz__form *form_of(struct sample *sample, const char *word)
{
    const uint32_t form = add(sample, word);
    require(form != SMZ__NO_ID);
    return smz__form_at(&sample->document.vocabulary, form);
}

static void forms_share_terms(void **state)
{
    (void)state;
    static const struct {
        const char *code, *one, *other;
        bool same_term;
    } cases[] = {
        {"en", "harbour", "Harbours", true}, {"en", "HARBOUR", "harbour", true},   {"en", "harbour", "hammer", false},
        {"en", "it's", "it’s", true},        {"en", "café", "cafe\xCC\x81", true}, {"de", "Hafen", "hafens", true},
        {"tr", "IŞIK", "ışık", true},        {"tr", "İzmir", "izmir", true},       {"und", "boat", "boats", false},
        {"und", "boat", "BOAT", true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        sample_open(&sample, cases[i].code, "");
        const uint32_t one = add(&sample, cases[i].one), other = add(&sample, cases[i].other);
        const struct smz__vocabulary *vocabulary = &sample.document.vocabulary;
        note("%s: %s, %s", cases[i].code, cases[i].one, cases[i].other);
        require(one == 0 && other == 1 && add(&sample, cases[i].one) == 0);
        require((smz__form_at(vocabulary, one)->term == smz__form_at(vocabulary, other)->term) == cases[i].same_term);
        sample_close(&sample);
    }
}

static void tells_shapes(void **state)
{
    (void)state;
    /* The bits that are looked at, and which of them are set. */
    static const struct {
        const char *code, *word;
        unsigned looked_at, set;
    } cases[] = {
        {"en", "Harbour", SMZ__UPPER | SMZ__LOWER | SMZ__SINGLE | SMZ__LONG | SMZ__CONTENT | SMZ__STOP,
         SMZ__UPPER | SMZ__LONG | SMZ__CONTENT},
        {"en", "harbour", SMZ__UPPER | SMZ__LOWER, SMZ__LOWER},
        {"en", "boat", SMZ__LONG, 0},
        {"en", "The", SMZ__UPPER | SMZ__STOP | SMZ__CONTENT, SMZ__UPPER | SMZ__STOP},
        {"en", "12", SMZ__NUMBER | SMZ__DIGITS | SMZ__ORDINAL | SMZ__UPPER | SMZ__LOWER,
         SMZ__NUMBER | SMZ__DIGITS | SMZ__ORDINAL},
        {"en", "1999", SMZ__NUMBER | SMZ__ORDINAL, SMZ__NUMBER},
        {"en", "B2B", SMZ__NUMBER | SMZ__DIGITS, SMZ__DIGITS},
        {"en", "XIV", SMZ__ROMAN | SMZ__ORDINAL, SMZ__ROMAN | SMZ__ORDINAL},
        {"en", "xiv", SMZ__ROMAN, 0},
        {"en", "X", SMZ__ROMAN | SMZ__SINGLE, SMZ__SINGLE},
        {"en", "J", SMZ__SINGLE | SMZ__CONTENT, SMZ__SINGLE},
        {"fr", "É", SMZ__SINGLE | SMZ__UPPER, SMZ__SINGLE | SMZ__UPPER},
        {"fr", "E\xCC\x81", SMZ__SINGLE | SMZ__UPPER, SMZ__SINGLE | SMZ__UPPER},
        {"de", "Über", SMZ__LONG | SMZ__UPPER, SMZ__UPPER},
        {"de",
         "U\xCC\x88"
         "ber",
         SMZ__LONG | SMZ__UPPER, SMZ__UPPER},
        {"ja", "です", SMZ__HIRAGANA | SMZ__STOP, SMZ__HIRAGANA | SMZ__STOP},
        {"ja", "東京", SMZ__HIRAGANA | SMZ__CONTENT, SMZ__CONTENT},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        sample_open(&sample, cases[i].code, "");
        const unsigned shape = form_of(&sample, cases[i].word)->shape;
        note("%s: %s has shape %03x", cases[i].code, cases[i].word, shape);
        require((shape & cases[i].looked_at) == cases[i].set);
        sample_close(&sample);
    }
}

static void looks_words_up(void **state)
{
    (void)state;
    struct sample sample;
    struct smz__table further;
    sample_open(&sample, "en", "");
    struct smz__vocabulary *vocabulary = &sample.document.vocabulary;
    note("frequencies");
    require(form_of(&sample, "the")->frequency > form_of(&sample, "boat")->frequency);
    require(form_of(&sample, "boat")->frequency > 0 && form_of(&sample, "zzgrk")->frequency == 0);
    note("abbreviations");
    require(smz__find_abbreviation(vocabulary, "Dr", 2) == SMZ__ABBREVIATION_NAME);
    require(smz__find_abbreviation(vocabulary, "E.G", 3) == SMZ__ABBREVIATION_ANY);
    require(smz__find_abbreviation(vocabulary, "boat", 4) == 0);
    require(form_of(&sample, "Dr")->abbreviation == SMZ__ABBREVIATION_NAME);
    note("stop words");
    require(smz__is_stop_word(vocabulary, "THE", 3) && !smz__is_stop_word(vocabulary, "boat", 4));
    smz__table_init(&further, &sample.allocator);
    (void)smz__table_intern(&further, "boat", 4);
    vocabulary->further_stop = &further;
    require(smz__is_stop_word(vocabulary, "Boat", 4) && smz__is_stop_word(vocabulary, "the", 3));
    require((form_of(&sample, "BOAT")->shape & SMZ__STOP) != 0);
    smz__table_free(&further);
    sample_close(&sample);
}

/* A word with a capital is told by its small form if that is known, and is what it is if that is not. */
static void capitals_change_nothing_else(void **state)
{
    (void)state;
    static const char *const codes[] = {"en", "de", "fr", "tr", "ja", "und"};
    static const char *const words[] = {"Harbour", "The",      "Dr",    "Mid",      "Xi",
                                        "Vii",     "A1",       "Zz",    "I'm",      "Ça",
                                        "Éta",     "Am",       "It",    "D'accord", "E\xCC\x81t\xC3\xA9",
                                        "Is",      "Iv",       "L’eau", "McKay",    "IV",
                                        "Die",     "Dies",     "Izmir", "B",        "Said",
                                        "Sales",   "A\xCC\x8A"};
    for (size_t i = 0; i < COUNT(codes) * COUNT(words); i++) {
        const char *code = codes[i % COUNT(codes)], *word = words[i / COUNT(codes)];
        struct sample alone, behind;
        size_t length, other;
        char small[32];
        sample_open(&alone, code, "");
        sample_open(&behind, code, "");
        struct smz__vocabulary *vocabulary = &behind.document.vocabulary;
        require(smz__fold_word(vocabulary, word, strlen(word)));
        (void)snprintf(small, sizeof small, "%.*s", (int)vocabulary->scratch.length, vocabulary->scratch.data);
        (void)form_of(&behind, small);
        const struct smz__form *a = form_of(&alone, word), *b = form_of(&behind, word);
        note("%s: %s and %s, shapes %03x and %03x", code, word, small, (unsigned)a->shape, (unsigned)b->shape);
        require(a->shape == b->shape && a->abbreviation == b->abbreviation && a->frequency == b->frequency);
        const char *stem = smz__table_key(&alone.document.vocabulary.term_keys, a->term, &length);
        const char *same = smz__table_key(&vocabulary->term_keys, b->term, &other);
        require(length == other && memcmp(stem, same, length) == 0);
        sample_close(&alone);
        sample_close(&behind);
    }
}

/* The two halves of a word that a line's end parts are that word. */
static void halves_are_joined(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, "en", "");
    const uint32_t whole = add(&sample, "harbour");
    note("har and bour");
    require(smz__vocabulary_add_halves(&sample.document.vocabulary, "har", 3, "bour", 4) == whole);
    sample_close(&sample);
}

static void refusal_is_told(void **state)
{
    (void)state;
    for (size_t k = 0;; k++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        struct smz__vocabulary vocabulary;
        bool failed = false;
        hook.refuse_at = k;
        smz__vocabulary_init(&vocabulary, &allocator);
        for (unsigned i = 0; i < 1000 && !failed; i++) {
            char word[16];
            const int length = snprintf(word, sizeof word, "Wörd%u", i);
            failed = smz__vocabulary_add(&vocabulary, word, (size_t)length) == SMZ__NO_ID;
        }
        note("allocation %zu refused", k);
        require(failed == (hook.refused != 0));
        require(smz__vocabulary_status(&vocabulary) == (failed ? SMZ_ENOMEM : SMZ_OK));
        smz__vocabulary_free(&vocabulary);
        require(hook.live == 0 && hook.mistakes == 0);
        if (!failed)
            break;
        require(k < 200);
    }
}

/* What is counted of terms stays; how they are spelled does if it is still asked for. */
static void settles(void **state)
{
    (void)state;
    for (int words = 0; words < 2; words++) {
        struct sample sample;
        size_t length;
        sample_open(&sample, "und", "Boats left the boats.");
        struct smz__vocabulary *vocabulary = &sample.document.vocabulary;
        const uint32_t form = add(&sample, "boats"), term = smz__form_at(vocabulary, form)->term;
        smz__vocabulary_settle(vocabulary, words != 0);
        note("words %d", words);
        require(smz__term_at(vocabulary, term)->count == 2 && smz__trait_at(vocabulary, term)->first == 0);
        require((vocabulary->form_keys.count != 0) == (words != 0) && (vocabulary->forms.data != NULL) == (words != 0));
        if (words != 0)
            require(memcmp(smz__table_key(&vocabulary->form_keys, form, &length), "boats", 5) == 0 && length == 5 &&
                    memcmp(smz__table_key(&vocabulary->term_keys, term, &length), "boats", 5) == 0 && length == 5);
        sample_close(&sample);
    }
}

/* Forms are described without a stem just the same. */
static void has_no_terms(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, "en", "");
    struct smz__vocabulary *vocabulary = &sample.document.vocabulary;
    const struct smz__form with = *form_of(&sample, "Boats");
    const uint32_t terms = vocabulary->term_keys.count;
    vocabulary->no_terms = true;
    const struct smz__form without = *form_of(&sample, "BOATS");
    require(without.shape == with.shape && without.frequency == with.frequency);
    require(vocabulary->term_keys.count == terms && terms == 1);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_share_terms), cmocka_unit_test(tells_shapes),
        cmocka_unit_test(looks_words_up),    cmocka_unit_test(capitals_change_nothing_else),
        cmocka_unit_test(halves_are_joined), cmocka_unit_test(refusal_is_told),
        cmocka_unit_test(settles),           cmocka_unit_test(has_no_terms),
    };
    return cmocka_run_group_tests_name("document/vocabulary", tests, NULL, NULL);
}
