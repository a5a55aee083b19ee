/* SPDX-License-Identifier: MIT */
#include "count.h"

#include "message.h"
#include "reading.h"
#include "setup.h"

static bool count_text(smz_counts *counts, smz_summarizer *summarizer, const char *name, bool last,
                       const struct settings *settings)
{
    struct input input;
    if (!read_text(&input, name, last, settings))
        return false;
    const smz_status status = smz_counts_add(counts, summarizer, input.text, input.length);
    if (status != SMZ_OK)
        complain_of_refusal(name, status, settings);
    input_close(&input);
    return status == SMZ_OK;
}

static int put(void *user, const char *bytes, size_t length)
{
    struct output *output = user;
    output_put(output, bytes, length);
    return output->error;
}

int count_files(struct output *output, const struct settings *settings)
{
    struct setup setup;
    smz_counts *counts = NULL;
    int result = setup_open(&setup, settings);
    if (result == STATUS_DONE) {
        size_t count;
        const char *const *files = files_to_read(settings, &count);
        smz_status status = smz_counts_new(&counts, NULL);
        for (size_t i = 0; i < count && status == SMZ_OK; i++) {
            const bool done = settings->action == ACTION_COUNT
                                  ? count_text(counts, setup.summarizer, files[i], i + 1 == count, settings)
                                  : read_counts(counts, files[i], i + 1 == count, settings);
            if (!done)
                result = STATUS_FAILED;
        }
        if (status == SMZ_OK)
            status = smz_counts_write(counts, put, output);
        /* That the output failed is told when it is closed. */
        if (status != SMZ_OK && status != SMZ_EWRITE) {
            complain("%s", smz_strerror(status));
            result = STATUS_FAILED;
        }
    }
    smz_counts_free(counts);
    setup_close(&setup);
    return result;
}
