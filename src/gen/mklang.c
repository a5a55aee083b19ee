/* SPDX-License-Identifier: MIT */
/*
 * mklang STOPWORDS CORPUS OUT.c: turns the language data into the constant tables of lang/tables.h at build time.
 *
 * STOPWORDS/LANGUAGES names the languages; each may have STOPWORDS/<code>.txt, STOPWORDS/<code>.abbr.txt,
 * STOPWORDS/<code>.cue.txt and CORPUS/<code>.freq.txt. Words are folded here as the library folds the words that it
 * looks up. The same data give the same bytes.
 */
#include "base/alloc.h"
#include "gen/registry.h"
#include "lang/tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* The words of a language that detection knows, for each script that it is written in. */
#define DETECT_WORDS 1000

/* Scripts by which lang/detect.c tells the language without looking at words. */
#define TOLD_BY_SCRIPT ((uint32_t)(SMZ__KANA | SMZ__HAN))

/* --- writing C --------------------------------------------------------------------------------------------------- */

/* A string literal, or an initializer list, that is written over many lines. */
struct writer {
    FILE *out;
    size_t column;
};

static void write_bytes(struct writer *w, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)bytes[i];
        bool plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '?'; /* "??" begins a trigraph */
        if (w->column == 0)
            fputs("\n    \"", w->out);
        w->column += plain ? 1 : 4;
        if (plain)
            putc(c, w->out);
        else
            fprintf(w->out, "\\%03o", c);
        if (w->column >= 108) {
            putc('"', w->out);
            w->column = 0;
        }
    }
}

static void begin_string(struct writer *w, const char *name)
{
    fprintf(w->out, "const char %s[] =", name);
    w->column = 0;
}

/* An empty piece at the end, so that a string of no bytes is one too. */
static void end_string(struct writer *w)
{
    fprintf(w->out, "%s\n    \"\";\n\n", w->column == 0 ? "" : "\"");
}

static void begin_numbers(struct writer *w, const char *type, const char *name)
{
    fprintf(w->out, "const %s %s[] = {", type, name);
    w->column = 0;
}

static void write_number(struct writer *w, size_t number)
{
    int length = fprintf(w->out, "%s%zu,", w->column == 0 ? "\n    " : " ", number);
    w->column = length < 0 || w->column > 104 ? 0 : w->column + (size_t)length;
}

/* Closes a list of numbers with one that stands behind all others. */
static void end_numbers(struct writer *w, size_t last)
{
    write_number(w, last);
    fputs("\n};\n\n", w->out);
}

/* Writes where a list begins, and moves next behind it. */
static void write_slice(FILE *out, const struct smz__wordlist *list, struct smz__words *next)
{
    const uint32_t count = (uint32_t)smz__wordlist_count(list);
    fprintf(out, "{%zu, %zu, %zu}", (size_t)next->first, (size_t)count, (size_t)next->slot);
    next->first += count;
    next->slot += smz__slots_of(count);
}

enum { LISTS = 4 }; /* of a language */

/* One of them, in the order of struct smz__language; of the one behind the last language, the first is the furniture.
 */
static const struct smz__wordlist *list_at(const struct smz__inputs *inputs, size_t index)
{
    if (index == inputs->count * LISTS)
        return &inputs->furniture;
    const struct smz__input *input = &inputs->items[index / LISTS];
    const struct smz__wordlist *const lists[LISTS] = {&input->stop, &input->abbreviations, &input->frequent,
                                                      &input->cues};
    return lists[index % LISTS];
}

static void write_languages(FILE *out, const struct smz__inputs *inputs)
{
    struct smz__words next = {0, 0, 0};
    fprintf(out, "const uint32_t smz__language_count = %zu;\n\n", inputs->count);
    fputs("const struct smz__language smz__languages[] = {\n", out);
    for (size_t i = 0; i < inputs->count; i++) {
        const struct smz__input *input = &inputs->items[i];
        const struct smz__language *l = &input->language;
        fprintf(out, "    {\"%s\", \"%s\", \"%s\", \"%s\", 0x%X, 0x%X", l->code, l->name, l->stemmer, l->aliases,
                (unsigned)l->scripts, (unsigned)l->flags);
        for (size_t k = 0; k < LISTS; k++) {
            fputs(", ", out);
            write_slice(out, list_at(inputs, i * LISTS + k), &next);
        }
        fputs("},\n", out);
    }
    fputs("};\n\nconst struct smz__words smz__furniture = ", out);
    write_slice(out, &inputs->furniture, &next);
    fputs(";\n\n", out);
}

