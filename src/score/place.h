/* SPDX-License-Identifier: MIT */
/*
 * Where keywords stand in the text: the place by which each is shown, and all others.
 */
#ifndef SMZ_SCORE_PLACE_H
#define SMZ_SCORE_PLACE_H

#include "score/choose.h"

struct smz__keyword_request {
    size_t wanted;                   /* at most so many */
    unsigned ngram;                  /* words in the longest phrase, 1 to SMZ__MAX_PHRASE */
    bool occurrences;                /* say where all of them are */
    const struct smz_counts *corpus; /* borrowed; NULL: words are as rare as in the language at large */
};

struct smz__keywords {
    struct smz__buf list;  /* smz_keyword, best first */
    struct smz__buf spans; /* smz_span: the occurrences of one keyword behind those of the other */
    struct smz__buf ends;  /* size_t for each keyword: how many spans there are up to its last one */
};

void smz__keywords_init(struct smz__keywords *keywords, const smz_allocator *allocator);

void smz__keywords_free(struct smz__keywords *keywords);

/* The occurrences of the keyword with that number, in the order of the text. */
const smz_span *smz__keyword_spans(const struct smz__keywords *keywords, size_t keyword, size_t *count);

/* Gives each keyword of the list, which are the choice, its place: where its commonest spelling stands first, of
 * equally common ones the first in the text, but if there is another place, none where a line's end parts a word. If
 * asked to, keeps all occurrences. Changes tally->scan. */
smz_status smz__place_keywords(struct smz__keywords *keywords, struct smz__tally *tally, struct smz__document *document,
                               const struct smz__choice *choice, const struct smz__keyword_request *request,
                               const char *text);

#endif
