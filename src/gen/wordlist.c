/* SPDX-License-Identifier: MIT */
#include "gen/wordlist.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "lang/tables.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

bool smz__join(char *path, const char *folder, const char *name, const char *suffix)
{
    int length = snprintf(path, SMZ__PATH_BYTES, "%s/%s%s", folder, name, suffix);
    if (length >= 0 && length < SMZ__PATH_BYTES)
        return true;
    fprintf(stderr, "%s: name too long\n", folder);
    return false;
}

bool smz__source_open(struct smz__source *source, const char *path, bool optional)
{
    source->path = path;
    source->number = 0;
    source->file = fopen(path, "r");
    if (source->file != NULL || (optional && errno == ENOENT))
        return true;
    perror(path);
    return false;
}

void smz__source_close(struct smz__source *source)
{
    if (source->file != NULL)
        fclose(source->file);
    source->file = NULL;
}

bool smz__source_complain(const struct smz__source *source, const char *what)
{
    fprintf(stderr, "%s:%lu: %s\n", source->path, source->number, what);
    return false;
}

/* Takes the line's end off; false if the line has none and is not the last one. */
static bool cut_end(struct smz__source *source)
{
    size_t length = strlen(source->line);
    if (length == 0 || source->line[length - 1] != '\n')
        return feof(source->file) != 0;
    source->line[--length] = '\0';
    if (length != 0 && source->line[length - 1] == '\r')
        source->line[length - 1] = '\0';
    return true;
}

enum smz__read smz__source_next(struct smz__source *source)
{
    const char *wrong = NULL;
    while (source->file != NULL && fgets(source->line, (int)sizeof source->line, source->file) != NULL) {
        source->number++;
        if (!cut_end(source))
            wrong = "line too long, or with a NUL";
        else if (smz__utf8_invalid(source->line, strlen(source->line)) != strlen(source->line))
            wrong = "invalid UTF-8";
        if (wrong != NULL) {
            smz__source_complain(source, wrong);
            return SMZ__READ_FAILED;
        }
        if (source->line[0] != '\0' && source->line[0] != '#')
            return SMZ__READ_LINE;
    }
    if (source->file == NULL || !ferror(source->file))
        return SMZ__READ_END;
    perror(source->path);
    return SMZ__READ_FAILED;
}

void smz__wordlist_init(struct smz__wordlist *list, const smz_allocator *allocator)
{
    smz__buf_init(&list->pool, allocator, UINT32_MAX);
    smz__buf_init(&list->entries, allocator, SIZE_MAX);
}

void smz__wordlist_free(struct smz__wordlist *list)
{
    smz__buf_free(&list->pool);
    smz__buf_free(&list->entries);
}

/* Adds a word, folded. False if it is too long, folds to nothing, or memory ended. */
static bool add(struct smz__wordlist *list, const char *word, bool dotless_i, uint8_t value)
{
    struct smz__entry entry = {NULL, list->pool.length, 0, (uint32_t)smz__wordlist_count(list), value};
    if (!smz__fold(&list->pool, word, strlen(word), dotless_i) || list->pool.length == entry.start)
        return false;
    entry.length = (uint32_t)(list->pool.length - entry.start);
    smz__buf_put(&list->entries, &entry, sizeof entry);
    return list->entries.status == SMZ_OK;
}

size_t smz__wordlist_count(const struct smz__wordlist *list)
{
    return list->entries.length / sizeof(struct smz__entry);
}

struct smz__entry *smz__wordlist_at(const struct smz__wordlist *list, size_t index)
{
    return (struct smz__entry *)(void *)list->entries.data + index;
}

int smz__compare_entries(const struct smz__entry *a, const struct smz__entry *b)
{
    int order = memcmp(a->bytes, b->bytes, a->length < b->length ? a->length : b->length);
    return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
}

static int compare_entries_and_order(const void *left, const void *right)
{
    const struct smz__entry *a = left, *b = right;
    int order = smz__compare_entries(a, b);
    return order != 0 ? order : (a->order > b->order) - (a->order < b->order);
}

