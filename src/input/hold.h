/* SPDX-License-Identifier: MIT */
/*
 * What shapes share: rows, verbatim text and titles are held until they are known whole (hold.c), the rest is written
 * at once (shape.c).
 */
#ifndef SUMMARIZE_INPUT_HOLD_H
#define SUMMARIZE_INPUT_HOLD_H

#include "input/shape.h"

/* Ends a cell in what is held; no text has it. */
enum { SHAPE_CELL_END = '\0' };

static inline bool shape_is_white(char c)
{
    return (unsigned char)c <= ' ';
}

/* Writes what stands before the block that begins. */
void shape_begin(struct shape *shape);

/* There is more in a row than cells with words: writes what is held of it as paragraphs. */
void shape_give_up_row(struct shape *shape);

#endif
