/* SPDX-License-Identifier: MIT */
#include "score/place.h"

#include "score/keyword.h"
#include "support/sample.h"

#include <string.h>

/* Finds all keywords, and a keyword's number by the place where it is shown; SIZE_MAX if none is shown there. */
static size_t find(struct smz__keywords *keywords, struct sample *sample, bool occurrences, const char *shown)
{
    const struct smz__keyword_request request = {.wanted = SIZE_MAX, .ngram = 3, .occurrences = occurrences};
    smz__keywords_init(keywords, &sample->allocator);
    require(smz__find_keywords(keywords, &sample->document, sample->text, &request) == SMZ_OK);
    const smz_keyword *keyword = (const smz_keyword *)(const void *)keywords->list.data;
    for (size_t k = 0; k < keywords->list.length / sizeof *keyword; k++)
        if (keyword[k].length == strlen(shown) &&
            strncmp(sample->text + keyword[k].start, shown, keyword[k].length) == 0)
            return k;
    return SIZE_MAX;
}

/* A keyword is shown in its commonest form, but where it can be helped not where a line's end parts a word. */
static void shows_whole_words(void **state)
{
    (void)state;
    static const struct {
        const char *text, *shown;
        size_t start;
    } cases[] = {
        {"A turbine hums. The turbine.", "turbine", 2},
        {"A turbine hums. One turbines, two turbines.", "turbines", 20},
        /* A sentence's capital says nothing of the form; of equals the shorter. */
        {"Turbine. Turbine. A turbine hums.", "Turbine", 0},
        {"Turbines. Turbines. A turbine hums.", "turbine", 22},
        {"Turbines. A turbines hums.", "turbines", 12},
        {"The turbines hum. The turbine.", "turbine", 22},
        {"A tur-\nbine hums. The turbine.", "turbine", 22},
        {"A tur-\nbine hums. The tur-\r\nbine. One turbine, two tur-\nbine.", "turbine", 38},
        {"A tur-\nbine hums. The tur-\nbine. Turbines.", "Turbines", 33},
        {"A tur-\nbine. The tur-\nbine. Turbines. TURBINE. Turbine turbine.", "turbine", 55},
        {"A tur-\nbine hums.", "tur-\nbine", 2},
        {"A tur-\nbine hums. The tur-\nbine.", "tur-\nbine", 2},
        {"Old tur-\nbine halls. An old turbine.", "old turbine", 24},
        {"> A tur-\n> bine hums. The turbine.", "turbine", 26},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (int occurrences = 0; occurrences < 2; occurrences++) {
            struct sample sample;
            struct smz__keywords keywords;
            sample_open(&sample, "en", cases[i].text);
            const size_t k = find(&keywords, &sample, occurrences != 0, cases[i].shown);
            require(k != SIZE_MAX);
            require(((const smz_keyword *)(const void *)keywords.list.data)[k].start == cases[i].start);
            smz__keywords_free(&keywords);
            sample_close(&sample);
        }
    }
}

static void tells_all_occurrences(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text, *keyword, *places; /* what stands there, with bars between */
    } cases[] = {
        {"en", "Harbour cranes creak. A harbour\ncrane. Cranes of the harbour, harbour-cranes.", "harbour\ncrane",
         "Harbour cranes|harbour\ncrane|harbour-cranes"},
        {"en", "Tea. Tea! The tea? Sea.", "Tea", "Tea|Tea|tea"},
        {"en", "A tur-\nbine hums. The turbine.", "turbine", "tur-\nbine|turbine"},
        {"en", "Gulls gulls gulls.", "gulls gulls", "Gulls gulls|gulls gulls"},
        {"fr", "L'horloge de la gare. Les horloges, l'horloge.", "horloge", "horloge|horloges|horloge"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        struct smz__keywords keywords;
        struct gathered places = {0};
        size_t count;
        sample_open(&sample, cases[i].code, cases[i].text);
        const size_t k = find(&keywords, &sample, true, cases[i].keyword);
        require(k != SIZE_MAX);
        const smz_span *span = smz__keyword_spans(&keywords, k, &count);
        require(count == ((const smz_keyword *)(const void *)keywords.list.data)[k].count);
        for (size_t s = 0; s < count; s++) {
            gather_string(&places, s == 0 ? "" : "|");
            gather(&places, cases[i].text + span[s].start, span[s].length);
        }
        require_text(places.bytes, places.length, cases[i].places);
        require(smz__keyword_spans(&keywords, keywords.list.length / sizeof(smz_keyword), &count) == NULL &&
                count == 0);
        gathered_free(&places);
        smz__keywords_free(&keywords);
        note("not asked for");
        (void)find(&keywords, &sample, false, cases[i].keyword);
        require(smz__keyword_spans(&keywords, 0, &count) == NULL && count == 0 && keywords.spans.capacity == 0);
        smz__keywords_free(&keywords);
        sample_close(&sample);
    }
}

/* Places far apart, in long sentences and behind marks, are those that reading from the beginning gives. */
static void places_are_found_anywhere(void **state)
{
    (void)state;
    struct gathered text = {0};
    struct sample sample;
    struct smz__keywords keywords;
    size_t count, at = 0;
    for (unsigned i = 0; i < 3000; i++)
        gather_string(&text, i % 97 == 5      ? "turbine "
                             : i % 700 == 699 ? "the.\n\n"
                             : i % 131 == 7   ? "of. The "
                                              : "of ");
    sample_open(&sample, "en", text.bytes);
    require(find(&keywords, &sample, true, "turbine") == 0);
    const smz_span *span = smz__keyword_spans(&keywords, 0, &count);
    require(count == 31);
    for (size_t i = 0; i < count; i++) {
        const size_t place = (size_t)(strstr(text.bytes + at, "turbine") - text.bytes);
        note("occurrence %zu: byte %zu", i, span[i].start);
        require(span[i].start == place && span[i].length == 7);
        at = place + 1;
    }
    smz__keywords_free(&keywords);
    sample_close(&sample);
    gathered_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shows_whole_words),
        cmocka_unit_test(tells_all_occurrences),
        cmocka_unit_test(places_are_found_anywhere),
    };
    return cmocka_run_group_tests_name("score/place", tests, NULL, NULL);
}