void smz__sort_entries(struct smz__buf *entries)
{
    if (entries->length != 0)
        qsort(entries->data, entries->length / sizeof(struct smz__entry), sizeof(struct smz__entry),
              compare_entries_and_order);
}

/* Sorts by bytes and makes one of words that are the same: the first value stays, or the highest. Of phrases the first
 * class stays, and that a longer one begins with it. */
static void sort(struct smz__wordlist *list, bool highest, bool phrases)
{
    size_t count = smz__wordlist_count(list), kept = 0;
    if (count == 0)
        return;
    struct smz__entry *entries = smz__wordlist_at(list, 0);
    for (size_t i = 0; i < count; i++)
        entries[i].bytes = list->pool.data + entries[i].start;
    smz__sort_entries(&list->entries);
    for (size_t i = 1; i < count; i++) {
        struct smz__entry *last = &entries[kept];
        if (smz__compare_entries(last, &entries[i]) != 0)
            entries[++kept] = entries[i];
        else if (phrases)
            last->value |=
                last->value == SMZ__FURNITURE_OPENS ? entries[i].value : entries[i].value & SMZ__FURNITURE_OPENS;
        else if (highest && entries[i].value > last->value)
            last->value = entries[i].value;
    }
    list->entries.length = (kept + 1) * sizeof *entries;
}

/* --- the kinds of lists ------------------------------------------------------------------------------------------- */

/* A kind of list: how a line's second column becomes a value (0: it is wrong; NULL: there is none). */
struct kind {
    const char *suffix; /* of the file's name */
    const char *expected;
    uint8_t (*value)(const char *column);
    size_t max_bytes; /* longer words could never be found */
    bool highest;     /* of the same word twice, the higher value counts; else the first */
    bool phrases;     /* entries may have spaces */
};

static uint8_t stop_value(const char *column)
{
    return column == NULL;
}

static uint8_t abbreviation_value(const char *column)
{
    if (column == NULL)
        return 0;
    if (strcmp(column, "any") == 0)
        return SMZ__ABBREVIATION_ANY;
    if (strcmp(column, "before-name") == 0)
        return SMZ__ABBREVIATION_NAME;
    if (strcmp(column, "before-lower") == 0)
        return SMZ__ABBREVIATION_LOWER;
    return strcmp(column, "before-number") == 0 ? SMZ__ABBREVIATION_NUMBER : 0;
}

static uint8_t frequency_value(const char *column)
{
    char *end;
    double zipf = column == NULL ? 0 : strtod(column, &end);
    if (column == NULL || end == column || *end != '\0' || !(zipf > 0 && zipf < 20))
        return 0;
    double value = 25 * zipf + 0.5;
    return value > UINT8_MAX ? UINT8_MAX : value < 1 ? 1 : (uint8_t)value;
}

static uint8_t furniture_value(const char *column)
{
    static const char *const classes[] = {
        [SMZ__FURNITURE_LINE] = "line", [SMZ__FURNITURE_BEGIN] = "begin",   [SMZ__FURNITURE_LABEL] = "label",
        [SMZ__FURNITURE_NAME] = "name", [SMZ__FURNITURE_NUMBER] = "number",
    };
    for (uint8_t i = SMZ__FURNITURE_LINE; column != NULL && i <= SMZ__FURNITURE_NUMBER; i++)
        if (strcmp(column, classes[i]) == 0)
            return i;
    return 0;
}

static uint8_t cue_value(const char *column)
{
    static const char *const classes[] = {
        [SMZ__CUE_DETERMINER] = "determiner",
        [SMZ__CUE_PREPOSITION] = "preposition",
        [SMZ__CUE_LINK] = "link",
        [SMZ__CUE_NAME_LINK] = "name-link",
        [SMZ__CUE_PRONOUN] = "pronoun",
        [SMZ__CUE_AUXILIARY] = "auxiliary",
        [SMZ__CUE_APART] = "apart",
        [SMZ__CUE_APART_SMALL] = "apart-small",
        [SMZ__CUE_PART] = "part",
        [SMZ__CUE_ENDING] = "ending",
        [SMZ__CUE_NOUN] = "noun",
    };
    for (uint8_t i = SMZ__CUE_DETERMINER; column != NULL && i <= SMZ__CUE_NOUN; i++)
        if (strcmp(column, classes[i]) == 0)
            return i;
    return 0;
}

