/* SPDX-License-Identifier: MIT */
#include "input/shape.h"

#include "input/hold.h"
#include "input/look.h"

#include <stdio.h>
#include <string.h>

/* The title is compared with a heading of at most this many bytes. */
enum { MAX_COMPARED = 1000 };

void shape_init(struct shape *shape, struct text *out)
{
    memset(shape, 0, sizeof *shape);
    shape->out = out;
}

/* --- flowing text ------------------------------------------------------------------------------------------------ */

static size_t visible(size_t depth)
{
    return depth < SHAPE_DEPTH ? depth : SHAPE_DEPTH;
}

static void put_quotes(struct shape *shape)
{
    for (size_t i = 0; i < visible(shape->quotes); i++)
        text_put(shape->out, "> ", 2);
}

static void put_item(struct shape *shape)
{
    char mark[32] = "- ";
    const size_t depth = visible(shape->lists);
    size_t *next = depth == 0 ? NULL : &shape->next[depth - 1];
    for (size_t i = 1; i < depth; i++)
        text_put(shape->out, "  ", 2);
    if (next != NULL && *next != 0)
        (void)snprintf(mark, sizeof mark, "%zu. ", (*next)++);
    text_string(shape->out, mark);
}

void shape_begin(struct shape *shape)
{
    const bool joined = shape->joined && shape->block == shape->last && shape->block >= SHAPE_ITEM;
    if (shape->out->length != 0)
        text_put(shape->out, "\n\n", joined ? 1 : 2);
    put_quotes(shape);
    shape->start = shape->out->length;
    if (shape->block == SHAPE_HEADING) {
        text_put(shape->out, "######", shape->level);
        text_put(shape->out, " ", 1);
    } else if (shape->block == SHAPE_ITEM) {
        put_item(shape);
    }
    shape->open = true;
}

/* Whether the next word is the first of its block, cell or title. */
static bool is_first(const struct shape *shape)
{
    const struct text *held = &shape->held;
    if (shape->mode == SHAPE_FLOW)
        return !shape->open;
    return held->length == 0 || held->bytes[held->length - 1] == SHAPE_CELL_END;
}

/* What comes before the next word. */
static void begin_word(struct shape *shape)
{
    const bool flowing = shape->mode == SHAPE_FLOW;
    struct text *to = flowing ? shape->out : &shape->held;
    if (is_first(shape)) {
        if (flowing)
            shape_begin(shape);
    } else if (shape->line && (flowing ? shape->block != SHAPE_HEADING : shape->mode == SHAPE_CELLS)) {
        text_put(to, "\n", 1);
        if (flowing)
            put_quotes(shape);
    } else if (shape->space || shape->line) {
        text_put(to, " ", 1);
    }
    shape->space = false;
    shape->line = false;
}

/* Where words with single spaces between them end. */
static size_t words_span(const char *bytes, size_t length)
{
    size_t at = 0;
    while (at < length &&
           (!shape_is_white(bytes[at]) || (bytes[at] == ' ' && at + 1 < length && !shape_is_white(bytes[at + 1]))))
        at++;
    return at;
}

void shape_text(struct shape *shape, const char *bytes, size_t length)
{
    if (shape->mode == SHAPE_VERBATIM) {
        text_put(&shape->held, bytes, length);
        return;
    }
    for (size_t at = 0; at < length;) {
        if (shape_is_white(bytes[at])) {
            shape->space = true;
            at++;
            continue;
        }
        /* <p>&nbsp;</p> is no block. */
        if (length - at >= 2 && memcmp(bytes + at, "\xC2\xA0", 2) == 0 && is_first(shape)) {
            at += 2;
            continue;
        }
        const size_t span = words_span(bytes + at, length - at);
        begin_word(shape);
        text_put(shape->mode == SHAPE_FLOW ? shape->out : &shape->held, bytes + at, span);
        at += span;
    }
}

/* A point of a list that reads as prose is shown as prose, without its mark. */
static void unmark_prose(struct shape *shape)
{
    struct text *out = shape->out;
    char *block = out->bytes + shape->start;
    const size_t indent = 2 * (visible(shape->lists) - (shape->lists != 0)), mark = indent + 2;
    if (out->failed || out->length - shape->start < mark || block[indent] != '-' ||
        !look_like_prose(block + mark, out->length - shape->start - mark))
        return;
    memmove(block, block + mark, out->length - shape->start - mark);
    out->length -= mark;
    /* The empty line that it did not need as an item; quotations have no lists to speak of. */
    if (shape->joined && shape->last == SHAPE_ITEM && shape->quotes == 0) {
        text_open(out, shape->start, 1);
        if (!out->failed)
            out->bytes[shape->start] = '\n';
    }
    shape->block = SHAPE_PARAGRAPH;
}

