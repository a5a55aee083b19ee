/* SPDX-License-Identifier: MIT */
/*
 * Keywords: phrases of one to three words, scored by how often they occur, where first, and how free they stand.
 */
#ifndef SMZ_SCORE_KEYWORD_H
#define SMZ_SCORE_KEYWORD_H

#include "document/document.h"

/* Appends up to wanted keywords (smz_keyword), best first. text is the one that the document was built from, with its
 * tokens kept. */
smz_status smz__find_keywords(struct smz__buf *keywords, struct smz__document *document, const char *text,
                              size_t wanted);

#endif
