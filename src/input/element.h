/* SPDX-License-Identifier: MIT */
/*
 * What the elements of HTML mean to a reader of text.
 */
#ifndef SUMMARIZE_INPUT_ELEMENT_H
#define SUMMARIZE_INPUT_ELEMENT_H

#include <stdbool.h>

enum element {
    ELEMENT_INLINE, /* or not known: parts no words */
    ELEMENT_BLOCK,
    ELEMENT_DROPPED, /* with all that is in it */
    ELEMENT_CUT,     /* the same, and a block */
    ELEMENT_PAGE,    /* html and body, which are never hidden */
    ELEMENT_HEADING, /* h1 to h6 */
    ELEMENT_LIST,
    ELEMENT_NUMBERED,
    ELEMENT_ITEM,
    ELEMENT_QUOTE,
    ELEMENT_TABLE,
    ELEMENT_ROW,
    ELEMENT_CELL,
    ELEMENT_VERBATIM,
    ELEMENT_CODE,
    ELEMENT_LINE,
    ELEMENT_SAID, /* shown between quotation marks */
    ELEMENT_TITLE,
    ELEMENT_FORM
};

/* The element with this name, in lower case. */
enum element element_named(const char *name);

/* Whether attributes, names and values in turn and a NULL behind the last, hide an element from who reads the page. */
bool element_is_hidden(const char *const *attributes);

/* The attribute's value, "" if it has none; NULL if it is not there. */
const char *element_attribute(const char *const *attributes, const char *name);

#endif
