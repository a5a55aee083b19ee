/* SPDX-License-Identifier: MIT */
/*
 * What the SQL functions of a connection share: summarizers with SQLite's memory, which end with the connection, and
 * the way from SQL's values to texts.
 */
#ifndef BINDINGS_SQLITE_ENGINE_H
#define BINDINGS_SQLITE_ENGINE_H

#include "summarize.h"

#include <sqlite3ext.h>

#include <stdbool.h>

/* Positions of the arguments of every function here, the table-valued one included. */
enum { TEXT, NUMBER, LANGUAGE, MOST_ARGUMENTS };

/* What a function was asked. Borrowed from the values that it was asked with. */
struct question {
    const char *text;
    size_t length;
    const char *language; /* NULL: detect */
    double number;        /* of sentences or keywords; whole, 0 or more */
};

/* How a question was read. */
enum reading {
    READ_QUESTION,
    READ_NULL,      /* an argument is NULL, and so is the answer */
    READ_NO_NUMBER, /* n is none */
    READ_NO_MEMORY
};

/* What is wrong with n. */
#define NO_NUMBER "n must be a whole number, 0 or more"

/* Reads the arguments; those behind count, and values that are NULL pointers, were not given. */
enum reading engine_read(struct question *question, sqlite3_value **values, int count, double number);

struct engine;

/* Makes one with no user yet; NULL if memory ends. */
struct engine *engine_new(sqlite3 *db);

/* Counts one more user. */
struct engine *engine_share(struct engine *engine);

/* Counts one less of the engine that user is, and releases it behind the last. For SQLite, which passes what it was
 * given. */
void engine_release(void *user);

/* Analyses a text and finds that many keywords; no sentence is chosen. What is found is the caller's, to be released by
 * smz_summary_free before the connection is closed. */
smz_status engine_summarize(smz_summary **out, struct engine *engine, const struct question *question, size_t keywords);

/* Chooses as many sentences as are asked for. Owned by the caller as above; release it before the summary. */
smz_status engine_choose(smz_summary **out, struct engine *engine, const smz_summary *summary,
                         const struct question *question);

/* SQLite's word for a status that is not SMZ_OK: SQLITE_NOMEM and SQLITE_TOOBIG, SQLITE_INTERRUPT, else SQLITE_ERROR.
 */
int engine_code(smz_status status);

#endif