static void note_headline(struct shape *shape)
{
    const size_t mark = 2;
    if (shape->level != 1 || shape->headline_length != 0)
        return;
    shape->headline_start = shape->start + mark;
    shape->headline_length = shape->out->length - shape->headline_start;
}

void shape_break(struct shape *shape)
{
    if (shape->mode == SHAPE_CELLS) {
        shape->line = true;
    } else if (shape->mode == SHAPE_VERBATIM) {
        if (shape->held.length != 0 && shape->held.bytes[shape->held.length - 1] != '\n')
            text_put(&shape->held, "\n", 1);
    } else if (shape->mode == SHAPE_TITLE) {
        shape->space = true;
    } else if (shape->open) {
        if (shape->block == SHAPE_HEADING)
            note_headline(shape);
        else if (shape->block == SHAPE_ITEM)
            unmark_prose(shape);
        shape->last = shape->block;
        shape->joined = true;
        shape->open = false;
        shape->block = SHAPE_PARAGRAPH;
    }
    if (shape->mode == SHAPE_FLOW) {
        shape->space = false;
        shape->line = false;
    }
}

void shape_end(struct shape *shape)
{
    shape_break(shape);
    if (shape->mode == SHAPE_FLOW)
        shape->block = SHAPE_PARAGRAPH;
}

void shape_line(struct shape *shape)
{
    if (shape->mode == SHAPE_VERBATIM)
        text_put(&shape->held, "\n", 1);
    else if (shape->line && shape->mode == SHAPE_FLOW)
        shape_break(shape);
    else
        shape->line = true;
}

/* --- other blocks ------------------------------------------------------------------------------------------------ */

void shape_heading(struct shape *shape, size_t level)
{
    shape_give_up_row(shape);
    shape_break(shape);
    if (shape->mode != SHAPE_FLOW)
        return;
    shape->block = SHAPE_HEADING;
    shape->level = level;
}

void shape_list(struct shape *shape, size_t first)
{
    shape_give_up_row(shape);
    shape_break(shape);
    if (shape->lists < SHAPE_DEPTH)
        shape->next[shape->lists] = first;
    shape->joined = shape->joined && shape->lists != 0;
    shape->lists++;
}

void shape_item(struct shape *shape)
{
    shape_give_up_row(shape);
    shape_break(shape);
    if (shape->mode == SHAPE_FLOW)
        shape->block = SHAPE_ITEM;
}

void shape_list_end(struct shape *shape)
{
    shape_give_up_row(shape);
    shape_end(shape);
    shape->lists -= shape->lists != 0;
    shape->joined = shape->joined && shape->lists != 0;
}

void shape_quote(struct shape *shape)
{
    shape_give_up_row(shape);
    shape_break(shape);
    shape->quotes++;
    shape->joined = false;
}

void shape_quote_end(struct shape *shape)
{
    shape_give_up_row(shape);
    shape_end(shape);
    shape->quotes -= shape->quotes != 0;
    shape->joined = false;
}

/* --- the document ------------------------------------------------------------------------------------------------ */

size_t shape_place(struct shape *shape)
{
    shape_give_up_row(shape);
    shape_end(shape);
    return shape->out->length;
}

void shape_take_back(struct shape *shape, size_t place)
{
    (void)shape_place(shape);
    shape->held.length = 0;
    shape->mode = SHAPE_FLOW;
    shape->joined = false;
    shape->out->length = place;
    if (shape->headline_start > place)
        shape->headline_start = shape->headline_length = 0;
}

static void put_title(struct shape *shape)
{
    struct text *title = &shape->title, *out = shape->out;
    static const char mark[] = "# ", behind[] = "\n\n";
    if (title->length == 0 || out->failed)
        return;
    if (shape->headline_length != 0 && shape->headline_length <= MAX_COMPARED && title->length <= MAX_COMPARED &&
        look_the_same(title->bytes, title->length, out->bytes + shape->headline_start, shape->headline_length))
        return;
    const size_t length = strlen(mark) + title->length + (out->length != 0 ? strlen(behind) : 0);
    text_open(out, 0, length);
    if (out->failed)
        return;
    memcpy(out->bytes, mark, strlen(mark));
    memcpy(out->bytes + strlen(mark), title->bytes, title->length);
    memcpy(out->bytes + strlen(mark) + title->length, behind, length - strlen(mark) - title->length);
}

void shape_finish(struct shape *shape)
{
    shape_title_end(shape);
    shape_verbatim_end(shape, SHAPE_CODE);
    if (shape->mode == SHAPE_CELLS)
        shape_row_end(shape);
    shape_end(shape);
    put_title(shape);
    if (shape->out->length != 0)
        text_put(shape->out, "\n", 1);
    shape->out->failed = shape->out->failed || shape->title.failed || shape->held.failed;
    text_free(&shape->title);
    text_free(&shape->held);
}
