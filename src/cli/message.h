/* SPDX-License-Identifier: MIT */
/*
 * Messages on standard error.
 */
#ifndef SUMMARIZE_CLI_MESSAGE_H
#define SUMMARIZE_CLI_MESSAGE_H

#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
/* Prints "summarize: ", the message and a newline. */
void complain(const char *format, ...);

#endif
