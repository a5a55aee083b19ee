/* SPDX-License-Identifier: MIT */
#include "batch.h"

#include "count.h"
#include "crew.h"
#include "feed.h"
#include "kind.h"
#include "message.h"
#include "progress.h"
#include "record.h"
#include "report.h"
#include "setup.h"

#include "input/unicode.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a thread works with. */
struct tool {
    const struct settings *settings;
    smz_summarizer *summarizer;
    smz_counts *counts; /* owned; NULL where nothing is counted */
    struct record_reader reader;
};

struct batch {
    const struct settings *settings;
    struct output *output;
    struct report report;
    struct progress progress;
    struct setup setup;
    smz_repeats *repeats; /* owned; NULL where nobody wants them */
    struct tool *tools;   /* owned; one for each summarizer */
    struct crew *crew;    /* owned */
    size_t line;          /* records of the file that have been written */
    size_t texts;         /* that have been written */
    size_t failed;        /* of these */
    bool cut;             /* nobody knows how many texts were not even read */
};

/* --- working on a chunk ------------------------------------------------------------------------------------------ */

static void work_on_text(const struct tool *tool, struct answer *answer)
{
    const smz_status status = tool->counts != NULL
                                  ? smz_counts_add(tool->counts, tool->summarizer, answer->text, answer->length)
                                  : smz_summarize(&answer->summary, tool->summarizer, answer->text, answer->length);
    if (status != SMZ_OK)
        reason_of_refusal(answer->error, status, tool->settings);
}

/* A mark at the beginning of a file says that it is UTF-8, and belongs to no line. */
static size_t mark_length(const struct chunk *chunk)
{
    const bool marked = chunk->begins && unicode_marked(chunk->input.text, chunk->input.length) == UNICODE_8;
    return marked ? MARK_8_BYTES : 0;
}

static bool work_on_records(struct tool *tool, struct chunk *chunk)
{
    const char *at = chunk->input.text + mark_length(chunk), *const end = chunk->input.text + chunk->input.length;
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        const char *line_end = stop != NULL ? stop : end;
        struct answer *answer = chunk_add(chunk);
        if (answer == NULL)
            return false;
        if (record_read(&tool->reader, answer, at, (size_t)(line_end - at)))
            work_on_text(tool, answer);
        at = stop != NULL ? stop + 1 : end;
    }
    return true;
}

/* One answer, for all of the chunk. */
static bool work_on_whole(const struct tool *tool, struct chunk *chunk)
{
    struct answer *answer = chunk_add(chunk);
    if (answer == NULL)
        return false;
    answer->text = chunk->input.text;
    answer->length = chunk->input.length;
    if (chunk->error != 0)
        reason_of_reading(answer->error, chunk->error, tool->settings);
    else if (chunk->why != NULL)
        (void)snprintf(answer->error, sizeof answer->error, "%s", chunk->why);
    else
        work_on_text(tool, answer);
    return true;
}

static void work(void *user, struct chunk *chunk)
{
    struct tool *tool = user;
    const bool whole = chunk->error != 0 || !chunk->records;
    chunk->cut = !(whole ? work_on_whole(tool, chunk) : work_on_records(tool, chunk));
}

/* --- writing what came of it ------------------------------------------------------------------------------------- */

/* Whether errors of texts are written where their summaries would be. */
static bool answers_in_place(const struct settings *settings)
{
    return settings->action == ACTION_SUMMARIZE && settings->format == SMZ_JSONL;
}

static void tell_memory(struct batch *batch)
{
    progress_hide(&batch->progress);
    complain("%s", smz_strerror(SMZ_ENOMEM));
    batch->cut = true;
}

