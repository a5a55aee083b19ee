/* SPDX-License-Identifier: MIT */
/*
 * Sixty-four bytes of a text looked at at once: bit i of a mask tells something of the i-th of them. No byte waits for
 * the one before, and no branch has to be foretold.
 */
#ifndef SMZ_BASE_MASK_H
#define SMZ_BASE_MASK_H

#include "base/eight.h"

#define SMZ__MASK_BYTES 64u

struct smz__mask {
    uint64_t words; /* ASCII letters and digits */
    uint64_t apostrophes;
    uint64_t hyphens;
    uint64_t others; /* beyond ASCII */
};

/* The high bits of sixteen bytes. By pointer, as not every machine passes such a vector. */
static inline uint64_t smz__high_bits(const smz__sixteen *bytes)
{
#ifdef __SSE2__ /* 5 % of the time for -n 3, in French 10 % */
    typedef char signed_sixteen __attribute__((vector_size(16)));
    return (uint64_t)(unsigned)__builtin_ia32_pmovmskb128((signed_sixteen)*bytes);
#else
    char each[16];
    memcpy(each, bytes, sizeof each);
    return smz__eight_pack(smz__eight(each)) | smz__eight_pack(smz__eight(each + 8)) << 8;
#endif
}

/* Sixteen bytes, of which the first is number at of the sixty-four. Here and below they are written four times, not in
 * a loop that shifts by what it counts: 2 % of the time for -n 3, 3 % for --split. */
static inline void smz__mask_sixteen(struct smz__mask *mask, const char *bytes, unsigned at)
{
    smz__sixteen all;
    memcpy(&all, bytes + at, sizeof all);
    const smz__sixteen words = (smz__sixteen)(((all | 0x20) - 'a' < 26) | (all - '0' < 10));
    const smz__sixteen apostrophes = (smz__sixteen)(all == '\''), hyphens = (smz__sixteen)(all == '-');
    mask->words |= smz__high_bits(&words) << at;
    mask->apostrophes |= smz__high_bits(&apostrophes) << at;
    mask->hyphens |= smz__high_bits(&hyphens) << at;
    mask->others |= smz__high_bits(&all) << at;
}

static inline struct smz__mask smz__mask_of(const char *bytes)
{
    struct smz__mask mask = {0, 0, 0, 0};
    smz__mask_sixteen(&mask, bytes, 0);
    smz__mask_sixteen(&mask, bytes, 16);
    smz__mask_sixteen(&mask, bytes, 32);
    smz__mask_sixteen(&mask, bytes, 48);
    return mask;
}

/* What makes letters of two bytes. */
struct smz__pairs {
    uint64_t leads;
    uint64_t behind;
    uint64_t latin; /* U+00C0 to U+00FF */
    uint64_t signs; /* of these, what comes behind are U+00D7 and U+00F7, which are no letters */
};

static inline void smz__pairs_sixteen(struct smz__pairs *pairs, const char *bytes, unsigned at)
{
    smz__sixteen all;
    memcpy(&all, bytes + at, sizeof all);
    const smz__sixteen lead = (smz__sixteen)((all - 0xC3 < 3) | (all - 0xD0 < 2));
    const smz__sixteen next = (smz__sixteen)(all - 0x80 < 0x40), first = (smz__sixteen)(all == 0xC3);
    const smz__sixteen sign = (smz__sixteen)((all | 0x20) == 0xB7);
    pairs->leads |= smz__high_bits(&lead) << at;
    pairs->behind |= smz__high_bits(&next) << at;
    pairs->latin |= smz__high_bits(&first) << at;
    pairs->signs |= smz__high_bits(&sign) << at;
}

/* The bytes of Latin and Cyrillic letters of two bytes each, U+00C0 to U+017F and U+0400 to U+047F, both of which are
 * among the sixty-four. */
static inline uint64_t smz__mask_two_bytes(const char *bytes)
{
    struct smz__pairs pairs = {0, 0, 0, 0};
    smz__pairs_sixteen(&pairs, bytes, 0);
    smz__pairs_sixteen(&pairs, bytes, 16);
    smz__pairs_sixteen(&pairs, bytes, 32);
    smz__pairs_sixteen(&pairs, bytes, 48);
    const uint64_t whole = pairs.leads & pairs.behind >> 1 & ~(pairs.latin & pairs.signs >> 1);
    return whole | whole << 1;
}

static inline uint64_t smz__spaces_sixteen(const char *bytes, uint64_t *others, unsigned at)
{
    smz__sixteen all;
    memcpy(&all, bytes + at, sizeof all);
    const smz__sixteen space = (smz__sixteen)((all - '\t' < 5) | (all == ' '));
    *others |= smz__high_bits(&all) << at;
    return smz__high_bits(&space) << at;
}

/* The white space among sixty-four ASCII characters; *others: the bytes that are none. */
static inline uint64_t smz__mask_spaces(const char *bytes, uint64_t *others)
{
    *others = 0;
    return smz__spaces_sixteen(bytes, others, 0) | smz__spaces_sixteen(bytes, others, 16) |
           smz__spaces_sixteen(bytes, others, 32) | smz__spaces_sixteen(bytes, others, 48);
}

/* The bytes that are beyond ASCII or controls from NUL to CR. */
static inline uint64_t smz__special_sixteen(const char *bytes, unsigned at)
{
    typedef signed char signed_sixteen __attribute__((vector_size(16)));
    signed_sixteen all;
    memcpy(&all, bytes + at, sizeof all);
    const smz__sixteen special = (smz__sixteen)(all < 0x0E);
    return smz__high_bits(&special) << at;
}

/* How many of the bytes at text[at] are ASCII and behind the controls from NUL to CR, which hold the line ends; the
 * last seven bytes of the text are not looked at. */
static inline size_t smz__plain_bytes(const char *text, size_t length, size_t at)
{
    const size_t start = at;
    for (; length - at >= SMZ__MASK_BYTES; at += SMZ__MASK_BYTES) {
        const char *bytes = text + at;
        const uint64_t special = smz__special_sixteen(bytes, 0) | smz__special_sixteen(bytes, 16) |
                                 smz__special_sixteen(bytes, 32) | smz__special_sixteen(bytes, 48);
        if (special != 0)
            return at + (size_t)__builtin_ctzll(special) - start;
    }
    for (; length - at >= 8; at += 8) {
        const uint64_t eight = smz__eight(text + at);
        /* A borrow reaches bytes behind the first such one only. */
        const uint64_t other = ((eight - SMZ__EACH(0x0E)) | eight) & SMZ__EACH(0x80);
        if (other != 0)
            return at + smz__eight_before(other) - start;
    }
    return at - start;
}

#endif
