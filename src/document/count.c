/* SPDX-License-Identifier: MIT */
#include "document/count.h"

#include "document/measure.h"

#include <string.h>

/* Counts a content word's term in the sentence being read. */
static smz_status count_term(struct smz__builder *b, uint32_t term_id)
{
    struct smz__document *d = b->document;
    struct smz__term *term = smz__term_at(&d->vocabulary, term_id);
    uint32_t index = (uint32_t)d->sentence_count;
    term->count++;
    b->sentence.content++;
    if (term->last == index) {
        uint8_t *count = (uint8_t *)d->term_counts.data + b->sentence.first_term + term->slot;
        *count = (uint8_t)(*count + (*count < UINT8_MAX));
        return SMZ_OK;
    }
    term->slot = (uint32_t)(d->term_ids.length / sizeof(uint32_t) - b->sentence.first_term);
    const uint8_t once = 1;
    smz__buf_put(&d->term_ids, &term_id, sizeof term_id);
    smz__buf_put(&d->term_counts, &once, sizeof once);
    term->last = index;
    term->sentences++;
    if (term->first == SMZ__NO_ID) {
        term->first = index;
        b->sentence.fresh++;
    }
    return d->term_ids.status != SMZ_OK ? d->term_ids.status : d->term_counts.status;
}

/* Kinds whose words tell what the text is about. */
static bool has_meaning(smz_kind kind)
{
    return kind != SMZ_CODE && kind != SMZ_TABLE && kind != SMZ_FURNITURE;
}

smz_status smz__count_word(struct smz__builder *b, const struct smz__form *form, bool tail)
{
    struct smz__document *d = b->document;
    struct smz__sentence *s = &b->sentence;
    s->words++;
    s->numbers += (form->shape & SMZ__DIGITS) != 0;
    b->small += (form->shape & SMZ__LOWER) != 0;
    if (d->split_only)
        return SMZ_OK;
    if (s->words == 1) {
        s->first_frequency = form->frequency;
        s->flags |= (form->shape & SMZ__STOP) != 0 ? SMZ__STARTS_STOP : 0;
    }
    if (s->words > 1)
        s->capitals += (form->shape & SMZ__UPPER) != 0;
    if (tail || (form->shape & SMZ__CONTENT) == 0 || !has_meaning(b->block.kind))
        return SMZ_OK;
    if (b->block.kind == SMZ_HEADING)
        smz__term_at(&d->vocabulary, form->term)->in_heading = true;
    if (b->block.kind != SMZ_TITLE)
        return count_term(b, form->term);
    struct smz__term *term = smz__term_at(&d->vocabulary, form->term);
    d->title_terms += !term->in_title;
    term->in_title = true;
    return SMZ_OK;
}

void smz__keep_token(struct smz__builder *b, uint32_t form, size_t start)
{
    uint32_t flags = 0;
    const char *gap = b->text + b->previous_end;
    size_t length = start - b->previous_end;
    const bool space = length == 1 && gap[0] == ' '; /* nearly always */
    if (!b->begun)
        flags = SMZ__TOKEN_BREAK;
    else if (space)
        flags = 0;
    else if (length == 1 && memchr("-.&+/", gap[0], 5) != NULL)
        flags = SMZ__TOKEN_JOINED;
    else if (length != 0 && smz__skip_space(b->text, b->previous_end, start) != start)
        flags = SMZ__TOKEN_BREAK;
    uint32_t token = form << 2 | flags;
    const uint32_t place = (uint32_t)start;
    if (b->document->tokens.length / sizeof token % SMZ__TOKENS_PER_MARK == 0)
        smz__buf_put(&b->document->token_marks, &place, sizeof place);
    smz__buf_put(&b->document->tokens, &token, sizeof token);
}
