/* SPDX-License-Identifier: MIT */
/*
 * The whole text, with marks around the sentences and the keywords: "**" and "_", or what a terminal shows bold, and
 * underlined in a colour. Marks never overlap: where a keyword goes over the edge of a sentence both end, and what goes
 * on begins again.
 */
#include "render/marks.h"

#include "base/utf8.h"

/* What a byte is part of, as bits; together they are also the number of a sequence below. */
enum look {
    CHOSEN = 1, /* a sentence that is to be marked */
    KEYWORD = 2
};

struct state {
    struct smz__writer *writer;
    const struct smz__rendering *rendering;
    bool color;
    unsigned look; /* enum look: of what was written last */
};

static void set_color(struct state *s, unsigned look)
{
    static const char *const sequences[] = {"", "\33[1m", "\33[4;35m", "\33[1;4;35m"};
    if (look == s->look)
        return;
    smz__put_string(s->writer, s->look != 0 ? "\33[0m" : "");
    smz__put_string(s->writer, sequences[look]);
}

/* The keyword is the inner one, so it ends when the sentence does. */
static void set_marks(struct state *s, unsigned look)
{
    const bool edge = ((s->look ^ look) & CHOSEN) != 0;
    if ((s->look & KEYWORD) != 0 && (edge || (look & KEYWORD) == 0))
        smz__put_string(s->writer, "_");
    if (edge)
        smz__put_string(s->writer, "**");
    if ((look & KEYWORD) != 0 && (edge || (s->look & KEYWORD) == 0))
        smz__put_string(s->writer, "_");
}

static void set_look(struct state *s, unsigned look)
{
    if (s->color)
        set_color(s, look);
    else
        set_marks(s, look);
    s->look = look;
}

/* What could make a terminal do anything is shown as U+FFFD; other line ends than LF would do so, too. */
static const char *disarm(uint32_t c, struct smz__scratch *scratch)
{
    (void)scratch;
    return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0) ? SMZ__REPLACEMENT_BYTES : NULL;
}

/* Whether a line ends at text[at], and by how many bytes. */
static bool line_ends(const char *text, size_t end, size_t at, size_t *bytes)
{
    if (smz__class_at(text, end, at, bytes) != SMZ__CLASS_NEWLINE)
        return false;
    if (text[at] == '\r' && at + 1 < end && text[at + 1] == '\n')
        *bytes = 2;
    return true;
}

/* On a terminal each line is marked by itself: what shows only some of them shows these rightly. */
static void put_lines(struct state *s, size_t start, size_t end, unsigned look)
{
    const char *text = s->rendering->text;
    size_t line = start;
    for (size_t at = start, bytes; at < end && !s->writer->failed; at += bytes) {
        if (!line_ends(text, end, at, &bytes))
            continue;
        if (at != line)
            set_look(s, look);
        smz__put_instead(s->writer, text + line, at - line, disarm);
        set_look(s, 0);
        smz__put_string(s->writer, bytes == 2 && text[at] == '\r' ? "\r\n" : "\n");
        line = at + bytes;
    }
    if (line != end)
        set_look(s, look);
    smz__put_instead(s->writer, text + line, end - line, disarm);
}

static void put_range(struct state *s, size_t start, size_t end, unsigned look)
{
    struct smz__marks *marks = s->rendering->marks;
    for (size_t at = start; at < end && !s->writer->failed;) {
        const size_t run = smz__marks_run(marks, at, end);
        const unsigned shown = look | (marks->depth != 0 ? (unsigned)KEYWORD : 0);
        if (s->color) {
            put_lines(s, at, run, shown);
        } else {
            set_look(s, shown);
            smz__put(s->writer, s->rendering->text + at, run - at);
        }
        at = run;
    }
}

void smz__render_highlight(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    struct state state = {.writer = writer, .rendering = rendering, .color = smz__wants(rendering, SMZ_RENDER_COLOR)};
    size_t at = 0;
    for (size_t i = 0; i < rendering->sentence_count && !writer->failed; i++) {
        const smz_sentence sentence = smz__rendered_sentence(rendering, i);
        put_range(&state, at, sentence.start, 0);
        at = sentence.start + sentence.length;
        put_range(&state, sentence.start, at, CHOSEN);
    }
    put_range(&state, at, rendering->summary->analysis->text_length, 0);
    set_look(&state, 0);
}
