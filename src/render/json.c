/* SPDX-License-Identifier: MIT */
#include "render/render.h"

#include "lang/tables.h"

#include <math.h>
#include <string.h>

/* What stands between the parts of an object. */
struct style {
    const char *begin; /* before the first member */
    const char *member;
    const char *first; /* before the first thing in an array */
    const char *next;
    const char *last; /* behind the last one */
    const char *end;  /* behind the last member */
};

/* Members and things stand on a line each; or all on one. */
static const struct style tall = {"\n  ", ",\n  ", "\n    ", ",\n    ", "\n  ", "\n"};
static const struct style flat = {"", ", ", "", ", ", "", ""};

/* JSON wants what is below U+0020 escaped, and " and \. */
static const char *escape(uint32_t c, struct smz__scratch *scratch)
{
    static const char digits[] = "0123456789abcdef";
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    if (c >= 0x20 && c != 0x7F)
        return NULL;
    *scratch = (struct smz__scratch){{'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]}};
    return scratch->bytes;
}

/* A string in quotation marks. */
static void put_quoted(struct smz__writer *writer, const char *text, size_t length)
{
    smz__put_string(writer, "\"");
    smz__put_instead(writer, text, length, escape);
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

/* Which of several texts a thing is from. */
static void put_part(struct smz__writer *writer, smz_part part)
{
    if (part.name == NULL)
        return;
    smz__put_string(writer, ", \"file\": ");
    put_quoted(writer, part.name, strlen(part.name));
}

static void put_sentence(struct smz__writer *writer, const struct smz__rendering *rendering,
                         const smz_sentence *sentence)
{
    const smz_part part = smz__part_at(rendering, sentence->start);
    put_member(writer, "{\"index\": ", sentence->index);
    put_member(writer, ", \"paragraph\": ", sentence->paragraph);
    put_part(writer, part);
    put_member(writer, ", \"start\": ", sentence->start - part.start);
    put_member(writer, ", \"end\": ", sentence->start + sentence->length - part.start);
    smz__put_string(writer, ", \"kind\": \"");
    smz__put_string(writer, smz__kind_name(sentence->kind));
    smz__put_string(writer, "\", \"score\": ");
    smz__put_fraction(writer, sentence->score, SMZ__SCORE_DECIMALS);
    const float *contributions = smz__explanation(rendering, sentence->index);
    if (contributions != NULL)
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
        smz__put_instead(writer, parts.text + parts.start, parts.end - parts.start, escape);
        if (parts.glue != NULL)
            smz__put_string(writer, parts.glue);
    }
    smz__put_string(writer, "\"");
}

/* Each is a pair of positions; of several texts, behind the name of the one that it is in. */
static void put_occurrences(struct smz__writer *writer, const struct smz__rendering *rendering, const smz_span *span,
                            size_t count)
{
    smz__put_string(writer, ", \"occurrences\": [");
    for (size_t i = 0; i < count && !writer->failed; i++) {
        const smz_part part = smz__part_at(rendering, span[i].start);
        smz__put_string(writer, i == 0 ? "[" : ", [");
        if (part.name != NULL) {
            put_quoted(writer, part.name, strlen(part.name));
            smz__put_string(writer, ", ");
        }
        smz__put_number(writer, span[i].start - part.start);
        put_member(writer, ", ", span[i].start + span[i].length - part.start);
        smz__put_string(writer, "]");
    }
    smz__put_string(writer, "]");
}

static void put_keyword(struct smz__writer *writer, const struct smz__rendering *rendering, size_t i)
{
    const smz_keyword *keyword = &rendering->keywords[i];
    const smz_part part = smz__part_at(rendering, keyword->start);
    size_t count;
    const smz_span *spans = smz__keyword_spans(&rendering->summary->analysis->keywords, i, &count);
    smz__put_string(writer, "{\"score\": ");
    smz__put_fraction(writer, keyword->score, SMZ__SCORE_DECIMALS);
    put_member(writer, ", \"count\": ", keyword->count);
    put_member(writer, ", \"words\": ", keyword->words);
    put_part(writer, part);
    put_member(writer, ", \"start\": ", keyword->start - part.start);
    put_member(writer, ", \"end\": ", keyword->start + keyword->length - part.start);
    put_keyword_text(writer, smz__keyword_parts(rendering, keyword));
    if (spans != NULL)
        put_occurrences(writer, rendering, spans, count);
    smz__put_string(writer, "}");
}

static void put_sentences(struct smz__writer *writer, const struct smz__rendering *rendering, const struct style *style)
{
    smz__put_string(writer, "\"sentences\": [");
    for (size_t i = 0; i < rendering->sentence_count && !writer->failed; i++) {
        const smz_sentence sentence = smz__rendered_sentence(rendering, i);
        smz__put_string(writer, i == 0 ? style->first : style->next);
        put_sentence(writer, rendering, &sentence);
    }
    smz__put_string(writer, rendering->sentence_count != 0 ? style->last : "");
    smz__put_string(writer, "]");
}

static void put_keywords(struct smz__writer *writer, const struct smz__rendering *rendering, const struct style *style)
{
    smz__put_string(writer, "\"keywords\": [");
    for (size_t i = 0; i < rendering->keyword_count && !writer->failed; i++) {
        smz__put_string(writer, i == 0 ? style->first : style->next);
        put_keyword(writer, rendering, i);
    }
    smz__put_string(writer, rendering->keyword_count != 0 ? style->last : "");
    smz__put_string(writer, "]");
}

static void put_object(struct smz__writer *writer, const struct smz__rendering *rendering, const struct style *style)
{
    const char *name = rendering->options->name, *members = rendering->options->members;
    smz__put_string(writer, "{");
    smz__put_string(writer, style->begin);
    if (members != NULL && members[0] != '\0') {
        smz__put_string(writer, members);
        smz__put_string(writer, style->member);
    }
    if (name != NULL) {
        smz__put_string(writer, "\"file\": ");
        put_quoted(writer, name, strlen(name));
        smz__put_string(writer, style->member);
    }
    smz__put_string(writer, "\"language\": \"");
    smz__put_string(writer, rendering->summary->analysis->language->code);
    smz__put_string(writer, "\"");
    smz__put_string(writer, style->member);
    smz__put_string(writer, "\"confidence\": ");
    smz__put_fraction(writer, rendering->summary->analysis->confidence, SMZ__SCORE_DECIMALS);
    smz__put_string(writer, style->member);
    put_sentences(writer, rendering, style);
    smz__put_string(writer, style->member);
    put_keywords(writer, rendering, style);
    smz__put_string(writer, style->end);
    smz__put_string(writer, "}\n");
}

void smz__render_json(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    put_object(writer, rendering, &tall);
}

void smz__render_jsonl(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    put_object(writer, rendering, &flat);
}
