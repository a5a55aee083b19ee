/* SPDX-License-Identifier: MIT */
/*
 * What texts of one language are read with: its stemmer, and the words that the caller gave as that language has them.
 * Kept from text to text, as is what the caller knows to be furniture.
 */
#ifndef SMZ_SCORE_READER_H
#define SMZ_SCORE_READER_H

#include "base/watch.h"
#include "document/memo.h"
#include "lang/tables.h"

struct sb_stemmer;

struct smz__reader {
    const smz_allocator *allocator;       /* borrowed */
    const smz_allocator *keeping;         /* borrowed; for the memo; NULL: there is none */
    struct smz__watch *watch;             /* borrowed; NULL: nobody stops it */
    struct smz__buf stopwords_text;       /* what the caller gave */
    struct smz__buf query_text;           /* the same */
    struct smz__table furniture;          /* sentences, as smz__repeat_key makes them */
    const struct smz__language *language; /* that the following are for; NULL: none */
    struct sb_stemmer *stemmer;           /* NULL: the language has none */
    struct smz__table stopwords;          /* folded */
    struct smz__table query;              /* stems */
    struct smz__memo memo;                /* of words of such texts */
    bool recurs;                          /* this is not the first text in the language */
};

/* Both allocators are borrowed. keeping is for what is kept of texts and counts for none of them; NULL: nothing is. */
void smz__reader_init(struct smz__reader *reader, const smz_allocator *allocator, const smz_allocator *keeping);

void smz__reader_free(struct smz__reader *reader);

/* Copies further stop words and a query, which may be NULL. To be called once, before the reader is prepared. */
smz_status smz__reader_give(struct smz__reader *reader, const char *stopwords, size_t length, const char *query);

/* Takes sentences, one a line, for furniture. */
smz_status smz__reader_furnish(struct smz__reader *reader, const char *sentences, size_t length);

/* Makes ready for texts in the language. After a failure, which may pass, it can be called again. */
smz_status smz__reader_prepare(struct smz__reader *reader, const struct smz__language *language);

/* What is known of words from texts before; NULL while it would be no use: for the first text in a language. */
struct smz__memo *smz__reader_memo(struct smz__reader *reader);

#endif
