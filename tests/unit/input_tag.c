/* SPDX-License-Identifier: MIT */
#include "input/tag.h"

#include "support/random.h"
#include "support/test.h"

#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void finds_the_end(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t span;
    } cases[] = {
        {"<a>b", 2},       {"<a href=x>b", 9}, {"<a b='>' c=\">\">d", 14},
        {"<a b=c\">d", 7}, {"<a \"b>\"c>", 5}, {"<a b = '>'>x", 10},
        {"<a", 2},         {"<a b='c>d", 9},   {"<a b=>c", 5},
        {"<a/>b", 3},      {"<a b=c/>d", 7},   {"<a\n\tb\n=\n'>'\n>c", 12},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const size_t length = strlen(cases[i].text);
        char *exact = exact_copy(cases[i].text, length);
        size_t kept;
        note("%s", cases[i].text);
        require(tag_span(exact, length, &kept) == cases[i].span);
        require(kept <= cases[i].span);
        free(exact);
    }
}

static void keeps_so_many_attributes(void **state)
{
    (void)state;
    struct gathered tag = {0};
    size_t expected = 0;
    gather_string(&tag, "<p");
    for (int i = 0; i < TAG_ATTRIBUTES + 20; i++) {
        char attribute[32];
        (void)snprintf(attribute, sizeof attribute, " a%d=\"%d\"", i, i);
        gather_string(&tag, attribute);
        if (i + 1 == TAG_ATTRIBUTES)
            expected = tag.length;
    }
    const size_t span = tag.length;
    gather_string(&tag, ">text");
    size_t kept;
    note("%d attributes", TAG_ATTRIBUTES + 20);
    require(tag_span(tag.bytes, tag.length, &kept) == span && kept == expected);
    gathered_free(&tag);
}

/* --- against libxml2 ---------------------------------------------------------------------------------------------- */

static size_t most; /* attributes that a tag had */

static void count(void *user, const xmlChar *name, const xmlChar **attributes)
{
    size_t counted = 0;
    (void)user;
    (void)name;
    while (attributes != NULL && attributes[2 * counted] != NULL)
        counted++;
    most = counted > most ? counted : most;
}

static size_t most_attributes(const char *bytes, size_t length)
{
    htmlSAXHandler calls = {.startElement = count};
    htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&calls, NULL, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    most = 0;
    require(parser != NULL);
    (void)htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    (void)htmlParseChunk(parser, bytes, (int)length, 0);
    (void)htmlParseChunk(parser, NULL, 0, 1);
    htmlFreeParserCtxt(parser);
    return most;
}

/* Signs that part attributes and that only seem to, in every order, between names that are all different. */
static void make_tag(struct gathered *tag, struct random *random)
{
    static const char *const parts[] = {" ",  "=",   "\"", "'",  "/",   "<",       "=\"",
                                        "='", "\" ", "' ", "\n", "=x ", "\xC3\xA9"};
    const size_t pieces = 400 + random_below(random, 400);
    gather_string(tag, "<a ");
    for (size_t i = 0; i < pieces; i++) {
        char name[32];
        (void)snprintf(name, sizeof name, "n%zu", i);
        gather_string(tag, name);
        for (size_t more = random_below(random, 4); more-- != 0;)
            gather_string(tag, parts[random_below(random, COUNT(parts))]);
        gather_string(tag, random_below(random, 5) == 0 ? "" : " ");
    }
    gather_string(tag, ">");
}

/* However odd a tag is, libxml2 sees no more of its attributes than it may. */
static void counts_as_the_parser_does(void **state)
{
    (void)state;
    struct random random = {11};
    size_t cut = 0;
    for (int round = 0; round < 300; round++) {
        struct gathered tag = {0};
        size_t kept;
        make_tag(&tag, &random);
        const size_t span = tag_span(tag.bytes, tag.length, &kept);
        note("round %d: %s", round, tag.bytes);
        memmove(tag.bytes + kept, tag.bytes + span, tag.length - span);
        require(most_attributes(tag.bytes, tag.length - (span - kept)) <= TAG_ATTRIBUTES);
        cut += kept < span;
        gathered_free(&tag);
    }
    require(cut > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_end),
        cmocka_unit_test(keeps_so_many_attributes),
        cmocka_unit_test(counts_as_the_parser_does),
    };
    const int failed = cmocka_run_group_tests_name("input/tag", tests, NULL, NULL);
    xmlCleanupParser();
    return failed;
}
