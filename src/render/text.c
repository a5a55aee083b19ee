/* SPDX-License-Identifier: MIT */
#include "render/render.h"

static void put_keyword(struct smz__writer *writer, const struct smz__rendering *rendering, size_t i)
{
    const smz_keyword *keyword = &rendering->keywords[i];
    smz__put_line(writer, rendering->text + keyword->start, keyword->length, true);
}

/* One keyword a line, where keywords are all that was asked for. */
static void put_keyword_lines(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    for (size_t i = 0; i < rendering->keyword_count; i++) {
        if (smz__wants(rendering, SMZ_RENDER_SCORES)) {
            smz__put_fraction(writer, rendering->keywords[i].score, SMZ__SCORE_DECIMALS);
            smz__put_string(writer, "\t");
        }
        put_keyword(writer, rendering, i);
        smz__put_string(writer, "\n");
    }
}

static void put_keyword_list(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    smz__put_string(writer, "\nKeywords: ");
    for (size_t i = 0; i < rendering->keyword_count; i++) {
        if (i != 0)
            smz__put_string(writer, ", ");
        put_keyword(writer, rendering, i);
        if (smz__wants(rendering, SMZ_RENDER_SCORES)) {
            smz__put_string(writer, " (");
            smz__put_fraction(writer, rendering->keywords[i].score, SMZ__SCORE_DECIMALS);
            smz__put_string(writer, ")");
        }
    }
    smz__put_string(writer, "\n");
}

void smz__render_text(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    for (size_t i = 0; i < rendering->sentence_count && !writer->failed; i++) {
        smz_sentence sentence = smz__rendered_sentence(rendering, i);
        if (smz__wants(rendering, SMZ_RENDER_SCORES)) {
            smz__put_fraction(writer, sentence.score, SMZ__SCORE_DECIMALS);
            smz__put_string(writer, "\t");
        }
        /* --split shows every byte; a summary does without the marks of a quotation. */
        bool quoted = sentence.kind == SMZ_QUOTATION && !smz__wants(rendering, SMZ_RENDER_ALL);
        smz__put_line(writer, rendering->text + sentence.start, sentence.length, quoted);
        smz__put_string(writer, "\n");
    }
    if (rendering->keyword_count == 0)
        return;
    if (rendering->sentence_count == 0)
        put_keyword_lines(writer, rendering);
    else
        put_keyword_list(writer, rendering);
}
