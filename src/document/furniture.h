/* SPDX-License-Identifier: MIT */
/*
 * Page furniture: bylines, captions, mail headers, "Back to top". What a line says makes it one (the phrases of
 * stopwords/furniture.txt), or its shape does (see line.h).
 */
#ifndef SMZ_DOCUMENT_FURNITURE_H
#define SMZ_DOCUMENT_FURNITURE_H

#include "base/buf.h"
#include "document/line.h"

/* Whether the line is page furniture, whatever stands around it. scratch is written over. */
bool smz__is_furniture(const char *text, struct smz__line line, const struct smz__language *language,
                       struct smz__buf *scratch);

#endif
