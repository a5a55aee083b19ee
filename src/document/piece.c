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
    piece->rest = (uint32_t)rest;
    piece->end = (uint32_t)word.end;
    piece->next = (uint32_t)word.next;
}

bool smz__next_piece(struct smz__vocabulary *vocabulary, const char *text, size_t end, size_t from,
                     struct smz__piece *piece)
{
    struct smz__word word;
    if (!smz__next_word(text, end, from, &word))
        return false;
    *piece = (struct smz__piece){.start = (uint32_t)word.start,
                                 .end = (uint32_t)word.end,
                                 .next = (uint32_t)word.next,
                                 .unspaced = word.unspaced,
                                 .tail = word.tail};
    if (smz__has(vocabulary->language, SMZ__ELISION) && !word.unspaced) {
        piece->end = (uint32_t)elision_end(vocabulary, text, &word);
        piece->next = piece->end;
    }
    if (smz__hyphen_at(text, end, piece->end) != 0)
        join_halves(vocabulary, text, end, piece);
    return true;
}

/* Whether a word that letters up to text[at] are of may go on: at a digit, a byte beyond ASCII, an apostrophe or,
 * before a line's end, a hyphen. */
static inline bool may_go_on(const char *text, size_t end, size_t at)
{
    if (at == end || text[at] == ' ') /* nearly always */
        return false;
    const unsigned char c = (unsigned char)text[at];
    return c >= 0x80 || c == '\'' || (c >= '0' && c <= '9') ||
           (c == '-' && at + 1 < end && smz__is_line_end(text[at + 1]));
}

/* An ASCII character that does not begin a word. */
static bool is_between(char c)
{
    const unsigned char byte = (unsigned char)c;
    const unsigned class = smz__properties[0][byte] & SMZ__CLASS_BITS;
    return byte < 0x80 && class != SMZ__CLASS_LETTER && class != SMZ__CLASS_DIGIT;
}

/* Reads a word of ASCII letters with nothing but ASCII before it, as most are, and its first eight bytes. last: eight
 * bytes can be read there. */
static inline bool next_plain(const char *text, size_t last, size_t end, size_t from, struct smz__piece *piece,
                              uint64_t *head)
{
    if (from >= last)
        return false;
    size_t start = from + (text[from] == ' ');
    uint64_t eight, others;
    for (;; start++) {
        eight = smz__eight(text + start);
        others = smz__eight_others(eight);
        if ((others & 0x80) == 0)
            break;
        if (start >= end || start == last || !is_between(text[start]))
            return false;
    }
    size_t behind = start + 8;
    if (others != 0) {
        const uint64_t first = others & (0 - others);
        behind = start + smz__eight_before(others);
        eight &= (first >> 7) - 1; /* what lies behind the word */
    } else {
        const size_t most = end - start < SHORT_WORD_BYTES ? end : start + SHORT_WORD_BYTES;
        behind = behind < most ? smz__letters_end(text, most, behind) : behind;
        if (behind == start + SHORT_WORD_BYTES)
            return false;
    }
    if (behind > end || may_go_on(text, end, behind))
        return false;
    piece->start = (uint32_t)start;
    piece->end = (uint32_t)behind;
    piece->next = (uint32_t)behind;
    piece->unspaced = false;
    piece->tail = false;
    piece->plain = true;
    *head = eight;
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

/* Reads a pair of characters of three bytes each that begins at text[from], as those of Chinese and Japanese are, and
 * its bytes: a third of the time for such texts less. last: as for next_plain. */
static inline bool next_pair(const char *text, size_t last, size_t end, size_t from, struct smz__piece *piece,
                             uint64_t *head)
{
    if (from >= last || end - from < 6)
        return false;
    const uint64_t six = smz__eight_first(smz__eight(text + from), 6);
    if ((six & UINT64_C(0xC0C0F0C0C0F0)) != UINT64_C(0x8080E08080E0) || !is_unspaced(three_bytes(six)) ||
        !is_unspaced(three_bytes(six >> 24)))
        return false;
    if (end - from >= 9 && memcmp(text + from + 6, "\xE3\x82", 2) == 0)
        return false; /* perhaps a voicing mark, which belongs to the pair */
    *piece = (struct smz__piece){.start = (uint32_t)from,
                                 .end = (uint32_t)from + 6,
                                 .next = (uint32_t)from + 3,
                                 .unspaced = true,
                                 .plain = true};
    *head = six;
    return true;
}

/* Reads pieces and begins to look them up; how many. */
static size_t probe_pieces(struct smz__pieces *read, size_t most, struct smz__probe *probes,
                           struct smz__vocabulary *vocabulary, const char *text, size_t length, size_t end, size_t from)
{
    const struct smz__table forms = vocabulary->form_keys; /* a copy, for registers */
    const size_t last = length < 8 ? 0 : length - 8;
    struct smz__piece *piece = read->pieces, *const behind = piece + most;
    bool parted = false;
    read->more = true;
    /* A parted word comes last: it is put together in a buffer that holds one. */
    for (struct smz__probe *probe = probes; piece != behind && !parted; piece++, probe++) {
        uint64_t head;
        if (from >= end) {
            read->more = false;
            break;
        }
        if ((unsigned char)text[from] < 0x80 ? next_plain(text, last, end, from, piece, &head)
                                             : next_pair(text, last, end, from, piece, &head)) {
            smz__table_probe(probe, &forms, text + piece->start, head, piece->end - piece->start);
        } else if (smz__next_piece(vocabulary, text, end, from, piece)) {
            smz__table_probe_any(probe, &vocabulary->form_keys, text + piece->start, piece->end - piece->start);
            parted = piece->hyphen != 0;
        } else {
            read->more = false;
            break;
        }
        from = piece->next;
    }
    return (size_t)(piece - read->pieces);
}

smz_status smz__read_pieces(struct smz__pieces *read, size_t most, struct smz__vocabulary *vocabulary, const char *text,
                            size_t length, size_t end, size_t from)
{
    struct smz__probe probes[SMZ__PIECES];
    read->count = 0;
    const smz_status status = smz__table_reserve(&vocabulary->form_keys, SMZ__PIECES);
    if (status != SMZ_OK)
        return status;
    const size_t count = probe_pieces(read, most, probes, vocabulary, text, length, end, from);
    for (size_t i = 0; i < count; i++) {
        const struct smz__piece *piece = &read->pieces[i];
        read->form_ids[i] =
            piece->plain || piece->hyphen == 0
                ? smz__vocabulary_add_probe(vocabulary, &probes[i])
                : smz__vocabulary_add_halves(vocabulary, text + piece->start, piece->hyphen - piece->start,
                                             text + piece->rest, piece->end - piece->rest);
        if (read->form_ids[i] == SMZ__NO_ID)
            return smz__vocabulary_status(vocabulary);
        __builtin_prefetch(smz__form_at(vocabulary, read->form_ids[i]));
    }
    /* Terms lie as far apart and are counted soon: 3 % of the time for -n 3. */
    for (size_t i = 0; i < count; i++) {
        read->forms[i] = *smz__form_at(vocabulary, read->form_ids[i]);
        if (!vocabulary->no_terms)
            __builtin_prefetch(smz__term_at(vocabulary, read->forms[i].term));
    }
    read->count = count;
    return SMZ_OK;
}
