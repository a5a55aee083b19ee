/* SPDX-License-Identifier: MIT */
/*
 * Finding languages, words in their lists, and the script of a character.
 */
#ifndef SMZ_LANG_LANGUAGE_H
#define SMZ_LANG_LANGUAGE_H

#include "lang/tables.h"

#include <stdbool.h>

/* The language with that code, name or alias ("en", "English", "nob"), or NULL. ASCII case does not matter. */
const struct smz__language *smz__find_language(const char *name);

/* What is used where the language is unknown: code "und", no stemmer, no words. */
const struct smz__language *smz__neutral_language(void);

#define SMZ__NO_WORD UINT32_MAX

/* The number in the pool of smz__detect_pool of a folded word, or SMZ__NO_WORD if it is not there. */
uint32_t smz__find_frequent(const char *folded, size_t length);

/* The value of a folded word in a list, or 0 if it is not there. */
unsigned smz__find_word(struct smz__words words, const char *folded, size_t length);

/* The script of a letter as one bit of enum smz__script, or 0. */
uint32_t smz__script_of(uint32_t character);

/* Whether the language has the flag. */
static inline bool smz__has(const struct smz__language *language, enum smz__language_flag flag)
{
    return (language->flags & (uint32_t)flag) != 0;
}

#endif
