/* SPDX-License-Identifier: MIT */
#include "document/repeat.h"

#include "base/limits.h"
#include "base/table.h"
#include "document/line.h"

#define LEAST_REPEATS 3

static bool is_line(const struct smz__sentence *sentence)
{
    return sentence->kind == SMZ_HEADING || sentence->kind == SMZ_TITLE;
}

/* The number of the line's text without white space; SMZ__NO_ID if memory ended. Where the line has columns, one of
 * them may be the page's number: then all numbers are alike. */
static uint32_t number_of(struct smz__table *lines, const char *text, const struct smz__sentence *sentence)
{
    char key[SMZ__MAX_RUNNING_HEAD_BYTES];
    size_t length = 0;
    const struct smz__line line = {.start = sentence->start, .end = sentence->end};
    const bool columns = smz__has_columns(text, line);
    for (size_t at = sentence->start; at < sentence->end && length < sizeof key; at++) {
        char c = text[at];
        bool digit = columns && c >= '0' && c <= '9';
        if ((digit && length != 0 && key[length - 1] == '0') || smz__is_ascii_space(c))
            continue;
        key[length++] = digit ? '0' : c;
    }
    return smz__table_intern(lines, key, length);
}

smz_status smz__mark_repeats(struct smz__document *document, const char *text)
{
    struct smz__table lines;
    struct smz__buf counts; /* uint32_t for each line */
    smz__table_init(&lines, document->sentences.allocator);
    smz__buf_init(&counts, document->sentences.allocator, SIZE_MAX);
    const uint32_t none = 0;
    smz_status status = SMZ_OK;
    bool repeated = false; /* some line is, often enough */
    for (int pass = 0; (pass == 0 || (pass == 1 && repeated)) && status == SMZ_OK; pass++) {
        for (size_t i = 0; i < document->sentence_count && status == SMZ_OK; i++) {
            struct smz__sentence *sentence = smz__sentence_at(document, i);
            if (smz__stops_at(document, sentence))
                status = SMZ_ECANCELED;
            if (!is_line(sentence) || status != SMZ_OK)
                continue;
            uint32_t before = lines.count, line = number_of(&lines, text, sentence);
            if (line == before)
                smz__buf_put(&counts, &none, sizeof none);
            status = lines.status != SMZ_OK ? lines.status : counts.status;
            if (status != SMZ_OK)
                break;
            uint32_t *count = (uint32_t *)(void *)counts.data + line;
            *count += pass == 0;
            repeated = repeated || *count >= LEAST_REPEATS;
            if (pass == 1 && *count >= LEAST_REPEATS && sentence->kind == SMZ_HEADING)
                sentence->kind = SMZ_FURNITURE;
        }
    }
    smz__table_free(&lines);
    smz__buf_free(&counts);
    return status;
}
