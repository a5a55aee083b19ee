/* SPDX-License-Identifier: MIT */
/*
 * The public functions for what a collection has: counts of its words, but for the one that adds a text, and repeats.
 */
#include "summarize.h"

#include "base/alloc.h"
#include "render/render.h"
#include "score/countfile.h"
#include "score/repeats.h"
#include "score/summary.h"

smz_status smz_counts_new(smz_counts **out, const smz_allocator *allocator)
{
    if (out == NULL || (allocator != NULL && allocator->resize == NULL))
        return SMZ_EINVAL;
    const smz_allocator source = allocator != NULL ? *allocator : smz__malloc_allocator();
    smz_counts *counts = smz__new(&source, sizeof *counts);
    if (counts == NULL)
        return SMZ_ENOMEM;
    smz__counts_init(counts, &source);
    counts->error.message = smz_strerror(SMZ_OK);
    *out = counts;
    return SMZ_OK;
}

void smz_counts_free(smz_counts *counts)
{
    if (counts == NULL)
        return;
    smz__counts_clear(counts);
    const smz_allocator allocator = counts->allocator;
    smz__release(&allocator, counts, sizeof *counts);
}

smz_status smz_counts_read(smz_counts *counts, const char *bytes, size_t length)
{
    if (counts == NULL)
        return SMZ_EINVAL;
    smz_error error = {SMZ_OK, NULL, 0};
    smz_status status = SMZ_EINVAL;
    if (bytes != NULL || length == 0)
        status = smz__counts_read(counts, bytes, length, &error);
    counts->error =
        error.status == status && error.message != NULL ? error : (smz_error){status, smz_strerror(status), 0};
    return status;
}

void smz_counts_on_cancel(smz_counts *counts, smz_cancel cancel, void *user)
{
    counts->cancel = cancel;
    counts->cancel_user = user;
}

const smz_error *smz_counts_error(const smz_counts *counts)
{
    return &counts->error;
}

smz_status smz_counts_write(const smz_counts *counts, smz_write write, void *user)
{
    if (counts == NULL || write == NULL)
        return SMZ_EINVAL;
    return smz__render_counts(counts, write, user);
}

/* --- repeats ----------------------------------------------------------------------------------------------------- */

smz_status smz_repeats_new(smz_repeats **out, const smz_allocator *allocator)
{
    if (out == NULL || (allocator != NULL && allocator->resize == NULL))
        return SMZ_EINVAL;
    const smz_allocator source = allocator != NULL ? *allocator : smz__malloc_allocator();
    smz_repeats *repeats = smz__new(&source, sizeof *repeats);
    if (repeats == NULL)
        return SMZ_ENOMEM;
    smz__repeats_init(repeats, &source);
    *out = repeats;
    return SMZ_OK;
}

void smz_repeats_free(smz_repeats *repeats)
{
    if (repeats == NULL)
        return;
    smz__repeats_clear(repeats);
    const smz_allocator allocator = repeats->allocator;
    smz__release(&allocator, repeats, sizeof *repeats);
}

smz_status smz_repeats_add(smz_repeats *repeats, const smz_summary *summary, const char *text, size_t length)
{
    if (repeats == NULL || summary == NULL || length < summary->analysis->text_length || (text == NULL && length != 0))
        return SMZ_EINVAL;
    const struct smz__document *document = &summary->analysis->document;
    smz_status status = smz__repeats_status(repeats);
    smz__repeats_begin(repeats);
    for (size_t i = 0; i < document->sentence_count && status == SMZ_OK; i++) {
        const struct smz__sentence *piece = smz__sentence_at(document, i);
        status = smz__repeats_note(repeats, text + piece->start, piece->end - piece->start);
    }
    return status;
}

smz_status smz_repeats_write(const smz_repeats *repeats, smz_write write, void *user)
{
    if (repeats == NULL || write == NULL)
        return SMZ_EINVAL;
    smz_status status = smz__repeats_status(repeats);
    for (uint32_t i = 0; status == SMZ_OK && i < repeats->pieces.count; i++) {
        size_t length;
        const char *piece = smz__table_key(&repeats->pieces, i, &length);
        if (smz__repeats_frame(repeats, i) && (write(user, piece, length) != 0 || write(user, "\n", 1) != 0))
            status = SMZ_EWRITE;
    }
    return status;
}
