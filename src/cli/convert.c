/* SPDX-License-Identifier: MIT */
#include "convert.h"

#include "confine.h"
#include "kind.h"

#include <errno.h>
#include <string.h>

enum reader_format format_of(const struct settings *settings, const char *name)
{
    switch (kind_of(settings, name)) {
    case INPUT_MARKDOWN:
        return READER_MARKDOWN;
    case INPUT_HTML:
        return READER_HTML;
    case INPUT_EMAIL:
        return READER_EMAIL;
    default:
        return READER_TEXT;
    }
}

static void close_files(void)
{
    confine(false);
}

static void leave_open(void)
{
}

bool input_convert(struct input *input, enum reader_format format, const char *encoding, bool last, const char **why)
{
    struct text text = {.bytes = NULL};
    *why = reader_lacks(format, encoding);
    if (*why == NULL && reader_is_idle(format, encoding, input->text, input->length))
        return true;
    if (*why == NULL &&
        !reader_read(&text, format, encoding, input->text, input->length, last ? close_files : leave_open))
        *why = strerror(ENOMEM);
    input_close(input);
    if (*why != NULL)
        text_free(&text);
    else if (text.bytes != NULL)
        *input = (struct input){text.bytes, text.length, text.bytes, text.size, true};
    return *why == NULL;
}
