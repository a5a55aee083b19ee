/* SPDX-License-Identifier: MIT */
#include "score/spelling.h"

#include "base/alloc.h"

#include <math.h>
#include <string.h>

/* A spelling of a keyword. */
struct spelling {
    uint32_t keyword; /* number in the list */
    uint32_t count;
    uint32_t first; /* words in document.tokens: its first occurrence */
    uint32_t last;
};

struct spellings {
    struct smz__tally *tally;
    uint32_t *numbers; /* for each phrase: number in the list + 1, or 0 */
    uint8_t *uses;     /* of each term: where it stands in the chosen phrases */
    struct smz__table keys;
    struct smz__buf all; /* struct spelling */
};

static struct spelling *spelling_at(const struct spellings *s, uint32_t id)
{
    return (struct spelling *)(void *)s->all.data + id;
}

static smz_status count_spelling(void *user, const struct smz__occurrence *occurrence)
{
    struct spellings *s = user;
    const struct smz__phrase_scan *scan = &s->tally->scan;
    uint32_t key[SMZ__MAX_PHRASE_STEMS], forms[SMZ__MAX_PHRASE_STEMS + 1];
    size_t count = smz__phrase_key(scan, occurrence, key);
    if (count == 0)
        return SMZ_OK;
    uint32_t phrase = smz__table_find(&s->tally->keys, key, count * sizeof key[0]);
    if (phrase == SMZ__NO_ID || s->numbers[phrase] == 0)
        return SMZ_OK;
    uint32_t first = occurrence->tokens[0].first;
    const uint32_t *words = (const uint32_t *)(const void *)scan->document->tokens.data;
    forms[0] = s->numbers[phrase] - 1;
    for (size_t k = 0; k < count; k++)
        forms[k + 1] = SMZ__TOKEN_FORM(words[first + k]);
    uint32_t before = s->keys.count;
    uint32_t id = smz__table_intern(&s->keys, forms, (count + 1) * sizeof forms[0]);
    if (id == SMZ__NO_ID)
        return s->keys.status;
    if (id == before) {
        const struct spelling fresh = {forms[0], 0, first, first + (uint32_t)count - 1};
        smz__buf_put(&s->all, &fresh, sizeof fresh);
        if (s->all.status != SMZ_OK)
            return s->all.status;
    }
    spelling_at(s, id)->count++;
    return SMZ_OK;
}

static smz_status put_keyword(struct smz__buf *keywords, const struct spellings *s, struct smz__document *document,
                              const struct spelling *spelling, const struct smz__scored *scored, double best,
                              const char *text)
{
    size_t start, end, ignored;
    if (!smz__token_span(document, text, spelling->first, &start, &ignored) ||
        !smz__token_span(document, text, spelling->last, &ignored, &end))
        return SMZ_OK;
    smz_keyword keyword = {start, end - start, smz__phrase_at(s->tally, scored->id)->count, exp(scored->score - best)};
    smz__buf_put(keywords, &keyword, sizeof keyword);
    return keywords->status;
}

/* Of equally common spellings the first in the text. */
static smz_status put_keywords(struct smz__buf *keywords, const struct spellings *s, struct smz__document *document,
                               const struct smz__scored *chosen, size_t count, const char *text)
{
    const smz_allocator *allocator = keywords->allocator;
    uint32_t *commonest = smz__new_array(allocator, count, sizeof *commonest);
    if (commonest == NULL)
        return SMZ_ENOMEM;
    memset(commonest, 0xFF, count * sizeof *commonest);
    for (uint32_t i = 0; i < s->keys.count; i++) {
        uint32_t *best = &commonest[spelling_at(s, i)->keyword];
        if (*best == SMZ__NO_ID || spelling_at(s, i)->count > spelling_at(s, *best)->count)
            *best = i;
    }
    smz_status status = SMZ_OK;
    for (size_t k = 0; k < count && status == SMZ_OK; k++)
        if (commonest[k] != SMZ__NO_ID)
            status =
                put_keyword(keywords, s, document, spelling_at(s, commonest[k]), &chosen[k], chosen[0].score, text);
    smz__release(allocator, commonest, count * sizeof *commonest);
    return status;
}

/* Notes the chosen phrases, and which terms begin them and follow. */
static void note_chosen(struct spellings *s, const struct smz__scored *chosen, size_t count)
{
    for (size_t k = 0; k < count; k++) {
        size_t terms;
        const uint32_t *term = smz__phrase_terms(s->tally, chosen[k].id, &terms);
        s->numbers[chosen[k].id] = (uint32_t)k + 1;
        for (size_t i = 0; i < terms; i++)
            s->uses[term[i]] |= i == 0 ? SMZ__MAY_BEGIN : SMZ__MAY_FOLLOW;
        /* The parts of a joined word that begins a phrase must all be open to that. */
        if (terms > 1)
            for (size_t i = 0; i < terms; i++)
                s->uses[term[i]] |= SMZ__MAY_BEGIN;
    }
}

smz_status smz__spell(struct smz__buf *keywords, struct smz__tally *tally, struct smz__document *document,
                      const struct smz__scored *chosen, size_t count, const char *text)
{
    const smz_allocator *allocator = keywords->allocator;
    const size_t phrases = tally->keys.count, terms = tally->terms.length / sizeof(struct smz__term_tally);
    struct spellings s = {.tally = tally};
    smz_status status = SMZ_ENOMEM;
    smz__table_init(&s.keys, allocator);
    smz__buf_init(&s.all, allocator, SIZE_MAX);
    s.numbers = smz__new(allocator, phrases * sizeof *s.numbers);
    s.uses = smz__new(allocator, terms);
    if (s.numbers == NULL || s.uses == NULL)
        goto done;
    note_chosen(&s, chosen, count);
    tally->scan.uses = s.uses;
    tally->scan.least = 1;
    tally->scan.most = SMZ__MAX_PHRASE;
    status = smz__visit_phrases(&tally->scan, count_spelling, &s);
    tally->scan.uses = NULL;
    if (status == SMZ_OK)
        status = put_keywords(keywords, &s, document, chosen, count, text);
done:
    smz__release(allocator, s.uses, terms);
    smz__release(allocator, s.numbers, phrases * sizeof *s.numbers);
    smz__table_free(&s.keys);
    smz__buf_free(&s.all);
    return status;
}
