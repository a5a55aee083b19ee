/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <summarize.h>

int main(void)
{
    static char text[1 << 20]; /* the rest of a longer text is not read */
    const size_t length = fread(text, 1, sizeof text, stdin);
    smz_options options;
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;

    smz_options_init(&options, sizeof options);
    options.length.amount = 2; /* sentences */
    smz_status status = smz_new(&summarizer, &options, NULL);
    if (status == SMZ_OK)
        status = smz_summarize(&summary, summarizer, text, length);
    if (status == SMZ_OK) {
        size_t count;
        const smz_sentence *sentence = smz_sentences(summary, &count);
        for (size_t i = 0; i < count; i++)
            printf("%zu: %.*s\n", sentence[i].start, (int)sentence[i].length, text + sentence[i].start);
    } else {
        fprintf(stderr, "%s\n", smz_strerror(status));
    }
    smz_summary_free(summary);
    smz_free(summarizer);
    return status == SMZ_OK ? 0 : 1;
}
