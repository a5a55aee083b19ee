/* SPDX-License-Identifier: MIT */
#include "parse.h"

#include "fit.h"
#include "kind.h"
#include "message.h"
#include "options.h"
#include "value.h"

#include <stdio.h>
#include <string.h>

enum {
    PAGE_KEYWORDS = 12 /* of a page, where nothing is said: it is there to look around in */
};

struct parser {
    struct settings *settings;
    char **argv;
    int argc;
    int next; /* the argument to be read next */
    option_set seen;
};

bool is_standard_input(const char *name)
{
    return strcmp(name, "-") == 0;
}

/* --- values ------------------------------------------------------------------------------------------------------ */

static bool set_count(size_t *count, enum option_id id, const char *value, size_t least)
{
    const char *name = option_at(id)->name;
    const enum value_error error = parse_count(count, value);
    if (error == VALUE_NOT_A_NUMBER)
        complain("option '--%s' needs a whole number, not '%s'", name, value);
    else if (error == VALUE_TOO_LARGE)
        complain("number '%s' of option '--%s' is too large", value, name);
    else if (*count < least)
        complain("option '--%s' needs at least %zu", name, least);
    else
        return true;
    return false;
}

static bool set_length(struct settings *settings, enum option_id id, const char *value)
{
    static const smz_unit units[] = {
        [OPTION_SENTENCES] = SMZ_SENTENCES, [OPTION_WORDS] = SMZ_WORDS, [OPTION_CHARS] = SMZ_CHARS};
    size_t count;
    if (!set_count(&count, id, value, id == OPTION_SENTENCES ? 0 : 1))
        return false;
    settings->length.unit = units[id];
    settings->length.amount = (double)count;
    return true;
}

static bool set_ngram(size_t *ngram, const char *value)
{
    if (parse_count(ngram, value) == VALUE_OK && *ngram >= 1 && *ngram <= SMZ_MAX_NGRAM)
        return true;
    complain("option '--ngram' needs a whole number from 1 to %d, not '%s'", SMZ_MAX_NGRAM, value);
    return false;
}

static bool set_jobs(size_t *jobs, const char *value)
{
    if (parse_count(jobs, value) == VALUE_OK && *jobs >= 1 && *jobs <= MAX_JOBS)
        return true;
    complain("option '--jobs' needs a whole number from 1 to %d, not '%s'", MAX_JOBS, value);
    return false;
}

static bool set_max_memory(struct settings *settings, const char *value)
{
    settings->ceiling = value;
    switch (parse_size(&settings->max_memory, value)) {
    case VALUE_OK:
        return true;
    case VALUE_NOT_A_NUMBER:
        complain("option '--max-memory' needs a size as 500K, 64M or 2G, not '%s'", value);
        break;
    case VALUE_TOO_LARGE:
        complain("size '%s' of option '--max-memory' is too large", value);
        break;
    case VALUE_TOO_SMALL:
        complain("size '%s' is not above 0", value);
        break;
    }
    return false;
}

static bool set_ratio(struct settings *settings, const char *value)
{
    const size_t length = strlen(value);
    const bool percent = length != 0 && value[length - 1] == '%';
    switch (parse_ratio(&settings->length.amount, value)) {
    case VALUE_OK:
        settings->length.unit = SMZ_RATIO;
        return true;
    case VALUE_NOT_A_NUMBER:
        complain("option '--ratio' needs a number as 0.2 or 20%%, not '%s'", value);
        break;
    case VALUE_TOO_LARGE:
        if (percent)
            complain("ratio '%s' is above 100%%", value);
        else if (strlen(value) <= 2)
            complain("ratio '%s' is above 1; for %s percent write %s%%", value, value, value);
        else
            complain("ratio '%s' is above 1", value);
        break;
    case VALUE_TOO_SMALL:
        complain("ratio '%s' is not above 0", value);
        break;
    }
    return false;
}

