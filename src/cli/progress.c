/* SPDX-License-Identifier: MIT */
#include "progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum {
    FIRST = 2000, /* milliseconds after which a run is long */
    STEP = 500    /* between two looks */
};

static uint64_t now(void)
{
    struct timespec time = {0, 0};
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000 + (uint64_t)time.tv_nsec / 1000000;
}

void progress_init(struct progress *progress, bool several)
{
    *progress = (struct progress){.wanted = several && isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0};
    if (progress->wanted)
        progress->next = now() + FIRST;
}

void progress_add(struct progress *progress, size_t bytes)
{
    progress->texts++;
    progress->bytes += bytes;
    if (!progress->wanted)
        return;
    const uint64_t time = now();
    if (time < progress->next)
        return;
    progress->next = time + STEP;
    progress->shown = true;
    (void)fprintf(stderr, "\r%" PRIu64 " texts, %" PRIu64 ".%" PRIu64 " MB", progress->texts, progress->bytes / 1000000,
                  progress->bytes / 100000 % 10);
    (void)fflush(stderr);
}

void progress_hide(struct progress *progress)
{
    /* As wide as the widest line can be. */
    if (progress->shown)
        (void)fprintf(stderr, "\r%*s\r", 56, "");
    progress->shown = false;
}
