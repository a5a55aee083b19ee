/* SPDX-License-Identifier: MIT */
#include "reading.h"

#include "convert.h"
#include "message.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

void reason_of_refusal(char reason[REASON_BYTES], smz_status status, const struct settings *settings)
{
    if (status == SMZ_ELIMIT && settings->ceiling != NULL)
        (void)snprintf(reason, REASON_BYTES, "needs more memory than %.40s; raise --max-memory or shorten it",
                       settings->ceiling);
    else
        (void)snprintf(reason, REASON_BYTES, "%s", smz_strerror(status));
}

void reason_of_reading(char reason[REASON_BYTES], int error, const struct settings *settings)
{
    if (error == INPUT_TOO_LARGE && settings->max_memory < SMZ_MAX_BYTES)
        reason_of_refusal(reason, SMZ_ELIMIT, settings);
    else
        (void)snprintf(reason, REASON_BYTES, "%s", strerror(error == INPUT_TOO_LARGE ? EFBIG : error));
}

size_t most_bytes(const struct settings *settings)
{
    return settings->max_memory < SMZ_MAX_BYTES ? settings->max_memory : SMZ_MAX_BYTES;
}

bool read_whole(struct input *input, const char *name, bool last, const struct settings *settings)
{
    char reason[REASON_BYTES];
    const int error = input_open(input, name, most_bytes(settings), last);
    if (error == 0)
        return true;
    reason_of_reading(reason, error, settings);
    complain("%s: %s", input_title(name), reason);
    return false;
}

int read_converted(struct input *input, const char *name, size_t max, bool last, const struct settings *settings,
                   const char **why)
{
    const enum reader_format format = format_of(settings, name);
    *why = reader_lacks(format, settings->encoding);
    if (*why != NULL)
        return 0;
    const int error = input_open(input, name, max, last && !reader_opens(format, settings->encoding));
    if (error == 0)
        (void)input_convert(input, format, settings->encoding, last, why);
    return error;
}

bool read_text(struct input *input, const char *name, bool last, const struct settings *settings)
{
    char reason[REASON_BYTES];
    const char *why;
    const int error = read_converted(input, name, most_bytes(settings), last, settings, &why);
    if (error == 0 && why == NULL)
        return true;
    if (error != 0)
        reason_of_reading(reason, error, settings);
    complain("%s: %s", input_title(name), error != 0 ? reason : why);
    return false;
}

void complain_of_refusal(const char *name, smz_status status, const struct settings *settings)
{
    char reason[REASON_BYTES];
    reason_of_refusal(reason, status, settings);
    if (name != NULL)
        complain("%s: %s", input_title(name), reason);
    else if (status == SMZ_ELIMIT && settings->ceiling != NULL)
        complain("even without a text more memory than %s is needed; raise --max-memory", settings->ceiling);
    else
        complain("%s", reason);
}
