/* SPDX-License-Identifier: MIT */
#include "lang/language.h"

#include "base/eight.h"

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

/* Whether a word of a pool comes before another one; head: how the first bytes of that one sort. The first eight bytes
 * decide nearly always: that takes 6 % off the time for 8 MB. */
static bool comes_before(const char *pooled, size_t own, const char *word, size_t length, uint64_t head)
{
    const uint64_t pooled_head = smz__eight_sorting(pooled, own);
    if (pooled_head != head)
        return pooled_head < head;
    const size_t shorter = own < length ? own : length;
    const int order = shorter <= 8 ? 0 : memcmp(pooled + 8, word + 8, shorter - 8);
    return order != 0 ? order < 0 : own < length;
}

uint32_t smz__find_place(const char *pool, const uint32_t *offsets, struct smz__words words, const char *word,
                         size_t length)
{
    char first[8] = {0};
    uint32_t low = words.first, high = words.first + words.count;
    if (length != 0)
        memcpy(first, word, length < sizeof first ? length : sizeof first);
    const uint64_t head = smz__eight_sorting(first, sizeof first);
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2, start = offsets[middle];
        if (comes_before(pool + start, offsets[middle + 1] - start, word, length, head))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint32_t find_place(struct smz__words words, const char *folded, size_t length)
{
    return smz__find_place(smz__word_pool, smz__word_offset, words, folded, length);
}

/* Whether word number place of the list begins with these bytes; *rest is what it has besides. */
static bool begins(struct smz__words words, uint32_t place, const char *folded, size_t length, size_t *rest)
{
    if (place == words.first + words.count)
        return false;
    const uint32_t start = smz__word_offset[place];
    const size_t has = smz__word_offset[place + 1] - start;
    *rest = has - length;
    return has >= length && (length == 0 || memcmp(smz__word_pool + start, folded, length) == 0);
}

bool smz__begins_word(struct smz__words words, const char *folded, size_t length)
{
    size_t rest;
    return begins(words, find_place(words, folded, length), folded, length, &rest);
}

unsigned smz__find_word(struct smz__words words, const char *folded, size_t length)
{
    size_t rest;
    const uint32_t place = find_place(words, folded, length);
    return begins(words, place, folded, length, &rest) && rest == 0 ? smz__word_value[place] : 0;
}

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
