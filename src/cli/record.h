/* SPDX-License-Identifier: MIT */
/*
 * Records: JSON objects, one a line, that hold a text, and those that are written where there is no summary.
 */
#ifndef SUMMARIZE_CLI_RECORD_H
#define SUMMARIZE_CLI_RECORD_H

#include "chunk.h"
#include "pool.h"

#include <setjmp.h>

/* What reads records, for one thread at a time. */
struct record_reader {
    const struct settings *settings;
    struct pool pool;
    jmp_buf no_memory; /* where to go on when it ends */
};

/* To be called once, before the process is confined and before there are threads. */
void record_init(void);

void record_reader_init(struct record_reader *reader, const struct settings *settings);
void record_reader_close(struct record_reader *reader);

/* Reads the record in a line. The text is that of the member that the settings name, or, where there is none, what the
 * parts of the name between full stops lead to. On false answer->error says what is wrong. */
bool record_read(struct record_reader *reader, struct answer *answer, const char *line, size_t length);

/* An object that tells of a text's error, with the record's identity, the file and the number of the line; 0 for none.
 * Owned by the caller, to be released by free; NULL if memory ends. */
char *record_complaint(const struct answer *answer, const char *file, size_t line);

#endif
