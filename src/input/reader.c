/* SPDX-License-Identifier: MIT */
#include "input/reader.h"

#include "input/unicode.h"

#include <string.h>
#include <strings.h>

#ifndef SMALL_COMMAND
#include "input/charset.h"
#endif

#ifdef WITH_MARKDOWN
#include "input/markdown.h"
#else
#define markdown_read NULL
#endif

#ifdef WITH_HTML
#include "input/html.h"
#else
#define html_read NULL
#endif

#ifdef WITH_EMAIL
#include "input/email.h"
#else
#define email_read NULL
#endif

#ifdef SMALL_COMMAND
#define LACKS(what, library, package) "reading " what " needs the full command, which is not installed"
#else
#define LACKS(what, library, package)                                                                                  \
    "reading " what " needs " library "; install " package " and build summarize again"
#endif

struct reader {
    const char *endings[4]; /* of names, without the dot; NULL behind the last */
    bool (*read)(struct text *out, const char *bytes, size_t length, const char *charset); /* NULL: is lacking */
    const char *lacks;
};

static bool read_text(struct text *out, const char *bytes, size_t length, const char *charset);

static const struct reader readers[] = {
    [READER_TEXT] = {{NULL}, read_text, NULL},
    [READER_MARKDOWN] = {{"md", "markdown", NULL}, markdown_read, LACKS("Markdown", "md4c", "libmd4c-dev")},
    [READER_HTML] = {{"html", "htm", "xhtml", NULL}, html_read, LACKS("HTML", "libxml2", "libxml2-dev")},
    [READER_EMAIL] = {{"eml", "mbox", NULL},
                      email_read,
                      LACKS("mail", "GMime 3 and libxml2", "libgmime-3.0-dev and libxml2-dev")},
};

enum { READERS = sizeof readers / sizeof readers[0] };

/* --- sets of characters ------------------------------------------------------------------------------------------- */

static bool is_utf8(const char *charset)
{
    return charset == NULL || strcasecmp(charset, "utf-8") == 0 || strcasecmp(charset, "utf8") == 0;
}

#ifdef SMALL_COMMAND
static bool read_text(struct text *out, const char *bytes, size_t length, const char *charset)
{
    (void)charset;
    unicode_decode(out, bytes, length, unicode_marked(bytes, length));
    return !out->failed;
}

bool reader_knows_charset(const char *charset)
{
    (void)charset;
    return true;
}

bool reader_read(struct text *out, enum reader_format format, const char *charset, const char *bytes, size_t length,
                 void (*ready)(void))
{
    ready();
    return readers[format].read(out, bytes, length, charset);
}
#else
static bool read_text(struct text *out, const char *bytes, size_t length, const char *charset)
{
    struct text made = {.bytes = NULL};
    const char *text = charset_to_utf8(&made, bytes, &length, charset);
    text_put(out, text, length);
    out->failed = out->failed || made.failed;
    text_free(&made);
    return !out->failed;
}

bool reader_knows_charset(const char *charset)
{
    return charset_is_known(charset);
}

bool reader_read(struct text *out, enum reader_format format, const char *charset, const char *bytes, size_t length,
                 void (*ready)(void))
{
    struct charsets held = {.count = 0};
    if (charset != NULL)
        charsets_hold(&held, charset);
    if (format == READER_HTML || format == READER_EMAIL)
        charsets_hold_named(&held, bytes, length);
    ready();
    const bool good = readers[format].read(out, bytes, length, charset);
    charsets_release(&held);
    return good;
}
#endif

/* --- readers ------------------------------------------------------------------------------------------------------ */

enum reader_format reader_of_name(const char *name)
{
    const char *dot = strrchr(name, '.');
    for (int format = 0; dot != NULL && format < READERS; format++)
        for (const char *const *ending = readers[format].endings; *ending != NULL; ending++)
            if (strcasecmp(dot + 1, *ending) == 0)
                return (enum reader_format)format;
    return READER_TEXT;
}

bool reader_is_small(void)
{
#ifdef SMALL_COMMAND
    return true;
#else
    return false;
#endif
}

const char *reader_lacks(enum reader_format format, const char *charset)
{
    if (readers[format].read == NULL)
        return readers[format].lacks;
    if (reader_is_small() && !is_utf8(charset))
        return LACKS("an encoding", "", "");
    return NULL;
}

bool reader_opens(enum reader_format format, const char *charset)
{
    return !is_utf8(charset) || format == READER_HTML || format == READER_EMAIL;
}

bool reader_is_idle(enum reader_format format, const char *charset, const char *bytes, size_t length)
{
    /* Invalid bytes do no harm, and are printed as they came. */
    return format == READER_TEXT && is_utf8(charset) && unicode_marked(bytes, length) <= UNICODE_8;
}
