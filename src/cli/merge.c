/* SPDX-License-Identifier: MIT */
#include "merge.h"

#include "message.h"
#include "reading.h"
#include "report.h"
#include "setup.h"

#include <stdlib.h>

/* What parts one text from the next, so that no paragraph goes across. */
static const char gap[] = "\n\n";

/* The texts one behind the other. */
struct whole {
    struct input text;
    smz_part *parts; /* owned */
    size_t *starts;  /* owned: those of the parts */
    size_t count;
};

/* Adds the text of a file. False if memory ended. */
static bool add_part(struct whole *whole, const char *name, const struct input *input)
{
    if (whole->count != 0 && input_append(&whole->text, gap, sizeof gap - 1) != 0)
        return false;
    whole->starts[whole->count] = whole->text.length;
    whole->parts[whole->count++] = (smz_part){input_title(name), whole->text.length};
    return input_append(&whole->text, input->text, input->length) == 0;
}

/* Reads all files that can be read. */
static int gather(struct whole *whole, const struct settings *settings)
{
    int status = STATUS_DONE;
    size_t count;
    const char *const *files = files_to_read(settings, &count);
    whole->parts = calloc(count, sizeof *whole->parts);
    whole->starts = calloc(count, sizeof *whole->starts);
    bool room = whole->parts != NULL && whole->starts != NULL;
    for (size_t i = 0; i < count && room; i++) {
        struct input input;
        if (!read_text(&input, files[i], i + 1 == count, settings)) {
            status = STATUS_FAILED;
            continue;
        }
        room = add_part(whole, files[i], &input);
        input_close(&input);
    }
    if (!room)
        complain("%s", smz_strerror(SMZ_ENOMEM));
    return room ? status : STATUS_FAILED;
}

/* Summarizes what has been gathered. */
static int summarize(struct output *output, smz_summarizer *summarizer, const struct whole *whole,
                     const struct settings *settings)
{
    struct report report;
    smz_summary *summary = NULL;
    smz_status status =
        smz_merge(&summary, summarizer, whole->text.text, whole->text.length, whole->starts, whole->count);
    if (status == SMZ_OK) {
        report_init(&report, output, settings);
        report.options.parts = whole->parts;
        report.options.part_count = whole->count;
        status = report_add(&report, NULL, NULL, summary, whole->text.text, whole->text.length);
        report_end(&report);
    }
    smz_summary_free(summary);
    /* That the output failed is told when it is closed. */
    if (status != SMZ_OK && status != SMZ_EWRITE)
        complain_of_refusal("all files together", status, settings);
    return status == SMZ_OK ? STATUS_DONE : STATUS_FAILED;
}

int merge_files(struct output *output, const struct settings *settings)
{
    struct setup setup;
    struct whole whole = {.text = {.text = ""}};
    int status = setup_open(&setup, settings);
    if (status == STATUS_DONE) {
        status = gather(&whole, settings);
        if (whole.count != 0 && summarize(output, setup.summarizers[0], &whole, settings) != STATUS_DONE)
            status = STATUS_FAILED;
    }
    input_close(&whole.text);
    free(whole.parts);
    free(whole.starts);
    setup_close(&setup);
    return status;
}
