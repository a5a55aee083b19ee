/* SPDX-License-Identifier: MIT */
/*
 * Members of a JSON object as they are written, to be passed on without a change: a number may be larger or finer than
 * any that is calculated with.
 */
#ifndef SUMMARIZE_CLI_MEMBER_H
#define SUMMARIZE_CLI_MEMBER_H

#include <stddef.h>

/* The value of the object's last member of that name, which is written without escapes: where it begins in the object,
 * *length bytes. NULL if there is none. The object is valid JSON, which is not looked into again. */
const char *member_find(const char *object, size_t object_length, const char *name, size_t *length);

#endif
