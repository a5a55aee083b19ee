/* SPDX-License-Identifier: MIT */
/*
 * The plain text of a mail.
 */
#ifndef SUMMARIZE_INPUT_BODY_H
#define SUMMARIZE_INPUT_BODY_H

#include "input/text.h"

/* How lines are wrapped (RFC 3676). */
struct body_form {
    bool flowed;   /* a line that ends with a space goes on in the next one */
    bool deleting; /* without that space */
};

/* Writes the text without the signature, lines that were wrapped by the mail program whole again. Quotations keep their
 * marks. */
void body_put(struct text *out, const char *bytes, size_t length, struct body_form form);

#endif
