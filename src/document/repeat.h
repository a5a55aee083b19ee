/* SPDX-License-Identifier: MIT */
/*
 * Running heads: short lines that come again and again, as pages have them at their tops.
 */
#ifndef SMZ_DOCUMENT_REPEAT_H
#define SMZ_DOCUMENT_REPEAT_H

#include "document/document.h"

/* Makes page furniture of headings that the text has three times or more. A title stays one. */
smz_status smz__mark_repeats(struct smz__document *document, const char *text);

#endif
