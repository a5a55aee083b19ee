/* SPDX-License-Identifier: MIT */
#include "input/charset.h"

#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define BAD "\xEF\xBF\xBD"

static void decodes(void **state)
{
    (void)state;
    static const struct {
        const char *name, *bytes;
        size_t length;
        const char *text;
    } cases[] = {
        {"latin1", "caf\xE9", 4, "caf\xC3\xA9"},
        {"ISO-8859-1", "\x93x\x94", 3, "\xE2\x80\x9Cx\xE2\x80\x9D"}, /* which are windows-1252 */
        {"iso-8859-15", "\xA4", 1, "\xE2\x82\xAC"},
        {"koi8-r", "\xF0\xD2\xC9\xD7\xC5\xD4", 6, "\xD0\x9F\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82"},
        {"gbk", "\xC4\xE3\xBA\xC3", 4, "\xE4\xBD\xA0\xE5\xA5\xBD"},
        {"GB2312", "\x98\xB4", 2, "\xE6\xA7\xBE"}, /* only in what is wider */
        {"shift_jis", "\x93\xFA\x87\x40", 4, "\xE6\x97\xA5\xE2\x91\xA0"},
        {"euc-kr", "\xC7\xD1", 2, "\xED\x95\x9C"},
        {"utf-16le", "a\0\xE9\0", 4, "a\xC3\xA9"},
        {"utf-7", "+AOk-", 5, "\xC3\xA9"},
        {"iso-2022-jp", "\x1B$BF|\x1B(B", 8, "\xE6\x97\xA5"},
        /* what is not in it */
        {"utf-8",
         "a\xE9"
         "b\xC3",
         4, "a" BAD "b" BAD},
        {"gbk", "a\xFF\xC4", 3, "a" BAD BAD},
        {"ascii", "a\0b", 3, "a" BAD "b"},
        {"utf-16le", "a\0\0\xD8", 4, "a" BAD BAD},
        {"latin1", "", 0, ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *exact = exact_copy(cases[i].bytes, cases[i].length);
        struct text text = {.bytes = NULL};
        note("case %zu: %s", i, cases[i].name);
        text_string(&text, "=");
        require(charset_decode(&text, exact, cases[i].length, cases[i].name));
        require_text(text.bytes + 1, text.length - 1, cases[i].text);
        text_free(&text);
        free(exact);
    }
}

static void knows_names(void **state)
{
    (void)state;
    static const char *const good[] = {"latin1", "UTF-8", "gbk", "x-sjis", "ks_c_5601-1987", "cp1252", "tis-620"};
    static const char *const bad[] = {"", "nonsense", "latin1//IGNORE", "/"};
    for (size_t i = 0; i < COUNT(good); i++) {
        note("%s", good[i]);
        require(charset_is_known(good[i]));
    }
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct text text = {.bytes = NULL};
        note("%s", bad[i]);
        require(!charset_is_known(bad[i]) && !charset_decode(&text, "a", 1, bad[i]) && text.length == 0);
    }
}

/* Longer than what is converted at a time, with a character across each border. */
static void decodes_long_texts(void **state)
{
    (void)state;
    enum { PAIRS = 100001 };
    struct gathered bytes = {0}, expected = {0};
    struct text text = {.bytes = NULL};
    gather_string(&bytes, "x");
    gather_string(&expected, "x");
    for (int i = 0; i < PAIRS; i++) {
        gather_string(&bytes, "\xC4\xE3");
        gather_string(&expected, "\xE4\xBD\xA0");
    }
    note("%d characters", PAIRS);
    require(charset_decode(&text, bytes.bytes, bytes.length, "gbk"));
    require_text(text.bytes, text.length, expected.bytes);
    text_free(&text);
    gathered_free(&bytes);
    gathered_free(&expected);
}

static void guesses(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *charset, *text;
    } cases[] = {
        {"\xC3\xA9", NULL, "\xC3\xA9"},
        {"\xE9", NULL, "\xC3\xA9"},
        {"\xE9", "utf-8", BAD},
        {"\xE9", "UTF8", BAD},
        {"\xE9", "nonsense", "\xC3\xA9"},
        {"\xC3\xA9", "nonsense", "\xC3\xA9"},
        {"\xC3\xA9", "latin1", "\xC3\x83\xC2\xA9"},
        {"\xEF\xBB\xBF\xC3\xA9", "latin1", "\xC3\xA9"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct text made = {.bytes = NULL};
        size_t length = strlen(cases[i].bytes);
        note("case %zu", i);
        const char *text = charset_to_utf8(&made, cases[i].bytes, &length, cases[i].charset);
        require_text(text, length, cases[i].text);
        text_free(&made);
    }
}

