/* SPDX-License-Identifier: MIT */
/*
 * Words that callers give: further stop words, a query. They are parted and folded as the words of a text are, so that
 * they meet them: by the text's language, which is why they are not read before it is known.
 */
#ifndef SMZ_SCORE_LIST_H
#define SMZ_SCORE_LIST_H

#include "document/vocabulary.h"

/* Adds the stop words of a list, folded; '#' begins a comment, which ends with the line. Of the vocabulary, language
 * and further_stop have been set. */
smz_status smz__read_stopwords(struct smz__table *words, const char *list, size_t length,
                               struct smz__vocabulary *vocabulary);

/* Adds the stems of the words of a query. Of the vocabulary, language, further_stop and stemmer have been set. */
smz_status smz__read_query(struct smz__table *stems, const char *query, size_t length,
                           struct smz__vocabulary *vocabulary);

#endif
