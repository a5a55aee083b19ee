/* SPDX-License-Identifier: MIT */
/*
 * The options of the command: the one table that the parser, the help, the man page and what shells complete are made
 * from. It needs nothing of the library, so that the man page can be made before the library is built.
 */
#ifndef SUMMARIZE_CLI_OPTIONS_H
#define SUMMARIZE_CLI_OPTIONS_H

#include <stddef.h>

/* In the order of the table, which is the order of the help. */
enum option_id {
    OPTION_SENTENCES,
    OPTION_RATIO,
    OPTION_WORDS,
    OPTION_CHARS,
    OPTION_KEYWORDS,
    OPTION_NGRAM,
    OPTION_LANG,
    OPTION_STOPWORDS,
    OPTION_METHOD,
    OPTION_QUERY,
    OPTION_CORPUS,
    OPTION_FURNITURE,
    OPTION_INPUT,
    OPTION_ENCODING,
    OPTION_FIELD,
    OPTION_FORMAT,
    OPTION_ORDER,
    OPTION_SCORES,
    OPTION_EXPLAIN,
    OPTION_HIGHLIGHT,
    OPTION_COLOR,
    OPTION_SPLIT,
    OPTION_MERGE,
    OPTION_JOBS,
    OPTION_STRICT,
    OPTION_COUNT_TEXTS,
    OPTION_MERGE_COUNTS,
    OPTION_FIND_FURNITURE,
    OPTION_MAX_MEMORY,
    OPTION_LIST_LANGUAGES,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_COUNT
};

/* Options of a section stand together in the table. */
enum option_section {
    SECTION_LENGTH,
    SECTION_RANKING,
    SECTION_INPUT,
    SECTION_OUTPUT,
    SECTION_MANY,
    SECTION_COUNTING,
    SECTION_LIMITS,
    SECTION_INFORMATION
};

/* What an option does not go together with. */
enum option_trait {
    TRAIT_LENGTH = 1,  /* another option that sets the length of the summary */
    TRAIT_RANKED = 2,  /* --split, which ranks nothing */
    TRAIT_SUMMARY = 4, /* --count and the like, which summarize nothing */
    TRAIT_TEXT = 8,    /* --merge-counts, which reads no text */
    TRAIT_LIST = 16    /* --highlight, which prints no list of sentences */
};

struct option_spec {
    const char *name;     /* long, without the dashes */
    const char *argument; /* what the help calls it; NULL if the option takes none */
    const char *help;     /* sentences in plain ASCII, not wrapped; up to the first of .:; it says enough by itself */
    char letter;          /* '\0' for none */
    enum option_section section;
    unsigned traits;
};

/* What a shell can offer for an argument. */
enum option_offer {
    OFFER_NOTHING, /* a number, or words of the user's own */
    OFFER_CHOICES,
    OFFER_FILES,
    OFFER_LANGUAGES
};

struct option_values {
    enum option_offer offer;
    const char *const *choices; /* for OFFER_CHOICES every value that there is, and NULL; otherwise NULL */
};

/* The option with this number, an enum option_id; NULL from OPTION_COUNT on. */
const struct option_spec *option_at(size_t id);

/* The values of the option with this number, which is less than OPTION_COUNT. */
const struct option_values *option_values(size_t id);

/* A section's title in lower case but for its first letter. */
const char *section_title(enum option_section section);

/* The number of the option with this letter or with exactly this long name; OPTION_COUNT if there is none. */
enum option_id find_letter(char letter);
enum option_id find_name(const char *name, size_t length);

/* The option that somebody who typed this long name may have meant; OPTION_COUNT if none is near. */
enum option_id nearest_name(const char *name, size_t length);

#endif
