/* SPDX-License-Identifier: MIT */
/*
 * The public functions for counts of a collection, but for the one that adds a text.
 */
#include "summarize.h"

#include "base/alloc.h"
#include "render/render.h"
#include "score/countfile.h"

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
