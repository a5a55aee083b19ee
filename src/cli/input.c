/* SPDX-License-Identifier: MIT */
#include "input.h"

#include "parse.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

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

/* Doubles the buffer, or makes the first one. */
static int grow(struct input *input)
{
    if (input->size > SIZE_MAX / 2)
        return EFBIG;
    const size_t size = input->size == 0 ? FIRST_READ : input->size * 2;
    void *memory = realloc(input->memory, size);
    if (memory == NULL)
        return ENOMEM;
    input->memory = memory;
    input->size = size;
    return 0;
}

static int read_to_end(struct input *input, int file)
{
    for (;;) {
        if (input->length == input->size) {
            const int error = grow(input);
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
    input->text = input->memory;
    return 0;
}

/* Maps the rest of a regular file and moves its position to the end, as reading would. False leaves everything as it
 * was: there is nothing to map (files that a system makes up claim a size of 0), or the file system cannot do it. */
static bool map_rest(struct input *input, int file, off_t size)
{
    const off_t position = lseek(file, 0, SEEK_CUR);
    if (position < 0 || position >= size || (uintmax_t)size > SIZE_MAX)
        return false;
    /* From the beginning, because the position need not be the beginning of a page. */
    void *memory = mmap(NULL, (size_t)size, PROT_READ, MAP_PRIVATE, file, 0);
    if (memory == MAP_FAILED)
        return false;
    (void)lseek(file, size, SEEK_SET);
    input->memory = memory;
    input->size = (size_t)size;
    input->mapped = true;
    input->text = (const char *)memory + position;
    input->length = (size_t)(size - position);
    return true;
}

static int read_file(struct input *input, int file)
{
    struct stat status;
    if (fstat(file, &status) != 0)
        return errno;
    if (S_ISDIR(status.st_mode))
        return EISDIR;
    if (S_ISREG(status.st_mode) && map_rest(input, file, status.st_size))
        return 0;
    return read_to_end(input, file);
}

int input_open(struct input *input, const char *name)
{
    const bool standard = is_standard_input(name);
    *input = (struct input){.text = ""};
    const int file = standard ? STDIN_FILENO : open(name, O_RDONLY | O_NOCTTY | O_CLOEXEC);
    if (file < 0)
        return errno;
    const int error = read_file(input, file);
    if (!standard)
        (void)close(file);
    if (error != 0)
        input_close(input);
    return error;
}

void input_close(struct input *input)
{
    if (input->mapped)
        (void)munmap(input->memory, input->size);
    else
        free(input->memory);
    *input = (struct input){.text = ""};
}
