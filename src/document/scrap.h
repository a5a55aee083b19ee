/* SPDX-License-Identifier: MIT */
/*
 * Lines that hold no prose, told by their characters: numbers, dates and addresses.
 */
#ifndef SMZ_DOCUMENT_SCRAP_H
#define SMZ_DOCUMENT_SCRAP_H

#include "document/line.h"

/* No letters, but digits: a page's number, the times of subtitles. */
bool smz__is_numeric(const char *text, struct smz__line line);

/* Nothing but addresses of pages or mail, with the marks that go with links. */
bool smz__is_link(const char *text, struct smz__line line);

/* A date: a year, a day and a few words. */
bool smz__is_date(const char *text, struct smz__line line);

#endif
