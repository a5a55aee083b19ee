/* SPDX-License-Identifier: MIT */
#include "input/email.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void require_mail(const char *mail, size_t length, const char *charset, const char *expected)
{
    struct text out = {.bytes = NULL};
    char *exact = exact_copy(mail, length);
    require(email_read(&out, exact, length, charset));
    require_text(out.length == 0 ? "" : out.bytes, out.length, expected);
    text_free(&out);
    free(exact);
}

#define TYPE    "Content-Type: "
#define CODED   "Content-Transfer-Encoding: "
#define PART(b) "\n--" b "\n"

static void mails(void **state)
{
    (void)state;
    static const struct {
        const char *mail, *text;
    } cases[] = {
        {"", ""},
        {"From: a\nTo: b\nDate: c\nSubject: The  Ferry\n\nHello.\nMore.\n\n-- \nno\n",
         "# The Ferry\n\nHello.\nMore.\n"},
        {"Subject: a\r\n\r\nb\r\nc\r\n", "# a\n\nb\nc\n"},
        {"Subject:\n\nb\n", "b\n"},
        {"Subject: a", "# a\n"},
        {"Subject: a\n\n", "# a\n"},
        {"no header\n\nat all\n", "no header\n\nat all\n"},
        {"Subject: a\n\nOn Monday, Ann wrote:\n> b\n> c\n\nd\n", "# a\n\nOn Monday, Ann wrote:\n> b\n> c\n\nd\n"},
        /* headers */
        {"Subject: =?iso-8859-1?Q?Die_F=E4hre?=\n =?utf-8?b?IMO8YmVy?=\n\nb", "# Die F\xC3\xA4hre \xC3\xBC"
                                                                              "ber\n\nb\n"},
        {"Subject: =?nonsense?q?x=E9?= =?utf-8?q\n\nb", "# x\xC3\xA9 =?utf-8?q\n\nb\n"},
        {"Subject: caf\xC3\xA9\n\nb", "# caf\xC3\xA9\n\nb\n"},
        /* encodings */
        {CODED "quoted-printable\n\ncaf=C3=A9 =\nau lait=2E", "caf\xC3\xA9 au lait.\n"},
        {CODED "base64\n\nY2Fm\nw6k=\n", "caf\xC3\xA9\n"},
        {CODED "base64\n\nY2F!!mw6k=", "caf\xC3\xA9\n"},
        {TYPE "text/plain; charset=koi8-r\n\n\xF0\xD2", "\xD0\x9F\xD1\x80\n"},
        {TYPE "text/plain; charset=nonsense\n\ncaf\xE9", "caf\xC3\xA9\n"},
        {TYPE "text/plain; charset=us-ascii\n\ncaf\xC3\xA9", "caf\xC3\xA9\n"},
        {TYPE "text/plain\n\ncaf\xE9", "caf\xC3\xA9\n"},
        {TYPE "text/plain; format=flowed\n\na \nb\n", "a b\n"},
        {TYPE "text/plain; format=Flowed; DelSp=Yes\n\na \nb\n", "ab\n"},
        /* parts */
        {TYPE "multipart/mixed; boundary=x\n\nno" PART("x") "\na" PART("x") "\nb\n--x--\nno\n", "a\n\nb\n"},
        {TYPE "multipart/alternative; boundary=x\n" PART("x") TYPE "text/html\n\n<p>no" PART("x") "\nb\n--x--\n",
         "b\n"},
        {TYPE "multipart/alternative; boundary=x\n" PART("x") TYPE "text/html\n\n<title>t</title><p>a" PART("x") TYPE
         "image/png\n\nno\n--x--\n",
         "# t\n\na\n"},
        {TYPE "multipart/alternative; boundary=x\n" PART("x") TYPE "multipart/related; boundary=y\n" PART("y") TYPE
         "text/html; charset=koi8-r\n\n<p>\xF0\n--y--\n--x--\n",
         "\xD0\x9F\n"},
        {TYPE "multipart/mixed; boundary=x\n" PART("x") "\na" PART("x") "Content-Disposition: attachment\n\nno" PART(
             "x") TYPE "application/pdf\n\nno" PART("x") TYPE "text/csv\n\nno\n--x--\n",
         "a\n"},
        {TYPE "multipart/mixed; boundary=x\n" PART("x") "\na" PART("x") TYPE
         "message/rfc822\n\nSubject: b\n\nc\n--x--\n",
         "a\n\n# b\n\nc\n"},
        {TYPE "multipart/mixed; boundary=x\n" PART("x") "\na", "a\n"},
        {TYPE "multipart/mixed\n\na\n", ""},
        {TYPE "multipart/alternative; boundary=x\n\n--x--\n", ""},
        /* boxes */
        {"From a Mon\nSubject: a\n\nb\n>From c\n\nFrom d Tue\nSubject: e\n\nf\n", "# a\n\nb\nFrom c\n\n# e\n\nf\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("case %zu: %s", i, cases[i].mail);
        require_mail(cases[i].mail, strlen(cases[i].mail), NULL, cases[i].text);
    }
    note("what parts are that do not say it");
    require_mail("A: b\n\n\xF0", 7, "koi8-r", "\xD0\x9F\n");
    require_mail("A: b\n\na\0b", 9, NULL,
                 "a\xEF\xBF\xBD"
                 "b\n");
}

/* Deeper than any mail program goes: no stack runs over, and what is not too deep is there. */
static void deep_parts_do_no_harm(void **state)
{
    (void)state;
    static const int depths[] = {5, 10000};
    for (size_t i = 0; i < COUNT(depths); i++) {
        struct gathered mail = {0};
        for (int depth = 0; depth < depths[i]; depth++)
            gather_string(&mail, TYPE "message/rfc822\n\n");
        gather_string(&mail, "Subject: a\n\nb\n");
        note("%d messages inside one another", depths[i]);
        require_mail(mail.bytes, mail.length, NULL, i == 0 ? "# a\n\nb\n" : "");
        gathered_free(&mail);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mails),
        cmocka_unit_test(deep_parts_do_no_harm),
    };
    return cmocka_run_group_tests_name("input/email", tests, NULL, NULL);
}
