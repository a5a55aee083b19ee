/* SPDX-License-Identifier: MIT */
/*
 * Telling a text's language: by its script first, then by the frequent words that it holds.
 */
#ifndef SMZ_LANG_DETECT_H
#define SMZ_LANG_DETECT_H

#include "base/buf.h"
#include "lang/tables.h"

/* The language of a text, judged by a bounded prefix; smz__neutral_language() if it can't be told. *confidence is how
 * sure that is, 0 to 1. scratch is emptied and written over. */
const struct smz__language *smz__detect_language(const char *text, size_t length, struct smz__buf *scratch,
                                                 double *confidence);

#endif
