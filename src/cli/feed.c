/* SPDX-License-Identifier: MIT */
#include "feed.h"

#include "kind.h"
#include "reading.h"
#include "setup.h"

#include <sys/stat.h>

void feed_init(struct feed *feed, const struct settings *settings)
{
    *feed = (struct feed){.settings = settings, .lines = {.file = -1}};
    feed->files = files_to_read(settings, &feed->count);
    feed->max = most_bytes(settings);
}

/* Whether opening or reading the file may mean waiting for somebody. */
static bool is_slow(const char *name)
{
    struct stat status;
    return is_standard_input(name) || stat(name, &status) != 0 || !S_ISREG(status.st_mode);
}

/* Lines of the file that is being read. FEED_END: there are no more. */
static enum feed_state next_lines(struct feed *feed, struct chunk *chunk)
{
    const enum lines_state state = lines_next(&feed->lines, &chunk->input, feed->max, &chunk->error);
    if (state == LINES_WAIT)
        return FEED_WAIT;
    if (state == LINES_END || state == LINES_FAILED) {
        lines_close(&feed->lines);
        feed->reading = false;
    }
    if (state == LINES_END)
        return FEED_END;
    if (state == LINES_LONG)
        chunk->error = INPUT_TOO_LARGE;
    chunk->records = state != LINES_FAILED;
    chunk->broken = state == LINES_FAILED && feed->begun;
    chunk->begins = !feed->begun;
    feed->begun = true;
    return FEED_READY;
}

/* The whole of the next file, or why it cannot be read; FEED_END: its lines are to come. */
static enum feed_state open_next(struct feed *feed, struct chunk *chunk)
{
    const char *name = feed->files[feed->next];
    const bool last = feed->next + 1 == feed->count;
    if (!feed->waited && is_slow(name)) {
        feed->waited = true;
        return FEED_WAIT;
    }
    feed->waited = false;
    feed->next++;
    if (kind_of(feed->settings, name) == INPUT_JSONL) {
        chunk->error = lines_open(&feed->lines, name, last);
        feed->reading = chunk->error == 0;
        feed->begun = false;
    } else {
        chunk->error = read_converted(&chunk->input, name, feed->max, last, feed->settings, &chunk->why);
    }
    return feed->reading ? FEED_END : FEED_READY;
}

enum feed_state feed_next(struct feed *feed, struct chunk **chunk)
{
    enum feed_state state = FEED_END;
    while (state == FEED_END && (feed->reading || feed->next < feed->count)) {
        *chunk = chunk_new(feed->files[feed->reading ? feed->next - 1 : feed->next]);
        if (*chunk == NULL)
            return FEED_FAILED;
        state = feed->reading ? next_lines(feed, *chunk) : open_next(feed, *chunk);
        if (state != FEED_READY)
            chunk_free(*chunk);
    }
    return state;
}

void feed_close(struct feed *feed)
{
    lines_close(&feed->lines);
}
