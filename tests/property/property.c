/* SPDX-License-Identifier: MIT */
/*
 * What must hold for every text, tried on made-up texts of a few hundred seeds and on the articles of tests/golden.
 * SMALL in the environment: fewer seeds, for valgrind. A failure names its seed or file.
 */
#include "base/alloc.h"
#include "document/piece.h"
#include "lang/language.h"
#include "lang/stem.h"
#include "support/generate.h"
#include "support/hook.h"
#include "support/invariant.h"
#include "support/test.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARTICLES "tests/golden/*.txt"

static uint64_t seeds(uint64_t wanted)
{
    return getenv("SMALL") != NULL ? wanted / 20 + 1 : wanted;
}

/* --- one text, one summary --------------------------------------------------------------------------------------- */

static smz_summary *summarize(const struct gathered *text, const smz_options *options, const smz_allocator *allocator)
{
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    require(smz_new(&summarizer, options, allocator) == SMZ_OK);
    char *copy = exact_copy(text->bytes, text->length);
    require(smz_summarize(&summary, summarizer, copy, text->length) == SMZ_OK);
    free(copy);
    smz_free(summarizer);
    return summary;
}

static smz_options options_with(smz_method method, smz_unit unit, double amount, size_t keywords)
{
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.method = method;
    options.length = (smz_length){unit, amount};
    options.keywords = keywords;
    options.flags = SMZ_OCCURRENCES;
    return options;
}

/* What two spellings of a text must have in common: for every method and several lengths, the same pieces and choice.
 * Which characters there are differs, so lengths in characters are left out. */
static void require_alike(const struct gathered *a, const struct gathered *b)
{
    for (int method = SMZ_MODEL; method <= SMZ_LUHN; method++) {
        const smz_options options = options_with((smz_method)method, SMZ_SENTENCES, 3, 4);
        smz_summary *of_a = summarize(a, &options, NULL), *of_b = summarize(b, &options, NULL);
        require_same_choice(of_a, of_b);
        const smz_length words = {SMZ_WORDS, 30};
        smz_summary *cut_a = NULL, *cut_b = NULL;
        require(smz_cut(&cut_a, of_a, &words) == SMZ_OK && smz_cut(&cut_b, of_b, &words) == SMZ_OK);
        require_same_choice(cut_a, cut_b);
        smz_summary_free(cut_a);
        smz_summary_free(cut_b);
        smz_summary_free(of_a);
        smz_summary_free(of_b);
    }
}

/* --- properties, each of one text -------------------------------------------------------------------------------- */

/* What each length chooses is sound, and cutting gives what a fresh analysis gives. */
static void is_sound(const struct gathered *text)
{
    static const smz_length lengths[] = {
        {SMZ_SENTENCES, 0},  {SMZ_SENTENCES, 1}, {SMZ_SENTENCES, 3}, {SMZ_SENTENCES, 1e9}, {SMZ_RATIO, 0},
        {SMZ_RATIO, 0.01},   {SMZ_RATIO, 0.4},   {SMZ_RATIO, 1},     {SMZ_WORDS, 1},       {SMZ_WORDS, 25},
        {SMZ_WORDS, 100000}, {SMZ_CHARS, 1},     {SMZ_CHARS, 140},   {SMZ_CHARS, 1000},
    };
    for (int method = SMZ_MODEL; method <= SMZ_LUHN; method++) {
        smz_options options = options_with((smz_method)method, SMZ_SENTENCES, 2, 7);
        smz_summary *whole = summarize(text, &options, NULL);
        for (size_t i = 0; i < COUNT(lengths); i++) {
            smz_summary *cut = NULL;
            require(smz_cut(&cut, whole, &lengths[i]) == SMZ_OK);
            require_sound(cut, text->bytes, text->length, &lengths[i]);
            options.length = lengths[i];
            smz_summary *fresh = summarize(text, &options, NULL);
            require_same(cut, fresh);
            smz_summary_free(fresh);
            smz_summary_free(cut);
        }
        smz_summary_free(whole);
    }
}

