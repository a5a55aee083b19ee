/* SPDX-License-Identifier: MIT */
/*
 * The entry point of libFuzzer for UTF-8 and for parting a text into sentences, ten times as fast as whole summaries.
 * The first byte chooses the language by its distance from the digit 0; what follows the second, which should be a
 * newline, is the text.
 */
#include "character.h"
#include "check.h"
#include "heap.h"
#include "require.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const char *const languages[] = {"auto", "en", "de", "fr", "it", "el", "hy", "ru", "ar", "hi", "zh", "ja", "th"};

static smz_summary *split(smz_status *status, const char *language, uint32_t flags, const char *text, size_t length)
{
    smz_options options;
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options_init(&options, sizeof options);
    options.language = language;
    options.flags = SMZ_SPLIT_ONLY | flags;
    REQUIRE(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    *status = smz_summarize(&summary, summarizer, text, length);
    REQUIRE((summary != NULL) == (*status == SMZ_OK));
    REQUIRE(*status != SMZ_EUTF8 || smz_last_error(summarizer)->byte < length);
    smz_free(summarizer);
    return summary;
}

/* What is refused as no UTF-8, and nothing else, has a byte that another reader of UTF-8 takes for a bad one. */
static void check_strict(const char *language, const char *text, size_t length)
{
    bool bad = false;
    smz_status status;
    for (size_t at = 0; at < length;)
        bad = next_character(text, length, &at) == BAD_BYTE || bad;
    smz_summary *summary = split(&status, language, SMZ_STRICT_UTF8, text, length);
    REQUIRE(status == (bad ? SMZ_EUTF8 : SMZ_OK));
    smz_summary_free(summary);
}

/* The same pieces as one by one in the text with other line ends, unless detection would read less of that. */
static void check_line_end(const smz_summary *summary, const char *language, const char *text, size_t length,
                           const char *line_end)
{
    smz_status status;
    char *other = malloc(2 * length + 1);
    size_t end = 0;
    REQUIRE(other != NULL);
    for (size_t i = 0; i < length; i++) {
        other[end++] = text[i] == '\n' ? line_end[0] : text[i];
        if (text[i] == '\n' && line_end[1] != '\0')
            other[end++] = line_end[1];
    }
    smz_summary *again = split(&status, language, 0, other, end);
    REQUIRE(status == SMZ_OK && smz_sentence_count(again) == smz_sentence_count(summary));
    for (size_t i = 0; i < smz_sentence_count(summary); i++) {
        smz_sentence one, two;
        REQUIRE(smz_sentence_at(summary, i, &one) && smz_sentence_at(again, i, &two));
        REQUIRE(one.kind == two.kind && one.paragraph == two.paragraph);
    }
    smz_summary_free(again);
    free(other);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { HEAD = 2, MOST = 8192 };
    smz_status status;
    if (size < HEAD || size > MOST)
        return 0;
    const char *language = languages[(uint8_t)(data[0] - '0') % COUNT(languages)];
    const size_t length = size - HEAD;
    char *text = copy_bytes((const char *)data + HEAD, length);
    smz_summary *summary = split(&status, language, 0, text, length);
    REQUIRE(status == SMZ_OK);
    check_pieces(summary, text, length);
    check_strict(language, text, length);
    if (memchr(text, '\r', length) == NULL) {
        check_line_end(summary, language, text, length, "\r\n");
        check_line_end(summary, language, text, length, "\r");
    }
    smz_summary_free(summary);
    free(text);
    return 0;
}
