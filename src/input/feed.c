/* SPDX-License-Identifier: MIT */
#include "input/feed.h"

#include "input/tag.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

struct feeder {
    const char *bytes; /* the page */
    size_t length;
    size_t from; /* what is to be shown next */
    void (*feed)(void *user, const char *bytes, size_t length);
    void *user;
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether one of these names, in whatever case, stands at the beginning and goes no further; its length. */
static size_t name_at(const char *bytes, size_t length, const char *const *names)
{
    for (; *names != NULL; names++) {
        const size_t size = strlen(*names);
        if (length >= size && strncasecmp(bytes, *names, size) == 0 && (length == size || !is_letter(bytes[size])))
            return size;
    }
    return 0;
}

/* Behind the comment at the beginning. */
static size_t comment_span(const char *bytes, size_t length)
{
    for (size_t at = 4; at < length; at++) {
        const char *end = memchr(bytes + at, '>', length - at);
        if (end == NULL)
            break;
        at = (size_t)(end - bytes);
        if (end[-1] == '-' && end[-2] == '-')
            return at + 1;
    }
    return length;
}

/* The bytes of text that belong to a script or a style sheet, whose tag has just ended: up to its closing tag. */
static size_t raw_span(const char *bytes, size_t length, const char *name, size_t size)
{
    size_t at = 0;
    while (at < length) {
        const char *tag = memchr(bytes + at, '<', length - at);
        at = tag == NULL ? length : (size_t)(tag - bytes);
        if (length - at >= size + 2 && bytes[at + 1] == '/' && strncasecmp(bytes + at + 2, name, size) == 0)
            break;
        at += at < length;
    }
    return at;
}

/* Shows what is not yet shown up to the place at, and nothing of what stands between there and behind. */
static void leave_out(struct feeder *feeder, size_t at, size_t behind)
{
    if (behind <= at)
        return;
    feeder->feed(feeder->user, feeder->bytes + feeder->from, at - feeder->from);
    feeder->from = behind;
}

/* Behind the tag at the place at, and what it brings with it. */
static size_t pass_tag(struct feeder *feeder, size_t at)
{
    static const char *const raw[] = {"script", "style", NULL};
    const char *tag = feeder->bytes + at;
    const size_t left = feeder->length - at;
    size_t kept;
    const size_t span = tag_span(tag, left, &kept), size = name_at(tag + 1, left - 1, raw);
    leave_out(feeder, at + kept, at + span);
    at += span + (span < left);
    if (size == 0)
        return at;
    const size_t text = raw_span(feeder->bytes + at, feeder->length - at, tag + 1, size);
    leave_out(feeder, at, at + text);
    return at + text;
}

static size_t pass_closing_tag(struct feeder *feeder, size_t at)
{
    static const char *const last[] = {"html", "body", NULL};
    const char *tag = feeder->bytes + at;
    const size_t left = feeder->length - at;
    if (name_at(tag + 2, left - 2, last) == 0)
        return at + 2;
    const char *end = memchr(tag, '>', left);
    const size_t behind = end == NULL ? feeder->length : (size_t)(end - feeder->bytes) + 1;
    leave_out(feeder, at, behind);
    return behind;
}

void feed_page(const char *bytes, size_t length, void (*feed)(void *user, const char *bytes, size_t length), void *user)
{
    struct feeder feeder = {bytes, length, 0, feed, user};
    for (size_t at = 0; at < length;) {
        const char *tag = memchr(bytes + at, '<', length - at);
        if (tag == NULL)
            break;
        at = (size_t)(tag - bytes);
        if (length - at >= 4 && memcmp(tag, "<!--", 4) == 0)
            at += comment_span(tag, length - at);
        else if (length - at >= 2 && is_letter(tag[1]))
            at = pass_tag(&feeder, at);
        else if (length - at >= 2 && tag[1] == '/')
            at = pass_closing_tag(&feeder, at);
        else
            at++;
    }
    leave_out(&feeder, length, length + 1);
}
