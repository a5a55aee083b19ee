/* SPDX-License-Identifier: MIT */
#include "gen/sha256.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

/* The hashes are those that sha256sum and base64 print. */
static void names_hashes(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t times;
        const char *name;
    } cases[] = {
        {"", 0, "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
        {"abc", 1, "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
        {"a", 55, "sha256-n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="},
        {"a", 56, "sha256-s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="},
        {"a", 63, "sha256-fT50oF19sVvOStnsBljqmOPwbu7PFrTG//LaRX3cLzQ="},
        {"a", 64, "sha256-/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="},
        {"a", 119, "sha256-MeulHDE6XAgiat8Y1KNZz9/Y0ugWsT9K+VL36mWE3Ps="},
        {"a", 120, "sha256-Lz0zVDLHC1gK8Ojhs2dKfAINaDql9zqq7f3FWvkEwhw="},
        {"tides turn\n", 1000, "sha256-xZ1BtZGzrXiBYtYEmK9N+CXvB3Rg7fDM8qDUTVk2Esg="},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char name[SMZ__SHA256_NAME_BYTES];
        struct gathered text = {0};
        gather_string(&text, "");
        for (size_t t = 0; t < cases[i].times; t++)
            gather_string(&text, cases[i].text);
        note("%s, %zu times", cases[i].text, cases[i].times);
        char *copy = exact_copy(text.bytes, text.length);
        smz__sha256_name(name, (const unsigned char *)copy, text.length);
        require_text(name, strlen(name), cases[i].name);
        free(copy);
        gathered_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_hashes),
    };
    return cmocka_run_group_tests_name("gen/sha256", tests, NULL, NULL);
}
