/* SPDX-License-Identifier: MIT */
#include "reading.h"

#include "convert.h"
#include "message.h"

#include <errno.h>
#include <string.h>

static void tell(const char *name, const char *what)
{
    if (name == NULL)
        complain("%s", what);
    else
        complain("%s: %s", input_title(name), what);
}

static void tell_ceiling(const char *name, const struct settings *settings)
{
    if (name == NULL)
        complain("even without a text more memory than %s is needed; raise --max-memory", settings->ceiling);
    else
        complain("%s: needs more memory than %s; raise --max-memory or shorten it", input_title(name),
                 settings->ceiling);
}

bool read_whole(struct input *input, const char *name, bool last, const struct settings *settings)
{
    const bool ceiling = settings->max_memory < SMZ_MAX_BYTES;
    const int error = input_open(input, name, ceiling ? settings->max_memory : SMZ_MAX_BYTES, last);
    if (error == INPUT_TOO_LARGE && ceiling)
        tell_ceiling(name, settings);
    else if (error != 0)
        tell(name, strerror(error == INPUT_TOO_LARGE ? EFBIG : error));
    return error == 0;
}

bool read_text(struct input *input, const char *name, bool last, const struct settings *settings)
{
    const enum reader_format format = format_of(settings, name);
    const char *why = reader_lacks(format, settings->encoding);
    if (why == NULL && !read_whole(input, name, last && !reader_opens(format, settings->encoding), settings))
        return false;
    if (why == NULL && input_convert(input, format, settings->encoding, last, &why))
        return true;
    tell(name, why);
    return false;
}

void complain_of_refusal(const char *name, smz_status status, const struct settings *settings)
{
    if (status == SMZ_ELIMIT && settings->ceiling != NULL)
        tell_ceiling(name, settings);
    else
        tell(name, smz_strerror(status));
}