/* Writes words one behind the other, and where each begins. */
static void write_pool(struct writer *w, const char *pool, const char *offsets, const struct smz__entry *words,
                       size_t count)
{
    size_t bytes = 0;
    begin_string(w, pool);
    for (size_t i = 0; i < count; i++)
        write_bytes(w, words[i].bytes, words[i].length);
    end_string(w);
    begin_numbers(w, "uint32_t", offsets);
    for (size_t i = 0; i < count; i++) {
        write_number(w, bytes);
        bytes += words[i].length;
    }
    end_numbers(w, bytes);
}

/* Writes the slots of a list of words. False if memory ended. */
static bool write_slots(struct writer *w, const struct smz__entry *words, uint32_t count)
{
    const uint32_t slots = smz__slots_of(count);
    uint32_t *slot = calloc(slots, sizeof *slot);
    for (uint32_t i = 0; i < count && slot != NULL; i++) {
        const uint32_t hash = smz__word_hash(words[i].bytes, words[i].length);
        uint32_t at = smz__first_slot(hash, slots);
        while (slot[at] != 0)
            at = at + 1 == slots ? 0 : at + 1;
        slot[at] = smz__slot_check(hash) | (i + 1);
    }
    for (uint32_t i = 0; i < slots && slot != NULL; i++)
        write_number(w, slot[i]);
    free(slot);
    return slot != NULL;
}

static smz_status write_all_slots(struct writer *w, const struct smz__inputs *inputs)
{
    begin_numbers(w, "uint32_t", "smz__word_slot");
    for (size_t i = 0; i <= inputs->count * LISTS; i++) {
        const struct smz__buf *entries = &list_at(inputs, i)->entries;
        const size_t count = entries->length / sizeof(struct smz__entry);
        if (count >= SMZ__SLOT_NUMBER)
            return SMZ_ELIMIT;
        if (!write_slots(w, (const struct smz__entry *)(const void *)entries->data, (uint32_t)count))
            return SMZ_ENOMEM;
    }
    end_numbers(w, 0);
    return SMZ_OK;
}

static smz_status write_words(struct writer *w, const struct smz__inputs *inputs)
{
    struct smz__buf all;
    smz__buf_init(&all, inputs->allocator, SIZE_MAX);
    for (size_t i = 0; i <= inputs->count * LISTS; i++)
        smz__buf_put(&all, list_at(inputs, i)->entries.data, list_at(inputs, i)->entries.length);
    const struct smz__entry *words = (const struct smz__entry *)(const void *)all.data;
    size_t count = all.length / sizeof *words;
    smz_status status = all.status;
    if (status == SMZ_OK) {
        write_pool(w, "smz__word_pool", "smz__word_offset", words, count);
        begin_numbers(w, "uint8_t", "smz__word_value");
        for (size_t i = 0; i < count; i++)
            write_number(w, words[i].value);
        end_numbers(w, 0);
        status = write_all_slots(w, inputs);
    }
    smz__buf_free(&all);
    return status;
}

/* --- detection --------------------------------------------------------------------------------------------------- */

/* How many words speak for a language: none if its script is its own. */
static size_t words_wanted(const struct smz__inputs *inputs, size_t index)
{
    uint32_t scripts = inputs->items[index].language.scripts & ~TOLD_BY_SCRIPT;
    uint32_t others = 0;
    size_t wanted = 0;
    for (size_t i = 0; i < inputs->count; i++)
        others |= i == index ? 0 : inputs->items[i].language.scripts;
    if ((scripts & others) == 0)
        return 0;
    for (; scripts != 0; scripts &= scripts - 1)
        wanted += DETECT_WORDS;
    return wanted;
}

