/* SPDX-License-Identifier: MIT */
/*
 * The entry point of libFuzzer for files of counts. The first byte, as its distance from the digit 0, is the allocation
 * that is refused, 0 for none; what follows the second, which should be a newline, is the file.
 */
#include "check.h"
#include "heap.h"
#include "require.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char before[] = "en\tharbour\t17\nen documents\t1200\n";
static const char text[] =
    "The harbour froze. Ships waited outside the harbour for weeks. The harbour master resigned.\n";

struct written {
    char bytes[1 << 16];
    size_t length; /* may be more than there is room for */
};

static int gather(void *user, const char *bytes, size_t length)
{
    struct written *written = user;
    const size_t room = written->length < sizeof written->bytes ? sizeof written->bytes - written->length : 0;
    memcpy(written->bytes + written->length * (room != 0), bytes, length < room ? length : room);
    written->length += length;
    return 0;
}

static void write_out(struct written *written, const smz_counts *counts)
{
    written->length = 0;
    REQUIRE(smz_counts_write(counts, gather, written) == SMZ_OK && written->length <= sizeof written->bytes);
}

static bool are_same(const struct written *a, const struct written *b)
{
    return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
}

static smz_counts *make(const smz_allocator *allocator)
{
    smz_counts *counts = NULL;
    REQUIRE(smz_counts_new(&counts, allocator) == SMZ_OK);
    return counts;
}

/* What has to be said of a file that was read so. */
static void check_error(const smz_counts *counts, smz_status status, const char *file, size_t length)
{
    const smz_error *error = smz_counts_error(counts);
    REQUIRE(error->status == status && error->message != NULL && error->message[0] != '\0');
    REQUIRE(error->byte == 0 || (error->byte < length && file[error->byte - 1] == '\n'));
    REQUIRE(status == SMZ_EFORMAT || status == SMZ_ELIMIT || error->byte == 0);
}

/* A file behind another adds nothing if it is refused, whatever for, and can be read when memory is there again. */
static smz_status check_adding(const char *file, size_t length, size_t fail_at)
{
    static struct written held, now;
    struct heap heap = {.fail_at = 0};
    const smz_allocator allocator = heap_allocator(&heap);
    smz_counts *counts = make(&allocator);
    REQUIRE(smz_counts_read(counts, before, sizeof before - 1) == SMZ_OK);
    write_out(&held, counts);
    heap.fail_at = fail_at == 0 ? 0 : heap.calls + fail_at;
    smz_status status = smz_counts_read(counts, file, length);
    heap.fail_at = 0;
    check_error(counts, status, file, length);
    if (status == SMZ_ENOMEM) {
        REQUIRE(fail_at != 0);
        write_out(&now, counts);
        REQUIRE(are_same(&held, &now));
        status = smz_counts_read(counts, file, length);
        check_error(counts, status, file, length);
    }
    REQUIRE(status == SMZ_OK || status == SMZ_EFORMAT || status == SMZ_ELIMIT);
    write_out(&now, counts);
    REQUIRE(status == SMZ_OK || are_same(&held, &now));
    smz_counts_free(counts);
    REQUIRE(heap.live == 0);
    return status;
}

/* Whether a line stands before another in the order of bytes; both end with a newline, which is less than what else a
 * line can hold but tabs. */
static bool is_before(const char *line, const char *other)
{
    while (*line == *other && *line != '\n') {
        line++;
        other++;
    }
    return (unsigned char)*line < (unsigned char)*other;
}

static void check_order(const struct written *written)
{
    const char *line = written->bytes, *end = written->bytes + written->length;
    REQUIRE(written->length == 0 || end[-1] == '\n');
    while (line != end) {
        const char *next = (const char *)memchr(line, '\n', (size_t)(end - line)) + 1;
        REQUIRE(next == end || is_before(line, next));
        line = next;
    }
}

/* What was read is written as lines in order, and reads as the same again. */
static void check_writing(const smz_counts *counts)
{
    static struct written first, second;
    smz_counts *again = make(NULL);
    write_out(&first, counts);
    REQUIRE(first.length == 0 || smz_counts_read(again, first.bytes, first.length) == SMZ_OK);
    write_out(&second, again);
    REQUIRE(are_same(&first, &second));
    check_order(&first);
    smz_counts_free(again);
}

/* One file behind another is the same as both read one after the other; numbers may become too large either way. */
static void check_joining(const char *file, size_t length)
{
    static struct written joined, apart;
    smz_counts *one = make(NULL), *two = make(NULL);
    char *twice = malloc(length * 2);
    REQUIRE(twice != NULL);
    memcpy(twice, file, length);
    memcpy(twice + length, file, length);
    const smz_status status = smz_counts_read(one, twice, length * 2);
    REQUIRE(smz_counts_read(two, file, length) == SMZ_OK);
    REQUIRE(smz_counts_read(two, file, length) == status);
    if (status == SMZ_OK) {
        write_out(&joined, one);
        write_out(&apart, two);
        REQUIRE(are_same(&joined, &apart));
    }
    free(twice);
    smz_counts_free(one);
    smz_counts_free(two);
}

/* Any counts will do to weigh keywords by. */
static void check_using(const smz_counts *counts)
{
    smz_options options;
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options_init(&options, sizeof options);
    options.keywords = 5;
    options.language = "en";
    options.corpus = counts;
    REQUIRE(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    REQUIRE(smz_summarize(&summary, summarizer, text, sizeof text - 1) == SMZ_OK);
    check_keywords(summary, sizeof text - 1, 5);
    smz_summary_free(summary);
    smz_free(summarizer);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { HEAD = 2 };
    if (size < HEAD)
        return 0;
    const size_t length = size - HEAD;
    char *file = copy_bytes((const char *)data + HEAD, length);
    if (check_adding(file, length, (uint8_t)(data[0] - '0')) == SMZ_OK) {
        smz_counts *counts = make(NULL);
        REQUIRE(smz_counts_read(counts, file, length) == SMZ_OK);
        check_writing(counts);
        check_joining(file, length);
        check_using(counts);
        smz_counts_free(counts);
    }
    free(file);
    return 0;
}
