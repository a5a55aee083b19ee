/* SPDX-License-Identifier: MIT */
/*
 * Each piece of the text is an element with its number, "s12", which links lead to. Those that can be chosen have a
 * class for a tenth of their score, "q0" to "q9"; those that are chosen are a mark. Runs that keywords cover have a
 * class for each, "k3", and another where its place begins, "b3".
 */
#include "render/html.h"

#include "document/line.h"

/* Elements around a piece, by its kind: outer ones hold all of that kind that stand behind one another, inner ones a
 * paragraph. */
static const struct element {
    const char *outer, *outer_end;
    const char *inner, *inner_end;
    bool verbatim; /* line ends and blanks are shown as they are */
} elements[] = {
    [SMZ_PROSE] = {"", "", "<p>", "</p>\n", false},
    [SMZ_TITLE] = {"", "", "<h3 class=\"title\">", "</h3>\n", false},
    [SMZ_HEADING] = {"", "", "<h3>", "</h3>\n", false},
    [SMZ_LIST_ITEM] = {"<ul>\n", "</ul>\n", "<li>", "</li>\n", false},
    [SMZ_CODE] = {"", "", "<pre>", "</pre>\n", true},
    [SMZ_QUOTATION] = {"<blockquote>\n", "</blockquote>\n", "<p>", "</p>\n", false},
    [SMZ_TABLE] = {"<pre>", "</pre>\n", "", "\n", true},
    [SMZ_FURNITURE] = {"", "", "<p class=\"f\">", "</p>\n", false},
};

struct state {
    struct smz__writer *writer;
    const struct smz__rendering *rendering;
    const smz_sentence *chosen; /* that were not met yet, in the order of the text */
    size_t chosen_left;
    size_t candidate; /* the first that was not met yet */
    smz_sentence before;
    bool begun;
};

/* Opens the elements around a piece, and closes those around the one before. */
static void part_pieces(struct state *s, const smz_sentence *piece)
{
    const struct element *old = &elements[s->before.kind], *new = &elements[piece->kind];
    const bool other = s->begun && s->before.kind != piece->kind;
    if (s->begun && !other && s->before.paragraph == piece->paragraph) {
        smz__put_string(s->writer, piece->start != s->before.start + s->before.length ? "\n" : "");
        return;
    }
    smz__put_string(s->writer, s->begun ? old->inner_end : "");
    smz__put_string(s->writer, other ? old->outer_end : "");
    smz__put_string(s->writer, other || !s->begun ? new->outer : "");
    smz__put_string(s->writer, new->inner);
    size_t indent = piece->start;
    while (new->verbatim && indent != 0 && smz__is_blank(s->rendering->text[indent - 1]))
        indent--;
    smz__put_html(s->writer, s->rendering->text + indent, piece->start - indent);
}

static void put_class(struct smz__writer *writer, const char *name, size_t number)
{
    smz__put_string(writer, name);
    smz__put_number(writer, number);
}

/* Text with its keywords. */
static void put_runs(struct smz__writer *writer, const struct smz__rendering *rendering, size_t at, size_t end)
{
    struct smz__marks *marks = rendering->marks;
    while (at < end && !writer->failed) {
        const size_t run = smz__marks_run(marks, at, end);
        if (marks->depth != 0) {
            smz__put_string(writer, "<span class=\"k");
            for (size_t i = 0; i < marks->depth; i++)
                put_class(writer, " k", marks->active[i]);
            for (size_t i = marks->depth - marks->begun; i < marks->depth; i++)
                put_class(writer, " b", marks->active[i]);
            smz__put_string(writer, "\">");
        }
        smz__put_html(writer, rendering->text + at, run - at);
        smz__put_string(writer, marks->depth != 0 ? "</span>" : "");
        at = run;
    }
}

static void put_inside(struct state *s, const smz_sentence *piece)
{
    const char *text = s->rendering->text + piece->start;
    const size_t lead = smz__lead_bytes(text, piece);
    /* What a quotation is, its element says. */
    if (lead != 0 && piece->kind != SMZ_QUOTATION) {
        smz__put_string(s->writer, "<span class=\"m\">");
        smz__put_html(s->writer, text, lead);
        smz__put_string(s->writer, "</span>");
    }
    if (elements[piece->kind].verbatim) {
        put_runs(s->writer, s->rendering, piece->start, piece->start + piece->length);
        return;
    }
    struct smz__parts parts = smz__parts_of(text + lead, piece->length - lead);
    parts.quoted = piece->kind == SMZ_QUOTATION;
    while (smz__next_part(&parts)) {
        put_runs(s->writer, s->rendering, piece->start + lead + parts.start, piece->start + lead + parts.end);
        smz__put_string(s->writer, parts.glue != NULL ? "\n" : "");
    }
}

/* Whether the piece can be chosen, so that its score says something. */
static bool is_ranked(struct state *s, size_t index)
{
    const struct smz__analysis *analysis = s->rendering->summary->analysis;
    const struct smz__candidates *candidates = &analysis->candidates;
    while (s->candidate < candidates->count && smz__candidate_at(candidates, s->candidate)->sentence < index)
        s->candidate++;
    return analysis->scores.length != 0 && s->candidate < candidates->count &&
           smz__candidate_at(candidates, s->candidate)->sentence == index;
}

static bool is_chosen(struct state *s, size_t index)
{
    if (s->chosen_left == 0 || s->chosen->index != index)
        return false;
    s->chosen++;
    s->chosen_left--;
    return true;
}

static void put_piece(struct state *s, const smz_sentence *piece)
{
    const bool chosen = is_chosen(s, piece->index);
    smz__put_string(s->writer, chosen ? "<mark id=\"s" : "<span id=\"s");
    smz__put_number(s->writer, piece->index);
    if (is_ranked(s, piece->index)) {
        const size_t tenth = (size_t)(piece->score * 10.0);
        put_class(s->writer, "\" class=\"q", tenth < 9 ? tenth : 9);
    }
    smz__put_string(s->writer, "\">");
    put_inside(s, piece);
    smz__put_string(s->writer, chosen ? "</mark>" : "</span>");
}

void smz__put_html_text(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    const struct smz_summary *summary = rendering->summary;
    struct state state = {.writer = writer,
                          .rendering = rendering,
                          .chosen = (const smz_sentence *)(const void *)summary->chosen.data,
                          .chosen_left = summary->chosen.length / sizeof(smz_sentence)};
    for (size_t i = 0; i < summary->analysis->document.sentence_count && !writer->failed; i++) {
        const smz_sentence piece = smz__describe_sentence(summary->analysis, i);
        part_pieces(&state, &piece);
        put_piece(&state, &piece);
        state.before = piece;
        state.begun = true;
    }
    if (state.begun) {
        smz__put_string(writer, elements[state.before.kind].inner_end);
        smz__put_string(writer, elements[state.before.kind].outer_end);
    }
}
