/* SPDX-License-Identifier: MIT */
/*
 * A folder for files that a test makes up, and what is said on standard error while they are read.
 */
#ifndef TESTS_SUPPORT_FOLDER_H
#define TESTS_SUPPORT_FOLDER_H

#include "support/test.h"

struct folder {
    char path[64];
    int saved_stderr;
};

/* Makes an empty folder. */
void folder_open(struct folder *folder);

/* Removes it with all that it holds. */
void folder_close(struct folder *folder);

/* Writes a file into it. */
void folder_put(const struct folder *folder, const char *name, const char *bytes, size_t length);

/* From listen to the end of heard, standard error goes into the folder; heard answers what was said. */
void folder_listen(struct folder *folder);
struct gathered folder_heard(struct folder *folder);

#endif
