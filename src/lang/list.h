/* SPDX-License-Identifier: MIT */
/*
 * Lists of words that callers give: further stop words, a query.
 */
#ifndef SMZ_LANG_LIST_H
#define SMZ_LANG_LIST_H

#include "base/table.h"
#include "lang/tables.h"

/* Adds the words of a list, one a line or parted by blanks, folded as the language has it (NULL: as most have it); '#'
 * begins a comment. A word that is too long to be folded is left out. */
smz_status smz__read_list(struct smz__table *words, const char *list, size_t length,
                          const struct smz__language *language);

#endif
