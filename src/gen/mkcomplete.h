/* SPDX-License-Identifier: MIT */
/*
 * For mkcomplete: what the shells' files are made of.
 */
#ifndef SMZ_GEN_MKCOMPLETE_H
#define SMZ_GEN_MKCOMPLETE_H

#include "cli/options.h"

/* Each writes the completion of one shell to standard output. */
void smz__complete_bash(void);
void smz__complete_zsh(void);
void smz__complete_fish(void);

/* An option's short help: its first sentence, or what stands there before a colon or semicolon, within single quotes as
 * the shell reads them. escape: how a single quote is written there. */
void smz__complete_help(const struct option_spec *option, const char *escape);

/* The values of OFFER_CHOICES and OFFER_LANGUAGES, a space between each two. With a separator a language's code is
 * followed by it and the English name. */
void smz__complete_values(const struct option_values *values, const char *separator);

#endif
