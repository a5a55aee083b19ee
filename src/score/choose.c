/* SPDX-License-Identifier: MIT */
/*
 * Of two phrases one of which is part of the other, the better one is taken. The other one waits, until those that
 * stand on their own have run out, if the longer has most of the shorter's occurrences: they are one thing. So does an
 * acronym of what has been taken, or what one stands for: "World Health Organization", "WHO"; and what occurs once and
 * says little more than what has been taken: a turn of phrase, "old lighthouse" beside "lighthouse", or a full name,
 * "Mara Ellison" beside "Ellison". Who is introduced as "Mara Ellison" and called "Ellison" from then on is listed
 * under the full name, and not under its parts as well.
 */
#include "score/choose.h"

#include "lang/language.h"

#include <math.h>

/* The share of the shorter one's occurrences that are most. */
#define MOST 0.8

/* Who is called by the last name alone more often than this, for each time that the full name is given, is known by it.
 */
#define KNOWN 3

/* What occurs as often is the subject: a phrase that has it and occurs once is one of many turns. */
#define SUBJECT      2
#define SUBJECT_OPEN 4 /* ... where nouns make terms by standing side by side: there turns are terms more often */

/* Letters of an acronym. */
#define MAX_ACRONYM 6

/* What has been taken, by terms. */
struct taken {
    struct smz__table wholes;   /* the phrases */
    struct smz__buf counts;     /* uint32_t: their occurrences */
    struct smz__table parts;    /* all that is part of one */
    struct smz__buf most;       /* uint32_t: occurrences of the most frequent one that has it */
    struct smz__table acronyms; /* those that are acronyms, in small letters */
    struct smz__table initials; /* the acronyms that the longer ones would have */
    struct smz__table surnames; /* terms by which those with full names are called */
    struct smz__buf fulls;      /* uint32_t: number of the full name among the ranked */
};

static bool are_one(uint32_t longer, uint32_t shorter)
{
    return (double)longer >= MOST * (double)shorter;
}

static uint32_t number_of(const struct smz__buf *numbers, uint32_t id)
{
    return ((const uint32_t *)(const void *)numbers->data)[id];
}

/* Whether a phrase of so many terms that occurs once says little more than what has been taken: all of its words are
 * there, or a part of it that is a name or a subject of the text. */
static bool says_little(const struct taken *taken, const struct smz__tally *tally, const uint32_t *terms, size_t count)
{
    const bool open = smz__has(tally->scan.document->vocabulary.language, SMZ__OPEN_COMPOUNDS);
    const uint32_t often = open ? SUBJECT_OPEN : SUBJECT;
    bool known = true;
    for (size_t from = 0; from < count; from++) {
        known = known && (smz__term_tally_at(tally, terms[from])->count == 0 ||
                          smz__table_find(&taken->parts, &terms[from], sizeof *terms) != SMZ__NO_ID);
        for (size_t to = from + 1; to <= count; to++) {
            const uint32_t id = smz__table_find(&taken->wholes, terms + from, (to - from) * sizeof *terms);
            if (id == SMZ__NO_ID)
                continue;
            if (number_of(&taken->counts, id) >= often ||
                smz__is_name(smz__phrase_at(tally, smz__find_phrase(tally, terms + from, to - from))))
                return true;
        }
    }
    return known;
}

/* Whether nothing that has been taken is one with the phrase. */
static bool stands_alone(const struct taken *taken, const uint32_t *terms, size_t count, uint32_t occurrences)
{
    uint32_t id = smz__table_find(&taken->parts, terms, count * sizeof *terms);
    if (id != SMZ__NO_ID && are_one(number_of(&taken->most, id), occurrences))
        return false;
    for (size_t from = 0; from < count; from++) {
        for (size_t to = from + 1; to <= count; to++) {
            id = smz__table_find(&taken->wholes, terms + from, (to - from) * sizeof *terms);
            if (id != SMZ__NO_ID && are_one(occurrences, number_of(&taken->counts, id)))
                return false;
        }
    }
    return true;
}

/* --- acronyms ---------------------------------------------------------------------------------------------------- */

/* Whether the phrase is written in two to MAX_ACRONYM capitals of ASCII. */
static bool is_acronym(const struct smz__tally *tally, const struct smz__phrase *phrase)
{
    size_t length;
    const char *word = smz__table_key(&tally->scan.document->vocabulary.form_keys, phrase->last_form, &length);
    if (length < 2 || length > MAX_ACRONYM)
        return false;
    for (size_t i = 0; i < length; i++)
        if (word[i] < 'A' || word[i] > 'Z')
            return false;
    return true;
}

