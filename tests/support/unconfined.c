/* SPDX-License-Identifier: MIT */
#include "support/unconfined.h"

#include <stdatomic.h>
#include <stdbool.h>

static struct unconfined asked;
static atomic_size_t threads, late;
static atomic_bool confined;

void confine(bool may_open)
{
    atomic_store(&confined, true);
    if (may_open)
        asked.opening++;
    else
        asked.whole++;
}

void confine_thread(void)
{
    (void)atomic_fetch_add(atomic_load(&confined) ? &late : &threads, 1);
}

struct unconfined unconfined_take(void)
{
    struct unconfined taken = asked;
    taken.threads = atomic_exchange(&threads, 0);
    taken.late = atomic_exchange(&late, 0);
    atomic_store(&confined, false);
    asked = (struct unconfined){0};
    return taken;
}
