/* SPDX-License-Identifier: MIT */
/*
 * Texts made to hurt. Each is summarized, with keywords, and everything that holds for summaries must hold. No time is
 * measured, but an alarm ends a run that is not linear: a step for each pair of bytes takes hours.
 * SMALL in the environment: texts fifty times shorter, for valgrind.
 */
#include "support/invariant.h"
#include "support/random.h"
#include "support/test.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SIZE 1000000

/* Seconds for one text: a hundred times what it takes. */
#define PATIENCE 120

static size_t size(void)
{
    return getenv("SMALL") != NULL ? SIZE / 50 : SIZE;
}

/* --- how the texts are made --------------------------------------------------------------------------------------- */

/* The pattern over and over, up to about so many bytes. */
static void repeat(struct gathered *text, size_t bytes, const char *pattern, size_t length)
{
    while (text->length < bytes)
        gather(text, pattern, length);
}

/* Different words, in sentences of so many (0: no marks at all), up to about size() bytes. */
static void distinct_words(struct gathered *text, size_t sentence)
{
    for (unsigned i = 0; text->length < size(); i++) {
        char word[24];
        const bool last = sentence != 0 && i % sentence == sentence - 1;
        const int length = snprintf(word, sizeof word, "Word%x%s ", i, last ? "." : "");
        gather(text, word, (size_t)length);
    }
}

/* Sentences that share one word and have another of their own. */
static void one_shared_word(struct gathered *text)
{
    for (unsigned i = 0; text->length < size(); i++) {
        char sentence[48];
        const int length = snprintf(sentence, sizeof sentence, "Alpha own%x. ", i);
        gather(text, sentence, (size_t)length);
    }
}

/* Every byte is as likely as any other. */
static void random_bytes(struct gathered *text)
{
    struct random random = {1};
    while (text->length < size()) {
        const uint64_t bytes = random_next(&random);
        gather(text, (const char *)&bytes, sizeof bytes);
    }
}

/* Every kind of start of a sequence before every kind of byte. */
static void all_pairs_of_bytes(struct gathered *text)
{
    for (unsigned first = 0x80; first < 0x100; first++)
        for (unsigned second = 0; second < 0x100; second++) {
            const char pair[] = {(char)first, (char)second, 'a', (char)first, (char)0x80, (char)second, ' '};
            gather(text, pair, sizeof pair);
        }
}

static void random_characters(struct gathered *text, uint32_t from, uint32_t count)
{
    struct random random = {2};
    while (text->length < size()) {
        const uint32_t c = from + (uint32_t)random_below(&random, count);
        const char bytes[] = {(char)(0xE0 | c >> 12), (char)(0x80 | (c >> 6 & 0x3F)), (char)(0x80 | (c & 0x3F))};
        gather(text, bytes, sizeof bytes);
    }
}

/* Brackets that open so deep and then close. */
static void nested(struct gathered *text)
{
    gather_string(text, "Deep. ");
    while (text->length < size() / 2)
        gather_string(text, "([{«“a. ");
    while (text->length < size())
        gather_string(text, "”»}]). ");
}

/* Headings, numbered, so that all differ. */
static void headings(struct gathered *text)
{
    for (unsigned i = 0; text->length < size(); i++) {
        char line[32];
        const int length = snprintf(line, sizeof line, "Part %u\n\n", i);
        gather(text, line, (size_t)length);
    }
}

/* --- one text ------------------------------------------------------------------------------------------------------
 */

static void give_up(int signal_number)
{
    static const char message[] = "the alarm rang: not linear\n";
    const ssize_t ignored = write(STDERR_FILENO, message, sizeof message - 1);
    (void)ignored;
    (void)signal_number;
    abort();
}