/* A text may end anywhere, in the middle of a character too: nothing behind its end is looked at. */
static void may_end_anywhere(const struct gathered *text)
{
    const smz_options options = options_with(SMZ_MODEL, SMZ_SENTENCES, 2, 3);
    for (size_t length = 0; length < 150 && length < text->length; length++) {
        const struct gathered prefix = {text->bytes, length, 0};
        smz_summary *summary = summarize(&prefix, &options, NULL);
        require_sound(summary, prefix.bytes, length, &options.length);
        smz_summary_free(summary);
    }
}

static void longer_contains_shorter(const struct gathered *text)
{
    for (int method = SMZ_MODEL; method <= SMZ_LUHN; method++) {
        const smz_options options = options_with((smz_method)method, SMZ_SENTENCES, 0, 0);
        smz_summary *shorter = summarize(text, &options, NULL), *first = shorter;
        for (double n = 1; n <= 12; n++) {
            const smz_length length = {SMZ_SENTENCES, n};
            smz_summary *longer = NULL;
            size_t few, many, found = 0;
            require(smz_cut(&longer, first, &length) == SMZ_OK);
            const smz_sentence *a = smz_sentences(shorter, &few), *b = smz_sentences(longer, &many);
            for (size_t i = 0; i < many; i++)
                found += found < few && a[found].index == b[i].index && a[found].rank == b[i].rank;
            require(found == few && (many == few + 1 || (many == few && (double)few < n)));
            if (shorter != first)
                smz_summary_free(shorter);
            shorter = longer;
        }
        smz_summary_free(shorter);
        smz_summary_free(first);
    }
}

static void same_for_all_line_ends(const struct gathered *text)
{
    struct gathered crlf = with_line_ends(text, "\r\n"), cr = with_line_ends(text, "\r");
    require_alike(text, &crlf);
    require_alike(text, &cr);
    gathered_free(&crlf);
    gathered_free(&cr);
}

static void same_with_byte_order_mark(const struct gathered *text)
{
    struct gathered marked = {0};
    gather_string(&marked, "\xEF\xBB\xBF");
    gather(&marked, text->bytes, text->length);
    require_alike(text, &marked);
    gathered_free(&marked);
}

static void same_for_normal_forms(const struct gathered *text)
{
    struct gathered composed = in_normal_form(text, true), decomposed = in_normal_form(text, false);
    require_alike(&composed, &decomposed);
    gathered_free(&composed);
    gathered_free(&decomposed);
}

static void same_when_wrapped(const struct gathered *text)
{
    for (size_t width = 50; width <= 90; width += 20) {
        struct gathered wrapped = with_wrapped_lines(text, width);
        require_alike(text, &wrapped);
        gathered_free(&wrapped);
    }
}

/* A hash table is seeded with its address: where memory lies must not show. */
static void same_in_every_run(const struct gathered *text)
{
    const smz_options options = options_with(SMZ_MODEL, SMZ_SENTENCES, 4, 10);
    smz_summary *first = summarize(text, &options, NULL);
    for (size_t shift = 0; shift < 8; shift++) {
        struct hook hook = hook_make();
        hook.shift = 16 * shift;
        const smz_allocator allocator = hook_allocator(&hook);
        smz_summary *again = summarize(text, &options, &allocator);
        require_same(first, again);
        smz_summary_free(again);
        require(hook.live == 0 && hook.mistakes == 0);
    }
    smz_summary_free(first);
}

/* --- keywords ----------------------------------------------------------------------------------------------------- */

/* Keywords with their stems, which are numbers of one vocabulary. */
struct keywords {
    smz_summary *summary;
    const smz_keyword *keyword;
    size_t count;
    struct gathered *stems; /* uint32_t for each word of each */
};

