/* SPDX-License-Identifier: MIT */
/*
 * Blocks: title, headings, paragraphs, list items, code. Read one after the other, in one pass, nothing stored.
 *
 * Blank lines part blocks. A line's end inside a block is a space, unless the line was ended on purpose: because the
 * next line is a list item, a heading or the like, or because the next line's first word would have fitted on this
 * line (see hard_break in block.c). So hard-wrapped text gives the same sentences as unwrapped text.
 */
#ifndef SMZ_DOCUMENT_BLOCK_H
#define SMZ_DOCUMENT_BLOCK_H

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
    size_t at;                            /* where the next block is looked for */
    size_t group_end;                     /* where the lines up to the next blank one end */
    size_t group_width;                   /* characters in the widest of them */
    bool begun;                           /* the first block, which may be a title, has been read */
    bool no_fence;                        /* no closing code fence is left in the text */
};

void smz__block_reader_init(struct smz__block_reader *reader, const char *text, size_t length,
                            const struct smz__language *language);

/* The next block; false at the end of the text. Every character that is not white space is in some block. */
bool smz__next_block(struct smz__block_reader *reader, struct smz__block *block);

#endif
