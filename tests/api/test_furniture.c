/* SPDX-License-Identifier: MIT */
/*
 * What texts of one origin have in common, found and left out.
 */
#include "support/hook.h"
#include "support/options.h"
#include "support/test.h"

#include <string.h>

#define CALL "Write to the harbour office if the ferry on which you came was late by an hour."

static smz_summary *summarize(const char *text, const smz_options *wanted)
{
    const smz_options options = options_like(wanted);
    smz_summarizer *summarizer = NULL;
    smz_summary *summary = NULL;
    require(smz_new(&summarizer, &options, NULL) == SMZ_OK);
    require(smz_summarize(&summary, summarizer, text, strlen(text)) == SMZ_OK);
    smz_free(summarizer);
    return summary;
}

/* The kinds of the pieces, a letter for each, if these lines are known to be furniture. */
static void require_kinds(const char *text, const char *furniture, const char *expected)
{
    static const char letters[] = {[SMZ_PROSE] = 'p',     [SMZ_TITLE] = 't', [SMZ_HEADING] = 'h',
                                   [SMZ_LIST_ITEM] = 'l', [SMZ_CODE] = 'c',  [SMZ_FURNITURE] = 'f'};
    const smz_options options = {.language = "en", .furniture = furniture, .furniture_length = strlen(furniture)};
    smz_summary *summary = summarize(text, &options);
    struct gathered kinds = {0};
    smz_sentence piece;
    note("%s", furniture);
    gather_string(&kinds, "");
    for (size_t i = 0; smz_sentence_at(summary, i, &piece) == 1; i++)
        gather(&kinds, &letters[piece.kind], 1);
    require_text(kinds.bytes, kinds.length, expected);
    gathered_free(&kinds);
    smz_summary_free(summary);
}

