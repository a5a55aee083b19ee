/* SPDX-License-Identifier: MIT */
/*
 * Reading a file of counts: lines of a language's code, a tab, a term, a tab and a number, or of a code, " documents",
 * a tab and a number, in any order. A key that comes again is added to.
 */
#ifndef SMZ_SCORE_COUNTFILE_H
#define SMZ_SCORE_COUNTFILE_H

#include "score/counts.h"

/* Adds all that the file says; on failure nothing. SMZ_EFORMAT or SMZ_ELIMIT: *error says what is wrong with the line
 * that begins at that byte. Otherwise it is left alone. */
smz_status smz__counts_read(struct smz_counts *counts, const char *bytes, size_t length, smz_error *error);

#endif
