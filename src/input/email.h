/* SPDX-License-Identifier: MIT */
/*
 * Mail, by GMime: one message, or a box of them in the format mbox.
 */
#ifndef SUMMARIZE_INPUT_EMAIL_H
#define SUMMARIZE_INPUT_EMAIL_H

#include "input/text.h"

/* Writes each message's subject and text: plain if there is such a version, or else HTML; attachments, other headers
 * and signatures are left out. charset: what parts are that do not say it. False if memory has ended. */
bool email_read(struct text *out, const char *bytes, size_t length, const char *charset);

#endif
