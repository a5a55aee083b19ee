/* SPDX-License-Identifier: MIT */
/*
 * A page that stands for itself: it fetches nothing, and works without its script, which only cuts the summary anew and
 * shows where keywords stand. The security policy allows that one style and script and nothing else, so that nothing a
 * text holds could be run even if it got through.
 */
#include "render/html.h"

#include "render/page.h"

#include <string.h>

static const char *escape(uint32_t c, struct smz__scratch *scratch)
{
    (void)scratch;
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case '\t':
    case '\n':
    case '\r':
        return NULL;
    default:
        return c < 0x20 || (c >= 0x7F && c < 0xA0) ? SMZ__REPLACEMENT_BYTES : NULL;
    }
}

void smz__put_html(struct smz__writer *writer, const char *text, size_t length)
{
    smz__put_instead(writer, text, length, escape);
}

void smz__put_html_line(struct smz__writer *writer, struct smz__parts parts)
{
    while (smz__next_part(&parts)) {
        smz__put_html(writer, parts.text + parts.start, parts.end - parts.start);
        smz__put_string(writer, parts.glue != NULL ? parts.glue : "");
    }
}

struct smz__parts smz__bare_parts(const struct smz__rendering *rendering, const smz_sentence *piece)
{
    const char *text = rendering->text + piece->start;
    const size_t lead = smz__lead_bytes(text, piece);
    struct smz__parts parts = smz__parts_of(text + lead, piece->length - lead);
    parts.quoted = piece->kind == SMZ_QUOTATION;
    return parts;
}

/* The text's title, or else its name. */
static void put_title(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    const char *name = rendering->options->name;
    const struct smz__analysis *analysis = rendering->summary->analysis;
    for (size_t i = 0; i < analysis->document.sentence_count; i++) {
        const smz_sentence piece = smz__describe_sentence(analysis, i);
        if (piece.kind != SMZ_TITLE)
            continue;
        smz__put_html_line(writer, smz__bare_parts(rendering, &piece));
        return;
    }
    if (name != NULL)
        smz__put_html_line(writer, smz__parts_of(name, strlen(name)));
    else
        smz__put_string(writer, "Summary");
}

/* lang="en", or empty where it could not be told; and the direction of its script. */
static void put_language(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    const char *code = rendering->summary->analysis->language->code;
    smz__put_string(writer, " lang=\"");
    smz__put_string(writer, strcmp(code, "und") != 0 ? code : "");
    smz__put_string(writer, "\" dir=\"auto\"");
}

