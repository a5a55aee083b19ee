/* SPDX-License-Identifier: MIT */
#include "gen/registry.h"

#include <stdlib.h>
#include <string.h>

#define COLUMNS 6

struct bit {
    const char *name;
    uint32_t value;
};

static const struct bit script_names[] = {
    {"latin", SMZ__LATIN},       {"cyrillic", SMZ__CYRILLIC},
    {"greek", SMZ__GREEK},       {"armenian", SMZ__ARMENIAN},
    {"hebrew", SMZ__HEBREW},     {"arabic", SMZ__ARABIC},
    {"tamil", SMZ__TAMIL},       {"bengali", SMZ__BENGALI},
    {"myanmar", SMZ__MYANMAR},   {"devanagari", SMZ__DEVANAGARI},
    {"thai", SMZ__THAI},         {"kana", SMZ__KANA},
    {"ethiopic", SMZ__ETHIOPIC}, {"hangul", SMZ__HANGUL},
    {"han", SMZ__HAN},           {"gurmukhi", SMZ__GURMUKHI},
    {"gujarati", SMZ__GUJARATI}, {"telugu", SMZ__TELUGU},
    {"sinhala", SMZ__SINHALA},   {NULL, 0},
};

static const struct bit flag_names[] = {
    {"ordinal-dot", SMZ__ORDINAL_DOT},       {"elision", SMZ__ELISION},
    {"dotless-i", SMZ__DOTLESS_I},           {"colon-ends", SMZ__COLON_ENDS},
    {"semicolon-asks", SMZ__SEMICOLON_ASKS}, {"syllable-initials", SMZ__SYLLABLE_INITIALS},
    {"space-ends", SMZ__SPACE_ENDS},         {"open-compounds", SMZ__OPEN_COMPOUNDS},
    {"free-order", SMZ__FREE_ORDER},         {NULL, 0},
};

/* The bits of names separated by commas; false if one is unknown. "-" is none. */
static bool read_bits(uint32_t *bits, const char *names, const struct bit *known)
{
    *bits = 0;
    if (strcmp(names, "-") == 0)
        return true;
    for (;; names++) {
        size_t length = strcspn(names, ",");
        const struct bit *bit = known;
        while (bit->name != NULL && (strncmp(bit->name, names, length) != 0 || bit->name[length] != '\0'))
            bit++;
        if (bit->name == NULL)
            return false;
        *bits |= bit->value;
        names += length;
        if (*names == '\0')
            return true;
    }
}

/* Copies a name of ASCII letters and digits, "" for "-"; false if it is too long or has other characters. */
static bool read_name(char *out, size_t size, const char *name)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    size_t length = strcmp(name, "-") == 0 ? 0 : strlen(name);
    if (length >= size || strspn(name, allowed) < length)
        return false;
    memcpy(out, name, length);
    out[length] = '\0';
    return true;
}

/* Copies names separated by spaces, a space behind each. */
static bool read_aliases(char *out, size_t size, const char *names)
{
    size_t used = 0;
    out[0] = '\0';
    if (strcmp(names, "-") == 0)
        return true;
    while (*names != '\0') {
        char name[16];
        size_t length = strcspn(names, " ");
        if (length == 0 || length >= sizeof name || used + length + 1 >= size)
            return false;
        memcpy(name, names, length);
        name[length] = '\0';
        if (!read_name(out + used, size - used, name) || out[used] == '\0')
            return false;
        used += length;
        out[used++] = ' ';
        out[used] = '\0';
        names += length;
        names += *names == ' ';
    }
    return true;
}

static bool has_code(const struct smz__inputs *inputs, const char *code)
{
    for (size_t i = 0; i < inputs->count; i++)
        if (strcmp(inputs->items[i].language.code, code) == 0)
            return true;
    return false;
}

