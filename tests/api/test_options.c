/* SPDX-License-Identifier: MIT */
/*
 * Making a summarizer: options, languages, stop words, errors.
 */
#include "support/hook.h"
#include "support/test.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void defaults_are_the_manuals(void **state)
{
    (void)state;
    smz_options options;
    smz_render_options render;
    note("defaults");
    memset(&options, 0xFF, sizeof options);
    smz_options_init(&options, sizeof options);
    require(options.size == sizeof options && options.language == NULL && options.method == SMZ_MODEL);
    require(options.length.unit == SMZ_SENTENCES && !(options.length.amount < 3) && !(options.length.amount > 3));
    require(options.keywords == 0 && options.stopwords == NULL && options.stopwords_length == 0);
    require(options.query == NULL && options.ngram == 3 && options.corpus == NULL);
    require(options.max_bytes == SIZE_MAX && options.max_memory == SIZE_MAX && options.flags == 0);
    require(options.cancel == NULL && options.cancel_user == NULL);
    memset(&render, 0xFF, sizeof render);
    smz_render_options_init(&render, sizeof render);
    require(render.size == sizeof render && render.format == SMZ_TEXT && render.flags == 0 && render.name == NULL);
    smz_options_init(NULL, sizeof options);
    smz_render_options_init(NULL, sizeof render);
}

/* Structures of other sizes, older or newer, are not written beyond their end, and are refused. */
static void other_sizes_are_refused(void **state)
{
    (void)state;
    static const size_t sizes[] = {0,
                                   1,
                                   sizeof(size_t) - 1,
                                   sizeof(size_t),
                                   sizeof(smz_options) - 1,
                                   sizeof(smz_options) + 1,
                                   sizeof(smz_options) + 64};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        union {
            smz_options options;
            unsigned char bytes[sizeof(smz_options) + 128];
        } room;
        smz_summarizer *summarizer = NULL;
        note("size %zu", sizes[i]);
        memset(&room, 0, sizeof room);
        memset(room.bytes + sizes[i], 0x55, sizeof room - sizes[i]);
        smz_options_init(&room.options, sizes[i]);
        for (size_t b = sizes[i]; b < sizeof room; b++)
            require(room.bytes[b] == 0x55);
        require(smz_new(&summarizer, &room.options, NULL) == SMZ_EINVAL && summarizer == NULL);
    }
}

static void expect(smz_status status, const smz_options *options)
{
    smz_summarizer *const untouched = (smz_summarizer *)(void *)&untouched;
    smz_summarizer *summarizer = untouched;
    require(smz_new(&summarizer, options, NULL) == status);
    require((summarizer == untouched) == (status != SMZ_OK));
    if (status == SMZ_OK)
        smz_free(summarizer);
}

