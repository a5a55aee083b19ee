/* SPDX-License-Identifier: MIT */
#include "document/vocabulary.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "document/memo.h"
#include "lang/language.h"
#include "lang/stem.h"

#include <string.h>

void smz__vocabulary_init(struct smz__vocabulary *vocabulary, const smz_allocator *allocator)
{
    memset(vocabulary, 0, sizeof *vocabulary);
    vocabulary->language = smz__neutral_language();
    smz__table_init(&vocabulary->form_keys, allocator);
    smz__table_init(&vocabulary->term_keys, allocator);
    smz__buf_init(&vocabulary->forms, allocator, SIZE_MAX);
    smz__buf_init(&vocabulary->terms, allocator, SIZE_MAX);
    smz__buf_init(&vocabulary->traits, allocator, SIZE_MAX);
    smz__buf_init(&vocabulary->halves, allocator, SIZE_MAX);
    smz__buf_init(&vocabulary->scratch, allocator, SIZE_MAX);
}

void smz__vocabulary_free(struct smz__vocabulary *vocabulary)
{
    smz__table_free(&vocabulary->form_keys);
    smz__table_free(&vocabulary->term_keys);
    smz__buf_free(&vocabulary->forms);
    smz__buf_free(&vocabulary->terms);
    smz__buf_free(&vocabulary->traits);
    smz__buf_free(&vocabulary->halves);
    smz__buf_free(&vocabulary->scratch);
}

void smz__vocabulary_settle(struct smz__vocabulary *vocabulary, bool words)
{
    smz__table_settle(&vocabulary->form_keys);
    smz__table_settle(&vocabulary->term_keys);
    if (words)
        return;
    smz__table_free(&vocabulary->form_keys);
    smz__table_free(&vocabulary->term_keys);
    smz__buf_free(&vocabulary->forms);
}

smz_status smz__vocabulary_status(const struct smz__vocabulary *vocabulary)
{
    const smz_status all[] = {vocabulary->form_keys.status, vocabulary->term_keys.status, vocabulary->forms.status,
                              vocabulary->terms.status,     vocabulary->traits.status,    vocabulary->halves.status,
                              vocabulary->scratch.status};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        if (all[i] != SMZ_OK)
            return all[i];
    return SMZ_OK;
}

bool smz__fold_word(struct smz__vocabulary *vocabulary, const char *word, size_t length)
{
    vocabulary->scratch.length = 0;
    return smz__fold(&vocabulary->scratch, word, length, smz__has(vocabulary->language, SMZ__DOTLESS_I));
}

static bool scratch_is_stop(const struct smz__vocabulary *vocabulary)
{
    const struct smz__buf *folded = &vocabulary->scratch;
    return smz__find_word(vocabulary->language->stop, folded->data, folded->length) != 0 ||
           (vocabulary->further_stop != NULL &&
            smz__table_find(vocabulary->further_stop, folded->data, folded->length) != SMZ__NO_ID);
}

bool smz__is_stop_word(struct smz__vocabulary *vocabulary, const char *text, size_t length)
{
    return smz__fold_word(vocabulary, text, length) && scratch_is_stop(vocabulary);
}

unsigned smz__find_abbreviation(struct smz__vocabulary *vocabulary, const char *text, size_t length)
{
    if (length > SMZ__MAX_ABBREVIATION_BYTES || !smz__fold_word(vocabulary, text, length))
        return 0;
    return smz__find_word(vocabulary->language->abbreviations, vocabulary->scratch.data, vocabulary->scratch.length);
}

struct letters {
    size_t all;
    size_t digits;
    size_t roman;
    size_t hiragana;
    size_t marks; /* on other letters */
};

