/* SPDX-License-Identifier: MIT */
/*
 * The entry point of libFuzzer: the first bytes choose options, the rest is the text. A byte stands for its distance
 * from the digit 0, modulo the number of choices, so that an input can be written by hand: a first line of
 * "0000000000000" is all defaults, and the text begins on the second line.
 */
#include "character.h"
#include "check.h"
#include "heap.h"
#include "output.h"
#include "require.h"

#include <math.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

struct choices {
    uint8_t method;
    uint8_t unit;
    uint8_t amount;
    uint8_t keywords;
    uint8_t language;
    uint8_t flags;
    uint8_t render;
    uint8_t cut_unit;
    uint8_t cut_amount;
    uint8_t stopwords; /* so many bytes at the text's beginning, times 8 */
    uint8_t query;     /* the same, up to the first NUL */
    uint8_t ceiling;   /* 1: max_bytes is one less than the text has */
    uint8_t fail;      /* the allocation that is refused; 0 for none */
    uint8_t newline;   /* not used */
};

static const double amounts[] = {3.0,  0.0, 1.0, 2.0,  5.0,   20.0,     100.0, 1e6,
                                 0.34, 1.0, 0.5, 1e-9, 1e300, INFINITY, -1.0,  NAN};
static const size_t keyword_counts[] = {5, 0, 1, 2, 40, 1000, SIZE_MAX};
static const char *const languages[] = {"auto", NULL, "en", "de", "fr", "it", "ca", "tr",
                                        "el",   "hy", "ru", "ar", "hi", "zh", "ja", "th"};

/* One run: what was asked for, and what came of it. */
struct run {
    smz_options options;
    smz_render_options render;
    smz_length cut;
    struct heap heap;
    char *text;  /* a copy that ends where its memory ends */
    char *query; /* owned; NULL for none */
    size_t length;
    smz_summarizer *summarizer;
    smz_summary *summary;
};

static size_t pick(uint8_t byte, size_t count)
{
    return (uint8_t)(byte - '0') % count;
}

static bool is_length(const smz_length *length)
{
    return length->amount >= 0.0 && (length->unit != SMZ_RATIO || length->amount <= 1.0);
}

/* The first eighths * 8 bytes of the text, or fewer. */
static size_t prefix(const struct run *run, uint8_t eighths)
{
    const size_t wanted = pick(eighths, 256) * 8;
    return wanted < run->length ? wanted : run->length;
}

static void read_choices(struct run *run, const struct choices *choices)
{
    smz_options_init(&run->options, sizeof run->options);
    run->options.method = (smz_method)pick(choices->method, 7);
    run->options.length.unit = (smz_unit)pick(choices->unit, 4);
    run->options.length.amount = amounts[pick(choices->amount, COUNT(amounts))];
    run->options.keywords = keyword_counts[pick(choices->keywords, COUNT(keyword_counts))];
    run->options.language = languages[pick(choices->language, COUNT(languages))];
    run->options.flags = (uint32_t)pick(choices->flags, 16);
    run->options.stopwords = run->text;
    run->options.stopwords_length = prefix(run, choices->stopwords);
    const size_t query_length = prefix(run, choices->query);
    if (query_length != 0) {
        run->query = copy_bytes(run->text, query_length);
        run->query[query_length - 1] = '\0';
        run->options.query = run->query;
    }
    if (pick(choices->ceiling, 2) == 1 && run->length != 0)
        run->options.max_bytes = run->length - 1;
    smz_render_options_init(&run->render, sizeof run->render);
    run->render.flags = (uint32_t)pick(choices->render, 32);
    run->cut.unit = (smz_unit)pick(choices->cut_unit, 4);
    run->cut.amount = amounts[pick(choices->cut_amount, COUNT(amounts))];
    run->heap = (struct heap){.fail_at = pick(choices->fail, 256)};
}

/* --- what smz_summarize must answer ------------------------------------------------------------------------------- */

static size_t first_bad_byte(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        const size_t here = at;
        if (next_character(text, length, &at) == BAD_BYTE)
            return here;
    }
    return length;
}

static smz_status expected_status(const struct run *run)
{
    if (run->length > run->options.max_bytes)
        return SMZ_ELIMIT;
    if ((run->options.flags & SMZ_STRICT_UTF8) != 0 && first_bad_byte(run->text, run->length) != run->length)
        return SMZ_EUTF8;
    return SMZ_OK;
}

/* Makes run->summarizer and run->summary. False, with the refusal checked, if there is no summary to look at. */
static bool summarize(struct run *run)
{
    const smz_allocator allocator = heap_allocator(&run->heap);
    const bool refuses = run->heap.fail_at != 0;
    smz_status status = smz_new(&run->summarizer, &run->options, &allocator);
    if (status == SMZ_ENOMEM && refuses)
        return false;
    REQUIRE(status == (is_length(&run->options.length) ? SMZ_OK : SMZ_EINVAL));
    REQUIRE((run->summarizer != NULL) == (status == SMZ_OK));
    if (status != SMZ_OK)
        return false;
    status = smz_summarize(&run->summary, run->summarizer, run->text, run->length);
    REQUIRE((run->summary != NULL) == (status == SMZ_OK));
    const smz_error *error = smz_last_error(run->summarizer);
    REQUIRE(error->status == status && strcmp(error->message, smz_strerror(status)) == 0);
    if (status == SMZ_ENOMEM && refuses) {
        /* The next attempt must find everything in order. */
        run->heap.fail_at = 0;
        status = smz_summarize(&run->summary, run->summarizer, run->text, run->length);
    }
    REQUIRE(status == expected_status(run));
    if (status == SMZ_EUTF8)
        REQUIRE(smz_last_error(run->summarizer)->byte == first_bad_byte(run->text, run->length));
    return status == SMZ_OK;
}

