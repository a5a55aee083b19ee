/* SPDX-License-Identifier: MIT */
#include "score/lexicon.h"

#include "base/utf8.h"
#include "lang/language.h"

#include <string.h>

/* Longest ending in a list of cues, in bytes, with its hyphen. */
#define MAX_ENDING 24

/* The form's spelling as the lists have it, in the vocabulary's scratch; false if it can't be had. */
static bool fold(struct smz__vocabulary *vocabulary, uint32_t form)
{
    size_t length;
    const char *word = smz__table_key(&vocabulary->form_keys, form, &length);
    return smz__fold_word(vocabulary, word, length);
}

static unsigned cue_of(struct smz__vocabulary *vocabulary, uint32_t form)
{
    const struct smz__words cues = vocabulary->language->cues;
    if (cues.count == 0 || !fold(vocabulary, form))
        return 0;
    return smz__find_word(cues, vocabulary->scratch.data, vocabulary->scratch.length);
}

/* --- words that are kept apart ----------------------------------------------------------------------------------- */

/* The cue of a word that is no stop word but stands in no keyword, or only links: 0 if it has none. Most such words may
 * also be names, and are if capitalised. */
static unsigned content_cue_of(struct smz__vocabulary *vocabulary, uint32_t form)
{
    const unsigned cue = cue_of(vocabulary, form);
    const bool small = (smz__form_at(vocabulary, form)->shape & SMZ__UPPER) == 0;
    return cue == SMZ__CUE_APART || (small && cue != SMZ__CUE_PART) ? cue : 0;
}

/* --- pairs of characters ----------------------------------------------------------------------------------------- */

/* A vowel sign or mark that belongs to the character before it. */
static bool hangs(uint32_t c)
{
    return smz__is_combining(c) || c == 0xE30 || c == 0xE32 || c == 0xE33 || c == 0xE45 || c == 0xE46 || /* Thai */
           c == 0xEB0 || c == 0xEB2 || c == 0xEB3 || c == 0xEC6;                                         /* Lao */
}

/* A vowel that is written before its consonant. */
static bool leads(uint32_t c)
{
    return (c >= 0xE40 && c <= 0xE44) || (c >= 0xEC0 && c <= 0xEC4);
}

/* A Chinese numeral: it goes with what is counted, "三年". */
static bool is_numeral(uint32_t c)
{
    static const uint16_t numerals[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B,
                                        0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07, 0x842C, 0x4E24, 0x5169};
    for (size_t i = 0; i < sizeof numerals / sizeof numerals[0]; i++)
        if (numerals[i] == c)
            return true;
    return false;
}

/* What the pair is; 0 if the form is none. *loose: a word ends inside, most likely, since one of its characters is
 * grammar and the two are no frequent word. */
static uint32_t pair_of(struct smz__vocabulary *vocabulary, uint32_t form, bool *loose)
{
    size_t length, bytes;
    uint32_t first, second;
    const char *word = smz__table_key(&vocabulary->form_keys, form, &length);
    *loose = false;
    if (length == 0 || smz__class_at(word, length, 0, &bytes) != SMZ__CLASS_UNSPACED)
        return 0;
    uint32_t pair = SMZ__PAIR | (smz__form_at(vocabulary, form)->frequency != 0 ? SMZ__PAIR_KNOWN : 0);
    bytes = smz__utf8_next(word, length, 0, &first);
    if (bytes >= length) {
        *loose = true; /* a lone character */
        return pair;
    }
    (void)smz__utf8_next(word, length, bytes, &second);
    pair |= (hangs(first) ? SMZ__PAIR_HANGS : 0U) | (hangs(second) ? SMZ__PAIR_TIED : 0U) |
            (leads(first) ? SMZ__PAIR_LEADS : 0U) |
            ((smz__script_of(first) & (SMZ__HAN | SMZ__KANA)) == 0 ? SMZ__PAIR_SOUND : 0U);
    if ((pair & (SMZ__PAIR_KNOWN | SMZ__PAIR_SOUND)) == 0)
        *loose = is_numeral(first) || is_numeral(second) || smz__is_stop_word(vocabulary, word, bytes) ||
                 smz__is_stop_word(vocabulary, word + bytes, length - bytes);
    *loose = *loose || smz__is_hiragana(first) || smz__is_hiragana(second);
    return pair;
}

/* --- lexemes and endings ----------------------------------------------------------------------------------------- */

