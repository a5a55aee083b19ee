/* SPDX-License-Identifier: MIT */
#include "support/json.h"
#include "support/output.h"

#include "summarize.h"

#include <string.h>

/* How the bytes of one sentence are written. */
static void quotes_every_byte(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t length;
        const char *quoted;
    } cases[] = {
        {"Plain.", 6, "Plain."},
        {"A \"b\" \\ c.", 10, "A \\\"b\\\" \\\\ c."},
        {"a\nb\tc\rd.", 8, "a\\nb\\tc\\rd."},
        {"a\0b\x01\x1F\x7F.", 7, "a\\u0000b\\u0001\\u001f\\u007f."},
        {"\xC3\xA9\xF0\x9F\x98\x80.", 7, "\xC3\xA9\xF0\x9F\x98\x80."},
        {"a\xFFz\x80.", 5, "a\xEF\xBF\xBDz\xEF\xBF\xBD."},
        {"a\xED\xA0\x80z.", 6, "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz."},
        {"a\xE2\x82 b.", 6, "a\xEF\xBF\xBD\xEF\xBF\xBD b."},
        {"a\xE2\x82", 3, "a\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"</script> a/b.", 14, "</script> a/b."},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct gathered member = {0};
        note("JSON case %zu", i);
        struct gathered out = output_of(cases[i].text, cases[i].length, 1, 0, SMZ_JSON, 0);
        gather_string(&member, "\"text\": \"");
        gather_string(&member, cases[i].quoted);
        gather_string(&member, "\"}");
        note("JSON case %zu: %s in %s", i, member.bytes, out.bytes);
        require(json_is_valid(out.bytes, out.length) && strstr(out.bytes, member.bytes) != NULL);
        gathered_free(&member);
        gathered_free(&out);
    }
}

static void has_all_members(void **state)
{
    (void)state;
    static const char text[] = "The ferries. The ferries.\n";
    static const struct {
        size_t sentences, keywords;
        const char *json;
    } cases[] = {
        {0, 0, "{\n  \"language\": \"en\",\n  \"confidence\": 1.000,\n  \"sentences\": [],\n  \"keywords\": []\n}\n"},
        {2, 0,
         "{\n  \"language\": \"en\",\n  \"confidence\": 1.000,\n  \"sentences\": [\n"
         "    {\"index\": 0, \"paragraph\": 0, \"start\": 0, \"end\": 12, \"kind\": \"prose\", \"score\": 1.000, "
         "\"text\": \"The ferries.\"},\n"
         "    {\"index\": 1, \"paragraph\": 0, \"start\": 13, \"end\": 25, \"kind\": \"prose\", \"score\": 0.000, "
         "\"text\": \"The ferries.\"}\n  ],\n  \"keywords\": []\n}\n"},
        {0, 1,
         "{\n  \"language\": \"en\",\n  \"confidence\": 1.000,\n  \"sentences\": [],\n  \"keywords\": [\n"
         "    {\"score\": 1.000, \"count\": 2, \"words\": 1, \"start\": 4, \"end\": 11, \"text\": \"ferries\"}\n  "
         "]\n}\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%zu sentences, %zu keywords", cases[i].sentences, cases[i].keywords);
        struct gathered out =
            output_of(text, strlen(text), cases[i].sentences, cases[i].keywords, SMZ_JSON, SMZ_RENDER_SCORES);
        require_text(out.bytes, out.length, cases[i].json);
        require(json_is_valid(out.bytes, out.length));
        gathered_free(&out);
    }
}

/* The same members on one line, whatever the text holds. */
static void one_line_is_enough(void **state)
{
    (void)state;
    static const char text[] = "The ferries.\nThe\r\nferries \xE2\x80\xA8 a\0b. More ferries. Tides.\n";
    static const struct {
        size_t sentences, keywords;
        uint32_t flags;
    } cases[] = {{0, 0, 0}, {1, 0, 0}, {2, 2, 0}, {0, 1, 0}, {9, 9, SMZ_RENDER_ALL}, {2, 0, SMZ_RENDER_BY_RANK}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct gathered tall =
            output_of(text, sizeof text - 1, cases[i].sentences, cases[i].keywords, SMZ_JSON, cases[i].flags);
        struct gathered flat =
            output_of(text, sizeof text - 1, cases[i].sentences, cases[i].keywords, SMZ_JSONL, cases[i].flags);
        note("case %zu: %s", i, flat.bytes);
        require(json_is_valid(flat.bytes, flat.length));
        require(memchr(flat.bytes, '\n', flat.length) == flat.bytes + flat.length - 1);
        size_t at = 0;
        for (size_t t = 0; t < tall.length; t++) {
            if (tall.bytes[t] == ' ' || tall.bytes[t] == '\n')
                continue;
            while (flat.bytes[at] == ' ')
                at++;
            require(flat.bytes[at++] == tall.bytes[t]);
        }
        require(at + 1 == flat.length);
        gathered_free(&tall);
        gathered_free(&flat);
    }
    note("to the byte");
    struct gathered out = output_of("Tides. Ferries.", 15, 1, 0, SMZ_JSONL, 0);
    require_text(out.bytes, out.length,
                 "{\"language\": \"en\", \"confidence\": 1.000, \"sentences\": [{\"index\": 0, \"paragraph\": 0, "
                 "\"start\": 0, \"end\": 6, \"kind\": \"prose\", \"score\": 1.000, \"text\": \"Tides.\"}], "
                 "\"keywords\": []}\n");
    gathered_free(&out);
}

static void names_kinds(void **state)
{
    (void)state;
    static const char text[] = "A title\n\nFerries came back.\n\nA heading\n\n- tea\n\n```\nx\n```\n";
    static const char *const kinds[] = {"title", "prose", "heading", "list-item", "code"};
    struct gathered out = output_of(text, strlen(text), 1, 0, SMZ_JSON, SMZ_RENDER_ALL);
    const char *at = out.bytes;
    for (size_t i = 0; i < COUNT(kinds); i++) {
        note("%s in %s", kinds[i], out.bytes);
        at = strstr(at, "\"kind\": \"");
        require(at != NULL && strncmp(at + 9, kinds[i], strlen(kinds[i])) == 0);
        at += 9;
    }
    require(json_is_valid(out.bytes, out.length));
    gathered_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_every_byte),
        cmocka_unit_test(has_all_members),
        cmocka_unit_test(one_line_is_enough),
        cmocka_unit_test(names_kinds),
    };
    return cmocka_run_group_tests_name("render/json", tests, NULL, NULL);
}
