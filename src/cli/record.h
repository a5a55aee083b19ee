/* SPDX-License-Identifier: MIT */
/*
 * Records: JSON objects, one a line, that hold a text, and those that are written where there is no summary.
 */
#ifndef SUMMARIZE_CLI_RECORD_H
#define SUMMARIZE_CLI_RECORD_H

#include "chunk.h"

/* To be called once, before the process is confined and before records are read in threads. */
void record_init(void);

/* Reads the record in a line. The text is that of the member with this name, or, where there is none, what the parts of
 * the name between full stops lead to. On false answer->error says what is wrong. */
bool record_read(struct answer *answer, const char *line, size_t length, const char *field);

/* The record's identity as a member that an object can begin with, `"id": 7`; "" if it has none. Owned by the caller,
 * to be released by free; NULL if memory ends. */
char *record_members(const struct answer *answer);

/* An object that tells of a text's error, with the record's identity, the file and the number of the line; 0 for none.
 * Owned by the caller, to be released by free; NULL if memory ends. */
char *record_complaint(const struct answer *answer, const char *file, size_t line);

#endif
