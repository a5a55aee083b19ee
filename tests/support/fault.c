/* SPDX-License-Identifier: MIT */
#include "support/fault.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <sys/stat.h>
#include <unistd.h>

static struct fault plan;
static atomic_size_t calls[FAULT_CALLS];
static atomic_bool met;

void fault_set(const struct fault *fault)
{
    plan = *fault;
    met = false;
    for (size_t i = 0; i < FAULT_CALLS; i++)
        calls[i] = 0;
}

bool fault_met(void)
{
    return met;
}

/* Counts a call; says whether it is one of those that fail. */
static bool fails(enum fault_call call)
{
    const size_t number = atomic_fetch_add(&calls[call], 1);
    const bool failing = call == plan.call && number >= plan.first && number - plan.first < plan.times;
    if (failing)
        atomic_store(&met, true);
    if (failing && plan.error > 0)
        errno = plan.error;
    return failing;
}

/* The names that the linker sees: with large offsets (see the Makefile) the C library has some calls under others. */
ssize_t __real_read(int file, void *bytes, size_t size);
ssize_t __wrap_read(int file, void *bytes, size_t size);
ssize_t __real_write(int file, const void *bytes, size_t size);
ssize_t __wrap_write(int file, const void *bytes, size_t size);
int __real_close(int file);
int __wrap_close(int file);
int __real_open64(const char *name, int flags, ...);
int __wrap_open64(const char *name, int flags, ...);
int __real_fstat64(int file, struct stat *status);
int __wrap_fstat64(int file, struct stat *status);
off_t __real_lseek64(int file, off_t offset, int whence);
off_t __wrap_lseek64(int file, off_t offset, int whence);

ssize_t __wrap_read(int file, void *bytes, size_t size)
{
    if (!fails(FAULT_READ))
        return __real_read(file, bytes, size);
    return plan.error == FAULT_SHORT ? __real_read(file, bytes, 1) : -1;
}

ssize_t __wrap_write(int file, const void *bytes, size_t size)
{
    if (!fails(FAULT_WRITE))
        return __real_write(file, bytes, size);
    if (plan.error == FAULT_SHORT)
        return __real_write(file, bytes, 1);
    return plan.error == FAULT_NOTHING ? 0 : -1;
}

/* As Linux does, it closes all the same. */
int __wrap_close(int file)
{
    if (!fails(FAULT_CLOSE))
        return __real_close(file);
    const int error = errno;
    (void)__real_close(file);
    errno = error;
    return -1;
}

int __wrap_open64(const char *name, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const unsigned mode = (flags & O_CREAT) != 0 ? va_arg(arguments, unsigned) : 0;
    va_end(arguments);
    return fails(FAULT_OPEN) ? -1 : __real_open64(name, flags, mode);
}

int __wrap_fstat64(int file, struct stat *status)
{
    return fails(FAULT_FSTAT) ? -1 : __real_fstat64(file, status);
}

off_t __wrap_lseek64(int file, off_t offset, int whence)
{
    return fails(FAULT_LSEEK) ? -1 : __real_lseek64(file, offset, whence);
}

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_realloc(void *memory, size_t size);

void *__wrap_malloc(size_t size)
{
    return fails(FAULT_MEMORY) ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails(FAULT_MEMORY) ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *memory, size_t size)
{
    return fails(FAULT_MEMORY) ? NULL : __real_realloc(memory, size);
}
