/* SPDX-License-Identifier: MIT */
/*
 * What the manual promises of formats that are made for other programs, each looked at by means of its own.
 */
#ifndef TESTS_FUZZ_FORMATS_H
#define TESTS_FUZZ_FORMATS_H

#include "summarize.h"

#include <stddef.h>
#include <stdint.h>

/* What was rendered, and what came of it. */
struct rendered {
    const smz_summary *summary;
    const char *text;
    size_t length;
    uint32_t flags;   /* of smz_render_options */
    size_t sentences; /* how many were to be written */
    size_t keywords;
    size_t explanations;
    const char *bytes; /* what was written */
    size_t size;
};

/* A JSON value on one line. */
void check_jsonl(const struct rendered *r);

/* Points, and a line of keywords: no sentence begins a block of its own. */
void check_markdown(const struct rendered *r);

/* A line for each thing, with the same number of fields. */
void check_tsv(const struct rendered *r);

/* The text with marks where they belong; on a terminal, nothing else that could act, and no mark left at a line's end.
 */
void check_highlight(const struct rendered *r);

/* Elements that are opened and closed in turn, all of them the page's own. */
void check_html(const struct rendered *r);

#endif
