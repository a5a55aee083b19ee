/* SPDX-License-Identifier: MIT */
/*
 * Eight bytes of a text, or sixteen, looked at at once. The plain loops over bytes that these replace are mispredicted
 * by the processor once for each word, which cost --split a third of its time.
 */
#ifndef SMZ_BASE_EIGHT_H
#define SMZ_BASE_EIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define SMZ__EACH(byte) ((byte)*UINT64_C(0x0101010101010101))

/* The bytes at that place, the first as the lowest, whatever the machine's order. */
static inline uint64_t smz__eight(const char *bytes)
{
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    return eight;
}

typedef unsigned char smz__sixteen __attribute__((vector_size(16)));

/* The first count of sixteen bytes, and zeros. No branch has to be foretold. */
static inline void smz__sixteen_first(char kept[16], const char *bytes, size_t count)
{
    static const unsigned char mask[32] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                                           0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
    smz__sixteen all, some;
    memcpy(&all, bytes, sizeof all);
    memcpy(&some, mask + 16 - count, sizeof some);
    all &= some;
    memcpy(kept, &all, sizeof all);
}

/* The high bit of each byte that is ASCII and from low to high, which are ASCII. */
static inline uint64_t smz__eight_between(uint64_t eight, unsigned char low, unsigned char high)
{
    const uint64_t seven = eight & SMZ__EACH(0x7F);
    const uint64_t at_least = seven + SMZ__EACH(0x80U - low), above = seven + SMZ__EACH(0x7FU - high);
    return at_least & ~above & ~eight & SMZ__EACH(0x80);
}

/* Whether one of them is not ASCII. */
static inline bool smz__eight_is_long(uint64_t eight)
{
    return (eight & SMZ__EACH(0x80)) != 0;
}

/* How many bytes have their high bit set in mask. */
static inline uint32_t smz__eight_count(uint64_t mask)
{
    return (uint32_t)((mask >> 7 & SMZ__EACH(1)) * SMZ__EACH(1) >> 56);
}

/* How many characters of UTF-8 begin among them. */
static inline uint32_t smz__eight_characters(uint64_t eight)
{
    return 8 - smz__eight_count(eight & ~(eight << 1) & SMZ__EACH(0x80));
}

/* The high bits of mask alone, that of the first byte as the lowest of eight bits. */
static inline uint64_t smz__eight_pack(uint64_t mask)
{
    return (mask >> 7 & SMZ__EACH(1)) * UINT64_C(0x0102040810204080) >> 56;
}

/* How many bytes lie before the first whose high bit is set in mask, which is not 0. */
static inline size_t smz__eight_before(uint64_t mask)
{
    return (size_t)__builtin_ctzll(mask) / 8;
}

/* The high bit of each byte that is no ASCII letter. */
static inline uint64_t smz__eight_others(uint64_t eight)
{
    return smz__eight_between(eight | SMZ__EACH(0x20), 'a', 'z') ^ SMZ__EACH(0x80);
}

/* The end of the run of ASCII letters at text[at]. */
static inline size_t smz__letters_end(const char *text, size_t length, size_t at)
{
    for (; length - at >= 8; at += 8) {
        const uint64_t others = smz__eight_others(smz__eight(text + at));
        if (others != 0)
            return at + smz__eight_before(others);
    }
    while (at < length && ((text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z')))
        at++;
    return at;
}

#endif
