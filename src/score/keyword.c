/* SPDX-License-Identifier: MIT */
/*
 * The score of a phrase is a product of powers, kept as its logarithm: the sum of what the table of weights says of
 *
 *     how often it occurs, and in how many sentences,
 *     how early,
 *     whether it stands free: with no content word or number at either side,
 *     whether it is written with capitals where that tells something, and is the whole of a name,
 *     how rare its words are in the language at large,
 *     whether its first word stands where nouns do: behind determiners, not behind pronouns,
 *     whether its last word is a noun, by its ending or a list,
 *     and whether several words occur together more than once.
 *
 * The weights were fitted on 23 sets of keyphrases in 8 languages; corpus/README.md says how, and what each is worth.
 */
#include "score/keyword.h"

#include "base/alloc.h"
#include "lang/language.h"
#include "score/choose.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Exponents. */
#define WEIGHT_COUNT_WORD 0.7    /* of occurrences, for one word */
#define WEIGHT_COUNT      1.3    /* ... for several */
#define WEIGHT_SENTENCES  0.35   /* of sentences with one */
#define WEIGHT_FIRST      (-0.7) /* of the position of the first one */
#define WEIGHT_FREE       0.34   /* of the share that stands free, for each side */
#define WEIGHT_CAPITAL    1.1    /* to e: of the share written with capitals */
#define WEIGHT_RARE       0.55   /* of the mean idf */
#define WEIGHT_NOUN       0.25   /* of noun-like neighbours against verb-like ones */

/* Logarithms of factors. */
#define FACTOR_ENDING (-2.0)  /* no name, and most likely no noun by its last word */
#define FACTOR_LONGER (-0.75) /* for each word behind the third, unless it is a name */
#define FACTOR_ONCE   (-0.2)  /* several words that occur once, unless it is a name or SMZ__OPEN_COMPOUNDS */
#define FACTOR_CHANCE (-1.2)  /* ... where nothing but endings tells what belongs together: it is chance, mostly */
#define FACTOR_WORD   (-0.2)  /* one word */
#define FACTOR_CUT    (-2.0)  /* a phrase that is part of a longer name: "Minister Yoshihide" */

/* Where nouns make a term by standing side by side, as in English, a word alone says still less and a capital too. */
#define FACTOR_OPEN_WORD    (-0.45)
#define WEIGHT_OPEN_CAPITAL (-0.7)

/* The first this many words of a text count much the same. */
#define FIRST_WORDS 50.0

/* What a count that is reckoned back from a score may be off by, in parts. */
#define COUNT_MARGIN 1e-6

/* Hardly ever free is not much better than never. */
#define FREE_MARGIN 0.1

static double capital_weight(const struct smz__tally *tally)
{
    bool open = smz__has(tally->scan.document->vocabulary.language, SMZ__OPEN_COMPOUNDS);
    return WEIGHT_CAPITAL + (open ? WEIGHT_OPEN_CAPITAL : 0.0);
}

static double word_factor(const struct smz__tally *tally)
{
    bool open = smz__has(tally->scan.document->vocabulary.language, SMZ__OPEN_COMPOUNDS);
    return FACTOR_WORD + (open ? FACTOR_OPEN_WORD : 0.0);
}

static double once_factor(const struct smz__language *language)
{
    if (smz__has(language, SMZ__OPEN_COMPOUNDS))
        return 0.0;
    return language->cues.count == 0 || smz__has(language, SMZ__FREE_ORDER) ? FACTOR_CHANCE : FACTOR_ONCE;
}

static const struct smz__term_tally *first_term(const struct smz__tally *tally, uint32_t id)
{
    size_t count;
    return smz__term_tally_at(tally, smz__phrase_terms(tally, id, &count)[0]);
}

static double noun_score(const struct smz__term_tally *term)
{
    return term->noun == term->verb ? 0.0 : WEIGHT_NOUN * log((term->noun + 1.0) / (term->verb + 1.0));
}

/* Most phrases occur once. */
static double log_of(uint32_t count)
{
    return count == 1 ? 0.0 : log(count);
}

/* All but what the last word is. */
static double score_of(const struct smz__tally *tally, uint32_t id)
{
    const struct smz__phrase *phrase = smz__phrase_at(tally, id);
    const double count = phrase->count, margin = count + FREE_MARGIN;
    double score =
        (phrase->words == 1 ? WEIGHT_COUNT_WORD : WEIGHT_COUNT) * log_of(phrase->count) +
        WEIGHT_SENTENCES * log_of(phrase->sentences) + WEIGHT_FIRST * log(phrase->first + FIRST_WORDS) +
        WEIGHT_FREE * log((phrase->free_left + FREE_MARGIN) * (phrase->free_right + FREE_MARGIN) / (margin * margin)) +
        capital_weight(tally) * phrase->capital / count + WEIGHT_RARE * log((double)phrase->idf) +
        noun_score(first_term(tally, id));
    score += phrase->words == 1 ? word_factor(tally) : FACTOR_CUT * phrase->cut / count;
    if (phrase->words > 1 && phrase->count == 1)
        score += phrase->capital != 0 ? 0.0 : once_factor(tally->scan.document->vocabulary.language);
    if (phrase->words > 3)
        score += FACTOR_LONGER * (1.0 - phrase->capital / count) * (phrase->words - 3);
    return score;
}

