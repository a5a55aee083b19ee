/* SPDX-License-Identifier: MIT */
/*
 * For mklang: reading the lines of a data file, and lists of folded words.
 */
#ifndef SMZ_GEN_WORDLIST_H
#define SMZ_GEN_WORDLIST_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* A data file: lines that are blank or begin with '#' are passed over. */
struct smz__source {
    const char *path;     /* borrowed */
    FILE *file;           /* NULL: there is none, it reads as empty */
    unsigned long number; /* of the line */
    char line[1024];      /* without its end */
};

/* Room for the name of a file. */
#define SMZ__PATH_BYTES 4096

/* Makes FOLDER/NAME and suffix in path[SMZ__PATH_BYTES]. False after a message. */
bool smz__join(char *path, const char *folder, const char *name, const char *suffix);

enum smz__read { SMZ__READ_LINE, SMZ__READ_END, SMZ__READ_FAILED };

/* Opens a file. One that is missing reads as empty if it is optional. False after a message. */
bool smz__source_open(struct smz__source *source, const char *path, bool optional);

void smz__source_close(struct smz__source *source);

/* Reads the next line into source->line. Says itself what failed. */
enum smz__read smz__source_next(struct smz__source *source);

/* Prints what is wrong with the line that was read last; answers false. */
bool smz__source_complain(const struct smz__source *source, const char *what);

enum smz__list_kind {
    SMZ__STOP_WORDS,     /* .txt: a word a line; value 1 */
    SMZ__ABBREVIATIONS,  /* .abbr.txt: a word, a tab and its class; value: enum smz__abbreviation. The first one counts
                          */
    SMZ__FREQUENT_WORDS, /* .freq.txt: a word, a tab and its zipf; value: 25 * zipf. The highest counts */
    SMZ__CUES,           /* .cue.txt: a word or "-" and an ending, a tab and its class; value: enum smz__cue */
    SMZ__FURNITURE       /* .txt: a phrase, a tab and its class; value: enum smz__furniture */
};

struct smz__entry {
    const char *bytes; /* set once the list is sorted */
    size_t start;      /* in the list's pool */
    uint32_t length;
    uint32_t order; /* in which the file has the words */
    uint8_t value;
};

struct smz__wordlist {
    struct smz__buf pool;
    struct smz__buf entries; /* struct smz__entry */
};

/* An empty list. The allocator is borrowed for the list's life. */
void smz__wordlist_init(struct smz__wordlist *list, const smz_allocator *allocator);

void smz__wordlist_free(struct smz__wordlist *list);

/* Reads FOLDER/CODE and the kind's suffix into an empty list, folded, sorted by bytes, each word once. A file that is
 * missing is an empty list. False after a message. */
bool smz__wordlist_read(struct smz__wordlist *list, enum smz__list_kind kind, const char *folder, const char *code,
                        bool dotless_i);

/* Adds to out the wanted number of entries with a letter that have the highest values, best first; of equals those that
 * come first in the file. Their bytes stay the list's. */
void smz__wordlist_most_frequent(struct smz__buf *out, const struct smz__wordlist *list, size_t wanted);

size_t smz__wordlist_count(const struct smz__wordlist *list);

struct smz__entry *smz__wordlist_at(const struct smz__wordlist *list, size_t index);

/* The order of two words by bytes, as memcmp has it. */
int smz__compare_entries(const struct smz__entry *a, const struct smz__entry *b);

/* Sorts entries by bytes; equal ones by their order. */
void smz__sort_entries(struct smz__buf *entries);

#endif
