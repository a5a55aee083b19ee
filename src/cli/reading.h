/* SPDX-License-Identifier: MIT */
/*
 * Files that are read for a run by its settings, and what goes wrong with them told on standard error.
 */
#ifndef SUMMARIZE_CLI_READING_H
#define SUMMARIZE_CLI_READING_H

#include "input.h"
#include "parse.h"

/* What has fewer bytes than this may be read. */
size_t most_bytes(const struct settings *settings);

/* As input_open, within the memory that the settings allow. False if that fails, which has then been told. */
bool read_whole(struct input *input, const char *name, bool last, const struct settings *settings);

/* The same for a text, in whatever format and encoding: what has been read is UTF-8. */
bool read_text(struct input *input, const char *name, bool last, const struct settings *settings);

/* The same, with nothing told: answers as input_open; or 0 and in *why, which is else NULL, why that is no text. */
int read_converted(struct input *input, const char *name, size_t max, bool last, const struct settings *settings,
                   const char **why);

/* Room for what is said of one failure. */
enum { REASON_BYTES = 160 };

/* Says why a text cannot be read, by what input_open has answered, or why the library has refused it. */
void reason_of_reading(char reason[REASON_BYTES], int error, const struct settings *settings);
void reason_of_refusal(char reason[REASON_BYTES], smz_status status, const struct settings *settings);

/* Tells why the library has refused the file of this name, or what was to come before any file, if that is NULL. */
void complain_of_refusal(const char *name, smz_status status, const struct settings *settings);

#endif
