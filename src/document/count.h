/* SPDX-License-Identifier: MIT */
/*
 * What is counted of each word: in its sentence, of its term, and in the word stream that keywords are found in.
 */
#ifndef SMZ_DOCUMENT_COUNT_H
#define SMZ_DOCUMENT_COUNT_H

#include "document/sentence.h"

/* Counts the terms of the content words that have been read of the sentence and are waiting. */
smz_status smz__count_terms(struct smz__builder *builder);

/* Counts a word of the sentence being read. tail: it is the end of the word before. */
void smz__count_word(struct smz__builder *builder, const struct smz__form *form, bool tail);

/* Adds to the document's word stream, where there is room, the word at text[start]. */
static inline void smz__put_token(struct smz__builder *b, uint32_t token, uint32_t start)
{
    struct smz__document *d = b->document;
    if (d->tokens.length / sizeof token % SMZ__TOKENS_PER_MARK == 0)
        smz__buf_put(&d->token_marks, &start, sizeof start);
    smz__buf_put_reserved(&d->tokens, &token, sizeof token);
}

/* The same for a word of that form, with how it stands to the word before. */
void smz__keep_token(struct smz__builder *builder, uint32_t form_id, const struct smz__form *form, size_t start);

#endif
