/* SPDX-License-Identifier: MIT */
#include "support/output.h"

struct gathered output_of(const char *text, size_t length, size_t sentences, size_t keywords, smz_format format,
                          uint32_t flags)
{
    struct gathered out = {0};
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options options;
    smz_render_options render;
    smz_options_init(&options, sizeof options);
    options.language = "en";
    options.method = SMZ_LEAD;
    options.length.amount = (double)sentences;
    options.keywords = keywords;
    options.flags = format == SMZ_HTML || format == SMZ_HIGHLIGHT ? SMZ_OCCURRENCES : 0;
    smz_render_options_init(&render, sizeof render);
    render.format = format;
    render.flags = flags;
    gather_string(&out, "");
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    require(smz_summarize(&summary, summarizer, text, length) == SMZ_OK);
    require(smz_render(summary, text, length, &render, gather_write, &out) == SMZ_OK);
    smz_summary_free(summary);
    smz_free(summarizer);
    return out;
}
