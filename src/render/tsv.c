/* SPDX-License-Identifier: MIT */
#include "render/render.h"

#include <math.h>
#include <string.h>

/* Whatever parts fields or lines becomes a space. */
static const char *clean(uint32_t c, struct smz__scratch *scratch)
{
    (void)scratch;
    if (c == '\t' || (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029)
        return " ";
    return c == 0 ? SMZ__REPLACEMENT_BYTES : NULL;
}

static void put_field(struct smz__writer *writer, const char *text, size_t length)
{
    smz__put_string(writer, "\t");
    smz__put_instead(writer, text, length, clean);
}

/* A field with a number, or an empty one. */
static void put_number(struct smz__writer *writer, bool known, size_t number)
{
    smz__put_string(writer, "\t");
    if (known)
        smz__put_number(writer, number);
}

static void put_score(struct smz__writer *writer, double score)
{
    smz__put_string(writer, "\t");
    smz__put_fraction(writer, score, SMZ__SCORE_DECIMALS);
}

static void put_text(struct smz__writer *writer, struct smz__parts parts)
{
    smz__put_string(writer, "\t");
    while (smz__next_part(&parts)) {
        smz__put_instead(writer, parts.text + parts.start, parts.end - parts.start, clean);
        smz__put_string(writer, parts.glue != NULL ? parts.glue : "");
    }
}

/* What stands behind the text: the file, and what the score is made of. */
static void put_rest(struct smz__writer *writer, const struct smz__rendering *rendering, smz_part part,
                     const float *contributions)
{
    const char *name = part.name != NULL ? part.name : rendering->options->name;
    if (name != NULL)
        put_field(writer, name, strlen(name));
    for (size_t a = 0; smz__wants(rendering, SMZ_RENDER_EXPLAIN) && a < SMZ_ASPECTS; a++) {
        smz__put_string(writer, contributions != NULL && contributions[a] < 0.0F ? "\t-" : "\t");
        if (contributions != NULL)
            smz__put_decimal(writer, fabs((double)contributions[a]), 2);
    }
    smz__put_string(writer, "\n");
}

static void put_head(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    smz__put_string(writer, "type\trank\tindex\tstart\tend\tscore\tcount\ttext");
    smz__put_string(writer, rendering->options->name != NULL || rendering->options->part_count != 0 ? "\tfile" : "");
    for (size_t a = 0; smz__wants(rendering, SMZ_RENDER_EXPLAIN) && a < SMZ_ASPECTS; a++)
        put_field(writer, smz__aspect_name(a), strlen(smz__aspect_name(a)));
    smz__put_string(writer, "\n");
}

static void put_sentence(struct smz__writer *writer, const struct smz__rendering *rendering,
                         const smz_sentence *sentence)
{
    struct smz__parts parts = smz__parts_of(rendering->text + sentence->start, sentence->length);
    const smz_part part = smz__part_at(rendering, sentence->start);
    parts.quoted = smz__drops_quote_marks(rendering, sentence);
    smz__put_string(writer, smz__kind_name(sentence->kind));
    put_number(writer, sentence->rank != SMZ_NOT_CHOSEN, sentence->rank);
    put_number(writer, true, sentence->index);
    put_number(writer, true, sentence->start - part.start);
    put_number(writer, true, sentence->start + sentence->length - part.start);
    put_score(writer, sentence->score);
    put_number(writer, false, 0);
    put_text(writer, parts);
    put_rest(writer, rendering, part, smz__explanation(rendering, sentence->index));
}

static void put_keyword(struct smz__writer *writer, const struct smz__rendering *rendering, size_t i)
{
    const smz_keyword *keyword = &rendering->keywords[i];
    const smz_part part = smz__part_at(rendering, keyword->start);
    smz__put_string(writer, "keyword");
    put_number(writer, true, i);
    put_number(writer, false, 0);
    put_number(writer, true, keyword->start - part.start);
    put_number(writer, true, keyword->start + keyword->length - part.start);
    put_score(writer, keyword->score);
    put_number(writer, true, keyword->count);
    put_text(writer, smz__keyword_parts(rendering, keyword));
    put_rest(writer, rendering, part, NULL);
}

void smz__render_tsv(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    put_head(writer, rendering);
    for (size_t i = 0; i < rendering->sentence_count && !writer->failed; i++) {
        const smz_sentence sentence = smz__rendered_sentence(rendering, i);
        put_sentence(writer, rendering, &sentence);
    }
    for (size_t i = 0; i < rendering->keyword_count && !writer->failed; i++)
        put_keyword(writer, rendering, i);
}
