/* SPDX-License-Identifier: MIT */
#include "base/buf.h"

#define FIRST_CAPACITY 256

void smz__buf_init(struct smz__buf *buf, const smz_allocator *allocator, size_t max)
{
    memset(buf, 0, sizeof *buf);
    buf->allocator = allocator;
    buf->max = max;
}

void smz__buf_free(struct smz__buf *buf)
{
    if (buf->data != NULL)
        (void)buf->allocator->resize(buf->allocator->context, buf->data, buf->capacity, 0);
    buf->data = NULL;
    buf->length = 0;
    buf->capacity = 0;
}

/* Grows by half, so that the memory in use stays within 1.5 of what is needed and a byte is copied twice on average; or
 * to what is needed if that is more, as where the size of the whole is known before. */
static void enlarge(struct smz__buf *buf, size_t size)
{
    size_t need = buf->length + size;
    size_t capacity = buf->capacity < FIRST_CAPACITY ? FIRST_CAPACITY : buf->capacity;
    if (capacity < need)
        capacity = capacity > SIZE_MAX / 3 * 2 ? SIZE_MAX : capacity + capacity / 2;
    if (capacity < need)
        capacity = need;
    if (capacity > buf->max)
        capacity = buf->max;
    char *data = buf->allocator->resize(buf->allocator->context, buf->data, buf->capacity, capacity);
    if (data == NULL) {
        buf->status = SMZ_ENOMEM;
        return;
    }
    buf->data = data;
    buf->capacity = capacity;
}

smz_status smz__buf_grow(struct smz__buf *buf, size_t size)
{
    if (buf->status == SMZ_OK && size > buf->max - buf->length)
        buf->status = SMZ_ELIMIT;
    if (buf->status == SMZ_OK && (size > buf->capacity - buf->length || buf->data == NULL))
        enlarge(buf, size);
    return buf->status;
}

void *smz__buf_add(struct smz__buf *buf, size_t size)
{
    if (smz__buf_reserve(buf, size) != SMZ_OK)
        return NULL;
    char *place = buf->data + buf->length;
    buf->length += size;
    return place;
}

void smz__buf_put_any(struct smz__buf *buf, const void *bytes, size_t size)
{
    void *place = smz__buf_add(buf, size);
    if (place != NULL && size != 0)
        memcpy(place, bytes, size);
}

void smz__buf_trim(struct smz__buf *buf)
{
    if (buf->length == buf->capacity)
        return;
    if (buf->length == 0) {
        smz__buf_free(buf);
        return;
    }
    char *data = buf->allocator->resize(buf->allocator->context, buf->data, buf->capacity, buf->length);
    if (data != NULL) {
        buf->data = data;
        buf->capacity = buf->length;
    }
}
