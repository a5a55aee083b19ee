/* SPDX-License-Identifier: MIT */
#include "support/unconfined.h"

static struct unconfined asked;

void confine(bool may_open)
{
    if (may_open)
        asked.opening++;
    else
        asked.whole++;
}

void confine_thread(void)
{
}

struct unconfined unconfined_take(void)
{
    const struct unconfined taken = asked;
    asked = (struct unconfined){0, 0};
    return taken;
}
