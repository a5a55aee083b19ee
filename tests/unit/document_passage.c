/* SPDX-License-Identifier: MIT */
#include "document/passage.h"

#include "document/dateline.h"
#include "document/measure.h"
#include "support/random.h"
#include "support/sample.h"

#include <stdlib.h>
#include <string.h>

/* What a word or gap adds to a sentence. */
struct part {
    const char *text;
    uint32_t chars, words, spaced, numbers, capitals, commas, content;
    bool breaks; /* no phrase goes across */
};

static const struct part words[] = {
    {"harbour", 7, 1, 1, 0, 0, 0, 1, false},
    {"Crane", 5, 1, 1, 0, 1, 0, 1, false},
    {"the", 3, 1, 1, 0, 0, 0, 0, false},
    {"don't", 5, 1, 1, 0, 0, 0, 0, false},
    {"1905", 4, 1, 1, 1, 0, 0, 1, false},
    {"caf\xC3\xA9", 4, 1, 1, 0, 0, 0, 1, false},
    {"extraordinarily", 15, 1, 1, 0, 0, 0, 1, false},
    {"twelvesteps", 11, 1, 1, 0, 0, 0, 1, false},
};

static const struct part gaps[] = {
    {" ", 1, 0, 0, 0, 0, 0, 0, false},   {", ", 2, 0, 0, 0, 0, 1, 0, true},  {"\n", 1, 0, 0, 0, 0, 0, 0, false},
    {"  ", 2, 0, 0, 0, 0, 0, 0, false},  {" (", 2, 0, 0, 0, 0, 0, 0, true},  {"; ", 2, 0, 0, 0, 0, 0, 0, true},
    {",  ", 3, 0, 0, 0, 0, 1, 0, true},  {" - ", 3, 0, 1, 0, 0, 0, 0, true}, {",\n", 2, 0, 0, 0, 0, 1, 0, true},
    {" \n", 1, 0, 0, 0, 0, 0, 0, false}, {"-", 1, 0, 0, 0, 0, 0, 0, false},  {") ", 2, 0, 0, 0, 0, 0, 0, true},
};

static void add_part(struct part *sum, struct gathered *text, const struct part *part)
{
    gather_string(text, part->text);
    sum->chars += part->chars;
    sum->words += part->words;
    sum->spaced += part->spaced;
    sum->numbers += part->numbers;
    sum->capitals += part->capitals;
    sum->commas += part->commas;
    sum->content += part->content;
}

/* Most gaps are passed by quickly, and must count as all others do. */
static void counts_what_it_reads(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 4000; seed++) {
        struct random random = {seed};
        struct gathered text = {0};
        struct part sum = {0};
        struct sample sample;
        uint32_t breaks = 1, joins = 0; /* the first word has a break */
        gather_string(&text, "We");
        sum = (struct part){NULL, 2, 1, 1, 0, 0, 0, 0, false};
        for (size_t i = random_below(&random, 50) + 20; i-- > 0;) {
            /* Mostly those that are passed by. */
            const struct part *gap = &gaps[random_below(&random, random_below(&random, 4) == 0 ? COUNT(gaps) : 3)];
            add_part(&sum, &text, gap);
            /* A line that begins with a small letter goes on with the paragraph. */
            const bool line = gap->text[strlen(gap->text) - 1] == '\n';
            add_part(&sum, &text, &words[line ? 0 : random_below(&random, COUNT(words))]);
            breaks += gap->breaks;
            joins += strcmp(gap->text, "-") == 0; /* one word for keywords, and for wc -w */
        }
        gather_string(&text, ".");
        sum.chars++;
        sample_open(&sample, "en", text.bytes);
        const struct smz__sentence *s = smz__sentence_at(&sample.document, 0);
        const struct smz__figures *n = smz__figures_at(&sample.document, 0);
        note("seed %lu: %s", (unsigned long)seed, text.bytes);
        require(sample.document.sentence_count == 1);
        require(s->chars == sum.chars && n->words == sum.words && s->spaced == sum.spaced - joins);
        require(n->numbers == sum.numbers && n->commas == sum.commas);
        require(((s->flags & SMZ__LOUD) != 0) == (2 * sum.capitals > sum.words));
        uint32_t content = 0;
        for (uint32_t k = 0; k < smz__term_count(s); k++)
            content += (uint32_t)(unsigned char)sample.document.term_counts.data[k];
        require(content == sum.content && sample.document.tokens.length == sum.words * sizeof(uint32_t));
        for (uint32_t i = 0; i < sum.words; i++) {
            breaks -= (smz__tokens(&sample.document)[i] & SMZ__TOKEN_BREAK) != 0;
            joins -= (smz__tokens(&sample.document)[i] & SMZ__TOKEN_JOINED) != 0;
        }
        require(breaks == 0 && joins == 0);
        sample_close(&sample);
        gathered_free(&text);
    }
}

