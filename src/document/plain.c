/* SPDX-License-Identifier: MIT */
#include "document/plain.h"

#include "base/mask.h"
#include "lang/language.h"

/* A longer word is read with more care: SMZ__MAX_WORD_BYTES may part it. */
#define LONGEST_PLAIN_WORD 63u

/* Bytes of the text as they are looked at. */
struct window {
    uint64_t words;   /* of words */
    uint64_t careful; /* here something ends that may not be plain */
    unsigned size;    /* bytes that are looked at */
    bool wide;        /* some are beyond ASCII */
};

/* before: the byte before is part of a word. */
static inline struct window look_at(const char *bytes, uint64_t before, bool elision)
{
    const struct smz__mask mask = smz__mask_of(bytes);
    struct window window = {mask.words, mask.others, SMZ__MASK_BYTES, mask.others != 0};
    if (window.wide) {
        const uint64_t letters = smz__mask_two_bytes(bytes);
        window.words |= letters;
        window.careful &= ~letters;
        if ((unsigned char)bytes[SMZ__MASK_BYTES - 1] >= 0xC0) { /* whose second byte is not seen */
            window.size = SMZ__MASK_BYTES - 1;
            window.careful &= UINT64_MAX >> 1;
        }
    }
    /* An apostrophe between two letters is part of the word, unless an elision ends there. A hyphen may stand before a
     * line's end and part a word. */
    const uint64_t behind = window.words << 1 | before, between = behind & window.words >> 1;
    if (!elision)
        window.words |= mask.apostrophes & between;
    window.careful |= (mask.apostrophes & behind & ~window.words) | (mask.hyphens & behind & ~between);
    return window;
}

/* Where the first bit stands that is set, or the last one if none is. */
static inline uint32_t first_of(uint64_t bits)
{
    return (uint32_t)__builtin_ctzll(bits | UINT64_C(1) << 63);
}

size_t smz__read_plain(struct smz__piece *pieces, struct smz__probe *probes, size_t most,
                       const struct smz__vocabulary *vocabulary, const struct smz__stretch *stretch, size_t from)
{
    const struct smz__table forms = vocabulary->form_keys; /* a copy, for registers */
    const bool elision = smz__has(vocabulary->language, SMZ__ELISION);
    const char *text = stretch->text;
    char rest[SMZ__MASK_BYTES] = {0};
    size_t count = 0;
    uint64_t before = 0;
    uint32_t start = 0;
    bool wide = false;
    struct window window;
    for (size_t at = from; at < stretch->end; at += window.size) {
        const char *bytes = text + at;
        if (stretch->length - at < SMZ__MASK_BYTES) {
            memcpy(rest, bytes, stretch->length - at);
            bytes = rest;
        }
        window = look_at(bytes, before, elision);
        const uint64_t behind = window.words << 1 | before;
        uint64_t starts = window.words & ~behind, ends = behind & ~window.words;
        ends &= (window.careful & (0 - window.careful)) - 1;
        ends &= UINT64_MAX >> (SMZ__MASK_BYTES - window.size);
        if (stretch->end - at < SMZ__MASK_BYTES - 1)
            ends &= (UINT64_C(2) << (stretch->end - at)) - 1;
        wide = window.wide || (before != 0 && wide);
        if (before == 0) {
            start = (uint32_t)at + first_of(starts);
            starts &= starts - 1;
        }
        for (; ends != 0; ends &= ends - 1) {
            const uint32_t stop = (uint32_t)at + first_of(ends), length = stop - start;
            if (count == most || length > LONGEST_PLAIN_WORD)
                return count;
            struct smz__piece *piece = &pieces[count];
            piece->start = start;
            piece->end = stop;
            piece->next = stop;
            piece->unspaced = false;
            piece->tail = false;
            piece->plain = true;
            piece->wide = wide;
            if (length <= SMZ__SHORT_KEY && stretch->length - start >= sizeof(struct smz__key))
                smz__table_probe(&probes[count], &forms, text + start, length);
            else
                smz__table_probe_any(&probes[count], &vocabulary->form_keys, text + start, length);
            count++;
            start = (uint32_t)at + first_of(starts);
            starts &= starts - 1;
        }
        /* A word without end is not looked through for each of its parts. */
        if (window.careful != 0 || at + window.size - start > LONGEST_PLAIN_WORD + SMZ__MASK_BYTES)
            break;
        before = window.words >> (window.size - 1) & 1;
    }
    return count;
}
