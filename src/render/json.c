/* SPDX-License-Identifier: MIT */
#include "render/render.h"

#include "base/utf8.h"
#include "lang/tables.h"

#include <math.h>

/* A character that JSON wants escaped, below U+0020 or one of " and \. */
static void put_escaped(struct smz__writer *writer, unsigned char c)
{
    static const char digits[] = "0123456789abcdef";
    const char hexadecimal[] = {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
    switch (c) {
    case '"':
        smz__put_string(writer, "\\\"");
        break;
    case '\\':
        smz__put_string(writer, "\\\\");
        break;
    case '\n':
        smz__put_string(writer, "\\n");
        break;
    case '\r':
        smz__put_string(writer, "\\r");
        break;
    case '\t':
        smz__put_string(writer, "\\t");
        break;
    default:
        smz__put(writer, hexadecimal, sizeof hexadecimal);
    }
}

/* The inside of a string; bad bytes become U+FFFD. */
static void put_inside(struct smz__writer *writer, const char *text, size_t length)
{
    size_t written = 0;
    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t bytes = smz__utf8_next(text, length, at, &c);
        bool bad = bytes == 1 && (unsigned char)text[at] >= 0x80;
        if (bad || c < 0x20 || c == '"' || c == '\\' || c == 0x7F) {
            smz__put(writer, text + written, at - written);
            if (bad)
                smz__put_string(writer, "\xEF\xBF\xBD");
            else
                put_escaped(writer, (unsigned char)c);
            written = at + bytes;
        }
        at += bytes;
    }
    smz__put(writer, text + written, length - written);
}

/* A string in quotation marks. */
static void put_quoted(struct smz__writer *writer, const char *text, size_t length)
{
    smz__put_string(writer, "\"");
    put_inside(writer, text, length);
    smz__put_string(writer, "\"");
}

static void put_member(struct smz__writer *writer, const char *name, size_t number)
{
    smz__put_string(writer, name);
    smz__put_number(writer, number);
}

/* JSON knows no plus sign. */
static void put_explanation(struct smz__writer *writer, const float *contributions)
{
    for (size_t a = 0; a < SMZ_ASPECTS; a++) {
        smz__put_string(writer, a == 0 ? ", \"why\": {\"" : ", \"");
        smz__put_string(writer, smz__aspect_name(a));
        smz__put_string(writer, contributions[a] < 0.0F ? "\": -" : "\": ");
        smz__put_decimal(writer, fabs((double)contributions[a]), 2);
    }
    smz__put_string(writer, "}");
}

static void put_sentence(struct smz__writer *writer, const struct smz__rendering *rendering,
                         const smz_sentence *sentence)
{
    static const char *const kinds[] = {
        [SMZ_PROSE] = "prose", [SMZ_TITLE] = "title",         [SMZ_HEADING] = "heading", [SMZ_LIST_ITEM] = "list-item",
        [SMZ_CODE] = "code",   [SMZ_QUOTATION] = "quotation", [SMZ_TABLE] = "table",     [SMZ_FURNITURE] = "furniture",
    };
    put_member(writer, "{\"index\": ", sentence->index);
    put_member(writer, ", \"paragraph\": ", sentence->paragraph);
    put_member(writer, ", \"start\": ", sentence->start);
    put_member(writer, ", \"end\": ", sentence->start + sentence->length);
    smz__put_string(writer, ", \"kind\": \"");
    smz__put_string(writer, kinds[sentence->kind]);
    smz__put_string(writer, "\", \"score\": ");
    smz__put_fraction(writer, sentence->score, SMZ__SCORE_DECIMALS);
    const float *contributions = smz__explain_sentence(rendering->summary->analysis, sentence->index);
    if (smz__wants(rendering, SMZ_RENDER_EXPLAIN) && contributions != NULL)
        put_explanation(writer, contributions);
    smz__put_string(writer, ", \"text\": ");
    put_quoted(writer, rendering->text + sentence->start, sentence->length);
    smz__put_string(writer, "}");
}

/* A keyword is a label more than a quotation: its text is on one line, as where it is printed. */
static void put_keyword_text(struct smz__writer *writer, struct smz__parts parts)
{
    smz__put_string(writer, ", \"text\": \"");
    while (smz__next_part(&parts)) {
        put_inside(writer, parts.text + parts.start, parts.end - parts.start);
        if (parts.glue != NULL)
            smz__put_string(writer, parts.glue);
    }
    smz__put_string(writer, "\"");
}

static void put_occurrences(struct smz__writer *writer, const smz_span *span, size_t count)
{
    smz__put_string(writer, ", \"occurrences\": [");
    for (size_t i = 0; i < count && !writer->failed; i++) {
        put_member(writer, i == 0 ? "[" : ", [", span[i].start);
        put_member(writer, ", ", span[i].start + span[i].length);
        smz__put_string(writer, "]");
    }
    smz__put_string(writer, "]");
}

static void put_keyword(struct smz__writer *writer, const struct smz__rendering *rendering, size_t i)
{
    const smz_keyword *keyword = &rendering->keywords[i];
    size_t count;
    const smz_span *spans = smz__keyword_spans(&rendering->summary->analysis->keywords, i, &count);
    smz__put_string(writer, "{\"score\": ");
    smz__put_fraction(writer, keyword->score, SMZ__SCORE_DECIMALS);
    put_member(writer, ", \"count\": ", keyword->count);
    put_member(writer, ", \"words\": ", keyword->words);
    put_member(writer, ", \"start\": ", keyword->start);
    put_member(writer, ", \"end\": ", keyword->start + keyword->length);
    put_keyword_text(writer, smz__keyword_parts(rendering, keyword));
    if (spans != NULL)
        put_occurrences(writer, spans, count);
    smz__put_string(writer, "}");
}

/* Members of a list stand on a line each. */
static void put_separator(struct smz__writer *writer, size_t i)
{
    smz__put_string(writer, i == 0 ? "\n    " : ",\n    ");
}

void smz__render_json(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    const char *name = rendering->options->name;
    const char *code = rendering->summary->analysis->language->code;
    smz__put_string(writer, "{\n");
    if (name != NULL) {
        size_t length = 0;
        while (name[length] != '\0')
            length++;
        smz__put_string(writer, "  \"file\": ");
        put_quoted(writer, name, length);
        smz__put_string(writer, ",\n");
    }
    smz__put_string(writer, "  \"language\": \"");
    smz__put_string(writer, code);
    smz__put_string(writer, "\",\n  \"confidence\": ");
    smz__put_fraction(writer, rendering->summary->analysis->confidence, SMZ__SCORE_DECIMALS);
    smz__put_string(writer, ",\n  \"sentences\": [");
    for (size_t i = 0; i < rendering->sentence_count && !writer->failed; i++) {
        smz_sentence sentence = smz__rendered_sentence(rendering, i);
        put_separator(writer, i);
        put_sentence(writer, rendering, &sentence);
    }
    smz__put_string(writer, rendering->sentence_count != 0 ? "\n  ],\n" : "],\n");
    smz__put_string(writer, "  \"keywords\": [");
    for (size_t i = 0; i < rendering->keyword_count; i++) {
        put_separator(writer, i);
        put_keyword(writer, rendering, i);
    }
    smz__put_string(writer, rendering->keyword_count != 0 ? "\n  ]\n}\n" : "]\n}\n");
}
