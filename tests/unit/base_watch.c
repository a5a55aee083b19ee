/* SPDX-License-Identifier: MIT */
#include "base/watch.h"

#include "base/limits.h"

#include "support/test.h"

/* Says to stop when it is asked for the last time. */
struct caller {
    size_t asked, last;
};

static int ask(void *user)
{
    struct caller *caller = user;
    return ++caller->asked == caller->last;
}

static void asks_first_and_after_every_step(void **state)
{
    (void)state;
    static const size_t pieces[] = {1, 2, 7, 1000, SMZ__WATCH_BYTES - 1, SMZ__WATCH_BYTES, SMZ__WATCH_BYTES * 3};
    for (size_t i = 0; i < COUNT(pieces); i++) {
        struct caller caller = {.last = 0};
        struct smz__watch watch;
        note("pieces of %zu", pieces[i]);
        smz__watch_start(&watch, ask, &caller);
        require(!smz__stops(&watch, 0) && caller.asked == 1);
        for (size_t bytes = 0, before = 1; bytes < 10 * SMZ__WATCH_BYTES; before = caller.asked) {
            size_t since = 0; /* bytes since it asked */
            for (; caller.asked == before; since += pieces[i])
                require(!smz__stops(&watch, pieces[i]));
            require(caller.asked == before + 1 && since < SMZ__WATCH_BYTES + pieces[i]);
            bytes += since;
        }
        require(smz__watch_status(&watch) == SMZ_OK);
    }
}

static void stays_stopped(void **state)
{
    (void)state;
    struct caller caller = {.last = 3};
    struct smz__watch watch;
    note("stopped at the third question");
    smz__watch_start(&watch, ask, &caller);
    require(!smz__stops(&watch, 1) && !smz__stops(&watch, SMZ__WATCH_BYTES));
    require(smz__watch_status(&watch) == SMZ_OK && smz__stops(&watch, SMZ__WATCH_BYTES));
    require(smz__stops(&watch, 0) && smz__stops(&watch, 1) && smz__stops(&watch, SIZE_MAX) && caller.asked == 3);
    require(smz__watch_status(&watch) == SMZ_ECANCELED);
    smz__watch_start(&watch, ask, &caller);
    require(smz__watch_status(&watch) == SMZ_OK && !smz__stops(&watch, 0));
}

static void nobody_stops(void **state)
{
    (void)state;
    struct smz__watch watch;
    note("nobody to ask");
    smz__watch_start(&watch, NULL, NULL);
    require(!smz__stops(&watch, 0) && !smz__stops(&watch, SIZE_MAX) && smz__watch_status(&watch) == SMZ_OK);
    require(!smz__stops(NULL, SIZE_MAX) && smz__watch_status(NULL) == SMZ_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(asks_first_and_after_every_step),
        cmocka_unit_test(stays_stopped),
        cmocka_unit_test(nobody_stops),
    };
    return cmocka_run_group_tests_name("base/watch", tests, NULL, NULL);
}
