/* SPDX-License-Identifier: MIT */
/*
 * The only user of libstemmer.
 */
#ifndef SMZ_LANG_STEM_H
#define SMZ_LANG_STEM_H

#include "lang/tables.h"
#include "summarize.h"

struct sb_stemmer;

/* Opens the language's stemmer; *out is NULL, with SMZ_OK, if it has none. Owned by the caller. */
smz_status smz__stemmer_open(struct sb_stemmer **out, const struct smz__language *language);

void smz__stemmer_close(struct sb_stemmer *stemmer);

/* The stem of a folded word: borrowed until the next call, or the word itself where there is no stemmer, the word is
 * very long or memory ends (a word unstemmed is better than a text refused). */
const char *smz__stem(struct sb_stemmer *stemmer, const char *folded, size_t length, size_t *stem_length);

#endif