/* Counts the text, and reads what is written of that. */
static void endures_counting(const struct gathered *text)
{
    smz_summarizer *summarizer = NULL;
    smz_counts *counts = NULL, *copy = NULL;
    struct gathered out = {0}, again = {0};
    require(smz_new(&summarizer, NULL, NULL) == SMZ_OK);
    require(smz_counts_new(&counts, NULL) == SMZ_OK && smz_counts_new(&copy, NULL) == SMZ_OK);
    require(smz_counts_add(counts, summarizer, text->bytes, text->length) == SMZ_OK);
    require(smz_counts_write(counts, gather_write, &out) == SMZ_OK);
    require(smz_counts_read(copy, out.bytes, out.length) == SMZ_OK);
    require(smz_counts_write(copy, gather_write, &again) == SMZ_OK);
    require(out.length == again.length && memcmp(out.bytes, again.bytes, out.length) == 0);
    gathered_free(&out);
    gathered_free(&again);
    smz_counts_free(copy);
    smz_counts_free(counts);
    smz_free(summarizer);
}

/* Summarizes the text and looks at everything, for a few sentences and for all of them. */
static void endures(const struct gathered *text, size_t keywords, smz_method method)
{
    static const smz_length lengths[] = {{SMZ_SENTENCES, 5}, {SMZ_WORDS, 1000}, {SMZ_RATIO, 1}};
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.method = method;
    options.length = lengths[0];
    options.keywords = keywords;
    options.flags = SMZ_OCCURRENCES;
    (void)alarm(PATIENCE);
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    char *copy = exact_copy(text->bytes, text->length);
    require(smz_summarize(&summary, summarizer, copy, text->length) == SMZ_OK);
    free(copy);
    require_sound(summary, text->bytes, text->length, &options.length);
    for (size_t i = 1; i < COUNT(lengths); i++) {
        smz_summary *cut = NULL;
        require(smz_cut(&cut, summary, &lengths[i]) == SMZ_OK);
        require_sound(cut, text->bytes, text->length, &lengths[i]);
        smz_summary_free(cut);
    }
    endures_counting(text);
    (void)alarm(0);
    smz_summary_free(summary);
    smz_free(summarizer);
}

/* The methods that compare sentences, each in its own way. */
static void endures_all_methods(struct gathered *text, const char *what)
{
    static const smz_method methods[] = {SMZ_MODEL, SMZ_LEXRANK, SMZ_TEXTRANK};
    for (size_t i = 0; i < COUNT(methods); i++) {
        note("%s, method %d", what, (int)methods[i]);
        endures(text, 10, methods[i]);
    }
    gathered_free(text);
}

/* --- the texts -----------------------------------------------------------------------------------------------------
 */

#define PATTERN(name, bytes)                                                                                           \
    {                                                                                                                  \
        name, bytes, sizeof(bytes) - 1                                                                                 \
    }

