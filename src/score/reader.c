/* SPDX-License-Identifier: MIT */
#include "score/reader.h"

#include "document/repeat.h"
#include "lang/stem.h"
#include "score/list.h"

#include <string.h>

void smz__reader_init(struct smz__reader *reader, const smz_allocator *allocator, const smz_allocator *keeping)
{
    memset(reader, 0, sizeof *reader);
    reader->allocator = allocator;
    reader->keeping = keeping;
    smz__buf_init(&reader->stopwords_text, allocator, SIZE_MAX);
    smz__buf_init(&reader->query_text, allocator, SIZE_MAX);
    smz__table_init(&reader->stopwords, allocator);
    smz__table_init(&reader->query, allocator);
    smz__table_init(&reader->furniture, allocator);
    smz__memo_init(&reader->memo, keeping);
}

void smz__reader_free(struct smz__reader *reader)
{
    smz__stemmer_close(reader->stemmer);
    smz__buf_free(&reader->stopwords_text);
    smz__buf_free(&reader->query_text);
    smz__table_free(&reader->stopwords);
    smz__table_free(&reader->query);
    smz__table_free(&reader->furniture);
    smz__memo_free(&reader->memo);
}

smz_status smz__reader_give(struct smz__reader *reader, const char *stopwords, size_t length, const char *query)
{
    smz__buf_put(&reader->stopwords_text, stopwords, length);
    if (query != NULL)
        smz__buf_put(&reader->query_text, query, strlen(query));
    return reader->stopwords_text.status != SMZ_OK ? reader->stopwords_text.status : reader->query_text.status;
}

smz_status smz__reader_furnish(struct smz__reader *reader, const char *sentences, size_t length)
{
    struct smz__repeat_key key;
    const char *stop;
    for (size_t at = 0; at < length; at = (size_t)(stop - sentences) + 1) {
        stop = memchr(sentences + at, '\n', length - at);
        stop = stop != NULL ? stop : sentences + length;
        smz__repeat_key(&key, sentences + at, (size_t)(stop - sentences) - at);
        if (key.length != 0 && smz__table_intern(&reader->furniture, key.bytes, key.length) == SMZ__NO_ID)
            return reader->furniture.status;
    }
    return SMZ_OK;
}

/* Stop words come first: they part elisions, but not in their own list, or it would depend on their order. */
static smz_status read_lists(struct smz__reader *reader, const struct smz__language *language)
{
    struct smz__vocabulary vocabulary;
    smz__vocabulary_init(&vocabulary, reader->allocator);
    vocabulary.language = language;
    vocabulary.stemmer = reader->stemmer;
    vocabulary.watch = reader->watch;
    smz_status status = smz__read_stopwords(&reader->stopwords, reader->stopwords_text.data,
                                            reader->stopwords_text.length, &vocabulary);
    vocabulary.further_stop = &reader->stopwords;
    if (status == SMZ_OK)
        status = smz__read_query(&reader->query, reader->query_text.data, reader->query_text.length, &vocabulary);
    smz__vocabulary_free(&vocabulary);
    return status;
}

smz_status smz__reader_prepare(struct smz__reader *reader, const struct smz__language *language)
{
    reader->recurs = reader->language == language;
    if (reader->recurs)
        return SMZ_OK;
    reader->language = NULL;
    smz__stemmer_close(reader->stemmer);
    smz__table_free(&reader->stopwords);
    smz__table_free(&reader->query);
    smz__table_init(&reader->stopwords, reader->allocator);
    smz__table_init(&reader->query, reader->allocator);
    smz__memo_free(&reader->memo);
    smz__memo_init(&reader->memo, reader->keeping);
    smz_status status = smz__stemmer_open(&reader->stemmer, language);
    if (status == SMZ_OK)
        status = read_lists(reader, language);
    if (status == SMZ_OK)
        reader->language = language;
    return status;
}

struct smz__memo *smz__reader_memo(struct smz__reader *reader)
{
    return reader->keeping != NULL && reader->recurs ? &reader->memo : NULL;
}
