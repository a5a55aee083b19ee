/* SPDX-License-Identifier: MIT */
/*
 * Reading a block: words, the sentences that they make, and what is counted of each.
 */
#ifndef SMZ_DOCUMENT_SENTENCE_H
#define SMZ_DOCUMENT_SENTENCE_H

#include "document/block.h"
#include "document/boundary.h"
#include "document/document.h"
#include "document/enumeration.h"
#include "document/measure.h"
#include "document/piece.h"

/* The state of one pass over the text. */
struct smz__builder {
    struct smz__document *document;
    const char *text;
    size_t length; /* of the text */
    struct smz__block block;
    struct smz__sentence sentence; /* the one being read */
    struct smz__counter counter;   /* of its characters ... */
    size_t counted;                /* ... up to here */
    size_t dateline;               /* where the block begins behind its dateline, if it has one */
    struct smz__nesting nesting;
    struct smz__enumeration enumeration;
    bool parted;               /* the block is parted into sentences */
    bool begun;                /* a word of the block has been read */
    struct smz__form previous; /* the word before, if begun */
    size_t previous_start;     /* ... and where it stands */
    size_t previous_end;
    size_t chain;      /* where the chain of words joined by full stops that the word before ends begins; SIZE_MAX if
                          it stands alone */
    bool chain_single; /* all of the chain are single letters */
    bool joined;       /* the word before is joined to the one before it by one of . , : / */
    bool unspaced;     /* the word before is written without spaces */
    size_t small;      /* words of the sentence that begin with a small letter */
    bool note;         /* the words since the last mark are the numbers of footnotes */
};

/* Reads builder->block and adds its sentences to the document. */
smz_status smz__read_block(struct smz__builder *builder);

#endif
