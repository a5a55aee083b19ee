/* SPDX-License-Identifier: MIT */
/*
 * What keywords ask of a spelling, in a few bytes, so that reading the word stream again costs next to nothing.
 */
#ifndef SMZ_SCORE_LEXICON_H
#define SMZ_SCORE_LEXICON_H

#include "document/document.h"

/* What is known of a word, or of a keyword token, as bits, so that one look tells several things. */
enum smz__phrase_bit {
    /* Of a token, as it stands in its sentence. */
    SMZ__PHRASE_BREAKS = 1 << 1,  /* no phrase goes across to the one before; SMZ__TOKEN_BREAK */
    SMZ__PHRASE_TELLS = 1 << 2,   /* a capital would tell something: it begins no sentence, and the sentence is not all
                                     capitals */
    SMZ__PHRASE_LINKED = 1 << 3,  /* it links, and stands behind a capitalised content word: the "of" of "Secretary of
                                     State" */
    SMZ__PHRASE_GOES_ON = 1 << 4, /* it stands behind such a one */
    /* Of a word, or of a whole token. */
    SMZ__PHRASE_STOP = 1 << 5,        /* a stop word, or one that a cue keeps apart: inside a phrase only, and only if
                                         it links */
    SMZ__PHRASE_CONTENT = 1 << 6,     /* a content word; a lone character or a number is neither, and in no phrase
                                         unless it is an initial */
    SMZ__PHRASE_CAPITAL = 1 << 7,     /* begins with a capital */
    SMZ__PHRASE_NUMBER = 1 << 8,      /* digits only */
    SMZ__PHRASE_CUE = 1 << 9,         /* has a cue: see enum smz__cue; a content word has none */
    SMZ__PHRASE_APART = 1 << 10,      /* SMZ__CUE_APART */
    SMZ__PHRASE_DETERMINER = 1 << 11, /* SMZ__CUE_DETERMINER */
    SMZ__PHRASE_LINK = 1 << 12,       /* SMZ__CUE_LINK or SMZ__CUE_NAME_LINK ... */
    SMZ__PHRASE_NAME_LINK = 1 << 13,  /* ... and only the second */
    SMZ__PHRASE_OPENS = 1 << 14,      /* a determiner, or one that links: names may begin with it */
    SMZ__PHRASE_NOUN = 1 << 15,       /* ... or a preposition: a noun is near */
    SMZ__PHRASE_VERB = 1 << 16,       /* a pronoun or an auxiliary: a verb is near */
    /* Of a pair of characters of a script without spaces. */
    SMZ__PAIR = 1 << 17,       /* it is one */
    SMZ__PAIR_KNOWN = 1 << 18, /* a frequent word of the language */
    SMZ__PAIR_HANGS = 1 << 19, /* its first character is written on or behind the one before: nothing begins here */
    SMZ__PAIR_TIED = 1 << 20,  /* its second character is written so: nothing ends between the two */
    SMZ__PAIR_LEADS = 1 << 21, /* its first character is spoken behind the next: nothing begins or ends between them */
    SMZ__PAIR_SOUND = 1 << 22, /* of a script whose characters are sounds: a pair alone is no word */
    SMZ__PAIR_WHOLE = 1 << 23  /* a word that stands in no keyword: neither of its characters does */
};

/* All that a cue may give. */
#define SMZ__PHRASE_CUES                                                                                               \
    (SMZ__PHRASE_CUE | SMZ__PHRASE_APART | SMZ__PHRASE_DETERMINER | SMZ__PHRASE_LINK | SMZ__PHRASE_NAME_LINK |         \
     SMZ__PHRASE_OPENS | SMZ__PHRASE_NOUN | SMZ__PHRASE_VERB)

struct smz__lexeme {
    uint32_t term;
    uint32_t bits; /* enum smz__phrase_bit */
};

/* Whether all of them are set. */
static inline bool smz__has_bits(uint32_t bits, uint32_t all)
{
    return (bits & all) == all;
}

/* The W of "George W. Bush": neither a content word nor a stop word, with a capital. */
static inline bool smz__is_initial(uint32_t bits)
{
    return (bits & (SMZ__PHRASE_STOP | SMZ__PHRASE_CONTENT | SMZ__PHRASE_CAPITAL)) == SMZ__PHRASE_CAPITAL;
}

/* Fills lexemes with a struct smz__lexeme for each form of the document. */
smz_status smz__read_lexicon(struct smz__buf *lexemes, struct smz__document *document);

/* Whether a keyword that the form ends is most likely none, unless it is a name: an ending says so ("famous"), or it is
 * kept apart and written with a capital only because a sentence begins; alone: or it is no more than a part of
 * keywords.
 */
bool smz__ends_no_keyword(struct smz__document *document, uint32_t form, bool alone);

#endif
