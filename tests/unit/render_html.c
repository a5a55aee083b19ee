/* SPDX-License-Identifier: MIT */
#include "render/page.h"

#include "support/json.h"
#include "support/output.h"

#include <string.h>

/* What stands between two strings in a page, the first of them first found. */
static struct gathered between(const struct gathered *page, const char *before, const char *behind)
{
    struct gathered out = {0};
    const char *from = strstr(page->bytes, before);
    require(from != NULL);
    from += strlen(before);
    const char *to = strstr(from, behind);
    require(to != NULL);
    gather_string(&out, "");
    gather(&out, from, (size_t)(to - from));
    return out;
}

static void require_between(const struct gathered *page, const char *before, const char *behind, const char *wanted)
{
    struct gathered got = between(page, before, behind);
    require_text(got.bytes, got.length, wanted);
    gathered_free(&got);
}

#define ARTICLE "<article lang=\"en\" dir=\"auto\">\n"

/* Texts, and how they are shown; two sentences are chosen, and one keyword sought. */
static void shows_structure(void **state)
{
    (void)state;
    static const struct {
        const char *text, *shown;
    } cases[] = {
        {"", ""},
        {"Tides turn.", "<p><mark id=\"s0\" class=\"q9\"><span class=\"k k0 b0\">Tides turn</span>.</mark></p>\n"},
        {"# Up\n\n## Down\n\nGo on.\n",
         "<h3 class=\"title\"><span id=\"s0\"><span class=\"m\"># </span>Up</span></h3>\n"
         "<h3><span id=\"s1\"><span class=\"m\">## </span>Down</span></h3>\n"
         "<p><mark id=\"s2\" class=\"q9\">Go on.</mark></p>\n"},
        {"So it was. It was so.\nIs it? No. It is.\n",
         "<p><mark id=\"s0\" class=\"q9\">So it was.</mark>\n<mark id=\"s1\" class=\"q7\">It was so.</mark>\n"
         "<span id=\"s2\" class=\"q5\">Is it?</span>\n<span id=\"s3\" class=\"q2\">No.</span>\n"
         "<span id=\"s4\" class=\"q0\">It is.</span></p>\n"},
        {"So it was.\n\n- one\n- two\n\n* it is\n\nIt was so.\n",
         "<p><mark id=\"s0\" class=\"q9\">So it was.</mark></p>\n<ul>\n<li><span id=\"s1\"><span class=\"m\">- "
         "</span>one"
         "</span></li>\n<li><span id=\"s2\"><span class=\"m\">- </span>two</span></li>\n<li><span id=\"s3\"><span "
         "class=\"m\">* </span>it is</span></li>\n</ul>\n<p><mark id=\"s4\" class=\"q0\">It was so.</mark></p>\n"},
        {"So it was.\n\n> it was\n> so\n\n> it is\n",
         "<p><mark id=\"s0\" class=\"q9\">So it was.</mark></p>\n<blockquote>\n<p><span id=\"s1\">it "
         "was\nso</span></p>\n"
         "<p><span id=\"s2\">it is</span></p>\n</blockquote>\n"},
        {"So it was.\n\n```\n  if (x)\n\n    y;\n```\n\n| a | b |\n|  1|\n",
         "<p><mark id=\"s0\" class=\"q9\">So it was.</mark></p>\n<pre><span id=\"s1\">```\n  if (x)\n\n    "
         "y;\n```</span>"
         "</pre>\n<pre><span id=\"s2\">| a | b |</span>\n<span id=\"s3\">|  1|</span>\n</pre>\n"},
        {"So it was.\n\nBack to top\n", "<p><mark id=\"s0\" class=\"q9\">So it was.</mark></p>\n<p class=\"f\"><span "
                                        "id=\"s1\">Back to top</span></p>\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        const size_t keywords = i == 1 ? 1 : 0;
        struct gathered page = output_of(cases[i].text, strlen(cases[i].text), 2, keywords, SMZ_HTML, 0);
        const char *article = cases[i].text[0] == '\0' ? "<article lang=\"\" dir=\"auto\">\n" : ARTICLE;
        require_between(&page, strstr(page.bytes, article) != NULL ? article : ARTICLE, "</article>", cases[i].shown);
        gathered_free(&page);
    }
}

static void escapes_every_byte(void **state)
{
    (void)state;
    static const char odd[] = "A <b>'x' & \"y\"</b>\1\0\x7F\xFF\xC2\x85\tz.";
    note("odd bytes");
    struct gathered page = output_of(odd, sizeof odd - 1, 1, 0, SMZ_HTML, 0);
    require_between(&page, "<mark id=\"s0\" class=\"q9\">", "</mark>",
                    "A &lt;b&gt;&#39;x&#39; &amp; &quot;y&quot;&lt;/b&gt;\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
                    "\xEF\xBF\xBD\nz.");
    gathered_free(&page);
}

/* The summary, and what the script cuts it from. */
static void lists_what_is_chosen(void **state)
{
    (void)state;
    static const char text[] = "Up\n\nSo it\nwas. It was so. It is.\n";
    for (uint32_t flags = 0; flags <= SMZ_RENDER_BY_RANK; flags += SMZ_RENDER_BY_RANK) {
        note("flags %u", (unsigned)flags);
        struct gathered page = output_of(text, strlen(text), 2, 0, SMZ_HTML, flags);
        require_between(&page, "<ul id=\"list\"", " lang", flags == 0 ? "" : " class=\"ranked\"");
        require_between(
            &page, "<ul id=\"list\"", "</ul>",
            flags == 0
                ? " lang=\"en\" dir=\"auto\">\n"
                  "<li>So it was. <a href=\"#s1\" aria-label=\"Score 1.000, show in the text\">1.000</a></li>\n"
                  "<li>It was so. <a href=\"#s2\" aria-label=\"Score 0.500, show in the text\">0.500</a></li>\n"
                : " class=\"ranked\" lang=\"en\" dir=\"auto\">\n"
                  "<li>So it was. <a href=\"#s1\" aria-label=\"Score 1.000, show in the text\">1.000</a></li>\n"
                  "<li>It was so. <a href=\"#s2\" aria-label=\"Score 0.500, show in the text\">0.500</a></li>\n");
        require_between(&page, "<output id=\"count\" for=\"cut\">", "</output>", "2 of 3 sentences");
        require_between(&page, "id=\"cut\" min=\"0\" ", ">", "max=\"3\" value=\"2\"");
        struct gathered data = between(&page, "id=\"data\">", "</script>");
        require_text(data.bytes, data.length,
                     "{\"pieces\": 4, \"sentences\": 3, \"chosen\": [1, 2], \"order\": [\n[1, 1.000, \"\"],\n"
                     "[2, 0.500, \"\"],\n[3, 0.000, \"\"]]}");
        require(json_is_valid(data.bytes, data.length));
        require_between(&page, "<title>", "</title>", "Up");
        gathered_free(&data);
        gathered_free(&page);
    }
}

static size_t count_strings(const char *in, const char *string)
{
    size_t count = 0;
    while ((in = strstr(in, string)) != NULL) {
        count++;
        in += strlen(string);
    }
    return count;
}

/* The scores as an area, and a dot for each chosen sentence. */
static void plots_scores(void **state)
{
    (void)state;
    static const char text[] = "Up\n\nSo it was. It was so. It is.\n";
    note("four pieces");
    struct gathered page = output_of(text, strlen(text), 1, 0, SMZ_HTML, 0);
    require_between(&page, "class=\"area\" d=\"", "\"", "M0 88.0V88.0H90.0V8.0H180.0V48.0H270.0V88.0H360.0V88.0z");
    require_between(&page, "<g id=\"dots\">\n", "</g>",
                    "<a href=\"#s1\" aria-label=\"Sentence 2, score 1.000\">"
                    "<circle class=\"near\" r=\"11\" cx=\"135.0\" cy=\"8.0\"/>"
                    "<circle r=\"4.5\" cx=\"135.0\" cy=\"8.0\"/></a>\n");
    gathered_free(&page);
}

/* However long a text is, its plot has so many steps; and its slider goes to a hundred, or to what was chosen. */
static void bounds_what_grows(void **state)
{
    (void)state;
    static const struct {
        size_t pieces, chosen, steps;
        const char *slider;
    } cases[] = {
        {90, 2, 90, "max=\"90\" value=\"2\""},        {180, 2, 180, "max=\"100\" value=\"2\""},
        {181, 100, 180, "max=\"100\" value=\"100\""}, {500, 150, 180, "max=\"150\" value=\"150\""},
        {500, 900, 180, "max=\"500\" value=\"500\""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct gathered text = {0};
        for (size_t p = 0; p < cases[i].pieces; p++)
            gather_string(&text, "It rains. ");
        note("%zu of %zu", cases[i].chosen, cases[i].pieces);
        struct gathered page = output_of(text.bytes, text.length, cases[i].chosen, 0, SMZ_HTML, 0);
        struct gathered area = between(&page, "class=\"area\" d=\"", "\"");
        require(count_strings(area.bytes, "H") == cases[i].steps);
        require_between(&page, "id=\"cut\" min=\"0\" ", ">", cases[i].slider);
        gathered_free(&area);
        gathered_free(&page);
        gathered_free(&text);
    }
}

/* What a text does not have is left out. */
static void leaves_out_what_is_not_there(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t keywords;
        const char *missing;
    } cases[] = {
        {"Go.", 0, "id=\"keywords\""}, {"", 3, "id=\"keywords\""}, {"", 3, "id=\"controls\""},
        {"", 3, "id=\"summary\""},     {"", 3, "id=\"data\">"},    {"", 3, "<svg"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s in: %s", cases[i].missing, cases[i].text);
        struct gathered page = output_of(cases[i].text, strlen(cases[i].text), 3, cases[i].keywords, SMZ_HTML, 0);
        require(strstr(page.bytes, cases[i].missing) == NULL && strstr(page.bytes, "</html>\n") != NULL);
        gathered_free(&page);
    }
}

/* The page names the hashes of its own style and script, and nothing else is allowed. */
static void holds_its_policy(void **state)
{
    (void)state;
    struct gathered page = output_of("Go.", 3, 1, 0, SMZ_HTML, 0), policy = {0};
    gather_string(&policy, "default-src 'none'; style-src '");
    gather_string(&policy, smz__page_style_hash);
    gather_string(&policy, "'; script-src '");
    gather_string(&policy, smz__page_script_hash);
    gather_string(&policy, "'; base-uri 'none'; form-action 'none'");
    note("%s", policy.bytes);
    require_between(&page, "Content-Security-Policy\" content=\"", "\"", policy.bytes);
    struct gathered style = between(&page, "<style>", "</style>"),
                    script = between(&page, "</script>\n<script>", "</script>");
    require(style.length == smz__page_style_length && memcmp(style.bytes, smz__page_style, style.length) == 0);
    require(script.length == smz__page_script_length && memcmp(script.bytes, smz__page_script, script.length) == 0);
    gathered_free(&style);
    gathered_free(&script);
    gathered_free(&policy);
    gathered_free(&page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shows_structure),      cmocka_unit_test(escapes_every_byte),
        cmocka_unit_test(lists_what_is_chosen), cmocka_unit_test(leaves_out_what_is_not_there),
        cmocka_unit_test(plots_scores),         cmocka_unit_test(bounds_what_grows),
        cmocka_unit_test(holds_its_policy),
    };
    return cmocka_run_group_tests_name("render/html", tests, NULL, NULL);
}
