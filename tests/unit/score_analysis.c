/* SPDX-License-Identifier: MIT */
#include "score/analysis.h"

#include "base/table.h"
#include "lang/language.h"
#include "support/hook.h"
#include "support/test.h"

#include <string.h>

static const char text[] =
    "Grey ferries crossed slowly. Bakers opened warm shops. The ferries carried tea to the bakers. "
    "Dogs slept under the stalls. A ferry sank, and nobody sneezed.\n";

/* A request for that text, with what it borrows. */
struct asked {
    struct hook hook;
    smz_allocator allocator;
    struct sb_stemmer *stemmer;
    struct smz__table stopwords, query;
    struct smz__request request;
};

static void ask(struct asked *asked)
{
    asked->hook = hook_make();
    asked->allocator = hook_allocator(&asked->hook);
    smz__table_init(&asked->stopwords, &asked->allocator);
    smz__table_init(&asked->query, &asked->allocator);
    const struct smz__language *language = smz__find_language("en");
    require(smz__stemmer_open(&asked->stemmer, language) == SMZ_OK);
    asked->request = (struct smz__request){.method = SMZ_MODEL,
                                           .keywords = {.ngram = 3},
                                           .language = language,
                                           .confidence = 0.5,
                                           .stemmer = asked->stemmer,
                                           .stopwords = &asked->stopwords,
                                           .query = &asked->query};
}

static void ask_no_more(struct asked *asked)
{
    smz__stemmer_close(asked->stemmer);
    smz__table_free(&asked->stopwords);
    smz__table_free(&asked->query);
    require(asked->hook.live == 0 && asked->hook.mistakes == 0);
}

static struct smz__analysis *analyse(const struct asked *asked)
{
    struct smz__analysis *analysis = NULL;
    require(smz__analyse(&analysis, &asked->allocator, &asked->request, text, strlen(text)) == SMZ_OK);
    return analysis;
}

static float score_of(const struct smz__analysis *analysis, size_t candidate)
{
    return ((const float *)(const void *)analysis->scores.data)[candidate];
}

/* What each way of asking fills in. */
static void gives_what_is_asked_for(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        smz_method method;
        uint32_t flags;
        size_t keywords;
        size_t scores, contributions, found;
        bool distinct;
    } cases[] = {
        {"model", SMZ_MODEL, 0, 0, 5, 0, 0, true},
        {"lead", SMZ_LEAD, 0, 0, 5, 0, 0, false},
        {"keywords", SMZ_MODEL, 0, 2, 5, 0, 2, true},
        {"explained", SMZ_MODEL, SMZ_EXPLAIN, 0, 5, 5 * SMZ_ASPECTS, 0, true},
        {"explained, but not by the model", SMZ_TFIDF, SMZ_EXPLAIN, 0, 5, 0, 0, false},
        {"split only", SMZ_MODEL, SMZ_SPLIT_ONLY | SMZ_EXPLAIN, 2, 0, 0, 0, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct asked asked;
        note("%s", cases[i].name);
        ask(&asked);
        asked.request.method = cases[i].method;
        asked.request.flags = cases[i].flags;
        asked.request.keywords.wanted = cases[i].keywords;
        struct smz__analysis *analysis = analyse(&asked);
        require(analysis->language == asked.request.language && analysis->text_length == strlen(text));
        require(analysis->confidence > 0.49 && analysis->confidence < 0.51);
        require(analysis->document.sentence_count == 5 && analysis->distinct == cases[i].distinct);
        require(analysis->scores.length == cases[i].scores * sizeof(float));
        require(analysis->contributions.length == cases[i].contributions * sizeof(float));
        require(analysis->keywords.list.length == cases[i].found * sizeof(smz_keyword));
        smz__analysis_free(analysis);
        ask_no_more(&asked);
    }
}

static void knows_the_range_of_scores(void **state)
{
    (void)state;
    struct asked asked;
    ask(&asked);
    struct smz__analysis *analysis = analyse(&asked);
    size_t lowest = 0, highest = 0;
    for (size_t i = 0; i < 5; i++) {
        note("sentence %zu", i);
        require(score_of(analysis, i) >= analysis->lowest && score_of(analysis, i) <= analysis->highest);
        lowest += score_of(analysis, i) <= analysis->lowest;
        highest += score_of(analysis, i) >= analysis->highest;
    }
    require(lowest == 1 && highest == 1);
    smz__analysis_free(analysis);
    ask_no_more(&asked);
}

/* The query holds stems: that of "sneezed" finds it. */
static void query_raises_scores(void **state)
{
    (void)state;
    struct asked asked;
    ask(&asked);
    struct smz__analysis *plain = analyse(&asked);
    require(smz__table_intern(&asked.query, "sneez", 5) == 0);
    struct smz__analysis *queried = analyse(&asked);
    note("without the query %g, with it %g", (double)score_of(plain, 4), (double)score_of(queried, 4));
    require(score_of(queried, 4) > score_of(plain, 4) && queried->highest <= score_of(queried, 4));
    smz__analysis_free(plain);
    smz__analysis_free(queried);
    ask_no_more(&asked);
}

static void further_stop_words_count_for_nothing(void **state)
{
    (void)state;
    struct asked asked;
    ask(&asked);
    struct smz__analysis *plain = analyse(&asked);
    require(smz__table_intern(&asked.stopwords, "dogs", 4) == 0);
    struct smz__analysis *stopped = analyse(&asked);
    require(smz__term_count(smz__sentence_at(&stopped->document, 3)) + 1 ==
            smz__term_count(smz__sentence_at(&plain->document, 3)));
    smz__analysis_free(plain);
    smz__analysis_free(stopped);
    ask_no_more(&asked);
}

/* Whatever allocation is refused, nothing is left behind, and what is given all the same is what was asked for. */
static void refused_memory_leaves_nothing(void **state)
{
    (void)state;
    struct asked asked;
    ask(&asked);
    asked.request.flags = SMZ_EXPLAIN;
    asked.request.keywords.wanted = 3;
    require(smz__table_intern(&asked.query, "sneez", 5) == 0);
    struct smz__analysis *whole = analyse(&asked);
    const size_t live = asked.hook.live;
    size_t failures = 0;
    asked.hook.refused = 1;
    for (size_t k = 0; asked.hook.refused != 0; k++) {
        struct smz__analysis *analysis = NULL;
        asked.hook.refused = 0;
        asked.hook.refuse_at = asked.hook.requests + k;
        const smz_status status = smz__analyse(&analysis, &asked.allocator, &asked.request, text, strlen(text));
        note("request %zu refused: %d", k, (int)status);
        failures += status != SMZ_OK;
        require(status == SMZ_OK || (status == SMZ_ENOMEM && asked.hook.refused != 0 && analysis == NULL));
        require(status != SMZ_OK || (analysis->scores.length == whole->scores.length &&
                                     analysis->keywords.list.length == whole->keywords.list.length));
        require(status != SMZ_OK || memcmp(analysis->scores.data, whole->scores.data, whole->scores.length) == 0);
        smz__analysis_free(analysis);
        require(asked.hook.live == live);
    }
    note("%zu failures", failures);
    require(failures > 10);
    smz__analysis_free(whole);
    ask_no_more(&asked);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_what_is_asked_for),       cmocka_unit_test(knows_the_range_of_scores),
        cmocka_unit_test(query_raises_scores),           cmocka_unit_test(further_stop_words_count_for_nothing),
        cmocka_unit_test(refused_memory_leaves_nothing),
    };
    return cmocka_run_group_tests_name("score/analysis", tests, NULL, NULL);
}
