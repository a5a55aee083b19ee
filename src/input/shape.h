/* SPDX-License-Identifier: MIT */
/*
 * The text that readers make of markup: blocks with an empty line between, each on one line, and shaped so that the
 * library knows it for what it is. What is prose has no mark at all, since it is what a summary shows.
 *
 *     # A heading          - an item of a list      > a quotation       | a row | of a table |
 *
 * Code stands between fences. Readers say where a block begins, and then what is in it; a block without a word leaves
 * no trace.
 */
#ifndef SUMMARIZE_INPUT_SHAPE_H
#define SUMMARIZE_INPUT_SHAPE_H

#include "input/text.h"

/* Lists and quotations inside one another: what is deeper is shown at this depth, so that marks cannot outgrow text. */
enum { SHAPE_DEPTH = 4 };

enum shape_block { SHAPE_PARAGRAPH, SHAPE_HEADING, SHAPE_ITEM, SHAPE_ROW };

enum shape_mode { SHAPE_FLOW, SHAPE_CELLS, SHAPE_VERBATIM, SHAPE_TITLE };

/* What text with lines of its own is. */
enum shape_verbatim {
    SHAPE_CODE,
    SHAPE_BY_LOOKS, /* code or lines */
    SHAPE_LINES     /* text as people type it */
};

struct shape {
    struct text *out;     /* borrowed */
    struct text held;     /* a row, code or title that is not yet written */
    struct text title;    /* the document's */
    enum shape_mode mode; /* what held is for; SHAPE_FLOW: not in use */

    enum shape_block block; /* the one that is open, or that the next word begins */
    enum shape_block last;  /* the one before it */
    bool open;              /* the block has a word */
    bool joined;            /* the next block may follow on the last one without an empty line */
    bool space;             /* white space is due before the next word */
    bool line;              /* a line's end is */
    size_t start;           /* where the open block begins in out, behind the marks of quotations */
    size_t level;           /* of a heading, 1 to 6 */

    size_t lists;             /* that are open */
    size_t next[SHAPE_DEPTH]; /* number of each one's next item; 0: not numbered */
    size_t quotes;            /* that are open */

    size_t headline_start; /* the first heading of level 1 in out */
    size_t headline_length;
};

/* out is borrowed; what it holds already stays. Released by shape_finish. */
void shape_init(struct shape *shape, struct text *out);

/* Valid UTF-8 without NULs. White space collapses as in HTML, and words may come in pieces. */
void shape_text(struct shape *shape, const char *bytes, size_t length);

/* The block ends here, but what was said of it holds if it has no word yet: <li><p>. */
void shape_break(struct shape *shape);

/* The block ends here, and the next one is a paragraph unless something else is said. */
void shape_end(struct shape *shape);

/* A line ends inside a block; twice in a row ends the block. */
void shape_line(struct shape *shape);

void shape_heading(struct shape *shape, size_t level);

/* first: the number of the first item; 0: not numbered. */
void shape_list(struct shape *shape, size_t first);
void shape_item(struct shape *shape);
void shape_list_end(struct shape *shape);

void shape_quote(struct shape *shape);
void shape_quote_end(struct shape *shape);

/* A row whose cells have blocks in them, much text, or but one of them text, is none: pages are laid out with tables.
 */
void shape_row(struct shape *shape);
void shape_cell(struct shape *shape);
void shape_row_end(struct shape *shape);
void shape_table_end(struct shape *shape);

/* What comes between is taken as it is, with its lines. */
void shape_verbatim(struct shape *shape);
void shape_verbatim_end(struct shape *shape, enum shape_verbatim what);

/* What comes between is the document's title if there is no text before it, or else nothing. */
void shape_title(struct shape *shape);
void shape_title_end(struct shape *shape);

/* Where out stands, at the end of a block; what has been written since then is taken back. */
size_t shape_place(struct shape *shape);
void shape_take_back(struct shape *shape, size_t place);

/* Ends the text: puts the title before it, unless a heading says the same, and a newline behind it. */
void shape_finish(struct shape *shape);

#endif
