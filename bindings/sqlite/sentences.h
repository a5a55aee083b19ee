/* SPDX-License-Identifier: MIT */
/*
 * sentences(text, n = 3, language = NULL): a row for each sentence and other piece of a text. Numbers and positions
 * count from 1, as those of substr() and instr() do: characters of a text, bytes of a blob.
 */
#ifndef BINDINGS_SQLITE_SENTENCES_H
#define BINDINGS_SQLITE_SENTENCES_H

#include <sqlite3ext.h>

/* What sqlite3_create_module is given, with an engine. */
extern const sqlite3_module sql_sentences;

#endif
