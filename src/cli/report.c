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

/* Receives what smz_render writes. In an array the newline that ends an object is held back. */
static int receive(void *user, const char *bytes, size_t length)
{
    struct report *report = user;
    if (length == 0)
        return 0;
    if (report->newline_held)
        output_string(report->output, "\n");
    report->newline_held = report->several && report->options.format == SMZ_JSON && bytes[length - 1] == '\n';
    output_put(report->output, bytes, length - report->newline_held);
    return report->output->error;
}

static void put_heading(const struct report *report, const char *name)
{
    output_string(report->output, report->begun ? "\n==> " : "==> ");
    output_string(report->output, input_title(name));
    output_string(report->output, " <==\n");
}

smz_status report_add(struct report *report, const char *name, const smz_summary *summary, const char *text,
                      size_t length)
{
    if (report->several && report->options.format == SMZ_JSON) {
        report->newline_held = false;
        report->options.name = name;
        output_string(report->output, report->begun ? ",\n" : "[\n");
    } else if (report->several) {
        put_heading(report, name);
    }
    report->begun = true;
    return smz_render(summary, text, length, &report->options, receive, report);
}

void report_end(struct report *report)
{
    if (report->several && report->options.format == SMZ_JSON)
        output_string(report->output, report->begun ? "\n]\n" : "[]\n");
}
