/* SPDX-License-Identifier: MIT */
#include "gen/mkcomplete.h"

#include <stdio.h>

static void put_values(const struct option_values *values)
{
    switch (values->offer) {
    case OFFER_NOTHING:
        (void)fputs(" --exclusive", stdout);
        break;
    case OFFER_FILES:
        (void)fputs(" --require-parameter --force-files", stdout);
        break;
    case OFFER_CHOICES:
    case OFFER_LANGUAGES:
        (void)fputs(" --exclusive --arguments '", stdout);
        smz__complete_values(values, "\\t");
        (void)putchar('\'');
        break;
    }
}

void smz__complete_fish(void)
{
    const struct option_spec *option;
    (void)puts("# fish completion for summarize");
    for (size_t id = 0; (option = option_at(id)) != NULL; id++) {
        (void)fputs("complete --command summarize", stdout);
        if (option->letter != '\0')
            printf(" --short-option %c", option->letter);
        printf(" --long-option %s", option->name);
        if (option->argument != NULL)
            put_values(option_values(id));
        (void)fputs(" --description '", stdout);
        smz__complete_help(option, "\\'");
        (void)puts("'");
    }
}
