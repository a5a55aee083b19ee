/* SPDX-License-Identifier: MIT */
/*
 * summarize: the command.
 */
#include "help.h"
#include "input.h"
#include "message.h"
#include "output.h"
#include "parse.h"
#include "report.h"
#include "summarize.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The exit status. */
enum {
    STATUS_DONE = 0,
    STATUS_FAILED = 1, /* some input or output failed */
    STATUS_USAGE = 2
};

static void set_signals(void)
{
    struct sigaction action = {.sa_handler = SIG_IGN};
    (void)sigemptyset(&action.sa_mask);
    /* A reader who goes away is then an error of write, which ends the program in good order. */
    (void)sigaction(SIGPIPE, &action, NULL);
    /* So is a file that may not grow further. */
    (void)sigaction(SIGXFSZ, &action, NULL);
}

static int fail_usage(void)
{
    (void)fputs("Try 'summarize --help'.\n", stderr);
    return STATUS_USAGE;
}

static int complain_of_language(const char *language)
{
    complain("unknown language '%s'; --list-languages shows those known", language);
    return fail_usage();
}

/* Makes the summarizer that the settings ask for, to be released by smz_free. */
static int make_summarizer(smz_summarizer **out, const struct settings *settings)
{
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.language = settings->language;
    options.method = settings->method;
    options.length = settings->length;
    options.keywords = settings->keywords;
    options.query = settings->query;
    options.flags = (settings->split ? SMZ_SPLIT_ONLY : 0) | (settings->explain ? SMZ_EXPLAIN : 0);
    /* First without the stop words: wrong usage is told before any file is read. */
    smz_status status = smz_new(out, &options, NULL);
    if (status == SMZ_ELANG)
        return complain_of_language(settings->language);
    if (status == SMZ_OK && settings->stopwords != NULL) {
        struct input list;
        smz_free(*out);
        *out = NULL;
        const int error = input_open(&list, settings->stopwords);
        if (error != 0) {
            complain("%s: %s", input_title(settings->stopwords), strerror(error));
            return STATUS_FAILED;
        }
        options.stopwords = list.text;
        options.stopwords_length = list.length;
        status = smz_new(out, &options, NULL);
        input_close(&list);
    }
    if (status == SMZ_OK)
        return STATUS_DONE;
    complain("%s", smz_strerror(status));
    return STATUS_FAILED;
}

/* Says what went wrong with a text, unless it is the output that failed: output_finish tells that. */
static void complain_of_text(const char *name, smz_status status)
{
    if (status != SMZ_EWRITE)
        complain("%s: %s", input_title(name), smz_strerror(status));
}

/* Summarizes one file. False if anything failed, which has then been told. */
static bool summarize_file(struct report *report, smz_summarizer *summarizer, const char *name)
{
    struct input input;
    smz_summary *summary = NULL;
    const int error = input_open(&input, name);
    if (error != 0) {
        complain("%s: %s", input_title(name), strerror(error));
        return false;
    }
    smz_status status = smz_summarize(&summary, summarizer, input.text, input.length);
    if (status == SMZ_OK)
        status = report_add(report, name, summary, input.text, input.length);
    if (status != SMZ_OK)
        complain_of_text(name, status);
    smz_summary_free(summary);
    input_close(&input);
    return status == SMZ_OK;
}

static int summarize_files(struct output *output, const struct settings *settings)
{
    static const char *const standard_input[] = {"-"};
    const bool filter = settings->file_count == 0;
    const size_t count = filter ? 1 : settings->file_count;
    smz_summarizer *summarizer = NULL;
    struct report report;
    int status = make_summarizer(&summarizer, settings);
    if (status != STATUS_DONE)
        return status;
    if (filter && isatty(STDIN_FILENO))
        complain("reading standard input; end with Ctrl-D");
    report_init(&report, output, settings);
    /* What is done is shown before the next file is waited for. There is no use in going on without an output. */
    for (size_t i = 0; i < count && output_flush(output); i++)
        if (!summarize_file(&report, summarizer, filter ? standard_input[0] : settings->files[i]))
            status = STATUS_FAILED;
    report_end(&report);
    smz_free(summarizer);
    return status;
}

int main(int argc, char **argv)
{
    struct settings settings;
    struct output output;
    int status = STATUS_DONE;
    set_signals();
    output_init(&output);
    if (!parse_arguments(&settings, argc, argv))
        return fail_usage();
    switch (settings.action) {
    case ACTION_HELP:
        print_help(&output);
        break;
    case ACTION_VERSION:
        print_version(&output);
        break;
    case ACTION_LIST_LANGUAGES:
        print_languages(&output);
        break;
    case ACTION_SUMMARIZE:
        status = summarize_files(&output, &settings);
        break;
    }
    return output_finish(&output) ? status : STATUS_FAILED;
}