static uint32_t bits_of_cue(unsigned cue)
{
    static const uint32_t bits[] = {
        [SMZ__CUE_DETERMINER] = SMZ__PHRASE_DETERMINER | SMZ__PHRASE_OPENS | SMZ__PHRASE_NOUN,
        [SMZ__CUE_PREPOSITION] = SMZ__PHRASE_NOUN,
        [SMZ__CUE_LINK] = SMZ__PHRASE_LINK | SMZ__PHRASE_OPENS | SMZ__PHRASE_NOUN,
        [SMZ__CUE_NAME_LINK] = SMZ__PHRASE_LINK | SMZ__PHRASE_NAME_LINK | SMZ__PHRASE_OPENS | SMZ__PHRASE_NOUN,
        [SMZ__CUE_PRONOUN] = SMZ__PHRASE_VERB,
        [SMZ__CUE_AUXILIARY] = SMZ__PHRASE_VERB,
        [SMZ__CUE_APART] = SMZ__PHRASE_APART,
    };
    return cue == 0 ? 0 : SMZ__PHRASE_CUE | (cue < sizeof bits / sizeof bits[0] ? bits[cue] : 0U);
}

/* What kind of word a form with these bits is, and what its cue gives. */
static uint32_t kind_of(struct smz__vocabulary *vocabulary, uint32_t form, uint32_t bits, bool loose)
{
    const unsigned shape = smz__form_at(vocabulary, form)->shape;
    if (loose)
        return SMZ__PHRASE_STOP;
    if ((shape & SMZ__STOP) != 0)
        return SMZ__PHRASE_STOP | bits_of_cue(cue_of(vocabulary, form));
    if ((shape & SMZ__CONTENT) == 0 || (bits & SMZ__PHRASE_NUMBER) != 0)
        return 0;
    const unsigned cue = content_cue_of(vocabulary, form);
    return cue != 0 ? SMZ__PHRASE_STOP | bits_of_cue(cue) : SMZ__PHRASE_CONTENT;
}

smz_status smz__read_lexicon(struct smz__buf *lexemes, struct smz__document *document)
{
    struct smz__vocabulary *vocabulary = &document->vocabulary;
    (void)smz__buf_reserve(lexemes, vocabulary->form_keys.count * sizeof(struct smz__lexeme));
    for (uint32_t i = 0; i < vocabulary->form_keys.count && !smz__stops(vocabulary->watch, 1); i++) {
        const struct smz__form *form = smz__form_at(vocabulary, i);
        bool loose;
        struct smz__lexeme lexeme = {.term = form->term, .bits = pair_of(vocabulary, i, &loose)};
        lexeme.bits |= (form->shape & SMZ__UPPER) != 0 ? SMZ__PHRASE_CAPITAL : 0U;
        lexeme.bits |= (form->shape & SMZ__NUMBER) != 0 ? SMZ__PHRASE_NUMBER : 0U;
        lexeme.bits |= kind_of(vocabulary, i, lexeme.bits, loose);
        if (smz__has_bits(lexeme.bits, SMZ__PAIR | SMZ__PHRASE_STOP) && !loose)
            lexeme.bits |= SMZ__PAIR_WHOLE;
        smz__buf_put(lexemes, &lexeme, sizeof lexeme);
    }
    return lexemes->status != SMZ_OK ? lexemes->status : vocabulary->scratch.status;
}

/* Whether the word in the vocabulary's scratch has an ending of words that end no term. */
static bool has_weak_ending(const struct smz__vocabulary *vocabulary, struct smz__words cues, bool alone)
{
    /* The longest ending that is listed decides. */
    char ending[MAX_ENDING] = "-";
    const char *word = vocabulary->scratch.data;
    size_t length = vocabulary->scratch.length;
    for (size_t bytes = length < MAX_ENDING - 1 ? length : MAX_ENDING - 1; bytes > 1; bytes--) {
        memcpy(ending + 1, word + length - bytes, bytes);
        unsigned cue = smz__find_word(cues, ending, bytes + 1);
        if (cue != 0)
            return (cue == SMZ__CUE_ENDING || (alone && cue == SMZ__CUE_PART)) && bytes < length;
    }
    return false;
}

bool smz__ends_no_keyword(struct smz__document *document, uint32_t form, bool alone)
{
    struct smz__vocabulary *vocabulary = &document->vocabulary;
    const struct smz__words cues = vocabulary->language->cues;
    if (cues.count == 0 || !fold(vocabulary, form))
        return false;
    const unsigned cue = smz__find_word(cues, vocabulary->scratch.data, vocabulary->scratch.length);
    return cue == SMZ__CUE_APART_SMALL || (alone && cue == SMZ__CUE_PART) || has_weak_ending(vocabulary, cues, alone);
}
