/* SPDX-License-Identifier: MIT */
/*
 * Reading pages and mails while memory ends: each growth of a text is refused, one after the other, once and from then
 * on. The linker puts the function below in the place of realloc (see -Wl,--wrap in tests.mk); what the libraries that
 * read for us take passes it by.
 */
#include "input/reader.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static size_t calls, refused = SIZE_MAX;
static bool from_then_on;

void *__real_realloc(void *memory, size_t size);
void *__wrap_realloc(void *memory, size_t size);

void *__wrap_realloc(void *memory, size_t size)
{
    const size_t number = calls++;
    if (number == refused || (from_then_on && number > refused))
        return NULL;
    return __real_realloc(memory, size);
}

static void ready(void)
{
}

/* Long enough that texts have to grow while they are written. */
static struct gathered enlarge(const char *head, const char *pattern)
{
    struct gathered bytes = {0};
    gather_string(&bytes, head);
    while (bytes.length < 40000)
        gather_string(&bytes, pattern);
    return bytes;
}

static void refuse_each(enum reader_format format, const char *charset, const struct gathered *bytes)
{
    struct text whole = {.bytes = NULL};
    bool good = false;
    refused = SIZE_MAX;
    require(reader_read(&whole, format, charset, bytes->bytes, bytes->length, ready) && whole.length != 0);
    for (size_t number = 0; !good; number++) {
        struct text out = {.bytes = NULL};
        calls = 0;
        refused = number;
        good = reader_read(&out, format, charset, bytes->bytes, bytes->length, ready);
        note("format %d, %s, refusal %zu of %zu", (int)format, charset == NULL ? "" : charset, number, calls);
        require(good == (calls <= number));
        require(!good || (out.length == whole.length && memcmp(out.bytes, whole.bytes, out.length) == 0));
        require(number < 1000);
        refused = SIZE_MAX;
        text_free(&out);
    }
    text_free(&whole);
}

static void each_refusal_is_told(void **state)
{
    (void)state;
    static const struct {
        enum reader_format format;
        const char *charset, *head, *pattern;
    } cases[] = {
        {READER_TEXT, "latin1", "caf\xE9 ", "na\xEFve "},
        {READER_TEXT, "gbk", "\xC4\xE3", "\xFF\xC4\xE3"},
        {READER_TEXT, NULL, "\xFF\xFE", "ab"},
        {READER_HTML, NULL, "<title>a</title><table><tr><td>b<td>c</table>", "<p>d<pre>e</pre><ul><li>f</ul>"},
        {READER_HTML, NULL, "<title>a", "b"},
        {READER_HTML, NULL, "<pre>a\xE9", "b\n"},
        {READER_HTML, NULL, "<table><tr>", "<td>a"},
        {READER_HTML, "koi8-r", "<h1>a</h1>", "\xF0<br>"},
        {READER_MARKDOWN, NULL, "---\ntitle: a\n---\n# b\n", "> c &amp; *d*\n- e\n\n```\nf\n```\n"},
        {READER_EMAIL, NULL, "Subject: a\xE9\n\n", "b\n> c\n"},
        {READER_EMAIL, NULL, "Content-Type: text/html; charset=gbk\n\n", "<p>\xC4\xE3"},
    };
    for (size_t i = 0; i < 2 * COUNT(cases); i++) {
        const size_t which = i / 2;
        if (reader_lacks(cases[which].format, cases[which].charset) != NULL)
            continue;
        struct gathered bytes = enlarge(cases[which].head, cases[which].pattern);
        from_then_on = i % 2 != 0;
        refuse_each(cases[which].format, cases[which].charset, &bytes);
        gathered_free(&bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_refusal_is_told)};
    return cmocka_run_group_tests_name("oom/input", tests, NULL, NULL);
}