/* The same where words are written without spaces: each character begins a pair, but the last. */
static void counts_pairs(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text;
        uint32_t chars, words, spaced, commas;
    } cases[] = {
        {"zh", "港口很小，船也很少。", 10, 8, 8, 1},
        {"zh", "港口很小、船（也）很少。", 12, 8, 8, 1},
        {"ja", "港のカ\xE3\x82\x99ラスが光る。", 10, 8, 8, 0},
        {"zh", "港口 1905 年很小。", 12, 6, 6, 0},
        {"zh", "港口Crane很小。", 10, 5, 5, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        sample_open(&sample, cases[i].code, cases[i].text);
        const struct smz__sentence *s = smz__sentence_at(&sample.document, 0);
        const struct smz__figures *n = smz__figures_at(&sample.document, 0);
        note("%s: %u characters, %u words, %u for wc, %u commas", cases[i].text, (unsigned)s->chars, (unsigned)n->words,
             (unsigned)s->spaced, (unsigned)n->commas);
        require(sample.document.sentence_count == 1);
        require(s->chars == cases[i].chars && n->words == cases[i].words);
        require(s->spaced == cases[i].spaced && n->commas == cases[i].commas);
        sample_close(&sample);
    }
}

/* What texts for the test below are made of. */
static const char *const parts[] = {"harbour",  "the",    "Crane",   "NTB",         "Dr.",
                                    "e.g.",     "3",      "1905",    "a",           "l’eau",
                                    "l'eau",    "d'Oslo", "well",    "inter-\n",    "x-\r\n",
                                    "B.",       "IV",     "don't",   "caf\xC3\xA9", "\xC3\x89t\xC3\xA9",
                                    "море",     "Было",   "λιμάνι",  "νησί;",       "船",
                                    "港口很小", "เรือ",    "1.",      "2.",          "(a)",
                                    "b)",       "12",     "[3]",     "quay.",       "left?",
                                    "Stop!",    "over…",  "end.\"",  "naval",       "etc.,",
                                    "\xC2\xA0", "«oui»",  "\"No.\"", "20 °C.",      "7,5",
                                    "U.S.A",    "\xFF",   "\xC3",    "u-boat",      "a) oil b) tea",
                                    "of"};
static const char *const plain[][3] = {{"harbour", "the", "Crane"},
                                       {"NTB", "OSLO", "THE"},
                                       {"море", "Было", "caf\xC3\xA9"},
                                       {"a", "sea", "inter-\n"},
                                       {"เรือ", "x", "to"}};
static const char *const between[] = {" ",  " ",  " ",  " ",   " ",   " ",  ", ",  "\n",  "  ",
                                      ". ", " (", ") ", " - ", " – ", "; ", ": ",  " \"", "\" ",
                                      ".",  "-",  "/",  "。",  "（",  "\t", " > ", "\r\n"};

static const char *const codes[] = {"en", "fr", "de", "el", "hy", "ru", "ja", "th", "und"};

/* Words and marks: from plain text to a heap of oddities. */
static void gather_oddities(struct gathered *text, struct random *random)
{
    const uint32_t odd = (uint32_t)random_below(random, 20) + 1;
    const char *const *most = plain[random_below(random, COUNT(plain))];
    for (size_t i = random_below(random, 120) + 1; i-- > 0;) {
        const bool simple = random_below(random, 20) >= odd;
        gather_string(text, simple ? most[random_below(random, 3)] : parts[random_below(random, COUNT(parts))]);
        gather_string(text, between[random_below(random, simple ? 6 : COUNT(between))]);
    }
}