static const struct kind kinds[] = {
    [SMZ__STOP_WORDS] = {".txt", "expected one word", stop_value, SMZ__MAX_WORD_BYTES, false, false},
    [SMZ__ABBREVIATIONS] = {".abbr.txt", "expected a word, a tab, and any, before-name, before-number or before-lower",
                            abbreviation_value, SMZ__MAX_ABBREVIATION_BYTES, false, false},
    [SMZ__FREQUENT_WORDS] = {".freq.txt", "expected a word, a tab, and a number over 0", frequency_value,
                             SMZ__MAX_WORD_BYTES, true, false},
    [SMZ__CUES] = {".cue.txt", "expected a word, a tab, and a class of stopwords/README.md", cue_value,
                   SMZ__MAX_WORD_BYTES, false, false},
    [SMZ__FURNITURE] = {".txt", "expected a phrase, a tab, and line, begin, label, name or number", furniture_value,
                        SMZ__MAX_FURNITURE_BYTES, false, true},
};

static bool read_word(struct smz__wordlist *list, struct smz__source *source, const struct kind *kind, bool dotless_i)
{
    char *tab = strchr(source->line, '\t');
    if (tab != NULL)
        *tab++ = '\0';
    uint8_t value = kind->value(tab);
    if (value == 0 || (!kind->phrases && strchr(source->line, ' ') != NULL))
        return smz__source_complain(source, kind->expected);
    bool added = strlen(source->line) <= kind->max_bytes && add(list, source->line, dotless_i, value);
    /* The words that a longer phrase begins with. */
    for (char *space = strrchr(source->line, ' '); added && space != NULL; space = strrchr(source->line, ' ')) {
        *space = '\0';
        added = add(list, source->line, dotless_i, SMZ__FURNITURE_OPENS);
    }
    return added || smz__source_complain(source, "word missing or too long");
}

bool smz__wordlist_read(struct smz__wordlist *list, enum smz__list_kind kind, const char *folder, const char *code,
                        bool dotless_i)
{
    char path[SMZ__PATH_BYTES];
    struct smz__source source = {NULL, NULL, 0, ""};
    enum smz__read read = SMZ__READ_FAILED;
    bool right = smz__join(path, folder, code, kinds[kind].suffix) && smz__source_open(&source, path, true);
    while (right && (read = smz__source_next(&source)) == SMZ__READ_LINE)
        right = read_word(list, &source, &kinds[kind], dotless_i);
    smz__source_close(&source);
    if (!right || read != SMZ__READ_END)
        return false;
    sort(list, kinds[kind].highest, kinds[kind].phrases);
    return true;
}

/* --- the most frequent words ------------------------------------------------------------------------------------- */

static int compare_frequency(const void *left, const void *right)
{
    const struct smz__entry *a = left, *b = right;
    if (a->value != b->value)
        return a->value > b->value ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

static bool has_letter(const struct smz__entry *word)
{
    for (size_t at = 0, bytes; at < word->length; at += bytes) {
        enum smz__class class = smz__class_at(word->bytes, word->length, at, &bytes);
        if (class == SMZ__CLASS_LETTER || class == SMZ__CLASS_UNSPACED)
            return true;
    }
    return false;
}

void smz__wordlist_most_frequent(struct smz__buf *out, const struct smz__wordlist *list, size_t wanted)
{
    size_t count = smz__wordlist_count(list), first = out->length;
    if (count == 0 || wanted == 0)
        return;
    smz__buf_put(out, list->entries.data, list->entries.length);
    if (out->status != SMZ_OK)
        return;
    struct smz__entry *words = (struct smz__entry *)(void *)(out->data + first);
    qsort(words, count, sizeof *words, compare_frequency);
    size_t kept = 0;
    for (size_t i = 0; i < count && kept < wanted; i++)
        if (has_letter(&words[i]))
            words[kept++] = words[i];
    out->length = first + kept * sizeof *words;
}
