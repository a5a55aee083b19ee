/* SPDX-License-Identifier: MIT */
#include "gen/mkcomplete.h"

#include <stdio.h>

/* An action of _arguments; a space offers nothing, but says what is wanted. */
static void put_action(const struct option_values *values)
{
    switch (values->offer) {
    case OFFER_NOTHING:
        (void)fputs(" ", stdout);
        break;
    case OFFER_CHOICES:
        (void)putchar('(');
        smz__complete_values(values, NULL);
        (void)putchar(')');
        break;
    case OFFER_FILES:
        (void)fputs("_files", stdout);
        break;
    case OFFER_LANGUAGES:
        (void)fputs("_summarize_languages", stdout);
        break;
    }
}

/* One spelling of an option. Where one has been given, neither is offered again. */
static void put_spelling(size_t id, const char *dashes, const char *name, const char *joined)
{
    const struct option_spec *option = option_at(id);
    (void)fputs("    '(", stdout);
    if (option->letter != '\0')
        printf("-%c ", option->letter);
    printf("--%s)%s%s%s[", option->name, dashes, name, option->argument != NULL ? joined : "");
    smz__complete_help(option, "'\\''");
    (void)putchar(']');
    if (option->argument != NULL) {
        printf(":%s:", option->argument);
        put_action(option_values(id));
    }
    (void)puts("' \\");
}

static void put_languages(void)
{
    const struct option_values languages = {OFFER_LANGUAGES, NULL};
    (void)fputs("_summarize_languages()\n{\n    local -a languages=(", stdout);
    smz__complete_values(&languages, ":");
    (void)puts(")\n    _describe language languages\n}\n");
}

void smz__complete_zsh(void)
{
    const struct option_spec *option;
    (void)puts("#compdef summarize\n");
    put_languages();
    (void)puts("_arguments -S \\");
    for (size_t id = 0; (option = option_at(id)) != NULL; id++) {
        const char letter[] = {option->letter, '\0'};
        if (option->letter != '\0')
            put_spelling(id, "-", letter, "+");
        put_spelling(id, "--", option->name, "=");
    }
    (void)puts("    '*:FILE:_files'");
}
