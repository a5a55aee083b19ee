/* SPDX-License-Identifier: MIT */
/*
 * A picture as wide as a phone, which page.js draws the dots of another summary into by the same measures.
 */
#include "render/html.h"

#define WIDTH  360.0
#define HEIGHT 96.0
#define BASE   88.0 /* where a score of 0 lies */
#define TOP    8.0  /* and one of 1 */

enum { MAX_STEPS = 180 };

static double x_of(const struct smz__rendering *rendering, double index)
{
    return WIDTH * index / (double)rendering->summary->analysis->document.sentence_count;
}

static double y_of(double score)
{
    return BASE - (BASE - TOP) * score;
}

static void put_number(struct smz__writer *writer, const char *before, double number)
{
    smz__put_string(writer, before);
    smz__put_decimal(writer, number, 1);
}

/* The highest score in each of so many equal parts of the text. */
static size_t find_steps(double *steps, const struct smz__analysis *analysis)
{
    const size_t pieces = analysis->document.sentence_count;
    size_t count = pieces;
    if (count > MAX_STEPS)
        count = MAX_STEPS;
    for (size_t i = 0; i < count; i++)
        steps[i] = 0.0;
    for (size_t i = 0; i < pieces; i++) {
        double *step = &steps[(size_t)((double)i / (double)pieces * (double)count)];
        const double score = smz__describe_sentence(analysis, i).score;
        *step = score > *step ? score : *step;
    }
    return count;
}

static void put_area(struct smz__writer *writer, const struct smz__analysis *analysis)
{
    double steps[MAX_STEPS];
    const size_t count = find_steps(steps, analysis);
    put_number(writer, "<path class=\"area\" d=\"M0 ", BASE);
    for (size_t i = 0; i < count; i++) {
        put_number(writer, "V", y_of(steps[i]));
        put_number(writer, "H", WIDTH * (double)(i + 1) / (double)count);
    }
    put_number(writer, "V", BASE);
    smz__put_string(writer, "z\"/>\n<path id=\"ticks\" d=\"\"/>\n");
}

/* Two circles: the one that is seen, and a larger one to be hit. */
static void put_dot(struct smz__writer *writer, const struct smz__rendering *rendering, const smz_sentence *sentence)
{
    static const char *const circles[] = {"<circle class=\"near\" r=\"11\" cx=\"", "<circle r=\"4.5\" cx=\""};
    smz__put_string(writer, "<a href=\"#s");
    smz__put_number(writer, sentence->index);
    smz__put_string(writer, "\" aria-label=\"Sentence ");
    smz__put_number(writer, sentence->index + 1);
    smz__put_string(writer, ", score ");
    smz__put_fraction(writer, sentence->score, SMZ__SCORE_DECIMALS);
    smz__put_string(writer, "\">");
    for (size_t i = 0; i < 2; i++) {
        put_number(writer, circles[i], x_of(rendering, (double)sentence->index + 0.5));
        put_number(writer, "\" cy=\"", y_of(sentence->score));
        smz__put_string(writer, "\"/>");
    }
    smz__put_string(writer, "</a>\n");
}

void smz__put_html_plot(struct smz__writer *writer, const struct smz__rendering *rendering)
{
    const struct smz_summary *summary = rendering->summary;
    const smz_sentence *chosen = (const smz_sentence *)(const void *)summary->chosen.data;
    const size_t count = summary->chosen.length / sizeof *chosen;
    smz__put_string(writer, "<svg id=\"plot\" viewBox=\"0 0 360 96\" role=\"group\" aria-labelledby=\"plot-title\">\n");
    put_area(writer, summary->analysis);
    smz__put_string(writer, "<g id=\"dots\">\n");
    for (size_t i = 0; i < count && !writer->failed; i++)
        put_dot(writer, rendering, &chosen[i]);
    smz__put_string(writer, "</g>\n</svg>\n");
}
