/* SPDX-License-Identifier: MIT */
#include "base/mask.h"

#include "base/utf8.h"
#include "support/random.h"
#include "support/test.h"

#include <stdlib.h>

/* Sixty-four bytes that say much of what masks tell apart. */
static void make_bytes(struct random *random, char bytes[SMZ__MASK_BYTES])
{
    static const char common[] = "azAZ09m '-",
                      rare[] = "/:@[`{&(,.\t\n\r\x0E\x0D\x7F\xC2\xC6\xCC\xCF\xD2\xE2\xFF\x80\xBF";
    static const char two[][3] = {"\xC3\xA9", "\xC3\x97", "\xC3\xB7", "\xC4\x97", "\xC5\xBF", "\xD0\xB7", "\xD1\x97"};
    for (size_t i = 0; i < SMZ__MASK_BYTES; i++) {
        const size_t kind = random_below(random, 12);
        bytes[i] = common[random_below(random, sizeof common - 1)];
        if (kind == 0)
            bytes[i] = rare[random_below(random, sizeof rare)];
        if (kind == 1)
            bytes[i] = two[random_below(random, COUNT(two))][0];
        if (kind == 2 && i + 1 < SMZ__MASK_BYTES) {
            memcpy(bytes + i, two[random_below(random, COUNT(two))], 2);
            i++;
        }
    }
}

static bool is_word(unsigned char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* Whether such a letter of two bytes begins there, by reading it. */
static bool begins_letter(const char *bytes, size_t at)
{
    uint32_t c;
    const size_t size = smz__utf8_next(bytes, SMZ__MASK_BYTES, at, &c);
    return size == 2 && ((c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7) || (c >= 0x400 && c <= 0x47F));
}

static void agrees_with_looking_at_each_byte(void **state)
{
    (void)state;
    struct random random = {11};
    for (int i = 0; i < 20000; i++) {
        char bytes[SMZ__MASK_BYTES];
        make_bytes(&random, bytes);
        uint64_t others;
        const struct smz__mask mask = smz__mask_of(bytes);
        const uint64_t two = smz__mask_two_bytes(bytes), spaces = smz__mask_spaces(bytes, &others);
        for (size_t at = 0; at < SMZ__MASK_BYTES; at++) {
            const unsigned char c = (unsigned char)bytes[at];
            note("text %d, byte %zu, %02X", i, at, c);
            require((mask.words >> at & 1) == is_word(c));
            require((mask.apostrophes >> at & 1) == (c == '\''));
            require((mask.hyphens >> at & 1) == (c == '-'));
            require((mask.others >> at & 1) == (c >= 0x80) && (others >> at & 1) == (c >= 0x80));
            require((spaces >> at & 1) == (c == ' ' || (c >= '\t' && c <= '\r')));
            require((two >> at & 1) == (begins_letter(bytes, at) || (at > 0 && begins_letter(bytes, at - 1))));
        }
    }
}

static void counts_plain_bytes(void **state)
{
    (void)state;
    struct random random = {7};
    for (int i = 0; i < 20000; i++) {
        char bytes[3 * SMZ__MASK_BYTES];
        const size_t length = random_below(&random, sizeof bytes + 1), at = random_below(&random, length + 1);
        size_t end = at;
        memset(bytes, 'x', sizeof bytes);
        if (length != 0)
            bytes[random_below(&random, length)] = "\n\r\0\x0D\x0E\x7F\x80\xFF"[random_below(&random, 8)];
        while (end < length && (unsigned char)bytes[end] < 0x80 && bytes[end] > '\r')
            end++;
        char *text = exact_copy(bytes, length);
        const size_t steps = smz__plain_bytes(text, length, at);
        note("text %d: %zu of %zu", i, at, length);
        require(steps == end - at || (steps <= end - at && length - at - steps < 8));
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agrees_with_looking_at_each_byte),
        cmocka_unit_test(counts_plain_bytes),
    };
    return cmocka_run_group_tests_name("base/mask", tests, NULL, NULL);
}
