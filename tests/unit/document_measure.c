/* SPDX-License-Identifier: MIT */
#include "document/measure.h"

#include "support/random.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

/* Measures the whole sentence, which begins with the text: in two ranges parted before text[middle]. */
static void measure(struct smz__sentence *sentence, uint32_t *commas, const char *text, size_t from, size_t middle)
{
    struct smz__counter counter = {.from = from};
    smz__count_range(&counter, sentence, text, 0, middle);
    smz__count_range(&counter, sentence, text, middle, sentence->end);
    *commas = counter.commas;
}

static void measures(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t chars, words, commas;
        unsigned flags;
    } cases[] = {
        {"One", 3, 1, 0, 0},
        {"One two, three.", 15, 3, 1, 0},
        {"Is it?", 6, 2, 0, 0},
        {"a  b\n\tc", 6, 3, 0, 0},
        {"a\r\nb \r\n\r\n\xE3\x80\x80 c", 5, 3, 0, 0},
        {"well-known U.S. 3.14", 20, 3, 0, 0},
        {"caf\xC3\xA9 \xE2\x80\x94 bar", 10, 3, 0, 0},
        {"a\xC2\xA0z", 3, 2, 0, 0},
        {"He said: \"No.\"", 14, 3, 0, SMZ__HAS_QUOTE | SMZ__HAS_COLON},
        {"(He did.)", 9, 2, 0, SMZ__HAS_BRACKET},
        {"\xFF\xFF", 2, 1, 0, 0},
        {"港口很小", 4, 4, 0, 0},
        {"AとB", 3, 3, 0, 0},
        {"أين؟", 4, 1, 0, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct smz__sentence sentence = {.end = (uint32_t)strlen(cases[i].text)};
        uint32_t commas;
        measure(&sentence, &commas, cases[i].text, 0, 0);
        note("%s: %u characters, %u words, %u commas, flags %u", cases[i].text, (unsigned)sentence.chars,
             (unsigned)sentence.spaced, (unsigned)commas, (unsigned)sentence.flags);
        require(sentence.chars == cases[i].chars && sentence.spaced == cases[i].words);
        require(commas == cases[i].commas && sentence.flags == cases[i].flags);
    }
}

/* The same counts by looking at one character after the other. */
static void agrees_with_looking_at_each_character(void **state)
{
    (void)state;
    static const char *const alphabet[] = {"a",  "Z", "7", " ", " ", " ",    "\t",   "\n",       "\r\n",         ",",
                                           "\"", "(", ":", ";", ".", "\x01", "\x1F", "\xC3\xA9", "\xE3\x80\x80", "x",
                                           "yy"};
    for (uint64_t seed = 0; seed < 5000; seed++) {
        struct random random = {seed};
        struct gathered text = {0};
        uint32_t chars = 2, words = 1, commas = 0, run = 0;
        unsigned flags = 0;
        bool inside = true, breaks = false;
        gather_string(&text, "b");
        size_t middle = 1; /* where white space begins or a letter stands */
        for (size_t i = random_below(&random, 60); i-- > 0;) {
            const char *c = alphabet[random_below(&random, COUNT(alphabet))];
            const bool newline = c[0] == '\n' || c[0] == '\r';
            if (inside && random_below(&random, 4) == 0)
                middle = text.length;
            gather_string(&text, c);
            if (newline || strcmp(c, " ") == 0 || strcmp(c, "\t") == 0 || strcmp(c, "\xE3\x80\x80") == 0) {
                run++;
                breaks = breaks || newline;
                inside = false;
                continue;
            }
            chars += (breaks ? 1 : run) + (c[0] == 'y' ? 2 : 1);
            run = 0;
            breaks = false;
            words += !inside;
            inside = true;
            commas += c[0] == ',';
            flags |= c[0] == '"' ? SMZ__HAS_QUOTE : c[0] == '(' ? SMZ__HAS_BRACKET : 0U;
            flags |= c[0] == ':' || c[0] == ';' ? SMZ__HAS_COLON : 0U;
        }
        chars += breaks ? 1 : run;
        gather_string(&text, "e");
        struct smz__sentence sentence = {.end = (uint32_t)text.length};
        char *exact = exact_copy(text.bytes, text.length);
        uint32_t counted;
        measure(&sentence, &counted, exact, 0, middle);
        note("seed %lu: '%s'", (unsigned long)seed, text.bytes);
        require(sentence.chars == chars && sentence.spaced == words + !inside && counted == commas);
        require(sentence.flags == flags);
        free(exact);
        gathered_free(&text);
    }
}

