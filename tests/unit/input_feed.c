/* SPDX-License-Identifier: MIT */
#include "input/feed.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void receive(void *user, const char *bytes, size_t length)
{
    gather(user, bytes, length);
}

static void shows(void **state)
{
    (void)state;
    static const struct {
        const char *page, *shown;
    } cases[] = {
        {"", ""},
        {"a<b>c</b>", "a<b>c</b>"},
        {"<", "<"},
        {"a<!", "a<!"},
        {"a</", "a</"},
        {"a<script", "a<script"},
        {"a<script>b<c>d</script>e", "a<script></script>e"},
        {"a<Script x='>'>b</sCRIPT>e", "a<Script x='>'></sCRIPT>e"},
        {"a<style>b", "a<style>"},
        {"a<scripts>b</scripts>", "a<scripts>b</scripts>"},
        {"a<!-- <script>b --><p>c", "a<!-- <script>b --><p>c"},
        {"a<!-- </html>", "a<!-- </html>"},
        {"a<!--></html>b--></html>c", "a<!-->b-->c"},
        {"a</body>b</HTML\n>c</bodyguard>d</html", "ab"
                                                   "c</bodyguard>d"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const size_t length = strlen(cases[i].page);
        char *exact = exact_copy(cases[i].page, length);
        struct gathered shown = {0};
        gather_string(&shown, "");
        feed_page(exact, length, receive, &shown);
        note("%s", cases[i].page);
        require_text(shown.bytes, shown.length, cases[i].shown);
        gathered_free(&shown);
        free(exact);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(shows)};
    return cmocka_run_group_tests_name("input/feed", tests, NULL, NULL);
}
