/* SPDX-License-Identifier: MIT */
/*
 * The quick way to find words against the careful one, which is document/piece.c's own: whatever the text, they find
 * the same.
 */
#include "document/plain.h"

#include "support/random.h"
#include "support/sample.h"

#include <stdlib.h>
#include <string.h>

/* The bytes of a word, put together where a line's end parts it. */
static uint32_t number_of(struct smz__vocabulary *vocabulary, const char *text, const struct smz__piece *piece)
{
    if ((piece->flags & SMZ__PARTED) == 0)
        return smz__vocabulary_add(vocabulary, text + piece->start, piece->end - piece->start);
    return smz__vocabulary_add_halves(vocabulary, text + piece->start, piece->hyphen - piece->start, text + piece->rest,
                                      piece->end - piece->rest);
}

static bool is_wide(const char *text, const struct smz__piece *piece)
{
    for (size_t at = piece->start; at < piece->next; at++)
        if ((unsigned char)text[at] >= 0x80)
            return true;
    return false;
}

static void require_same(const struct smz__piece *quick, const struct smz__piece *careful, const char *text)
{
    const unsigned told = SMZ__PARTED | SMZ__QUOTED | SMZ__UNSPACED | SMZ__TAIL | SMZ__DEPENDENT;
    require(quick->start == careful->start && quick->end == careful->end && quick->next == careful->next);
    require((quick->flags & told) == (careful->flags & told));
    require((quick->flags & SMZ__WIDE) != 0 || !is_wide(text, quick));
    if ((careful->flags & SMZ__PARTED) != 0)
        require(quick->hyphen == careful->hyphen && quick->rest == careful->rest);
}

/* Reads the text before its end in both ways. */
static void compare(struct smz__vocabulary *vocabulary, const char *text, size_t length, size_t end, size_t most)
{
    const struct smz__stretch stretch = {text, length, end};
    struct smz__pieces read;
    struct smz__piece careful;
    size_t at = 0;
    do {
        require(smz__read_pieces(&read, most, vocabulary, &stretch, at) == SMZ_OK && read.count <= most);
        for (size_t i = 0; i < read.count; i++) {
            require(smz__next_piece(vocabulary, text, end, at, &careful));
            require_same(&read.pieces[i], &careful, text);
            require(read.form_ids[i] == number_of(vocabulary, text, &careful));
            require(memcmp(&read.forms[i], smz__form_at(vocabulary, read.form_ids[i]), sizeof read.forms[i]) == 0);
            at = careful.next;
        }
        require(read.count != 0 || !read.more);
    } while (read.more);
    require(!smz__next_piece(vocabulary, text, end, at, &careful));
}

static void finds_what_the_careful_way_finds(void **state)
{
    (void)state;
    static const char *const parts[] = {"a",        "Z",        "9",
                                        "word",     " ",        " ",
                                        " ",        "'",        "-",
                                        "\n",       "\r\n",     ",",
                                        ".",        "\"",       "_",
                                        "é",        "×",        "ž",
                                        "я",        "ѽ",        "҂",
                                        "\u0301",   "’",        "‐",
                                        "中",       "か",       "\u3099",
                                        "ก",        "ี",         "ש",
                                        "\xC3",     "\x80",     "\xFF",
                                        "\xC3\xA9", " of the ", "> ",
                                        "l'",       "qu'",      "d\xE2\x80\x99"};
    static const char *const codes[] = {"en", "fr", "und", "ru", "ja"};
    struct random random = {3};
    for (int i = 0; i < 30000; i++) {
        struct sample sample;
        struct gathered made = {0};
        const size_t wanted = random_below(&random, 200), kinds = 1 + random_below(&random, COUNT(parts));
        gather_string(&made, "");
        while (made.length < wanted)
            gather_string(&made, parts[random_below(&random, kinds)]);
        char *text = exact_copy(made.bytes, made.length);
        const size_t end = random_below(&random, 4) != 0 ? made.length : random_below(&random, made.length + 1);
        const char *code = codes[random_below(&random, COUNT(codes))];
        sample_open(&sample, code, "");
        note("text %d, %s, %zu of %zu: %.*s", i, code, end, made.length, (int)made.length, text);
        compare(&sample.document.vocabulary, text, made.length, end,
                random_below(&random, 3) == 0 ? 1 + random_below(&random, 5) : SMZ__PIECES);
        sample_close(&sample);
        free(text);
        gathered_free(&made);
    }
}

/* Behind and before letters, at each place of a window. */
static void knows_each_character(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, "en", "");
    for (uint32_t c = 0; c < 0x800; c++) {
        char text[160];
        const char two[] = {(char)(0xC0 | c >> 6), (char)(0x80 | (c & 0x3F)), '\0'}, one[] = {(char)c, '\0'};
        for (size_t before = 50; before < 66; before++) {
            size_t length = 0;
            memset(text, ' ', sizeof text);
            memset(text + before - 3, 'x', 3);
            length = before;
            memcpy(text + length, c < 0x80 ? one : two, c < 0x80 ? 1 : 2);
            length += c < 0x80 ? 1 : 2;
            memcpy(text + length, "yz and so on.", 13);
            length += 13;
            note("U+%04X at %zu", (unsigned)c, before);
            compare(&sample.document.vocabulary, text, length, length, SMZ__PIECES);
            compare(&sample.document.vocabulary, text, sizeof text, sizeof text, SMZ__PIECES);
        }
    }
    sample_close(&sample);
}

static void knows_each_length(void **state)
{
    (void)state;
    struct sample sample;
    char text[700];
    sample_open(&sample, "en", "");
    for (size_t length = 1; length <= 600; length++)
        for (size_t before = 0; before < 70; before += 23) {
            memset(text, ' ', sizeof text);
            memset(text + before, 'w', length);
            note("%zu letters behind %zu", length, before);
            compare(&sample.document.vocabulary, text, before + length, before + length, SMZ__PIECES);
            compare(&sample.document.vocabulary, text, sizeof text, sizeof text, SMZ__PIECES);
        }
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_the_careful_way_finds),
        cmocka_unit_test(knows_each_character),
        cmocka_unit_test(knows_each_length),
    };
    return cmocka_run_group_tests_name("document/plain", tests, NULL, NULL);
}
