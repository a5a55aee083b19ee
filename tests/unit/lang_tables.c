/* SPDX-License-Identifier: MIT */
/*
 * The generated tables against the files that they are made of: every entry is there, folded by the library's own fold,
 * and nothing else is.
 */
#include "lang/tables.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "lang/language.h"
#include "support/test.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The three lists of each language. */
static const struct {
    const char *pattern; /* of the file's name */
    size_t offset;       /* of the slice in struct smz__language */
    unsigned highest;    /* value */
} lists[] = {
    {"stopwords/%s.txt", offsetof(struct smz__language, stop), 1},
    {"stopwords/%s.abbr.txt", offsetof(struct smz__language, abbreviations), SMZ__ABBREVIATION_LOWER},
    {"corpus/%s.freq.txt", offsetof(struct smz__language, frequent), UINT8_MAX},
};

static struct smz__words slice(const struct smz__language *language, size_t list)
{
    struct smz__words words;
    memcpy(&words, (const char *)language + lists[list].offset, sizeof words);
    return words;
}

static bool is_folded(struct smz__buf *scratch, const char *word, size_t length, bool dotless)
{
    scratch->length = 0;
    return smz__fold(scratch, word, length, dotless) && scratch->length == length &&
           memcmp(scratch->data, word, length) == 0;
}

static int compare(const char *a, size_t a_length, const char *b, size_t b_length)
{
    const int order = memcmp(a, b, a_length < b_length ? a_length : b_length);
    return order != 0 ? order : (a_length > b_length) - (a_length < b_length);
}

/* Each word of each list: not empty, behind the one before it, found by search with its value, and its own fold. */
static void entries_are_found_and_folded(void **state)
{
    (void)state;
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz__buf scratch;
    uint32_t next = 0;
    smz__buf_init(&scratch, &allocator, SIZE_MAX);
    for (uint32_t i = 0; i < smz__language_count; i++) {
        const struct smz__language *language = &smz__languages[i];
        for (size_t list = 0; list < COUNT(lists); list++) {
            const struct smz__words words = slice(language, list);
            require(words.first == next);
            next += words.count;
            for (uint32_t w = words.first; w < next; w++) {
                const char *word = smz__word_pool + smz__word_offset[w];
                const size_t length = smz__word_offset[w + 1] - smz__word_offset[w];
                const unsigned value = smz__word_value[w];
                note("%s, list %zu: %.*s", language->code, list, (int)length, word);
                require(length != 0 && value != 0 && value <= lists[list].highest);
                require(smz__find_word(words, word, length) == value);
                require(is_folded(&scratch, word, length, smz__has(language, SMZ__DOTLESS_I)));
                if (w != words.first) {
                    const uint32_t before = smz__word_offset[w - 1];
                    require(compare(smz__word_pool + before, smz__word_offset[w] - before, word, length) < 0);
                }
            }
        }
    }
    smz__buf_free(&scratch);
}

static unsigned value_of(size_t list, const char *column)
{
    static const char *const classes[] = {"any", "before-name", "before-number", "before-lower"};
    if (list == 0)
        return 1;
    if (list == 2)
        return (unsigned)(25.0 * strtod(column, NULL) + 0.5);
    for (unsigned i = 0; i < COUNT(classes); i++)
        if (strcmp(column, classes[i]) == 0)
            return i + 1;
    return 0;
}

/* Reads a data file and looks up each of its words. Returns how many lines had one. */
static size_t look_up_file(FILE *file, size_t list, const struct smz__language *language, struct smz__buf *scratch)
{
    char line[1024];
    size_t count = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] == '\0' || line[0] == '#')
            continue;
        const size_t length = strcspn(line, "\t");
        const unsigned expected = value_of(list, line[length] == '\t' ? line + length + 1 : "");
        note("%s, list %zu: %s", language->code, list, line);
        scratch->length = 0;
        require(smz__fold(scratch, line, length, smz__has(language, SMZ__DOTLESS_I)));
        const unsigned found = smz__find_word(slice(language, list), scratch->data, scratch->length);
        /* Two spellings may fold to one word; then the more frequent one counts. */
        require(found != 0 && (found == expected || (list == 2 && found > expected)));
        count++;
    }
    return count;
}

static void files_are_in_the_tables(void **state)
{
    (void)state;
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz__buf scratch;
    size_t files = 0;
    smz__buf_init(&scratch, &allocator, SIZE_MAX);
    for (uint32_t i = 0; i < smz__language_count; i++) {
        for (size_t list = 0; list < COUNT(lists); list++) {
            char path[64];
            (void)snprintf(path, sizeof path, lists[list].pattern, smz__languages[i].code);
            FILE *file = fopen(path, "r");
            const uint32_t in_table = slice(&smz__languages[i], list).count;
            note("%s", path);
            require(file != NULL || (errno == ENOENT && in_table == 0));
            if (file == NULL)
                continue;
            const size_t lines = look_up_file(file, list, &smz__languages[i], &scratch);
            note("%s: %zu lines, %u entries", path, lines, (unsigned)in_table);
            require(lines != 0 && in_table != 0 && in_table <= lines);
            require(fclose(file) == 0);
            files++;
        }
    }
    note("%zu files; are the tests run from the top of the source tree?", files);
    require(files > 100);
    smz__buf_free(&scratch);
}

static void detection_is_in_order(void **state)
{
    (void)state;
    require(smz__detect_count > 10000 && smz__detect_first[0] == 0 && smz__detect_offset[0] == 0);
    for (uint32_t i = 0; i < smz__detect_count; i++) {
        const uint32_t start = smz__detect_offset[i], end = smz__detect_offset[i + 1];
        note("detection: %.*s", (int)(end - start), smz__detect_pool + start);
        require(start < end && smz__detect_first[i] < smz__detect_first[i + 1]);
        if (i != 0) {
            const uint32_t before = smz__detect_offset[i - 1];
            require(compare(smz__detect_pool + before, start - before, smz__detect_pool + start, end - start) < 0);
        }
        for (uint32_t p = smz__detect_first[i]; p < smz__detect_first[i + 1]; p++) {
            const struct smz__posting posting = smz__detect_posting[p];
            require(posting.language < smz__language_count && posting.value != 0);
            require(p == smz__detect_first[i] || smz__detect_posting[p - 1].language < posting.language);
            require(smz__find_word(smz__languages[posting.language].frequent, smz__detect_pool + start, end - start) ==
                    posting.value);
        }
    }
}

/* Names are terminated, scripts and flags are known ones. */
static void languages_are_complete(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < smz__language_count; i++) {
        const struct smz__language *language = &smz__languages[i];
        note("%s", language->code);
        require(strlen(language->code) == 2 && language->name[0] != '\0');
        require(memchr(language->name, '\0', sizeof language->name) != NULL);
        require(memchr(language->stemmer, '\0', sizeof language->stemmer) != NULL);
        require(memchr(language->aliases, '\0', sizeof language->aliases) != NULL);
        require(language->scripts != 0 && language->scripts < 1U << 15);
        require(language->stop.count != 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_are_found_and_folded),
        cmocka_unit_test(files_are_in_the_tables),
        cmocka_unit_test(detection_is_in_order),
        cmocka_unit_test(languages_are_complete),
    };
    return cmocka_run_group_tests_name("lang/tables", tests, NULL, NULL);
}