static void require_same_sentences(const struct smz__document *got, const struct smz__document *expected)
{
    require(got->sentence_count == expected->sentence_count);
    for (size_t i = 0; i < got->sentence_count; i++) {
        const struct smz__sentence *a = smz__sentence_at(expected, i), *b = smz__sentence_at(got, i);
        note("sentence %zu: %u to %u and %u to %u", i, (unsigned)a->start, (unsigned)a->end, (unsigned)b->start,
             (unsigned)b->end);
        require(a->start == b->start && a->end == b->end && a->kind == b->kind && a->paragraph == b->paragraph);
    }
}

/* What is counted of a sentence's characters word by word, and what of all of them one by one. */
static void require_counted(const struct sample *sample, const char *text, size_t index)
{
    const struct smz__sentence *s = smz__sentence_at(&sample->document, index);
    struct smz__sentence counted = {.start = s->start};
    struct smz__counter counter = {.from = s->start};
    smz__count_range(&counter, &counted, text, s->start, s->end);
    note("sentence %zu: %.*s", index, (int)(s->end - s->start), text + s->start);
    require(s->chars == counted.chars && s->spaced == counted.spaced);
    /* What a dateline holds counts for nothing else. */
    if (smz__dateline_end(text, s->start, s->end) != s->start)
        return;
    const unsigned flags = SMZ__HAS_QUOTE | SMZ__HAS_BRACKET | SMZ__HAS_COLON;
    require(smz__figures_at(&sample->document, index)->commas == counter.commas);
    require((s->flags & flags) == (counted.flags & flags));
}

static void counts_each_character(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 10000; seed++) {
        struct random random = {seed};
        struct gathered text = {0};
        struct sample sample;
        const char *code = codes[random_below(&random, COUNT(codes))];
        gather_oddities(&text, &random);
        note("seed %lu", (unsigned long)seed);
        sample_open(&sample, code, text.bytes);
        for (size_t i = 0; i < sample.document.sentence_count; i++)
            require_counted(&sample, text.bytes, i);
        sample_close(&sample);
        gathered_free(&text);
    }
}

/* Where an enumeration has begun each word that may go on with it is looked at, wherever it stands. */
static void parts_enumerations(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t sentences;
    } cases[] = {
        {"We ask: (1) Open the lid and wait for the old crane (2) turn the big key, then lift (3) pour.", 1},
        {"It rained. 1) Open the lid and wait for the old crane 2) turn the big key, then lift 3) pour it.", 4},
        {"It rained. (a) Open the lid and wait for the old crane (b) turn the big key, then lift (c) pour.", 4},
        {"It rained. 1) Open 12 lids and wait for 3 old cranes - a key 2) turn the big (old) key 2) lift it.", 3},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        sample_open(&sample, "en", cases[i].text);
        note("%s: %zu", cases[i].text, sample.document.sentence_count);
        require(sample.document.sentence_count == cases[i].sentences);
        sample_close(&sample);
    }
}

/* Where only sentences are wanted, most words are passed over; the sentences are the same. */
static void passes_over_what_tells_nothing(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 20000; seed++) {
        struct random random = {seed};
        struct gathered text = {0};
        struct sample sample;
        struct smz__document split;
        const char *code = codes[random_below(&random, COUNT(codes))];
        gather_oddities(&text, &random);
        char *exact = exact_copy(text.bytes, text.length);
        sample_open(&sample, code, text.bytes);
        smz__document_init(&split, &sample.allocator);
        split.vocabulary.language = sample.document.vocabulary.language;
        split.vocabulary.no_terms = true;
        split.split_only = true;
        require(smz__document_build(&split, exact, text.length) == SMZ_OK);
        note("seed %lu: %zu and %zu sentences", (unsigned long)seed, sample.document.sentence_count,
             split.sentence_count);
        require_same_sentences(&split, &sample.document);
        smz__document_free(&split);
        sample_close(&sample);
        free(exact);
        gathered_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_what_it_reads),           cmocka_unit_test(counts_pairs),
        cmocka_unit_test(counts_each_character),          cmocka_unit_test(parts_enumerations),
        cmocka_unit_test(passes_over_what_tells_nothing),
    };
    return cmocka_run_group_tests_name("document/passage", tests, NULL, NULL);
}
