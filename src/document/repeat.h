/* SPDX-License-Identifier: MIT */
/*
 * What comes again and again: running heads, which a text has at the tops of its pages, and the frame that texts of one
 * origin have in common.
 */
#ifndef SMZ_DOCUMENT_REPEAT_H
#define SMZ_DOCUMENT_REPEAT_H

#include "base/table.h"
#include "document/document.h"

/* Lines by themselves, as they are read: some may be running heads. */
struct smz__heads {
    struct smz__table lines; /* their text without white space */
    struct smz__buf counts;  /* uint32_t for each: how often it was seen */
    struct smz__buf places;  /* where each heading stands, and which line it is */
};

void smz__heads_init(struct smz__heads *heads, const smz_allocator *allocator);

void smz__heads_free(struct smz__heads *heads);

/* Takes note of the document's last sentence, which is a heading or a title. */
smz_status smz__note_head(struct smz__heads *heads, const struct smz__document *document, const char *text);

/* Makes page furniture of headings that the text has three times or more. A title stays one. */
smz_status smz__mark_heads(const struct smz__heads *heads, struct smz__document *document);

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
