/* SPDX-License-Identifier: MIT */
/*
 * What has been found out about words of texts before, in the same language and with the same stop words: most words of
 * a text have been met by then, and to fold, look up and stem them again takes half of the time for a short text. It
 * changes no result, so it can be full, or without memory, at any time.
 */
#ifndef SMZ_DOCUMENT_MEMO_H
#define SMZ_DOCUMENT_MEMO_H

#include "document/vocabulary.h"

struct smz__memo {
    struct smz__table spellings;
    struct smz__buf words; /* what is known of each */
    struct smz__buf stems; /* their bytes, one behind the other */
    bool full;             /* no more is kept */
};

/* The allocator is borrowed for the memo's life. */
void smz__memo_init(struct smz__memo *memo, const smz_allocator *allocator);

void smz__memo_free(struct smz__memo *memo);

/* Fills in all of a form but its term, and tells the stem, which is borrowed until the memo is next kept in. False if
 * the word is not known. */
bool smz__memo_recall(const struct smz__memo *memo, const char *word, size_t length, struct smz__form *form,
                      const char **stem, size_t *stem_length);

/* Keeps what is known of a word, if there is room. */
void smz__memo_keep(struct smz__memo *memo, const char *word, size_t length, const struct smz__form *form,
                    const char *stem, size_t stem_length);

#endif