static unsigned shape_of_letters(struct letters n, uint32_t first)
{
    unsigned shape = 0;
    if (smz__is_upper(first))
        shape |= SMZ__UPPER;
    if (smz__is_lower(first))
        shape |= SMZ__LOWER;
    if (n.digits != 0)
        shape |= SMZ__DIGITS;
    if (n.digits == n.all)
        shape |= SMZ__NUMBER;
    if (n.all == 1 && n.digits == 0)
        shape |= SMZ__SINGLE;
    if (n.all >= 2 && n.roman == n.all)
        shape |= SMZ__ROMAN;
    if ((n.digits == n.all && n.all <= 3) || (shape & SMZ__ROMAN) != 0)
        shape |= SMZ__ORDINAL;
    if (n.all >= 5)
        shape |= SMZ__LONG;
    if (n.hiragana == n.all)
        shape |= SMZ__HIRAGANA;
    if (n.all - n.marks <= 2 && n.digits == 0)
        shape |= SMZ__SYLLABLES;
    return shape;
}

/* A small letter of Roman numerals. */
static bool is_roman(uint32_t c)
{
    return c == 'i' || c == 'v' || c == 'x' || c == 'l' || c == 'c' || c == 'd' || c == 'm';
}

/* Letters are counted in the folded word, which is the same for NFC and NFD; *count is how many it has. */
static unsigned shape_of(const char *word, size_t length, const char *folded, size_t folded_length, size_t *count)
{
    struct letters n = {0};
    uint32_t first = 0;
    for (size_t at = 0; at < folded_length;) {
        uint32_t c;
        at += smz__utf8_next(folded, folded_length, at, &c);
        n.all++;
        n.digits += smz__class_of(c) == SMZ__CLASS_DIGIT;
        n.roman += is_roman(c);
        n.hiragana += smz__is_hiragana(c);
        n.marks += smz__is_combining(c);
    }
    if (length != 0)
        (void)smz__utf8_next(word, length, 0, &first);
    /* In capitals as it stands. */
    for (size_t at = 0; at < length && n.roman == n.all; at++)
        if (word[at] < 'A' || word[at] > 'Z')
            n.roman = 0;
    *count = n.all;
    return n.all == 0 ? 0 : shape_of_letters(n, first);
}

/* The number of the term with that stem, which is new or not; SMZ__NO_ID on failure. */
static uint32_t add_term(struct smz__vocabulary *vocabulary, const char *stem, size_t length, uint8_t frequency)
{
    uint32_t before = vocabulary->term_keys.count;
    uint32_t term = smz__table_intern(&vocabulary->term_keys, stem, length);
    if (term == SMZ__NO_ID)
        return term;
    if (term == before) {
        const struct smz__term fresh = {.last = SMZ__NO_ID};
        const struct smz__trait trait = {.first = SMZ__NO_ID};
        smz__buf_put(&vocabulary->terms, &fresh, sizeof fresh);
        smz__buf_put(&vocabulary->traits, &trait, sizeof trait);
        if (vocabulary->terms.status != SMZ_OK || vocabulary->traits.status != SMZ_OK)
            return SMZ__NO_ID;
    }
    struct smz__trait *known = smz__trait_at(vocabulary, term);
    if (frequency > known->frequency)
        known->frequency = frequency;
    return term;
}

/* Finds out all about a form but its term, from the word and what the scratch has: folded, unless it is too long. The
 * stem is borrowed until the next one is asked for. */
static void look_at(struct smz__vocabulary *vocabulary, struct smz__form *form, const char *word, size_t length,
                    const char **stem, size_t *stem_length)
{
    size_t letters;
    const char *folded = vocabulary->scratch.data;
    size_t folded_length = vocabulary->scratch.length;
    unsigned shape = shape_of(word, length, folded, folded_length, &letters);
    const struct smz__language *language = vocabulary->language;
    bool meaningless = folded_length == 0 || (letters == 1 && folded_length < 3);
    /* A pair of hiragana is grammar far more often than a word. */
    if (scratch_is_stop(vocabulary) || (shape & SMZ__HIRAGANA) != 0)
        shape |= SMZ__STOP;
    else if (!meaningless)
        shape |= SMZ__CONTENT;
    form->shape = (uint16_t)shape;
    form->abbreviation = (uint8_t)smz__find_word(language->abbreviations, folded, folded_length);
    form->frequency = (uint8_t)smz__find_word(language->frequent, folded, folded_length);
    *stem_length = 0;
    *stem = vocabulary->no_terms ? "" : smz__stem(vocabulary->stemmer, folded, folded_length, stem_length);
}