static void put_head(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    smz__put_string(writer, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '");
    smz__put_string(writer, smz__page_style_hash);
    smz__put_string(writer, "'; script-src '");
    smz__put_string(writer, smz__page_script_hash);
    smz__put_string(writer, "'; base-uri 'none'; form-action 'none'\">\n"
                            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                            "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    put_title(writer, rendering);
    smz__put_string(writer, "</title>\n<style>");
    smz__put(writer, smz__page_style, smz__page_style_length);
    smz__put_string(writer, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#text\">Skip to the text</a>\n"
                            "<header>\n<h1");
    put_language(writer, rendering);
    smz__put_string(writer, ">");
    put_title(writer, rendering);
    smz__put_string(writer, "</h1>\n</header>\n");
}

/* --- the panel --------------------------------------------------------------------------------------------------- */

/* "3 of 23 sentences". */
static void put_count(struct smz__writer *writer, const struct smz_summary *summary)
{
    smz__put_number(writer, summary->chosen.length / sizeof(smz_sentence));
    smz__put_string(writer, " of ");
    smz__put_number(writer, summary->analysis->candidates.count);
    smz__put_string(writer, summary->analysis->candidates.count == 1 ? " sentence" : " sentences");
}

/* Hidden until the script is there to answer. */
static void put_slider(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    const struct smz_summary *summary = rendering->summary;
    smz__put_string(writer, "<section id=\"controls\" aria-labelledby=\"controls-title\" hidden>\n"
                            "<h2 id=\"controls-title\"><label for=\"cut\">Length of the summary</label></h2>\n"
                            "<input type=\"range\" id=\"cut\" min=\"0\" max=\"");
    smz__put_number(writer, rendering->order_count);
    smz__put_string(writer, "\" value=\"");
    smz__put_number(writer, summary->chosen.length / sizeof(smz_sentence));
    smz__put_string(writer, "\">\n<p><output id=\"count\" for=\"cut\">");
    put_count(writer, summary);
    smz__put_string(writer, "</output> <button type=\"button\" id=\"reset\" hidden>Reset</button></p>\n</section>\n");
}

static void put_plot(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    smz__put_string(writer, "<section id=\"scores\" aria-labelledby=\"plot-title\">\n"
                            "<h2 id=\"plot-title\">Scores along the text</h2>\n");
    smz__put_html_plot(writer, rendering);
    smz__put_string(writer, "</section>\n");
}

static void put_keywords(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    smz__put_string(writer, "<section id=\"keywords\" aria-labelledby=\"keywords-title\">\n"
                            "<h2 id=\"keywords-title\">Keywords</h2>\n<ul");
    put_language(writer, rendering);
    smz__put_string(writer, ">\n");
    for (size_t i = 0; i < rendering->keyword_count && !writer->failed; i++) {
        const smz_keyword *keyword = &rendering->keywords[i];
        smz__put_string(writer, "<li><button type=\"button\" aria-pressed=\"false\" disabled>");
        smz__put_html_line(writer, smz__keyword_parts(rendering, keyword));
        smz__put_string(writer, " <small>");
        smz__put_number(writer, keyword->count);
        smz__put_string(writer, "</small></button></li>\n");
    }
    smz__put_string(writer, "</ul>\n<p id=\"steps\" hidden><span id=\"where\" role=\"status\"></span>\n"
                            "<button type=\"button\" id=\"previous\">Previous</button>\n"
                            "<button type=\"button\" id=\"next\">Next</button></p>\n</section>\n");
}

/* --- the summary ------------------------------------------------------------------------------------------------- */

static void put_sentence(struct smz__writer *writer, const struct smz__rendering *rendering,
                         const smz_sentence *sentence)
{
    const float *contributions = smz__explanation(rendering, sentence->index);
    smz__put_string(writer, "<li>");
    smz__put_html_line(writer, smz__bare_parts(rendering, sentence));
    smz__put_string(writer, " <a href=\"#s");
    smz__put_number(writer, sentence->index);
    smz__put_string(writer, "\" aria-label=\"Score ");
    smz__put_fraction(writer, sentence->score, SMZ__SCORE_DECIMALS);
    smz__put_string(writer, ", show in the text\">");
    smz__put_fraction(writer, sentence->score, SMZ__SCORE_DECIMALS);
    smz__put_string(writer, "</a>");
    if (contributions != NULL) {
        smz__put_string(writer, "<small lang=\"en\" dir=\"ltr\">");
        smz__put_explanation(writer, "", contributions);
        smz__put_string(writer, "</small>");
    }
    smz__put_string(writer, "</li>\n");
}

static void put_summary(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    const size_t count = rendering->summary->chosen.length / sizeof(smz_sentence);
    smz__put_string(writer, "<section id=\"summary\" aria-labelledby=\"summary-title\">\n"
                            "<h2 id=\"summary-title\">Summary</h2>\n<ul id=\"list\"");
    smz__put_string(writer, smz__wants(rendering, SMZ_RENDER_BY_RANK) ? " class=\"ranked\"" : "");
    put_language(writer, rendering);
    smz__put_string(writer, ">\n");
    for (size_t i = 0; i < count && !writer->failed; i++)
        put_sentence(writer, rendering, &rendering->sentences[i]);
    smz__put_string(writer, "</ul>\n</section>\n");
}

/* What the script cuts from: how many pieces there are, those that were chosen, and the order of choice, each with its
 * number, its score and what that is made of. */
static void put_data(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    const struct smz_summary *summary = rendering->summary;
    const smz_sentence *chosen = rendering->sentences;
    const size_t count = summary->chosen.length / sizeof *chosen;
    smz__put_string(writer, "<script type=\"application/json\" id=\"data\">{\"pieces\": ");
    smz__put_number(writer, summary->analysis->document.sentence_count);
    smz__put_string(writer, ", \"sentences\": ");
    smz__put_number(writer, summary->analysis->candidates.count);
    for (size_t i = 0; i < count; i++) {
        smz__put_string(writer, i == 0 ? ", \"chosen\": [" : ", ");
        smz__put_number(writer, chosen[i].index);
    }
    smz__put_string(writer, count == 0 ? ", \"chosen\": [], \"order\": [" : "], \"order\": [");
    for (size_t i = 0; i < rendering->order_count && !writer->failed; i++) {
        const smz_sentence *sentence = &rendering->order[i];
        const float *contributions = smz__explanation(rendering, sentence->index);
        smz__put_string(writer, i == 0 ? "\n[" : ",\n[");
        smz__put_number(writer, sentence->index);
        smz__put_string(writer, ", ");
        smz__put_fraction(writer, sentence->score, SMZ__SCORE_DECIMALS);
        smz__put_string(writer, ", \"");
        if (contributions != NULL)
            smz__put_explanation(writer, "", contributions);
        smz__put_string(writer, "\"]");
    }
    smz__put_string(writer, "]}</script>\n");
}

void smz__render_html(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    put_head(writer, rendering);
    smz__put_string(writer, "<main>\n<div id=\"panel\">\n");
    if (rendering->order_count != 0) {
        put_slider(writer, rendering);
        put_plot(writer, rendering);
    }
    if (rendering->keyword_count != 0)
        put_keywords(writer, rendering);
    smz__put_string(writer, "</div>\n<div id=\"page\">\n");
    if (rendering->order_count != 0)
        put_summary(writer, rendering);
    smz__put_string(writer, "<section id=\"text\" aria-labelledby=\"text-title\" tabindex=\"-1\">\n"
                            "<h2 id=\"text-title\">Text</h2>\n<article");
    put_language(writer, rendering);
    smz__put_string(writer, ">\n");
    smz__put_html_text(writer, rendering);
    smz__put_string(writer, "</article>\n</section>\n</div>\n</main>\n");
    if (rendering->order_count != 0)
        put_data(writer, rendering);
    smz__put_string(writer, "<script>");
    smz__put(writer, smz__page_script, smz__page_script_length);
    smz__put_string(writer, "</script>\n</body>\n</html>\n");
}
