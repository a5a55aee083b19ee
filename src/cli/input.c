/* SPDX-License-Identifier: MIT */
#include "input.h"

#include "confine.h"
#include "parse.h"
#include "summarize.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Else files above 2 GiB could not be opened on systems of 32 bits (see the Makefile). */
_Static_assert(sizeof(off_t) >= 8, "offsets of files need 64 bits");

enum {
    FIRST_READ = 1 << 16, /* bytes: what a pipe holds */
    MAX_READ = 1 << 30    /* bytes asked for at once; POSIX leaves open what happens above SSIZE_MAX */
};

const char *input_title(const char *name)
{
    if (is_standard_input(name))
        return "standard input";
    return name[0] != '\0' ? name : "''";
}

int input_reserve(struct input *input, size_t size)
{
    void *memory = realloc(input->memory, size);
    if (memory == NULL)
        return ENOMEM;
    input->memory = memory;
    input->size = size;
    return 0;
}

int input_append(struct input *input, const char *bytes, size_t length)
{
    if (input->size - input->length < length) {
        const bool fits = length <= SIZE_MAX / 2 - input->length;
        const int error = fits ? input_reserve(input, 2 * (input->length + length)) : ENOMEM;
        if (error != 0)
            return error;
    }
    char *memory = input->memory;
    if (memory == NULL)
        return 0;
    memcpy(memory + input->length, bytes, length);
    input->length += length;
    input->text = memory;
    return 0;
}

/* Doubles the buffer, or makes the first one, up to max bytes. */
static int grow(struct input *input, size_t max)
{
    size_t size = FIRST_READ;
    if (input->size >= max)
        return INPUT_TOO_LARGE;
    if (input->size != 0)
        size = input->size <= max / 2 ? input->size * 2 : max;
    return input_reserve(input, size < max ? size : max);
}

/* Makes room for the rest of a file that now has that size, and one byte more, so that its end is met without growing.
 * The size is a guess: some systems make files up that claim to be empty, and a file may change while it is read. */
static int reserve_rest(struct input *input, int file, off_t size, size_t max)
{
    const off_t position = lseek(file, 0, SEEK_CUR);
    if (position < 0 || position >= size)
        return 0;
    if ((uintmax_t)(size - position) >= max)
        return INPUT_TOO_LARGE;
    return input_reserve(input, (size_t)(size - position) + 1);
}

/* Gives back what the text does not fill. */
static void trim(struct input *input)
{
    if (input->length != 0 && input->length != input->size)
        (void)input_reserve(input, input->length);
}

static int read_to_end(struct input *input, int file, size_t max)
{
    for (;;) {
        if (input->length == input->size) {
            const int error = grow(input, max);
            if (error != 0)
                return error;
        }
        const size_t room = input->size - input->length;
        const ssize_t got = read(file, (char *)input->memory + input->length, room < MAX_READ ? room : MAX_READ);
        if (got == 0)
            break;
        if (got > 0)
            input->length += (size_t)got;
        else if (errno != EINTR)
            return errno;
    }
    trim(input);
    input->text = input->memory;
    return 0;
}

static int read_file(struct input *input, int file, size_t max)
{
    struct stat status;
    if (fstat(file, &status) != 0)
        return errno;
    if (S_ISDIR(status.st_mode))
        return EISDIR;
    const int error = S_ISREG(status.st_mode) ? reserve_rest(input, file, status.st_size, max) : 0;
    return error != 0 ? error : read_to_end(input, file, max);
}

static int open_file(const char *name)
{
    int file;
    do
        file = open(name, O_RDONLY | O_NOCTTY | O_CLOEXEC);
    while (file < 0 && errno == EINTR);
    return file;
}

int input_begin(int *file, bool *standard, const char *name, bool last)
{
    *standard = is_standard_input(name);
    *file = *standard ? STDIN_FILENO : open_file(name);
    if (*file < 0)
        return errno;
    confine(!last);
    return 0;
}

int input_open(struct input *input, const char *name, size_t max, bool last)
{
    int file;
    bool standard;
    *input = (struct input){.text = ""};
    int error = input_begin(&file, &standard, name, last);
    if (error != 0)
        return error;
    error = read_file(input, file, max);
    if (!standard)
        (void)close(file);
    if (error != 0)
        input_close(input);
    return error;
}

void input_close(struct input *input)
{
    free(input->memory);
    *input = (struct input){.text = ""};
}
