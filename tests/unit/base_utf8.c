/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include "base/alloc.h"
#include "base/limits.h"
#include "support/hook.h"
#include "support/random.h"
#include "support/test.h"
#include "support/utf8.h"

#include <string.h>

/* --- reading ----------------------------------------------------------------------------------------------------- */

static const struct {
    const char *text;
    size_t length;
    size_t bytes; /* of the first character */
    uint32_t character;
} sequences[] = {
    {"a", 1, 1, 'a'},
    {"\0", 1, 1, 0},
    {"\x7F", 1, 1, 0x7F},
    {"\xC2\x80", 2, 2, 0x80},
    {"\xDF\xBF", 2, 2, 0x7FF},
    {"\xE0\xA0\x80", 3, 3, 0x800},
    {"\xED\x9F\xBF", 3, 3, 0xD7FF},
    {"\xEE\x80\x80", 3, 3, 0xE000},
    {"\xEF\xBF\xBF", 3, 3, 0xFFFF},
    {"\xF0\x90\x80\x80", 4, 4, 0x10000},
    {"\xF4\x8F\xBF\xBF", 4, 4, 0x10FFFF},
    {"\x80", 1, 1, SMZ__REPLACEMENT}, /* continuation alone */
    {"\xBF\x80", 2, 1, SMZ__REPLACEMENT},
    {"\xC3", 1, 1, SMZ__REPLACEMENT}, /* cut short */
    {"\xC3"
     "a",
     2, 1, SMZ__REPLACEMENT},
    {"\xE2\x82", 2, 1, SMZ__REPLACEMENT},
    {"\xE2\x82"
     "a",
     3, 1, SMZ__REPLACEMENT},
    {"\xF0\x9F\x98", 3, 1, SMZ__REPLACEMENT},
    {"\xF0\x9F\x98\xC3", 4, 1, SMZ__REPLACEMENT},
    {"\xC0\x80", 2, 1, SMZ__REPLACEMENT}, /* overlong */
    {"\xC1\xBF", 2, 1, SMZ__REPLACEMENT},
    {"\xE0\x9F\xBF", 3, 1, SMZ__REPLACEMENT},
    {"\xF0\x8F\xBF\xBF", 4, 1, SMZ__REPLACEMENT},
    {"\xED\xA0\x80", 3, 1, SMZ__REPLACEMENT},     /* surrogate */
    {"\xF4\x90\x80\x80", 4, 1, SMZ__REPLACEMENT}, /* beyond U+10FFFF */
    {"\xF5\x80\x80\x80", 4, 1, SMZ__REPLACEMENT},
    {"\xFE", 1, 1, SMZ__REPLACEMENT},
    {"\xFF", 1, 1, SMZ__REPLACEMENT},
};

static void reads_sequences(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(sequences); i++) {
        uint32_t character = 0;
        const size_t length = sequences[i].length;
        const bool valid = sequences[i].character != SMZ__REPLACEMENT;
        note("sequence %zu", i);
        require(smz__utf8_next(sequences[i].text, length, 0, &character) == sequences[i].bytes);
        require(character == sequences[i].character);
        require(smz__utf8_invalid(sequences[i].text, length) == (valid ? length : 0));
        require(smz__utf8_previous(sequences[i].text, sequences[i].bytes, &character) == sequences[i].bytes);
        require(character == sequences[i].character);
    }
}