static double ending_score(const struct smz__tally *tally, struct smz__document *document, uint32_t id)
{
    const struct smz__phrase *phrase = smz__phrase_at(tally, id);
    const bool alone = first_term(tally, id)->phrase == id;
    if (smz__is_name(phrase))
        return 0.0;
    return smz__ends_no_keyword(document, phrase->last_form, alone) ? FACTOR_ENDING : 0.0;
}

/* --- the best ---------------------------------------------------------------------------------------------------- */

/* The better first; of equals the one seen first. */
static int by_score(const void *left, const void *right)
{
    const struct smz__scored *a = left, *b = right;
    if (a->score > b->score)
        return -1;
    if (a->score < b->score)
        return 1;
    return (a->id > b->id) - (a->id < b->id);
}

/* Moves the worst of a heap of scored phrases down to its place; the worst is at the top. */
static void sift_down(struct smz__scored *heap, size_t size, size_t at)
{
    struct smz__scored moving = heap[at];
    for (size_t child; (child = 2 * at + 1) < size; at = child) {
        if (child + 1 < size && by_score(&heap[child + 1], &heap[child]) > 0)
            child++;
        if (by_score(&heap[child], &moving) <= 0)
            break;
        heap[at] = heap[child];
    }
    heap[at] = moving;
}

/* Counts below this are told quickly to be too low, which most phrases' are: a third of the time that scoring takes. */
#define LOW_COUNTS 64

/* The highest score there can be for each low count. */
static void find_highest(double highest[LOW_COUNTS], const struct smz__tally *tally)
{
    const double once = WEIGHT_FIRST * log(FIRST_WORDS) + fmax(capital_weight(tally), 0.0) +
                        WEIGHT_RARE * log((double)tally->rarity.highest);
    struct smz__watch *watch = tally->scan.document->vocabulary.watch;
    uint32_t noun = 0;
    for (uint32_t i = 0; i < tally->terms.length / sizeof(struct smz__term_tally) && !smz__stops(watch, 1); i++)
        noun = smz__term_tally_at(tally, i)->noun > noun ? smz__term_tally_at(tally, i)->noun : noun;
    highest[0] = HUGE_VAL;
    for (uint32_t count = 1; count < LOW_COUNTS; count++)
        highest[count] = once + (WEIGHT_COUNT + WEIGHT_SENTENCES) * log(count) + WEIGHT_NOUN * log(noun + 1.0);
}

