/* SPDX-License-Identifier: MIT */
#include "document/plain.h"

#include "base/limits.h"
#include "base/mask.h"
#include "lang/language.h"

/* What goes on behind so many bytes is read with more care: SMZ__MAX_WORD_BYTES may part it, and it is not looked
 * through again for each of its parts. */
#define LONG_WORD 128u
_Static_assert(LONG_WORD + SMZ__MASK_BYTES < SMZ__MAX_WORD_BYTES - 4, "no plain word is parted");

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

struct edges {
    uint64_t starts;
    uint64_t ends;
    unsigned size; /* of the window */
    bool wide;     /* see struct window */
    bool sure;     /* nothing in it needs more care */
};

/* Where the first bit stands that is set; of none, the last place. */
static inline uint32_t first_of(uint64_t bits)
{
    return (uint32_t)__builtin_ctzll(bits | UINT64_C(1) << (SMZ__MASK_BYTES - 1));
}

/* Where the words of a window begin and, one behind, end. The one that is being read began before it if *before is set,
 * which tells then whether one goes on behind it. */
static inline struct edges find_edges(const struct smz__stretch *stretch, size_t at, uint64_t *before, bool elision)
{
    const char *bytes = stretch->text + at;
    char rest[SMZ__MASK_BYTES];
    if (stretch->length - at < SMZ__MASK_BYTES) {
        memset(rest, 0, sizeof rest);
        memcpy(rest, bytes, stretch->length - at);
        bytes = rest;
    }
    const struct window window = look_at(bytes, *before, elision);
    const uint64_t behind = window.words << 1 | *before;
    struct edges edges = {window.words & ~behind, behind & ~window.words, window.size, window.wide,
                          window.careful == 0};
    edges.ends &= (window.careful & (0 - window.careful)) - 1;
    edges.ends &= UINT64_MAX >> (SMZ__MASK_BYTES - window.size);
    if (stretch->end - at < SMZ__MASK_BYTES - 1)
        edges.ends &= (UINT64_C(2) << (stretch->end - at)) - 1;
    *before = window.words >> (window.size - 1) & 1;
    return edges;
}

size_t smz__read_plain(struct smz__piece *pieces, struct smz__probe *probes, size_t most,
                       const struct smz__vocabulary *vocabulary, const struct smz__stretch *stretch, size_t from,
                       bool *ended)
{
    const struct smz__table forms = vocabulary->form_keys; /* a copy, for registers */
    const bool elision = smz__has(vocabulary->language, SMZ__ELISION);
    const char *text = stretch->text;
    const size_t last = stretch->length < sizeof(struct smz__key) ? 0 : stretch->length - sizeof(struct smz__key);
    size_t count = 0;
    uint64_t before = 0;
    uint32_t start = 0;
    uint32_t flags = 0;
    *ended = false;
    for (size_t at = from; at < stretch->end;) {
        const uint64_t inside = before;
        struct edges edges = find_edges(stretch, at, &before, elision);
        flags = (flags & (uint32_t)(0 - inside)) | (edges.wide ? SMZ__WIDE : 0);
        const uint32_t first = (uint32_t)at + first_of(edges.starts);
        start = inside ? start : first;
        edges.starts &= edges.starts - (inside ^ 1);
        for (; edges.ends != 0; edges.ends &= edges.ends - 1) {
            const uint32_t stop = (uint32_t)at + (uint32_t)__builtin_ctzll(edges.ends), length = stop - start;
            if (count == most)
                return count;
            struct smz__piece *piece = &pieces[count];
            piece->start = start;
            piece->end = stop;
            piece->next = stop;
            piece->flags = flags;
            if (length <= SMZ__SHORT_KEY && start < last)
                smz__table_probe(&probes[count], &forms, text + start, length);
            else
                smz__table_probe_any(&probes[count], &vocabulary->form_keys, text + start, length);
            count++;
            start = (uint32_t)at + first_of(edges.starts);
            edges.starts &= edges.starts - 1;
        }
        at += edges.size;
        if (!edges.sure || at - start > LONG_WORD)
            return count;
    }
    *ended = start >= stretch->end;
    return count;
}
