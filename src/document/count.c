/* SPDX-License-Identifier: MIT */
#include "document/count.h"

#include "document/measure.h"

#include <string.h>

smz_status smz__count_terms(struct smz__builder *b)
{
    struct smz__document *d = b->document;
    const size_t count = b->waiting_count;
    if (count == 0)
        return SMZ_OK;
    b->waiting_count = 0;
    if (smz__buf_reserve(&d->term_ids, count * sizeof(uint32_t)) != SMZ_OK)
        return d->term_ids.status;
    if (smz__buf_reserve(&d->term_counts, count) != SMZ_OK)
        return d->term_counts.status;
    struct smz__term *const all = smz__term_at(&d->vocabulary, 0);
    const uint32_t index = (uint32_t)d->sentence_count;
    uint32_t *const ids = (uint32_t *)(void *)d->term_ids.data;
    uint8_t *const times = (uint8_t *)d->term_counts.data;
    size_t length = d->term_counts.length;
    for (size_t i = 0; i < count; i++) {
        const uint32_t id = b->waiting[i];
        struct smz__term *term = &all[id];
        if (term->count++ == 0) {
            smz__trait_at(&d->vocabulary, id)->first = index;
            b->figures.fresh++;
        } else if (term->last == index) {
            uint8_t *known = &times[term->slot];
            *known = (uint8_t)(*known + (*known < UINT8_MAX));
            b->sentence.flags |= SMZ__REPEATS;
            continue;
        }
        term->slot = (uint32_t)length;
        term->last = index;
        term->sentences++;
        ids[length] = id;
        times[length++] = 1;
    }
    d->term_counts.length = length;
    d->term_ids.length = length * sizeof *ids;
    return SMZ_OK;
}

/* Kinds whose words tell what the text is about. */
static bool has_meaning(smz_kind kind)
{
    return kind != SMZ_CODE && kind != SMZ_TABLE && kind != SMZ_FURNITURE;
}

void smz__count_word(struct smz__builder *b, const struct smz__form *form, bool tail)
{
    struct smz__document *d = b->document;
    struct smz__sentence *s = &b->sentence;
    struct smz__figures *n = &b->figures;
    n->words++;
    n->numbers += (form->shape & SMZ__DIGITS) != 0;
    b->small = b->small || (form->shape & SMZ__LOWER) != 0;
    if (d->split_only)
        return;
    if (n->words == 1) {
        s->first_frequency = form->frequency;
        s->flags |= (form->shape & SMZ__STOP) != 0 ? SMZ__STARTS_STOP : 0;
    }
    if (n->words > 1)
        b->capitals += (form->shape & SMZ__UPPER) != 0;
    if (tail || (form->shape & SMZ__CONTENT) == 0 || !has_meaning(b->block.kind))
        return;
    if (b->block.kind == SMZ_HEADING)
        smz__trait_at(&d->vocabulary, form->term)->in_heading = true;
    if (b->block.kind != SMZ_TITLE) {
        b->waiting[b->waiting_count++] = form->term;
        return;
    }
    struct smz__trait *trait = smz__trait_at(&d->vocabulary, form->term);
    d->title_terms += !trait->in_title;
    trait->in_title = true;
}

/* "George W. Bush": the full stop behind an initial parts no name. */
static bool follows_initial(const struct smz__builder *b, const struct smz__form *form, const char *gap, size_t length)
{
    const unsigned initial = SMZ__SINGLE | SMZ__UPPER;
    return length == 2 && gap[0] == '.' && gap[1] == ' ' && (b->previous.shape & initial) == initial &&
           b->previous.abbreviation != SMZ__ABBREVIATION_NAME && /* "M. Dupont" */
           (form->shape & SMZ__UPPER) != 0 && (form->shape & SMZ__STOP) == 0;
}

void smz__keep_token(struct smz__builder *b, uint32_t form_id, const struct smz__form *form, size_t start)
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
    else if (length != 0 && smz__skip_space(b->text, b->previous_end, start) != start &&
             !follows_initial(b, form, gap, length))
        flags = SMZ__TOKEN_BREAK;
    smz__put_token(b, form_id << 2 | flags, (uint32_t)start);
}