static void what_is_listed_is_furniture(void **state)
{
    (void)state;
    static const char text[] =
        "Ferries\n\nThe ferry was late today. " CALL
        "\n\nMore of it\n\nThe tide\nwas low, and the\tferry\xC2\xA0waited.\n\n- tea\n- coffee\n";
    static const struct {
        const char *furniture, *kinds;
    } cases[] = {
        {"", "tpphpll"},
        {"\n \n\r\n", "tpphpll"},
        {CALL, "tpfhpll"},
        {CALL "\n", "tpfhpll"},
        {"The ferry was late today.\r\n" CALL "\r\n", "tffhpll"},
        {"  The   ferry was\tlate today. ", "tfphpll"},
        {"the ferry was late today.", "tpphpll"},
        {"The ferry was late", "tpphpll"},
        {"The ferry was late today. " CALL, "tpphpll"},
        {"The tide was low, and the ferry waited.", "tpphfll"},
        {"The tide\nwas low, and the ferry waited.", "tpphpll"},
        {"Ferries\nMore of it\n", "tppfpll"},
        {"- tea\n", "tpphpfl"},
        {"# tea\n", "tpphpll"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        require_kinds(text, cases[i].furniture, cases[i].kinds);
}

/* If there is nothing else, it is better than nothing. */
static void furniture_alone_is_summarized(void **state)
{
    (void)state;
    require_kinds("The ferry was late today.\n", "The ferry was late today.", "f");
    const smz_options options = {.length = {SMZ_SENTENCES, 1}, .furniture = CALL, .furniture_length = sizeof CALL - 1};
    smz_summary *summary = summarize(CALL, &options);
    size_t count;
    require(smz_sentences(summary, &count) != NULL && count == 1);
    smz_summary_free(summary);
}

static smz_status add(smz_repeats *repeats, const char *text)
{
    const smz_options options = {.language = "en", .flags = SMZ_SPLIT_ONLY};
    smz_summary *summary = summarize(text, &options);
    const smz_status status = smz_repeats_add(repeats, summary, text, strlen(text));
    smz_summary_free(summary);
    return status;
}

static void require_repeats(const char *const *texts, size_t count, const char *expected)
{
    smz_repeats *repeats = NULL;
    struct gathered found = {0};
    note("%zu texts, %s", count, expected);
    gather_string(&found, "");
    require(smz_repeats_new(&repeats, NULL) == SMZ_OK);
    for (size_t i = 0; i < count; i++)
        require(add(repeats, texts[i]) == SMZ_OK);
    require(smz_repeats_write(repeats, gather_write, &found) == SMZ_OK);
    require_text(found.bytes, found.length, expected);
    gathered_free(&found);
    smz_repeats_free(repeats);
}

static void what_most_texts_have_is_found(void **state)
{
    (void)state;
    static const char *const two[] = {"One. " CALL, "Two. " CALL};
    static const char *const three[] = {"The tide was low. " CALL, "The wind was low.\n" CALL,
                                        CALL " The tide was low."};
    static const char *const four[] = {CALL, CALL, "The tide was low.", "The wind was low."};
    static const char *const twice[] = {CALL " " CALL " " CALL, "The tide was low.", "The wind was low."};
    static const char *const wrapped[] = {"It was\nlow.", "It was low.", "It   was low.", ""};
    require_repeats(NULL, 0, "");
    require_repeats(two, COUNT(two), "");
    require_repeats(three, COUNT(three), "The tide was low.\n" CALL "\n");
    require_repeats(four, COUNT(four), "");
    require_repeats(twice, COUNT(twice), "");
    require_repeats(wrapped, COUNT(wrapped), "It was low.\n");
}

/* A long piece is known by its beginning, which ends with a whole character or word. */
static void long_pieces_are_found_and_known(void **state)
{
    (void)state;
    static const char *const fillings[] = {"a", "\xC3\xA6", "\xE6\xB8\xAF", "\xF0\x9F\x9A\xA2", "\xFF", "ab "};
    for (size_t i = 0; i < COUNT(fillings); i++)
        for (size_t shift = 0; shift < 4; shift++) {
            struct gathered text = {0}, found = {0};
            smz_repeats *repeats = NULL;
            gather_string(&text, &"The"[shift < 3 ? shift : 3]);
            gather_string(&text, "T");
            while (text.length < 600)
                gather_string(&text, fillings[i]);
            gather_string(&text, ".");
            require(smz_repeats_new(&repeats, NULL) == SMZ_OK);
            for (int k = 0; k < 3; k++)
                require(add(repeats, text.bytes) == SMZ_OK);
            require(smz_repeats_write(repeats, gather_write, &found) == SMZ_OK);
            require(found.length > 500 && found.length <= 513 &&
                    memcmp(found.bytes, text.bytes, found.length - 1) == 0);
            require_kinds(text.bytes, found.bytes, "f");
            smz_repeats_free(repeats);
            gathered_free(&text);
            gathered_free(&found);
        }
}

static int refuse(void *user, const char *bytes, size_t length)
{
    (void)user, (void)bytes, (void)length;
    return 1;
}

static void what_makes_no_sense_is_refused(void **state)
{
    (void)state;
    static const char *const same[] = {CALL, CALL, CALL};
    const smz_allocator none = {NULL, NULL};
    const smz_options lost = options_like(&(smz_options){.furniture_length = 1});
    smz_summarizer *summarizer = NULL;
    smz_repeats *repeats = NULL;
    smz_summary *summary = summarize(CALL, &(smz_options){.language = "en"});
    require(smz_new(&summarizer, &lost, NULL) == SMZ_EINVAL);
    require(smz_repeats_new(NULL, NULL) == SMZ_EINVAL);
    require(smz_repeats_new(&repeats, &none) == SMZ_EINVAL && repeats == NULL);
    require(smz_repeats_new(&repeats, NULL) == SMZ_OK);
    require(smz_repeats_add(NULL, summary, CALL, sizeof CALL - 1) == SMZ_EINVAL);
    require(smz_repeats_add(repeats, NULL, CALL, sizeof CALL - 1) == SMZ_EINVAL);
    require(smz_repeats_add(repeats, summary, CALL, sizeof CALL - 2) == SMZ_EINVAL);
    require(smz_repeats_add(repeats, summary, NULL, sizeof CALL - 1) == SMZ_EINVAL);
    for (size_t i = 0; i < COUNT(same); i++)
        require(add(repeats, same[i]) == SMZ_OK);
    require(smz_repeats_write(NULL, refuse, NULL) == SMZ_EINVAL);
    require(smz_repeats_write(repeats, NULL, NULL) == SMZ_EINVAL);
    require(smz_repeats_write(repeats, refuse, NULL) == SMZ_EWRITE);
    smz_repeats_free(repeats);
    smz_repeats_free(NULL);
    smz_summary_free(summary);
}

/* Where memory ends it says so, and from then on ever again. */
static void memory_may_end(void **state)
{
    (void)state;
    bool refused = true;
    for (size_t k = 0; refused; k++) {
        struct hook hook = hook_make();
        const smz_allocator allocator = hook_allocator(&hook);
        smz_repeats *repeats = NULL;
        struct gathered out = {0};
        hook.refuse_at = k;
        note("allocation %zu refused", k);
        smz_status status = smz_repeats_new(&repeats, &allocator);
        const smz_status first = status == SMZ_OK ? add(repeats, CALL) : status;
        if (status == SMZ_OK)
            status = add(repeats, "The tide was low.");
        if (repeats != NULL && first != SMZ_OK)
            require(status == first && smz_repeats_write(repeats, gather_write, &out) == first);
        refused = hook.refused != 0;
        require((status == SMZ_ENOMEM) == refused && (status == SMZ_OK || status == SMZ_ENOMEM) && k < 100);
        smz_repeats_free(repeats);
        gathered_free(&out);
        require(hook.live == 0 && hook.mistakes == 0);
        require(k > 2 || refused);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_listed_is_furniture),    cmocka_unit_test(furniture_alone_is_summarized),
        cmocka_unit_test(what_most_texts_have_is_found),  cmocka_unit_test(long_pieces_are_found_and_known),
        cmocka_unit_test(what_makes_no_sense_is_refused), cmocka_unit_test(memory_may_end),
    };
    return cmocka_run_group_tests_name("api/furniture", tests, NULL, NULL);
}