/* Gathers the words of all languages, each entry's order made its language. */
static void gather(struct smz__buf *sightings, const struct smz__inputs *inputs)
{
    for (size_t i = 0; i < inputs->count; i++) {
        size_t from = sightings->length / sizeof(struct smz__entry);
        smz__wordlist_most_frequent(sightings, &inputs->items[i].frequent, words_wanted(inputs, i));
        struct smz__entry *words = (struct smz__entry *)(void *)sightings->data;
        for (size_t j = from; j < sightings->length / sizeof *words; j++)
            words[j].order = (uint32_t)i;
    }
}

static void write_postings(FILE *out, const struct smz__entry *words, size_t count)
{
    fputs("const struct smz__posting smz__detect_posting[] = {", out);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s{%u, %u},", i % 10 == 0 ? "\n    " : " ", (unsigned)words[i].order, (unsigned)words[i].value);
    fputs("\n    {0, 0},\n};\n", out);
}

/* words: sorted by bytes, then by language. Those that are the same become one word with several postings. */
static smz_status write_detection(struct writer *w, struct smz__entry *words, size_t count)
{
    size_t distinct = 0;
    write_postings(w->out, words, count);
    fputs("\n", w->out);
    begin_numbers(w, "uint32_t", "smz__detect_first");
    for (size_t i = 0; i < count; i++) {
        if (i != 0 && smz__compare_entries(&words[distinct - 1], &words[i]) == 0)
            continue;
        write_number(w, i);
        words[distinct++] = words[i];
    }
    end_numbers(w, count);
    write_pool(w, "smz__detect_pool", "smz__detect_offset", words, distinct);
    fprintf(w->out, "const uint32_t smz__detect_count = %zu;\n\n", distinct);
    begin_numbers(w, "uint32_t", "smz__detect_slot");
    if (distinct >= SMZ__SLOT_NUMBER)
        return SMZ_ELIMIT;
    if (!write_slots(w, words, (uint32_t)distinct))
        return SMZ_ENOMEM;
    end_numbers(w, 0);
    return SMZ_OK;
}

static smz_status write_tables(FILE *out, const struct smz__inputs *inputs)
{
    struct writer w = {out, 0};
    struct smz__buf sightings;
    smz__buf_init(&sightings, inputs->allocator, SIZE_MAX);
    gather(&sightings, inputs);
    smz_status status = sightings.status;
    if (status == SMZ_OK) {
        fputs("/* Made by src/gen/mklang.c of stopwords/ and corpus/. */\n#include \"lang/tables.h\"\n\n"
              "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n",
              out);
        write_languages(out, inputs);
        smz__sort_entries(&sightings);
        status = write_detection(&w, (struct smz__entry *)(void *)sightings.data,
                                 sightings.length / sizeof(struct smz__entry));
    }
    if (status == SMZ_OK)
        status = write_words(&w, inputs);
    smz__buf_free(&sightings);
    return status;
}

/* Half a file must not stay, since make would take it for done. A device that was written to must. */
static void remove_file(const char *path)
{
    struct stat status;
    if (lstat(path, &status) == 0 && S_ISREG(status.st_mode))
        remove(path);
}

static bool write_file(const char *path, const struct smz__inputs *inputs)
{
    FILE *out = fopen(path, "w");
    if (out == NULL) {
        perror(path);
        return false;
    }
    smz_status status = write_tables(out, inputs);
    bool written = !ferror(out);
    written = fclose(out) == 0 && written;
    if (status == SMZ_OK && written)
        return true;
    fprintf(stderr, "%s: %s\n", path,
            status == SMZ_OK       ? "can't be written"
            : status == SMZ_ELIMIT ? "too many words in a list"
                                   : "out of memory");
    remove_file(path);
    return false;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fputs("usage: mklang STOPWORDS CORPUS OUT.c\n", stderr);
        return 2;
    }
    smz_allocator allocator = smz__malloc_allocator();
    struct smz__inputs *inputs = smz__new(&allocator, sizeof *inputs);
    if (inputs == NULL) {
        perror(argv[3]);
        return 1;
    }
    smz__inputs_init(inputs, &allocator);
    bool done = smz__inputs_read(inputs, argv[1], argv[2]) && write_file(argv[3], inputs);
    smz__inputs_free(inputs);
    smz__release(&allocator, inputs, sizeof *inputs);
    return done ? 0 : 1;
}
