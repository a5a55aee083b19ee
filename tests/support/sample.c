/* SPDX-License-Identifier: MIT */
#include "support/sample.h"

#include "base/alloc.h"
#include "lang/language.h"
#include "lang/stem.h"

#include <string.h>

void sample_open(struct sample *sample, const char *code, const char *text)
{
    const struct smz__language *language =
        strcmp(code, "und") == 0 ? smz__neutral_language() : smz__find_language(code);
    note("%s: %.400s", code, text);
    require(language != NULL);
    sample->allocator = smz__malloc_allocator();
    sample->text = text;
    smz__document_init(&sample->document, &sample->allocator);
    smz__candidates_init(&sample->candidates, &sample->allocator);
    require(smz__stemmer_open(&sample->stemmer, language) == SMZ_OK);
    sample->document.vocabulary.language = language;
    sample->document.vocabulary.stemmer = sample->stemmer;
    sample->document.keep_tokens = true;
    require(smz__document_build(&sample->document, text, strlen(text)) == SMZ_OK);
    require(smz__list_candidates(&sample->candidates, &sample->document) == SMZ_OK);
    require(smz__compare_candidates(&sample->candidates, &sample->document) == SMZ_OK);
}

void sample_close(struct sample *sample)
{
    smz__candidates_free(&sample->candidates);
    smz__document_free(&sample->document);
    smz__stemmer_close(sample->stemmer);
}
