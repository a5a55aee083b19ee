/* SPDX-License-Identifier: MIT */
#include "input/charset.h"

#include "input/unicode.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

/* A page says what it is written in within so many bytes. */
enum { MAX_HEAD = 1024 };

/* What is written by many that call it by the first name, and holds all of it. */
static const char *const wider[][2] = {
    {"ISO-8859-1", "CP1252"}, {"ISO8859-1", "CP1252"},     {"LATIN1", "CP1252"},     {"L1", "CP1252"},
    {"US-ASCII", "CP1252"},   {"ASCII", "CP1252"},         {"ISO-8859-9", "CP1254"}, {"LATIN5", "CP1254"},
    {"TIS-620", "CP874"},     {"ISO-8859-11", "CP874"},    {"GB2312", "GB18030"},    {"GBK", "GB18030"},
    {"SHIFT_JIS", "CP932"},   {"SHIFT-JIS", "CP932"},      {"SJIS", "CP932"},        {"X-SJIS", "CP932"},
    {"EUC-KR", "CP949"},      {"KS_C_5601-1987", "CP949"}, {"BIG5", "BIG5-HKSCS"},   {"X-GBK", "GB18030"},
};

static const char *widest(const char *name)
{
    for (size_t i = 0; i < sizeof wider / sizeof wider[0]; i++)
        if (strcasecmp(name, wider[i][0]) == 0)
            return wider[i][1];
    return name;
}

/* What iconv_open answers if there is no such set. */
static iconv_t none(void)
{
    return (iconv_t)(intptr_t)-1; /* NOLINT(performance-no-int-to-ptr) */
}

/* Names with a slash would ask iconv for more than a set, an empty one for that of the locale. */
static iconv_t open_named(const char *name)
{
    if (name[0] == '\0' || strchr(name, '/') != NULL)
        return none();
    return iconv_open("UTF-8", name);
}

static iconv_t open_set(const char *name)
{
    return open_named(widest(name));
}

bool charset_is_known(const char *name)
{
    iconv_t set = open_set(name);
    if (set == none())
        return false;
    (void)iconv_close(set);
    return true;
}

/* One call of iconv, which goes as far as it can. */
static size_t convert(iconv_t set, char **from, size_t *left, struct text *out)
{
    enum { ROOM = 1 << 16 };
    char *room = text_room(out, ROOM);
    size_t space = ROOM;
    if (room == NULL)
        return (size_t)-1;
    const size_t result = iconv(set, from, left, &room, &space);
    out->length += ROOM - space;
    return result;
}

/* Turns NULs from place on to U+FFFD. */
static void replace_nuls(struct text *out, size_t place)
{
    struct text rest = {.bytes = NULL};
    if (out->failed || memchr(out->bytes + place, '\0', out->length - place) == NULL)
        return;
    text_put(&rest, out->bytes + place, out->length - place);
    out->length = place;
    unicode_decode(out, rest.bytes, rest.length, UNICODE_NONE);
    out->failed = out->failed || rest.failed;
    text_free(&rest);
}

bool charset_decode(struct text *out, const char *bytes, size_t length, const char *name)
{
    const size_t place = out->length;
    char *from;
    memcpy(&from, &bytes, sizeof from); /* iconv does not write there, but does not say so */
    iconv_t set = open_set(name);
    if (set == none())
        return false;
    while (length != 0 && !out->failed) {
        if (convert(set, &from, &length, out) != (size_t)-1 || out->failed || errno == E2BIG)
            continue;
        text_character(out, 0xFFFD);
        from++;
        length--;
    }
    /* What is held back to be joined with what follows. */
    if (!out->failed) {
        char *room = text_room(out, 64);
        size_t space = 64;
        if (room != NULL && iconv(set, NULL, NULL, &room, &space) != (size_t)-1)
            out->length += 64 - space;
    }
    (void)iconv_close(set);
    if (out->length != place)
        replace_nuls(out, place);
    return true;
}

static bool is_utf8(const char *name)
{
    return strcasecmp(name, "utf-8") == 0 || strcasecmp(name, "utf8") == 0;
}

