/* SPDX-License-Identifier: MIT */
/*
 * List items: the bullets, numbers and letters that lines begin with, in many scripts.
 */
#ifndef SMZ_DOCUMENT_ITEM_H
#define SMZ_DOCUMENT_ITEM_H

#include "document/line.h"

/* A list item: a bullet, or a number or letter with '.' or ')', and a space. */
bool smz__is_list_item(const char *text, struct smz__line line);

/* The number of a numbered list item, or of a heading that looks like one ("1. Introduction"); 0 if it has none. */
unsigned smz__item_number(const char *text, struct smz__line line);

#endif
