/* SPDX-License-Identifier: MIT */
/*
 * Blocks: title, headings, paragraphs, list items, quotations, code, tables, page furniture. Read one after the other,
 * in one pass.
 *
 * Blank lines part blocks. A line's end inside a block is a space, unless the line was ended on purpose: because the
 * next line is a list item, a heading or the like, or because the next line's first word would have fitted on this
 * line (see was_ended in block.c). So hard-wrapped text gives the same sentences as unwrapped text.
 */
#ifndef SMZ_DOCUMENT_BLOCK_H
#define SMZ_DOCUMENT_BLOCK_H

#include "base/buf.h"
#include "document/group.h"
#include "lang/tables.h"
#include "summarize.h"

#include <stdbool.h>

struct smz__block {
    size_t start; /* bytes; no white space at either end */
    size_t end;
    smz_kind kind;
};

struct smz__block_reader {
    const char *text; /* borrowed */
    size_t length;
    const struct smz__language *language; /* borrowed */
    struct smz__buf *scratch;             /* borrowed; written over */
    size_t at;                            /* where the next block is looked for */
    struct smz__group group;              /* that it is in */
    bool begun;                           /* a block that may be the title has been read */
    bool columns;                         /* the line before has columns */
    bool signature;                       /* behind the "-- " of a mail */
    bool no_fence[2];                     /* no closing code fence of `, or of ~, is left in the text */
};

/* scratch is borrowed while blocks are read. */
void smz__block_reader_init(struct smz__block_reader *reader, const char *text, size_t length,
                            const struct smz__language *language, struct smz__buf *scratch);

/* The next block; false at the end of the text. Every character that is not white space is in some block. */
bool smz__next_block(struct smz__block_reader *reader, struct smz__block *block);

#endif
