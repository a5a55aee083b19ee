/* SPDX-License-Identifier: MIT */
/*
 * On a terminal, which the test makes for itself, and on a file.
 */
#define _XOPEN_SOURCE 700 /* posix_openpt */
#include "cli/color.h"

#include "support/test.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* Sets a variable, or takes it away. */
static void put_variable(const char *name, const char *value)
{
    require(value != NULL ? setenv(name, value, 1) == 0 : unsetenv(name) == 0);
}

static int open_terminal(int *master)
{
    *master = posix_openpt(O_RDWR | O_NOCTTY);
    require(*master >= 0 && grantpt(*master) == 0 && unlockpt(*master) == 0);
    return open(ptsname(*master), O_RDWR | O_NOCTTY);
}

static void decides(void **state)
{
    (void)state;
    static const struct {
        enum color when;
        bool terminal;
        const char *type, *none; /* TERM, NO_COLOR */
        bool wanted;
    } cases[] = {
        {COLOR_AUTO, true, "xterm", NULL, true},   {COLOR_AUTO, true, "xterm", "", true},
        {COLOR_AUTO, true, "xterm", "1", false},   {COLOR_AUTO, true, "xterm", "0", false},
        {COLOR_AUTO, true, "dumb", NULL, false},   {COLOR_AUTO, true, "", NULL, false},
        {COLOR_AUTO, true, NULL, NULL, false},     {COLOR_AUTO, false, "xterm", NULL, false},
        {COLOR_ALWAYS, false, "dumb", "1", true},  {COLOR_ALWAYS, true, NULL, NULL, true},
        {COLOR_NEVER, true, "xterm", NULL, false}, {COLOR_NEVER, false, "xterm", NULL, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        int master = -1;
        const int file = cases[i].terminal ? open_terminal(&master) : open("/dev/null", O_WRONLY);
        note("case %zu", i);
        put_variable("TERM", cases[i].type);
        put_variable("NO_COLOR", cases[i].none);
        const int saved = dup(STDOUT_FILENO);
        require(file >= 0 && saved >= 0 && dup2(file, STDOUT_FILENO) == STDOUT_FILENO);
        const bool wanted = wants_color(cases[i].when);
        require(dup2(saved, STDOUT_FILENO) == STDOUT_FILENO);
        require(wanted == cases[i].wanted);
        (void)close(saved);
        (void)close(file);
        (void)close(master);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decides),
    };
    return cmocka_run_group_tests_name("cli/color", tests, NULL, NULL);
}
