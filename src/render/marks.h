/* SPDX-License-Identifier: MIT */
/*
 * Where the keywords stand in a text that is shown as a whole: as runs of bytes that the same keywords cover. Places
 * may overlap: "keeper" inside "lighthouse keeper".
 */
#ifndef SMZ_RENDER_MARKS_H
#define SMZ_RENDER_MARKS_H

#include "render/render.h"

struct smz__edge;

struct smz__marks {
    struct smz__edge *edges; /* owned; where places begin and end, in the order of the text */
    size_t count;
    size_t *active; /* owned: the keywords that cover the run, those that begin with it last */
    size_t room;
    /* Of the run that was read last: */
    size_t depth; /* how many cover it */
    size_t begun; /* of these, how many begin with it */
    size_t next;  /* the edge to be read next */
};

/* Gathers the places of all keywords: all occurrences where they were kept, else the one that is shown. Released by
 * smz__marks_free, also on failure. */
smz_status smz__marks_init(struct smz__marks *marks, const struct smz__rendering *rendering);

void smz__marks_free(struct smz__marks *marks, const smz_allocator *allocator);

/* Reads the run that begins at text[at]; answers where it ends, at most at limit. Runs are read in the order of the
 * text; what is between them is passed over. */
size_t smz__marks_run(struct smz__marks *marks, size_t at, size_t limit);

#endif
