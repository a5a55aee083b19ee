/* SPDX-License-Identifier: MIT */
#include "render/render.h"

#include <math.h>

/* Contributions smaller than this are not worth telling. */
#define LEAST_TOLD 0.05F

static void put_keyword(struct smz__writer *writer, const struct smz__rendering *rendering, size_t i)
{
    struct smz__parts parts = smz__keyword_parts(rendering, &rendering->keywords[i]);
    smz__put_line(writer, &parts);
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

void smz__put_explanation(struct smz__writer *writer, const char *before, const float *contributions)
{
    bool told[SMZ_ASPECTS] = {false};
    for (size_t count = 0; count < SMZ_ASPECTS; count++) {
        size_t best = SMZ_ASPECTS;
        for (size_t a = 0; a < SMZ_ASPECTS; a++)
            if (!told[a] && (best == SMZ_ASPECTS || fabsf(contributions[a]) > fabsf(contributions[best])))
                best = a;
        if (fabsf(contributions[best]) < LEAST_TOLD)
            break;
        told[best] = true;
        smz__put_string(writer, count == 0 ? before : ", ");
        smz__put_string(writer, smz__aspect_name(best));
        smz__put_string(writer, " ");
        smz__put_signed(writer, (double)contributions[best], 1);
    }
}

void smz__render_text(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    for (size_t i = 0; i < rendering->sentence_count && !writer->failed; i++) {
        smz_sentence sentence = smz__rendered_sentence(rendering, i);
        if (smz__wants(rendering, SMZ_RENDER_SCORES)) {
            smz__put_fraction(writer, sentence.score, SMZ__SCORE_DECIMALS);
            smz__put_string(writer, "\t");
        }
        const smz_part part = smz__part_at(rendering, sentence.start);
        if (part.name != NULL) {
            smz__put_string(writer, part.name);
            smz__put_string(writer, ": ");
        }
        struct smz__parts parts = smz__parts_of(rendering->text + sentence.start, sentence.length);
        parts.quoted = smz__drops_quote_marks(rendering, &sentence);
        smz__put_line(writer, &parts);
        smz__put_string(writer, "\n");
        const float *contributions = smz__explanation(rendering, sentence.index);
        if (contributions != NULL) {
            smz__put_explanation(writer, "    ", contributions);
            smz__put_string(writer, "\n");
        }
    }
    if (rendering->keyword_count == 0)
        return;
    if (rendering->sentence_count == 0)
        put_keyword_lines(writer, rendering);
    else
        put_keyword_list(writer, rendering);
}
