/* SPDX-License-Identifier: MIT */
#include "score/select.h"

#include "support/sample.h"

#include <math.h>
#include <string.h>

/* Six sentences of 4, 4, 2, 5, 4 and 3 words; numbers 0 and 4 say the same. */
static const char text[] =
    "Grey ferries crossed slowly. Bakers opened warm shops. Dogs slept. Children threw stones at "
    "gulls. Grey ferries crossed slowly. Rain fell softly.";

struct choice {
    const char *scores; /* a digit for each candidate */
    smz_length length;
    bool distinct;
    const char *chosen; /* digits: the candidates, best first */
};

/* Chooses and compares. */
static void require_choice(const struct sample *sample, const struct choice *choice)
{
    float scores[16];
    struct smz__buf chosen;
    char digits[17] = "";
    const size_t count = strlen(choice->scores);
    for (size_t i = 0; i < count; i++)
        scores[i] = (float)(choice->scores[i] - '0');
    smz__buf_init(&chosen, &sample->allocator, SIZE_MAX);
    require(smz__select(&chosen, &sample->document, &sample->candidates, scores, &choice->length, choice->distinct,
                        NULL) == SMZ_OK);
    const uint32_t *picks = (const uint32_t *)(const void *)chosen.data;
    for (size_t i = 0; i < chosen.length / sizeof *picks; i++)
        digits[i] = (char)('0' + picks[i]);
    note("scores %s, unit %d, amount %g", choice->scores, (int)choice->length.unit, choice->length.amount);
    require_text(digits, strlen(digits), choice->chosen);
    smz__buf_free(&chosen);
}

static void fills_lengths(void **state)
{
    (void)state;
    static const struct choice choices[] = {
        /* the best first, of equals the earlier */
        {"123456", {SMZ_SENTENCES, 2}, false, "54"},
        {"555555", {SMZ_SENTENCES, 3}, false, "012"},
        {"535135", {SMZ_SENTENCES, 3}, false, "025"},
        {"123456", {SMZ_SENTENCES, 0}, false, ""},
        {"123456", {SMZ_SENTENCES, 6}, false, "543210"},
        {"123456", {SMZ_SENTENCES, 1e9}, false, "543210"},
        {"123456", {SMZ_SENTENCES, INFINITY}, false, "543210"},
        /* a share, rounded to the nearest, at least one */
        {"123456", {SMZ_RATIO, 0}, false, ""},
        {"123456", {SMZ_RATIO, 0.001}, false, "5"},
        {"123456", {SMZ_RATIO, 0.24}, false, "5"},
        {"123456", {SMZ_RATIO, 0.25}, false, "54"},
        {"123456", {SMZ_RATIO, 0.5}, false, "543"},
        {"123456", {SMZ_RATIO, 1}, false, "543210"},
        /* words: what does not fit is passed over, and one always comes */
        {"654321", {SMZ_WORDS, 0}, false, ""},
        {"654321", {SMZ_WORDS, 4}, false, "0"},
        {"654321", {SMZ_WORDS, 7}, false, "02"},
        {"654321", {SMZ_WORDS, 8}, false, "01"},
        {"654321", {SMZ_WORDS, 10}, false, "012"},
        {"654321", {SMZ_WORDS, 1000}, false, "012345"},
        {"654321", {SMZ_WORDS, 3}, false, "2"},
        {"654321", {SMZ_WORDS, 1}, false, "0"},
        /* of equals the shorter, but length does not outweigh what a sentence tells */
        {"555555", {SMZ_WORDS, 9}, false, "250"},
        {"561555", {SMZ_WORDS, 6}, false, "12"},
        /* characters, with one between two sentences: 28 and 25 and 11 are 64 and two */
        {"654321", {SMZ_CHARS, 28}, false, "0"},
        {"654321", {SMZ_CHARS, 53}, false, "02"},
        {"654321", {SMZ_CHARS, 54}, false, "01"},
        {"654321", {SMZ_CHARS, 65}, false, "01"},
        {"654321", {SMZ_CHARS, 66}, false, "012"},
        {"654321", {SMZ_CHARS, 5}, false, "0"},
    };
    struct sample sample;
    sample_open(&sample, "en", text);
    require(sample.candidates.count == 6);
    for (size_t i = 0; i < COUNT(choices); i++)
        require_choice(&sample, &choices[i]);
    sample_close(&sample);
}

/* What says the same as a chosen sentence waits until the others have been chosen; without distinct it does not. */
static void puts_repeats_last(void **state)
{
    (void)state;
    static const struct choice choices[] = {
        {"911181", {SMZ_SENTENCES, 2}, false, "04"},   {"922282", {SMZ_SENTENCES, 2}, true, "01"},
        {"922282", {SMZ_SENTENCES, 5}, true, "01235"}, {"922282", {SMZ_SENTENCES, 6}, true, "012354"},
        {"822292", {SMZ_SENTENCES, 2}, true, "41"},    {"123456", {SMZ_SENTENCES, 6}, true, "543210"},
        {"911181", {SMZ_SENTENCES, 2}, true, "01"},    {"911181", {SMZ_SENTENCES, 6}, true, "012354"},
    };
    struct sample sample;
    sample_open(&sample, "en", text);
    for (size_t i = 0; i < COUNT(choices); i++)
        require_choice(&sample, &choices[i]);
    sample_close(&sample);
    note("no repeats, nothing waits");
    sample_open(&sample, "en", "Grey ferries crossed slowly. Bakers opened warm shops. Dogs slept.");
    static const struct choice plain = {"123", {SMZ_SENTENCES, 3}, true, "210"};
    require_choice(&sample, &plain);
    sample_close(&sample);
}

static void nothing_to_choose_from(void **state)
{
    (void)state;
    static const struct choice none = {"", {SMZ_SENTENCES, 3}, true, ""};
    struct sample sample;
    sample_open(&sample, "en", "");
    require_choice(&sample, &none);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fills_lengths),
        cmocka_unit_test(puts_repeats_last),
        cmocka_unit_test(nothing_to_choose_from),
    };
    return cmocka_run_group_tests_name("score/select", tests, NULL, NULL);
}
