/* SPDX-License-Identifier: MIT */
#include "setup.h"

#include "message.h"
#include "reading.h"

#include "input/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int fail_usage(void)
{
    (void)fputs("Try 'summarize --help'.\n", stderr);
    return STATUS_USAGE;
}

const char *const *files_to_read(const struct settings *settings, size_t *count)
{
    static const char *const standard_input[] = {"-"};
    *count = settings->file_count;
    if (*count != 0)
        return (const char *const *)settings->files;
    *count = 1;
    if (isatty(STDIN_FILENO))
        complain("reading standard input; end with Ctrl-D");
    return standard_input;
}

/* --- counts ------------------------------------------------------------------------------------------------------ */

static size_t line_of(const char *text, size_t byte)
{
    size_t line = 1;
    for (size_t i = 0; i < byte; i++)
        line += text[i] == '\n';
    return line;
}

bool read_counts(smz_counts *counts, const char *name, bool last, const struct settings *settings)
{
    struct input input;
    if (!read_whole(&input, name, last, settings))
        return false;
    const smz_status status = smz_counts_read(counts, input.text, input.length);
    const smz_error *error = smz_counts_error(counts);
    if (status == SMZ_EFORMAT || status == SMZ_ELIMIT)
        complain("%s: line %zu: %s", input_title(name), line_of(input.text, error->byte), error->message);
    else if (status != SMZ_OK)
        complain("%s: %s", input_title(name), error->message);
    input_close(&input);
    return status == SMZ_OK;
}

static bool read_corpus(struct setup *setup, const struct settings *settings)
{
    const smz_status status = smz_counts_new(&setup->corpus, NULL);
    if (status != SMZ_OK)
        complain_of_refusal(NULL, status, settings);
    return status == SMZ_OK && read_counts(setup->corpus, settings->corpus, false, settings);
}

/* --- the summarizer ---------------------------------------------------------------------------------------------- */

static int complain_of_language(const char *language)
{
    complain("unknown language '%s'; --list-languages shows those known", language);
    return fail_usage();
}

static bool shows_occurrences(const struct settings *settings)
{
    return settings->highlight || settings->format == SMZ_JSON || settings->format == SMZ_JSONL ||
           settings->format == SMZ_HTML;
}

static int complain_of_encoding(const char *encoding)
{
    complain("unknown encoding '%s'; iconv -l shows those known", encoding);
    return fail_usage();
}

static smz_options options_of(const struct settings *settings)
{
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.language = settings->language;
    options.method = settings->method;
    options.length = settings->length;
    options.keywords = settings->keywords;
    options.ngram = settings->ngram != 0 ? settings->ngram : options.ngram;
    options.query = settings->query;
    options.max_memory = settings->max_memory;
    const bool split = settings->split || settings->action == ACTION_FIND_FURNITURE;
    options.flags = (split ? SMZ_SPLIT_ONLY : 0) | (settings->explain ? SMZ_EXPLAIN : 0) |
                    (shows_occurrences(settings) ? SMZ_OCCURRENCES : 0);
    return options;
}

/* Makes so many of the summarizers. */
static smz_status make(struct setup *setup, const smz_options *options, size_t count)
{
    smz_status status = SMZ_OK;
    for (size_t i = 0; i < count && status == SMZ_OK; i++)
        status = smz_new(&setup->summarizers[i], options, NULL);
    return status;
}

static void release_all(struct setup *setup)
{
    for (size_t i = 0; i < setup->count; i++) {
        smz_free(setup->summarizers[i]);
        setup->summarizers[i] = NULL;
    }
}

/* Reads a list of words or lines, which is empty if no file is named. */
static bool read_list(struct input *list, const char *name, const struct settings *settings)
{
    *list = (struct input){.text = ""};
    return name == NULL || read_whole(list, name, false, settings);
}

/* Makes the summarizers with what the files say. */
static int make_with_files(struct setup *setup, smz_options *options, const struct settings *settings)
{
    struct input words, furniture = {.text = ""};
    if (settings->corpus != NULL && !read_corpus(setup, settings))
        return STATUS_FAILED;
    options->corpus = setup->corpus;
    bool read = read_list(&words, settings->stopwords, settings);
    if (read) {
        read = read_list(&furniture, settings->furniture, settings);
        options->stopwords = words.text;
        options->stopwords_length = words.length;
        options->furniture = furniture.text;
        options->furniture_length = furniture.length;
    }
    const smz_status status = read ? make(setup, options, setup->count) : SMZ_OK;
    if (status != SMZ_OK)
        complain_of_refusal(settings->stopwords, status, settings);
    input_close(&words);
    input_close(&furniture);
    return read && status == SMZ_OK ? STATUS_DONE : STATUS_FAILED;
}

int setup_open(struct setup *setup, const struct settings *settings)
{
    const bool reads = settings->corpus != NULL || settings->stopwords != NULL || settings->furniture != NULL;
    smz_options options = options_of(settings);
    *setup = (struct setup){.summarizers = calloc(settings->jobs, sizeof(smz_summarizer *))};
    setup->count = setup->summarizers != NULL ? settings->jobs : 0;
    if (settings->encoding != NULL && !reader_knows_charset(settings->encoding))
        return complain_of_encoding(settings->encoding);
    /* First one without files: wrong usage is told before any is read. */
    const smz_status status = setup->count != 0 ? make(setup, &options, reads ? 1 : setup->count) : SMZ_ENOMEM;
    if (status == SMZ_ELANG)
        return complain_of_language(settings->language);
    if (status != SMZ_OK) {
        complain_of_refusal(NULL, status, settings);
        return STATUS_FAILED;
    }
    if (!reads)
        return STATUS_DONE;
    release_all(setup);
    return make_with_files(setup, &options, settings);
}

void setup_close(struct setup *setup)
{
    release_all(setup);
    free(setup->summarizers);
    smz_counts_free(setup->corpus);
}
