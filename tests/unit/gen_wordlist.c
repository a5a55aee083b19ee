/* SPDX-License-Identifier: MIT */
#include "gen/wordlist.h"

#include "lang/tables.h"
#include "support/folder.h"
#include "support/hook.h"

#include <string.h>

static const char *const suffixes[] = {[SMZ__STOP_WORDS] = "xx.txt",
                                       [SMZ__ABBREVIATIONS] = "xx.abbr.txt",
                                       [SMZ__FREQUENT_WORDS] = "xx.freq.txt",
                                       [SMZ__CUES] = "xx.cue.txt",
                                       [SMZ__FURNITURE] = "xx.txt"};

static void gather_entry(struct gathered *to, const struct smz__entry *entry)
{
    char value[16];
    (void)snprintf(value, sizeof value, "=%u", (unsigned)entry->value);
    gather_string(to, to->length == 0 ? "" : " ");
    gather(to, entry->bytes, entry->length);
    gather_string(to, value);
}

/* Reads a file of that kind; the entries with their values, separated by spaces. */
static bool read_list(struct gathered *entries, struct gathered *heard, struct folder *folder, enum smz__list_kind kind,
                      const char *bytes, size_t length, bool dotless)
{
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__wordlist list;
    smz__wordlist_init(&list, &allocator);
    folder_put(folder, suffixes[kind], bytes, length);
    gather_string(entries, "");
    folder_listen(folder);
    const bool done = smz__wordlist_read(&list, kind, folder->path, "xx", dotless);
    *heard = folder_heard(folder);
    for (size_t i = 0; done && i < smz__wordlist_count(&list); i++)
        gather_entry(entries, smz__wordlist_at(&list, i));
    smz__wordlist_free(&list);
    require(hook.live == 0 && hook.mistakes == 0);
    return done;
}

static void reads_good_files(void **state)
{
    (void)state;
    static const struct {
        enum smz__list_kind kind;
        const char *file;
        bool dotless;
        const char *entries;
    } cases[] = {
        {SMZ__STOP_WORDS, "", false, ""},
        {SMZ__STOP_WORDS, "# nothing\n\n", false, ""},
        {SMZ__STOP_WORDS, "the\nA\n\n# and\nÉté\n", false, "a=1 the=1 été=1"},
        {SMZ__STOP_WORDS, "b\r\na\r\n", false, "a=1 b=1"},
        {SMZ__STOP_WORDS, "b\na", false, "a=1 b=1"},
        {SMZ__STOP_WORDS, "the\nTHE\nthe\n", false, "the=1"},
        {SMZ__STOP_WORDS, "I\n", false, "i=1"},
        {SMZ__STOP_WORDS, "I\n", true, "ı=1"},
        {SMZ__STOP_WORDS, "it’s\n", false, "it's=1"},
        {SMZ__ABBREVIATIONS, "Dr\tbefore-name\ne.g\tany\nno\tbefore-number\n", false, "dr=2 e.g=1 no=3"},
        {SMZ__ABBREVIATIONS, "dr\tany\nDr\tbefore-name\n", false, "dr=1"},
        {SMZ__FREQUENT_WORDS, "the\t7.73\nboat\t4\n", false, "boat=100 the=193"},
        {SMZ__ABBREVIATIONS, "usw\tbefore-lower\n", false, "usw=4"},
        {SMZ__FURNITURE, "Back to top\tline\nfig\tnumber\nby\tname\n", false,
         "back=128 back to=128 back to top=1 by=4 fig=5"},
        /* What a longer phrase begins with may be a phrase before or behind it in the file. */
        {SMZ__FURNITURE, "by\tname\nby us\tline\n", false, "by=132 by us=1"},
        {SMZ__FURNITURE, "by us\tline\nby\tname\nby\tline\n", false, "by=132 by us=1"},
        {SMZ__FREQUENT_WORDS, "boat\t3\nBoat\t4\n", false, "boat=100"},
        {SMZ__FREQUENT_WORDS, "rare\t0.001\noften\t19\n", false, "often=255 rare=1"},
    };
    struct folder folder;
    folder_open(&folder);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct gathered entries = {0}, heard;
        note("list %zu:\n%s", i, cases[i].file);
        require(read_list(&entries, &heard, &folder, cases[i].kind, cases[i].file, strlen(cases[i].file),
                          cases[i].dotless));
        require_text(entries.bytes, entries.length, cases[i].entries);
        require(heard.length == 0);
        gathered_free(&entries);
        gathered_free(&heard);
    }
    folder_close(&folder);
}

