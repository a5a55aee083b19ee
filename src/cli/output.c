/* SPDX-License-Identifier: MIT */
#include "output.h"

#include "message.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

void output_init(struct output *output)
{
    output->error = 0;
    output->used = false;
    output->length = 0;
}

static void write_all(struct output *output, const char *bytes, size_t length)
{
    output->used = true;
    while (length != 0 && output->error == 0) {
        const ssize_t written = write(STDOUT_FILENO, bytes, length);
        if (written > 0) {
            bytes += written;
            length -= (size_t)written;
        } else if (written == 0 || errno != EINTR) {
            /* A device that takes nothing and says nothing would else be asked for ever. */
            output->error = written == 0 ? ENOSPC : errno;
        }
    }
}

bool output_flush(struct output *output)
{
    if (output->length != 0)
        write_all(output, output->bytes, output->length);
    output->length = 0;
    return output->error == 0;
}

void output_put(struct output *output, const char *bytes, size_t length)
{
    while (length != 0 && output->error == 0) {
        const size_t room = sizeof output->bytes - output->length;
        const size_t part = length < room ? length : room;
        memcpy(output->bytes + output->length, bytes, part);
        output->length += part;
        bytes += part;
        length -= part;
        if (output->length == sizeof output->bytes)
            (void)output_flush(output);
    }
}

void output_string(struct output *output, const char *string)
{
    output_put(output, string, strlen(string));
}

bool output_finish(struct output *output)
{
    (void)output_flush(output);
    /* Some file systems tell only here that the data did not get through. */
    if (output->used && close(STDOUT_FILENO) != 0 && output->error == 0)
        output->error = errno;
    if (output->error != 0 && output->error != EPIPE)
        complain("standard output: %s", strerror(output->error));
    return output->error == 0;
}
