/* SPDX-License-Identifier: MIT */
/*
 * The summaries of one run, put together: headings between texts, an array around JSON objects.
 */
#ifndef SUMMARIZE_CLI_REPORT_H
#define SUMMARIZE_CLI_REPORT_H

#include "output.h"
#include "parse.h"

struct report {
    struct output *output;      /* borrowed */
    smz_render_options options; /* the same for each summary but for its name */
    bool several;               /* there is more than one operand */
    bool named;                 /* each summary is given its file's name */
    const char *awaited;        /* the file whose summary is to come; NULL once it has begun */
    bool begun;                 /* a summary has been written */
    bool filters;               /* a text on standard input becomes another one elsewhere than on a terminal */
    bool newline_last;          /* the text at hand ends with a newline, or it does not matter */
    bool newline_held;          /* the last newline, to come only if something follows it */
    bool line_open;             /* what was written last has no newline at its end */
    bool line_skipped;          /* what comes next, up to a newline, is there already */
};

void report_init(struct report *report, struct output *output, const struct settings *settings);

/* Writes the summary of a text, which comes from the file of this name; NULL: from none that need be named. members is
 * what its JSON begins with; NULL for nothing. Should that fail other than in writing, nothing of it has been written,
 * no heading and no comma. */
smz_status report_add(struct report *report, const char *name, const char *members, const smz_summary *summary,
                      const char *text, size_t length);

/* Writes a line in the place of a summary. */
void report_line(struct report *report, const char *line);

/* Writes what ends the whole, also where no summary was written. */
void report_end(struct report *report);

#endif
