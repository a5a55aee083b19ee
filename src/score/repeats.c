/* SPDX-License-Identifier: MIT */
#include "score/repeats.h"

#include "document/repeat.h"

/* Where a piece was seen. */
struct sighting {
    uint32_t texts; /* how many of them have it */
    uint32_t last;  /* the number of the last, from 1 */
};

void smz__repeats_init(struct smz_repeats *repeats, const smz_allocator *allocator)
{
    repeats->allocator = *allocator;
    repeats->texts = 0;
    smz__table_init(&repeats->pieces, &repeats->allocator);
    smz__buf_init(&repeats->sightings, &repeats->allocator, SIZE_MAX);
}

void smz__repeats_clear(struct smz_repeats *repeats)
{
    smz__table_free(&repeats->pieces);
    smz__buf_free(&repeats->sightings);
}

void smz__repeats_begin(struct smz_repeats *repeats)
{
    repeats->texts++;
}

smz_status smz__repeats_status(const struct smz_repeats *repeats)
{
    return repeats->pieces.status != SMZ_OK ? repeats->pieces.status : repeats->sightings.status;
}

smz_status smz__repeats_note(struct smz_repeats *repeats, const char *piece, size_t length)
{
    struct smz__repeat_key key;
    smz__repeat_key(&key, piece, length);
    const struct sighting none = {0, 0};
    const uint32_t before = repeats->pieces.count;
    const uint32_t id = smz__table_intern(&repeats->pieces, key.bytes, key.length);
    if (id == before)
        smz__buf_put(&repeats->sightings, &none, sizeof none);
    const smz_status status = smz__repeats_status(repeats);
    if (status != SMZ_OK)
        return status;
    struct sighting *sighting = (struct sighting *)(void *)repeats->sightings.data + id;
    sighting->texts += sighting->last != repeats->texts;
    sighting->last = repeats->texts;
    return SMZ_OK;
}

bool smz__repeats_frame(const struct smz_repeats *repeats, uint32_t id)
{
    const struct sighting *sighting = (const struct sighting *)(const void *)repeats->sightings.data + id;
    return repeats->texts >= SMZ__LEAST_TEXTS && sighting->texts > repeats->texts - sighting->texts;
}

bool smz__repeats_know(const struct smz_repeats *repeats, const char *piece, size_t length)
{
    struct smz__repeat_key key;
    smz__repeat_key(&key, piece, length);
    const uint32_t id = smz__table_find(&repeats->pieces, key.bytes, key.length);
    return id != SMZ__NO_ID && smz__repeats_frame(repeats, id);
}
