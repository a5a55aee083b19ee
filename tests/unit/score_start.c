/* SPDX-License-Identifier: MIT */
#include "score/start.h"

#include "support/hook.h"
#include "support/sample.h"

#include <string.h>

/* A sample, its lexicon, and for each of its terms how often a phrase that it begins must occur: the same for all but
 * "the", with which no phrase of interest begins. */
struct search {
    struct sample sample;
    struct smz__buf lexemes;
    struct smz__buf starts;
    uint16_t need[32];
};

static void search_open(struct search *s, const char *text, uint16_t need)
{
    sample_open(&s->sample, "en", text);
    struct smz__vocabulary *vocabulary = &s->sample.document.vocabulary;
    const uint32_t the = smz__vocabulary_add(vocabulary, "the", 3);
    smz__buf_init(&s->lexemes, &s->sample.allocator, SIZE_MAX);
    smz__buf_init(&s->starts, &s->sample.allocator, SIZE_MAX);
    require(smz__read_lexicon(&s->lexemes, &s->sample.document) == SMZ_OK);
    require(s->sample.document.vocabulary.term_keys.count <= COUNT(s->need));
    for (size_t i = 0; i < COUNT(s->need); i++)
        s->need[i] = i == smz__form_at(vocabulary, the)->term ? SMZ__NEVER : need;
}

static void search_close(struct search *s)
{
    smz__buf_free(&s->starts);
    smz__buf_free(&s->lexemes);
    sample_close(&s->sample);
}

static smz_status search_run(struct search *s, bool several)
{
    s->starts.length = 0;
    return smz__find_starts(&s->starts, &s->sample.document, (const struct smz__lexeme *)(const void *)s->lexemes.data,
                            s->need, several);
}

/* The words that are marked, with a space behind each. */
static void gather_marked(struct gathered *found, struct search *s)
{
    const uint64_t *starts = (const uint64_t *)(const void *)s->starts.data;
    const size_t words = s->sample.document.tokens.length / sizeof(uint32_t);
    require(s->starts.length == (words + 63) / 64 * sizeof *starts);
    gather_string(found, "");
    for (size_t i = 0; i < s->starts.length / sizeof *starts * 64; i++) {
        size_t start = 0, end = 0;
        if ((starts[i / 64] >> i % 64 & 1) == 0)
            continue;
        require(i < words && smz__token_span(&s->sample.document, s->sample.text, (uint32_t)i, &start, &end));
        gather(found, s->sample.text + start, end - start);
        gather_string(found, " ");
    }
}

static void marks_words(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint16_t need;
        bool several;
        const char *marked;
    } cases[] = {
        {"The harbour cranes creak.", 1, false, "harbour cranes creak "},
        {"The harbour cranes creak.", SMZ__NEVER, false, ""},
        /* What stands before a stop word, a mark, a sentence's end or nothing does not go on. */
        {"The harbour cranes creak and, say, cranes, harbour. Old", 1, true, "harbour cranes "},
        /* Unless it links, is joined, or may begin a name. */
        {"Bank of Norway, man-and and museums The Hague", 1, true, "Bank of man and museums "},
        {"The annual by-election and the annual by", 1, true, "annual by "},
        /* In all forms, joined or not. */
        {"Harbour cranes, harbour-crane and old harbour cranes.", 3, true, "Harbour harbour harbour "},
        {"Harbour cranes, harbour-crane and old harbour cranes.", 4, true, ""},
        {"Harbour cranes, harbour, cranes and old harbour cranes.", 2, true, "Harbour harbour "},
        {"Harbour cranes, harbour, cranes and old harbour cranes.", 3, true, ""},
        {"Crane harbour, harbour cranes.", 2, true, ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct search s;
        struct gathered found = {0};
        search_open(&s, cases[i].text, cases[i].need);
        require(search_run(&s, cases[i].several) == SMZ_OK);
        gather_marked(&found, &s);
        require_text(found.bytes, found.length, cases[i].marked);
        gathered_free(&found);
        search_close(&s);
    }
}

/* A counter stays at its highest, which is no lower than what is asked for. */
static void counts_no_further_than_it_can(void **state)
{
    (void)state;
    enum { WORDS = 70000 };
    struct gathered text = {0};
    struct search s;
    for (size_t i = 0; i < WORDS; i++)
        gather_string(&text, "crane ");
    search_open(&s, text.bytes, SMZ__NEVER - 1);
    require(search_run(&s, true) == SMZ_OK);
    const uint64_t *starts = (const uint64_t *)(const void *)s.starts.data;
    for (size_t i = 0; i < WORDS; i++)
        require((starts[i / 64] >> i % 64 & 1) == (i + 1 != WORDS));
    search_close(&s);
    gathered_free(&text);
}

static void keeps_nothing_when_refused(void **state)
{
    (void)state;
    struct search s;
    search_open(&s, "Harbour cranes.", 1);
    for (size_t refused = 0; refused < 3; refused++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        hook.refuse_at = refused;
        smz__buf_init(&s.starts, &allocator, SIZE_MAX);
        require(search_run(&s, true) == SMZ_ENOMEM);
        smz__buf_free(&s.starts);
        require(hook.live == 0 && hook.mistakes == 0);
    }
    search_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_words),
        cmocka_unit_test(counts_no_further_than_it_can),
        cmocka_unit_test(keeps_nothing_when_refused),
    };
    return cmocka_run_group_tests_name("score/start", tests, NULL, NULL);
}
