/* SPDX-License-Identifier: MIT */
#include "document/dateline.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

/* The dateline is what stands before the bar. */
static const char *const cases[] = {
    "TOKYO (Reuters) - |The harbour opened again.",
    "LONDON, March 3 (AP) — |A ferry left.",
    "Lyon, 3 mai (AFP) — |Un bac a quitté le port.",
    "MADRID, 12 mar (EFE).- |El puerto abre.",
    "NEW YORK CITY, New York (CNN) -- |\"It left,\" she said.",
    "(CNN) -- |The harbour opened.",
    "(CNN)|The harbour opened.",
    "(EW.com) -- |The harbour opened.",
    "WASHINGTON — |The harbour opened.",
    "PARIS—|The harbour opened.",
    "BERLIN – |Der Hafen ist offen.",
    "МОСКВА, 3 мая — |Порт открыт.",
    "Jakarta, CNN Indonesia - - |Kapal itu berangkat.",
    "Pelabuhan.com - |Kapal itu berangkat.",
    "TOKYO (Reuters) -\n|The harbour opened.",
    /* none */
    "|The harbour - the old one - opened.",
    "|Harbour Street - as it was called - opened.",
    "|NASA - the space agency - said so.",
    "|Anna - who had seen it - left.",
    "|The Bank of Norway (BN) - Oslo said.",
    "|(Laughter) Then she went on.",
    "|(a) The harbour opened.",
    "|TOKYO-bound ferries left - All of them.",
    "|It left in 1999 - The year of the flood.",
    "|- TOKYO - Kyoto",
    "|(CNN) the harbour opened.",
    "|TOKYO (Reuters -",
    "|TOKYO (Reuters\nand others) - It rained.",
    "|(AP\r\nPhoto)It rained.",
    "|TOKYO",
    "|",
};

static void finds_datelines(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *bar = strchr(cases[i], '|');
        const size_t expected = (size_t)(bar - cases[i]), rest = strlen(bar + 1);
        struct gathered text = {0};
        gather(&text, cases[i], expected);
        gather(&text, bar + 1, rest);
        char *exact = exact_copy(text.bytes, text.length);
        note("%s: %zu", cases[i], smz__dateline_end(exact, 0, text.length));
        require(smz__dateline_end(exact, 0, text.length) == expected);
        free(exact);
        gathered_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(finds_datelines)};
    return cmocka_run_group_tests_name("document/dateline", tests, NULL, NULL);
}
