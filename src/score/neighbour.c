/* SPDX-License-Identifier: MIT */
#include "score/neighbour.h"

#include "base/alloc.h"

#include <string.h>

/* One counter for so many words, within these: more and they leave the processor's cache, fewer and they say less. */
#define WORDS_PER_COUNTER 8
#define LEAST_BITS        10
#define MOST_BITS         18

smz_status smz__count_neighbours(struct smz__neighbours *neighbours, const struct smz__document *document,
                                 const struct smz__lexeme *lexemes, const uint16_t *need,
                                 const smz_allocator *allocator)
{
    const uint32_t *words = smz__tokens(document);
    const uint32_t count = (uint32_t)(document->tokens.length / sizeof *words);
    uint32_t firsts[SMZ__MANY_WORDS] = {0};
    neighbours->bits = LEAST_BITS;
    while (neighbours->bits < MOST_BITS && count / WORDS_PER_COUNTER >> neighbours->bits != 0)
        neighbours->bits++;
    neighbours->counters = smz__new_array(allocator, (size_t)1 << neighbours->bits, sizeof *neighbours->counters);
    if (neighbours->counters == NULL)
        return SMZ_ENOMEM;
    memset(neighbours->counters, 0, sizeof *neighbours->counters << neighbours->bits);
    for (uint32_t from = 0, to; from + 1 < count && !smz__stops(document->vocabulary.watch, SMZ__MANY_WORDS);
         from = to) {
        to = count - 1 - from < SMZ__MANY_WORDS ? count - 1 : from + SMZ__MANY_WORDS;
        const size_t found = smz__list_needed(firsts, words, need, from, to);
        for (size_t i = 0; i < found; i++) {
            const uint32_t first = words[firsts[i]], second = words[firsts[i] + 1];
            uint16_t *counter = smz__neighbours_of(neighbours, lexemes[SMZ__TOKEN_FORM(first)].term,
                                                   lexemes[SMZ__TOKEN_FORM(second)].term);
            *counter = (uint16_t)(*counter + ((second & SMZ__TOKEN_BREAK) == 0 && *counter < UINT16_MAX));
        }
    }
    return smz__watch_status(document->vocabulary.watch);
}

void smz__neighbours_free(struct smz__neighbours *neighbours, const smz_allocator *allocator)
{
    smz__release(allocator, neighbours->counters, sizeof *neighbours->counters << neighbours->bits);
    neighbours->counters = NULL;
}
