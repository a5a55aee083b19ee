/* SPDX-License-Identifier: MIT */
#include "score/counts.h"

#include <string.h>

#define DOCUMENTS " documents"

void smz__counts_init(struct smz_counts *counts, const smz_allocator *allocator)
{
    memset(counts, 0, sizeof *counts);
    counts->allocator = *allocator;
    smz__table_init(&counts->keys, &counts->allocator);
    smz__buf_init(&counts->numbers, &counts->allocator, SIZE_MAX);
}

void smz__counts_clear(struct smz_counts *counts)
{
    smz__table_free(&counts->keys);
    smz__buf_free(&counts->numbers);
}

/* --- adding ------------------------------------------------------------------------------------------------------ */

static uint64_t *number_at(struct smz_counts *counts, uint32_t id)
{
    return (uint64_t *)(void *)counts->numbers.data + id;
}

/* The number of a key, which is new or not: then it counts 0. Memory that is refused may be there the next time, so
 * what a refusal leaves half done is taken back. */
static smz_status intern(struct smz_counts *counts, const char *key, size_t length, uint32_t *id)
{
    const uint64_t none = 0;
    struct smz__table *keys = &counts->keys;
    struct smz__buf *bufs[] = {&counts->numbers, &keys->keys, &keys->rest};
    const size_t lengths[] = {counts->numbers.length, keys->keys.length, keys->rest.length};
    const uint32_t before = keys->count;
    smz__buf_put(&counts->numbers, &none, sizeof none);
    smz_status status = counts->numbers.status;
    if (status == SMZ_OK) {
        *id = smz__table_intern(keys, key, length);
        status = keys->status;
    }
    for (size_t i = 0; i < sizeof bufs / sizeof bufs[0] && status != SMZ_OK; i++) {
        bufs[i]->length = lengths[i];
        bufs[i]->status = SMZ_OK;
    }
    keys->status = SMZ_OK;
    if (status == SMZ_OK && *id != before)
        counts->numbers.length = lengths[0];
    return status;
}

smz_status smz__counts_add(struct smz_counts *counts, const char *key, size_t length, uint64_t number)
{
    uint32_t id = 0;
    smz_status status = intern(counts, key, length, &id);
    if (status != SMZ_OK)
        return status;
    if (number > UINT64_MAX - *number_at(counts, id))
        return SMZ_ELIMIT;
    *number_at(counts, id) += number;
    return SMZ_OK;
}

/* First all keys, which may fail and does not show; then the numbers, which cannot. */
smz_status smz__counts_merge(struct smz_counts *counts, const struct smz_counts *other)
{
    uint32_t id = 0;
    for (uint32_t i = 0; i < other->keys.count; i++) {
        size_t length;
        const char *key = smz__table_key(&other->keys, i, &length);
        smz_status status = intern(counts, key, length, &id);
        if (status != SMZ_OK)
            return status;
        if (smz__count_at(other, i) > UINT64_MAX - *number_at(counts, id))
            return SMZ_ELIMIT;
        if (smz__stops(counts->watch, 1))
            return SMZ_ECANCELED;
    }
    for (uint32_t i = 0; i < other->keys.count; i++) {
        size_t length;
        const char *key = smz__table_key(&other->keys, i, &length);
        *number_at(counts, smz__table_find(&counts->keys, key, length)) += smz__count_at(other, i);
    }
    return SMZ_OK;
}

/* --- documents --------------------------------------------------------------------------------------------------- */

static smz_status make_key(struct smz__buf *key, const char *code, const char *term, size_t length)
{
    key->length = 0;
    smz__buf_put(key, code, strlen(code));
    smz__buf_put(key, "\t", 1);
    smz__buf_put(key, term, length);
    return key->status;
}

/* A document's terms are distinct, so each key counts one. */
static smz_status count_terms(struct smz_counts *once, struct smz__buf *key, const struct smz__vocabulary *vocabulary)
{
    const char *code = vocabulary->language->code;
    smz_status status = SMZ_OK;
    for (uint32_t i = 0; i < vocabulary->term_keys.count && status == SMZ_OK; i++) {
        size_t length;
        const char *term = smz__table_key(&vocabulary->term_keys, i, &length);
        if (smz__stops(vocabulary->watch, 1))
            return SMZ_ECANCELED;
        if (length == 0) /* of what folds to nothing */
            continue;
        status = make_key(key, code, term, length);
        if (status == SMZ_OK)
            status = smz__counts_add(once, key->data, key->length, 1);
    }
    key->length = 0;
    smz__buf_put(key, code, strlen(code));
    smz__buf_put(key, DOCUMENTS, strlen(DOCUMENTS));
    if (status == SMZ_OK)
        status = key->status;
    return status == SMZ_OK ? smz__counts_add(once, key->data, key->length, 1) : status;
}

smz_status smz__counts_add_document(struct smz_counts *counts, const struct smz__vocabulary *vocabulary)
{
    struct smz_counts once;
    struct smz__buf key;
    counts->watch = vocabulary->watch;
    smz__counts_init(&once, &counts->allocator);
    smz__buf_init(&key, &counts->allocator, SIZE_MAX);
    smz_status status = count_terms(&once, &key, vocabulary);
    if (status == SMZ_OK)
        status = smz__counts_merge(counts, &once);
    counts->watch = NULL;
    smz__buf_free(&key);
    smz__counts_clear(&once);
    return status;
}

/* --- asking ------------------------------------------------------------------------------------------------------ */

static uint64_t find(const struct smz_counts *counts, const char *key, size_t length)
{
    const uint32_t id = smz__table_find(&counts->keys, key, length);
    return id == SMZ__NO_ID ? 0 : smz__count_at(counts, id);
}

uint64_t smz__counts_documents(const struct smz_counts *counts, const char *code)
{
    char key[sizeof((struct smz__language *)NULL)->code + sizeof DOCUMENTS];
    const size_t length = strlen(code);
    memcpy(key, code, length);
    memcpy(key + length, DOCUMENTS, strlen(DOCUMENTS));
    return find(counts, key, length + strlen(DOCUMENTS));
}

uint64_t smz__counts_holding(const struct smz_counts *counts, struct smz__buf *scratch, const char *code,
                             const char *term, size_t length)
{
    if (make_key(scratch, code, term, length) != SMZ_OK)
        return 0;
    return find(counts, scratch->data, scratch->length);
}