static void nonsense_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *what;
        smz_status status;
        smz_method method;
        smz_length length;
        uint32_t flags;
        const char *language;
        size_t stopwords_length;
    } cases[] = {
        {"all well", SMZ_OK, SMZ_MODEL, {SMZ_SENTENCES, 3}, 0, NULL, 0},
        {"method below", SMZ_EINVAL, (smz_method)-1, {SMZ_SENTENCES, 3}, 0, NULL, 0},
        {"last method", SMZ_OK, SMZ_LUHN, {SMZ_SENTENCES, 3}, 0, NULL, 0},
        {"method above", SMZ_EINVAL, (smz_method)7, {SMZ_SENTENCES, 3}, 0, NULL, 0},
        {"unit below", SMZ_EINVAL, SMZ_MODEL, {(smz_unit)-1, 3}, 0, NULL, 0},
        {"unit above", SMZ_EINVAL, SMZ_MODEL, {(smz_unit)4, 3}, 0, NULL, 0},
        {"no sentences", SMZ_OK, SMZ_MODEL, {SMZ_SENTENCES, 0}, 0, NULL, 0},
        {"negative", SMZ_EINVAL, SMZ_MODEL, {SMZ_SENTENCES, -1}, 0, NULL, 0},
        {"not a number", SMZ_EINVAL, SMZ_MODEL, {SMZ_WORDS, NAN}, 0, NULL, 0},
        {"ratio 1", SMZ_OK, SMZ_MODEL, {SMZ_RATIO, 1}, 0, NULL, 0},
        {"ratio above 1", SMZ_EINVAL, SMZ_MODEL, {SMZ_RATIO, 1.001}, 0, NULL, 0},
        {"endless", SMZ_OK, SMZ_LEAD, {SMZ_CHARS, INFINITY}, 0, NULL, 0},
        {"known flags", SMZ_OK, SMZ_TFIDF, {SMZ_SENTENCES, 3}, 15, NULL, 0},
        {"unknown flag", SMZ_EINVAL, SMZ_MODEL, {SMZ_SENTENCES, 3}, 16, NULL, 0},
        {"unknown high flag", SMZ_EINVAL, SMZ_MODEL, {SMZ_SENTENCES, 3}, UINT32_C(1) << 31, NULL, 0},
        {"stop words missing", SMZ_EINVAL, SMZ_MODEL, {SMZ_SENTENCES, 3}, 0, NULL, 5},
        {"auto", SMZ_OK, SMZ_MODEL, {SMZ_SENTENCES, 3}, 0, "auto", 0},
        {"code", SMZ_OK, SMZ_MODEL, {SMZ_SENTENCES, 3}, 0, "de", 0},
        {"long code", SMZ_OK, SMZ_MODEL, {SMZ_SENTENCES, 3}, 0, "deu", 0},
        {"name", SMZ_OK, SMZ_MODEL, {SMZ_SENTENCES, 3}, 0, "German", 0},
        {"unknown language", SMZ_ELANG, SMZ_MODEL, {SMZ_SENTENCES, 3}, 0, "klingon", 0},
        {"empty language", SMZ_ELANG, SMZ_MODEL, {SMZ_SENTENCES, 3}, 0, "", 0},
        {"undetermined", SMZ_ELANG, SMZ_MODEL, {SMZ_SENTENCES, 3}, 0, "und", 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        smz_options options;
        smz_options_init(&options, sizeof options);
        options.method = cases[i].method;
        options.length = cases[i].length;
        options.flags = cases[i].flags;
        options.language = cases[i].language;
        options.stopwords_length = cases[i].stopwords_length;
        note("%s", cases[i].what);
        expect(cases[i].status, &options);
    }
    note("no options");
    expect(SMZ_OK, NULL);
}

static void arguments_are_checked(void **state)
{
    (void)state;
    const smz_allocator none = {NULL, NULL};
    smz_summarizer *summarizer = NULL;
    note("no out argument");
    require(smz_new(NULL, NULL, NULL) == SMZ_EINVAL);
    note("an allocator without a function");
    require(smz_new(&summarizer, NULL, &none) == SMZ_EINVAL && summarizer == NULL);
    smz_free(NULL);
    smz_summary_free(NULL);
}

/* Option strings are copied or not needed any more: they may go when smz_new has returned. */
static void options_may_go(void **state)
{
    (void)state;
    char *language = malloc(3), *stopwords = malloc(8);
    static const char text[] = "Grey ferries, grey ferries.";
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    smz_options options;
    size_t count;
    require(language != NULL && stopwords != NULL);
    memcpy(language, "en", 3);
    memcpy(stopwords, "ferries", 8);
    smz_options_init(&options, sizeof options);
    options.language = language;
    options.stopwords = stopwords;
    options.stopwords_length = 7;
    options.keywords = 9;
    note("strings released before the text is read");
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    memset(language, 'x', 3);
    memset(stopwords, 'x', 8);
    free(language);
    free(stopwords);
    require(smz_summarize(&summary, summarizer, text, strlen(text)) == SMZ_OK);
    const smz_keyword *keyword = smz_keywords(summary, &count);
    require(count == 1 && keyword[0].length == 4 && strncmp(text + keyword[0].start, "grey", 4) == 0);
    smz_summary_free(summary);
    smz_free(summarizer);
}