/* A wrong line stops the build, with a message that says which file and line. */
static void refuses_bad_files(void **state)
{
    (void)state;
#define FILE_OF(bytes) bytes, sizeof(bytes) - 1
    static const struct {
        enum smz__list_kind kind;
        const char *file;
        size_t length;
        const char *heard;
    } cases[] = {
        {SMZ__STOP_WORDS, FILE_OF("the\ntwo words\n"), "xx.txt:2: "},
        {SMZ__STOP_WORDS, FILE_OF("the\tany\n"), "xx.txt:1: "},
        {SMZ__STOP_WORDS, FILE_OF("the\n\xFF\n"), "xx.txt:2: invalid UTF-8"},
        {SMZ__STOP_WORDS, FILE_OF("the\nnul\0nul\n"), "xx.txt:2: "},
        {SMZ__STOP_WORDS, FILE_OF("\xC2\xAD\n"), "xx.txt:1: word missing"},
        {SMZ__ABBREVIATIONS, FILE_OF("# x\n\ndr\n"), "xx.abbr.txt:3: "},
        {SMZ__CUES, FILE_OF("the\n"), "xx.cue.txt:1: expected"},
        {SMZ__CUES, FILE_OF("the\tarticle\n"), "xx.cue.txt:1: expected"},
        {SMZ__ABBREVIATIONS, FILE_OF("dr\tsometimes\n"), "xx.abbr.txt:1: "},
        {SMZ__ABBREVIATIONS, FILE_OF("dr\tany\tany\n"), "xx.abbr.txt:1: "},
        {SMZ__ABBREVIATIONS, FILE_OF("abcdefghijklmnopqrstuvwxyz\tany\n"), "xx.abbr.txt:1: word missing or too long"},
        {SMZ__FURNITURE, FILE_OF("back to top\n"), "xx.txt:1: "},
        {SMZ__FURNITURE, FILE_OF("back to top\tall\n"), "xx.txt:1: "},
        {SMZ__FREQUENT_WORDS, FILE_OF("the\n"), "xx.freq.txt:1: "},
        {SMZ__FREQUENT_WORDS, FILE_OF("the\tmany\n"), "xx.freq.txt:1: "},
        {SMZ__FREQUENT_WORDS, FILE_OF("the\t0\n"), "xx.freq.txt:1: "},
        {SMZ__FREQUENT_WORDS, FILE_OF("the\t5x\n"), "xx.freq.txt:1: "},
        {SMZ__FREQUENT_WORDS, FILE_OF("the\tnan\n"), "xx.freq.txt:1: "},
    };
    struct folder folder;
    folder_open(&folder);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct gathered entries = {0}, heard;
        note("bad list %zu:\n%s", i, cases[i].file);
        require(!read_list(&entries, &heard, &folder, cases[i].kind, cases[i].file, cases[i].length, false));
        note("bad list %zu: %s", i, heard.bytes);
        require(strstr(heard.bytes, cases[i].heard) != NULL);
        gathered_free(&entries);
        gathered_free(&heard);
    }
    folder_close(&folder);
}

static void long_lines_are_refused(void **state)
{
    (void)state;
    struct folder folder;
    struct gathered entries = {0}, heard, line = {0};
    while (line.length < 2000)
        gather_string(&line, "longer ");
    gather_string(&line, "\n");
    folder_open(&folder);
    note("a line of 2000 bytes");
    require(!read_list(&entries, &heard, &folder, SMZ__STOP_WORDS, line.bytes, line.length, false));
    require(strstr(heard.bytes, "xx.txt:1: line too long") != NULL);
    gathered_free(&entries);
    gathered_free(&heard);
    gathered_free(&line);
    folder_close(&folder);
}

/* Not every language has every list. */
static void missing_file_is_empty(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__wordlist list;
    struct folder folder;
    folder_open(&folder);
    smz__wordlist_init(&list, &allocator);
    note("no file");
    require(smz__wordlist_read(&list, SMZ__STOP_WORDS, folder.path, "xx", false) && smz__wordlist_count(&list) == 0);
    smz__wordlist_free(&list);
    folder_close(&folder);
}

static void finds_the_most_frequent(void **state)
{
    (void)state;
    static const char file[] = "b\t5\na\t6\n12\t7\nc\t5\nd\t4\n";
    static const struct {
        size_t wanted;
        const char *entries;
    } cases[] = {{0, ""}, {1, "a=150"}, {3, "a=150 b=125 c=125"}, {99, "a=150 b=125 c=125 d=100"}};
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__wordlist list;
    struct folder folder;
    folder_open(&folder);
    folder_put(&folder, "xx.freq.txt", file, strlen(file));
    smz__wordlist_init(&list, &allocator);
    require(smz__wordlist_read(&list, SMZ__FREQUENT_WORDS, folder.path, "xx", false));
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct smz__buf out;
        struct gathered entries = {0};
        smz__buf_init(&out, &allocator, SIZE_MAX);
        smz__wordlist_most_frequent(&out, &list, cases[i].wanted);
        gather_string(&entries, "");
        for (size_t e = 0; e < out.length / sizeof(struct smz__entry); e++)
            gather_entry(&entries, (const struct smz__entry *)(const void *)out.data + e);
        note("the %zu most frequent", cases[i].wanted);
        require_text(entries.bytes, entries.length, cases[i].entries);
        gathered_free(&entries);
        smz__buf_free(&out);
    }
    smz__wordlist_free(&list);
    folder_close(&folder);
    require(hook.live == 0 && hook.mistakes == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_good_files),        cmocka_unit_test(refuses_bad_files),
        cmocka_unit_test(long_lines_are_refused),  cmocka_unit_test(missing_file_is_empty),
        cmocka_unit_test(finds_the_most_frequent),
    };
    return cmocka_run_group_tests_name("gen/wordlist", tests, NULL, NULL);
}