/* The number of the value among the option's choices, which stand in the order of the library's enumeration. */
static bool set_choice(size_t *choice, enum option_id id, const char *value)
{
    const char *const *names = option_values(id)->choices;
    char known[128] = "";
    if (parse_choice(choice, names, value))
        return true;
    for (size_t i = 0, used = 0; names[i] != NULL && used < sizeof known; i++) {
        int length = snprintf(known + used, sizeof known - used, "%s%s", i == 0 ? "" : ", ", names[i]);
        used += length > 0 ? (size_t)length : 0;
    }
    complain("unknown %s '%s'; known are %s", option_at(id)->name, value, known);
    return false;
}

/* Options whose values are words of a list. */
static bool set_word(struct settings *settings, enum option_id id, const char *value)
{
    size_t choice;
    if (!set_choice(&choice, id, value))
        return false;
    switch (id) {
    case OPTION_METHOD:
        settings->method = (smz_method)choice;
        break;
    case OPTION_FORMAT:
        settings->format = (smz_format)choice;
        break;
    case OPTION_INPUT:
        settings->input = (enum input_format)choice;
        break;
    case OPTION_COLOR:
        settings->color = (enum color)choice;
        break;
    default:
        settings->by_rank = choice == 1;
    }
    return true;
}

/* Of other options the last one counts. Two files may well be meant to be added, so neither is dropped. */
static bool set_file(const char **file, enum option_id id, bool again, const char *value)
{
    if (again)
        complain("option '--%s' can be given only once", option_at(id)->name);
    *file = value;
    return !again;
}

/* An option that takes no value. */
static void set_switch(struct settings *settings, enum option_id id)
{
    switch (id) {
    case OPTION_SCORES:
        settings->scores = true;
        break;
    case OPTION_EXPLAIN:
        settings->explain = true;
        break;
    case OPTION_SPLIT:
        settings->split = true;
        break;
    case OPTION_HIGHLIGHT:
        settings->highlight = true;
        break;
    case OPTION_MERGE:
        settings->merge = true;
        break;
    case OPTION_STRICT:
        settings->strict = true;
        break;
    case OPTION_COUNT_TEXTS:
        settings->action = ACTION_COUNT;
        break;
    case OPTION_MERGE_COUNTS:
        settings->action = ACTION_MERGE_COUNTS;
        break;
    case OPTION_FIND_FURNITURE:
        settings->action = ACTION_FIND_FURNITURE;
        break;
    case OPTION_LIST_LANGUAGES:
        settings->action = ACTION_LIST_LANGUAGES;
        break;
    case OPTION_HELP:
        settings->action = ACTION_HELP;
        break;
    case OPTION_VERSION:
        settings->action = ACTION_VERSION;
        break;
    default:
        break;
    }
}

/* value: not looked at if the option takes none. */
static bool apply(struct parser *parser, enum option_id id, const char *value)
{
    struct settings *settings = parser->settings;
    const bool again = has_option(parser->seen, id);
    parser->seen |= option_bit(id);
    switch (id) {
    case OPTION_SENTENCES:
    case OPTION_WORDS:
    case OPTION_CHARS:
        return set_length(settings, id, value);
    case OPTION_RATIO:
        return set_ratio(settings, value);
    case OPTION_KEYWORDS:
        return set_count(&settings->keywords, id, value, 0);
    case OPTION_NGRAM:
        return set_ngram(&settings->ngram, value);
    case OPTION_METHOD:
    case OPTION_INPUT:
    case OPTION_FORMAT:
    case OPTION_ORDER:
    case OPTION_COLOR:
        return set_word(settings, id, value);
    case OPTION_JOBS:
        return set_jobs(&settings->jobs, value);
    case OPTION_LANG:
        settings->language = value;
        break;
    case OPTION_STOPWORDS:
        return set_file(&settings->stopwords, id, again, value);
    case OPTION_CORPUS:
        return set_file(&settings->corpus, id, again, value);
    case OPTION_FURNITURE:
        return set_file(&settings->furniture, id, again, value);
    case OPTION_QUERY:
        settings->query = value;
        break;
    case OPTION_ENCODING:
        settings->encoding = value;
        break;
    case OPTION_FIELD:
        settings->field = value;
        break;
    case OPTION_MAX_MEMORY:
        return set_max_memory(settings, value);
    default:
        set_switch(settings, id);
    }
    return true;
}

