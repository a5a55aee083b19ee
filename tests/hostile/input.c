/* SPDX-License-Identifier: MIT */
/*
 * Pages and mails made to hurt: each is read, and what comes of it is valid UTF-8 and not much more than was there. No
 * time is measured, but an alarm ends a run that is not linear, as in hostile.c.
 * SMALL in the environment: fifty times shorter, for valgrind.
 */
#include "input/reader.h"
#include "input/unicode.h"

#include "support/test.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define SIZE 1000000

/* Seconds for one of them: a hundred times what it takes. */
#define PATIENCE 120

/* What a byte can become: see SHAPE_DEPTH. */
#define MOST 40

static size_t size(void)
{
    return getenv("SMALL") != NULL ? SIZE / 50 : SIZE;
}

static const char *what; /* is being read */

static void give_up(int signal)
{
    (void)signal;
    static const char message[] = " takes far too long\n";
    (void)!write(STDERR_FILENO, what, 60);
    (void)!write(STDERR_FILENO, message, sizeof message - 1);
    _exit(1);
}

static void ready(void)
{
}

static void read_page(enum reader_format format, const struct gathered *bytes)
{
    struct text out = {.bytes = NULL};
    what = bytes->bytes;
    (void)alarm(PATIENCE);
    require(reader_read(&out, format, NULL, bytes->bytes, bytes->length, ready));
    (void)alarm(0);
    require(utf8_span(out.bytes, out.length) == out.length);
    require(out.length <= MOST * bytes->length + MOST);
    text_free(&out);
}

struct pattern {
    const char *head, *pattern, *tail; /* pattern over and over */
};

static void read_patterns(enum reader_format format, const struct pattern *patterns, size_t count)
{
    if (reader_lacks(format, NULL) != NULL)
        return;
    for (size_t i = 0; i < count; i++) {
        struct gathered bytes = {0};
        gather_string(&bytes, patterns[i].head);
        while (bytes.length < size())
            gather_string(&bytes, patterns[i].pattern);
        gather_string(&bytes, patterns[i].tail);
        note("%s %s %s", patterns[i].head, patterns[i].pattern, patterns[i].tail);
        read_page(format, &bytes);
        gathered_free(&bytes);
    }
}

static void pages(void **state)
{
    (void)state;
    static const struct pattern patterns[] = {
        {"", "<div>", "x"},
        {"", "<b>", "</i></i>"},
        {"<b>", "</i>", ""},
        {"", "<b></i>", ""},
        {"", "<ul><li>", "x"},
        {"", "<table><tr><td>", "x"},
        {"", "<blockquote>x", ""},
        {"", "<form><p>x", ""},
        {"", "<pre>", "x"},
        {"", "<li>x", ""},
        {"", "<p><q>", ""},
        {"", "<", ""},
        {"", "</", ""},
        {"", "<!", ""},
        {"", "<?", ""},
        {"", "&", ""},
        {"", "&#", ""},
        {"", "&#9999999999;", ""},
        {"", "<!--", ""},
        {"", "<!-- -", ""},
        {"", "<![CDATA[", ""},
        {"", "]]>", ""},
        {"<script>", "</", ""},
        {"", "<script></", ""},
        {"", "<title>x", ""},
        {"", "<a \"", ""},
        {"", "<a b='", ""},
        {"<a href='", "x", "'>"},
        {"<a href='", "x", ""},
        {"<table><tr>", "<td>x", "</table>"},
        {"<table>", "<tr>x", ""},
        {"", "<br>", "x"},
        {"", "\xC2\xA0", ""},
        {"x", " ", "x"},
        {"", "\xFF", ""},
        {"<meta charset=gbk>", "\xFF", ""},
        {"<!DOCTYPE ", "x", ""},
        {"", "<h1>x</h1>", ""},
        {"", "</html>x", ""},
        {"", "<p hidden><div>", "x"},
    };
    read_patterns(READER_HTML, patterns, COUNT(patterns));
}

static void read_if_can(enum reader_format format, struct gathered *bytes)
{
    if (reader_lacks(format, NULL) == NULL)
        read_page(format, bytes);
    gathered_free(bytes);
}

/* Different attributes in one tag, half a million of them: hours, if each is compared with all before it. */
static void many_attributes(void **state)
{
    (void)state;
    struct gathered bytes = {0};
    gather_string(&bytes, "<p");
    for (unsigned i = 0; bytes.length < 4 * size(); i++) {
        char attribute[24];
        (void)snprintf(attribute, sizeof attribute, " a%u", i);
        gather_string(&bytes, attribute);
    }
    gather_string(&bytes, ">x");
    note("many attributes");
    read_if_can(READER_HTML, &bytes);
}

/* A tower of elements, and as many closing tags that belong to none: hours, if each is looked for in all of it. */
static void high_towers(void **state)
{
    (void)state;
    struct gathered bytes = {0};
    while (bytes.length < 2 * size())
        gather_string(&bytes, "<b>");
    while (bytes.length < 4 * size())
        gather_string(&bytes, "</i>");
    note("a high tower");
    read_if_can(READER_HTML, &bytes);
}

static void markdown(void **state)
{
    (void)state;
    static const struct pattern patterns[] = {
        {"", "> ", "x"},         {"", "- ", "x"},
        {"", "[", ""},           {"", "![[](", ""},
        {"", "*a_ ", ""},        {"", "`a``", ""},
        {"", "<", ""},           {"", "<!--", ""},
        {"", "[a](<b", ""},      {"", "[a]: b \"\n", ""},
        {"", "|a", "\n|---"},    {"|a|b\n|---|---\n", "|", ""},
        {"---\n", "a: b\n", ""}, {"", "# x\n", ""},
        {"", "```\n", ""},       {"", "&amp", ""},
        {"", "\\", ""},          {"[a]: b\n\n", "[a] ", ""},
        {"", "\t", "x"},         {"", "a@b.c www.d.e http://", ""},
    };
    read_patterns(READER_MARKDOWN, patterns, COUNT(patterns));
}

static void mails(void **state)
{
    (void)state;
    static const struct pattern patterns[] = {
        {"Subject: x\n\n", ">", ""},
        {"Subject: ", "=?utf-8?q?a?= ", "\n\nx"},
        {"", "X: y\n", "\nx"},
        {"", "From x\n\ny\n\n", ""},
        {"Content-Type: multipart/mixed; boundary=x\n", "\n--x\n", ""},
        {"Content-Type: multipart/mixed; boundary=x\n", "\n--x\nContent-Type: multipart/mixed; boundary=x\n", ""},
        {"", "Content-Type: message/rfc822\n\n", "x"},
        {"Content-Type: text/plain; ", "a=b; ", "\n\nx"},
        {"Content-Type: text/html\n\n", "<div>", "x"},
        {"Content-Transfer-Encoding: base64\n\n", "!", ""},
        {"Content-Transfer-Encoding: quoted-printable\n\n", "=", ""},
        {"Content-Type: text/plain; format=flowed\n\n", "x \n", ""},
    };
    read_patterns(READER_EMAIL, patterns, COUNT(patterns));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages),    cmocka_unit_test(many_attributes), cmocka_unit_test(high_towers),
        cmocka_unit_test(markdown), cmocka_unit_test(mails),
    };
    (void)signal(SIGALRM, give_up);
    return cmocka_run_group_tests_name("hostile/input", tests, NULL, NULL);
}
