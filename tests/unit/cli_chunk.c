/* SPDX-License-Identifier: MIT */
#include "cli/chunk.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static char *owned(const char *string)
{
    char *copy = exact_copy(string, strlen(string) + 1);
    require(copy != NULL);
    return copy;
}

/* Answers stay what they were while others are added, and everything is released, cleared before or not. */
static void keeps_answers(void **state)
{
    (void)state;
    struct chunk *chunk = chunk_new("a.jsonl");
    note("a new chunk");
    require(chunk != NULL && strcmp(chunk->name, "a.jsonl") == 0 && chunk->count == 0 && chunk->input.text != NULL);
    for (size_t i = 0; i < 100; i++) {
        struct answer *answer = chunk_add(chunk);
        note("answer %zu", i);
        require(answer != NULL && chunk->count == i + 1 && answer->text != NULL && answer->error[0] == '\0');
        require(answer->summary == NULL && answer->own == NULL && answer->identity == NULL);
        answer->length = i;
        answer->own = owned("Rain.");
        answer->identity = owned("\"id\": 7");
    }
    for (size_t i = 0; i < 100; i++) {
        require(chunk->answers[i].length == i);
        if (i % 2 == 0)
            answer_clear(&chunk->answers[i]);
    }
    chunk_free(chunk);
    chunk_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_answers),
    };
    return cmocka_run_group_tests_name("cli/chunk", tests, NULL, NULL);
}
