/* SPDX-License-Identifier: MIT */
/*
 * features: prints what the model sees, for fitting it (see tests/eval/fit.py).
 *
 * Standard input: documents, each as a line with a language's code and a length, and then that many bytes. Standard
 * output: a line with the names of the sentences' features and one with those of documents'; then for each document a
 * line with the number of its candidates and its features, and for each candidate a line with where it begins and ends
 * and its features.
 */
#include "base/alloc.h"
#include "lang/language.h"
#include "lang/stem.h"
#include "score/feature.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_batch(const struct smz__batch *batch, size_t first)
{
    static float values[SMZ__FEATURES][SMZ__BATCH];
    for (unsigned f = 0; f < SMZ__FEATURES; f++)
        smz__features[f].fill(values[f], batch);
    for (unsigned j = 0; j < batch->count; j++) {
        const struct smz__document_view *whole = batch->whole;
        const struct smz__sentence *s = smz__candidate_sentence(whole->candidates, whole->document, first + j);
        printf("%lu %lu", (unsigned long)s->start, (unsigned long)s->end);
        for (unsigned f = 0; f < SMZ__FEATURES; f++)
            printf(" %.7g", (double)values[f][j]);
        putchar('\n');
    }
}

static smz_status print_document(const struct smz__document *document, const struct smz__candidates *candidates)
{
    struct smz__document_view whole;
    static struct smz__batch batch;
    smz__view_document(&whole, document, candidates);
    const smz_status status = smz__view_terms(&whole);
    printf("%zu", candidates->count);
    for (unsigned d = 0; d < SMZ__DOCUMENT_FEATURES; d++)
        printf(" %.7g", (double)smz__document_features[d].value(&whole));
    putchar('\n');
    for (size_t first = 0; status == SMZ_OK && first < candidates->count; first += SMZ__BATCH) {
        smz__view_batch(&batch, &whole, first, 1);
        print_batch(&batch, first);
    }
    smz__view_release(&whole);
    return status;
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
        status = smz__list_candidates(&candidates, &document);
    if (status == SMZ_OK)
        status = smz__compare_candidates(&candidates, &document);
    if (status == SMZ_OK)
        status = print_document(&document, &candidates);
    smz__candidates_free(&candidates);
    smz__document_free(&document);
    smz__stemmer_close(stemmer);
    return status;
}

int main(void)
{
    char line[64], code[8];
    for (unsigned f = 0; f < SMZ__FEATURES; f++)
        printf("%s ", smz__features[f].name);
    putchar('\n');
    for (unsigned d = 0; d < SMZ__DOCUMENT_FEATURES; d++)
        printf("%s ", smz__document_features[d].name);
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
