/* SPDX-License-Identifier: MIT */
#include "score/idf.h"

#include "support/test.h"

/* The rarer a word, the more it tells; but a word that is not in the list is not the rarest of all. */
static void falls_with_frequency(void **state)
{
    (void)state;
    for (unsigned frequency = 2; frequency < 256; frequency++) {
        note("frequency %u", frequency);
        require(smz__idf(frequency) <= smz__idf(frequency - 1) && smz__idf(frequency) > 0.0);
    }
    note("from one in a million to one in ten");
    require(smz__idf(75) > 2.0 * smz__idf(150) && smz__idf(200) < 0.1);
    require(smz__idf(0) > smz__idf(100) && smz__idf(0) <= smz__idf(1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(falls_with_frequency),
    };
    return cmocka_run_group_tests_name("score/idf", tests, NULL, NULL);
}
