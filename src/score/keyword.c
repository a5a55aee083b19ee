/* SPDX-License-Identifier: MIT */
/*
 * score = g * tf^a * s^0.25 * ((L + 1/2)(R + 1/2) / (tf + 1/2)^2)^0.6 * (first + 50)^-0.9 * e^(1.25 cap) * idf^0.5
 *
 * tf occurrences, s sentences with one, L and R occurrences with no content word directly before and behind, first the
 * number of the first occurrence's first word, cap the share of occurrences inside sentences that are capitalised, idf
 * of the words in the language at large. a = 1 and g = 0.61 for one word, 1.7 and 1 for more; g times 0.43 with a stop
 * word inside. The constants were fitted on 23 sets of keyphrases in 8 languages (corpus/SOURCES.md).
 */
#include "score/keyword.h"

#include "base/alloc.h"
#include "score/idf.h"
#include "score/phrase.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A phrase inside a better one is put aside if the better one has this share of its occurrences. */
#define CONTAINED_SHARE 0.8

static double score_of(const struct smz__phrase *phrase)
{
    double tf = phrase->count;
    double edges = (phrase->free_left + 0.5) * (phrase->free_right + 0.5) / ((tf + 0.5) * (tf + 0.5));
    double capital = phrase->capital / tf;
    double score = phrase->words == 1 ? 0.61 * tf : pow(tf, 1.7);
    if (phrase->inner)
        score *= 0.43;
    return score * pow(phrase->sentences, 0.25) * pow(edges, 0.6) * pow(phrase->first + 50.0, -0.9) *
           exp(1.25 * capital) * sqrt((double)phrase->idf);
}

/* --- counting --------------------------------------------------------------------------------------------------------
 */

/* Counts phrases of several words whose words all occur often enough for the phrase to be among the best. */
struct pruned {
    struct smz__phrases *phrases;
    uint32_t least; /* occurrences */
};

static smz_status count_any(void *user, const struct smz__occurrence *occurrence)
{
    return smz__count_phrase(user, occurrence);
}

static smz_status count_frequent(void *user, const struct smz__occurrence *occurrence)
{
    const struct pruned *pruned = user;
    const struct smz__vocabulary *vocabulary = &pruned->phrases->document->vocabulary;
    uint32_t key[SMZ__MAX_PHRASE_STEMS];
    size_t count = smz__phrase_key(pruned->phrases->document, occurrence, key);
    for (size_t k = 0; k < count; k++) {
        const struct smz__term *term = smz__term_at(vocabulary, key[k]);
        if (term->count != 0 && term->count < pruned->least && !term->in_title)
            return SMZ_OK;
    }
    return smz__count_phrase(pruned->phrases, occurrence);
}

struct scored {
    double score;
    uint32_t id;
};

/* The better first; of equals the one seen first. */
static int by_score(const void *left, const void *right)
{
    const struct scored *a = left, *b = right;
    if (a->score > b->score)
        return -1;
    if (a->score < b->score)
        return 1;
    return (a->id > b->id) - (a->id < b->id);
}

/* Moves the worst of a heap of scored phrases down to its place; the worst is at the top. */
static void sift_down(struct scored *heap, size_t size, size_t at)
{
    struct scored moving = heap[at];
    for (size_t child; (child = 2 * at + 1) < size; at = child) {
        if (child + 1 < size && by_score(&heap[child + 1], &heap[child]) > 0)
            child++;
        if (by_score(&heap[child], &moving) <= 0)
            break;
        heap[at] = heap[child];
    }
    heap[at] = moving;
}

/* The best phrases, best first, at most room of them, in best; returns how many. */
static size_t find_best(struct scored *best, size_t room, const struct smz__phrases *phrases)
{
    size_t size = 0;
    for (uint32_t id = 0; id < phrases->keys.count; id++) {
        struct scored one = {score_of(smz__phrase_at(phrases, id)), id};
        if (size < room) {
            best[size++] = one;
            if (size == room)
                for (size_t i = size / 2; i-- > 0;)
                    sift_down(best, size, i);
        } else if (by_score(&one, &best[0]) < 0) {
            best[0] = one;
            sift_down(best, size, 0);
        }
    }
    if (size != 0)
        qsort(best, size, sizeof best[0], by_score);
    return size;
}

/* How often a phrase of several words must occur to reach a score at all: everything but tf at its best. */
static uint32_t least_count(double score)
{
    double most = pow(50.0, -0.9) * exp(1.25) * sqrt(smz__idf(0));
    double least = pow(score / most, 1.0 / 1.95);
    return least < 1.0 ? 1 : (uint32_t)fmin(least, 1e9);
}

/* Single words first, and then the longer phrases that can still be among the best. */
static smz_status count_all(struct smz__phrases *phrases, struct scored *best, size_t room)
{
    smz_status status = smz__visit_phrases(phrases->document, 1, 1, count_any, phrases);
    if (status != SMZ_OK)
        return status;
    struct pruned pruned = {phrases, 1};
    size_t found = find_best(best, room, phrases);
    if (found == room)
        pruned.least = least_count(best[found - 1].score);
    return smz__visit_phrases(phrases->document, 2, SMZ__MAX_PHRASE, count_frequent, &pruned);
}

