/* SPDX-License-Identifier: MIT */
#include "count.h"

#include "input.h"
#include "message.h"
#include "setup.h"

int put_bytes(void *user, const char *bytes, size_t length)
{
    struct output *output = user;
    output_put(output, bytes, length);
    return output->error;
}

static int gather(void *user, const char *bytes, size_t length)
{
    return input_append(user, bytes, length);
}

smz_status add_counts(smz_counts *counts, const smz_counts *more)
{
    struct input gathered = {.text = ""};
    smz_status status = smz_counts_write(more, gather, &gathered);
    if (status == SMZ_EWRITE)
        status = SMZ_ENOMEM;
    if (status == SMZ_OK && gathered.length != 0)
        status = smz_counts_read(counts, gathered.memory, gathered.length);
    input_close(&gathered);
    return status;
}

int merge_counts(struct output *output, const struct settings *settings)
{
    smz_counts *counts = NULL;
    smz_status status = smz_counts_new(&counts, NULL);
    int result = STATUS_DONE;
    size_t count;
    const char *const *files = files_to_read(settings, &count);
    for (size_t i = 0; i < count && status == SMZ_OK; i++)
        if (!read_counts(counts, files[i], i + 1 == count, settings))
            result = STATUS_FAILED;
    if (status == SMZ_OK)
        status = smz_counts_write(counts, put_bytes, output);
    /* That the output failed is told when it is closed. */
    if (status != SMZ_OK && status != SMZ_EWRITE) {
        complain("%s", smz_strerror(status));
        result = STATUS_FAILED;
    }
    smz_counts_free(counts);
    return result;
}
