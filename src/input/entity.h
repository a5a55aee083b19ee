/* SPDX-License-Identifier: MIT */
/*
 * Entities: characters by their numbers or names, as &#8212; or &mdash;.
 */
#ifndef SUMMARIZE_INPUT_ENTITY_H
#define SUMMARIZE_INPUT_ENTITY_H

#include "input/text.h"

/* Writes the character that the entity from '&' to ';' stands for, or itself if its name is not one of the common. */
void entity_put(struct text *out, const char *bytes, size_t length);

#endif