/* --- choosing --------------------------------------------------------------------------------------------------------
 */

/* The parts of the phrases taken so far, each with the occurrences of the most frequent one that has it. */
struct parts {
    struct smz__table keys; /* uint32_t terms, as in the table of phrases */
    struct smz__buf counts; /* uint32_t */
};

static smz_status remember_parts(struct parts *parts, const uint32_t *terms, size_t count, uint32_t occurrences)
{
    for (size_t from = 0; from < count; from++) {
        for (size_t to = from + 1; to <= count; to++) {
            uint32_t before = parts->keys.count;
            uint32_t id = smz__table_intern(&parts->keys, terms + from, (to - from) * sizeof *terms);
            if (id == SMZ__NO_ID)
                return parts->keys.status;
            if (id == before)
                smz__buf_put(&parts->counts, &occurrences, sizeof occurrences);
            if (parts->counts.status != SMZ_OK)
                return parts->counts.status;
            uint32_t *most = (uint32_t *)(void *)parts->counts.data + id;
            *most = *most > occurrences ? *most : occurrences;
        }
    }
    return SMZ_OK;
}

/* Whether the phrase occurs hardly but inside one that has been taken. */
static bool is_part(const struct parts *parts, const uint32_t *terms, size_t count, uint32_t occurrences)
{
    uint32_t id = smz__table_find(&parts->keys, terms, count * sizeof *terms);
    if (id == SMZ__NO_ID)
        return false;
    uint32_t most = ((const uint32_t *)(const void *)parts->counts.data)[id];
    return (double)most >= CONTAINED_SHARE * (double)occurrences;
}

/* Puts the keywords, in order, into chosen, which has room for them all: first phrases that stand on their own, then,
 * if these are too few, parts of them, with scores that go on falling. */
static smz_status choose(struct scored *chosen, size_t *count, size_t wanted, struct scored *best, size_t found,
                         const struct smz__phrases *phrases)
{
    struct parts parts;
    smz_status status = SMZ_OK;
    size_t taken = 0, aside = 0;
    smz__table_init(&parts.keys, phrases->keys.allocator);
    smz__buf_init(&parts.counts, phrases->keys.allocator, SIZE_MAX);
    for (size_t i = 0; i < found && taken < wanted && status == SMZ_OK; i++) {
        size_t terms;
        const uint32_t *term = smz__phrase_terms(phrases, best[i].id, &terms);
        uint32_t occurrences = smz__phrase_at(phrases, best[i].id)->count;
        if (is_part(&parts, term, terms, occurrences)) {
            best[aside++] = best[i]; /* never overtakes i */
            continue;
        }
        chosen[taken++] = best[i];
        status = remember_parts(&parts, term, terms, occurrences);
    }
    for (size_t i = 0; i < aside && taken < wanted; i++) {
        chosen[taken] = best[i];
        chosen[taken].score = fmin(chosen[taken].score, chosen[taken - 1].score);
        taken++;
    }
    smz__table_free(&parts.keys);
    smz__buf_free(&parts.counts);
    *count = taken;
    return status;
}

/* --- showing ---------------------------------------------------------------------------------------------------------
 */

/* A spelling of a keyword. */
struct form {
    uint32_t keyword; /* number in the list */
    uint32_t count;
    uint32_t first; /* words in document.tokens: its first occurrence */
    uint32_t last;
};

struct forms {
    const struct smz__phrases *phrases;
    uint32_t *numbers; /* for each phrase: number in the list + 1, or 0 */
    struct smz__table keys;
    struct smz__buf forms; /* struct form */
};

static struct form *form_at(const struct forms *f, uint32_t id)
{
    return (struct form *)(void *)f->forms.data + id;
}

static smz_status count_form(void *user, const struct smz__occurrence *occurrence)
{
    struct forms *f = user;
    struct smz__document *document = f->phrases->document;
    uint32_t key[SMZ__MAX_PHRASE_STEMS], spelling[SMZ__MAX_PHRASE_STEMS + 1];
    size_t count = smz__phrase_key(document, occurrence, key);
    if (count == 0)
        return SMZ_OK;
    uint32_t phrase = smz__table_find(&f->phrases->keys, key, count * sizeof key[0]);
    if (phrase == SMZ__NO_ID || f->numbers[phrase] == 0)
        return SMZ_OK;
    uint32_t first = occurrence->tokens[0].first;
    const uint32_t *words = (const uint32_t *)(const void *)document->tokens.data;
    spelling[0] = f->numbers[phrase] - 1;
    for (size_t k = 0; k < count; k++)
        spelling[k + 1] = SMZ__TOKEN_FORM(words[first + k]);
    uint32_t before = f->keys.count;
    uint32_t id = smz__table_intern(&f->keys, spelling, (count + 1) * sizeof spelling[0]);
    if (id == SMZ__NO_ID)
        return f->keys.status;
    if (id == before) {
        const struct form fresh = {spelling[0], 0, first, first + (uint32_t)count - 1};
        smz__buf_put(&f->forms, &fresh, sizeof fresh);
        if (f->forms.status != SMZ_OK)
            return f->forms.status;
    }
    form_at(f, id)->count++;
    return SMZ_OK;
}

