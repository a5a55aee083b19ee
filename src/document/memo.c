/* SPDX-License-Identifier: MIT */
#include "document/memo.h"

/* Words kept: those of the first texts, which are the frequent ones, in 2 MB or so. */
#define MOST_WORDS (UINT32_C(1) << 15)

/* Longer words are rare, and seldom met twice. */
#define MOST_BYTES 32

struct known {
    uint32_t stem; /* where it begins */
    uint32_t stem_length;
    uint16_t shape;
    uint8_t abbreviation;
    uint8_t frequency;
};

void smz__memo_init(struct smz__memo *memo, const smz_allocator *allocator)
{
    smz__table_init(&memo->spellings, allocator);
    smz__buf_init(&memo->words, allocator, SIZE_MAX);
    smz__buf_init(&memo->stems, allocator, SIZE_MAX);
    memo->full = false;
}

void smz__memo_free(struct smz__memo *memo)
{
    smz__table_free(&memo->spellings);
    smz__buf_free(&memo->words);
    smz__buf_free(&memo->stems);
}

bool smz__memo_recall(const struct smz__memo *memo, const char *word, size_t length, struct smz__form *form,
                      const char **stem, size_t *stem_length)
{
    const uint32_t id = length > MOST_BYTES ? SMZ__NO_ID : smz__table_find(&memo->spellings, word, length);
    if (id == SMZ__NO_ID)
        return false;
    const struct known *known = (const struct known *)(const void *)memo->words.data + id;
    *form =
        (struct smz__form){.shape = known->shape, .abbreviation = known->abbreviation, .frequency = known->frequency};
    *stem = memo->stems.data + known->stem;
    *stem_length = known->stem_length;
    return true;
}

void smz__memo_keep(struct smz__memo *memo, const char *word, size_t length, const struct smz__form *form,
                    const char *stem, size_t stem_length)
{
    if (memo->full || length > MOST_BYTES)
        return;
    const struct known known = {.stem = (uint32_t)memo->stems.length,
                                .stem_length = (uint32_t)stem_length,
                                .shape = form->shape,
                                .abbreviation = form->abbreviation,
                                .frequency = form->frequency};
    smz__buf_put(&memo->stems, stem, stem_length);
    smz__buf_put(&memo->words, &known, sizeof known);
    /* Last: a spelling that is known has all of the rest. */
    memo->full = memo->stems.status != SMZ_OK || memo->words.status != SMZ_OK ||
                 smz__table_intern(&memo->spellings, word, length) == SMZ__NO_ID || memo->spellings.count == MOST_WORDS;
}
