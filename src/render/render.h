/* SPDX-License-Identifier: MIT */
/*
 * Output formats: one file each, and a line in the table of render.c.
 */
#ifndef SMZ_RENDER_RENDER_H
#define SMZ_RENDER_RENDER_H

#include "render/writer.h"
#include "score/feature.h"
#include "score/summary.h"

#define SMZ__SCORE_DECIMALS 3

/* What is to be written. */
struct smz__rendering {
    const struct smz_summary *summary;
    const char *text;
    const smz_render_options *options;
    const smz_sentence *sentences; /* the chosen ones in the order asked for; unused with SMZ_RENDER_ALL */
    size_t sentence_count;         /* how many to write */
    const smz_keyword *keywords;
    size_t keyword_count;
};

/* Sentence number i of those to write. */
smz_sentence smz__rendered_sentence(const struct smz__rendering *rendering, size_t i);

/* The text of a keyword. */
struct smz__parts smz__keyword_parts(const struct smz__rendering *rendering, const smz_keyword *keyword);

bool smz__wants(const struct smz__rendering *rendering, uint32_t flag);

void smz__render_text(struct smz__writer *writer, const struct smz__rendering *rendering);
void smz__render_json(struct smz__writer *writer, const struct smz__rendering *rendering);

/* Writes counts, a line for each number that is not 0, in the order of the lines' bytes. */
smz_status smz__render_counts(const struct smz_counts *counts, smz_write write, void *user);

/* Writes by the options, which are valid. */
smz_status smz__render(const struct smz_summary *summary, const char *text, const smz_render_options *options,
                       smz_write write, void *user);

#endif