static const struct {
    const char *name;
    const char *bytes;
    size_t length;
} patterns[] = {
    PATTERN("full stops", "."),
    PATTERN("full stops and spaces", ". "),
    PATTERN("question marks", "?"),
    PATTERN("ellipses", "\xE2\x80\xA6"),
    PATTERN("ideographic full stops", "\xE3\x80\x82"),
    PATTERN("one letter", "a"),
    PATTERN("one word, no spaces", "abcdefghij"),
    PATTERN("one word, no marks", "word "),
    PATTERN("one-word sentences", "Word. "),
    PATTERN("one-word sentences, each a line", "Word.\n"),
    PATTERN("one-word paragraphs", "Word.\n\n"),
    PATTERN("initials", "A. "),
    PATTERN("a chain of letters", "A.b."),
    PATTERN("a chain of letters joined", "a-"),
    PATTERN("abbreviations", "Dr. Mr. e.g. No. "),
    PATTERN("apostrophes in a word", "l'"),
    PATTERN("apostrophes in French", "l'eau d'or qu'il n'a. "),
    PATTERN("combining marks", "\xCC\x81"),
    PATTERN("a letter and combining marks", "a\xCC\x81\xCC\x80\xCC\xA3\xCC\x82\xCC\x83\xCC\x84\xCC\x85\xCC\x86"),
    PATTERN("combining marks out of order", "\xCC\x81\xCC\xA3"),
    PATTERN("characters that fold to three", "\xCE\x90\xEF\xAC\x83"),
    PATTERN("quotes", "\""),
    PATTERN("quotes around words", "\"a\" "),
    PATTERN("quotes behind marks", ".\" \" "),
    PATTERN("curly quotes", "\xE2\x80\x9C\xE2\x80\x9D\xE2\x80\x99"),
    PATTERN("opening brackets", "("),
    PATTERN("closing brackets", ")"),
    PATTERN("closing brackets behind marks", ".)"),
    PATTERN("quotes on lines that end with none", "a\n\"\n"),
    PATTERN("NULs", "\0"),
    PATTERN("NULs in words", "a\0b. "),
    PATTERN("continuation bytes", "\x80"),
    PATTERN("starts of sequences", "\xF0"),
    PATTERN("sequences cut short", "\xF0\x9F\x98"),
    PATTERN("overlong slashes", "\xC0\xAF"),
    PATTERN("surrogates", "\xED\xA0\x80"),
    PATTERN("beyond Unicode", "\xF4\x90\x80\x80"),
    PATTERN("U+FFFE and 0xFF", "\xEF\xBF\xBE\xFF"),
    PATTERN("spaces", " "),
    PATTERN("no-break spaces", "\xC2\xA0"),
    PATTERN("lines' ends", "\n"),
    PATTERN("carriage returns", "\r"),
    PATTERN("byte order marks", "\xEF\xBB\xBF"),
    PATTERN("line separators", "a\xE2\x80\xA8"),
    PATTERN("zero width joiners", "a\xE2\x80\x8D"),
    PATTERN("lines of one letter", "a\n"),
    PATTERN("list items", "- item\n"),
    PATTERN("numbered items", "1. item\n"),
    PATTERN("bullets without text", "- \n"),
    PATTERN("code fences", "```\n"),
    PATTERN("code fences, odd and tilde", "```\na\n~~~\nb\n"),
    PATTERN("code fences never closed", "```a\n~~~~b c\n\n"),
    PATTERN("fences of growing hope", "```\ntext. Text.\n~~~\n\n"),
    PATTERN("table rows", "| a | b |\n"),
    PATTERN("rules", "---\n"),
    PATTERN("marked headings", "# a\n"),
    PATTERN("quoted lines", "> a b. c\n"),
    PATTERN("numbers", "3.14 "),
    PATTERN("ordinals", "3. "),
    PATTERN("commas", "a, "),
    PATTERN("Han without marks", "\xE6\xB8\xAF\xE6\xB5\xB7"),
    PATTERN("Thai without marks", "\xE0\xB8\x81\xE0\xB8\xB2"),
    PATTERN("Armenian colons", "\xD5\xA1:"),
    PATTERN("backslashes and controls", "\\\x01\x1F\x7F"),
};

static void endures_patterns(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(patterns); i++) {
        struct gathered text = {0};
        repeat(&text, size(), patterns[i].bytes, patterns[i].length);
        note("%s", patterns[i].name);
        endures(&text, 10, (smz_method)(i % (SMZ_LUHN + 1)));
        gathered_free(&text);
    }
}

/* A pattern is one thing at the end of a sentence that began well, and another at its beginning. */
static void endures_patterns_inside_prose(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(patterns); i++) {
        struct gathered text = {0};
        gather_string(&text, "The harbour was quiet. Boats came \"home ");
        repeat(&text, size() / 4, patterns[i].bytes, patterns[i].length);
        gather_string(&text, " and went\" out. The harbour slept.\n");
        note("%s inside prose", patterns[i].name);
        endures(&text, 10, SMZ_MODEL);
        gathered_free(&text);
    }
}

