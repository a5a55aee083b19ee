/* SPDX-License-Identifier: MIT */
/*
 * What keywords ask of a spelling, in eight bytes, so that reading the word stream again costs next to nothing.
 */
#ifndef SMZ_SCORE_LEXICON_H
#define SMZ_SCORE_LEXICON_H

#include "document/document.h"

enum smz__phrase_kind {
    SMZ__PHRASE_STOP,    /* a stop word: inside a phrase only, and only if it links */
    SMZ__PHRASE_BREAKER, /* a lone character, a number: in no phrase */
    SMZ__PHRASE_CONTENT
};

struct smz__lexeme {
    uint32_t term;
    uint8_t kind; /* enum smz__phrase_kind */
    uint8_t cue;  /* enum smz__cue of a stop word, or 0 */
    bool capital; /* begins with a capital */
    bool number;  /* digits only */
};

/* Fills lexemes with a struct smz__lexeme for each form of the document. */
smz_status smz__read_lexicon(struct smz__buf *lexemes, struct smz__document *document);

/* Whether the form has an ending by which it ends no term ("famous"). */
bool smz__has_weak_ending(struct smz__document *document, uint32_t form);

#endif
