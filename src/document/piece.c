/* SPDX-License-Identifier: MIT */
#include "document/piece.h"

#include "base/utf8.h"
#include "lang/language.h"
#include "text/word.h"

/* Bytes in the longest elision ("quelqu'"): an apostrophe further on is not looked at. */
#define MAX_ELISION_BYTES 16

/* Where the elided part of a word ends ("l'" of "l'homme"), or its end if nothing is elided. */
static size_t elision_end(struct smz__vocabulary *vocabulary, const char *text, const struct smz__word *word)
{
    for (size_t at = word->start; at < word->end && at - word->start < MAX_ELISION_BYTES;) {
        uint32_t c;
        at += smz__utf8_next(text, word->end, at, &c);
        if ((c == '\'' || c == 0x2019) && smz__is_stop_word(vocabulary, text + word->start, at - word->start))
            return at;
    }
    return word->end;
}

/* Where the word that ends at text[at] goes on behind a hyphen and a line's end; 0 if it does not. */
static size_t find_rest(const char *text, size_t end, size_t at)
{
    if (at + 2 >= end || text[at] != '-' || !(text[at + 1] >= '\n' && text[at + 1] <= '\r'))
        return 0;
    at++;
    while (at < end && ((text[at] >= '\t' && text[at] <= '\r') || text[at] == ' ' || text[at] == '>'))
        at++;
    uint32_t c;
    return at < end && smz__utf8_next(text, end, at, &c) != 0 && smz__is_lower(c) ? at : 0;
}

/* Joins the halves of a word, unless the second is a function word: "Haus-\nund Hof". */
static void join_halves(struct smz__vocabulary *vocabulary, const char *text, size_t end, struct smz__piece *piece)
{
    struct smz__word word;
    size_t rest = find_rest(text, end, piece->end);
    if (rest == 0 || !smz__next_word(text, end, rest, &word) || word.start != rest ||
        smz__is_stop_word(vocabulary, text + rest, word.end - rest))
        return;
    piece->hyphen = piece->end;
    piece->rest = rest;
    piece->end = word.end;
    piece->next = word.next;
}

bool smz__next_piece(struct smz__vocabulary *vocabulary, const char *text, size_t end, size_t from,
                     struct smz__piece *piece)
{
    struct smz__word word;
    if (!smz__next_word(text, end, from, &word))
        return false;
    *piece = (struct smz__piece){
        .start = word.start, .end = word.end, .next = word.next, .unspaced = word.unspaced, .tail = word.tail};
    if (smz__has(vocabulary->language, SMZ__ELISION) && !word.unspaced) {
        piece->end = elision_end(vocabulary, text, &word);
        piece->next = piece->end;
    }
    if (piece->end < end && text[piece->end] == '-')
        join_halves(vocabulary, text, end, piece);
    return true;
}