/* How a list of stop words is read: which of four words are left as keywords. */
static void stopwords_are_read(void **state)
{
    (void)state;
    static const char text[] = "Ferries. Harbour. Übung. Gulls.";
    static const struct {
        const char *list, *left;
    } cases[] = {
        {"", "Ferries Harbour Übung Gulls"},
        {"ferries", "Harbour Übung Gulls"},
        {"FERRIES\ngulls\n", "Harbour Übung"},
        {"ferries\r\ngulls\r\n", "Harbour Übung"},
        {"ferries\rgulls", "Harbour Übung"},
        {"ferries gulls\tharbour", "Übung"},
        {"# ferries\ngulls # harbour\n", "Ferries Harbour Übung"},
        {"#", "Ferries Harbour Übung Gulls"},
        {"übung", "Ferries Harbour Gulls"},
        {"U\xCC\x88"
         "BUNG",
         "Ferries Harbour Gulls"},
        {"\xEF\xBB\xBF"
         "ferries\n",
         "Harbour Übung Gulls"},
        {"\xFF\xFE ferries", "Harbour Übung Gulls"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        smz_summarizer *summarizer = NULL;
        smz_summary *summary = NULL;
        smz_options options;
        size_t count, wanted = 0;
        smz_options_init(&options, sizeof options);
        options.language = "en";
        options.stopwords = cases[i].list;
        options.stopwords_length = strlen(cases[i].list);
        options.keywords = 9;
        note("stop words '%s'", cases[i].list);
        require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
        require(smz_summarize(&summary, summarizer, text, strlen(text)) == SMZ_OK);
        const smz_keyword *keyword = smz_keywords(summary, &count);
        for (size_t k = 0; k < count; k++) {
            char word[16];
            (void)snprintf(word, sizeof word, "%.*s", (int)keyword[k].length, text + keyword[k].start);
            require(strstr(cases[i].left, word) != NULL);
        }
        for (const char *at = cases[i].left; at != NULL; at = strchr(at + 1, ' '))
            wanted++;
        require(count == wanted);
        smz_summary_free(summary);
        smz_free(summarizer);
    }
}

static void languages_are_listed(void **state)
{
    (void)state;
    smz_language language = {NULL, NULL, -1}, last = {NULL, NULL, -1};
    size_t count = 0, stemmers = 0;
    for (; smz_language_at(count, &language); count++) {
        smz_options options;
        note("language %zu: %s, %s", count, language.code, language.name);
        require(last.code == NULL || strcmp(last.code, language.code) < 0);
        require(language.has_stemmer == 0 || language.has_stemmer == 1);
        stemmers += (size_t)language.has_stemmer;
        smz_options_init(&options, sizeof options);
        options.language = language.code;
        expect(SMZ_OK, &options);
        options.language = language.name;
        expect(SMZ_OK, &options);
        last = language;
    }
    note("%zu languages, %zu stemmers", count, stemmers);
    require(count >= 28 && stemmers == 28);
    require(smz_language_at(count, &language) == 0 && language.code == last.code);
    require(smz_language_at(SIZE_MAX, &language) == 0);
}

static void statuses_have_messages(void **state)
{
    (void)state;
    for (int status = SMZ_OK; status >= SMZ_ECANCELED; status--) {
        const char *message = smz_strerror((smz_status)status);
        note("status %d: %s", status, message);
        require(message[0] != '\0' && strcmp(message, smz_strerror((smz_status)1)) != 0);
        for (int other = SMZ_OK; other > status; other--)
            require(strcmp(message, smz_strerror((smz_status)other)) != 0);
    }
    note("pinned values");
    require(SMZ_OK == 0 && SMZ_ENOMEM == -1 && SMZ_EINVAL == -2 && SMZ_ELANG == -3 && SMZ_EUTF8 == -4 &&
            SMZ_ELIMIT == -5 && SMZ_EWRITE == -6 && SMZ_EFORMAT == -7 && SMZ_ECANCELED == -8);
}

static void version_is_the_headers(void **state)
{
    (void)state;
    char version[32];
    (void)snprintf(version, sizeof version, "%d.%d.%d", SMZ_VERSION_MAJOR, SMZ_VERSION_MINOR, SMZ_VERSION_PATCH);
    note("version");
    require_text(smz_version(), strlen(smz_version()), version);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(defaults_are_the_manuals), cmocka_unit_test(other_sizes_are_refused),
        cmocka_unit_test(nonsense_is_refused),      cmocka_unit_test(arguments_are_checked),
        cmocka_unit_test(options_may_go),           cmocka_unit_test(stopwords_are_read),
        cmocka_unit_test(languages_are_listed),     cmocka_unit_test(statuses_have_messages),
        cmocka_unit_test(version_is_the_headers),
    };
    return cmocka_run_group_tests_name("api: options", tests, NULL, NULL);
}
