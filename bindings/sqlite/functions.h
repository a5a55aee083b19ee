/* SPDX-License-Identifier: MIT */
/*
 * The functions that answer one value. SQLite calls them with a context whose user data is an engine.
 */
#ifndef BINDINGS_SQLITE_FUNCTIONS_H
#define BINDINGS_SQLITE_FUNCTIONS_H

#include <sqlite3ext.h>

/* summarize(text, n = 3, language = NULL): the n most telling sentences, one a line. */
void sql_summarize(sqlite3_context *context, int count, sqlite3_value **values);

/* keywords(text, n = 10, language = NULL): the n best keywords, as a JSON array of strings. */
void sql_keywords(sqlite3_context *context, int count, sqlite3_value **values);

#endif
