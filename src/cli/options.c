/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <string.h>

static const struct option_spec options[OPTION_COUNT] = {
    [OPTION_SENTENCES] = {"sentences", "N",
                          "Print N sentences, or all if there are fewer. The default is 3. With --keywords, 0 prints "
                          "the keywords alone, one a line.",
                          'n', SECTION_LENGTH, TRAIT_LENGTH | TRAIT_RANKED | TRAIT_SUMMARY},
    [OPTION_RATIO] = {"ratio", "R", "Print this share of the sentences, as 0.2 or 20%, but at least one.", 'r',
                      SECTION_LENGTH, TRAIT_LENGTH | TRAIT_RANKED | TRAIT_SUMMARY},
    [OPTION_WORDS] = {"words", "N", "Print at most N words, but at least one sentence.", 'w', SECTION_LENGTH,
                      TRAIT_LENGTH | TRAIT_RANKED | TRAIT_SUMMARY},
    [OPTION_CHARS] = {"chars", "N", "Print at most N characters, but at least one sentence.", 'c', SECTION_LENGTH,
                      TRAIT_LENGTH | TRAIT_RANKED | TRAIT_SUMMARY},
    [OPTION_KEYWORDS] = {"keywords", "N",
                         "Also print the N best keywords, best first. The default is 0, with the format html 12.", 'k',
                         SECTION_LENGTH, TRAIT_RANKED | TRAIT_SUMMARY},
    [OPTION_NGRAM] = {"ngram", "N",
                      "The longest keywords have N words, 1 to 5; names are kept whole unless N is 1. The "
                      "default is 3.",
                      '\0', SECTION_LENGTH, TRAIT_RANKED | TRAIT_SUMMARY},
    [OPTION_LANG] = {"lang", "LANG",
                     "The language of the text: a code (en), an English name (english), or auto, the default, which "
                     "detects it for each FILE.",
                     'l', SECTION_RANKING, TRAIT_TEXT},
    [OPTION_STOPWORDS] = {"stopwords", "FILE",
                          "Words that count for nothing, besides the stop words of the language: one a line; # begins "
                          "a comment. - is standard input.",
                          '\0', SECTION_RANKING, TRAIT_SUMMARY},
    [OPTION_METHOD] = {"method", "NAME",
                       "How to rank sentences: model (the default) weighs many features; tfidf, centrality, lexrank, "
                       "textrank and luhn are classic methods for comparison; lead takes the first sentences.",
                       'm', SECTION_RANKING, TRAIT_SUMMARY},
    [OPTION_QUERY] = {"query", "WORDS", "Prefer sentences about these words, in whatever inflection.", 'q',
                      SECTION_RANKING, TRAIT_RANKED | TRAIT_SUMMARY},
    [OPTION_CORPUS] = {"corpus", "FILE",
                       "Weigh keywords by how rare their words are in a collection of texts: FILE is what the option "
                       "--count has written of it. - is standard input.",
                       '\0', SECTION_RANKING, TRAIT_RANKED | TRAIT_SUMMARY},
    [OPTION_FURNITURE] =
        {"furniture", "FILE",
         "Sentences and lines that frame such texts and are not to be chosen, one a line, as the option "
         "--find-furniture has found them or as you wrote them. - is standard input.",
         '\0', SECTION_RANKING, TRAIT_SUMMARY},
    [OPTION_INPUT] = {"input", "NAME",
                      "What the FILEs are: text, markdown, html, email or jsonl, which is a JSON object a line. The "
                      "default, auto, tells by their names, and takes standard input for text.",
                      'i', SECTION_INPUT, TRAIT_TEXT},
    [OPTION_ENCODING] = {"encoding", "NAME",
                         "What characters are written in, by a name that iconv knows, as latin1 or gbk. The default is "
                         "UTF-8, or what an HTML page or a mail says of itself.",
                         'e', SECTION_INPUT, TRAIT_TEXT},
    [OPTION_FIELD] = {"field", "PATH",
                      "Which member of a JSON object has the text, as body or article.body. The default is text.", '\0',
                      SECTION_INPUT, TRAIT_TEXT},
    [OPTION_FORMAT] = {"format", "NAME",
                       "How to print: text (the default) is a sentence a line; json is an object, or for several FILEs "
                       "an array of objects; jsonl is an object a line; markdown is a list; tsv is a table; html is a "
                       "page for a browser, with all of the text of one FILE.",
                       'f', SECTION_OUTPUT, TRAIT_SUMMARY | TRAIT_LIST},
    [OPTION_ORDER] =
        {"order", "NAME",
         "The order of the sentences: text (the default) keeps that of the text; rank puts the best first.", '\0',
         SECTION_OUTPUT, TRAIT_RANKED | TRAIT_SUMMARY | TRAIT_LIST},
    [OPTION_SCORES] = {"scores", NULL,
                       "Print scores from 0 to 1: one and a tab before each sentence, and one with each keyword, in "
                       "markdown behind them. The formats json, jsonl, tsv and html always have them.",
                       '\0', SECTION_OUTPUT, TRAIT_RANKED | TRAIT_SUMMARY | TRAIT_LIST},
    [OPTION_EXPLAIN] =
        {"explain", NULL,
         "Say below each sentence what raised and lowered its score, in standard deviations of the "
         "text's scores; in json and jsonl as a member why, in tsv as further columns. Only for the method "
         "model.",
         '\0', SECTION_OUTPUT, TRAIT_RANKED | TRAIT_SUMMARY | TRAIT_LIST},
    [OPTION_HIGHLIGHT] = {"highlight", NULL,
                          "Print the whole text with the chosen sentences and the keywords marked: by ** and _, or in "
                          "colours bold and underlined.",
                          '\0', SECTION_OUTPUT, TRAIT_RANKED | TRAIT_SUMMARY},
    [OPTION_COLOR] = {"color", "WHEN",
                      "Whether --highlight marks by colours: auto (the default) does so on a terminal, unless NO_COLOR "
                      "is set or TERM is dumb; or always, or never.",
                      '\0', SECTION_OUTPUT, TRAIT_SUMMARY},
    [OPTION_SPLIT] = {"split", NULL,
                      "Print the whole text instead of a summary, a sentence, heading or list item a line. Nothing is "
                      "ranked or left out.",
                      '\0', SECTION_OUTPUT, TRAIT_SUMMARY},
    [OPTION_MERGE] = {"merge", NULL,
                      "Make one summary of all FILEs together, each sentence with the FILE that it is from.", '\0',
                      SECTION_MANY, TRAIT_RANKED | TRAIT_SUMMARY},
    [OPTION_JOBS] = {"jobs", "N", "Work on N texts at a time. The output stays the same. The default is 1.", 'j',
                     SECTION_MANY, TRAIT_TEXT},
    [OPTION_STRICT] = {"strict", NULL,
                       "Exit with 1 if a JSON object could not be summarized. Otherwise its error stands in its place "
                       "and in the count on standard error alone.",
                       '\0', SECTION_MANY, TRAIT_TEXT},
    [OPTION_COUNT_TEXTS] = {"count", NULL,
                            "Do not summarize, but count in how many of the FILEs each word occurs. One such output "
                            "behind another says the same as both counted together.",
                            '\0', SECTION_COUNTING, TRAIT_TEXT},
    [OPTION_MERGE_COUNTS] = {"merge-counts", NULL,
                             "Add up the FILEs, which are such counts, so that each word is there once.", '\0',
                             SECTION_COUNTING, 0},
    [OPTION_FIND_FURNITURE] = {"find-furniture", NULL,
                               "Do not summarize, but print what more than half of the FILEs repeat word for word, if "
                               "there are three or more. A few hundred are enough.",
                               '\0', SECTION_COUNTING, TRAIT_TEXT},
    [OPTION_MAX_MEMORY] = {"max-memory", "SIZE",
                           "Refuse a FILE that needs more memory than this for its text, its analysis and its summary "
                           "together: bytes, or with K, M or G as many times 1024, 1024^2 or 1024^3, as 64M.",
                           '\0', SECTION_LIMITS, 0},
    [OPTION_LIST_LANGUAGES] = {"list-languages", NULL, "Print the known languages, a code and a name a line, and exit.",
                               '\0', SECTION_INFORMATION, 0},
    [OPTION_HELP] = {"help", NULL, "Print this help and exit.", 'h', SECTION_INFORMATION, 0},
    [OPTION_VERSION] = {"version", NULL, "Print the version and exit.", '\0', SECTION_INFORMATION, 0},
};

