/* SPDX-License-Identifier: MIT */
#include "score/lexicon.h"

#include "base/utf8.h"
#include "lang/language.h"

#include <string.h>

/* Longest ending in a list of cues, in bytes, with its hyphen. */
#define MAX_ENDING 24

/* The form's spelling as the lists have it, in the vocabulary's scratch; false if it can't be had. */
static bool fold(struct smz__vocabulary *vocabulary, uint32_t form)
{
    size_t length;
    const char *word = smz__table_key(&vocabulary->form_keys, form, &length);
    vocabulary->scratch.length = 0;
    return smz__fold(&vocabulary->scratch, word, length, smz__has(vocabulary->language, SMZ__DOTLESS_I));
}

static unsigned cue_of(struct smz__vocabulary *vocabulary, uint32_t form)
{
    const struct smz__words cues = vocabulary->language->cues;
    if (cues.count == 0 || !fold(vocabulary, form))
        return 0;
    return smz__find_word(cues, vocabulary->scratch.data, vocabulary->scratch.length);
}

smz_status smz__read_lexicon(struct smz__buf *lexemes, struct smz__document *document)
{
    struct smz__vocabulary *vocabulary = &document->vocabulary;
    for (uint32_t i = 0; i < vocabulary->form_keys.count; i++) {
        const struct smz__form *form = smz__form_at(vocabulary, i);
        struct smz__lexeme lexeme = {.term = form->term,
                                     .kind = SMZ__PHRASE_BREAKER,
                                     .capital = (form->shape & SMZ__UPPER) != 0,
                                     .number = (form->shape & SMZ__NUMBER) != 0};
        if ((form->shape & SMZ__STOP) != 0) {
            lexeme.kind = SMZ__PHRASE_STOP;
            lexeme.cue = (uint8_t)cue_of(vocabulary, i);
        } else if ((form->shape & SMZ__CONTENT) != 0 && !lexeme.number) {
            lexeme.kind = SMZ__PHRASE_CONTENT;
        }
        smz__buf_put(lexemes, &lexeme, sizeof lexeme);
    }
    return lexemes->status != SMZ_OK ? lexemes->status : vocabulary->scratch.status;
}

bool smz__has_weak_ending(struct smz__document *document, uint32_t form)
{
    struct smz__vocabulary *vocabulary = &document->vocabulary;
    const struct smz__words cues = vocabulary->language->cues;
    if (cues.count == 0 || !fold(vocabulary, form))
        return false;
    /* The longest ending that is listed decides. */
    char ending[MAX_ENDING] = "-";
    const char *word = vocabulary->scratch.data;
    size_t length = vocabulary->scratch.length;
    for (size_t bytes = length < MAX_ENDING - 1 ? length : MAX_ENDING - 1; bytes > 1; bytes--) {
        memcpy(ending + 1, word + length - bytes, bytes);
        unsigned cue = smz__find_word(cues, ending, bytes + 1);
        if (cue != 0)
            return cue == SMZ__CUE_ENDING && bytes + 1 < length;
    }
    return false;
}
