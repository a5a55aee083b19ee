/* SPDX-License-Identifier: MIT */
#include "input/hold.h"

#include "input/look.h"

#include <string.h>

/* A row whose cells have more bytes than this is a page's layout. */
enum { MAX_CELL = 240 };

/* --- rows -------------------------------------------------------------------------------------------------------- */

/* The bytes of what is held from at to the end of the cell or line, which is at *behind. */
static size_t piece_at(const struct text *held, size_t at, char end, size_t *behind)
{
    const char *found = memchr(held->bytes + at, end, held->length - at);
    const size_t length = found == NULL ? held->length - at : (size_t)(found - held->bytes) - at;
    *behind = at + length + (found != NULL);
    return length;
}

/* Writes what is held as paragraphs. */
static void put_as_paragraphs(struct shape *shape)
{
    struct text held = shape->held;
    size_t next;
    shape->held = (struct text){.bytes = NULL};
    shape->mode = SHAPE_FLOW;
    shape->space = shape->line = false;
    for (size_t at = 0; at < held.length; at = next) {
        size_t end;
        const size_t cell = piece_at(&held, at, SHAPE_CELL_END, &next);
        for (size_t part = at; part < at + cell; part = end) {
            struct text inside = {.bytes = held.bytes, .length = at + cell};
            shape_text(shape, held.bytes + part, piece_at(&inside, part, '\n', &end));
            shape_break(shape);
        }
    }
    shape->out->failed = shape->out->failed || held.failed;
    text_free(&held);
}

static bool is_row(const struct text *held)
{
    size_t filled = 0, next;
    for (size_t at = 0; at < held->length; at = next) {
        const size_t cell = piece_at(held, at, SHAPE_CELL_END, &next);
        if (cell > MAX_CELL)
            return false;
        filled += cell != 0;
    }
    return filled > 1;
}

static void put_row(struct shape *shape)
{
    struct text *held = &shape->held;
    size_t next;
    shape->mode = SHAPE_FLOW;
    shape->block = SHAPE_ROW;
    shape_begin(shape);
    text_put(shape->out, "|", 1);
    for (size_t at = 0; at < held->length; at = next) {
        const size_t cell = piece_at(held, at, SHAPE_CELL_END, &next);
        for (size_t i = at; i < at + cell; i++)
            if (held->bytes[i] == '\n')
                held->bytes[i] = ' ';
        text_put(shape->out, " ", 1);
        text_put(shape->out, held->bytes + at, cell);
        text_put(shape->out, " |", 2);
    }
    shape->out->failed = shape->out->failed || held->failed;
    held->length = 0;
    shape_break(shape);
}

void shape_give_up_row(struct shape *shape)
{
    if (shape->mode == SHAPE_CELLS)
        put_as_paragraphs(shape);
}

void shape_row(struct shape *shape)
{
    shape_give_up_row(shape);
    shape_break(shape);
    if (shape->mode != SHAPE_FLOW)
        return;
    shape->mode = SHAPE_CELLS;
    shape->held.length = 0;
}

void shape_cell(struct shape *shape)
{
    if (shape->mode == SHAPE_CELLS) {
        shape->space = shape->line = false;
        if (shape->held.length != 0)
            text_put(&shape->held, "", 1); /* SHAPE_CELL_END */
    } else {
        shape_break(shape);
    }
}

void shape_row_end(struct shape *shape)
{
    if (shape->mode != SHAPE_CELLS) {
        shape_break(shape);
        return;
    }
    shape->space = shape->line = false;
    if (is_row(&shape->held))
        put_row(shape);
    else
        put_as_paragraphs(shape);
}

void shape_table_end(struct shape *shape)
{
    if (shape->mode == SHAPE_CELLS)
        shape_row_end(shape);
    shape_break(shape);
    shape->joined = false;
}

/* --- verbatim ---------------------------------------------------------------------------------------------------- */

void shape_verbatim(struct shape *shape)
{
    shape_give_up_row(shape);
    shape_end(shape);
    if (shape->mode != SHAPE_FLOW)
        return;
    shape->mode = SHAPE_VERBATIM;
    shape->held.length = 0;
}

/* Takes empty lines from both ends, and white space from the last. */
static void trim(struct text *held)
{
    size_t start = 0;
    while (held->length != 0 && shape_is_white(held->bytes[held->length - 1]))
        held->length--;
    for (size_t at = 0; at < held->length && shape_is_white(held->bytes[at]); at++)
        if (held->bytes[at] == '\n')
            start = at + 1;
    if (start != 0)
        memmove(held->bytes, held->bytes + start, held->length - start);
    held->length -= start;
}

void shape_verbatim_end(struct shape *shape, enum shape_verbatim what)
{
    struct text *held = &shape->held;
    if (shape->mode != SHAPE_VERBATIM)
        return;
    shape->mode = SHAPE_FLOW;
    trim(held);
    if (held->length != 0) {
        const bool code = what == SHAPE_CODE || (what == SHAPE_BY_LOOKS && look_like_code(held->bytes, held->length));
        const char *fence = look_fenced(held->bytes, held->length) ? "~~~" : "```";
        shape_begin(shape);
        text_string(shape->out, code ? fence : "");
        text_string(shape->out, code ? "\n" : "");
        text_put(shape->out, held->bytes, held->length);
        text_string(shape->out, code ? "\n" : "");
        text_string(shape->out, code ? fence : "");
        shape_break(shape);
    }
    shape->out->failed = shape->out->failed || held->failed;
    held->length = 0;
}

/* --- titles ------------------------------------------------------------------------------------------------------ */

void shape_title(struct shape *shape)
{
    if (shape->mode != SHAPE_FLOW)
        return;
    shape_break(shape);
    shape->mode = SHAPE_TITLE;
    shape->held.length = 0;
}

void shape_title_end(struct shape *shape)
{
    if (shape->mode != SHAPE_TITLE)
        return;
    shape->mode = SHAPE_FLOW;
    shape->space = shape->line = false;
    if (shape->out->length == 0 && shape->title.length == 0)
        text_put(&shape->title, shape->held.bytes, shape->held.length);
    shape->title.failed = shape->title.failed || shape->held.failed;
    shape->held.length = 0;
}
