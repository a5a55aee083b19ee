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

/* The kinds of lists: four for each language, and one for all of them. */
enum list { STOP, ABBREVIATIONS, FREQUENT, CUES, FURNITURE };

static const struct {
    const char *pattern; /* of the file's name */
    unsigned highest;    /* value */
    const char *classes[12];
} lists[] = {
    [STOP] = {"stopwords/%s.txt", 1, {NULL}},
    [ABBREVIATIONS] = {"stopwords/%s.abbr.txt", 4, {"any", "before-name", "before-number", "before-lower", NULL}},
    [FREQUENT] = {"corpus/%s.freq.txt", UINT8_MAX, {NULL}},
    [CUES] = {"stopwords/%s.cue.txt",
              11,
              {"determiner", "preposition", "link", "name-link", "pronoun", "auxiliary", "apart", "apart-small", "part",
               "ending", "noun", NULL}},
    [FURNITURE] = {"stopwords/%s.txt", 5, {"line", "begin", "label", "name", "number", NULL}},
};

/* One list, in its table and in its file. */
struct source {
    enum list list;
    const char *name; /* in the file's name */
    struct smz__words words;
    bool dotless;
};

/* Calls check with every list that there is, in the order of the table. */
static void for_all_lists(void (*check)(const struct source *source, struct smz__buf *scratch))
{
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz__buf scratch;
    smz__buf_init(&scratch, &allocator, SIZE_MAX);
    for (uint32_t i = 0; i < smz__language_count; i++) {
        const struct smz__language *language = &smz__languages[i];
        const bool dotless = smz__has(language, SMZ__DOTLESS_I);
        check(&(struct source){STOP, language->code, language->stop, dotless}, &scratch);
        check(&(struct source){ABBREVIATIONS, language->code, language->abbreviations, dotless}, &scratch);
        check(&(struct source){FREQUENT, language->code, language->frequent, dotless}, &scratch);
        check(&(struct source){CUES, language->code, language->cues, dotless}, &scratch);
    }
    check(&(struct source){FURNITURE, "furniture", smz__furniture, false}, &scratch);
    smz__buf_free(&scratch);
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

/* Where the tables go on behind the list that was checked last. */
static uint32_t next_list, next_slot;

/* The list has slots of its own, one for each word and at least one that is empty, where a search ends. */
static void check_slots(struct smz__words words)
{
    uint32_t taken = 0;
    require(words.slot == next_slot);
    next_slot += smz__slots_of(words.count);
    for (uint32_t i = words.slot; i < next_slot; i++)
        taken += smz__word_slot[i] != 0;
    require(taken == words.count && taken < next_slot - words.slot);
}

/* Whether the word number w of a list goes on as the word before it and a space do. */
static bool goes_on(uint32_t w)
{
    const char *before = smz__word_pool + smz__word_offset[w - 1], *word = smz__word_pool + smz__word_offset[w];
    const size_t length = smz__word_offset[w] - smz__word_offset[w - 1];
    return smz__word_offset[w + 1] - smz__word_offset[w] > length && memcmp(before, word, length) == 0 &&
           word[length] == ' ';
}

/* Each phrase of several words can be found word by word: what a longer one begins with is told, and nothing else. */
static void check_beginnings(struct smz__words words)
{
    for (uint32_t w = words.first; w < words.first + words.count; w++) {
        const char *word = smz__word_pool + smz__word_offset[w];
        const size_t length = smz__word_offset[w + 1] - smz__word_offset[w];
        const bool opens = w + 1 < words.first + words.count && goes_on(w + 1);
        note("%.*s", (int)length, word);
        require(((smz__word_value[w] & SMZ__FURNITURE_OPENS) != 0) == opens);
        for (size_t at = 0; at < length; at++)
            require(word[at] != ' ' || (smz__find_word(words, word, at) & SMZ__FURNITURE_OPENS) != 0);
    }
}

/* Each word: not empty, behind the one before it, found by search with its value, and its own fold. */
static void check_entries(const struct source *source, struct smz__buf *scratch)
{
    note("%s, list %d", source->name, (int)source->list);
    require(source->words.first == next_list);
    check_slots(source->words);
    next_list += source->words.count;
    for (uint32_t w = source->words.first; w < next_list; w++) {
        const char *word = smz__word_pool + smz__word_offset[w];
        const size_t length = smz__word_offset[w + 1] - smz__word_offset[w];
        const unsigned value = smz__word_value[w];
        note("%s, list %d: %.*s", source->name, (int)source->list, (int)length, word);
        const unsigned class = source->list == FURNITURE ? value & ~(unsigned)SMZ__FURNITURE_OPENS : value;
        require(length != 0 && value != 0 && class <= lists[source->list].highest);
        require(smz__find_word(source->words, word, length) == value);
        require(is_folded(scratch, word, length, source->dotless));
        if (w != source->words.first) {
            const uint32_t before = smz__word_offset[w - 1];
            require(compare(smz__word_pool + before, smz__word_offset[w] - before, word, length) < 0);
        }
    }
    if (source->list == FURNITURE)
        check_beginnings(source->words);
}

static void entries_are_found_and_folded(void **state)
{
    (void)state;
    next_list = 0;
    next_slot = 0;
    for_all_lists(check_entries);
}

static unsigned value_of(enum list list, const char *column)
{
    if (list == STOP)
        return 1;
    if (list == FREQUENT)
        return (unsigned)(25.0 * strtod(column, NULL) + 0.5);
    for (unsigned i = 0; lists[list].classes[i] != NULL; i++)
        if (strcmp(column, lists[list].classes[i]) == 0)
            return i + 1;
    return 0;
}

/* Looks up a line's word; false if the line has none. */
static bool look_up_line(char *line, const struct source *source, struct smz__buf *scratch)
{
    line[strcspn(line, "\r\n")] = '\0';
    if (line[0] == '\0' || line[0] == '#')
        return false;
    const size_t length = strcspn(line, "\t");
    const unsigned expected = value_of(source->list, line[length] == '\t' ? line + length + 1 : "");
    note("%s, list %d: %s", source->name, (int)source->list, line);
    scratch->length = 0;
    require(smz__fold(scratch, line, length, source->dotless));
    unsigned found = smz__find_word(source->words, scratch->data, scratch->length);
    if (source->list == FURNITURE)
        found &= ~(unsigned)SMZ__FURNITURE_OPENS;
    /* Two spellings may fold to one word; then the more frequent one counts. */
    require(found != 0 && (found == expected || (source->list == FREQUENT && found > expected)));
    return true;
}

/* Entries of the list that stand in its file: but for those that longer phrases begin with. */
static uint32_t count_listed(const struct source *source)
{
    uint32_t listed = 0;
    for (uint32_t w = source->words.first; w < source->words.first + source->words.count; w++)
        listed += source->list != FURNITURE || smz__word_value[w] != SMZ__FURNITURE_OPENS;
    return listed;
}

static size_t files;

static void check_file(const struct source *source, struct smz__buf *scratch)
{
    char path[64], line[1024];
    uint32_t lines = 0;
    (void)snprintf(path, sizeof path, lists[source->list].pattern, source->name);
    FILE *file = fopen(path, "r");
    note("%s", path);
    require(file != NULL || (errno == ENOENT && source->words.count == 0));
    if (file == NULL)
        return;
    while (fgets(line, sizeof line, file) != NULL)
        lines += look_up_line(line, source, scratch);
    note("%s: %u lines, %u entries", path, (unsigned)lines, (unsigned)source->words.count);
    require(lines != 0 && source->words.count != 0 && count_listed(source) <= lines);
    require(fclose(file) == 0);
    files++;
}

static void files_are_in_the_tables(void **state)
{
    (void)state;
    files = 0;
    for_all_lists(check_file);
    note("%zu files; are the tests run from the top of the project?", files);
    require(files > 100);
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
        require(language->scripts != 0 && language->scripts < 1U << 19);
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
