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
    ACTION_MERGE_COUNTS,
    ACTION_LIST_LANGUAGES, /* this and the following hide the rest of the command line */
    ACTION_HELP,
    ACTION_VERSION
};

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
    size_t max_memory;     /* bytes; SIZE_MAX: not said */
    const char *ceiling;   /* the same as it was said */
    bool by_rank;
    bool scores;
    bool explain;
    bool split;
    char **files; /* the operands */
    size_t file_count;
};

/* Is this the operand that stands for standard input? */
bool is_standard_input(const char *name);

/* Reads the command line and moves its operands to the front of argv. Options may stand anywhere before "--". On false,
 * says on standard error what is wrong with it. --help and the like hide what comes after them. */
bool parse_arguments(struct settings *settings, int argc, char **argv);

#endif
