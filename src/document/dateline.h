/* SPDX-License-Identifier: MIT */
/*
 * Datelines: the place, date and source that news begin with. They are part of the sentence that they stand before,
 * but not of what it says.
 */
#ifndef SMZ_DOCUMENT_DATELINE_H
#define SMZ_DOCUMENT_DATELINE_H

#include <stddef.h>

/* Where the dateline that begins at text[start] ends, the dash and the space behind it included; start if there is
 * none. What comes before the dash is capitalised words and numbers, and
 *
 *   a source in brackets last                                 TOKYO (Reuters) - / Lyon, 3 mai (AFP) — / (CNN) --
 *   or a word in capitals, or the name of a site              NEW YORK — / Jakarta, CNN Indonesia - - / example.com -
 *
 * and what follows does not begin with a small letter. A source alone needs no dash before a capital: (CNN)The. */
size_t smz__dateline_end(const char *text, size_t start, size_t end);

#endif