static void a_dateline_is_only_counted(void **state)
{
    (void)state;
    static const char text[] = "Oslo, 3 May (NTB): \"Yes\", she said.";
    struct smz__sentence sentence = {.end = sizeof text - 1};
    uint32_t commas;
    measure(&sentence, &commas, text, 19, 10);
    require(sentence.chars == 35 && sentence.spaced == 7 && commas == 1);
    require(sentence.flags == SMZ__HAS_QUOTE);
}

static void skips_space(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t forward, backward; /* where the text begins and ends without its white space */
    } cases[] = {
        {"", 0, 0},
        {"a", 0, 1},
        {"  a b \n", 2, 5},
        {" \t\r\n", 4, 0},
        {"\xC2\xA0"
         "a\xE3\x80\x80",
         2, 3},
        {"\xEF\xBB\xBF"
         "a",
         3, 4},
        {"\x80 ", 0, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const size_t length = strlen(cases[i].text);
        note("space case %zu", i);
        require(smz__skip_space(cases[i].text, 0, length) == cases[i].forward);
        require(smz__skip_space_back(cases[i].text, 0, length) == cases[i].backward);
    }
}

static void counts_words(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t limit, words;
    } cases[] = {
        {"", 9, 0},
        {" \t\n", 9, 0},
        {"one", 9, 1},
        {"  one  two\nthree ", 9, 3},
        {"well-known, 3.14 - so", 9, 4},
        {"a\xC2\xA0z", 9, 2},
        {"港口很小", 9, 2},
        {"港口很", 9, 2},
        {"one 港口 two", 9, 3},
        {"one two three four five six", 3, 4},
        {"one two three", 3, 3},
        {"港口很小港口很小港口很小", 2, 3},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const size_t words = smz__count_words(cases[i].text, 0, strlen(cases[i].text), cases[i].limit);
        note("%s: %zu words up to %zu", cases[i].text, words, cases[i].limit);
        require(words == cases[i].words);
    }
}

static void finds_sentence_ends_inside(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool inside;
    } cases[] = {
        {"", false},
        {"The ferry came late. Nobody minded.", true},
        {"The ferry came late.\nNobody minded.", true},
        {"The ferry came late. N", true},
        {"The ferry came late.\r\n  Nobody minded.", true},
        {"Un caf\xC3\xA9. \xC3\x89t\xC3\xA9 vient.", true},
        {"The ferry came late.", false},
        {"The ferry came late. ", false},
        {"The ferry came late. nobody minded.", false},
        {"The ferry came late.Nobody minded.", false},
        {"The ferry came late! Nobody minded.", false},
        {"Notes of Mr. Kim and Mrs. Poe", false},
        {"FERRY. QUAY.", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        require(smz__holds_sentence_end(cases[i].text, 0, strlen(cases[i].text)) == cases[i].inside);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(measures),
        cmocka_unit_test(agrees_with_looking_at_each_character),
        cmocka_unit_test(a_dateline_is_only_counted),
        cmocka_unit_test(skips_space),
        cmocka_unit_test(counts_words),
        cmocka_unit_test(finds_sentence_ends_inside),
    };
    return cmocka_run_group_tests_name("document/measure", tests, NULL, NULL);
}
