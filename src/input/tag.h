/* SPDX-License-Identifier: MIT */
/*
 * Tags with more attributes than anybody writes. libxml2 compares each attribute of a tag with all before it, so that a
 * tag of a few MB would take minutes.
 */
#ifndef SUMMARIZE_INPUT_TAG_H
#define SUMMARIZE_INPUT_TAG_H

#include <stddef.h>

/* Further attributes of a tag are not shown to the parser. */
enum { TAG_ATTRIBUTES = 100 };

/* The tag that begins at the beginning, a '<' before a letter: answers the bytes up to its '>' or the end, and in *kept
 * how many of them hold its first attributes. Attributes are told from one another just as libxml2 does it. */
size_t tag_span(const char *bytes, size_t length, size_t *kept);

#endif
