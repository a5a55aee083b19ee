/* SPDX-License-Identifier: MIT */
#include "cli/record.h"

#include "support/json.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#define ONE_KILOBYTE 1024

/* A line, and what is read of it: a text or an error, and the identity. */
struct record_case {
    const char *line;
    const char *text;  /* NULL: there is an error */
    const char *error; /* how it begins */
    const char *identity;
};

static void read_record(struct record_reader *reader, struct answer *answer, const char *line, size_t length)
{
    char *copy = exact_copy(line, length);
    *answer = (struct answer){.text = ""};
    const bool good = record_read(reader, answer, copy, length);
    require(good == (answer->error[0] == '\0'));
    free(copy); /* nothing of the line is kept */
}

static void reads(const struct settings *settings, const struct record_case *cases, size_t count)
{
    struct record_reader reader;
    record_reader_init(&reader, settings);
    for (size_t i = 0; i < count; i++) {
        struct answer answer;
        note("%s", cases[i].line);
        read_record(&reader, &answer, cases[i].line, strlen(cases[i].line));
        note("%s: %s", cases[i].line, answer.error);
        if (cases[i].text != NULL)
            require_text(answer.text, answer.length, cases[i].text);
        else
            require(strncmp(answer.error, cases[i].error, strlen(cases[i].error)) == 0);
        require((cases[i].text != NULL) == (answer.error[0] == '\0'));
        require_text(answer.identity != NULL ? answer.identity : "",
                     answer.identity != NULL ? strlen(answer.identity) : 0, cases[i].identity);
        answer_clear(&answer);
    }
    record_reader_close(&reader);
}

static void reads_text_and_identity(void **state)
{
    (void)state;
    static const struct record_case cases[] = {
        {"{\"text\":\"Rain.\"}", "Rain.", NULL, ""},
        {" {\"text\" : \"Rain.\" }\r", "Rain.", NULL, ""},
        {"{\"text\":\"\"}", "", NULL, ""},
        {"{\"text\":\"a\\n\\u00e9\\ud83d\\ude00\\\"\"}", "a\n\xC3\xA9\xF0\x9F\x98\x80\"", NULL, ""},
        {"{\"id\":7,\"text\":\"Rain.\"}", "Rain.", NULL, "\"id\": 7"},
        {"{\"text\":\"Rain.\",\"id\":\"a\\u0000\\\"b\"}", "Rain.", NULL, "\"id\": \"a\\u0000\\\"b\""},
        {"{\"id\":null,\"text\":\"Rain.\"}", "Rain.", NULL, "\"id\": null"},
        {"{\"id\":{\"a\":[1,\t2]},\"text\":\"Rain.\"}", "Rain.", NULL, "\"id\": {\"a\":[1, 2]}"},
        {"{\"id\":0.1,\"text\":\"Rain.\"}", "Rain.", NULL, "\"id\": 0.1"},
        {"{\"id\":18446744073709551615,\"text\":\"Rain.\"}", "Rain.", NULL, "\"id\": 18446744073709551615"},
        {"{\"id\":1,\"text\":\"Rain.\",\"hash\":-99999999999999999999}", "Rain.", NULL, "\"id\": 1"},
        {"{\"id\":1,\"id\":2,\"text\":\"Rain.\",\"text\":\"Snow.\"}", "Snow.", NULL, "\"id\": 2"},
    };
    const struct settings settings = {.max_memory = SIZE_MAX};
    reads(&settings, cases, COUNT(cases));
}

