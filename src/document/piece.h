/* SPDX-License-Identifier: MIT */
/*
 * Words as a language has them: like those of text/word.h, but an elision is a word of its own ("l'" "homme"), and a
 * word that a line's end parts is one.
 */
#ifndef SMZ_DOCUMENT_PIECE_H
#define SMZ_DOCUMENT_PIECE_H

#include "document/vocabulary.h"

/* What else is known of a piece, as bits; of most, nothing. */
enum smz__piece_flag {
    SMZ__PARTED = 1 << 0,    /* a line's end parts it */
    SMZ__QUOTED = 1 << 1,    /* it has a straight quotation mark inside, as Hebrew words may */
    SMZ__UNSPACED = 1 << 2,  /* a pair, or the last character, of a script without spaces */
    SMZ__TAIL = 1 << 3,      /* the last character of such a run: it is part of the piece before */
    SMZ__DEPENDENT = 1 << 4, /* unspaced, and stands on the character before, as vowels of Thai do */
    SMZ__WIDE = 1 << 5       /* it may hold characters of several bytes */
};

/* Offsets fit: no text has SMZ_MAX_BYTES or more. */
struct smz__piece {
    uint32_t start;
    uint32_t end;    /* one past its last byte */
    uint32_t next;   /* where the piece behind it is looked for */
    uint32_t flags;  /* enum smz__piece_flag */
    uint32_t hyphen; /* if it is parted: where, which is at the hyphen ... */
    uint32_t rest;   /* ... and where it goes on */
};

/* Finds the first piece at or behind text[from] that begins before text[end]; false if there is none. */
bool smz__next_piece(struct smz__vocabulary *vocabulary, const char *text, size_t end, size_t from,
                     struct smz__piece *piece);

/* Pieces that are read and looked up together; see struct smz__probe. Sixteen are 3 % slower. */
#define SMZ__PIECES 64

struct smz__pieces {
    size_t count;
    bool more; /* there may be more behind them */
    struct smz__piece pieces[SMZ__PIECES];
    uint32_t form_ids[SMZ__PIECES];
    struct smz__form forms[SMZ__PIECES];
};

/* A stretch of text to be read. */
struct smz__stretch {
    const char *text;
    size_t length; /* of the text, of which some behind end may be looked at */
    size_t end;    /* words begin before it */
};

/* Reads the next pieces, at most so many, at or behind text[from]; none at the end. */
smz_status smz__read_pieces(struct smz__pieces *read, size_t most, struct smz__vocabulary *vocabulary,
                            const struct smz__stretch *stretch, size_t from);

#endif
