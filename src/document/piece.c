/* SPDX-License-Identifier: MIT */
#include "document/piece.h"

#include "base/eight.h"
#include "base/utf8.h"
#include "document/line.h"
#include "lang/language.h"
#include "text/word.h"

#include <string.h>

/* A longer word is read with more care: SMZ__MAX_WORD_BYTES may part it. */
#define SHORT_WORD_BYTES 64

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
    at += smz__hyphen_at(text, end, at);
    if (at + 1 >= end || !smz__is_line_end(text[at]))
        return 0;
    while (at < end && (smz__is_ascii_space(text[at]) || text[at] == '>'))
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

/* Reads any piece. */
static bool next_piece(struct smz__vocabulary *vocabulary, const char *text, size_t end, size_t from,
                       struct smz__piece *piece)
{
    struct smz__word word;
    if (!smz__next_word(text, end, from, &word))
        return false;
    piece->hyphen = 0;
    piece->rest = 0;
    piece->start = word.start;
    piece->end = word.end;
    piece->next = word.next;
    piece->unspaced = word.unspaced;
    piece->tail = word.tail;
    if (smz__has(vocabulary->language, SMZ__ELISION) && !word.unspaced) {
        piece->end = elision_end(vocabulary, text, &word);
        piece->next = piece->end;
    }
    if (smz__hyphen_at(text, end, piece->end) != 0)
        join_halves(vocabulary, text, end, piece);
    return true;
}

/* A word may go on behind letters at a digit, a byte beyond ASCII, an apostrophe or, at a line's end, a hyphen. */
static bool may_go_on(char c)
{
    return (unsigned char)c >= 0x80 || c == '\'' || c == '-' || (c >= '0' && c <= '9');
}

/* An ASCII character that does not begin a word. */
static bool is_between(char c)
{
    const unsigned char byte = (unsigned char)c;
    const unsigned class = smz__properties[0][byte] & SMZ__CLASS_BITS;
    return byte < 0x80 && class != SMZ__CLASS_LETTER && class != SMZ__CLASS_DIGIT;
}

/* Reads a word of ASCII letters with nothing but ASCII before it, as most are: a third of --split's time less. */
static inline bool next_plain(const char *text, size_t end, size_t from, struct smz__piece *piece)
{
    if (from == end)
        return false;
    size_t start = from + (text[from] == ' ');
    while (start < end && is_between(text[start]))
        start++;
    const size_t most = end - start < SHORT_WORD_BYTES ? end : start + SHORT_WORD_BYTES;
    const size_t behind = smz__letters_end(text, most, start);
    if (behind == start || behind == most || may_go_on(text[behind]))
        return false;
    piece->start = start;
    piece->end = behind;
    piece->next = behind;
    piece->hyphen = 0;
    piece->rest = 0;
    piece->unspaced = false;
    piece->tail = false;
    return true;
}

bool smz__next_piece(struct smz__vocabulary *vocabulary, const char *text, size_t end, size_t from,
                     struct smz__piece *piece)
{
    return next_plain(text, end, from, piece) || next_piece(vocabulary, text, end, from, piece);
}

smz_status smz__read_pieces(struct smz__pieces *read, struct smz__vocabulary *vocabulary, const char *text, size_t end,
                            size_t from)
{
    struct smz__probe probes[SMZ__PIECES];
    bool parted = false;
    size_t count = 0;
    read->count = 0;
    /* A parted word comes last: it is put together in a buffer that holds one. */
    while (count < SMZ__PIECES && !parted) {
        struct smz__piece *piece = &read->pieces[count];
        if (!next_plain(text, end, from, piece) && !next_piece(vocabulary, text, end, from, piece))
            break;
        smz__table_probe(&probes[count], &vocabulary->form_keys, text + piece->start, piece->end - piece->start,
                         end - piece->start);
        parted = piece->hyphen != 0;
        from = piece->next;
        count++;
    }
    for (size_t i = 0; i < count; i++) {
        const struct smz__piece *piece = &read->pieces[i];
        read->form_ids[i] =
            piece->hyphen == 0
                ? smz__vocabulary_add_probe(vocabulary, &probes[i])
                : smz__vocabulary_add_halves(vocabulary, text + piece->start, piece->hyphen - piece->start,
                                             text + piece->rest, piece->end - piece->rest);
        if (read->form_ids[i] == SMZ__NO_ID)
            return smz__vocabulary_status(vocabulary);
        read->forms[i] = *smz__form_at(vocabulary, read->form_ids[i]);
    }
    /* Terms lie as far apart and are counted soon: 3 % of the time for -n 3. */
    for (size_t i = 0; i < count; i++)
        __builtin_prefetch(smz__term_at(vocabulary, read->forms[i].term));
    read->count = count;
    return SMZ_OK;
}
