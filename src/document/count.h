/* SPDX-License-Identifier: MIT */
/*
 * What is counted of each word: in its sentence, of its term, and in the word stream that keywords are found in.
 */
#ifndef SMZ_DOCUMENT_COUNT_H
#define SMZ_DOCUMENT_COUNT_H

#include "document/sentence.h"

/* Counts a word of the sentence being read. tail: it is the end of the word before. */
smz_status smz__count_word(struct smz__builder *builder, const struct smz__form *form, bool tail);

/* Adds a word to the document's word stream. Failure shows in the stream's buffers. */
void smz__keep_token(struct smz__builder *builder, uint32_t form, size_t start);

#endif
