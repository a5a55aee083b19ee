/* SPDX-License-Identifier: MIT */
#include "document/block.h"

#include "base/alloc.h"
#include "lang/language.h"
#include "support/test.h"

#include <string.h>

/* The blocks of a text, each with a letter for its kind, with bars between: "T:title|P:prose". */
static struct gathered blocks_of(const char *text)
{
    static const char *const letters[] = {
        [SMZ_PROSE] = "P:", [SMZ_TITLE] = "T:",     [SMZ_HEADING] = "H:", [SMZ_LIST_ITEM] = "L:",
        [SMZ_CODE] = "C:",  [SMZ_QUOTATION] = "Q:", [SMZ_TABLE] = "B:",   [SMZ_FURNITURE] = "F:",
    };
    struct gathered blocks = {0};
    struct smz__block_reader reader;
    struct smz__block block;
    size_t at = 0;
    gather_string(&blocks, "");
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz__buf scratch;
    smz__buf_init(&scratch, &allocator, SIZE_MAX);
    smz__block_reader_init(&reader, text, strlen(text), smz__find_language("en"), &scratch);
    while (smz__next_block(&reader, &block)) {
        require(block.start >= at && block.end > block.start && block.end <= strlen(text));
        at = block.end;
        if (blocks.length != 0)
            gather_string(&blocks, "|");
        gather_string(&blocks, letters[block.kind]);
        gather(&blocks, text + block.start, block.end - block.start);
    }
    smz__buf_free(&scratch);
    return blocks;
}

#define PROSE "The old harbour was quiet until the ferries came back from the islands in the spring."
#define MORE  "Nobody had expected them to come so early, and nobody had swept the quay."

static void finds_blocks(void **state)
{
    (void)state;
    static const struct {
        const char *text, *blocks;
    } cases[] = {
        {"", ""},
        {" \n\t\n\r\n", ""},
        {PROSE, "P:" PROSE},
        {PROSE "\n\n" MORE "\n", "P:" PROSE "|P:" MORE},
        {PROSE "\n \t\n\n\n" MORE, "P:" PROSE "|P:" MORE},
        {"The harbour\n\n" PROSE "\n\nLater\n\n" MORE, "T:The harbour|P:" PROSE "|H:Later|P:" MORE},
        {"Ferries return\n", "T:Ferries return"},
        {"# Ferries\n\n" PROSE "\n\n## Quay\n" MORE, "T:# Ferries|P:" PROSE "|H:## Quay|P:" MORE},
        {"Is it spring?\n\n" PROSE, "T:Is it spring?|P:" PROSE},
        {PROSE "\n\n- one\n- two\n\n" MORE, "P:" PROSE "|L:- one|L:- two|P:" MORE},
        {PROSE "\n1. one\n2. two\n", "P:" PROSE "|L:1. one|L:2. two"},
        {"- one that goes\n  on here\n- two", "L:- one that goes\n  on here|L:- two"},
        {PROSE "\n\n```\nx. Y.\n\nz\n```\n" MORE, "P:" PROSE "|C:```\nx. Y.\n\nz\n```|P:" MORE},
        {PROSE "\n\n| a | b |\n| c | d |\n", "P:" PROSE "|B:| a | b ||B:| c | d |"},
        {PROSE "\n\n---\n\n" MORE, "P:" PROSE "|F:---|P:" MORE},
        {PROSE "\n\n> It rained.\n> We stayed.\n\n" MORE, "P:" PROSE "|Q:> It rained.\n> We stayed.|P:" MORE},
        {"The harbour\n===========\n\n" PROSE, "T:The harbour|F:===========|P:" PROSE},
        {"The harbour\n\nBy Mara Ellison\n\n" PROSE, "T:The harbour|F:By Mara Ellison|P:" PROSE},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("block case %zu:\n%s", i, cases[i].text);
        struct gathered blocks = blocks_of(cases[i].text);
        require_text(blocks.bytes, blocks.length, cases[i].blocks);
        gathered_free(&blocks);
    }
}

/* A fence that is never closed is a line of code and no more; what it would have swallowed is read. */
static void unclosed_fence_swallows_nothing(void **state)
{
    (void)state;
    note("unclosed fence");
    struct gathered blocks = blocks_of("```\n" PROSE "\n\n" MORE "\n");
    require(strstr(blocks.bytes, "P:" PROSE) != NULL && strstr(blocks.bytes, "P:" MORE) != NULL);
    gathered_free(&blocks);
    note("unclosed tilde fence before a closed one");
    blocks = blocks_of("~~~\n" PROSE "\n\n```\nx. Y.\n```\n");
    require(strstr(blocks.bytes, "C:```\nx. Y.\n```") != NULL);
    gathered_free(&blocks);
}

/* The same paragraph, wrapped at many widths, is one block. */
static void wrapped_paragraph_is_one_block(void **state)
{
    (void)state;
    static const char paragraph[] = PROSE " " MORE " The ferrymen did not mind: they tied up, and waited for tea.";
    for (size_t width = 30; width < 100; width++) {
        char text[sizeof paragraph];
        size_t line = 0, space = 0;
        memcpy(text, paragraph, sizeof text);
        for (size_t at = 0; text[at] != '\0'; at++) {
            if (text[at] == ' ')
                space = at;
            if (at - line >= width && space > line) {
                text[space] = '\n';
                line = space + 1;
            }
        }
        note("wrapped at %zu", width);
        struct gathered blocks = blocks_of(text);
        require(strncmp(blocks.bytes, "P:", 2) == 0 && blocks.length == strlen(text) + 2);
        gathered_free(&blocks);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_blocks),
        cmocka_unit_test(unclosed_fence_swallows_nothing),
        cmocka_unit_test(wrapped_paragraph_is_one_block),
    };
    return cmocka_run_group_tests_name("document/block", tests, NULL, NULL);
}
