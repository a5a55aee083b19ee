/* SPDX-License-Identifier: MIT */
#include "chunk.h"

#include <stdint.h>
#include <stdlib.h>

struct chunk *chunk_new(const char *name)
{
    struct chunk *chunk = calloc(1, sizeof *chunk);
    if (chunk != NULL) {
        chunk->name = name;
        chunk->input.text = "";
    }
    return chunk;
}

void answer_clear(struct answer *answer)
{
    smz_summary_free(answer->summary);
    free(answer->own);
    free(answer->identity);
    *answer = (struct answer){.text = ""};
}

void chunk_free(struct chunk *chunk)
{
    if (chunk == NULL)
        return;
    for (size_t i = 0; i < chunk->count; i++)
        answer_clear(&chunk->answers[i]);
    free(chunk->answers);
    input_close(&chunk->input);
    free(chunk);
}

struct answer *chunk_add(struct chunk *chunk)
{
    if (chunk->count == chunk->room) {
        const size_t room = chunk->room == 0 ? 1 : chunk->room * 2;
        struct answer *answers =
            room <= SIZE_MAX / sizeof *answers ? realloc(chunk->answers, room * sizeof *answers) : NULL;
        if (answers == NULL)
            return NULL;
        chunk->answers = answers;
        chunk->room = room;
    }
    chunk->answers[chunk->count] = (struct answer){.text = ""};
    return &chunk->answers[chunk->count++];
}
