/* SPDX-License-Identifier: MIT */
/*
 * Pages, mails and foreign characters, with the entry point of libFuzzer: the first byte is the format, m, h, e or
 * anything else for text; the second an encoding, a digit; the rest the file. A reader never fails, answers valid UTF-8
 * without NULs and without white space that means nothing, does so twice, and makes no more of a file than it may.
 */
#include "input/reader.h"
#include "input/unicode.h"

#include "heap.h"
#include "require.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const char *const charsets[] = {NULL,  "utf-8",     "latin1",   "koi8-r",
                                       "gbk", "shift_jis", "utf-16le", "iso-2022-jp"};

/* A byte becomes at most so many: an item's mark four lists deep, in four quotations. */
enum { MOST = 40, HEAD = 2, MAX_SIZE = 1 << 16 };

static enum reader_format format_of(uint8_t byte)
{
    switch (byte) {
    case 'm':
        return READER_MARKDOWN;
    case 'h':
        return READER_HTML;
    case 'e':
        return READER_EMAIL;
    default:
        return READER_TEXT;
    }
}

static void ready(void)
{
}

static struct text read_page(enum reader_format format, const char *charset, const char *bytes, size_t length)
{
    struct text out = {.bytes = NULL};
    REQUIRE(reader_read(&out, format, charset, bytes, length, ready));
    return out;
}

/* Blocks have an empty line between them, and lines end with what is seen; only verbatim text has others. */
static void check_shape(const struct text *text)
{
    REQUIRE(text->length == 0 || text->bytes[text->length - 1] == '\n');
    REQUIRE(text->length != 1);
    REQUIRE(text->length < 2 || text->bytes[text->length - 2] != '\n');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < HEAD || size > MAX_SIZE)
        return 0;
    const enum reader_format format = format_of(data[0]);
    const char *charset = charsets[(uint8_t)(data[1] - '0') % COUNT(charsets)];
    const size_t length = size - HEAD;
    char *bytes = copy_bytes((const char *)data + HEAD, length);
    if (reader_lacks(format, charset) == NULL) {
        struct text one = read_page(format, charset, bytes, length), two = read_page(format, charset, bytes, length);
        REQUIRE(utf8_span(one.bytes, one.length) == one.length);
        REQUIRE(one.length == two.length && (one.length == 0 || memcmp(one.bytes, two.bytes, one.length) == 0));
        REQUIRE(one.length <= MOST * (length + 1));
        if (format == READER_HTML || format == READER_EMAIL)
            check_shape(&one);
        text_free(&one);
        text_free(&two);
    }
    free(bytes);
    return 0;
}
