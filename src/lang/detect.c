/* SPDX-License-Identifier: MIT */
/*
 * Each word of the prefix that is among the 1,000 most frequent of a language speaks for that language, the more the
 * more frequent it is there: its log frequency less a floor, the frequency of a word that just misses the list. The
 * sum is the logarithm of how much likelier the language makes the words than a language that has none of them.
 */
#include "lang/detect.h"

#include "base/eight.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "lang/language.h"
#include "text/word.h"

#include <math.h>
#include <string.h>

#define SCRIPTS       19
#define LATIN         0 /* the number of SMZ__LATIN's bit */
#define MAX_LANGUAGES 128

/* The value of a word that misses the lists: 25 * zipf 4.6. */
#define FLOOR 115

/* A language is believed if this share of the words is among its frequent ones: texts in a known language have 0.3
 * (Finnish, Basque) to 0.7, texts in a related unknown language 0.1 to 0.2. */
#define LEAST_SHARE 0.22

/* In a text of fewer words chance plays a larger part: there this share is enough if the language is this much ahead of
 * the next one. */
#define SHORT_WORDS       60
#define LEAST_SHARE_SHORT 0.08
#define LEAST_LEAD        1.25

/* Japanese is Han with at least this share of kana. */
#define LEAST_KANA 0.05

_Static_assert(SMZ__LATIN == 1 << LATIN, "see smz__script");

struct tally {
    size_t letters[SCRIPTS];
    size_t words;
    size_t known[MAX_LANGUAGES]; /* words found in the language's list */
    long score[MAX_LANGUAGES];
};

/* Eight characters of ASCII are counted at once: a tenth of the time for a short text. */
static void count_scripts(struct tally *tally, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        const uint64_t eight = length - at >= 8 ? smz__eight(text + at) : UINT64_MAX;
        if (!smz__eight_is_long(eight)) {
            tally->letters[LATIN] += 8 - smz__eight_count(smz__eight_others(eight));
            at += 8;
            continue;
        }
        uint32_t character;
        at += smz__utf8_next(text, length, at, &character);
        enum smz__class class = smz__class_of(character);
        if (class != SMZ__CLASS_LETTER && class != SMZ__CLASS_UNSPACED)
            continue;
        const uint32_t script = smz__script_of(character);
        if (script != 0)
            tally->letters[__builtin_ctz(script)]++;
    }
}

/* The script with the most letters, as a bit; 0 if there are no letters. */
static uint32_t main_script(const struct tally *tally)
{
    size_t kana = 0, han = 0, best = 0;
    uint32_t script = 0;
    for (unsigned i = 0; i < SCRIPTS; i++) {
        if (tally->letters[i] > best) {
            best = tally->letters[i];
            script = UINT32_C(1) << i;
        }
        if (UINT32_C(1) << i == SMZ__KANA)
            kana = tally->letters[i];
        if (UINT32_C(1) << i == SMZ__HAN)
            han = tally->letters[i];
    }
    if (script == SMZ__HAN && (double)kana > LEAST_KANA * (double)(kana + han))
        return SMZ__KANA;
    return script;
}

static void count_word(struct tally *tally, const char *word, size_t length)
{
    const uint32_t found = smz__find_frequent(word, length);
    tally->words++;
    if (found == SMZ__NO_WORD)
        return;
    for (uint32_t i = smz__detect_first[found]; i < smz__detect_first[found + 1]; i++) {
        struct smz__posting posting = smz__detect_posting[i];
        tally->known[posting.language]++;
        tally->score[posting.language] += posting.value > FLOOR ? posting.value - FLOOR : 1;
    }
}

static void count_words(struct tally *tally, const char *text, size_t length, struct smz__buf *scratch)
{
    struct smz__word word;
    for (size_t at = 0; smz__next_word(text, length, at, &word); at = word.next) {
        size_t first;
        if (smz__class_at(text, length, word.start, &first) == SMZ__CLASS_DIGIT)
            continue;
        scratch->length = 0;
        if (!smz__fold(scratch, text + word.start, word.end - word.start, false) || scratch->length == 0)
            continue;
        /* "l'homme", "dell'arte": the noun speaks for itself. */
        const char *apostrophe = memchr(scratch->data, '\'', scratch->length);
        size_t skip = apostrophe == NULL ? 0 : (size_t)(apostrophe - scratch->data) + 1;
        if (skip != 0 && scratch->length - skip > 2)
            count_word(tally, scratch->data + skip, scratch->length - skip);
        count_word(tally, scratch->data, scratch->length);
    }
}

/* Whether the words known of a language, and its lead over the next one, are enough to believe in it. */
static bool is_likely(const struct tally *tally, uint32_t best, long next)
{
    double share = (double)tally->known[best] / (double)tally->words;
    if (tally->words >= SHORT_WORDS || share >= LEAST_SHARE)
        return share >= LEAST_SHARE;
    return share >= LEAST_SHARE_SHORT && (double)tally->score[best] >= LEAST_LEAD * (double)next;
}

/* The chance that it is this language rather than the next one, by how much likelier it makes the words, times how far
 * the share of its frequent words reaches what is asked of a long text. */
static double confidence_of(const struct tally *tally, uint32_t best, long next)
{
    double share = (double)tally->known[best] / ((double)tally->words + 1e-9) / LEAST_SHARE;
    double odds = pow(10.0, (double)(next - tally->score[best]) / 25.0);
    return (share < 1.0 ? share : 1.0) / (1.0 + odds);
}

/* Whether a text mainly in that script may be in the language. Han with next to no kana is not Japanese. */
static bool is_candidate(const struct smz__language *language, uint32_t script)
{
    return (language->scripts & script) != 0 && (script != SMZ__HAN || (language->scripts & SMZ__KANA) == 0);
}

/* The only language that is written in the script; NULL if there are others or none. */
static const struct smz__language *only_language(uint32_t script)
{
    const struct smz__language *only = NULL;
    for (uint32_t i = 0; i < smz__language_count; i++) {
        if (!is_candidate(&smz__languages[i], script))
            continue;
        if (only != NULL)
            return NULL;
        only = &smz__languages[i];
    }
    return only;
}

/* The best of several languages by the words that were counted; NULL if none is likely enough. */
static const struct smz__language *best_language(const struct tally *tally, uint32_t script, double *confidence)
{
    uint32_t candidates = 0, best = 0;
    long next = 0; /* score of the second best */
    for (uint32_t i = 0; i < smz__language_count; i++) {
        if (!is_candidate(&smz__languages[i], script))
            continue;
        if (candidates++ == 0) {
            best = i;
        } else if (tally->score[i] > tally->score[best]) {
            next = tally->score[best];
            best = i;
        } else if (tally->score[i] > next) {
            next = tally->score[i];
        }
    }
    if (candidates == 0 || !is_likely(tally, best, next))
        return NULL;
    *confidence = confidence_of(tally, best, next);
    return &smz__languages[best];
}

const struct smz__language *smz__detect_language(const char *text, size_t length, struct smz__buf *scratch,
                                                 double *confidence)
{
    struct tally tally;
    memset(&tally, 0, sizeof tally);
    if (length > SMZ__MAX_DETECT_BYTES)
        length = SMZ__MAX_DETECT_BYTES;
    count_scripts(&tally, text, length);
    const uint32_t script = main_script(&tally);
    const struct smz__language *language = only_language(script);
    *confidence = language != NULL ? 1.0 : 0.0;
    if (language == NULL) {
        count_words(&tally, text, length, scratch);
        language = best_language(&tally, script, confidence);
    }
    return language != NULL ? language : smz__neutral_language();
}