const char *charset_to_utf8(struct text *made, const char *bytes, size_t *length, const char *charset)
{
    const enum unicode marked = unicode_marked(bytes, *length);
    const bool utf8 = charset != NULL && is_utf8(charset);
    if (marked == UNICODE_NONE && charset != NULL && !utf8 && charset_decode(made, bytes, *length, charset)) {
        *length = made->length;
        return made->bytes;
    }
    if (marked == UNICODE_NONE && utf8_span(bytes, *length) == *length)
        return bytes;
    if (marked != UNICODE_NONE || utf8)
        unicode_decode(made, bytes, *length, marked);
    else
        latin_decode(made, bytes, *length);
    *length = made->length;
    return made->bytes;
}

/* --- holding ----------------------------------------------------------------------------------------------------- */

static void hold(struct charsets *charsets, const char *name)
{
    iconv_t set = charsets->count < MAX_CHARSETS ? open_named(name) : none();
    if (set != none())
        charsets->held[charsets->count++] = set;
}

void charsets_hold(struct charsets *charsets, const char *name)
{
    hold(charsets, widest(name));
    /* GMime takes names in headers at their word. */
    if (widest(name) != name)
        hold(charsets, name);
}

void charsets_release(struct charsets *charsets)
{
    while (charsets->count != 0)
        (void)iconv_close(charsets->held[--charsets->count]);
}

static bool is_named_by(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == ':' || c == '+';
}

/* The name at the beginning; "" if there is none, or it is too long to be one. */
static void copy_name(char name[MAX_CHARSET_NAME], const char *bytes, size_t length)
{
    size_t size = 0;
    while (size < length && size < MAX_CHARSET_NAME && is_named_by(bytes[size]))
        size++;
    const size_t copied = size < MAX_CHARSET_NAME ? size : 0;
    memcpy(name, bytes, copied);
    name[copied] = '\0';
}

/* Whether the word stands at the beginning, in whatever case. */
static bool stands_at(const char *bytes, size_t length, const char *word)
{
    return length >= strlen(word) && strncasecmp(bytes, word, strlen(word)) == 0;
}

/* Behind the word, '=' and a quotation mark, if they stand there, with blanks between or without; else 0. */
static size_t assignment(const char *bytes, size_t length, const char *word)
{
    size_t at = strlen(word);
    if (!stands_at(bytes, length, word))
        return 0;
    while (at < length && (bytes[at] == ' ' || bytes[at] == '\t'))
        at++;
    if (at == length || bytes[at] != '=')
        return 0;
    at++;
    while (at < length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '"' || bytes[at] == '\''))
        at++;
    return at;
}

void charsets_hold_named(struct charsets *charsets, const char *bytes, size_t length)
{
    char name[MAX_CHARSET_NAME], last[MAX_CHARSET_NAME] = "";
    for (size_t at = 0; at < length && charsets->count < MAX_CHARSETS; at++) {
        size_t behind = 0;
        /* charset=koi8-r; =?koi8-r?B?...?= in a header */
        if (bytes[at] == '=' && at + 1 < length && bytes[at + 1] == '?')
            behind = 2;
        else if ((bytes[at] | 0x20) == 'c')
            behind = assignment(bytes + at, length - at, "charset");
        if (behind == 0)
            continue;
        copy_name(name, bytes + at + behind, length - at - behind);
        if (name[0] != '\0' && strcasecmp(name, last) != 0)
            charsets_hold(charsets, name);
        memcpy(last, name, sizeof last);
    }
}

/* --- pages ------------------------------------------------------------------------------------------------------- */

void charset_of_page(char name[MAX_CHARSET_NAME], const char *bytes, size_t length)
{
    const char *word = NULL; /* in the tag that is open */
    if (length > MAX_HEAD)
        length = MAX_HEAD;
    name[0] = '\0';
    for (size_t at = 0; at < length && name[0] == '\0'; at++) {
        if (stands_at(bytes + at, length - at, "<meta"))
            word = "charset";
        else if (at == 0 && stands_at(bytes, length, "<?xml"))
            word = "encoding";
        else if (bytes[at] == '>')
            word = NULL;
        const size_t start = word == NULL ? 0 : assignment(bytes + at, length - at, word);
        if (start != 0)
            copy_name(name, bytes + at + start, length - at - start);
    }
    /* Bytes in which "<meta" could be read are not UTF-16, whatever they say. */
    if (stands_at(name, strlen(name), "utf-16"))
        memcpy(name, "utf-8", sizeof "utf-8");
}
