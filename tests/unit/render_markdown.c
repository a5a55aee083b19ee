/* SPDX-License-Identifier: MIT */
#include "render/render.h"

#include "support/output.h"

#include <stdlib.h>
#include <string.h>

/* A text of one sentence, and how its point is written. */
static void writes_points(void **state)
{
    (void)state;
    static const struct {
        const char *text, *out;
    } cases[] = {
        {"Ferries are\nback.", "- Ferries are back.\n"},
        /* Its own marks stay. */
        {"The *old* ferry is **back** with `a < b` and [links](x).",
         "- The *old* ferry is **back** with `a < b` and [links](x).\n"},
        {"**Ferries** are back again today.", "- **Ferries** are back again today.\n"},
        {"#ferries are back again, they say.", "- #ferries are back again, they say.\n"},
        {"-5 degrees, and the ferries are back.", "- -5 degrees, and the ferries are back.\n"},
        {"[Ferries](x) are back: all of them.", "- [Ferries](x) are back: all of them.\n"},
        {"``` is a fence, and so is this.", "- \\``` is a fence, and so is this.\n"},
        {"~~~ is a fence, and so is this.", "- \\~~~ is a fence, and so is this.\n"},
        {"1905. That was a year to remember.", "- 1905\\. That was a year to remember.\n"},
        {"7) is what they called the old ferry.", "- 7\\) is what they called the old ferry.\n"},
        {"1234567890. That is no number of a list.", "- 1234567890. That is no number of a list.\n"},
        {"[ferry]: the ship that goes there.", "- \\[ferry]: the ship that goes there.\n"},
        {"_ is how it begins, they said.", "- \\_ is how it begins, they said.\n"},
        /* HTML could end the list, or hide the rest of it. */
        {"Ferries <!-- are back </ul> <b>now</b> <?x.", "- Ferries \\<!-- are back \\</ul> \\<b>now\\</b> \\<?x.\n"},
        {"Ferries \\<b> are back, < 5 and <.", "- Ferries \\<b> are back, < 5 and <.\n"},
        {"Ferries ` <b> are back.", "- Ferries ` \\<b> are back.\n"},
        {"Ferries ``<b>` ``, `` <b> are back.", "- Ferries ``<b>` ``, `` \\<b> are back.\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        struct gathered out = output_of(cases[i].text, strlen(cases[i].text), 1, 0, SMZ_MARKDOWN, 0);
        require_text(out.bytes, out.length, cases[i].out);
        gathered_free(&out);
    }
}

/* A code span may be long, but not so long that its end is sought for ever. */
static void long_code_is_no_code(void **state)
{
    (void)state;
    for (size_t length = 100; length < 5000; length += 4000) {
        struct gathered text = {0};
        gather_string(&text, "Ferries `<b>");
        while (text.length < length)
            gather_string(&text, " and tides");
        gather_string(&text, "` are back.");
        note("%zu bytes", length);
        struct gathered out = output_of(text.bytes, text.length, 1, 0, SMZ_MARKDOWN, 0);
        require((strstr(out.bytes, "`\\<b>") != NULL) == (length > 1024));
        gathered_free(&out);
        gathered_free(&text);
    }
}

/* The marks that make a piece what it is are not needed in a list. */
static void drops_leading_marks(void **state)
{
    (void)state;
    static const struct {
        smz_kind kind;
        const char *text;
        size_t bytes;
    } cases[] = {{SMZ_LIST_ITEM, "- tea", 2},
                 {SMZ_LIST_ITEM, "*  tea", 3},
                 {SMZ_LIST_ITEM, "+ - tea", 4},
                 {SMZ_LIST_ITEM, "\xE2\x80\xA2 tea", 4},
                 {SMZ_LIST_ITEM, "1. tea", 0},
                 {SMZ_LIST_ITEM, "-tea", 0},
                 {SMZ_LIST_ITEM, "- ", 0},
                 {SMZ_LIST_ITEM, "-", 0},
                 {SMZ_HEADING, "## Tea", 3},
                 {SMZ_HEADING, "####### Tea", 0},
                 {SMZ_HEADING, "#Tea", 0},
                 {SMZ_QUOTATION, "> > tea", 4},
                 {SMZ_QUOTATION, ">tea", 1},
                 {SMZ_TITLE, "# Tea", 2},
                 {SMZ_CODE, "# tea", 0},
                 {SMZ_TABLE, "- tea", 0},
                 {SMZ_FURNITURE, "- - -", 0},
                 {SMZ_PROSE, "- tea is what they had.", 2},
                 {SMZ_PROSE, "**tea** is here.", 0}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        const smz_sentence piece = {.length = strlen(cases[i].text), .kind = cases[i].kind};
        note("%s", cases[i].text);
        char *text = exact_copy(cases[i].text, piece.length);
        require(smz__lead_bytes(text, &piece) == cases[i].bytes);
        free(text);
    }
}

static const char page[] =
    "# Ferries\n\nFerries are back. Tea is here.\n\n- tea\n\n> They\n> came.\n\n```\n# code\n```\n\n***\n";

static void writes_lists(void **state)
{
    (void)state;
    static const struct {
        size_t sentences, keywords;
        uint32_t flags;
        const char *out;
    } cases[] = {
        {2, 0, 0, "- Ferries are back.\n- Tea is here.\n"},
        {1, 0, SMZ_RENDER_SCORES, "- Ferries are back. (1.000)\n"},
        {1, 1, 0, "- Ferries are back.\n\nKeywords: Ferries\n"},
        {1, 1, SMZ_RENDER_SCORES, "- Ferries are back. (1.000)\n\nKeywords: Ferries (1.000)\n"},
        {0, 1, 0, "- Ferries\n"},
        {0, 1, SMZ_RENDER_SCORES, "- Ferries (1.000)\n"},
        {0, 0, 0, ""},
        {0, 0, SMZ_RENDER_ALL,
         "- Ferries\n- Ferries are back.\n- Tea is here.\n- tea\n- They came.\n- \\``` # code ```\n- \\***\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("case %zu", i);
        struct gathered out =
            output_of(page, strlen(page), cases[i].sentences, cases[i].keywords, SMZ_MARKDOWN, cases[i].flags);
        require_text(out.bytes, out.length, cases[i].out);
        gathered_free(&out);
    }
}

/* Nor does what frames a text begin a quotation. */
static void escapes_furniture(void **state)
{
    (void)state;
    static const char mail[] = "From: a\n> By A. Reporter\n\nTea is here today.\n";
    note("furniture");
    struct gathered out = output_of(mail, strlen(mail), 0, 0, SMZ_MARKDOWN, SMZ_RENDER_ALL);
    require_text(out.bytes, out.length, "- From: a\n- \\> By A. Reporter\n- Tea is here today.\n");
    gathered_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_points), cmocka_unit_test(long_code_is_no_code), cmocka_unit_test(drops_leading_marks),
        cmocka_unit_test(writes_lists),  cmocka_unit_test(escapes_furniture),
    };
    return cmocka_run_group_tests_name("render/markdown", tests, NULL, NULL);
}
