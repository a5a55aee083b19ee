/* SPDX-License-Identifier: MIT */
#include "render/writer.h"

#include "support/test.h"

#include <string.h>

/* What one of the functions below writes. */
static struct gathered written(void (*put)(struct smz__writer *writer, const void *what), const void *what)
{
    static struct smz__writer writer;
    struct gathered out = {0};
    gather_string(&out, "");
    smz__writer_init(&writer, gather_write, &out);
    put(&writer, what);
    require(smz__writer_finish(&writer) == SMZ_OK);
    return out;
}

static void put_number(struct smz__writer *writer, const void *what)
{
    smz__put_number(writer, *(const uint64_t *)what);
}

static void writes_numbers(void **state)
{
    (void)state;
    static const struct {
        uint64_t number;
        const char *text;
    } cases[] = {
        {0, "0"},
        {7, "7"},
        {10, "10"},
        {1234567890, "1234567890"},
        {UINT32_MAX, "4294967295"},
        {UINT64_MAX, "18446744073709551615"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("number %s", cases[i].text);
        struct gathered out = written(put_number, &cases[i].number);
        require_text(out.bytes, out.length, cases[i].text);
        gathered_free(&out);
    }
}

struct fraction {
    double fraction;
    unsigned decimals;
    const char *text;
};

static void put_fraction(struct smz__writer *writer, const void *what)
{
    const struct fraction *fraction = what;
    smz__put_fraction(writer, fraction->fraction, fraction->decimals);
}

static void writes_fractions(void **state)
{
    (void)state;
    static const struct fraction cases[] = {
        {0.0, 3, "0.000"},     {1.0, 3, "1.000"},    {0.5, 3, "0.500"},    {0.1234, 3, "0.123"},
        {0.12351, 3, "0.124"}, {0.9996, 3, "1.000"}, {0.9994, 3, "0.999"}, {0.05, 1, "0.1"},
        {0.007, 3, "0.007"},   {-1.0, 3, "0.000"},   {7.0, 3, "1.000"},    {0.25, 9, "0.250000000"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("fraction %g, %u decimals", cases[i].fraction, cases[i].decimals);
        struct gathered out = written(put_fraction, &cases[i]);
        require_text(out.bytes, out.length, cases[i].text);
        gathered_free(&out);
    }
}

struct line {
    const char *text;
    bool quoted;
    bool joined;
    const char *line;
};

static void put_line(struct smz__writer *writer, const void *what)
{
    const struct line *line = what;
    struct smz__parts parts = smz__parts_of(line->text, strlen(line->text));
    parts.quoted = line->quoted;
    parts.joined = line->joined;
    smz__put_line(writer, &parts);
}

/* A line's end, with the white space around it, becomes one space, and a quotation loses its marks; all else stays. */
static void writes_lines(void **state)
{
    (void)state;
    static const struct line cases[] = {
        {"", false, false, ""},
        {"a b", false, false, "a b"},
        {"a  b\tc", false, false, "a  b\tc"},
        {"a\nb", false, false, "a b"},
        {"a \r\n  b", false, false, "a b"},
        {"a\rb\fc\vd", false, false, "a b c d"},
        {"a\n\n\nb", false, false, "a b"},
        {"x\xE2\x80\xA8y\xC2\x85z", false, false, "x y z"},
        {"a\xC2\xA0\nb", false, false, "a b"},
        {"x\xC2\xA0y", false, false, "x\xC2\xA0y"},
        {"\xFF\n\x80", false, false, "\xFF \x80"},
        {"caf\xC3\xA9\nbar", false, false, "caf\xC3\xA9 bar"},
        {"> a\n> b", false, false, "> a > b"},
        {"> a\n> b", true, false, "a b"},
        {"> > a\n>> b", true, false, "a b"},
        {"a > b\n>c", true, false, "a > b c"},
        {">", true, false, ""},
        {"tur-\nbine", false, false, "tur- bine"},
        {"tur-\nbine", false, true, "turbine"},
        {"old tur-\r\n  bine\nhall", false, true, "old turbine hall"},
        {"> tur-\n> bine", true, true, "turbine"},
        {"a -\nb - c-", false, true, "a b - c-"},
        {"-\n-\n", false, true, ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("line %zu: %s", i, cases[i].text);
        struct gathered out = written(put_line, &cases[i]);
        require_text(out.bytes, out.length, cases[i].line);
        gathered_free(&out);
    }
}

/* Counts calls and fails at one of them. */
struct sink {
    size_t calls, bytes, fail_at;
};

static int sink_write(void *user, const char *bytes, size_t length)
{
    struct sink *sink = user;
    (void)bytes;
    require(length != 0 && length <= SMZ__WRITE_BYTES);
    sink->bytes += length;
    return ++sink->calls == sink->fail_at;
}

static void gathers_into_pieces(void **state)
{
    (void)state;
    static struct smz__writer writer;
    static const size_t totals[] = {
        0, 1, SMZ__WRITE_BYTES - 1, SMZ__WRITE_BYTES, SMZ__WRITE_BYTES + 1, 3 * SMZ__WRITE_BYTES};
    for (size_t i = 0; i < COUNT(totals); i++) {
        struct sink sink = {0};
        note("%zu bytes", totals[i]);
        smz__writer_init(&writer, sink_write, &sink);
        for (size_t left = totals[i]; left != 0;) {
            static const char bytes[1000];
            const size_t part = left < sizeof bytes ? left : sizeof bytes;
            smz__put(&writer, bytes, part);
            left -= part;
        }
        require(smz__writer_finish(&writer) == SMZ_OK && sink.bytes == totals[i]);
        require(sink.calls == (totals[i] + SMZ__WRITE_BYTES - 1) / SMZ__WRITE_BYTES);
    }
}

/* After a failed write nothing more is written. */
static void failure_is_sticky(void **state)
{
    (void)state;
    static struct smz__writer writer;
    for (size_t fail_at = 1; fail_at <= 3; fail_at++) {
        struct sink sink = {.fail_at = fail_at};
        static const char bytes[SMZ__WRITE_BYTES];
        note("write %zu fails", fail_at);
        smz__writer_init(&writer, sink_write, &sink);
        for (int i = 0; i < 5; i++)
            smz__put(&writer, bytes, sizeof bytes);
        smz__put_string(&writer, "end");
        require(smz__writer_finish(&writer) == SMZ_EWRITE && sink.calls == fail_at);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_numbers),      cmocka_unit_test(writes_fractions),  cmocka_unit_test(writes_lines),
        cmocka_unit_test(gathers_into_pieces), cmocka_unit_test(failure_is_sticky),
    };
    return cmocka_run_group_tests_name("render/writer", tests, NULL, NULL);
}
