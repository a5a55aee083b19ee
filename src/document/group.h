/* SPDX-License-Identifier: MIT */
/*
 * Groups: the lines from one that is not blank up to the next that is. What they have in common tells where a
 * paragraph was wrapped and where lines were ended on purpose.
 */
#ifndef SMZ_DOCUMENT_GROUP_H
#define SMZ_DOCUMENT_GROUP_H

#include "base/watch.h"
#include "document/line.h"

/* A paragraph of this many lines is common; of longer ones the rest is read again when its turn comes. */
#define SMZ__KEPT_LINES 32

struct smz__group {
    size_t start;
    size_t end;   /* behind its last line */
    size_t width; /* characters in the widest line */
    bool listed;  /* narrow lines, none of which ends with a mark: a list of some kind */
    size_t kept;
    size_t last;                             /* of those kept, the one that was asked for last */
    struct smz__watch *watch;                /* borrowed, set before reading; NULL: nobody stops it */
    struct smz__line lines[SMZ__KEPT_LINES]; /* the first ones */
};

/* Reads the first group at or behind text[at]; false at the text's end, or if it is stopped. */
bool smz__read_group(struct smz__group *group, const char *text, size_t length, size_t at,
                     const struct smz__language *language);

/* The line that begins at text[at], which need not be in the group. */
struct smz__line smz__group_line(struct smz__group *group, const char *text, size_t length, size_t at);

#endif
