/* SPDX-License-Identifier: MIT */
/*
 * What of a page libxml2 is shown: all but scripts and style sheets, attributes that are too many, and the tags that
 * end the page, behind which it would read nothing more.
 */
#ifndef SUMMARIZE_INPUT_FEED_H
#define SUMMARIZE_INPUT_FEED_H

#include <stddef.h>

/* Calls feed for one piece of the page after the other. */
void feed_page(const char *bytes, size_t length, void (*feed)(void *user, const char *bytes, size_t length),
               void *user);

#endif
