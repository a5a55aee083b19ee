/* SPDX-License-Identifier: MIT */
/*
 * Punctuation, as far as it decides where sentences end.
 */
#ifndef SMZ_TEXT_MARK_H
#define SMZ_TEXT_MARK_H

#include <stdbool.h>
#include <stdint.h>

enum smz__mark {
    SMZ__MARK_NONE,
    SMZ__MARK_DOT,       /* "." and what is read like it */
    SMZ__MARK_ELLIPSIS,  /* "…" (and two full stops or more) */
    SMZ__MARK_ASK,       /* "!" and "?", which end a sentence unless a lower-case word follows */
    SMZ__MARK_FULL,      /* "。", "।", "؟" ...: ends a sentence, with or without a space behind */
    SMZ__MARK_COLON,     /* ":" ends a sentence in Armenian */
    SMZ__MARK_SEMICOLON, /* ";" asks in Greek */
    SMZ__MARK_OPENER,    /* brackets and quotation marks that open */
    SMZ__MARK_CLOSER,    /* those that close */
    SMZ__MARK_QUOTE,     /* those that do either: " ' and, by language, the curly ones and guillemets */
    SMZ__MARK_DASH       /* a dash, which may begin a sentence of dialogue */
};

/* Of ASCII characters, which are asked for most of all. */
extern const unsigned char smz__ascii_marks[128];

enum smz__mark smz__mark_of_long(uint32_t character);

static inline enum smz__mark smz__mark_of(uint32_t character)
{
    return character < 128 ? (enum smz__mark)smz__ascii_marks[character] : smz__mark_of_long(character);
}

#endif
