/* SPDX-License-Identifier: MIT */
/*
 * What comes again and again: running heads, which a text has at the tops of its pages, and the frame that texts of one
 * origin have in common.
 */
#ifndef SMZ_DOCUMENT_REPEAT_H
#define SMZ_DOCUMENT_REPEAT_H

#include "document/document.h"

/* Makes page furniture of headings that the text has three times or more. A title stays one. */
smz_status smz__mark_repeats(struct smz__document *document, const char *text);

/* A sentence as it is known in other texts, too. */
struct smz__repeat_key {
    size_t length;
    char bytes[512]; /* white space made one space, none around; of a longer sentence the beginning, in whole characters
                      */
};

void smz__repeat_key(struct smz__repeat_key *key, const char *text, size_t length);

/* Makes page furniture of what stands in document->furniture. A title stays one. */
smz_status smz__mark_furniture(struct smz__document *document, const char *text);

#endif
