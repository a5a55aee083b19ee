/* SPDX-License-Identifier: MIT */
#include "render/writer.h"

#include "base/mask.h"
#include "base/utf8.h"
#include "document/line.h"
#include "document/measure.h"

#include <string.h>

/* The largest number written with decimals: larger ones are cut off there. */
#define MOST_DECIMAL 1e6

void smz__writer_init(struct smz__writer *writer, smz_write write, void *user)
{
    writer->write = write;
    writer->user = user;
    writer->failed = false;
    writer->length = 0;
}

static void hand_over(struct smz__writer *writer)
{
    if (!writer->failed && writer->length != 0)
        writer->failed = writer->write(writer->user, writer->bytes, writer->length) != 0;
    writer->length = 0;
}

smz_status smz__writer_finish(struct smz__writer *writer)
{
    hand_over(writer);
    return writer->failed ? SMZ_EWRITE : SMZ_OK;
}

void smz__put(struct smz__writer *writer, const char *bytes, size_t length)
{
    while (length != 0 && !writer->failed) {
        size_t room = sizeof writer->bytes - writer->length;
        size_t part = length < room ? length : room;
        memcpy(writer->bytes + writer->length, bytes, part);
        writer->length += part;
        bytes += part;
        length -= part;
        if (writer->length == sizeof writer->bytes)
            hand_over(writer);
    }
}

void smz__put_string(struct smz__writer *writer, const char *string)
{
    smz__put(writer, string, strlen(string));
}

void smz__put_number(struct smz__writer *writer, uint64_t number)
{
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    smz__put(writer, digits + at, sizeof digits - at);
}

void smz__put_decimal(struct smz__writer *writer, double number, unsigned decimals)
{
    size_t scale = 1;
    if (!(number < MOST_DECIMAL))
        number = MOST_DECIMAL;
    for (unsigned i = 0; i < decimals; i++)
        scale *= 10;
    size_t value = (size_t)(number * (double)scale + 0.5);
    smz__put_number(writer, value / scale);
    smz__put(writer, ".", 1);
    for (scale /= 10; scale != 0; scale /= 10) {
        char digit = (char)('0' + value / scale % 10);
        smz__put(writer, &digit, 1);
    }
}

void smz__put_fraction(struct smz__writer *writer, double fraction, unsigned decimals)
{
    if (!(fraction > 0.0))
        fraction = 0.0;
    smz__put_decimal(writer, fraction > 1.0 ? 1.0 : fraction, decimals);
}

void smz__put_signed(struct smz__writer *writer, double number, unsigned decimals)
{
    smz__put(writer, number < 0.0 ? "-" : "+", 1);
    smz__put_decimal(writer, number < 0.0 ? -number : number, decimals);
}

void smz__put_instead(struct smz__writer *writer, const char *text, size_t length, smz__instead *instead)
{
    size_t written = 0;
    for (size_t at = 0, bytes; at < length && !writer->failed; at += bytes) {
        struct smz__scratch scratch;
        uint32_t c;
        bytes = smz__utf8_next(text, length, at, &c);
        const bool bad = bytes == 1 && (unsigned char)text[at] >= 0x80;
        const char *other = bad ? SMZ__REPLACEMENT_BYTES : instead(c, &scratch);
        if (other == NULL)
            continue;
        smz__put(writer, text + written, at - written);
        smz__put_string(writer, other);
        written = at + bytes;
    }
    smz__put(writer, text + written, length - written);
}

/* Where the next line's end begins at or behind text[at]; length if there is none. */
static size_t find_line_end(const char *text, size_t length, size_t at)
{
    while (at < length) {
        size_t bytes;
        at += smz__plain_bytes(text, length, at);
        for (size_t last = length - at < 8 ? length : at + 8; at < last; at += bytes)
            if (smz__class_at(text, length, at, &bytes) == SMZ__CLASS_NEWLINE)
                return at;
    }
    return length;
}

/* The length of the marks of a quotation, and the blanks and line ends among them, at text[at]. */
static size_t quote_marks_at(const char *text, size_t length, size_t at)
{
    size_t start = at, marks = 0;
    while (at < length && (text[at] == '>' || smz__is_ascii_space(text[at])))
        marks += text[at++] == '>';
    return marks != 0 ? at - start : 0;
}

struct smz__parts smz__parts_of(const char *text, size_t length)
{
    return (struct smz__parts){.text = text, .length = length, .glue = ""};
}

bool smz__next_part(struct smz__parts *parts)
{
    if (parts->glue == NULL)
        return false;
    parts->start = parts->next;
    if (parts->quoted)
        parts->start += quote_marks_at(parts->text, parts->length, parts->start);
    parts->end = find_line_end(parts->text, parts->length, parts->start);
    parts->glue = NULL;
    if (parts->end == parts->length)
        return true;
    parts->glue = " ";
    parts->next = smz__skip_space(parts->text, parts->end, parts->length);
    const size_t hyphen = parts->joined ? smz__hyphen_before(parts->text, parts->start, parts->end) : 0;
    if (hyphen != 0) {
        parts->glue = "";
        parts->end -= hyphen;
    } else {
        parts->end = smz__skip_space_back(parts->text, parts->start, parts->end);
    }
    return true;
}

void smz__put_line(struct smz__writer *writer, struct smz__parts *parts)
{
    while (smz__next_part(parts)) {
        smz__put(writer, parts->text + parts->start, parts->end - parts->start);
        if (parts->glue != NULL)
            smz__put_string(writer, parts->glue);
    }
}
