/* SPDX-License-Identifier: MIT */
/*
 * What keywords ask of a spelling, in a few bytes, so that reading the word stream again costs next to nothing.
 */
#ifndef SMZ_SCORE_LEXICON_H
#define SMZ_SCORE_LEXICON_H

#include "document/document.h"

enum smz__phrase_kind {
    SMZ__PHRASE_STOP,    /* a stop word, or one that a cue keeps apart: inside a phrase only, and only if it links */
    SMZ__PHRASE_BREAKER, /* a lone character, a number: in no phrase */
    SMZ__PHRASE_CONTENT
};

/* A pair of characters of a script without spaces, as bits. */
enum smz__pair {
    SMZ__PAIR = 1 << 0,       /* it is one */
    SMZ__PAIR_KNOWN = 1 << 1, /* a frequent word of the language */
    SMZ__PAIR_HANGS = 1 << 2, /* its first character is written on or behind the one before: nothing begins here */
    SMZ__PAIR_TIED = 1 << 3,  /* its second character is written so: nothing ends between the two */
    SMZ__PAIR_LEADS = 1 << 4, /* its first character is spoken behind the next: nothing begins or ends between them */
    SMZ__PAIR_SOUND = 1 << 5, /* of a script whose characters are sounds: a pair alone is no word */
    SMZ__PAIR_WHOLE = 1 << 6  /* a word that stands in no keyword: neither of its characters does */
};

struct smz__lexeme {
    uint32_t term;
    uint32_t count; /* of the term in the text */
    uint8_t kind;   /* enum smz__phrase_kind */
    uint8_t cue;    /* enum smz__cue, or 0; a content word has none */
    bool capital;   /* begins with a capital */
    bool number;    /* digits only */
    uint8_t pair;   /* enum smz__pair; 0: of a script with spaces */
};

/* Fills lexemes with a struct smz__lexeme for each form of the document. */
smz_status smz__read_lexicon(struct smz__buf *lexemes, struct smz__document *document);

/* Whether a keyword that the form ends is most likely none, unless it is a name: an ending says so ("famous"), or it is
 * kept apart and written with a capital only because a sentence begins; alone: or it is no more than a part of
 * keywords.
 */
bool smz__ends_no_keyword(struct smz__document *document, uint32_t form, bool alone);

#endif
