/* SPDX-License-Identifier: MIT */
#include "score/neighbour.h"

#include "base/alloc.h"

#include <string.h>

/* One counter for so many words, within these: more and they leave the processor's cache, fewer and they say less. */
#define WORDS_PER_COUNTER 8
#define LEAST_BITS        10
#define MOST_BITS         18

smz_status smz__count_neighbours(struct smz__neighbours *neighbours, const struct smz__document *document,
                                 const struct smz__lexeme *lexemes, const smz_allocator *allocator)
{
    const uint32_t *words = smz__tokens(document);
    const size_t count = document->tokens.length / sizeof *words;
    neighbours->bits = LEAST_BITS;
    while (neighbours->bits < MOST_BITS && count / WORDS_PER_COUNTER >> neighbours->bits != 0)
        neighbours->bits++;
    neighbours->counters = smz__new_array(allocator, (size_t)1 << neighbours->bits, sizeof *neighbours->counters);
    if (neighbours->counters == NULL)
        return SMZ_ENOMEM;
    memset(neighbours->counters, 0, sizeof *neighbours->counters << neighbours->bits);
    uint32_t before = 0;
    for (size_t at = 0; at < count && !smz__stops(document->vocabulary.watch, 1); at++) {
        const uint32_t term = lexemes[SMZ__TOKEN_FORM(words[at])].term;
        uint16_t *counter = smz__neighbours_of(neighbours, before, term);
        *counter = (uint16_t)(*counter + ((words[at] & SMZ__TOKEN_BREAK) == 0 && *counter < UINT16_MAX));
        before = term;
    }
    return smz__watch_status(document->vocabulary.watch);
}

void smz__neighbours_free(struct smz__neighbours *neighbours, const smz_allocator *allocator)
{
    smz__release(allocator, neighbours->counters, sizeof *neighbours->counters << neighbours->bits);
    neighbours->counters = NULL;
}