/* The best phrases, best first, at most room of them, in best; returns how many. */
static size_t find_best(struct smz__scored *best, size_t room, const struct smz__tally *tally,
                        struct smz__document *document)
{
    double highest[LOW_COUNTS];
    size_t size = 0;
    find_highest(highest, tally);
    for (uint32_t id = 0; id < smz__phrase_count(tally) && !smz__stops(document->vocabulary.watch, 1); id++) {
        const struct smz__phrase *phrase = smz__phrase_at(tally, id);
        if (size == room && phrase->count < LOW_COUNTS && highest[phrase->count] < best[0].score)
            continue;
        struct smz__scored one = {score_of(tally, id), id};
        /* They only lower the score: they are looked at where it matters. */
        if (size == room && by_score(&one, &best[0]) > 0)
            continue;
        one.score += ending_score(tally, document, id);
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

/* How often a phrase that the term begins must occur to score so much, if all else is as good as can be; at least
 * once. */
static uint16_t need_of(const struct smz__tally *tally, const struct smz__term_tally *term, double score)
{
    const double first = term->first < SMZ__MAX_PHRASE_STEMS ? 0.0 : (double)(term->first - SMZ__MAX_PHRASE_STEMS);
    const double most = WEIGHT_FIRST * log(first + FIRST_WORDS) + capital_weight(tally) +
                        WEIGHT_RARE * log((double)tally->rarity.highest) + noun_score(term);
    const double count = exp((score - most) / (WEIGHT_COUNT + WEIGHT_SENTENCES)) * (1.0 - COUNT_MARGIN);
    if (term->count == 0 || count > term->count)
        return SMZ__NEVER;
    return count < 1.0 ? 1 : count < SMZ__NEVER - 1.0 ? (uint16_t)count : SMZ__NEVER - 1;
}

/* Counts the longer phrases that can still be among the best room ones, of which there are room of one word already. */
static smz_status count_reaching(struct smz__tally *tally, struct smz__document *document, unsigned ngram, size_t room)
{
    const smz_allocator *allocator = tally->keys.allocator;
    const size_t terms = tally->terms.length / sizeof(struct smz__term_tally);
    struct smz__scored *best = smz__new_array(allocator, room, sizeof *best);
    uint16_t *need = smz__new_array(allocator, terms, sizeof *need);
    smz_status status = best == NULL || need == NULL ? SMZ_ENOMEM : SMZ_OK;
    if (status == SMZ_OK) {
        memset(need, 0, terms * sizeof *need);
        const size_t found = find_best(best, room, tally, document);
        const double score = found != 0 ? best[found - 1].score : 0.0;
        for (size_t i = 0; i < terms && !smz__stops(document->vocabulary.watch, 1); i++)
            need[i] = need_of(tally, smz__term_tally_at(tally, (uint32_t)i), score);
        status = smz__tally_bind(tally, need, true);
    }
    if (status == SMZ_OK)
        status = smz__tally_phrases(tally, ngram);
    smz__release(allocator, need, terms * sizeof *need);
    smz__release(allocator, best, room * sizeof *best);
    return status;
}

/* Words first, and then the longer phrases that matter. */
static smz_status count_all(struct smz__tally *tally, struct smz__document *document, unsigned ngram, size_t room)
{
    smz_status status = smz__tally_words(tally);
    if (status != SMZ_OK)
        return status;
    return smz__phrase_count(tally) < room ? smz__tally_phrases(tally, ngram)
                                           : count_reaching(tally, document, ngram, room);
}

static smz_status put_keywords(struct smz__keywords *keywords, struct smz__tally *tally,
                               const struct smz__choice *choice)
{
    for (size_t k = 0; k < choice->count; k++) {
        const smz_keyword keyword = {.count = smz__phrase_at(tally, choice->chosen[k].id)->count,
                                     .score = exp(choice->chosen[k].score - choice->chosen[0].score)};
        smz__buf_put(&keywords->list, &keyword, sizeof keyword);
    }
    return keywords->list.status;
}

/* Chooses among the best room phrases that have been counted. *enough: no more room would find more; else nothing is
 * added. */
static smz_status choose_among(struct smz__keywords *keywords, struct smz__tally *tally, struct smz__document *document,
                               const char *text, const struct smz__keyword_request *request, size_t room, bool *enough)
{
    const smz_allocator *allocator = keywords->list.allocator;
    const size_t phrases = smz__phrase_count(tally);
    *enough = phrases < room;
    room = phrases < room ? phrases : room;
    const size_t wanted = phrases < request->wanted ? phrases : request->wanted;
    struct smz__scored *best = smz__new_array(allocator, room, sizeof *best);
    struct smz__choice choice = {.chosen = smz__new_array(allocator, wanted, sizeof *choice.chosen)};
    smz_status status = SMZ_ENOMEM;
    if (best != NULL && choice.chosen != NULL)
        status = smz__choose(&choice, wanted, best, find_best(best, room, tally, document), tally);
    *enough = *enough || choice.alone == wanted;
    if (status == SMZ_OK && *enough)
        status = put_keywords(keywords, tally, &choice);
    if (status == SMZ_OK && *enough)
        status = smz__place_keywords(keywords, tally, document, &choice, request, text);
    smz__release(allocator, best, room * sizeof *best);
    smz__release(allocator, choice.chosen, wanted * sizeof *choice.chosen);
    return status;
}

smz_status smz__find_keywords(struct smz__keywords *keywords, struct smz__document *document, const char *text,
                              const struct smz__keyword_request *request)
{
    if (request->wanted == 0 || document->tokens.length == 0)
        return SMZ_OK;
    /* Enough in hand, nearly always, for what is left out: a phrase of four words has nine parts. */
    size_t room = request->wanted;
    bool enough = false;
    smz_status status = SMZ_OK;
    while (status == SMZ_OK && !enough) {
        struct smz__tally tally;
        room = room > SIZE_MAX / 8 ? SIZE_MAX : room * 8;
        status = smz__tally_init(&tally, document, request->corpus, keywords->list.allocator);
        if (status == SMZ_OK)
            status = count_all(&tally, document, request->ngram, room);
        enough = smz__phrase_count(&tally) == 0;
        if (status == SMZ_OK && !enough)
            status = choose_among(keywords, &tally, document, text, request, room, &enough);
        smz__tally_free(&tally);
    }
    return status;
}