static smz_status put_keyword(struct smz__buf *keywords, const struct forms *f, const struct form *form,
                              const struct scored *scored, double best, const char *text)
{
    size_t start, end, ignored;
    if (!smz__token_span(f->phrases->document, text, form->first, &start, &ignored) ||
        !smz__token_span(f->phrases->document, text, form->last, &ignored, &end))
        return SMZ_OK;
    smz_keyword keyword = {start, end - start, smz__phrase_at(f->phrases, scored->id)->count, scored->score / best};
    smz__buf_put(keywords, &keyword, sizeof keyword);
    return keywords->status;
}

/* Each keyword in its commonest spelling; of equally common ones the first in the text. */
static smz_status put_keywords(struct smz__buf *keywords, const struct forms *f, const struct scored *chosen,
                               size_t count, const char *text)
{
    const smz_allocator *allocator = keywords->allocator;
    uint32_t *commonest = smz__new_array(allocator, count, sizeof *commonest);
    if (commonest == NULL)
        return SMZ_ENOMEM;
    memset(commonest, 0xFF, count * sizeof *commonest);
    for (uint32_t i = 0; i < f->keys.count; i++) {
        uint32_t *best = &commonest[form_at(f, i)->keyword];
        if (*best == SMZ__NO_ID || form_at(f, i)->count > form_at(f, *best)->count)
            *best = i;
    }
    smz_status status = SMZ_OK;
    for (size_t k = 0; k < count && status == SMZ_OK; k++)
        if (commonest[k] != SMZ__NO_ID)
            status = put_keyword(keywords, f, form_at(f, commonest[k]), &chosen[k], chosen[0].score, text);
    smz__release(allocator, commonest, count * sizeof *commonest);
    return status;
}

/* Reads the word stream once more, for the spellings of the chosen phrases. */
static smz_status show(struct smz__buf *keywords, const struct smz__phrases *phrases, const struct scored *chosen,
                       size_t count, const char *text)
{
    const smz_allocator *allocator = keywords->allocator;
    struct forms f = {.phrases = phrases};
    smz_status status = SMZ_ENOMEM;
    smz__table_init(&f.keys, allocator);
    smz__buf_init(&f.forms, allocator, SIZE_MAX);
    f.numbers = smz__new(allocator, phrases->keys.count * sizeof *f.numbers);
    if (f.numbers == NULL)
        goto done;
    for (size_t k = 0; k < count; k++)
        f.numbers[chosen[k].id] = (uint32_t)k + 1;
    status = smz__visit_phrases(phrases->document, 1, SMZ__MAX_PHRASE, count_form, &f);
    if (status == SMZ_OK)
        status = put_keywords(keywords, &f, chosen, count, text);
done:
    smz__release(allocator, f.numbers, phrases->keys.count * sizeof *f.numbers);
    smz__table_free(&f.keys);
    smz__buf_free(&f.forms);
    return status;
}

smz_status smz__find_keywords(struct smz__buf *keywords, struct smz__document *document, const char *text,
                              size_t wanted)
{
    const smz_allocator *allocator = keywords->allocator;
    const size_t words = document->tokens.length / sizeof(uint32_t);
    if (wanted == 0 || words == 0)
        return SMZ_OK;
    /* No text has more phrases than three for each of its words. */
    if (wanted > words * SMZ__MAX_PHRASE)
        wanted = words * SMZ__MAX_PHRASE;
    /* Enough in hand for what is put aside: a phrase of three words has five parts. */
    const size_t room = wanted * (SMZ__MAX_PHRASE + 3);
    size_t count = 0;
    struct smz__phrases phrases;
    struct scored *best = smz__new_array(allocator, room, sizeof *best);
    struct scored *chosen = smz__new_array(allocator, wanted, sizeof *chosen);
    smz_status status = SMZ_ENOMEM;
    smz__phrases_init(&phrases, document, allocator);
    if (best == NULL || chosen == NULL)
        goto done;
    status = count_all(&phrases, best, room);
    if (status == SMZ_OK)
        status = choose(chosen, &count, wanted, best, find_best(best, room, &phrases), &phrases);
    if (status == SMZ_OK && count != 0)
        status = show(keywords, &phrases, chosen, count, text);
done:
    smz__phrases_free(&phrases);
    smz__release(allocator, best, room * sizeof *best);
    smz__release(allocator, chosen, wanted * sizeof *chosen);
    return status;
}
