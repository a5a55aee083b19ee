/* SPDX-License-Identifier: MIT */
/*
 * Texts made up at random, the same for the same seed, and other spellings of a text.
 */
#ifndef TESTS_SUPPORT_GENERATE_H
#define TESTS_SUPPORT_GENERATE_H

#include "support/random.h"
#include "support/test.h"

/* Paragraphs of sentences, each paragraph on one line, blank lines between; every seed has one language. The first
 * line may be a title. No list items, no other markup. */
struct gathered generate_prose(struct random *random);

/* Anything: prose in several scripts, headings, lists, code, tables, quotations, odd spaces; and, if it may be invalid,
 * NULs and bytes that are no UTF-8. */
struct gathered generate_mixture(struct random *random, bool may_be_invalid);

/* The same text with other line ends; it has only LF. */
struct gathered with_line_ends(const struct gathered *text, const char *line_end);

/* The same text with each line broken at the last space before so many characters. */
struct gathered with_wrapped_lines(const struct gathered *text, size_t width);

/* The same text composed, or decomposed, by Unicode's canonical forms; the text is valid UTF-8. */
struct gathered in_normal_form(const struct gathered *text, bool composed);

#endif
