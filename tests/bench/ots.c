/* SPDX-License-Identifier: MIT */
/*
 * ots FILE: the three best sentences of an English text by Open Text Summarizer's library, which run times where
 * Debian's libots-dev is installed.
 */
#include <stdio.h>
#include <stdlib.h>

#include <ots/libots.h> /* wants stdio.h before it */

/* The whole of a file; NULL if it can't be read. The caller frees it. */
static unsigned char *read_file(const char *name, size_t *length)
{
    FILE *file = fopen(name, "rb");
    unsigned char *text = NULL;
    if (file == NULL)
        return NULL;
    if (fseek(file, 0, SEEK_END) == 0 && ftell(file) > 0) {
        const size_t size = (size_t)ftell(file);
        rewind(file);
        text = malloc(size + 1);
        *length = text != NULL ? fread(text, 1, size, file) : 0;
        if (text != NULL)
            text[*length] = '\0';
    }
    fclose(file);
    return text;
}

int main(int argc, char **argv)
{
    size_t length = 0;
    unsigned char *text = argc == 2 ? read_file(argv[1], &length) : NULL;
    OtsArticle *article = ots_new_article();
    if (text == NULL || !ots_load_xml_dictionary(article, (const unsigned char *)"en")) {
        fprintf(stderr, "usage: ots FILE\n");
        return 2;
    }
    ots_parse_stream(text, length, article);
    ots_grade_doc(article);
    ots_highlight_doc_lines(article, 3);
    size_t bytes = 0;
    unsigned char *summary = ots_get_doc_text(article, &bytes);
    fwrite(summary, 1, bytes, stdout);
    free(summary);
    ots_free_article(article);
    free(text);
    return 0;
}
