/* SPDX-License-Identifier: MIT */
#include "report.h"

#include "color.h"
#include "input.h"
#include "kind.h"

#include <string.h>
#include <unistd.h>

/* Whether each summary says itself what it is of. Objects a line do so already for one file, since another run may add
 * more. A page wants a title. */
static bool is_named(const struct settings *settings)
{
    switch (settings->highlight ? SMZ_HIGHLIGHT : settings->format) {
    case SMZ_TEXT:
    case SMZ_HIGHLIGHT:
        return false;
    case SMZ_JSONL:
        return settings->file_count != 0 && !settings->merge;
    case SMZ_HTML:
        return settings->file_count != 0 && !is_standard_input(settings->files[0]);
    default:
        return settings->file_count > 1 && !settings->merge;
    }
}

/* Whether something in the midst of a text, as an editor's selection, may be replaced by the output. */
static bool is_filter(const struct settings *settings)
{
    const bool standard_input = settings->file_count == 0 || is_standard_input(settings->files[0]);
    return standard_input && settings->file_count <= 1 && settings->format == SMZ_TEXT && !settings->highlight &&
           kind_of(settings, "-") == INPUT_TEXT && isatty(STDOUT_FILENO) == 0;
}

void report_init(struct report *report, struct output *output, const struct settings *settings)
{
    *report = (struct report){.output = output, .several = settings->file_count > 1 && !settings->merge};
    smz_render_options_init(&report->options, sizeof report->options);
    report->options.format = settings->highlight ? SMZ_HIGHLIGHT : settings->format;
    report->named = is_named(settings);
    report->filters = is_filter(settings);
    if (settings->highlight && wants_color(settings->color))
        report->options.flags |= SMZ_RENDER_COLOR;
    if (settings->split)
        report->options.flags |= SMZ_RENDER_ALL;
    if (settings->scores)
        report->options.flags |= SMZ_RENDER_SCORES;
    if (settings->explain)
        report->options.flags |= SMZ_RENDER_EXPLAIN;
    if (settings->by_rank)
        report->options.flags |= SMZ_RENDER_BY_RANK;
}

static bool is_array(const struct report *report)
{
    return report->several && report->options.format == SMZ_JSON;
}

static void put_heading(struct report *report)
{
    output_string(report->output, report->line_open ? "\n" : "");
    output_string(report->output, report->begun ? "\n==> " : "==> ");
    output_string(report->output, input_title(report->awaited));
    output_string(report->output, " <==\n");
}

/* Writes what stands before the summary that is awaited. */
static void begin_summary(struct report *report)
{
    switch (report->options.format) {
    case SMZ_TEXT:
    case SMZ_HIGHLIGHT:
        if (report->several)
            put_heading(report);
        break;
    case SMZ_JSON:
        if (is_array(report))
            output_string(report->output, report->begun ? ",\n" : "[\n");
        report->newline_held = false;
        break;
    case SMZ_MARKDOWN:
        output_string(report->output, report->begun ? "\n" : "");
        break;
    case SMZ_TSV:
        report->line_skipped = report->begun; /* the names of the columns */
        break;
    default:
        break;
    }
    report->begun = true;
    report->awaited = NULL;
}

/* Receives what smz_render writes. The newline that ends an object of an array is held back, as is that behind a text
 * which has none itself. */
static int receive(void *user, const char *bytes, size_t length)
{
    struct report *report = user;
    if (length == 0)
        return 0;
    if (report->awaited != NULL)
        begin_summary(report);
    if (report->newline_held)
        output_string(report->output, "\n");
    for (; report->line_skipped && length != 0; length--)
        report->line_skipped = *bytes++ != '\n';
    if (length == 0)
        return 0;
    report->line_open = bytes[length - 1] != '\n';
    report->newline_held = (is_array(report) || !report->newline_last) && !report->line_open;
    output_put(report->output, bytes, length - report->newline_held);
    return report->output->error;
}

/* Whether the last line of a text is ended, whatever else is there that cannot be seen, as the form feed behind the
 * last page of a PDF. An empty text has none. */
static bool ends_line(const char *text, size_t length)
{
    while (length != 0 && memchr(" \t\v\f", text[length - 1], 4) != NULL)
        length--;
    return length == 0 || text[length - 1] == '\n' || text[length - 1] == '\r';
}

smz_status report_add(struct report *report, const char *name, const char *members, const smz_summary *summary,
                      const char *text, size_t length)
{
    report->awaited = name;
    report->newline_last = !report->filters || ends_line(text, length);
    report->options.members = members;
    report->options.name = NULL;
    if (report->named && name != NULL)
        report->options.name = report->options.format == SMZ_MARKDOWN ? input_title(name) : name;
    const smz_status status = smz_render(summary, text, length, &report->options, receive, report);
    /* An empty text has an empty summary, and a heading all the same. */
    if (status == SMZ_OK && report->awaited != NULL)
        begin_summary(report);
    return status;
}

void report_line(struct report *report, const char *line)
{
    output_string(report->output, line);
    output_string(report->output, "\n");
}

void report_end(struct report *report)
{
    if (is_array(report))
        output_string(report->output, report->begun ? "\n]\n" : "[]\n");
}