/* In the order of the enumerations of summarize.h, which the parser takes their numbers for. */
static const char *const methods[] = {"model", "tfidf", "lead", "centrality", "lexrank", "textrank", "luhn", NULL};
static const char *const formats[] = {"text", "json", "jsonl", "markdown", "tsv", "html", NULL};

/* In the order of their enumerations in parse.h. */
static const char *const orders[] = {"text", "rank", NULL};
static const char *const inputs[] = {"auto", "text", "markdown", "html", "email", "jsonl", NULL};
static const char *const colors[] = {"auto", "always", "never", NULL};

static const struct option_values values[OPTION_COUNT] = {
    [OPTION_LANG] = {OFFER_LANGUAGES, NULL},    [OPTION_STOPWORDS] = {OFFER_FILES, NULL},
    [OPTION_CORPUS] = {OFFER_FILES, NULL},      [OPTION_FURNITURE] = {OFFER_FILES, NULL},
    [OPTION_METHOD] = {OFFER_CHOICES, methods}, [OPTION_INPUT] = {OFFER_CHOICES, inputs},
    [OPTION_COLOR] = {OFFER_CHOICES, colors},   [OPTION_FORMAT] = {OFFER_CHOICES, formats},
    [OPTION_ORDER] = {OFFER_CHOICES, orders},
};

