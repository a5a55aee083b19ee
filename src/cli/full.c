/* SPDX-License-Identifier: MIT */
#include "full.h"

#include "convert.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where the full command lies: beside this one's folder, or in the folder's place; FULL_COMMAND is what the Makefile
 * says. */
static const char *const places[] = {"full/summarize", "../libexec/summarize/summarize"};

enum { PATH_BYTES = 4096 };

char **full_arguments(int argc, char **argv)
{
    const size_t count = (size_t)argc;
    char **arguments = reader_is_small() ? malloc((count + 1) * sizeof *arguments) : NULL;
    if (arguments != NULL)
        memcpy(arguments, argv, (count + 1) * sizeof *arguments);
    return arguments;
}

static bool lacks(const struct settings *settings, const char *name)
{
    return reader_lacks(format_of(settings, name), settings->encoding) != NULL;
}

static bool is_needed(const struct settings *settings)
{
    if (settings->action >= ACTION_MERGE_COUNTS)
        return false;
    for (size_t i = 0; i < settings->file_count; i++)
        if (lacks(settings, settings->files[i]))
            return true;
    return settings->file_count == 0 && lacks(settings, "-");
}

void full_become(const struct settings *settings, char **arguments)
{
    char path[PATH_BYTES];
    if (arguments == NULL || !is_needed(settings))
        return;
    const ssize_t length = readlink("/proc/self/exe", path, sizeof path);
    size_t folder = length > 0 && length < PATH_BYTES ? (size_t)length : 0;
    while (folder != 0 && path[folder - 1] != '/')
        folder--;
    for (size_t i = 0; folder != 0 && i < sizeof places / sizeof places[0]; i++) {
        const int written = snprintf(path + folder, sizeof path - folder, "%s", places[i]);
        if (written > 0 && (size_t)written < sizeof path - folder)
            (void)execv(path, arguments);
    }
    (void)execv(FULL_COMMAND, arguments);
}