static void tell_failure(struct batch *batch, const struct chunk *chunk, const struct answer *answer)
{
    const size_t line = chunk->records ? batch->line : 0;
    batch->failed++;
    if (answers_in_place(batch->settings)) {
        char *complaint = record_complaint(answer, chunk->name, line);
        if (complaint != NULL)
            report_line(&batch->report, complaint);
        else
            tell_memory(batch);
        free(complaint);
        return;
    }
    progress_hide(&batch->progress);
    if (line != 0)
        complain("%s: line %zu: %s", input_title(chunk->name), line, answer->error);
    else
        complain("%s: %s", input_title(chunk->name), answer->error);
}

/* Tells where positions are not those in the file, since its text was made of something else. */
static const char *source_of(const struct settings *settings, const struct chunk *chunk)
{
    static const char *const members[] = {[INPUT_TEXT] = "\"source\": \"text\"",
                                          [INPUT_MARKDOWN] = "\"source\": \"markdown\"",
                                          [INPUT_HTML] = "\"source\": \"html\"",
                                          [INPUT_EMAIL] = "\"source\": \"email\""};
    return chunk->input.converted ? members[kind_of(settings, chunk->name)] : NULL;
}

static smz_status write_summary(struct batch *batch, const struct chunk *chunk, const struct answer *answer)
{
    if (batch->repeats != NULL)
        return smz_repeats_add(batch->repeats, answer->summary, answer->text, answer->length);
    if (chunk->records)
        return report_add(&batch->report, NULL, answer->identity, answer->summary, answer->text, answer->length);
    return report_add(&batch->report, chunk->name, source_of(batch->settings, chunk), answer->summary, answer->text,
                      answer->length);
}

static void write_answer(struct batch *batch, const struct chunk *chunk, struct answer *answer)
{
    batch->texts++;
    batch->line++;
    if (answer->error[0] == '\0' && answer->summary != NULL) {
        const smz_status status = write_summary(batch, chunk, answer);
        /* That the output failed is told when it is closed. */
        if (status != SMZ_OK && status != SMZ_EWRITE)
            reason_of_refusal(answer->error, status, batch->settings);
    }
    if (answer->error[0] != '\0')
        tell_failure(batch, chunk, answer);
    progress_add(&batch->progress, answer->length);
    answer_clear(answer);
}

/* Writes what came of the chunk that was given first, if there is one that is done. */
static bool write_next(struct batch *batch, bool wait)
{
    struct chunk *chunk = crew_take(batch->crew, wait);
    if (chunk == NULL)
        return false;
    if (chunk->begins)
        batch->line = 0;
    for (size_t i = 0; i < chunk->count && batch->output->error == 0; i++)
        write_answer(batch, chunk, &chunk->answers[i]);
    if (chunk->cut)
        tell_memory(batch);
    batch->cut = batch->cut || chunk->broken;
    chunk_free(chunk);
    return true;
}

/* --- from the first text to the last ------------------------------------------------------------------------------ */

/* Gives all that there is to the crew, and writes what comes back. What is done is shown before anything is waited for,
 * and there is no use in going on without an output. */
static void pass_through(struct batch *batch, struct feed *feed)
{
    struct chunk *chunk;
    enum feed_state state = FEED_READY;
    while (batch->output->error == 0 && (state = feed_next(feed, &chunk)) != FEED_END && state != FEED_FAILED) {
        if (state == FEED_READY) {
            crew_give(batch->crew, chunk);
            while (write_next(batch, crew_is_full(batch->crew)))
                ;
        } else {
            do {
                while (write_next(batch, false))
                    ;
                (void)output_flush(batch->output);
            } while (write_next(batch, true));
        }
    }
    while (batch->output->error == 0 && write_next(batch, true))
        ;
    if (state == FEED_FAILED)
        tell_memory(batch);
}

static smz_status write_counts(struct batch *batch)
{
    smz_status status = SMZ_OK;
    for (size_t i = 1; i < batch->setup.count && status == SMZ_OK; i++)
        status = add_counts(batch->tools[0].counts, batch->tools[i].counts);
    return status == SMZ_OK ? smz_counts_write(batch->tools[0].counts, put_bytes, batch->output) : status;
}

