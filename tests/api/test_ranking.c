/* SPDX-License-Identifier: MIT */
/*
 * What a summary shall be about, and why a sentence was chosen.
 */
#include "support/invariant.h"
#include "support/test.h"

#include <math.h>
#include <string.h>

static const char english[] = "The Old Mill\n\nThe mill stands by the river. Its wheel turned for a century.\n\n"
                              "- flour\n- bread\n\nIn 1950 the wheel stopped. The old mill is a museum now. "
                              "The mill wheel turns again on Sundays.\n";

static smz_summarizer *make(const smz_options *options)
{
    smz_summarizer *summarizer = NULL;
    require(smz_new(&summarizer, options, NULL) == SMZ_OK);
    return summarizer;
}

static smz_summary *summarize(smz_summarizer *summarizer, const char *text)
{
    smz_summary *summary = NULL;
    require(smz_summarize(&summary, summarizer, text, strlen(text)) == SMZ_OK);
    require(smz_last_error(summarizer)->status == SMZ_OK);
    return summary;
}

/* The sentence that has the words comes first, in whatever form they stand there. */
static void query_is_answered(void **state)
{
    (void)state;
    static const struct {
        const char *query, *begin; /* NULL: as without a query */
    } cases[] = {
        {"museum", "The old mill is"},
        {"SUNDAY", "The mill wheel"},
        {"", NULL},
        {"zzgrk", NULL},
        {"the of", NULL},
        {"\xFF", NULL},
        {"museums\tzzgrk\n", "The old mill is"},
    };
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.language = "en";
    options.length.amount = 1;
    smz_summarizer *plain = make(&options);
    smz_summary *without = summarize(plain, english);
    for (size_t i = 0; i < COUNT(cases); i++) {
        char query[16];
        size_t count;
        memcpy(query, cases[i].query, strlen(cases[i].query) + 1);
        options.query = query;
        smz_summarizer *summarizer = make(&options);
        memset(query, 'x', sizeof query); /* it was copied */
        smz_summary *summary = summarize(summarizer, english);
        const smz_sentence *chosen = smz_sentences(summary, &count);
        note("query '%s'", cases[i].query);
        require(count == 1);
        if (cases[i].begin != NULL)
            require(strncmp(english + chosen[0].start, cases[i].begin, strlen(cases[i].begin)) == 0);
        else
            require_same_choice(summary, without);
        smz_summary_free(summary);
        smz_free(summarizer);
    }
    smz_summary_free(without);
    smz_free(plain);
}

/* One summarizer reads its query anew for each text's language: in Turkish, "IŞIK" is "ışık". */
static void query_is_read_by_the_language(void **state)
{
    (void)state;
    static const struct {
        const char *language, *text, *begin;
    } cases[] = {
        {"tr", "Kuyu kurudu ve yol uzun bir yoldu. Deniz bugün çok sakin ve güzeldi. Fener ışık verdi.", "Fener"},
        {"en", "The road was long and dry. It was a day for the sea. The işik was lit by the keeper.", "The işik"},
        {"tr", "Kuyu kurudu ve yol uzun bir yoldu. Fener ışık verdi. Deniz bugün çok sakin ve güzeldi.", "Fener"},
    };
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.method = SMZ_LEAD;
    options.length.amount = 1;
    options.query = "IŞIK";
    smz_summarizer *summarizer = make(&options);
    for (size_t i = 0; i < COUNT(cases); i++) {
        size_t count;
        smz_summary *summary = summarize(summarizer, cases[i].text);
        const smz_sentence *chosen = smz_sentences(summary, &count);
        note("%s", cases[i].text);
        require(strcmp(smz_summary_language(summary), cases[i].language) == 0 && count == 1);
        require(strncmp(cases[i].text + chosen[0].start, cases[i].begin, strlen(cases[i].begin)) == 0);
        smz_summary_free(summary);
    }
    smz_free(summarizer);
}

/* An explanation is there for what was ranked by the model and asked for it, and for nothing else. */
static void scores_are_explained(void **state)
{
    (void)state;
    static const struct {
        smz_method method;
        uint32_t flags;
        bool explained;
    } cases[] = {
        {SMZ_MODEL, SMZ_EXPLAIN, true},
        {SMZ_MODEL, 0, false},
        {SMZ_TFIDF, SMZ_EXPLAIN, false},
        {SMZ_MODEL, SMZ_EXPLAIN | SMZ_SPLIT_ONLY, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        smz_options options;
        smz_options_init(&options, sizeof options);
        options.method = cases[i].method;
        options.flags = cases[i].flags;
        smz_summarizer *summarizer = make(&options);
        smz_summary *summary = summarize(summarizer, english);
        note("explanations, case %zu", i);
        for (size_t s = 0; s <= smz_sentence_count(summary); s++) {
            double contributions[SMZ_ASPECTS];
            smz_sentence piece;
            const bool ranked = smz_sentence_at(summary, s, &piece) == 1 && piece.kind == SMZ_PROSE;
            for (size_t a = 0; a < SMZ_ASPECTS; a++)
                contributions[a] = 1e9;
            require(smz_explain(summary, s, contributions) == (cases[i].explained && ranked));
            for (size_t a = 0; a < SMZ_ASPECTS; a++)
                require((fabs(contributions[a]) < 100.0) == (cases[i].explained && ranked));
        }
        smz_summary_free(summary);
        smz_free(summarizer);
    }
    note("names of aspects");
    for (size_t a = 0; a < SMZ_ASPECTS; a++)
        require(smz_aspect_name(a) != NULL && smz_aspect_name(a)[0] != '\0');
    require(smz_aspect_name(SMZ_ASPECTS) == NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(query_is_answered),
        cmocka_unit_test(query_is_read_by_the_language),
        cmocka_unit_test(scores_are_explained),
    };
    return cmocka_run_group_tests_name("api: ranking", tests, NULL, NULL);
}
