/* SPDX-License-Identifier: MIT */
#include "score/list.h"

#include "base/utf8.h"
#include "document/piece.h"
#include "lang/language.h"
#include "lang/stem.h"

/* Adds the stem of a piece; stemmer NULL: the word itself. */
static void add_piece(struct smz__table *words, const char *text, const struct smz__piece *piece,
                      struct smz__vocabulary *vocabulary, struct sb_stemmer *stemmer)
{
    const bool dotless_i = smz__has(vocabulary->language, SMZ__DOTLESS_I);
    const size_t half = (piece->flags & SMZ__PARTED) != 0 ? piece->hyphen : piece->end;
    struct smz__buf *folded = &vocabulary->scratch;
    folded->length = 0;
    if (!smz__fold(folded, text + piece->start, half - piece->start, dotless_i) ||
        (half != piece->end && !smz__fold(folded, text + piece->rest, piece->end - piece->rest, dotless_i)) ||
        folded->length == 0)
        return;
    size_t length;
    const char *stem = smz__stem(stemmer, folded->data, folded->length, &length);
    (void)smz__table_intern(words, stem, length);
}

/* Where a piece ends with the apostrophe that stands behind it, as in "lorsqu'"; its end if there is none. */
static size_t apostrophe_end(const char *text, size_t length, const struct smz__piece *piece)
{
    uint32_t c = 0;
    const size_t bytes = piece->end < length ? smz__utf8_next(text, length, piece->end, &c) : 0;
    return c == '\'' || c == 0x2019 ? piece->end + bytes : piece->end;
}

static void read_words(struct smz__table *words, const char *text, size_t length, struct smz__vocabulary *vocabulary,
                       struct sb_stemmer *stemmer)
{
    struct smz__piece piece;
    for (size_t at = 0; smz__next_piece(vocabulary, text, length, at, &piece); at = piece.next) {
        if (smz__stops(vocabulary->watch, piece.next - at))
            break;
        if ((piece.flags & SMZ__TAIL) != 0)
            continue;
        add_piece(words, text, &piece, vocabulary, stemmer);
        /* In a text a word follows, and the apostrophe is part of the form. */
        const size_t end = apostrophe_end(text, length, &piece);
        if (end != piece.end && smz__has(vocabulary->language, SMZ__ELISION)) {
            piece.end = (uint32_t)end;
            add_piece(words, text, &piece, vocabulary, stemmer);
        }
    }
}

static smz_status status_of(const struct smz__table *words, const struct smz__vocabulary *vocabulary)
{
    const smz_status status = vocabulary->scratch.status != SMZ_OK ? vocabulary->scratch.status : words->status;
    return status != SMZ_OK ? status : smz__watch_status(vocabulary->watch);
}

smz_status smz__read_stopwords(struct smz__table *words, const char *list, size_t length,
                               struct smz__vocabulary *vocabulary)
{
    for (size_t at = 0, end = 0; at < length && !smz__stops(vocabulary->watch, 1); at = end + 1) {
        size_t comment = SIZE_MAX;
        for (end = at; end < length && list[end] != '\n' && list[end] != '\r'; end++)
            if (list[end] == '#' && comment == SIZE_MAX)
                comment = end;
        read_words(words, list + at, (comment < end ? comment : end) - at, vocabulary, NULL);
    }
    return status_of(words, vocabulary);
}

smz_status smz__read_query(struct smz__table *stems, const char *query, size_t length,
                           struct smz__vocabulary *vocabulary)
{
    read_words(stems, query, length, vocabulary, vocabulary->stemmer);
    return status_of(stems, vocabulary);
}
