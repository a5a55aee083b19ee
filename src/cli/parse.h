/* SPDX-License-Identifier: MIT */
/*
 * The command line.
 */
#ifndef SUMMARIZE_CLI_PARSE_H
#define SUMMARIZE_CLI_PARSE_H

#include "summarize.h"

#include <stdbool.h>

enum action {
    ACTION_SUMMARIZE,
    ACTION_COUNT,
    ACTION_FIND_FURNITURE,
    ACTION_MERGE_COUNTS,   /* this and the following read no text */
    ACTION_LIST_LANGUAGES, /* this and the following hide the rest of the command line */
    ACTION_HELP,
    ACTION_VERSION
};

/* What a file is. */
enum input_format {
    INPUT_AUTO, /* what its name says */
    INPUT_TEXT,
    INPUT_MARKDOWN,
    INPUT_HTML,
    INPUT_EMAIL,
    INPUT_JSONL
};

enum color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

enum { MAX_JOBS = 256 };

/* What the command line asks for. All strings are borrowed from it. */
struct settings {
    enum action action;
    smz_length length;
    smz_method method;
    smz_format format;
    size_t keywords;
    size_t ngram;          /* 0: not said */
    const char *language;  /* not checked yet */
    const char *query;     /* NULL for none */
    const char *stopwords; /* a file's name; NULL for none */
    const char *corpus;    /* the same */
    const char *furniture; /* the same */
    enum input_format input;
    const char *encoding; /* a name for iconv; NULL: not said */
    const char *field;    /* of a JSON object; NULL: not said */
    size_t jobs;          /* texts to work on at a time, at least 1 */
    enum color color;
    size_t max_memory;   /* bytes; SIZE_MAX: not said */
    const char *ceiling; /* the same as it was said */
    bool by_rank;
    bool scores;
    bool explain;
    bool split;
    bool highlight;
    bool merge;
    bool strict;
    char **files; /* the operands */
    size_t file_count;
};

/* Is this the operand that stands for standard input? */
bool is_standard_input(const char *name);

/* Reads the command line and moves its operands to the front of argv. Options may stand anywhere before "--". On false,
 * says on standard error what is wrong with it. --help and the like hide what comes after them. */
bool parse_arguments(struct settings *settings, int argc, char **argv);

#endif
