/* SPDX-License-Identifier: MIT */
/*
 * summarize: the command.
 */
#include "count.h"
#include "full.h"
#include "help.h"
#include "output.h"
#include "reading.h"
#include "report.h"
#include "setup.h"

#include <signal.h>
#include <stddef.h>

/* What interrupts the command may kill it: it writes nothing that could be left half done. Only a file that may not
 * grow further is told like a full disk, as an error of write. */
static void set_signals(void)
{
    struct sigaction action = {.sa_handler = SIG_IGN};
    (void)sigemptyset(&action.sa_mask);
    (void)sigaction(SIGXFSZ, &action, NULL);
}

/* Summarizes one file. False if anything failed, which has then been told. */
static bool summarize_file(struct report *report, smz_summarizer *summarizer, const char *name, bool last,
                           const struct settings *settings)
{
    struct input input;
    smz_summary *summary = NULL;
    if (!read_text(&input, name, last, settings))
        return false;
    smz_status status = smz_summarize(&summary, summarizer, input.text, input.length);
    if (status == SMZ_OK)
        status = report_add(report, name, summary, input.text, input.length);
    /* That the output failed is told when it is closed. */
    if (status != SMZ_OK && status != SMZ_EWRITE)
        complain_of_refusal(name, status, settings);
    smz_summary_free(summary);
    input_close(&input);
    return status == SMZ_OK;
}

static int summarize_files(struct output *output, const struct settings *settings)
{
    struct setup setup;
    struct report report;
    int status = setup_open(&setup, settings);
    if (status == STATUS_DONE) {
        size_t count;
        const char *const *files = files_to_read(settings, &count);
        report_init(&report, output, settings);
        /* What is done is shown before the next file is waited for. There is no use in going on without an output. */
        for (size_t i = 0; i < count && output_flush(output); i++)
            if (!summarize_file(&report, setup.summarizer, files[i], i + 1 == count, settings))
                status = STATUS_FAILED;
        report_end(&report);
    }
    setup_close(&setup);
    return status;
}

int main(int argc, char **argv)
{
    struct settings settings;
    struct output output;
    int status = STATUS_DONE;
    set_signals();
    output_init(&output);
    char **const arguments = full_arguments(argc, argv);
    if (!parse_arguments(&settings, argc, argv))
        return fail_usage();
    full_become(&settings, arguments);
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
    case ACTION_COUNT:
    case ACTION_MERGE_COUNTS:
        status = count_files(&output, &settings);
        break;
    case ACTION_SUMMARIZE:
        status = summarize_files(&output, &settings);
        break;
    }
    return output_finish(&output) ? status : STATUS_FAILED;
}
