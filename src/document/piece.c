/* SPDX-License-Identifier: MIT */
#include "document/piece.h"

#include "base/eight.h"
#include "base/utf8.h"
#include "document/line.h"
#include "document/plain.h"
#include "lang/language.h"
#include "text/word.h"

#include <string.h>

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
    piece->flags |= SMZ__PARTED;
    piece->hyphen = piece->end;
    piece->rest = (uint32_t)rest;
    piece->end = (uint32_t)word.end;
    piece->next = (uint32_t)word.next;
}

static bool begins_joining(const char *text, const struct smz__word *word)
{
    uint32_t c;
    (void)smz__utf8_next(text, word->next, word->start, &c);
    return smz__is_joining(c);
}

bool smz__next_piece(struct smz__vocabulary *vocabulary, const char *text, size_t end, size_t from,
                     struct smz__piece *piece)
{
    struct smz__word word;
    if (!smz__next_word(text, end, from, &word))
        return false;
    *piece = (struct smz__piece){
        .start = (uint32_t)word.start, .end = (uint32_t)word.end, .next = (uint32_t)word.next, .flags = SMZ__WIDE};
    if (word.unspaced)
        piece->flags |=
            SMZ__UNSPACED | (word.tail ? SMZ__TAIL : 0) | (begins_joining(text, &word) ? SMZ__DEPENDENT : 0);
    else if (memchr(text + word.start, '"', word.end - word.start) != NULL)
        piece->flags |= SMZ__QUOTED;
    if (smz__has(vocabulary->language, SMZ__ELISION) && !word.unspaced) {
        piece->end = (uint32_t)elision_end(vocabulary, text, &word);
        piece->next = piece->end;
    }
    if (!word.unspaced && smz__hyphen_at(text, end, piece->end) != 0)
        join_halves(vocabulary, text, end, piece);
    return true;
}

/* The character that three bytes make. */
static inline uint32_t three_bytes(uint64_t bytes)
{
    return (uint32_t)((bytes & 0xF) << 12 | (bytes >> 8 & 0x3F) << 6 | (bytes >> 16 & 0x3F));
}

/* Whether a character of a script without spaces stands for itself, and not on the one before. */
static inline bool is_unspaced(uint32_t character)
{
    return (smz__properties_of(character) & (SMZ__CLASS_BITS | SMZ__IS_JOINING)) == SMZ__CLASS_UNSPACED;
}

/* Reads a pair of characters of three bytes each that begins at text[from], as those of Chinese and Japanese are: a
 * third of the time for such texts less. */
static inline bool next_pair(const struct smz__stretch *stretch, size_t from, struct smz__piece *piece)
{
    const char *text = stretch->text;
    const size_t end = stretch->end;
    if (stretch->length - from < sizeof(struct smz__key) || from >= end || end - from < 6)
        return false;
    const uint64_t six = smz__eight(text + from) & UINT64_C(0xFFFFFFFFFFFF);
    if ((six & UINT64_C(0xC0C0F0C0C0F0)) != UINT64_C(0x8080E08080E0) || !is_unspaced(three_bytes(six)) ||
        !is_unspaced(three_bytes(six >> 24)))
        return false;
    if (end - from >= 9 && memcmp(text + from + 6, "\xE3\x82", 2) == 0)
        return false; /* perhaps a voicing mark, which belongs to the pair */
    *piece = (struct smz__piece){.start = (uint32_t)from,
                                 .end = (uint32_t)from + 6,
                                 .next = (uint32_t)from + 3,
                                 .flags = SMZ__UNSPACED | SMZ__WIDE};
    return true;
}

/* Whether a plain word may come next: no character of three bytes or more does, behind a space or not. */
static inline bool begins_plain(const struct smz__stretch *stretch, size_t from)
{
    if (from + 1 >= stretch->end)
        return from < stretch->end;
    const char first = stretch->text[from], second = stretch->text[from + 1];
    return (unsigned char)(first == ' ' ? second : first) < 0xE0;
}

/* Reads pieces and begins to look them up; how many. */
static size_t probe_pieces(struct smz__pieces *read, size_t most, struct smz__probe *probes,
                           struct smz__vocabulary *vocabulary, const struct smz__stretch *stretch, size_t from)
{
    const char *text = stretch->text;
    size_t count = 0;
    bool ended = false, parted = false;
    /* A parted word comes last: it is put together in a buffer that holds one. */
    while (count < most && !ended && !parted) {
        struct smz__piece *piece = &read->pieces[count];
        struct smz__probe *probe = &probes[count];
        size_t found = 0;
        if (begins_plain(stretch, from))
            found = smz__read_plain(piece, probe, most - count, vocabulary, stretch, from, &ended);
        if (found == 0 && !ended) {
            found = 1;
            if (next_pair(stretch, from, piece)) {
                smz__table_probe(probe, &vocabulary->form_keys, text + piece->start, 6);
            } else if (smz__next_piece(vocabulary, text, stretch->end, from, piece)) {
                smz__table_probe_any(probe, &vocabulary->form_keys, text + piece->start, piece->end - piece->start);
                parted = (piece->flags & SMZ__PARTED) != 0;
            } else {
                found = 0;
                ended = true;
            }
        }
        if (found != 0)
            from = piece[found - 1].next;
        count += found;
    }
    read->more = !ended;
    return count;
}

smz_status smz__read_pieces(struct smz__pieces *read, size_t most, struct smz__vocabulary *vocabulary,
                            const struct smz__stretch *stretch, size_t from)
{
    struct smz__probe probes[SMZ__PIECES];
    read->count = 0;
    const smz_status status = smz__table_reserve(&vocabulary->form_keys, SMZ__PIECES);
    if (status != SMZ_OK)
        return status;
    const char *text = stretch->text;
    const size_t count = probe_pieces(read, most, probes, vocabulary, stretch, from);
    for (size_t i = 0; i < count; i++) {
        const struct smz__piece *piece = &read->pieces[i];
        const uint32_t form =
            (piece->flags & SMZ__PARTED) == 0
                ? smz__vocabulary_add_probe(vocabulary, &probes[i])
                : smz__vocabulary_add_halves(vocabulary, text + piece->start, piece->hyphen - piece->start,
                                             text + piece->rest, piece->end - piece->rest);
        if (form == SMZ__NO_ID)
            return smz__vocabulary_status(vocabulary);
        read->form_ids[i] = form;
        read->forms[i] = *smz__form_at(vocabulary, form);
    }
    read->count = count;
    return SMZ_OK;
}
