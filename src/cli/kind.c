/* SPDX-License-Identifier: MIT */
#include "kind.h"

#include "input/reader.h"

#include <string.h>
#include <strings.h>

static bool ends_with(const char *name, const char *ending)
{
    const size_t length = strlen(name), own = strlen(ending);
    return length > own && strcasecmp(name + length - own, ending) == 0;
}

enum input_format kind_of(const struct settings *settings, const char *name)
{
    static const enum input_format kinds[] = {[READER_TEXT] = INPUT_TEXT,
                                              [READER_MARKDOWN] = INPUT_MARKDOWN,
                                              [READER_HTML] = INPUT_HTML,
                                              [READER_EMAIL] = INPUT_EMAIL};
    if (settings->input != INPUT_AUTO)
        return settings->input;
    if (is_standard_input(name))
        return INPUT_TEXT;
    return ends_with(name, ".jsonl") || ends_with(name, ".ndjson") ? INPUT_JSONL : kinds[reader_of_name(name)];
}

bool has_kind(const struct settings *settings, enum input_format kind)
{
    for (size_t i = 0; i < settings->file_count; i++)
        if (kind_of(settings, settings->files[i]) == kind)
            return true;
    return settings->file_count == 0 && settings->input == kind;
}