const struct option_spec *option_at(size_t id)
{
    return id < OPTION_COUNT ? &options[id] : NULL;
}

const struct option_values *option_values(size_t id)
{
    return &values[id];
}

const char *section_title(enum option_section section)
{
    static const char *const titles[] = {
        [SECTION_LENGTH] = "Length",   [SECTION_RANKING] = "Ranking",
        [SECTION_INPUT] = "Input",     [SECTION_OUTPUT] = "Output",
        [SECTION_MANY] = "Many texts", [SECTION_COUNTING] = "Counting a collection",
        [SECTION_LIMITS] = "Limits",   [SECTION_INFORMATION] = "Information",
    };
    return titles[section];
}

enum option_id find_letter(char letter)
{
    size_t id = 0;
    while (id < OPTION_COUNT && (letter == '\0' || options[id].letter != letter))
        id++;
    return (enum option_id)id;
}

enum option_id find_name(const char *name, size_t length)
{
    size_t id = 0;
    while (id < OPTION_COUNT && (strlen(options[id].name) != length || memcmp(options[id].name, name, length) != 0))
        id++;
    return (enum option_id)id;
}

/* Longer names than this are not compared. */
enum { MAX_COMPARED = 24 };

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* How many letters to add, drop or change to turn one name into the other (Levenshtein). */
static size_t edit_distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t row[MAX_COMPARED + 1];
    for (size_t j = 0; j <= b_length; j++)
        row[j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            const size_t change = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = smaller(change, smaller(row[j], row[j - 1]) + 1);
        }
    }
    return row[b_length];
}

enum option_id nearest_name(const char *name, size_t length)
{
    enum {
        NEAR = 2,      /* edits that a slip of the fingers makes */
        MIN_PREFIX = 2 /* letters that say enough when one name begins the other */
    };
    size_t best = OPTION_COUNT, best_distance = NEAR + 1;
    if (length > MAX_COMPARED)
        return OPTION_COUNT;
    for (size_t id = 0; id < OPTION_COUNT; id++) {
        const size_t full = strlen(options[id].name), common = smaller(length, full);
        size_t distance = edit_distance(name, length, options[id].name, full);
        if (common >= MIN_PREFIX && memcmp(name, options[id].name, common) == 0)
            distance = 1;
        if (distance < best_distance && distance < length) {
            best = id;
            best_distance = distance;
        }
    }
    return (enum option_id)best;
}
