/* SPDX-License-Identifier: MIT */
/*
 * Asking the caller from time to time whether to go on. Every pass over a text, or over what was found in it, tells the
 * watch how far it has come; a pass that is told to stop may leave its work half done, since nobody looks at it.
 */
#ifndef SMZ_BASE_WATCH_H
#define SMZ_BASE_WATCH_H

#include "summarize.h"

#include <stdbool.h>

struct smz__watch {
    smz_cancel cancel; /* NULL: nobody is asked */
    void *user;
    size_t left;  /* bytes until the caller is asked again */
    bool stopped; /* the caller has said so */
};

/* Begins a call, in which the first thing is to ask. */
void smz__watch_start(struct smz__watch *watch, smz_cancel cancel, void *user);

/* Asks, unless the caller has already said to stop; whether to stop. */
bool smz__watch_ask(struct smz__watch *watch);

/* Whether to stop, after so many bytes more of the text, or as many things of which none stands for less than a byte.
 * Once true it stays so. watch NULL: never. */
static inline bool smz__stops(struct smz__watch *watch, size_t bytes)
{
    if (watch == NULL)
        return false;
    if (bytes >= watch->left)
        return smz__watch_ask(watch);
    watch->left -= bytes;
    return false;
}

/* SMZ_ECANCELED if a pass was stopped. */
static inline smz_status smz__watch_status(const struct smz__watch *watch)
{
    return watch != NULL && watch->stopped ? SMZ_ECANCELED : SMZ_OK;
}

#endif
