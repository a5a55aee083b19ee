/* SPDX-License-Identifier: MIT */
#include "color.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool wants_color(enum color when)
{
    if (when != COLOR_AUTO)
        return when == COLOR_ALWAYS;
    const char *none = getenv("NO_COLOR"), *terminal = getenv("TERM");
    if (none != NULL && none[0] != '\0')
        return false;
    return terminal != NULL && terminal[0] != '\0' && strcmp(terminal, "dumb") != 0 && isatty(STDOUT_FILENO);
}