/* Writes what all texts together came to. */
static void write_total(struct batch *batch)
{
    smz_status status = SMZ_OK;
    if (batch->settings->action == ACTION_COUNT)
        status = write_counts(batch);
    else if (batch->repeats != NULL)
        status = smz_repeats_write(batch->repeats, put_bytes, batch->output);
    else
        report_end(&batch->report);
    /* That the output failed is told when it is closed. */
    if (status != SMZ_OK && status != SMZ_EWRITE) {
        complain("%s", smz_strerror(status));
        batch->cut = true;
    }
}

/* --- what it is done with ---------------------------------------------------------------------------------------- */

/* Makes the threads, each with a tool that is still empty. */
static bool make_crew(struct batch *batch)
{
    const size_t count = batch->settings->jobs;
    batch->tools = calloc(count, sizeof *batch->tools);
    void **list = calloc(count, sizeof *list);
    if (batch->tools != NULL && list != NULL) {
        for (size_t i = 0; i < count; i++)
            list[i] = &batch->tools[i];
        batch->crew = crew_start(work, list, count);
    }
    free(list);
    return batch->crew != NULL;
}

/* Makes what is filled as texts come, and puts into each tool what a thread works with. */
static bool fill_tools(struct batch *batch)
{
    smz_status status = SMZ_OK;
    for (size_t i = 0; i < batch->setup.count && status == SMZ_OK; i++) {
        struct tool *tool = &batch->tools[i];
        tool->settings = batch->settings;
        tool->summarizer = batch->setup.summarizers[i];
        record_reader_init(&tool->reader, batch->settings);
        if (batch->settings->action == ACTION_COUNT)
            status = smz_counts_new(&tool->counts, NULL);
    }
    if (batch->settings->action == ACTION_FIND_FURNITURE && status == SMZ_OK)
        status = smz_repeats_new(&batch->repeats, NULL);
    return status == SMZ_OK;
}

static void free_tools(struct batch *batch)
{
    for (size_t i = 0; batch->tools != NULL && i < batch->settings->jobs; i++) {
        smz_counts_free(batch->tools[i].counts);
        record_reader_close(&batch->tools[i].reader);
    }
    free(batch->tools);
}

/* --- the whole --------------------------------------------------------------------------------------------------- */

static void run(struct batch *batch)
{
    struct feed feed;
    feed_init(&feed, batch->settings);
    report_init(&batch->report, batch->output, batch->settings);
    progress_init(&batch->progress, feed.count > 1 || has_kind(batch->settings, INPUT_JSONL));
    pass_through(batch, &feed);
    progress_hide(&batch->progress);
    feed_close(&feed);
    write_total(batch);
}

/* Errors that stand in the output are counted, and change the status only if that was asked for. */
static int status_of(const struct batch *batch)
{
    if (batch->failed == 0)
        return STATUS_DONE;
    if (!answers_in_place(batch->settings))
        return STATUS_FAILED;
    /* On a terminal the lines then stand before what is said of them. */
    (void)output_flush(batch->output);
    complain("%zu of %zu texts failed; see the member error of their lines", batch->failed, batch->texts);
    return batch->settings->strict ? STATUS_FAILED : STATUS_DONE;
}

int run_batch(struct output *output, const struct settings *settings)
{
    struct batch batch = {.settings = settings, .output = output};
    int status = STATUS_DONE;
    record_init();
    /* First of all: what is read for the setup confines the process, which can then have no threads. */
    if (!make_crew(&batch))
        tell_memory(&batch);
    else
        status = setup_open(&batch.setup, settings);
    if (!batch.cut && status == STATUS_DONE) {
        if (fill_tools(&batch))
            run(&batch);
        else
            tell_memory(&batch);
        status = status_of(&batch);
    }
    crew_end(batch.crew);
    smz_repeats_free(batch.repeats);
    free_tools(&batch);
    setup_close(&batch.setup);
    return batch.cut ? STATUS_FAILED : status;
}
