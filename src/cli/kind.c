/* SPDX-License-Identifier: MIT */
#include "kind.h"

#include <string.h>
#include <strings.h>

enum input_format kind_of(const struct settings *settings, const char *name)
{
    static const struct {
        const char *ending;
        enum input_format kind;
    } endings[] = {{".jsonl", INPUT_JSONL}, {".ndjson", INPUT_JSONL}};
    const size_t length = strlen(name);
    if (settings->input != INPUT_AUTO)
        return settings->input;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        const size_t own = strlen(endings[i].ending);
        if (length > own && strcasecmp(name + length - own, endings[i].ending) == 0)
            return endings[i].kind;
    }
    return INPUT_TEXT;
}

bool has_kind(const struct settings *settings, enum input_format kind)
{
    for (size_t i = 0; i < settings->file_count; i++)
        if (kind_of(settings, settings->files[i]) == kind)
            return true;
    return settings->file_count == 0 && settings->input == kind;
}