/* Whether the word, which the scratch has folded, is a known form with a capital before it, as at the beginning of a
 * sentence: then what is known of that holds for it, and it need not be stemmed. 2 % of the instructions for -n 3 on
 * 8 MB. */
static bool is_known_small(struct smz__vocabulary *vocabulary, struct smz__form *form, const char *word, size_t length)
{
    /* In capitals it might be a Roman numeral. */
    if (length < 2 || word[0] < 'A' || word[0] > 'Z' || (word[1] >= 'A' && word[1] <= 'Z'))
        return false;
    const uint32_t small =
        smz__table_find(&vocabulary->form_keys, vocabulary->scratch.data, vocabulary->scratch.length);
    if (small == SMZ__NO_ID)
        return false;
    *form = *smz__form_at(vocabulary, small);
    form->shape = (uint16_t)((form->shape & ~(unsigned)SMZ__LOWER) | SMZ__UPPER);
    return true;
}

/* Looks at a form seen for the first time. */
static smz_status describe(struct smz__vocabulary *vocabulary, struct smz__form *form, const char *word, size_t length)
{
    struct smz__memo *memo = vocabulary->memo;
    const char *stem;
    size_t stem_length;
    if (memo == NULL || !smz__memo_recall(memo, word, length, form, &stem, &stem_length)) {
        const bool folded = smz__fold_word(vocabulary, word, length);
        if (folded && is_known_small(vocabulary, form, word, length))
            return SMZ_OK;
        if (!folded)
            smz__buf_put(&vocabulary->scratch, word, length);
        if (vocabulary->scratch.status != SMZ_OK)
            return vocabulary->scratch.status;
        look_at(vocabulary, form, word, length, &stem, &stem_length);
        if (memo != NULL)
            smz__memo_keep(memo, word, length, form, stem, stem_length);
    }
    if (!vocabulary->no_terms)
        form->term = add_term(vocabulary, stem, stem_length, form->frequency);
    return smz__vocabulary_status(vocabulary);
}

uint32_t smz__vocabulary_describe(struct smz__vocabulary *vocabulary, const struct smz__probe *probe, uint32_t form)
{
    struct smz__form fresh = {0};
    if (form == SMZ__NO_ID || describe(vocabulary, &fresh, probe->key, probe->length) != SMZ_OK)
        return SMZ__NO_ID;
    smz__buf_put(&vocabulary->forms, &fresh, sizeof fresh);
    return vocabulary->forms.status == SMZ_OK ? form : SMZ__NO_ID;
}

uint32_t smz__vocabulary_add(struct smz__vocabulary *vocabulary, const char *word, size_t length)
{
    struct smz__probe probe;
    if (smz__table_reserve(&vocabulary->form_keys, 1) != SMZ_OK)
        return SMZ__NO_ID;
    smz__table_probe_any(&probe, &vocabulary->form_keys, word, length);
    return smz__vocabulary_add_probe(vocabulary, &probe);
}

uint32_t smz__vocabulary_add_halves(struct smz__vocabulary *vocabulary, const char *first, size_t first_length,
                                    const char *second, size_t second_length)
{
    struct smz__buf *halves = &vocabulary->halves;
    halves->length = 0;
    smz__buf_put(halves, first, first_length);
    smz__buf_put(halves, second, second_length);
    return halves->status == SMZ_OK ? smz__vocabulary_add(vocabulary, halves->data, halves->length) : SMZ__NO_ID;
}
