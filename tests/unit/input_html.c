/* SPDX-License-Identifier: MIT */
#include "input/html.h"

#include "support/random.h"
#include "support/test.h"

#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BAD "\xEF\xBF\xBD"

static void require_page(const char *page, size_t length, const char *charset, const char *expected)
{
    struct text out = {.bytes = NULL};
    char *exact = exact_copy(page, length);
    require(html_read(&out, exact, length, charset));
    require_text(out.length == 0 ? "" : out.bytes, out.length, expected);
    text_free(&out);
    free(exact);
}

static void pages(void **state)
{
    (void)state;
    static const struct {
        const char *page, *text;
    } cases[] = {
        {"", ""},
        {"plain", "plain\n"},
        {"<p>a<p>b", "a\n\nb\n"},
        /* elements inside a line part no words, blocks do */
        {"a<b>b</b><i>c</i><my-tag>d</my-tag><wbr>e<img alt=no>f", "abcdef\n"},
        {"a<div>b</div>c<section>d</section>e<hr>f", "a\n\nb\n\nc\n\nd\n\ne\n\nf\n"},
        {"<p>a<br>b<br/>c<br><br>d", "a\nb\nc\n\nd\n"},
        /* entities */
        {"<p>&lt;b&gt; &amp; &eacute; &#233; &#xE9; &hellip; &nope;",
         "<b> & \xC3\xA9 \xC3\xA9 \xC3\xA9 \xE2\x80\xA6 &nope;\n"},
        {"<p>it&#146;s &#0;&#xD800;.", "it\xE2\x80\x99s .\n"},
        /* headings and titles */
        {"<title>T</title><h1>H</h1><h3>I</h3>p", "# T\n\n# H\n\n### I\n\np\n"},
        {"<head><title>The\n Ferry - Lund</title></head><body><h1>The <i>Fer</i>ry</h1>", "# The Ferry\n"},
        {"<h2><div>a</div></h2>b", "## a\n\nb\n"},
        /* lists */
        {"<ul><li>a<li>b<ul><li>c</ul><li><p>d</ul>e", "- a\n- b\n  - c\n- d\n\ne\n"},
        {"<ol><li>a</ol><ol start=5><li>b</li></ol>", "1. a\n\n5. b\n"},
        {"<ol start=-3><li>a</ol><ol start=x><li>b</ol>", "1. a\n\n1. b\n"},
        {"<dl><dt>a<dd>b</dl>", "a\n\nb\n"},
        {"<blockquote>a<p>b</blockquote>c", "> a\n\n> b\n\nc\n"},
        {"a <q>b</q> c", "a \"b\" c\n"},
        /* tables */
        {"<table><tr><th>a<th>b<tr><td>c<td>d</table>e", "| a | b |\n| c | d |\n\ne\n"},
        {"<table><tr><td><h2>a</h2>b<td><p>c</table>", "## a\n\nb\n\nc\n"},
        {"<table><caption>x</caption><tbody><tr><td>a</td></tr></tbody></table>", "x\n\na\n"},
        /* text with lines */
        {"<pre><code>a {\n  b\n}\n</code></pre>c", "```\na {\n  b\n}\n```\n\nc\n"},
        {"<pre>short</pre>", "```\nshort\n```\n"},
        {"<p>a <code>b</code> c", "a b c\n"},
        {"<pre>a<pre>b</pre>c</pre>", "```\na\nb\nc\n```\n"},
        /* what is not shown */
        {"a<script>if (x<y) '<p>no</p>'</script>b<style>p {}</style>c", "abc\n"},
        {"a<SCRIPT type=x>no</ScRiPt>b", "ab\n"},
        {"a<script>no</scripts>no</script>b", "ab\n"},
        {"a<scripts>b", "ab\n"},
        {"a<nav>no</nav>b<aside>no<p>no</aside>c<footer>no</footer>d", "a\n\nb\n\nc\n\nd\n"},
        {"a<button>no</button>b<select><option>no</select>c<textarea>no</textarea>d", "abcd\n"},
        {"a<form>no<input value=no><p>no</form>b", "a\n\nb\n"},
        {"a<div hidden>no<p>no</div>b<span style='display:none'>no</span>c<i aria-hidden=true>no</i>d", "a\n\nbcd\n"},
        {"<body hidden style='display: none'>a", "a\n"},
        {"a<div role=navigation>no</div>b", "a\n\nb\n"},
        {"a<noscript>no</noscript><svg><title>no</title><text>no</text></svg><template>no</template>b", "ab\n"},
        {"a<!-- no <b> no --><!---->b", "ab\n"},
        {"a<!-- no > no -- > no", "a\n"},
        {"<ruby>\xE6\xBC\xA2<rp>(</rp><rt>no</rt><rp>)</rp></ruby>", "\xE6\xBC\xA2\n"},
        {"<iframe>no</iframe>a", "a\n"},
        /* broken */
        {"<p>a</b></i>b</p></p></div>c", "ab\n\nc\n"},
        {"<b><p>a</b>b</p>c", "ab\n\nc\n"},
        {"a < b > c", "a < b > c\n"},
        {"<p>a<", "a\n"},
        {"<p>a<b", "a\n"},
        {"<p>a<b c='", "a\n"},
        {"<p>a</", "a\n"},
        {"<ul><p>a</ul></ul></li>b<li>c", "a\n\nb\n\n- c\n"},
        {"</table></td>a<td>b<tr>c", "a\n\nb\n\nc\n"},
        {"<title>a", "# a\n"},
        {"<html><html><body><body>a<html>b", "ab\n"},
        {"</table></p>a", "a\n"},
        {"<body>a</body></html>b</HTML ><p>c</html", "ab\n\nc\n"},
        {"a</bodyguard>b", "ab\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("case %zu: %s", i, cases[i].page);
        require_page(cases[i].page, strlen(cases[i].page), NULL, cases[i].text);
    }
}

static void characters(void **state)
{
    (void)state;
#define META "<meta charset="
    static const struct {
        const char *page;
        size_t length; /* 0: up to the NUL */
        const char *charset, *text;
    } cases[] = {
        {"caf\xC3\xA9", 0, NULL, "caf\xC3\xA9\n"},
        {"caf\xE9 \x80", 0, NULL, "caf\xC3\xA9 \xE2\x82\xAC\n"},
        {"caf\xE9", 0, "latin1", "caf\xC3\xA9\n"},
        {"\xF0\xD2", 0, "koi8-r", "\xD0\x9F\xD1\x80\n"},
        {META "koi8-r>\xF0\xD2", 0, NULL, "\xD0\x9F\xD1\x80\n"},
        {META "'Shift_JIS'>\x93\xFA", 0, NULL, "\xE6\x97\xA5\n"},
        {META "\"koi8-r\">\xE9", 0, "latin1", "\xC3\xA9\n"},
        {"<meta http-equiv=x content='text/html; charset=koi8-r'>\xF0", 0, NULL, "\xD0\x9F\n"},
        {"<?xml version='1.0' encoding='koi8-r'?><p>\xF0", 0, NULL, "\xD0\x9F\n"},
        {META "utf-8>caf\xE9", 0, NULL, "caf" BAD "\n"},
        {META "nonsense>caf\xE9", 0, NULL, "caf\xC3\xA9\n"},
        {META "utf-16>caf\xC3\xA9", 0, NULL, "caf\xC3\xA9\n"},
        {"\xEF\xBB\xBF" META "koi8-r>\xC3\xA9", 0, "latin1", "\xC3\xA9\n"},
        {"\xFF\xFE<\0p\0>\0\xE9\0", 10, NULL, "\xC3\xA9\n"},
        {"a\0b<p\0>c", 8, NULL, "a" BAD "b\n\nc\n"},
        {"<p>\xE4\xBD", 0, "utf-8", BAD BAD "\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("case %zu", i);
        require_page(cases[i].page, cases[i].length != 0 ? cases[i].length : strlen(cases[i].page), cases[i].charset,
                     cases[i].text);
    }
}

/* A page within a form is a page. */
static void long_forms_are_pages(void **state)
{
    (void)state;
    for (int repeats = 10; repeats <= 1000; repeats *= 10) {
        struct gathered page = {0};
        struct text out = {.bytes = NULL};
        gather_string(&page, "<form><select><option>no</select>");
        for (int i = 0; i < repeats; i++)
            gather_string(&page, "<p>Some text.");
        gather_string(&page, "</form>");
        note("%d paragraphs", repeats);
        require(html_read(&out, page.bytes, page.length, NULL));
        require(out.length == (repeats < 1000 ? 0U : 12U * 1000 - 1));
        text_free(&out);
        gathered_free(&page);
    }
}

/* --- every word that is shown, once, and none that is not ----------------------------------------------------------
 */

struct writer {
    struct random random;
    struct gathered page, shown;
    unsigned words;
};

/* A word that no other is part of. */
static void put_word(struct writer *writer, bool shown)
{
    char word[16];
    (void)snprintf(word, sizeof word, "%c%ux", shown ? 'w' : 'z', writer->words++ % 1000000);
    gather_string(&writer->page, word);
    if (shown) {
        gather_string(&writer->shown, word);
        gather_string(&writer->shown, " ");
    }
}

/* Elements by name that may hold any, as few levels deep as left says; some are left open. */
static void put_element(struct writer *writer, int left, bool shown)
{
    static const char *const dropped[] = {"nav",
                                          "aside",
                                          "footer",
                                          "button",
                                          "select",
                                          "svg",
                                          "div hidden",
                                          "template",
                                          "span style='display: none'",
                                          "section aria-hidden=true"};
    static const char *const kept[] = {"p",  "div",    "b",     "span",       "ul",     "ol", "li",  "h1",
                                       "h2", "h6",     "table", "tr",         "td",     "th", "pre", "code",
                                       "dl", "dt",     "dd",    "article",    "main",   "br", "hr",  "q",
                                       "i",  "center", "a",     "blockquote", "figure", "em"};
    struct random *random = &writer->random;
    static const char *const plain[] = {"b", "i", "div", "em", "ul", "article"};
    const bool drops = random_below(random, 8) == 0;
    /* To libxml2 a cell, say, ends the hidden line that it stands in. */
    const char *const name = drops    ? dropped[random_below(random, COUNT(dropped))]
                             : !shown ? plain[random_below(random, COUNT(plain))]
                                      : kept[random_below(random, COUNT(kept))];
    gather_string(&writer->page, "<");
    gather_string(&writer->page, name);
    gather_string(&writer->page, ">");
    for (size_t parts = 1 + random_below(random, 4); parts-- != 0;) {
        put_word(writer, shown && !drops);
        gather_string(&writer->page, random_below(random, 3) == 0 ? "\n" : " ");
        if (left != 0)
            put_element(writer, left - 1, shown && !drops);
        gather_string(&writer->page, " ");
    }
    /* Where what is dropped ends must be told: an open table, say, would not let it end. */
    if (drops || !shown || random_below(random, 4) != 0) {
        gather_string(&writer->page, "</");
        gather(&writer->page, name, strcspn(name, " "));
        gather_string(&writer->page, ">");
    }
}

/* The words of a text without marks, in the form of what writers write. */
static struct gathered words_of(const struct text *text)
{
    struct gathered words = {0};
    for (size_t at = 0; at < text->length;) {
        if (text->bytes[at] != 'w' && text->bytes[at] != 'z') {
            at++;
            continue;
        }
        size_t end = at;
        while (end < text->length && text->bytes[end] != 'x')
            end++;
        gather(&words, text->bytes + at, end + 1 - at);
        gather_string(&words, " ");
        at = end + 1;
    }
    gather_string(&words, "");
    return words;
}

static void words_are_kept_once(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 2000; seed++) {
        struct writer writer = {.random = {seed}};
        struct text out = {.bytes = NULL};
        gather_string(&writer.page, "<body>");
        gather_string(&writer.shown, "");
        for (int i = 0; i < 3; i++)
            put_element(&writer, 2, true);
        require(html_read(&out, writer.page.bytes, writer.page.length, NULL));
        struct gathered words = words_of(&out);
        size_t same = 0;
        while (same < words.length && words.bytes[same] == writer.shown.bytes[same])
            same++;
        note("seed %u, from here on: %.20s: %.20s: %s", seed, writer.shown.bytes + same, words.bytes + same,
             writer.page.bytes);
        require_text(words.bytes, words.length, writer.shown.bytes);
        gathered_free(&words);
        gathered_free(&writer.page);
        gathered_free(&writer.shown);
        text_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages),
        cmocka_unit_test(characters),
        cmocka_unit_test(long_forms_are_pages),
        cmocka_unit_test(words_are_kept_once),
    };
    const int failed = cmocka_run_group_tests_name("input/html", tests, NULL, NULL);
    xmlCleanupParser();
    return failed;
}
