/* SPDX-License-Identifier: MIT */
/*
 * smz__document_build ends with smz__mark_heads; what it did is seen in the kinds.
 */
#include "document/repeat.h"

#include "support/sample.h"

#include <string.h>

#define PROSE "The old harbour was quiet until the ferries came back from the islands in the spring.\n\n"

/* The kinds of all pieces, a letter for each. */
static void require_kinds(const char *text, const char *kinds)
{
    static const char letters[] = {[SMZ_PROSE] = 'p', [SMZ_TITLE] = 't',     [SMZ_HEADING] = 'h',
                                   [SMZ_CODE] = 'c',  [SMZ_LIST_ITEM] = 'l', [SMZ_FURNITURE] = 'f'};
    struct sample sample;
    struct gathered found = {0};
    sample_open(&sample, "en", text);
    gather_string(&found, "");
    for (size_t i = 0; i < sample.document.sentence_count; i++)
        gather(&found, &letters[smz__sentence_at(&sample.document, i)->kind], 1);
    require_text(found.bytes, found.length, kinds);
    gathered_free(&found);
    sample_close(&sample);
}

static void running_heads_are_furniture(void **state)
{
    (void)state;
    static const struct {
        const char *text, *kinds;
    } cases[] = {
        {"Tides\n\n" PROSE "Quay\n\n" PROSE "Quay\n\n" PROSE, "tphphp"},
        {"Tides\n\n" PROSE "Quay\n\n" PROSE "Quay\n\n" PROSE "Quay\n\n" PROSE, "tpfpfpfp"},
        {"Tides\n\n" PROSE "Tides\n\n" PROSE "Tides\n\n" PROSE, "tpfpfp"},
        {"Tides\n\n" PROSE "Quay\n\n" PROSE "Q u a y\n\n" PROSE "Quay\n\n" PROSE, "tpfpfpfp"},
        {"Tides\n\n" PROSE "Quay\n\n" PROSE "Pier\n\n" PROSE "Dock\n\n" PROSE, "tphphphp"},
        {PROSE PROSE PROSE, "ppp"},
        {"- tea\n- tea\n- tea\n", "lll"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        require_kinds(cases[i].text, cases[i].kinds);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(running_heads_are_furniture),
    };
    return cmocka_run_group_tests_name("document/repeat", tests, NULL, NULL);
}
