/* SPDX-License-Identifier: MIT */
/*
 * What is worked on in one go, by one thread: a file, or some lines of one that holds a record in each.
 */
#ifndef SUMMARIZE_CLI_CHUNK_H
#define SUMMARIZE_CLI_CHUNK_H

#include "input.h"
#include "reading.h"
#include "summarize.h"

/* What came of one text. */
struct answer {
    const char *text; /* borrowed from the chunk's input, or own */
    size_t length;
    char *own;                /* owned: a record's text; NULL: the text is a whole file, or there is none */
    char *identity;           /* owned: a record's, as a member that an object can begin with, `"id": 7`; "": none */
    smz_summary *summary;     /* owned; NULL if there is none */
    char error[REASON_BYTES]; /* what went wrong, in English; "" if nothing did */
};

struct chunk {
    struct chunk *next; /* for whoever holds several */
    const char *name;   /* of the file; borrowed */
    struct input input; /* the file, or lines of it */
    bool records;       /* they are lines with a record in each */
    bool begins;        /* they are the first of the file */
    int error;          /* why it was not read, as input_open has it; then there is one answer */
    const char *why;    /* why what was read is no text, constant; NULL if it is one */
    bool broken;        /* ... though lines before it were */
    struct answer *answers;
    size_t count; /* of answers */
    size_t room;
    bool cut;  /* memory ended before all answers were there */
    bool done; /* all that there is to do has been done */
};

/* An empty one for the file of that name; NULL if memory ends. */
struct chunk *chunk_new(const char *name);

void chunk_free(struct chunk *chunk);

/* One more answer, empty; NULL if memory ends. */
struct answer *chunk_add(struct chunk *chunk);

/* Releases what one answer owns, which is then not to be used any more. */
void answer_clear(struct answer *answer);

#endif