static void read_stems(struct gathered *stems, struct smz__vocabulary *vocabulary, const char *text, size_t length)
{
    struct smz__piece piece;
    for (size_t at = 0; smz__next_piece(vocabulary, text, length, at, &piece); at = piece.next) {
        if ((piece.flags & SMZ__TAIL) != 0)
            continue;
        const uint32_t form =
            (piece.flags & SMZ__PARTED) == 0
                ? smz__vocabulary_add(vocabulary, text + piece.start, piece.end - piece.start)
                : smz__vocabulary_add_halves(vocabulary, text + piece.start, piece.hyphen - piece.start,
                                             text + piece.rest, piece.end - piece.rest);
        require(form != SMZ__NO_ID);
        gather(stems, (const char *)&smz__form_at(vocabulary, form)->term, sizeof(uint32_t));
    }
}

static struct keywords find_keywords(const struct gathered *text, size_t wanted)
{
    const smz_options options = options_with(SMZ_LEAD, SMZ_SENTENCES, 0, wanted);
    const smz_allocator allocator = smz__malloc_allocator();
    struct keywords found = {.summary = summarize(text, &options, NULL)};
    struct smz__vocabulary vocabulary;
    struct sb_stemmer *stemmer = NULL;
    const struct smz__language *language = smz__find_language(smz_summary_language(found.summary));
    language = language == NULL ? smz__neutral_language() : language;
    found.keyword = smz_keywords(found.summary, &found.count);
    found.stems = calloc(found.count + 1, sizeof *found.stems);
    require(found.stems != NULL && smz__stemmer_open(&stemmer, language) == SMZ_OK);
    smz__vocabulary_init(&vocabulary, &allocator);
    vocabulary.language = language;
    vocabulary.stemmer = stemmer;
    for (size_t i = 0; i < found.count; i++)
        read_stems(&found.stems[i], &vocabulary, text->bytes + found.keyword[i].start, found.keyword[i].length);
    smz__vocabulary_free(&vocabulary);
    smz__stemmer_close(stemmer);
    return found;
}

static void keywords_free(struct keywords *found)
{
    for (size_t i = 0; i < found->count; i++)
        gathered_free(&found->stems[i]);
    free(found->stems);
    smz_summary_free(found->summary);
}

static bool is_inside(const struct gathered *shorter, const struct gathered *longer)
{
    for (size_t at = 0; at + shorter->length <= longer->length; at += sizeof(uint32_t))
        if (memcmp(longer->bytes + at, shorter->bytes, shorter->length) == 0)
            return true;
    return false;
}

/* Whether one is part of the other, which has most of its occurrences. */
static bool are_one(const struct keywords *found, size_t i, size_t j)
{
    const size_t longer = found->stems[i].length > found->stems[j].length ? i : j, shorter = longer == i ? j : i;
    return is_inside(&found->stems[shorter], &found->stems[longer]) &&
           (double)found->keyword[longer].count >= 0.8 * (double)found->keyword[shorter].count;
}

/* Whether j may be the first or last name of i. */
static bool may_be_name(const struct keywords *found, size_t i, size_t j)
{
    const struct gathered *full = &found->stems[i], *part = &found->stems[j];
    return part->length == sizeof(uint32_t) && full->length > part->length &&
           (memcmp(full->bytes, part->bytes, part->length) == 0 ||
            memcmp(full->bytes + full->length - part->length, part->bytes, part->length) == 0);
}

/* Whether j may be a mere turn of phrase beside i: it occurs once, and they have a word in common. */
static bool may_be_turn(const struct keywords *found, size_t i, size_t j)
{
    const struct gathered *turn = &found->stems[j];
    if (found->keyword[j].count != 1 || turn->length == sizeof(uint32_t))
        return false;
    for (size_t at = 0; at < turn->length; at += sizeof(uint32_t)) {
        const struct gathered word = {turn->bytes + at, sizeof(uint32_t), 0};
        if (is_inside(&word, &found->stems[i]))
            return true;
    }
    return false;
}

/* How many come before the first that is one with an earlier one: from there on all are, or may wait as names
 * and turns do. */
