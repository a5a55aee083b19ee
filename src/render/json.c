/* SPDX-License-Identifier: MIT */
#include "render/render.h"

#include "base/utf8.h"
#include "lang/tables.h"

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

/* A string in quotation marks; bad bytes become U+FFFD. */
static void put_quoted(struct smz__writer *writer, const char *text, size_t length)
{
    size_t written = 0;
    smz__put_string(writer, "\"");
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
    smz__put_string(writer, "\"");
}

static void put_member(struct smz__writer *writer, const char *name, size_t number)
{
    smz__put_string(writer, name);
    smz__put_number(writer, number);
}

static void put_sentence(struct smz__writer *writer, const struct smz__rendering *rendering,
                         const smz_sentence *sentence)
{
    static const char *const kinds[] = {
        [SMZ_PROSE] = "prose",         [SMZ_TITLE] = "title", [SMZ_HEADING] = "heading",
        [SMZ_LIST_ITEM] = "list-item", [SMZ_CODE] = "code",   [SMZ_QUOTATION] = "quotation",
        [SMZ_TABLE] = "table",         [SMZ_FURNITURE] = "furniture",
    };
    put_member(writer, "{\"index\": ", sentence->index);
    put_member(writer, ", \"paragraph\": ", sentence->paragraph);
    put_member(writer, ", \"start\": ", sentence->start);
    put_member(writer, ", \"end\": ", sentence->start + sentence->length);
    smz__put_string(writer, ", \"kind\": \"");
    smz__put_string(writer, kinds[sentence->kind]);
    smz__put_string(writer, "\", \"score\": ");
    smz__put_fraction(writer, sentence->score, SMZ__SCORE_DECIMALS);
    smz__put_string(writer, ", \"text\": ");
    put_quoted(writer, rendering->text + sentence->start, sentence->length);
    smz__put_string(writer, "}");
}

static void put_keyword(struct smz__writer *writer, const struct smz__rendering *rendering, const smz_keyword *keyword)
{
    smz__put_string(writer, "{\"score\": ");
    smz__put_fraction(writer, keyword->score, SMZ__SCORE_DECIMALS);
    put_member(writer, ", \"count\": ", keyword->count);
    put_member(writer, ", \"start\": ", keyword->start);
    put_member(writer, ", \"end\": ", keyword->start + keyword->length);
    smz__put_string(writer, ", \"text\": ");
    put_quoted(writer, rendering->text + keyword->start, keyword->length);
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
        put_keyword(writer, rendering, &rendering->keywords[i]);
    }
    smz__put_string(writer, rendering->keyword_count != 0 ? "\n  ]\n}\n" : "]\n}\n");
}