/* --- arguments --------------------------------------------------------------------------------------------------- */

/* Applies an option that takes a value: the one it came with, or else the next argument. */
static bool apply_value(struct parser *parser, enum option_id id, const char *value)
{
    if (value == NULL) {
        if (parser->next >= parser->argc) {
            complain("option '--%s' needs an argument", option_at(id)->name);
            return false;
        }
        value = parser->argv[parser->next++];
    }
    return apply(parser, id, value);
}

static bool parse_long(struct parser *parser, const char *name)
{
    const size_t length = strcspn(name, "=");
    const char *value = name[length] == '=' ? name + length + 1 : NULL;
    const enum option_id id = find_name(name, length);
    if (id == OPTION_COUNT) {
        const struct option_spec *meant = option_at(nearest_name(name, length));
        const int shown = length < 1000 ? (int)length : 1000;
        if (meant != NULL)
            complain("unknown option '--%.*s'; did you mean '--%s'?", shown, name, meant->name);
        else
            complain("unknown option '--%.*s'", shown, name);
        return false;
    }
    if (option_at(id)->argument != NULL)
        return apply_value(parser, id, value);
    if (value != NULL) {
        complain("option '--%s' takes no argument", option_at(id)->name);
        return false;
    }
    return apply(parser, id, "");
}

/* One or more letters behind a dash. What follows a letter that takes a value is the value. */
static bool parse_letters(struct parser *parser, const char *letters)
{
    for (; *letters != '\0' && parser->settings->action < ACTION_LIST_LANGUAGES; letters++) {
        const enum option_id id = find_letter(*letters);
        if (id == OPTION_COUNT) {
            /* A letter of more than one byte is shown whole, with what follows it. */
            complain("unknown option '-%.*s'", (unsigned char)*letters < 0x80 ? 1 : 1000, letters);
            return false;
        }
        if (option_at(id)->argument != NULL)
            return apply_value(parser, id, letters[1] != '\0' ? letters + 1 : NULL);
        if (!apply(parser, id, ""))
            return false;
    }
    return true;
}

bool parse_arguments(struct settings *settings, int argc, char **argv)
{
    struct parser parser = {.settings = settings, .argv = argv, .argc = argc, .next = 1, .seen = 0};
    bool only_operands = false;
    *settings = (struct settings){
        .length = {SMZ_SENTENCES, 3.0}, .jobs = 1, .max_memory = SIZE_MAX, .files = argv + (argc > 0)};
    while (parser.next < argc) {
        char *argument = argv[parser.next++];
        bool good = true;
        if (only_operands || argument[0] != '-' || is_standard_input(argument))
            settings->files[settings->file_count++] = argument;
        else if (strcmp(argument, "--") == 0)
            only_operands = true;
        else if (argument[1] == '-')
            good = parse_long(&parser, argument + 2);
        else
            good = parse_letters(&parser, argument + 1);
        if (!good)
            return false;
        if (settings->action >= ACTION_LIST_LANGUAGES)
            return true;
    }
    if (settings->format == SMZ_HTML && !has_option(parser.seen, OPTION_KEYWORDS))
        settings->keywords = PAGE_KEYWORDS;
    if (!has_option(parser.seen, OPTION_FORMAT) && has_kind(settings, INPUT_JSONL))
        settings->format = SMZ_JSONL;
    return fit_together(settings, parser.seen);
}