static void finds_what_pages_say(void **state)
{
    (void)state;
    static const struct {
        const char *page, *name;
    } cases[] = {
        {"", ""},
        {"<meta charset=koi8-r>", "koi8-r"},
        {"<META  CharSet = \"koi8-r\" />", "koi8-r"},
        {"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">", "koi8-r"},
        {"<meta name=x content=y><meta charset='gbk'>", "gbk"},
        {"<p>charset=koi8-r", ""},
        {"<meta name=x> charset=koi8-r", ""},
        {"<meta charset>", ""},
        {"<meta charset=>", ""},
        {"<meta charset", ""},
        {"<meta charset=koi8-r", "koi8-r"},
        {"<?xml version='1.0' encoding='koi8-r'?>", "koi8-r"},
        {" <?xml version='1.0' encoding='koi8-r'?>", ""},
        {"<meta charset=utf-16be>", "utf-8"},
        {"<meta charset=0123456789012345678901234567890123456789012345678901234567890123456789>", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char name[MAX_CHARSET_NAME];
        const size_t length = strlen(cases[i].page);
        char *exact = exact_copy(cases[i].page, length);
        note("%s", cases[i].page);
        charset_of_page(name, exact, length);
        require_text(name, strlen(name), cases[i].name);
        free(exact);
    }
}

static void says_it_early_or_not_at_all(void **state)
{
    (void)state;
    static const char meta[] = "<meta charset=gbk>";
    for (size_t before = 1000; before < 1030; before++) {
        char page[2000], name[MAX_CHARSET_NAME];
        memset(page, ' ', sizeof page);
        memcpy(page + before, meta, strlen(meta));
        charset_of_page(name, page, sizeof page);
        note("at byte %zu", before);
        require((name[0] != '\0') == (before < 1024 - strlen("<meta charset=")));
    }
}

/* --- where no file can be opened ---------------------------------------------------------------------------------- */

static bool decodes_koi8(void)
{
    struct text text = {.bytes = NULL};
    const bool good = charset_decode(&text, "\xF0", 1, "koi8-r") && text.length == 2;
    text_free(&text);
    return good;
}

/* In a process of its own, which has opened no table before: what it can read after it may open no more. */
static bool reads_confined(const char *bytes)
{
    const struct rlimit none = {0, 0};
    int tell[2];
    char told = '?';
    (void)fflush(NULL);
    require(pipe(tell) == 0);
    const pid_t child = fork();
    require(child >= 0);
    if (child == 0) {
        struct charsets charsets = {.count = 0};
        charsets_hold_named(&charsets, bytes, strlen(bytes));
        if (setrlimit(RLIMIT_NOFILE, &none) == 0)
            told = decodes_koi8() ? 'y' : 'n';
        charsets_release(&charsets);
        _exit(write(tell[1], &told, 1) == 1 ? 0 : 1);
    }
    require(close(tell[1]) == 0 && read(tell[0], &told, 1) == 1 && close(tell[0]) == 0);
    require(waitpid(child, NULL, 0) == child);
    if (told == '?' && getenv("SMALL") != NULL)
        skip(); /* make check-valgrind: valgrind does not let the limit be lowered */
    require(told != '?');
    return told == 'y';
}

static void what_is_held_can_be_read(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        bool reads;
    } cases[] = {
        {"nothing", false},
        {"charset=koi8-r", true},
        {"Content-Type: text/plain; CHARSET = \"KOI8-R\"", true},
        {"Subject: =?utf-8?q?a?= =?koi8-r?B?8A==?=", true},
        {"charset=iso-8859-2 charset=iso-8859-2 charset=nonsense charset=koi8-r", true},
        {"charset=", false},
        {"=?", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].bytes);
        require(reads_confined(cases[i].bytes) == cases[i].reads);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        /* First: what is decoded in this process would be held in its children. */
        cmocka_unit_test(what_is_held_can_be_read),
        cmocka_unit_test(decodes),
        cmocka_unit_test(knows_names),
        cmocka_unit_test(decodes_long_texts),
        cmocka_unit_test(guesses),
        cmocka_unit_test(finds_what_pages_say),
        cmocka_unit_test(says_it_early_or_not_at_all),
    };
    return cmocka_run_group_tests_name("input/charset", tests, NULL, NULL);
}