static size_t count_distinct(const struct keywords *found)
{
    size_t distinct = found->count;
    for (size_t j = 0; j < found->count; j++) {
        bool one = false, waits = false;
        for (size_t i = 0; i < j; i++) {
            require(found->stems[i].length != found->stems[j].length ||
                    memcmp(found->stems[i].bytes, found->stems[j].bytes, found->stems[j].length) != 0);
            one = one || are_one(found, i, j);
            waits = waits || may_be_name(found, i, j) || may_be_turn(found, i, j);
        }
        require(one || waits || distinct == found->count);
        distinct = one && j < distinct ? j : distinct;
    }
    return distinct;
}

/* As many as were asked for, or as there are; no two the same, and none inside another that occurs no more often,
 * unless there is nothing else. */
static void keywords_are_distinct(const struct gathered *text)
{
    struct keywords all = find_keywords(text, 100000);
    const size_t distinct = count_distinct(&all);
    for (size_t wanted = 1; wanted <= 30; wanted = wanted * 2 + 1) {
        struct keywords found = find_keywords(text, wanted);
        require(found.count == (wanted < all.count ? wanted : all.count));
        require(count_distinct(&found) == (wanted < distinct ? wanted : distinct));
        keywords_free(&found);
    }
    keywords_free(&all);
}

/* --- the texts they are tried on --------------------------------------------------------------------------------- */

typedef void (*property)(const struct gathered *text);
typedef struct gathered (*generator)(struct random *random);

static struct gathered anything(struct random *random)
{
    return generate_mixture(random, true);
}

static struct gathered valid_mixture(struct random *random)
{
    return generate_mixture(random, false);
}

/* Lines are as wide as they look, not as they have code points, which a decomposed text has more of. */
static struct gathered wrapped_prose(struct random *random)
{
    struct gathered prose = generate_prose(random), wrapped = with_wrapped_lines(&prose, 60);
    gathered_free(&prose);
    return wrapped;
}

static void try_seeds(property holds, generator generate, uint64_t wanted, const char *what)
{
    for (uint64_t seed = 0; seed < seeds(wanted); seed++) {
        struct random random = {seed};
        struct gathered text = generate(&random);
        note("%s, seed %lu", what, (unsigned long)seed);
        holds(&text);
        gathered_free(&text);
    }
}

static void try_articles(property holds)
{
    glob_t found;
    note(ARTICLES);
    require(glob(ARTICLES, 0, NULL, &found) == 0 && found.gl_pathc >= 20);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        struct gathered text = read_file(found.gl_pathv[i]);
        note("%s", found.gl_pathv[i]);
        holds(&text);
        gathered_free(&text);
    }
    globfree(&found);
}

/* A test of one property on seeds and articles. */
#define PROPERTY(name, generate, wanted)                                                                               \
    static void test_##name(void **state)                                                                              \
    {                                                                                                                  \
        (void)state;                                                                                                   \
        try_seeds(name, generate, wanted, #generate);                                                                  \
        try_articles(name);                                                                                            \
    }
PROPERTY(is_sound, anything, 80)
PROPERTY(may_end_anywhere, anything, 60)
PROPERTY(longer_contains_shorter, anything, 100)
PROPERTY(same_for_all_line_ends, anything, 300)
PROPERTY(same_with_byte_order_mark, valid_mixture, 300)
PROPERTY(same_for_normal_forms, wrapped_prose, 300)
PROPERTY(same_in_every_run, anything, 300)
PROPERTY(keywords_are_distinct, anything, 200)

/* Only prose: in the articles, lines are ended on purpose. */
static void test_same_when_wrapped(void **state)
{
    (void)state;
    try_seeds(same_when_wrapped, generate_prose, 300, "prose");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_is_sound),
        cmocka_unit_test(test_may_end_anywhere),
        cmocka_unit_test(test_longer_contains_shorter),
        cmocka_unit_test(test_same_for_all_line_ends),
        cmocka_unit_test(test_same_with_byte_order_mark),
        cmocka_unit_test(test_same_for_normal_forms),
        cmocka_unit_test(test_same_when_wrapped),
        cmocka_unit_test(test_same_in_every_run),
        cmocka_unit_test(test_keywords_are_distinct),
    };
    return cmocka_run_group_tests_name("property", tests, NULL, NULL);
}
