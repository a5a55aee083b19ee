/* SPDX-License-Identifier: MIT */
#include "cli/parse.h"

#include "cli/message.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

#define MAX_ARGUMENTS 12

static char complaint[512];

/* In the place of message.c: keeps what would have been printed. */
void complain(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(complaint, sizeof complaint, format, arguments);
    va_end(arguments);
}

/* A command line that is cut at its spaces. */
struct line {
    char text[256];
    char *argv[MAX_ARGUMENTS + 1];
    int argc;
};

static bool parse(struct settings *settings, struct line *line, const char *text)
{
    note("%s", text);
    require(strlen(text) < sizeof line->text);
    memcpy(line->text, text, strlen(text) + 1);
    line->argc = 0;
    for (char *at = line->text;; at++) {
        require(line->argc < MAX_ARGUMENTS);
        line->argv[line->argc++] = at;
        at += strcspn(at, " ");
        if (*at == '\0')
            break;
        *at = '\0';
    }
    line->argv[line->argc] = NULL;
    complaint[0] = '\0';
    return parse_arguments(settings, line->argc, line->argv);
}

static void understands_options(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        struct settings settings; /* of the strings, whether they are there */
    } cases[] = {
        {"s", {.length = {SMZ_SENTENCES, 3}}},
        {"s -n 5", {.length = {SMZ_SENTENCES, 5}}},
        {"s -n5", {.length = {SMZ_SENTENCES, 5}}},
        {"s --sentences 5", {.length = {SMZ_SENTENCES, 5}}},
        {"s --sentences=5", {.length = {SMZ_SENTENCES, 5}}},
        {"s -n 5 -n 7", {.length = {SMZ_SENTENCES, 7}}},
        {"s -r 20%", {.length = {SMZ_RATIO, 0.2}}},
        {"s -w 100", {.length = {SMZ_WORDS, 100}}},
        {"s -c 280", {.length = {SMZ_CHARS, 280}}},
        {"s -n 0 -k 5", {.length = {SMZ_SENTENCES, 0}, .keywords = 5}},
        {"s -k 0", {.length = {SMZ_SENTENCES, 3}, .keywords = 0}},
        {"s -m tfidf", {.length = {SMZ_SENTENCES, 3}, .method = SMZ_TFIDF}},
        {"s -m lead -f json", {.length = {SMZ_SENTENCES, 3}, .method = SMZ_LEAD, .format = SMZ_JSON}},
        {"s --order rank --scores", {.length = {SMZ_SENTENCES, 3}, .by_rank = true, .scores = true}},
        {"s --order rank --order text", {.length = {SMZ_SENTENCES, 3}}},
        {"s --split", {.length = {SMZ_SENTENCES, 3}, .split = true}},
        {"s -l de", {.length = {SMZ_SENTENCES, 3}, .language = "de"}},
        {"s --stopwords file", {.length = {SMZ_SENTENCES, 3}, .stopwords = "file"}},
        {"s --stopwords=", {.length = {SMZ_SENTENCES, 3}, .stopwords = ""}},
        {"s -k 5 --ngram 1", {.length = {SMZ_SENTENCES, 3}, .keywords = 5, .ngram = 1}},
        {"s --ngram=5", {.length = {SMZ_SENTENCES, 3}, .ngram = 5}},
        {"s --corpus file", {.length = {SMZ_SENTENCES, 3}, .corpus = "file"}},
        {"s --max-memory 64M", {.length = {SMZ_SENTENCES, 3}, .max_memory = 64 << 20, .ceiling = "64M"}},
        {"s --max-memory=1 --max-memory 2K", {.length = {SMZ_SENTENCES, 3}, .max_memory = 2048, .ceiling = "2K"}},
        {"s --count", {.length = {SMZ_SENTENCES, 3}, .action = ACTION_COUNT}},
        {"s --count -l de a b", {.length = {SMZ_SENTENCES, 3}, .action = ACTION_COUNT, .language = "de"}},
        {"s --merge-counts a", {.length = {SMZ_SENTENCES, 3}, .action = ACTION_MERGE_COUNTS}},
        {"s --count --help", {.length = {SMZ_SENTENCES, 3}, .action = ACTION_HELP}},
        {"s --help", {.length = {SMZ_SENTENCES, 3}, .action = ACTION_HELP}},
        {"s -h --nonsense", {.length = {SMZ_SENTENCES, 3}, .action = ACTION_HELP}},
        {"s -f jsonl", {.length = {SMZ_SENTENCES, 3}, .format = SMZ_JSONL}},
        {"s -f markdown a b", {.length = {SMZ_SENTENCES, 3}, .format = SMZ_MARKDOWN}},
        {"s -f tsv --split", {.length = {SMZ_SENTENCES, 3}, .format = SMZ_TSV, .split = true}},
        {"s -f html", {.length = {SMZ_SENTENCES, 3}, .format = SMZ_HTML, .keywords = 12}},
        {"s -k 0 -f html", {.length = {SMZ_SENTENCES, 3}, .format = SMZ_HTML}},
        {"s -f html -f text", {.length = {SMZ_SENTENCES, 3}}},
        {"s --highlight -k 2", {.length = {SMZ_SENTENCES, 3}, .highlight = true, .keywords = 2}},
        {"s --color never", {.length = {SMZ_SENTENCES, 3}, .color = COLOR_NEVER}},
        {"s --highlight --color=always", {.length = {SMZ_SENTENCES, 3}, .highlight = true, .color = COLOR_ALWAYS}},
        {"s --version", {.length = {SMZ_SENTENCES, 3}, .action = ACTION_VERSION}},
        {"s --list-languages", {.length = {SMZ_SENTENCES, 3}, .action = ACTION_LIST_LANGUAGES}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct settings *want = &cases[i].settings;
        struct settings got;
        struct line line;
        require(parse(&got, &line, cases[i].line) && complaint[0] == '\0');
        require(got.action == want->action && got.method == want->method && got.format == want->format);
        require(got.length.unit == want->length.unit && got.keywords == want->keywords);
        require(got.ngram == want->ngram && got.highlight == want->highlight && got.color == want->color);
        require(!(got.length.amount < want->length.amount) && !(got.length.amount > want->length.amount));
        require(got.by_rank == want->by_rank && got.scores == want->scores && got.split == want->split);
        require((got.language == NULL) == (want->language == NULL));
        require(got.language == NULL || strcmp(got.language, want->language) == 0);
        require(got.max_memory == (want->ceiling == NULL ? SIZE_MAX : want->max_memory));
        require((got.ceiling == NULL) == (want->ceiling == NULL));
        require(got.ceiling == NULL || strcmp(got.ceiling, want->ceiling) == 0);
        require((got.corpus == NULL) == (want->corpus == NULL));
        require(got.corpus == NULL || strcmp(got.corpus, want->corpus) == 0);
        require((got.stopwords == NULL) == (want->stopwords == NULL));
        require(got.stopwords == NULL || strcmp(got.stopwords, want->stopwords) == 0);
    }
}

