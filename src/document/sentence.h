/* SPDX-License-Identifier: MIT */
/*
 * Where sentences begin and end, and the state of the pass over the text in which they are read.
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
    struct smz__figures figures;   /* of it */
    uint32_t first_token;          /* its first word in document.tokens */
    size_t capitals;               /* words of it that are capitalised, the first left aside */
    struct smz__counter counter;   /* of its characters ... */
    size_t counted;                /* ... up to here */
    size_t dateline;               /* where the block begins behind its dateline, if it has one */
    struct smz__nesting nesting;
    struct smz__enumeration enumeration;
    size_t batch;              /* words to be read at once */
    size_t tried;              /* up to here none can be passed over */
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
    bool small;        /* a word of the sentence begins with a small letter */
    uint32_t waiting[2 * SMZ__PIECES]; /* terms of its content words, to be counted together ... */
    size_t waiting_count;              /* ... of which there are so many */
    bool note;                         /* the words since the last mark are the numbers of footnotes */
};

/* Counts the sentence's characters up to text[to], which its words have reached. */
static inline void smz__count_to(struct smz__builder *b, size_t to)
{
    smz__count_range(&b->counter, &b->sentence, b->text, b->counted, to);
    b->counted = to;
}

/* Begins a sentence at text[cut] or behind the white space there, the place-th of its block. */
void smz__begin_sentence(struct smz__builder *builder, size_t cut, uint32_t place);

/* Ends the sentence before text[cut] and adds it to the document, unless it is empty. */
smz_status smz__end_sentence(struct smz__builder *builder, size_t cut);

/* Ends the sentence before the piece, whose form is after, if it ends there; another begins then. */
smz_status smz__look_at_gap(struct smz__builder *builder, const struct smz__piece *piece,
                            const struct smz__form *after);

#endif