static void endures_variety(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        size_t sentence;
    } words[] = {
        {"all words distinct, no marks", 0}, {"all words distinct, each a sentence", 1}, {"all words distinct", 12}};
    struct gathered text = {0};
    for (size_t i = 0; i < COUNT(words); i++) {
        distinct_words(&text, words[i].sentence);
        endures_all_methods(&text, words[i].name);
    }
    one_shared_word(&text);
    endures_all_methods(&text, "sentences that share a word");
    random_bytes(&text);
    endures_all_methods(&text, "random bytes");
    all_pairs_of_bytes(&text);
    endures_all_methods(&text, "all pairs of bytes");
    random_characters(&text, 0x4E00, 0x5000);
    endures_all_methods(&text, "random Han");
    random_characters(&text, 0xAC00, 0x2BA0);
    endures_all_methods(&text, "random Hangul");
    nested(&text);
    endures_all_methods(&text, "nested brackets");
    headings(&text);
    endures_all_methods(&text, "headings");
}

/* Only a text this long tells: looking for the word's end anew every 250 bytes reads eight of its bytes at once. */
static void endures_an_endless_word(void **state)
{
    (void)state;
    struct gathered text = {0};
    repeat(&text, 32 * size(), "abcdefghij", 10);
    note("32 MB without a space");
    endures(&text, 10, SMZ_MODEL);
    gathered_free(&text);
}

/* However many keywords are asked for, in however few sentences. */
static void endures_all_keywords(void **state)
{
    (void)state;
    static const size_t sentences[] = {0, 1, 12, 100000};
    for (size_t i = 0; i < COUNT(sentences); i++) {
        struct gathered text = {0};
        distinct_words(&text, sentences[i]);
        note("all keywords of distinct words, %zu a sentence", sentences[i]);
        endures(&text, SIZE_MAX, SMZ_LEAD);
        gathered_free(&text);
    }
}

/* Stop words may be many, too. */
static void endures_stopwords(void **state)
{
    (void)state;
    struct gathered text = {0};
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options options;
    smz_options_init(&options, sizeof options);
    distinct_words(&text, 0);
    note("stop words");
    options.stopwords = text.bytes;
    options.stopwords_length = text.length;
    options.keywords = 10;
    (void)alarm(PATIENCE);
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    require(smz_summarize(&summary, summarizer, text.bytes, text.length) == SMZ_OK);
    require_sound(summary, text.bytes, text.length, &options.length);
    (void)alarm(0);
    smz_summary_free(summary);
    smz_free(summarizer);
    gathered_free(&text);
}

/* Files of counts that are none. */
static void endures_counts(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *bytes;
        size_t length;
    } files[] = {
        PATTERN("digits", "9"),
        PATTERN("tabs", "\t"),
        PATTERN("lines' ends", "\n"),
        PATTERN("NULs", "\0"),
        PATTERN("a line without end", "en\tsea"),
        PATTERN("the same term", "en\tsea\t1\n"),
        PATTERN("the same number of documents", "en documents\t1\n"),
        PATTERN("numbers that add up to too much", "en documents\t9999999999999999999\n"),
        PATTERN("continuation bytes", "en\t\x80\t1\n"),
    };
    for (size_t i = 0; i < COUNT(files); i++) {
        struct gathered text = {0};
        smz_counts *counts = NULL;
        repeat(&text, size(), files[i].bytes, files[i].length);
        note("counts of %s", files[i].name);
        (void)alarm(PATIENCE);
        require(smz_counts_new(&counts, NULL) == SMZ_OK);
        char *copy = exact_copy(text.bytes, text.length);
        const smz_status status = smz_counts_read(counts, copy, text.length);
        require(i == 6 ? status == SMZ_OK : status == SMZ_EFORMAT || status == SMZ_ELIMIT);
        (void)alarm(0);
        free(copy);
        smz_counts_free(counts);
        gathered_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(endures_patterns),        cmocka_unit_test(endures_patterns_inside_prose),
        cmocka_unit_test(endures_an_endless_word), cmocka_unit_test(endures_variety),
        cmocka_unit_test(endures_all_keywords),    cmocka_unit_test(endures_stopwords),
        cmocka_unit_test(endures_counts),
    };
    struct sigaction action = {.sa_handler = give_up};
    (void)sigemptyset(&action.sa_mask);
    (void)sigaction(SIGALRM, &action, NULL);
    return cmocka_run_group_tests_name("hostile", tests, NULL, NULL);
}