static void gathers_operands(void **state)
{
    (void)state;
    static const struct {
        const char *line, *files; /* separated by spaces */
    } cases[] = {
        {"s", ""},
        {"s a", "a"},
        {"s a b", "a b"},
        {"s a -n 2 b", "a b"},
        {"s -", "-"},
        {"s - a -", "- a -"},
        {"s -- -n 2", "-n 2"},
        {"s a -- --help -", "a --help -"},
        {"s -n 2 -- --", "--"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct settings settings;
        struct line line;
        struct gathered files = {0};
        require(parse(&settings, &line, cases[i].line));
        gather_string(&files, "");
        for (size_t f = 0; f < settings.file_count; f++) {
            gather_string(&files, f == 0 ? "" : " ");
            gather_string(&files, settings.files[f]);
        }
        require_text(files.bytes, files.length, cases[i].files);
        gathered_free(&files);
    }
}

/* Wrong usage is refused, and the message names what is wrong. */
static void refuses_nonsense(void **state)
{
    (void)state;
    static const struct {
        const char *line, *named; /* what the message has to hold */
    } cases[] = {
        {"s --nonsense", "'--nonsense'"},
        {"s --sentence 3", "'--sentences'"},
        {"s -Z", "'-Z'"},
        {"s -n", "'--sentences'"},
        {"s -n x", "'x'"},
        {"s -n -1", "'-1'"},
        {"s -n 99999999999999999999999", "too large"},
        {"s -n 0", "--keywords"},
        {"s -w 0", "'--words'"},
        {"s -c 0", "'--chars'"},
        {"s -r 20", "20%"},
        {"s -r 0", "'0'"},
        {"s -r 120%", "'120%'"},
        {"s -r x", "'x'"},
        {"s -m best", "'best'"},
        {"s -f xml", "'xml'"},
        {"s --order up", "'up'"},
        {"s --help=yes", "'--help'"},
        {"s --split=1", "'--split'"},
        {"s -n 3 -w 3", "'--words'"},
        {"s -r 0.2 -c 3", "'--chars'"},
        {"s --split -n 3", "'--sentences'"},
        {"s --split -k 3", "'--keywords'"},
        {"s --split --scores", "'--scores'"},
        {"s --stopwords a --stopwords b", "'--stopwords'"},
        {"s --stopwords -", "standard input"},
        {"s --stopwords - a -", "standard input"},
        {"s --corpus - --stopwords - a", "stop words and the counts"},
        {"s --corpus -", "text and the counts"},
        {"s --corpus a --corpus b", "'--corpus'"},
        {"s --ngram 0", "'--ngram'"},
        {"s --ngram 6", "1 to 5"},
        {"s --ngram x", "'x'"},
        {"s --split --ngram 2", "'--ngram'"},
        {"s --split --corpus a", "'--corpus'"},
        {"s --count -n 2", "'--sentences'"},
        {"s --count --split", "'--split'"},
        {"s --count --corpus a", "'--corpus'"},
        {"s --count --stopwords a", "'--stopwords'"},
        {"s --merge-counts -f json", "'--format'"},
        {"s --merge-counts -l de", "'--lang'"},
        {"s --count --merge-counts", "'--merge-counts'"},
        {"s --highlight -f json", "'--format'"},
        {"s -f text --highlight", "'--format'"},
        {"s --highlight --scores", "'--scores'"},
        {"s --highlight --explain", "'--explain'"},
        {"s --highlight --order rank", "'--order'"},
        {"s --highlight --split", "'--highlight'"},
        {"s --count --highlight", "'--highlight'"},
        {"s --count --color never", "'--color'"},
        {"s --color", "'--color'"},
        {"s --color maybe", "auto, always, never"},
        {"s -f html a b", "once for each file"},
        {"s -f html --split", "'--split'"},
        {"s -f html -n 0 -k 0", "--keywords"},
        {"s -l", "'--lang'"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct settings settings;
        struct line line;
        require(!parse(&settings, &line, cases[i].line));
        note("%s: %s", cases[i].line, complaint);
        require(strstr(complaint, cases[i].named) != NULL);
    }
}

/* As in execv(path, NULL): no name, no arguments. */
static void no_arguments_at_all(void **state)
{
    (void)state;
    char *argv[] = {NULL};
    struct settings settings;
    note("argc 0");
    require(parse_arguments(&settings, 0, argv) && settings.file_count == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(understands_options),
        cmocka_unit_test(gathers_operands),
        cmocka_unit_test(refuses_nonsense),
        cmocka_unit_test(no_arguments_at_all),
    };
    return cmocka_run_group_tests_name("cli/parse", tests, NULL, NULL);
}
