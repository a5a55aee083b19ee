/* SPDX-License-Identifier: MIT */
/*
 * The parts of an HTML page.
 */
#ifndef SMZ_RENDER_HTML_H
#define SMZ_RENDER_HTML_H

#include "render/marks.h"

/* Text between tags or in quotation marks: nothing in it can end it, bad bytes and control characters are U+FFFD. */
void smz__put_html(struct smz__writer *writer, const char *text, size_t length);

/* The same on one line. */
void smz__put_html_line(struct smz__writer *writer, struct smz__parts parts);

/* A piece's text on one line, without the marks that make it a list item or the like. */
struct smz__parts smz__bare_parts(const struct smz__rendering *rendering, const smz_sentence *piece);

/* The whole text, its pieces in elements that say what they are. */
void smz__put_html_text(struct smz__writer *writer, const struct smz__rendering *rendering);

/* The scores along the text, and in it the chosen sentences. */
void smz__put_html_plot(struct smz__writer *writer, const struct smz__rendering *rendering);

#endif
