/* SPDX-License-Identifier: MIT */
#include "document/piece.h"

#include "base/utf8.h"
#include "lang/language.h"
#include "text/word.h"

/* Where the elided part of a word ends ("l'" of "l'homme"), or its end if nothing is elided. */
static size_t elision_end(struct smz__vocabulary *vocabulary, const char *text, const struct smz__word *word)
{
    for (size_t at = word->start; at < word->end;) {
        uint32_t c;
        at += smz__utf8_next(text, word->end, at, &c);
        if ((c == '\'' || c == 0x2019) && smz__is_stop_word(vocabulary, text + word->start, at - word->start))
            return at;
    }
    return word->end;
}

bool smz__next_piece(struct smz__vocabulary *vocabulary, const char *text, size_t end, size_t from,
                     struct smz__piece *piece)
{
    struct smz__word word;
    if (!smz__next_word(text, end, from, &word))
        return false;
    *piece = (struct smz__piece){word.start, word.end, word.next, word.unspaced, word.tail};
    if (smz__has(vocabulary->language, SMZ__ELISION) && !word.unspaced) {
        piece->end = elision_end(vocabulary, text, &word);
        piece->next = piece->end;
    }
    return true;
}
