/* SPDX-License-Identifier: MIT */
#include "report.h"

#include "input.h"

void report_init(struct report *report, struct output *output, const struct settings *settings)
{
    *report = (struct report){.output = output, .several = settings->file_count > 1};
    smz_render_options_init(&report->options, sizeof report->options);
    report->options.format = settings->format;
    if (settings->split)
        report->options.flags |= SMZ_RENDER_ALL;
    if (settings->scores)
        report->options.flags |= SMZ_RENDER_SCORES;
    if (settings->explain)
        report->options.flags |= SMZ_RENDER_EXPLAIN;
    if (settings->by_rank)
        report->options.flags |= SMZ_RENDER_BY_RANK;
}

/* Whether objects tell the file that they are from. */
static bool is_named(const struct report *report)
{
    return report->several && (report->options.format == SMZ_JSON || report->options.format == SMZ_JSONL);
}

static bool is_array(const struct report *report)
{
    return report->several && report->options.format == SMZ_JSON;
}

/* Writes what stands before the summary that is awaited. */
static void begin_summary(struct report *report)
{
    if (is_array(report)) {
        output_string(report->output, report->begun ? ",\n" : "[\n");
        report->newline_held = false;
    } else if (report->several && report->options.format == SMZ_TEXT) {
        output_string(report->output, report->begun ? "\n==> " : "==> ");
        output_string(report->output, input_title(report->awaited));
        output_string(report->output, " <==\n");
    }
    report->begun = true;
    report->awaited = NULL;
}

/* Receives what smz_render writes. In an array the newline that ends an object is held back. */
static int receive(void *user, const char *bytes, size_t length)
{
    struct report *report = user;
    if (length == 0)
        return 0;
    if (report->awaited != NULL)
        begin_summary(report);
    if (report->newline_held)
        output_string(report->output, "\n");
    report->newline_held = is_array(report) && bytes[length - 1] == '\n';
    output_put(report->output, bytes, length - report->newline_held);
    return report->output->error;
}

smz_status report_add(struct report *report, const char *name, const char *members, const smz_summary *summary,
                      const char *text, size_t length)
{
    report->awaited = name;
    report->options.members = members;
    report->options.name = is_named(report) && members == NULL ? name : NULL;
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