static void finish(struct run *run)
{
    smz_summary_free(run->summary);
    smz_free(run->summarizer);
    run->summary = NULL;
    run->summarizer = NULL;
    REQUIRE(run->heap.live == 0);
}

/* --- runs that must agree -------------------------------------------------------------------------------------------
 */

/* A second analysis, of other memory with the same bytes, and with other seeds in its tables. */
static void check_repeatable(const struct run *run)
{
    smz_summary *again = NULL;
    char *text = copy_bytes(run->text, run->length);
    size_t count, other;
    REQUIRE(smz_summarize(&again, run->summarizer, text, run->length) == SMZ_OK);
    check_same_choice(run->summary, again, true);
    const smz_keyword *one = smz_keywords(run->summary, &count), *two = smz_keywords(again, &other);
    REQUIRE(count == other);
    for (size_t i = 0; i < count; i++)
        REQUIRE(one[i].start == two[i].start && one[i].length == two[i].length && one[i].count == two[i].count);
    REQUIRE(strcmp(smz_summary_language(run->summary), smz_summary_language(again)) == 0);
    smz_summary_free(again);
    free(text);
}

/* A cut is what a new analysis with that length would have chosen. */
static void check_cut(const struct run *run)
{
    struct run fresh = *run;
    smz_summary *cut = NULL;
    const bool split_only = (run->options.flags & SMZ_SPLIT_ONLY) != 0;
    const smz_status status = smz_cut(&cut, run->summary, &run->cut);
    REQUIRE(status == (is_length(&run->cut) ? SMZ_OK : SMZ_EINVAL));
    REQUIRE((cut != NULL) == (status == SMZ_OK));
    if (status != SMZ_OK)
        return;
    check_chosen(cut, run->text, &run->cut, split_only);
    fresh.heap = (struct heap){.fail_at = 0};
    fresh.options.length = run->cut;
    fresh.options.keywords = 0;
    fresh.summarizer = NULL;
    fresh.summary = NULL;
    REQUIRE(summarize(&fresh));
    check_same_choice(cut, fresh.summary, true);
    finish(&fresh);
    smz_summary_free(cut);
}

/* One sentence more keeps those chosen before. */
static void check_growth(const struct run *run)
{
    smz_summary *fewer = NULL, *more = NULL;
    for (double amount = 1.0; amount < 6.0; amount += 1.0) {
        const smz_length length = {SMZ_SENTENCES, amount};
        REQUIRE(smz_cut(&more, run->summary, &length) == SMZ_OK);
        if (fewer != NULL)
            check_contained(fewer, more);
        smz_summary_free(fewer);
        fewer = more;
    }
    smz_summary_free(fewer);
}

/* Another line end, of one or two bytes, must not change what is chosen, unless the longer lines move something out of
 * a budget of characters or of what language detection reads. */
static void check_line_end(const struct run *run, const char *line_end)
{
    smz_summary *other = NULL;
    char *text = malloc(run->length * 2 + 1);
    size_t length = 0;
    REQUIRE(text != NULL);
    for (size_t i = 0; i < run->length; i++) {
        text[length++] = run->text[i] == '\n' ? line_end[0] : run->text[i];
        if (run->text[i] == '\n' && line_end[1] != '\0')
            text[length++] = line_end[1];
    }
    REQUIRE(smz_summarize(&other, run->summarizer, text, length) == SMZ_OK);
    check_same_choice(run->summary, other, false);
    smz_summary_free(other);
    free(text);
}

static void check_line_ends(const struct run *run)
{
    const bool bounded = run->options.length.unit == SMZ_CHARS || run->length > 8192;
    if (bounded || run->options.max_bytes != SIZE_MAX || memchr(run->text, '\r', run->length) != NULL)
        return;
    check_line_end(run, "\r\n");
    check_line_end(run, "\r");
}

static void check(struct run *run)
{
    check_pieces(run->summary, run->text, run->length);
    check_chosen(run->summary, run->text, &run->options.length, (run->options.flags & SMZ_SPLIT_ONLY) != 0);
    check_keywords(run->summary, run->length, run->options.keywords);
    REQUIRE(smz_summary_language(run->summary)[0] != '\0');
    const bool explained = run->options.method == SMZ_MODEL && (run->options.flags & SMZ_EXPLAIN) != 0;
    check_explanations(run->summary, explained);
    REQUIRE(smz_summary_confidence(run->summary) >= 0.0 && smz_summary_confidence(run->summary) <= 1.0);
    check_render(run->summary, run->text, run->length, &run->render, run->heap.fail_at != 0);
    run->heap.fail_at = 0;
    check_repeatable(run);
    check_cut(run);
    check_growth(run);
    check_line_ends(run);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct choices choices;
    struct run run = {.query = NULL, .summarizer = NULL, .summary = NULL};
    if (size < sizeof choices)
        return 0;
    memcpy(&choices, data, sizeof choices);
    run.length = size - sizeof choices;
    run.text = copy_bytes((const char *)data + sizeof choices, run.length);
    read_choices(&run, &choices);
    if (summarize(&run))
        check(&run);
    finish(&run);
    free(run.query);
    free(run.text);
    return 0;
}
