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

struct smz__marks;

/* What is to be written. */
struct smz__rendering {
    const struct smz_summary *summary;
    const char *text;
    const smz_render_options *options;
    const smz_sentence *sentences; /* the chosen ones in the order asked for; unused with SMZ_RENDER_ALL */
    size_t sentence_count;         /* how many to write */
    const smz_keyword *keywords;
    size_t keyword_count;
    struct smz__marks *marks;  /* where the keywords stand; NULL for formats that do without */
    const smz_sentence *order; /* the sentences in the order in which they are chosen; the same */
    size_t order_count;
};

/* Sentence number i of those to write. */
smz_sentence smz__rendered_sentence(const struct smz__rendering *rendering, size_t i);

/* The text of several that the byte at that place in the whole is from; one without a name that begins at 0 if there is
 * but one. */
smz_part smz__part_at(const struct smz__rendering *rendering, size_t byte);

/* The text of a keyword. */
struct smz__parts smz__keyword_parts(const struct smz__rendering *rendering, const smz_keyword *keyword);

bool smz__wants(const struct smz__rendering *rendering, uint32_t flag);

bool smz__is_format(smz_format format);

/* "list-item". */
const char *smz__kind_name(smz_kind kind);

/* What the score of piece number index is made of; NULL if that was not asked for or is not known. */
const float *smz__explanation(const struct smz__rendering *rendering, size_t index);

/* "position +1.2, length -0.3": the largest first, those that hardly matter left out; before: what is written in front
 * of the first. */
void smz__put_explanation(struct smz__writer *writer, const char *before, const float *contributions);

/* How many bytes at the beginning of a piece, which is the text at that pointer, are marks that make it a list item, a
 * heading or a quotation, with the blanks behind them: "- ", "## ", "> ". Numbers are none: they tell something. */
size_t smz__lead_bytes(const char *text, const smz_sentence *piece);

/* Whether the marks of a quotation, '>', are left out of a sentence: a summary does without, --split shows every byte.
 */
bool smz__drops_quote_marks(const struct smz__rendering *rendering, const smz_sentence *sentence);

void smz__render_text(struct smz__writer *writer, const struct smz__rendering *rendering);
void smz__render_json(struct smz__writer *writer, const struct smz__rendering *rendering);
void smz__render_jsonl(struct smz__writer *writer, const struct smz__rendering *rendering);
void smz__render_markdown(struct smz__writer *writer, const struct smz__rendering *rendering);
void smz__render_tsv(struct smz__writer *writer, const struct smz__rendering *rendering);
void smz__render_html(struct smz__writer *writer, const struct smz__rendering *rendering);
void smz__render_highlight(struct smz__writer *writer, const struct smz__rendering *rendering);

/* Writes counts, a line for each number that is not 0, in the order of the lines' bytes. */
smz_status smz__render_counts(const struct smz_counts *counts, smz_write write, void *user);

/* Writes by the options, which are valid. */
smz_status smz__render(const struct smz_summary *summary, const char *text, const smz_render_options *options,
                       smz_write write, void *user);

#endif
