/* SPDX-License-Identifier: MIT */
/*
 * Entities: characters by their numbers or names, as &#8212; or &mdash;.
 */
#ifndef SUMMARIZE_INPUT_ENTITY_H
#define SUMMARIZE_INPUT_ENTITY_H

#include "input/text.h"

/* The UTF-8 of the character that the entity from '&' to ';' stands for, and how many bytes it has; 0 if its name is
 * not one of the common. */
size_t entity_decode(char bytes[CHARACTER_BYTES], const char *entity, size_t length);

#endif
