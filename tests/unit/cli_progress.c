/* SPDX-License-Identifier: MIT */
/*
 * Progress on a terminal that is none, by a clock that is none: calls to isatty and clock_gettime come here.
 */
#include "cli/progress.h"

#include "support/test.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* The line is written over with blanks. */
#define BLANKS "              "
#define HIDDEN "\r" BLANKS BLANKS BLANKS BLANKS "\r"

static bool terminal[3];  /* which streams are one */
static long milliseconds; /* what the clock shows */

int __wrap_isatty(int stream);
int __wrap_clock_gettime(clockid_t clock, struct timespec *time);

int __wrap_isatty(int stream)
{
    return terminal[stream];
}

int __wrap_clock_gettime(clockid_t clock, struct timespec *time)
{
    require(clock == CLOCK_MONOTONIC);
    *time = (struct timespec){.tv_sec = 7 + milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000};
    return 0;
}

/* What is written of three texts that are done at these times, in milliseconds, if standard error and output are
 * terminals. */
static void require_progress(bool several, bool error, bool output, const long times[3], const char *expected)
{
    struct progress progress;
    char got[256] = "";
    FILE *file = tmpfile();
    const int saved = dup(STDERR_FILENO);
    note("several %d, terminals %d %d, from %ld ms", several, error, output, times[0]);
    require(file != NULL && saved >= 0 && fflush(stderr) == 0 && dup2(fileno(file), STDERR_FILENO) == STDERR_FILENO);
    terminal[STDERR_FILENO] = error;
    terminal[STDOUT_FILENO] = output;
    milliseconds = 0;
    progress_init(&progress, several);
    for (int i = 0; i < 3; i++) {
        milliseconds = times[i];
        progress_add(&progress, 1250000);
    }
    progress_hide(&progress);
    progress_hide(&progress);
    require(fflush(stderr) == 0 && dup2(saved, STDERR_FILENO) == STDERR_FILENO && close(saved) == 0);
    rewind(file);
    const size_t length = fread(got, 1, sizeof got - 1, file);
    (void)fclose(file);
    require_text(got, length, expected);
}

static void only_a_long_run_is_told(void **state)
{
    (void)state;
    require_progress(true, true, false, (const long[]){600, 1200, 1999}, "");
    require_progress(true, true, false, (const long[]){600, 1200, 2000}, "\r3 texts, 3.7 MB" HIDDEN);
    require_progress(true, true, false, (const long[]){1, 2000, 2500}, "\r2 texts, 2.5 MB\r3 texts, 3.7 MB" HIDDEN);
    note("not too often");
    require_progress(true, true, false, (const long[]){2000, 2499, 2501}, "\r1 texts, 1.2 MB\r3 texts, 3.7 MB" HIDDEN);
}

static void nobody_is_told_who_does_not_look_on(void **state)
{
    (void)state;
    const long late[] = {5000, 10000, 15000};
    require_progress(true, false, false, late, "");
    require_progress(true, true, true, late, "");
    require_progress(false, true, false, late, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_a_long_run_is_told),
        cmocka_unit_test(nobody_is_told_who_does_not_look_on),
    };
    return cmocka_run_group_tests_name("cli/progress", tests, NULL, NULL);
}
