/* SPDX-License-Identifier: MIT */
/*
 * The entry point of libFuzzer for stop words, queries and furniture. The first bytes choose, each by its distance from
 * the digit 0, the language and the allocation that is refused, 0 for none; a third is not used. Up to the first NUL
 * follows the query, behind that the stop words, which are the furniture as well. The text is both of them behind a few
 * sentences, so that they are found in it.
 */
#include "check.h"
#include "heap.h"
#include "require.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define KEYWORDS     40

static const char sentences[] =
    "The harbour froze. Ships waited outside the harbour for weeks. L'eau du port gela.\n\n";
static const char *const languages[] = {"auto", "en", "fr", "it", "ca", "tr", "de", "el",
                                        "hy",   "ru", "ar", "hi", "zh", "ja", "th", "ga"};

struct input {
    const char *language;
    size_t fail_at;
    char *query; /* owned; ends with a NUL */
    char *words; /* owned */
    size_t words_length;
    char *text; /* owned */
    size_t text_length;
};

/* The summary of the text with these stop words. */
static smz_summary *summarize(const struct input *input, const char *words, size_t length, struct heap *heap)
{
    const smz_allocator allocator = heap_allocator(heap);
    smz_options options;
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options_init(&options, sizeof options);
    options.language = input->language;
    options.keywords = KEYWORDS;
    options.query = input->query;
    options.stopwords = words;
    options.stopwords_length = length;
    options.furniture = input->words;
    options.furniture_length = input->words_length;
    smz_status status = smz_new(&summarizer, &options, &allocator);
    if (status == SMZ_OK)
        status = smz_summarize(&summary, summarizer, input->text, input->text_length);
    if (status == SMZ_ENOMEM && summarizer != NULL) {
        REQUIRE(summary == NULL && heap->fail_at != 0);
        heap->fail_at = 0;
        status = smz_summarize(&summary, summarizer, input->text, input->text_length);
    }
    REQUIRE(status == SMZ_OK || (status == SMZ_ENOMEM && summarizer == NULL && heap->fail_at != 0));
    smz_free(summarizer);
    return summary;
}

static void check_same_keywords(const smz_summary *a, const smz_summary *b)
{
    size_t count, other;
    const smz_keyword *one = smz_keywords(a, &count), *two = smz_keywords(b, &other);
    REQUIRE(count == other);
    for (size_t i = 0; i < count; i++)
        REQUIRE(one[i].start == two[i].start && one[i].length == two[i].length && one[i].count == two[i].count);
}

/* The list in another spelling says the same. */
static void check_spelling(const struct input *input, const smz_summary *expected, const char *words, size_t length)
{
    struct heap heap = {.fail_at = 0};
    smz_summary *summary = summarize(input, words, length, &heap);
    check_same_choice(expected, summary, true);
    check_same_keywords(expected, summary);
    smz_summary_free(summary);
    REQUIRE(heap.live == 0);
}

/* Twice, with a comment between, and with other line ends. */
static void check_spellings(const struct input *input, const smz_summary *expected)
{
    static const char between[] = "\n# harbour\n\n";
    const size_t room = 2 * input->words_length + sizeof between;
    char *words = malloc(room);
    size_t length = input->words_length;
    REQUIRE(words != NULL);
    memcpy(words, input->words, length);
    memcpy(words + length, between, sizeof between - 1);
    memcpy(words + length + sizeof between - 1, input->words, length);
    check_spelling(input, expected, words, 2 * length + sizeof between - 1);
    length = 0;
    for (size_t i = 0; i < input->words_length; i++) {
        if (input->words[i] == '\n')
            words[length++] = '\r';
        words[length++] = input->words[i];
    }
    check_spelling(input, expected, words, length);
    free(words);
}

static void read_input(struct input *input, const uint8_t *data, size_t size)
{
    enum { HEAD = 3 };
    const char *bytes = (const char *)data + HEAD;
    const char *end = memchr(bytes, '\0', size - HEAD);
    const size_t query = end != NULL ? (size_t)(end - bytes) : 0, words = end != NULL ? query + 1 : 0;
    input->language = languages[(uint8_t)(data[0] - '0') % COUNT(languages)];
    input->fail_at = (uint8_t)(data[1] - '0');
    input->query = copy_bytes(end != NULL ? bytes : "", query + 1);
    input->words_length = size - HEAD - words;
    input->words = copy_bytes(bytes + words, input->words_length);
    input->text_length = sizeof sentences - 1 + size - HEAD;
    input->text = malloc(input->text_length);
    REQUIRE(input->text != NULL);
    memcpy(input->text, sentences, sizeof sentences - 1);
    memcpy(input->text + sizeof sentences - 1, bytes, size - HEAD);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input input;
    if (size < 3)
        return 0;
    read_input(&input, data, size);
    struct heap heap = {.fail_at = input.fail_at};
    smz_summary *summary = summarize(&input, input.words, input.words_length, &heap);
    if (summary != NULL) {
        check_pieces(summary, input.text, input.text_length);
        check_keywords(summary, input.text_length, KEYWORDS);
        check_spellings(&input, summary);
    }
    smz_summary_free(summary);
    REQUIRE(heap.live == 0);
    free(input.query);
    free(input.words);
    free(input.text);
    return 0;
}