/* Against the tests' own reading of UTF-8: random bytes, most of them from sequences. */
static void agrees_with_another_reading(void **state)
{
    (void)state;
    static const char alphabet[] = "a\x80\xA0\xBF\xC2\xC3\xE0\xE2\xED\xF0\xF4\xFF";
    for (uint64_t seed = 0; seed < 2000; seed++) {
        struct random random = {seed};
        char text[40];
        size_t invalid = sizeof text;
        for (size_t i = 0; i < sizeof text; i++)
            text[i] = alphabet[random_below(&random, sizeof alphabet - 1)];
        note("seed %lu", (unsigned long)seed);
        for (size_t at = 0; at < sizeof text;) {
            uint32_t character;
            bool valid;
            const size_t bytes = utf8_step(text + at, sizeof text - at, &valid);
            require(smz__utf8_next(text, sizeof text, at, &character) == bytes);
            require(valid || character == SMZ__REPLACEMENT);
            if (!valid && invalid == sizeof text)
                invalid = at;
            at += bytes;
        }
        require(smz__utf8_invalid(text, sizeof text) == invalid);
    }
}

/* From the end the same characters are found as from the beginning, in valid text. */
static void reads_backwards(void **state)
{
    (void)state;
    static const char text[] = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z\xEE\x80\x80\xC2\x80";
    size_t starts[16], count = 0;
    uint32_t forward, backward;
    for (size_t at = 0; at < sizeof text - 1; count++) {
        starts[count] = at;
        at += smz__utf8_next(text, sizeof text - 1, at, &forward);
    }
    for (size_t at = sizeof text - 1; at > 0;) {
        note("character %zu", count);
        at -= smz__utf8_previous(text, at, &backward);
        require(count != 0 && starts[--count] == at);
        (void)smz__utf8_next(text, sizeof text - 1, at, &forward);
        require(forward == backward);
    }
    require(count == 0);
}

/* --- classes ------------------------------------------------------------------------------------------------------ */

static void tells_classes(void **state)
{
    (void)state;
    static const struct {
        uint32_t character;
        enum smz__class class;
    } cases[] = {
        {'a', SMZ__CLASS_LETTER},
        {'Z', SMZ__CLASS_LETTER},
        {'0', SMZ__CLASS_DIGIT},
        {'9', SMZ__CLASS_DIGIT},
        {' ', SMZ__CLASS_SPACE},
        {'\t', SMZ__CLASS_SPACE},
        {'\n', SMZ__CLASS_NEWLINE},
        {'\v', SMZ__CLASS_NEWLINE},
        {'\f', SMZ__CLASS_NEWLINE},
        {'\r', SMZ__CLASS_NEWLINE},
        {0x85, SMZ__CLASS_NEWLINE},
        {0x2028, SMZ__CLASS_NEWLINE},
        {0x2029, SMZ__CLASS_NEWLINE},
        {0, SMZ__CLASS_OTHER},
        {0x1B, SMZ__CLASS_OTHER},
        {0x7F, SMZ__CLASS_OTHER},
        {'.', SMZ__CLASS_OTHER},
        {'-', SMZ__CLASS_OTHER},
        {'_', SMZ__CLASS_OTHER},
        {'\'', SMZ__CLASS_INNER},
        {0x2019, SMZ__CLASS_INNER},
        {0xB7, SMZ__CLASS_INNER},
        {0xAD, SMZ__CLASS_INNER},
        {0x200D, SMZ__CLASS_INNER},
        {0xA0, SMZ__CLASS_SPACE},
        {0x3000, SMZ__CLASS_SPACE},
        {0xFEFF, SMZ__CLASS_SPACE},
        {0x200B, SMZ__CLASS_SPACE},
        {0xE9, SMZ__CLASS_LETTER},
        {0x301, SMZ__CLASS_LETTER},
        {0x416, SMZ__CLASS_LETTER},
        {0x5D0, SMZ__CLASS_LETTER},
        {0x915, SMZ__CLASS_LETTER},
        {0x93E, SMZ__CLASS_LETTER},
        {0xAC00, SMZ__CLASS_LETTER},
        {0x662, SMZ__CLASS_DIGIT},
        {0xBD, SMZ__CLASS_DIGIT},
        {0x2167, SMZ__CLASS_DIGIT},
        {0xE01, SMZ__CLASS_UNSPACED},
        {0xE31, SMZ__CLASS_UNSPACED},
        {0x1000, SMZ__CLASS_UNSPACED},
        {0x1780, SMZ__CLASS_UNSPACED},
        {0x3042, SMZ__CLASS_UNSPACED},
        {0x30A2, SMZ__CLASS_UNSPACED},
        {0x4E00, SMZ__CLASS_UNSPACED},
        {0x20000, SMZ__CLASS_UNSPACED},
        {0x3002, SMZ__CLASS_OTHER},
        {0x1F600, SMZ__CLASS_OTHER},
        {SMZ__REPLACEMENT, SMZ__CLASS_OTHER},
        {0x10FFFF, SMZ__CLASS_OTHER},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("U+%04X", (unsigned)cases[i].character);
        require(smz__class_of(cases[i].character) == cases[i].class);
    }
}

