/* SPDX-License-Identifier: MIT */
#include "base/watch.h"

#include "base/limits.h"

void smz__watch_start(struct smz__watch *watch, smz_cancel cancel, void *user)
{
    *watch = (struct smz__watch){.cancel = cancel, .user = user};
}

bool smz__watch_ask(struct smz__watch *watch)
{
    watch->stopped = watch->stopped || (watch->cancel != NULL && watch->cancel(watch->user) != 0);
    watch->left = watch->stopped ? 0 : SMZ__WATCH_BYTES;
    return watch->stopped;
}
