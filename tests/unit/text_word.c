/* SPDX-License-Identifier: MIT */
#include "text/word.h"

#include "base/limits.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

/* The words of a text with bars between. */
static struct gathered words_of(const char *text, size_t length)
{
    struct gathered words = {0};
    struct smz__word word;
    gather_string(&words, "");
    for (size_t at = 0; smz__next_word(text, length, at, &word); at = word.next) {
        require(word.start >= at && word.end > word.start && word.end <= length);
        require(word.next > word.start && word.next <= word.end);
        if (words.length != 0)
            gather_string(&words, "|");
        gather(&words, text + word.start, word.end - word.start);
    }
    return words;
}

static void finds_words(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words;
    } cases[] = {
        {"", ""},
        {" .,;\n", ""},
        {"one", "one"},
        {"One two, three.", "One|two|three"},
        {"well-known and/or", "well|known|and|or"},
        {"it's o'clock", "it's|o'clock"},
        {"it’s", "it’s"},
        {"'quoted' dogs' ''", "quoted|dogs"},
        {"rock 'n' roll", "rock|n|roll"},
        {"a''b", "a|b"},
        {"l'homme d’or", "l'homme|d’or"},
        {"3.14 2nd B2B", "3|14|2nd|B2B"},
        {"snake_case", "snake|case"},
        {"caf\xC3\xA9 cafe\xCC\x81", "caf\xC3\xA9|cafe\xCC\x81"},
        {"col·lecció", "col·lecció"},
        {"ինչո՞ւ", "ինչո՞ւ"},
        {"צה״ל", "צה״ל"},
        {"так и ёлка", "так|и|ёлка"},
        {"हिन्दी में", "हिन्दी|में"},
        {"a\xFF"
         "b \x80",
         "a|b"},
        {"in\xC2\xADto", "in\xC2\xADto"},
        {"東", "東"},
        {"東京都", "東京|京都|都"},
        {"東京 都", "東京|京|都"},
        {"東京。大阪", "東京|京|大阪|阪"},
        {"東A京", "東|A|京"},
        {"2024年", "2024|年"},
        {"ทะเล", "ทะ|ะเ|เล|ล"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        struct gathered words = words_of(cases[i].text, strlen(cases[i].text));
        require_text(words.bytes, words.length, cases[i].words);
        gathered_free(&words);
    }
}

/* A run's last character is a word of its own only where it stands alone. */
static void tells_tails(void **state)
{
    (void)state;
    static const struct {
        const char *text, *flags; /* u: unspaced, t: tail, w: neither */
    } cases[] = {
        {"word", "w"},   {"東", "u"},           {"東京", "ut"}, {"東京都", "uut"},
        {"東 京", "uu"}, {"東京 x 都", "utwu"}, {"a東", "wu"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct smz__word word;
        size_t count = 0;
        note("%s", cases[i].text);
        const size_t length = strlen(cases[i].text);
        for (size_t at = 0; smz__next_word(cases[i].text, length, at, &word); at = word.next)
            require((word.tail ? 't' : word.unspaced ? 'u' : 'w') == cases[i].flags[count++]);
        require(cases[i].flags[count] == '\0');
    }
}

/* A word without end comes in pieces that are short enough to fold, cut between characters. */
static void cuts_long_words(void **state)
{
    (void)state;
    static const char *const patterns[] = {"a", "é", "e\xCC\x81", "a'", "ж"};
    for (size_t i = 0; i < COUNT(patterns); i++) {
        struct gathered text = {0};
        struct smz__word word;
        size_t covered = 0;
        while (text.length < 10000)
            gather_string(&text, patterns[i]);
        gather_string(&text, "z");
        for (size_t at = 0; smz__next_word(text.bytes, text.length, at, &word); at = word.next) {
            note("%s, word at %zu", patterns[i], word.start);
            require(word.end - word.start <= SMZ__MAX_WORD_BYTES);
            require(((unsigned char)text.bytes[word.start] & 0xC0) != 0x80);
            covered += word.end - word.start;
        }
        /* Only apostrophes at a cut may fall out. */
        require(covered == text.length || (patterns[i][1] == '\'' && covered > text.length - 100));
        gathered_free(&text);
    }
}

/* What stands behind length is not looked at, nor what stands before from. */
static void stays_inside(void **state)
{
    (void)state;
    struct smz__word word;
    note("abc of abcdef");
    require(smz__next_word("abcdef", 3, 0, &word) && word.start == 0 && word.end == 3);
    require(smz__next_word("abcdef", 6, 2, &word) && word.start == 2 && word.end == 6);
    require(!smz__next_word("abc", 3, 3, &word));
    note("a character cut by the end");
    require(smz__next_word("ab\xC3\xA9", 3, 0, &word) && word.end == 2);
    char *text = malloc(2);
    require(text != NULL);
    memcpy(text, "a'", 2);
    require(smz__next_word(text, 2, 0, &word) && word.end == 1);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_words),
        cmocka_unit_test(tells_tails),
        cmocka_unit_test(cuts_long_words),
        cmocka_unit_test(stays_inside),
    };
    return cmocka_run_group_tests_name("text/word", tests, NULL, NULL);
}
