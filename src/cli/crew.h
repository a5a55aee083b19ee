/* SPDX-License-Identifier: MIT */
/*
 * Threads that work on chunks side by side; what they have done comes back in the order in which it was given.
 */
#ifndef SUMMARIZE_CLI_CREW_H
#define SUMMARIZE_CLI_CREW_H

#include "chunk.h"

/* Does all that there is to do for a chunk. tool is the thread's own. */
typedef void crew_work(void *tool, struct chunk *chunk);

struct crew;

/* Makes a crew of count threads with a tool each. If count is 1, or the system gives no thread, the caller works, with
 * the first tool. NULL if memory ends. To be called before the process is confined, which then can have no more; what
 * the tools are is looked at only when a chunk has been given. */
struct crew *crew_start(crew_work *work, void *const *tools, size_t count);

/* Ends the threads, when they have done what they are at, and drops what has not been taken back. Accepts NULL. */
void crew_end(struct crew *crew);

/* Whether no more should be given before one is taken back: there is enough to do for everybody, or too much text. */
bool crew_is_full(struct crew *crew);

/* Gives a chunk, which is the crew's until it is taken back. */
void crew_give(struct crew *crew, struct chunk *chunk);

/* Takes back the chunk that was given first, which is then the caller's; waits until it is done, unless told not to.
 * NULL if there is none. */
struct chunk *crew_take(struct crew *crew, bool wait);

#endif