static void says_what_is_wrong(void **state)
{
    (void)state;
    static const struct record_case cases[] = {
        {"", NULL, "the line is empty", ""},
        {" \t\r", NULL, "the line is empty", ""},
        {"[]", NULL, "not a JSON object", ""},
        {"\"text\"", NULL, "not a JSON object", ""},
        {"null", NULL, "not a JSON object", ""},
        {"{", NULL, "not JSON: ", ""},
        {"text", NULL, "not JSON: ", ""},
        {"{\"text\":\"Rain.\"", NULL, "not JSON: ", ""},
        {"{\"text\":\"Rain.\"} {", NULL, "not JSON: end of file expected", ""},
        {"{\"text\":\"Rain.\",}", NULL, "not JSON: ", ""},
        {"{'text':'Rain.'}", NULL, "not JSON: ", ""},
        {"{\"text\":\"a\tb\"}", NULL, "not JSON: control character 0x9", ""},
        {"{\"text\":\"\xFF\"}", NULL, "not JSON: unable to decode byte 0xff", ""},
        {"{\"text\":\"\xC3\"}", NULL, "not JSON: unable to decode byte 0xc3", ""},
        {"{\"text\":\"\\ud800\"}", NULL, "not JSON: invalid Unicode", ""},
        {"{\"text\":\"Rain.\",\"a\":1e999}", NULL, "real number overflow", ""},
        {"{\"text\":\"Rain.\",\"a\\u0000\":1}", NULL, "not JSON: ", ""},
        {"\xEF\xBB\xBF{\"text\":\"Rain.\"}", NULL, "not JSON: ", ""},
        {"{\"id\":7}", NULL, "there is no member 'text'", "\"id\": 7"},
        {"{\"id\":7,\"Text\":\"Rain.\"}", NULL, "there is no member 'text'", "\"id\": 7"},
        {"{\"text\":null,\"id\":[]}", NULL, "member 'text' is not a string", "\"id\": []"},
        {"{\"text\":[\"Rain.\"]}", NULL, "member 'text' is not a string", ""},
    };
    const struct settings settings = {.max_memory = SIZE_MAX};
    reads(&settings, cases, COUNT(cases));
}

/* A line may hold any byte but its end. */
static void endures_bytes(void **state)
{
    (void)state;
    static const char around[] = "{\"id\":1,\"text\":\"Rain?\"}";
    const struct settings settings = {.max_memory = SIZE_MAX};
    struct record_reader reader;
    record_reader_init(&reader, &settings);
    for (unsigned byte = 0; byte < 256; byte++)
        for (size_t at = 0; at < sizeof around - 1; at++) {
            char line[sizeof around];
            struct answer answer;
            memcpy(line, around, sizeof around);
            line[at] = (char)byte;
            note("byte %u at %zu", byte, at);
            read_record(&reader, &answer, line, sizeof around - 1);
            char *complaint = record_complaint(&answer, "a.jsonl", 1);
            require(complaint != NULL && json_is_valid(complaint, strlen(complaint)));
            free(complaint);
            answer_clear(&answer);
        }
    record_reader_close(&reader);
}