/* One line of the registry; NULL, or what is wrong with it. */
static const char *read_language(struct smz__inputs *inputs, char *line)
{
    char *column[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
        column[i] = line;
        line += strcspn(line, "\t");
        if (i + 1 < COLUMNS ? *line != '\t' : *line != '\0')
            return "expected six columns, separated by single tabs";
        *line++ = '\0';
    }
    if (inputs->count == SMZ__MAX_LANGUAGES)
        return "too many languages";
    struct smz__language *language = &inputs->items[inputs->count].language;
    if (!read_name(language->code, sizeof language->code, column[0]) || language->code[0] == '\0')
        return "code too long, missing, or not in small letters";
    if (has_code(inputs, language->code))
        return "the code is there twice";
    if (!read_name(language->name, sizeof language->name, column[1]) || language->name[0] == '\0')
        return "name too long, missing, or not in small letters";
    if (!read_name(language->stemmer, sizeof language->stemmer, column[2]))
        return "stemmer too long or not in small letters";
    if (!read_bits(&language->scripts, column[3], script_names) || language->scripts == 0)
        return "unknown script";
    if (!read_bits(&language->flags, column[4], flag_names))
        return "unknown flag";
    if (!read_aliases(language->aliases, sizeof language->aliases, column[5]))
        return "aliases too long, or not in small letters with single spaces between";
    inputs->count++;
    return NULL;
}

static int compare_codes(const void *left, const void *right)
{
    const struct smz__input *a = left, *b = right;
    return strcmp(a->language.code, b->language.code);
}

static bool read_registry(struct smz__inputs *inputs, const char *folder)
{
    char path[SMZ__PATH_BYTES];
    struct smz__source source = {NULL, NULL, 0, ""};
    enum smz__read read = SMZ__READ_FAILED;
    bool right = smz__join(path, folder, "LANGUAGES", "") && smz__source_open(&source, path, false);
    while (right && (read = smz__source_next(&source)) == SMZ__READ_LINE) {
        const char *wrong = read_language(inputs, source.line);
        if (wrong != NULL)
            right = smz__source_complain(&source, wrong);
    }
    if (right && read == SMZ__READ_END && inputs->count == 0)
        right = smz__source_complain(&source, "no language");
    smz__source_close(&source);
    qsort(inputs->items, inputs->count, sizeof inputs->items[0], compare_codes);
    return right && read == SMZ__READ_END;
}

static bool read_lists(struct smz__inputs *inputs, const char *stopwords, const char *corpus)
{
    for (size_t i = 0; i < inputs->count; i++) {
        struct smz__input *input = &inputs->items[i];
        const char *code = input->language.code;
        bool dotless_i = (input->language.flags & SMZ__DOTLESS_I) != 0;
        smz__wordlist_init(&input->stop, inputs->allocator);
        smz__wordlist_init(&input->abbreviations, inputs->allocator);
        smz__wordlist_init(&input->frequent, inputs->allocator);
        smz__wordlist_init(&input->cues, inputs->allocator);
        if (!smz__wordlist_read(&input->stop, SMZ__STOP_WORDS, stopwords, code, dotless_i) ||
            !smz__wordlist_read(&input->abbreviations, SMZ__ABBREVIATIONS, stopwords, code, dotless_i) ||
            !smz__wordlist_read(&input->frequent, SMZ__FREQUENT_WORDS, corpus, code, dotless_i) ||
            !smz__wordlist_read(&input->cues, SMZ__CUES, stopwords, code, dotless_i))
            return false;
    }
    return true;
}

void smz__inputs_init(struct smz__inputs *inputs, const smz_allocator *allocator)
{
    memset(inputs, 0, sizeof *inputs);
    inputs->allocator = allocator;
    smz__wordlist_init(&inputs->furniture, allocator);
}

void smz__inputs_free(struct smz__inputs *inputs)
{
    for (size_t i = 0; i < inputs->count; i++) {
        smz__wordlist_free(&inputs->items[i].stop);
        smz__wordlist_free(&inputs->items[i].abbreviations);
        smz__wordlist_free(&inputs->items[i].frequent);
        smz__wordlist_free(&inputs->items[i].cues);
    }
    smz__wordlist_free(&inputs->furniture);
    inputs->count = 0;
}

bool smz__inputs_read(struct smz__inputs *inputs, const char *stopwords, const char *corpus)
{
    return read_registry(inputs, stopwords) &&
           smz__wordlist_read(&inputs->furniture, SMZ__FURNITURE, stopwords, "furniture", false) &&
           read_lists(inputs, stopwords, corpus);
}
