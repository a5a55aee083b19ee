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

typedef unsigned char smz__sixteen __attribute__((vector_size(16)));

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

static inline struct smz__mask smz__mask_of(const char *bytes)
{
    struct smz__mask mask = {0, 0, 0, 0};
    for (unsigned i = 0; i < SMZ__MASK_BYTES; i += 16) {
        smz__sixteen all;
        memcpy(&all, bytes + i, sizeof all);
        const smz__sixteen words = (smz__sixteen)(((all | 0x20) - 'a' < 26) | (all - '0' < 10));
        const smz__sixteen apostrophes = (smz__sixteen)(all == '\''), hyphens = (smz__sixteen)(all == '-');
        mask.words |= smz__high_bits(&words) << i;
        mask.apostrophes |= smz__high_bits(&apostrophes) << i;
        mask.hyphens |= smz__high_bits(&hyphens) << i;
        mask.others |= smz__high_bits(&all) << i;
    }
    return mask;
}

/* The bytes of Latin and Cyrillic letters of two bytes each, U+00C0 to U+017F and U+0400 to U+047F, both of which are
 * among the sixty-four. */
static inline uint64_t smz__mask_two_bytes(const char *bytes)
{
    uint64_t leads = 0, behind = 0, latin = 0, signs = 0;
    for (unsigned i = 0; i < SMZ__MASK_BYTES; i += 16) {
        smz__sixteen all;
        memcpy(&all, bytes + i, sizeof all);
        const smz__sixteen lead = (smz__sixteen)((all - 0xC3 < 3) | (all - 0xD0 < 2));
        const smz__sixteen next = (smz__sixteen)(all - 0x80 < 0x40), first = (smz__sixteen)(all == 0xC3);
        const smz__sixteen sign = (smz__sixteen)((all | 0x20) == 0xB7); /* U+00D7 and U+00F7 are no letters */
        leads |= smz__high_bits(&lead) << i;
        behind |= smz__high_bits(&next) << i;
        latin |= smz__high_bits(&first) << i;
        signs |= smz__high_bits(&sign) << i;
    }
    const uint64_t whole = leads & behind >> 1 & ~(latin & signs >> 1);
    return whole | whole << 1;
}

/* The white space among sixty-four ASCII characters; *others: the bytes that are none. */
static inline uint64_t smz__mask_spaces(const char *bytes, uint64_t *others)
{
    uint64_t spaces = 0;
    *others = 0;
    for (unsigned i = 0; i < SMZ__MASK_BYTES; i += 16) {
        smz__sixteen all;
        memcpy(&all, bytes + i, sizeof all);
        const smz__sixteen space = (smz__sixteen)((all - '\t' < 5) | (all == ' '));
        spaces |= smz__high_bits(&space) << i;
        *others |= smz__high_bits(&all) << i;
    }
    return spaces;
}

/* How many of the bytes at text[at] are ASCII and behind the controls from NUL to CR, which hold the line ends; the
 * last seven bytes of the text are not looked at. */
static inline size_t smz__plain_bytes(const char *text, size_t length, size_t at)
{
    const size_t start = at;
    for (; length - at >= SMZ__MASK_BYTES; at += SMZ__MASK_BYTES) {
        uint64_t others = 0;
        for (unsigned i = 0; i < SMZ__MASK_BYTES; i += 16) {
            typedef signed char signed_sixteen __attribute__((vector_size(16)));
            signed_sixteen all;
            memcpy(&all, text + at + i, sizeof all);
            const smz__sixteen other = (smz__sixteen)(all < 0x0E);
            others |= smz__high_bits(&other) << i;
        }
        if (others != 0)
            return at + (size_t)__builtin_ctzll(others) - start;
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
