/* SPDX-License-Identifier: MIT */
/*
 * Keywords: phrases of one word to five, scored by how often they occur, where first, and how free they stand.
 */
#ifndef SMZ_SCORE_KEYWORD_H
#define SMZ_SCORE_KEYWORD_H

#include "score/place.h"

/* Finds the keywords, which are empty. text is the one that the document was built from, with its tokens kept. */
smz_status smz__find_keywords(struct smz__keywords *keywords, struct smz__document *document, const char *text,
                              const struct smz__keyword_request *request);

#endif
