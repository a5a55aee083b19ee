/* SPDX-License-Identifier: MIT */
#include "cli/member.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void finds_members_as_written(void **state)
{
    (void)state;
    static const struct {
        const char *object, *value; /* of "id"; NULL: there is none */
    } cases[] = {
        {"{}", NULL},
        {"{\"id\":7}", "7"},
        {"  {\t\"id\" : 7 }  ", "7"},
        {"{\"id\":0.10}", "0.10"},
        {"{\"id\":-1E+400,\"text\":\"\"}", "-1E+400"},
        {"{\"id\":12345678901234567890}", "12345678901234567890"},
        {"{\"id\":\"\"}", "\"\""},
        {"{\"id\":\"a\\\"b\\\\\"}", "\"a\\\"b\\\\\""},
        {"{\"id\":\"},:{\",\"text\":\"\"}", "\"},:{\""},
        {"{\"id\":null}", "null"},
        {"{\"id\":[1, [2, {\"id\": 3}], 4]}", "[1, [2, {\"id\": 3}], 4]"},
        {"{\"id\":{\"id\":{}, \"x\":1}, \"y\":2}", "{\"id\":{}, \"x\":1}"},
        {"{\"text\":\"\",\"id\":true}", "true"},
        {"{\"text\":{\"id\":1},\"x\":[{\"id\":2}]}", NULL},
        {"{\"text\":\"id\",\"x\":\"\\\"id\\\":1,\"}", NULL},
        {"{\"idx\":1,\"i\":2,\"\":3,\"ID\":4}", NULL},
        {"{\"id\":1,\"id\":2}", "2"},
        {"{\"id\":\"\\u00e9\xC3\xA9\"}", "\"\\u00e9\xC3\xA9\""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const size_t size = strlen(cases[i].object);
        char *object = exact_copy(cases[i].object, size);
        size_t length = 0;
        const char *value = member_find(object, size, "id", &length);
        note("%s", cases[i].object);
        require((value == NULL) == (cases[i].value == NULL));
        if (value != NULL)
            require_text(value, length, cases[i].value);
        free(object);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_members_as_written),
    };
    return cmocka_run_group_tests_name("cli/member", tests, NULL, NULL);
}
