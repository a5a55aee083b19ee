/* SPDX-License-Identifier: MIT */
/*
 * Giving up what the command does not need, before it reads what may have been made to hurt: a mistake in reading a
 * text can then make or change no file, start no program and reach no network.
 */
#ifndef SUMMARIZE_CLI_CONFINE_H
#define SUMMARIZE_CLI_CONFINE_H

#include <stdbool.h>

/* From now on the process can neither make, change, remove nor execute files; connect by TCP; signal or trace other
 * processes; nor, unless it may open further files, open anything at all, or make sockets. Can be called again, with
 * less. How much of that comes true depends on the system: nothing else does. */
void confine(bool may_open);

/* The same for a thread that was begun before that: it gives up all of it but opening files. */
void confine_thread(void);

#endif
