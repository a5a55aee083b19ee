/* SPDX-License-Identifier: MIT */
#include "document/document.h"

#include "base/limits.h"
#include "document/passage.h"
#include "document/repeat.h"

#include <math.h>
#include <string.h>

void smz__document_init(struct smz__document *document, const smz_allocator *allocator)
{
    memset(document, 0, sizeof *document);
    smz__vocabulary_init(&document->vocabulary, allocator);
    smz__buf_init(&document->sentences, allocator, SIZE_MAX);
    smz__buf_init(&document->figures, allocator, SIZE_MAX);
    smz__buf_init(&document->firsts, allocator, SIZE_MAX);
    smz__buf_init(&document->term_ids, allocator, SIZE_MAX);
    smz__buf_init(&document->term_counts, allocator, SIZE_MAX);
    smz__buf_init(&document->tokens, allocator, SMZ__MAX_RECORDS(sizeof(uint32_t)));
    smz__buf_init(&document->token_marks, allocator, SIZE_MAX);
}

void smz__document_trim(struct smz__document *document)
{
    smz__vocabulary_free(&document->vocabulary);
    smz__buf_free(&document->figures);
    smz__buf_free(&document->firsts);
    smz__buf_free(&document->tokens);
    smz__buf_free(&document->token_marks);
    smz__buf_trim(&document->sentences);
    smz__buf_trim(&document->term_ids);
    smz__buf_trim(&document->term_counts);
}

void smz__document_free(struct smz__document *document)
{
    smz__vocabulary_free(&document->vocabulary);
    smz__buf_free(&document->sentences);
    smz__buf_free(&document->term_ids);
    smz__buf_free(&document->term_counts);
    smz__buf_free(&document->figures);
    smz__buf_free(&document->firsts);
    smz__buf_free(&document->tokens);
    smz__buf_free(&document->token_marks);
}

/* What a summary is chosen from: prose, or what stands in its place. */
static smz_kind kind_to_choose(const struct smz__document *document)
{
    static const smz_kind preference[] = {SMZ_PROSE, SMZ_QUOTATION, SMZ_LIST_ITEM, SMZ_HEADING,
                                          SMZ_TITLE, SMZ_TABLE,     SMZ_CODE,      SMZ_FURNITURE};
    size_t best = sizeof preference / sizeof preference[0] - 1;
    for (size_t i = 0; i < document->sentence_count && best > 0; i++)
        for (size_t k = 0; k < best; k++)
            if (smz__sentence_at(document, i)->kind == preference[k])
                best = k;
    return preference[best];
}

static void finish_terms(struct smz__document *document)
{
    document->term_total = document->vocabulary.term_keys.count;
    for (uint32_t i = 0; i < document->vocabulary.term_keys.count; i++) {
        struct smz__term *term = smz__term_at(&document->vocabulary, i);
        term->log_count = term->count > 1 ? (float)log((double)term->count) : 0.0F;
    }
}

/* What is behind the last sentence says where its terms end. */
static void end_terms(struct smz__document *document)
{
    const struct smz__sentence end = {.first_term = (uint32_t)(document->term_ids.length / sizeof(uint32_t))};
    smz__buf_put(&document->sentences, &end, sizeof end);
    /* Where there is none at all, it is still known where they would be. */
    if (document->term_ids.length == 0) {
        (void)smz__buf_reserve(&document->term_ids, sizeof(uint32_t));
        (void)smz__buf_reserve(&document->term_counts, 1);
    }
}

/* Reads all blocks, and takes note of those that are heads. */
static smz_status read_blocks(struct smz__document *document, struct smz__heads *heads, const char *text, size_t length)
{
    struct smz__builder builder = {.document = document, .text = text, .length = length, .batch = SMZ__PIECES};
    struct smz__block_reader reader;
    smz_status status = SMZ_OK;
    smz__block_reader_init(&reader, text, length, document->vocabulary.language, &document->vocabulary.scratch);
    reader.group.watch = document->vocabulary.watch;
    while (status == SMZ_OK && smz__next_block(&reader, &builder.block)) {
        const size_t before = document->sentence_count;
        status = smz__read_block(&builder);
        document->paragraphs++;
        const bool head = builder.block.kind == SMZ_HEADING || builder.block.kind == SMZ_TITLE;
        if (status == SMZ_OK && head && document->sentence_count != before)
            status = smz__note_head(heads, document, text);
    }
    return status == SMZ_OK ? smz__watch_status(document->vocabulary.watch) : status;
}

static smz_status build(struct smz__document *document, struct smz__heads *heads, const char *text, size_t length)
{
    smz_status status = read_blocks(document, heads, text, length);
    end_terms(document);
    const smz_status buffers[] = {document->sentences.status,  document->figures.status,     document->firsts.status,
                                  document->term_ids.status,   document->term_counts.status, document->tokens.status,
                                  document->token_marks.status};
    for (size_t i = 0; i < sizeof buffers / sizeof buffers[0] && status == SMZ_OK; i++)
        status = buffers[i];
    if (status == SMZ_OK)
        status = smz__mark_heads(heads, document);
    if (status == SMZ_OK && document->furniture != NULL)
        status = smz__mark_furniture(document, text);
    if (status != SMZ_OK)
        return status;
    finish_terms(document);
    document->chosen_kind = kind_to_choose(document);
    return SMZ_OK;
}

smz_status smz__document_build(struct smz__document *document, const char *text, size_t length)
{
    struct smz__heads heads;
    smz__heads_init(&heads, document->sentences.allocator);
    const smz_status status = build(document, &heads, text, length);
    smz__heads_free(&heads);
    return status;
}

bool smz__token_span(struct smz__document *document, const char *text, uint32_t token, size_t *start, size_t *end)
{
    size_t low = 0, high = document->sentence_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (smz__first_token(document, middle) <= token)
            low = middle;
        else
            high = middle;
    }
    if (high == 0)
        return false;
    const struct smz__sentence *sentence = smz__sentence_at(document, low);
    uint32_t here = smz__first_token(document, low);
    struct smz__piece piece;
    size_t from = sentence->start;
    const uint32_t mark = token / SMZ__TOKENS_PER_MARK;
    if (mark * SMZ__TOKENS_PER_MARK > here) {
        here = mark * SMZ__TOKENS_PER_MARK;
        from = ((const uint32_t *)(const void *)document->token_marks.data)[mark];
    }
    for (size_t at = from; smz__next_piece(&document->vocabulary, text, sentence->end, at, &piece); at = piece.next) {
        if ((piece.flags & SMZ__TAIL) != 0)
            continue;
        if (here++ == token) {
            *start = piece.start;
            *end = piece.end;
            return true;
        }
    }
    return false;
}