/* Where a name leads, and that a whole name comes before its parts. */
static void follows_names(void **state)
{
    (void)state;
    static const struct {
        const char *field;
        struct record_case record;
    } cases[] = {
        {"body", {"{\"text\":\"Rain.\",\"body\":\"Snow.\"}", "Snow.", NULL, ""}},
        {"a.b", {"{\"a\":{\"b\":\"Rain.\"}}", "Rain.", NULL, ""}},
        {"a.b", {"{\"a\":{\"b\":\"Rain.\"},\"a.b\":\"Snow.\"}", "Snow.", NULL, ""}},
        {"a.b.c", {"{\"a\":{\"b.c\":\"Rain.\"}}", "Rain.", NULL, ""}},
        {"a.b.c", {"{\"a\":{\"b\":{\"c\":\"Rain.\"}}}", "Rain.", NULL, ""}},
        {"a.b", {"{\"a\":\"Rain.\"}", NULL, "there is no member 'a.b'", ""}},
        {"a.b", {"{\"a\":[{\"b\":\"Rain.\"}]}", NULL, "there is no member 'a.b'", ""}},
        {"a.", {"{\"a\":{\"\":\"Rain.\"}}", "Rain.", NULL, ""}},
        {"", {"{\"\":\"Rain.\"}", "Rain.", NULL, ""}},
        {".", {"{\"a\":1}", NULL, "there is no member '.'", ""}},
        {"id", {"{\"id\":\"Rain.\"}", "Rain.", NULL, "\"id\": \"Rain.\""}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct settings settings = {.max_memory = SIZE_MAX, .field = cases[i].field};
        reads(&settings, &cases[i].record, 1);
    }
}

/* Neither the length of a line nor what is made of it takes more than there may be; and the next line is read. */
static void keeps_to_a_ceiling(void **state)
{
    (void)state;
    static const char *const parts[][3] = {
        {"{\"text\":\"", "a", "\"}"},
        {"{\"text\":\"\",\"a\":[0", ",0", "]}"},
        {"{\"text\":\"\",\"a\":\"", "\\n", "\"}"},
        {"{\"text\":\"\",\"", "a", "\":1}"},
        {"{\"text\":\"\"", " ", "}"},
    };
    const struct settings settings = {.max_memory = ONE_KILOBYTE, .ceiling = "1K"};
    struct record_reader reader;
    record_reader_init(&reader, &settings);
    for (size_t i = 0; i < COUNT(parts); i++) {
        bool was_good = true;
        for (size_t count = 0; count < 2 * ONE_KILOBYTE; count += 7) {
            struct gathered line = {0};
            struct answer answer;
            gather_string(&line, parts[i][0]);
            for (size_t c = 0; c < count; c++)
                gather_string(&line, parts[i][1]);
            gather_string(&line, parts[i][2]);
            note("%s..., %zu bytes", parts[i][0], line.length);
            read_record(&reader, &answer, line.bytes, line.length);
            const bool good = answer.error[0] == '\0';
            require(count != 0 || good);
            require(!good || (was_good && line.length < ONE_KILOBYTE));
            require(good || strcmp(answer.error, "needs more memory than 1K; raise --max-memory or shorten it") == 0);
            was_good = good;
            answer_clear(&answer);
            gathered_free(&line);
        }
        require(!was_good);
    }
    record_reader_close(&reader);
}

/* jansson would call itself for each. */
static void refuses_deep_nesting(void **state)
{
    (void)state;
    const struct settings settings = {.max_memory = SIZE_MAX};
    struct record_reader reader;
    struct answer answer;
    struct gathered line = {0};
    gather_string(&line, "{\"text\":");
    for (size_t i = 0; i < 1000000; i++)
        gather_string(&line, "[");
    record_reader_init(&reader, &settings);
    note("a million brackets");
    read_record(&reader, &answer, line.bytes, line.length);
    require(strncmp(answer.error, "not JSON: maximum parsing depth reached", 39) == 0);
    answer_clear(&answer);
    record_reader_close(&reader);
    gathered_free(&line);
}

static void writes_complaints(void **state)
{
    (void)state;
    static const struct {
        char *identity;
        const char *file;
        size_t line;
        const char *error, *complaint;
    } cases[] = {
        {NULL, "a.txt", 0, "e", "{\"file\": \"a.txt\", \"error\": \"e\"}"},
        {NULL, "-", 3, "e", "{\"file\": \"-\", \"line\": 3, \"error\": \"e\"}"},
        {"", "a.txt", 1, "e", "{\"file\": \"a.txt\", \"line\": 1, \"error\": \"e\"}"},
        {"\"id\": 7", "a", 1, "e", "{\"id\": 7, \"file\": \"a\", \"line\": 1, \"error\": \"e\"}"},
        {NULL, "a\"\n\t\xC3\xA9", 1, "", "{\"file\": \"a\\\"\\n\\t\xC3\xA9\", \"line\": 1, \"error\": \"\"}"},
        {NULL, "\xC3\xA9\xFF\xC3", 1, "\xE2\x82",
         "{\"file\": \"\xC3\xA9\xEF\xBF\xBD\xEF\xBF\xBD\", \"line\": 1, \"error\": \"\xEF\xBF\xBD\xEF\xBF\xBD\"}"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct answer answer = {.text = "", .identity = cases[i].identity};
        memcpy(answer.error, cases[i].error, strlen(cases[i].error) + 1);
        char *complaint = record_complaint(&answer, cases[i].file, cases[i].line);
        note("case %zu", i);
        require(complaint != NULL);
        require_text(complaint, strlen(complaint), cases[i].complaint);
        require(json_is_valid(complaint, strlen(complaint)));
        free(complaint);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_text_and_identity), cmocka_unit_test(says_what_is_wrong),
        cmocka_unit_test(endures_bytes),           cmocka_unit_test(follows_names),
        cmocka_unit_test(keeps_to_a_ceiling),      cmocka_unit_test(refuses_deep_nesting),
        cmocka_unit_test(writes_complaints),
    };
    record_init();
    return cmocka_run_group_tests_name("cli/record", tests, NULL, NULL);
}
