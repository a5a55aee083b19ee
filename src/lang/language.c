/* SPDX-License-Identifier: MIT */
#include "lang/language.h"

#include <string.h>

static const struct smz__language neutral = {.code = "und"};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether the first length bytes of entry are the name, which may have a region behind it: "pt-BR", "en_GB". */
static bool same_name(const char *entry, size_t length, const char *name)
{
    for (size_t i = 0; i < length; i++)
        if (name[i] == '\0' || entry[i] != lower(name[i]))
            return false;
    return name[length] == '\0' || name[length] == '-' || name[length] == '_';
}

static bool has_alias(const char *aliases, const char *name)
{
    for (const char *end; (end = strchr(aliases, ' ')) != NULL; aliases = end + 1)
        if (same_name(aliases, (size_t)(end - aliases), name))
            return true;
    return false;
}

const struct smz__language *smz__find_language(const char *name)
{
    for (uint32_t i = 0; i < smz__language_count; i++) {
        const struct smz__language *language = &smz__languages[i];
        if (same_name(language->code, strlen(language->code), name) ||
            same_name(language->name, strlen(language->name), name) || has_alias(language->aliases, name))
            return language;
    }
    return NULL;
}

const struct smz__language *smz__neutral_language(void)
{
    return &neutral;
}

/* --- words ------------------------------------------------------------------------------------------------------- */

/* Words one behind the other, where each begins, and the slots of their lists. */
struct pool {
    const char *bytes;
    const uint32_t *offsets;
    const uint32_t *slots;
};

static const struct pool word_pool = {smz__word_pool, smz__word_offset, smz__word_slot};
static const struct pool detect_pool = {smz__detect_pool, smz__detect_offset, smz__detect_slot};

static bool is_word(const struct pool *pool, uint32_t number, const char *word, size_t length)
{
    const uint32_t start = pool->offsets[number];
    return pool->offsets[number + 1] - start == length && memcmp(pool->bytes + start, word, length) == 0;
}

/* The number of a word of the list in its pool, or SMZ__NO_WORD. */
static uint32_t find_number(const struct pool *pool, struct smz__words words, const char *word, size_t length)
{
    const uint32_t hash = smz__word_hash(word, length), check = smz__slot_check(hash);
    const uint32_t count = smz__slots_of(words.count), *slots = pool->slots + words.slot;
    /* A list of nothing, as those of no language, may have no slots of its own. */
    if (words.count == 0)
        return SMZ__NO_WORD;
    for (uint32_t at = smz__first_slot(hash, count); slots[at] != 0; at = at + 1 == count ? 0 : at + 1) {
        const uint32_t number = words.first + (slots[at] & SMZ__SLOT_NUMBER) - 1;
        if ((slots[at] & ~SMZ__SLOT_NUMBER) == check && is_word(pool, number, word, length))
            return number;
    }
    return SMZ__NO_WORD;
}

unsigned smz__find_word(struct smz__words words, const char *folded, size_t length)
{
    const uint32_t number = find_number(&word_pool, words, folded, length);
    return number != SMZ__NO_WORD ? smz__word_value[number] : 0;
}

uint32_t smz__find_frequent(const char *folded, size_t length)
{
    return find_number(&detect_pool, (struct smz__words){0, smz__detect_count, 0}, folded, length);
}

/* --- scripts ----------------------------------------------------------------------------------------------------- */

uint32_t smz__script_of(uint32_t c)
{
    static const struct {
        uint32_t first, last, script;
    } ranges[] = {
        {0x41, 0x24F, SMZ__LATIN},       {0x370, 0x3FF, SMZ__GREEK},      {0x400, 0x52F, SMZ__CYRILLIC},
        {0x530, 0x58F, SMZ__ARMENIAN},   {0x590, 0x5FF, SMZ__HEBREW},     {0x600, 0x6FF, SMZ__ARABIC},
        {0x750, 0x77F, SMZ__ARABIC},     {0x8A0, 0x8FF, SMZ__ARABIC},     {0x900, 0x97F, SMZ__DEVANAGARI},
        {0x980, 0x9FF, SMZ__BENGALI},    {0xA00, 0xA7F, SMZ__GURMUKHI},   {0xA80, 0xAFF, SMZ__GUJARATI},
        {0xB80, 0xBFF, SMZ__TAMIL},      {0xC00, 0xC7F, SMZ__TELUGU},     {0xD80, 0xDFF, SMZ__SINHALA},
        {0xE00, 0xE7F, SMZ__THAI},       {0x1000, 0x109F, SMZ__MYANMAR},  {0x1100, 0x115F, SMZ__HANGUL},
        {0x1200, 0x139F, SMZ__ETHIOPIC}, {0x1E00, 0x1EFF, SMZ__LATIN},    {0x1F00, 0x1FFF, SMZ__GREEK},
        {0x3041, 0x30FF, SMZ__KANA},     {0x3400, 0x9FFF, SMZ__HAN},      {0xAC00, 0xD7AF, SMZ__HANGUL},
        {0xF900, 0xFAFF, SMZ__HAN},      {0xFB13, 0xFB17, SMZ__ARMENIAN}, {0xFB1D, 0xFB4F, SMZ__HEBREW},
        {0xFB50, 0xFDFF, SMZ__ARABIC},   {0xFE70, 0xFEFF, SMZ__ARABIC},   {0x20000, 0x3FFFF, SMZ__HAN},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0] && c >= ranges[i].first; i++)
        if (c <= ranges[i].last)
            return ranges[i].script;
    return 0;
}
