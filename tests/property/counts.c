/* SPDX-License-Identifier: MIT */
/*
 * What must hold for the counts of every collection, tried on the pieces of made-up texts. SMALL in the environment:
 * fewer seeds, for valgrind.
 */
#include "support/generate.h"
#include "support/test.h"

#include "summarize.h"

#include <stdlib.h>

static smz_summary *split(const struct gathered *text)
{
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.flags = SMZ_SPLIT_ONLY;
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    require(smz_summarize(&summary, summarizer, text->bytes, text->length) == SMZ_OK);
    smz_free(summarizer);
    return summary;
}

/* Appends what is written of the counts of pieces first to last - 1 of a text, each one document. */
static void count_pieces(struct gathered *out, const smz_summary *pieces, const struct gathered *text, size_t first,
                         size_t last)
{
    smz_counts *counts = NULL;
    smz_summarizer *summarizer = NULL;
    require(smz_counts_new(&counts, NULL) == SMZ_OK && smz_new(&summarizer, NULL, NULL) == SMZ_OK);
    for (size_t i = first; i < last; i++) {
        smz_sentence piece;
        require(smz_sentence_at(pieces, i, &piece) == 1);
        require(smz_counts_add(counts, summarizer, text->bytes + piece.start, piece.length) == SMZ_OK);
    }
    require(smz_counts_write(counts, gather_write, out) == SMZ_OK);
    smz_free(summarizer);
    smz_counts_free(counts);
}

/* However a collection is parted, and in whatever order the parts come: reading the counts of the parts gives, to the
 * byte, what counting all at once gives. */
static void parts_count_as_the_whole(const struct gathered *text)
{
    smz_summary *pieces = split(text);
    const size_t count = smz_sentence_count(pieces);
    struct gathered whole = {0};
    count_pieces(&whole, pieces, text, 0, count);
    for (size_t parted = 0; parted <= count && count != 0; parted += count / 3 + 1) {
        struct gathered parts = {0}, sum = {0};
        smz_counts *counts = NULL;
        require(smz_counts_new(&counts, NULL) == SMZ_OK);
        count_pieces(&parts, pieces, text, parted, count);
        count_pieces(&parts, pieces, text, 0, parted);
        require(smz_counts_read(counts, parts.bytes, parts.length) == SMZ_OK);
        require(smz_counts_write(counts, gather_write, &sum) == SMZ_OK);
        require_text(sum.bytes, sum.length, whole.bytes);
        gathered_free(&sum);
        gathered_free(&parts);
        smz_counts_free(counts);
    }
    gathered_free(&whole);
    smz_summary_free(pieces);
}

static void test_parts_count_as_the_whole(void **state)
{
    (void)state;
    const uint64_t seeds = getenv("SMALL") != NULL ? 10 : 300;
    for (uint64_t seed = 0; seed < seeds; seed++) {
        struct random random = {seed};
        struct gathered text = generate_mixture(&random, true);
        note("seed %lu", (unsigned long)seed);
        parts_count_as_the_whole(&text);
        gathered_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parts_count_as_the_whole),
    };
    return cmocka_run_group_tests_name("property: counts", tests, NULL, NULL);
}
