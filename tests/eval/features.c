/* SPDX-License-Identifier: MIT */
/*
 * features: prints what the model sees, for fitting it (see tests/eval/fit.py).
 *
 * Standard input: documents, each as a line with a language's code and a length, and then that many bytes. Standard
 * output: a line with the names of the features; then for each document a line with the number of its candidates, and
 * for each candidate a line with where it begins and ends, its features, "|", and its vector as term:weight.
 */
#include "base/alloc.h"
#include "lang/language.h"
#include "lang/stem.h"
#include "score/feature.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_vector(const struct smz__view *view)
{
    const struct smz__document *d = view->whole->document;
    const uint32_t *ids = (const uint32_t *)(const void *)d->term_ids.data + view->sentence->first_term;
    const unsigned char *times = (const unsigned char *)d->term_counts.data + view->sentence->first_term;
    for (uint32_t k = 0; k < view->sentence->terms; k++)
        printf(" %u:%.4g", (unsigned)ids[k],
               (double)view->similarity->norm * smz__term_weight(view->whole->candidates, times[k]));
}

static void print_document(const struct smz__document *document, const struct smz__candidates *candidates)
{
    struct smz__document_view whole;
    struct smz__view view;
    memset(&view, 0, sizeof view);
    smz__view_document(&whole, document, candidates);
    printf("%zu\n", candidates->count);
    for (size_t i = 0; i < candidates->count; i++) {
        smz__view_place(&view, &whole, i);
        smz__view_terms(&view);
        printf("%zu %zu", view.sentence->start, view.sentence->end);
        for (unsigned f = 0; f < SMZ__FEATURES; f++)
            printf(" %.7g", smz__features[f].value(&view));
        fputs(" |", stdout);
        if (view.sentence->terms != 0)
            print_vector(&view);
        putchar('\n');
    }
}

static smz_status export(const char *text, size_t length, const char *code)
{
    const smz_allocator allocator = smz__malloc_allocator();
    const struct smz__language *language = smz__find_language(code);
    struct smz__document document;
    struct smz__candidates candidates;
    struct sb_stemmer *stemmer = NULL;
    if (language == NULL)
        language = smz__neutral_language();
    smz__document_init(&document, &allocator);
    smz__candidates_init(&candidates, &allocator);
    smz_status status = smz__stemmer_open(&stemmer, language);
    document.vocabulary.language = language;
    document.vocabulary.stemmer = stemmer;
    if (status == SMZ_OK)
        status = smz__document_build(&document, text, length);
    if (status == SMZ_OK)
        status = smz__candidates_build(&candidates, &document);
    if (status == SMZ_OK)
        print_document(&document, &candidates);
    smz__candidates_free(&candidates);
    smz__document_free(&document);
    smz__stemmer_close(stemmer);
    return status;
}

int main(void)
{
    char line[64], code[8];
    for (unsigned f = 0; f < SMZ__FEATURES; f++)
        printf("%s%s", f == 0 ? "" : " ", smz__features[f].name);
    putchar('\n');
    while (fgets(line, sizeof line, stdin) != NULL) {
        size_t name = strcspn(line, " ");
        if (name >= sizeof code)
            return 1;
        memcpy(code, line, name);
        code[name] = '\0';
        const size_t length = strtoul(line + name, NULL, 10);
        char *text = malloc(length + 1);
        if (text == NULL || fread(text, 1, length, stdin) != length || export(text, length, code) != SMZ_OK) {
            fputs("features: a document could not be read\n", stderr);
            free(text);
            return 1;
        }
        free(text);
    }
    return ferror(stdout) ? 1 : 0;
}