/* The acronym that the phrase is, or would have, in small letters; how long it is, 0 if there is none. */
static size_t acronym_of(char acronym[MAX_ACRONYM], const struct smz__tally *tally, const struct smz__phrase *phrase,
                         const uint32_t *terms, size_t count)
{
    const struct smz__vocabulary *vocabulary = &tally->scan.document->vocabulary;
    size_t length;
    if (count > MAX_ACRONYM || (count == 1 && !is_acronym(tally, phrase)))
        return 0;
    if (count == 1) {
        const char *word = smz__table_key(&vocabulary->form_keys, phrase->last_form, &length);
        for (size_t i = 0; i < length && i < MAX_ACRONYM; i++)
            acronym[i] = (char)(word[i] - 'A' + 'a');
        return length;
    }
    for (size_t i = 0; i < count; i++) {
        const char *stem = smz__table_key(&vocabulary->term_keys, terms[i], &length);
        if (length == 0)
            return 0;
        acronym[i] = stem[0];
    }
    return count;
}

/* --- full names -------------------------------------------------------------------------------------------------- */

static bool is_full_name(const struct smz__phrase *phrase, size_t count)
{
    return count > 1 && count == phrase->words && smz__is_name(phrase);
}

/* Whether the phrase is a full name by which the text introduces what it calls by the word at that place alone. */
static bool introduces(const struct smz__tally *tally, const struct smz__phrase *phrase, const uint32_t *terms,
                       size_t at)
{
    const uint32_t alone = smz__term_tally_at(tally, terms[at])->phrase;
    if (alone == SMZ__NO_ID)
        return false;
    const struct smz__phrase *name = smz__phrase_at(tally, alone);
    return smz__is_name(name) && name->count > phrase->count && name->count <= KNOWN * phrase->count &&
           name->first == phrase->first + at;
}

/* Notes the full names among the ranked. */
static smz_status note_fulls(struct taken *taken, const struct smz__scored *ranked, size_t found,
                             const struct smz__tally *tally)
{
    for (uint32_t i = 0; i < found; i++) {
        size_t count;
        const uint32_t *terms = smz__phrase_terms(tally, ranked[i].id, &count);
        const struct smz__phrase *phrase = smz__phrase_at(tally, ranked[i].id);
        if (!is_full_name(phrase, count))
            continue;
        const size_t called = introduces(tally, phrase, terms, count - 1) ? count - 1 : 0;
        if (called == 0 && !introduces(tally, phrase, terms, 0))
            continue;
        const uint32_t before = taken->surnames.count;
        const uint32_t id = smz__table_intern(&taken->surnames, &terms[called], sizeof terms[0]);
        if (id == SMZ__NO_ID)
            return taken->surnames.status;
        if (id == before)
            smz__buf_put(&taken->fulls, &i, sizeof i);
        if (taken->fulls.status != SMZ_OK)
            return taken->fulls.status;
    }
    return SMZ_OK;
}

/* Puts a full name in the place of the last word alone, if that is number i of the ranked. */
static void prefer_full(const struct taken *taken, struct smz__scored *ranked, uint32_t i,
                        const struct smz__tally *tally)
{
    size_t count;
    const uint32_t *terms = smz__phrase_terms(tally, ranked[i].id, &count);
    const uint32_t id = count != 1 ? SMZ__NO_ID : smz__table_find(&taken->surnames, terms, sizeof terms[0]);
    const uint32_t full = id == SMZ__NO_ID ? 0 : number_of(&taken->fulls, id);
    if (full <= i)
        return;
    const uint32_t alone = ranked[i].id;
    ranked[i].id = ranked[full].id;
    ranked[full].id = alone;
}

/* --- taking ------------------------------------------------------------------------------------------------------ */

/* Keeps the highest number that is given for a key. */
static smz_status put_highest(struct smz__table *keys, struct smz__buf *numbers, const uint32_t *terms, size_t count,
                              uint32_t number)
{
    uint32_t before = keys->count;
    uint32_t id = smz__table_intern(keys, terms, count * sizeof *terms);
    if (id == SMZ__NO_ID)
        return keys->status;
    if (id == before)
        smz__buf_put(numbers, &number, sizeof number);
    if (numbers->status != SMZ_OK)
        return numbers->status;
    uint32_t *highest = (uint32_t *)(void *)numbers->data + id;
    *highest = *highest > number ? *highest : number;
    return SMZ_OK;
}

static smz_status take(struct taken *taken, const uint32_t *terms, size_t count, uint32_t occurrences)
{
    smz_status status = put_highest(&taken->wholes, &taken->counts, terms, count, occurrences);
    for (size_t from = 0; from < count; from++)
        for (size_t to = from + 1; to <= count && status == SMZ_OK; to++)
            status = put_highest(&taken->parts, &taken->most, terms + from, to - from, occurrences);
    return status;
}

