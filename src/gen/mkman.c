/* SPDX-License-Identifier: MIT */
/*
 * mkman: prints the man page of the command, whose options come from the command's own table.
 */
#include "cli/options.h"
#include "gen/mkman_page.h"
#include "gen/mkman_roff.h"

#include <stdio.h>
#include <string.h>

static void put_lines(const char *const *lines)
{
    for (; *lines != NULL; lines++)
        (void)puts(*lines);
}

static void put_string(const char *text)
{
    smz__roff_text(text, strlen(text));
}

static void put_option(const struct option_spec *option)
{
    (void)fputs(".TP\n", stdout);
    if (option->letter != '\0')
        printf("\\fB\\-%c\\fR, ", option->letter);
    (void)fputs("\\fB\\-\\-", stdout);
    smz__roff_code(option->name, strlen(option->name));
    (void)fputs("\\fR", stdout);
    if (option->argument != NULL)
        printf(" \\fI%s\\fR", option->argument);
    (void)putchar('\n');
    put_string(option->help);
}

static void put_options(void)
{
    const struct option_spec *option;
    for (size_t id = 0; (option = option_at(id)) != NULL; id++) {
        if (id == 0 || option_at(id - 1)->section != option->section)
            printf(".SS %s\n", section_title(option->section));
        put_option(option);
    }
}

static void put_examples(void)
{
    (void)puts(".SH EXAMPLES");
    for (size_t i = 0; page_examples[i].title != NULL; i++) {
        if (i != 0)
            (void)puts(".PP");
        put_string(page_examples[i].title);
        (void)puts(".PP\n.RS 4\n.nf");
        smz__roff_code(page_examples[i].command, strlen(page_examples[i].command));
        (void)puts("\n.fi\n.RE");
    }
}

int main(void)
{
    smz__roff_title("SUMMARIZE", 1);
    put_lines(page_before_options);
    put_options();
    put_lines(page_after_options);
    put_examples();
    (void)puts(".SH SEE ALSO\n.BR head (1),\n.BR iconv (1),\n.BR jq (1),\n.BR libsummarize (3)");
    return smz__roff_finish();
}