/* What the tests call white space, and nothing else, is that to the library. */
static void white_space_is_the_manuals(void **state)
{
    (void)state;
    for (uint32_t c = 0; c < 0x10000; c++) {
        const char text[] = {(char)(0xE0 | c >> 12), (char)(0x80 | (c >> 6 & 0x3F)), (char)(0x80 | (c & 0x3F))};
        const char two[] = {(char)(0xC0 | c >> 6), (char)(0x80 | (c & 0x3F))};
        const char one = (char)c;
        const bool space = c < 0x80    ? space_step(&one, 1) != 0
                           : c < 0x800 ? space_step(two, sizeof two) != 0
                                       : space_step(text, sizeof text) != 0;
        const enum smz__class class = smz__class_of(c);
        note("U+%04X", (unsigned)c);
        require((class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE) == space);
    }
}

static void tells_case(void **state)
{
    (void)state;
    static const struct {
        uint32_t character;
        bool upper, lower, hiragana;
    } cases[] = {
        {'A', true, false, false},    {'z', false, true, false},    {'1', false, false, false},
        {0xC9, true, false, false},   {0xE9, false, true, false},   {0x416, true, false, false},
        {0x1C5, true, false, false},  {0xDF, false, true, false},   {0x3A3, true, false, false},
        {0x5D0, false, false, false}, {0x3042, false, false, true}, {0x30A2, false, false, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("U+%04X", (unsigned)cases[i].character);
        require(smz__is_upper(cases[i].character) == cases[i].upper);
        require(smz__is_lower(cases[i].character) == cases[i].lower);
        require(smz__is_hiragana(cases[i].character) == cases[i].hiragana);
    }
}

/* --- folding ------------------------------------------------------------------------------------------------------ */

static void folds(void **state)
{
    (void)state;
    static const struct {
        const char *word, *folded;
        bool dotless;
    } cases[] = {
        {"", "", false},
        {"Word-9", "word-9", false},
        {"IT'S", "it's", false},
        {"It’s", "it's", false},
        {"É", "é", false},
        {"E\xCC\x81", "é", false},
        {"e\xCC\xA3\xCC\x82", "ệ", false}, /* marks in either order are the same */
        {"e\xCC\x82\xCC\xA3", "ệ", false},
        {"STRASSE", "strasse", false},
        {"Straße", "strasse", false},
        {"ΣΊΣΥΦΟΣ", "σίσυφοσ", false},
        {"σίσυφος", "σίσυφοσ", false},
        {"ЙОД", "йод", false},
        {"\xD0\x98\xCC\x86од", "йод", false},
        {"\xE1\x84\x80\xE1\x85\xA1", "가", false}, /* Hangul from its letters */
        {"so\xC2\xAD"
         "ft",
         "soft", false},
        {"a\xE2\x80\x8D"
         "b",
         "ab", false},
        {"ինչո՞ւ", "ինչու", false},
        {"IĞDIR", "ığdır", true},
        {"İzmir", "izmir", true},
        {"I\xCC\x87zmir", "izmir", true},
        {"Izmir", "izmir", false},
        {"a\xFFz", "a\xEF\xBF\xBDz", false},
    };
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz__buf out;
    smz__buf_init(&out, &allocator, SIZE_MAX);
    for (size_t i = 0; i < COUNT(cases); i++) {
        out.length = 0;
        smz__buf_put(&out, "<", 1);
        note("%s%s", cases[i].word, cases[i].dotless ? " in Turkish" : "");
        require(smz__fold(&out, cases[i].word, strlen(cases[i].word), cases[i].dotless));
        require_text(out.data + 1, out.length - 1, cases[i].folded);
    }
    smz__buf_free(&out);
}

/* The longest word of each kind still folds, whatever its bytes become, and one byte more is refused. */
static void folds_up_to_the_limit(void **state)
{
    (void)state;
    static const char *const patterns[] = {"A", "\xFF", "\xCE\x90", "\xCC\x81", "\xE1\xBE\x82", "\xEF\xAC\x83"};
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz__buf out;
    smz__buf_init(&out, &allocator, SIZE_MAX);
    for (size_t i = 0; i < COUNT(patterns); i++) {
        char word[SMZ__MAX_WORD_BYTES + 1];
        const size_t bytes = strlen(patterns[i]);
        for (size_t at = 0; at < sizeof word; at++)
            word[at] = patterns[i][at % bytes];
        note("pattern %zu", i);
        out.length = 0;
        require(smz__fold(&out, word, SMZ__MAX_WORD_BYTES, false) && out.length != 0);
        out.length = 0;
        require(!smz__fold(&out, word, SMZ__MAX_WORD_BYTES + 1, false) && out.length == 0 && out.status == SMZ_OK);
    }
    smz__buf_free(&out);
}

/* A folded word is its own fold: the data are folded at build time, the text when it is read. */
static void fold_of_fold_is_fold(void **state)
{
    (void)state;
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz__buf once, twice;
    smz__buf_init(&once, &allocator, SIZE_MAX);
    smz__buf_init(&twice, &allocator, SIZE_MAX);
    for (uint32_t c = 0x80; c < 0x10000; c++) {
        const char text[] = {(char)(0xE0 | c >> 12), (char)(0x80 | (c >> 6 & 0x3F)), (char)(0x80 | (c & 0x3F))};
        const char two[] = {(char)(0xC0 | c >> 6), (char)(0x80 | (c & 0x3F))};
        note("U+%04X", (unsigned)c);
        once.length = twice.length = 0;
        require(c < 0x800 ? smz__fold(&once, two, sizeof two, false) : smz__fold(&once, text, sizeof text, false));
        require(smz__fold(&twice, once.data, once.length, false));
        require(once.length == twice.length && memcmp(once.data, twice.data, once.length) == 0);
    }
    smz__buf_free(&once);
    smz__buf_free(&twice);
}

static void refusal_adds_nothing(void **state)
{
    (void)state;
    static const char *const words[] = {"ASCII", "Überall"};
    for (size_t i = 0; i < COUNT(words); i++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        struct smz__buf out;
        smz__buf_init(&out, &allocator, SIZE_MAX);
        hook.refuse_at = 0;
        note("%s", words[i]);
        require(!smz__fold(&out, words[i], strlen(words[i]), false));
        require(out.length == 0 && out.status == SMZ_ENOMEM);
        smz__buf_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_sequences),
        cmocka_unit_test(agrees_with_another_reading),
        cmocka_unit_test(reads_backwards),
        cmocka_unit_test(tells_classes),
        cmocka_unit_test(white_space_is_the_manuals),
        cmocka_unit_test(tells_case),
        cmocka_unit_test(folds),
        cmocka_unit_test(folds_up_to_the_limit),
        cmocka_unit_test(fold_of_fold_is_fold),
        cmocka_unit_test(refusal_adds_nothing),
    };
    return cmocka_run_group_tests_name("base/utf8", tests, NULL, NULL);
}