/* Who is listed under the full name is not listed again under part of it, if not known by that. */
static smz_status take_name(struct taken *taken, const uint32_t *terms, size_t count, uint32_t occurrences)
{
    const uint32_t known = occurrences > UINT32_MAX / KNOWN ? UINT32_MAX : KNOWN * occurrences;
    const smz_status status = put_highest(&taken->parts, &taken->most, &terms[0], 1, known);
    return status != SMZ_OK ? status : put_highest(&taken->parts, &taken->most, &terms[count - 1], 1, known);
}

/* Whether the phrase occurs once and says little more than what has been taken: of a name, the last name. */
static bool is_another_turn(const struct taken *taken, const struct smz__tally *tally, const struct smz__phrase *phrase,
                            const uint32_t *terms, size_t count)
{
    if (count == 1 || phrase->count != 1)
        return false;
    if (!smz__is_name(phrase))
        return says_little(taken, tally, terms, count);
    const uint32_t last = smz__term_tally_at(tally, terms[count - 1])->phrase;
    return last != SMZ__NO_ID && smz__is_name(smz__phrase_at(tally, last)) &&
           smz__table_find(&taken->wholes, &terms[count - 1], sizeof *terms) != SMZ__NO_ID;
}

/* Takes the phrase if it stands alone. */
static smz_status consider(bool *alone, struct taken *taken, const struct smz__tally *tally, uint32_t id)
{
    size_t count;
    char acronym[MAX_ACRONYM];
    const uint32_t *terms = smz__phrase_terms(tally, id, &count);
    const struct smz__phrase *phrase = smz__phrase_at(tally, id);
    const size_t length = acronym_of(acronym, tally, phrase, terms, count);
    struct smz__table *same = count == 1 ? &taken->acronyms : &taken->initials;
    const struct smz__table *other = count == 1 ? &taken->initials : &taken->acronyms;
    *alone = stands_alone(taken, terms, count, phrase->count) && !is_another_turn(taken, tally, phrase, terms, count) &&
             (length == 0 || smz__table_find(other, acronym, length) == SMZ__NO_ID);
    if (!*alone)
        return SMZ_OK;
    if (length != 0 && smz__table_intern(same, acronym, length) == SMZ__NO_ID)
        return same->status;
    const smz_status status = take(taken, terms, count, phrase->count);
    return status != SMZ_OK || !is_full_name(phrase, count) ? status : take_name(taken, terms, count, phrase->count);
}

smz_status smz__choose(struct smz__choice *choice, size_t wanted, struct smz__scored *ranked, size_t found,
                       const struct smz__tally *tally)
{
    const smz_allocator *allocator = tally->keys.allocator;
    struct smz__watch *watch = tally->scan.document->vocabulary.watch;
    struct taken taken;
    size_t waiting = 0;
    smz__table_init(&taken.wholes, allocator);
    smz__table_init(&taken.parts, allocator);
    smz__table_init(&taken.acronyms, allocator);
    smz__table_init(&taken.initials, allocator);
    smz__buf_init(&taken.counts, allocator, SIZE_MAX);
    smz__buf_init(&taken.most, allocator, SIZE_MAX);
    smz__table_init(&taken.surnames, allocator);
    smz__buf_init(&taken.fulls, allocator, SIZE_MAX);
    choice->count = 0;
    smz_status status = note_fulls(&taken, ranked, found, tally);
    for (uint32_t i = 0; i < found && choice->count < wanted && status == SMZ_OK && !smz__stops(watch, 1); i++) {
        bool alone;
        prefer_full(&taken, ranked, i, tally);
        status = consider(&alone, &taken, tally, ranked[i].id);
        if (alone)
            choice->chosen[choice->count++] = ranked[i];
        else
            ranked[waiting++] = ranked[i]; /* never overtakes i */
    }
    choice->alone = choice->count;
    for (size_t i = 0; i < waiting && choice->count < wanted; i++) {
        struct smz__scored *next = &choice->chosen[choice->count++];
        *next = ranked[i];
        next->score = fmin(next->score, next[-1].score); /* what waits is behind something taken */
    }
    smz__table_free(&taken.wholes);
    smz__table_free(&taken.parts);
    smz__table_free(&taken.acronyms);
    smz__table_free(&taken.initials);
    smz__buf_free(&taken.counts);
    smz__buf_free(&taken.most);
    smz__table_free(&taken.surnames);
    smz__buf_free(&taken.fulls);
    return status != SMZ_OK ? status : smz__watch_status(watch);
}
