/* SPDX-License-Identifier: MIT */
/*
 * Where code and front matter end: what goes over blank lines, or is known only by all of its lines.
 */
#ifndef SMZ_DOCUMENT_CODE_H
#define SMZ_DOCUMENT_CODE_H

#include "base/watch.h"
#include "document/line.h"

/* The last line of the code that the fence open begins: the closing fence, or open itself if there is none in the text.
 * no_fence remembers that none of `, or of ~, is left, so that many open fences cost no more than one; it begins all
 * false, and goes with calls for one fence after the other. */
struct smz__line smz__fenced_code(const char *text, size_t length, struct smz__line open, bool no_fence[2],
                                  struct smz__watch *watch);

/* Whether the lines from first up to text[end], none of them blank, are indented code: all are set in, and they have
 * the marks of code in them. *last becomes the last of them if so. */
bool smz__indented_code(const char *text, size_t end, struct smz__line first, struct smz__line *last);

/* Whether open, a text's first line, begins front matter: "---" to "---", with a label between. *last becomes the
 * closing line, also if there is no label, and stays if there is no such line. */
bool smz__front_matter(const char *text, size_t length, struct smz__line open, struct smz__line *last);

#endif
