/* SPDX-License-Identifier: MIT */
/*
 * mkcomplete SHELL: prints the completion of the command for bash, zsh or fish. The options come from the command's own
 * table, the languages from the library.
 */
#include "gen/mkcomplete.h"

#include "summarize.h"

#include <stdio.h>
#include <string.h>

void smz__complete_help(const struct option_spec *option, const char *escape)
{
    for (const char *at = option->help; *at != '\0'; at++) {
        if (*at == ':' || *at == ';' || (*at == '.' && (at[1] == ' ' || at[1] == '\0')))
            return;
        if (*at == '\'')
            (void)fputs(escape, stdout);
        else
            (void)putchar(*at);
    }
}

static void put_languages(const char *separator)
{
    smz_language language;
    (void)fputs("auto", stdout);
    for (size_t i = 0; smz_language_at(i, &language); i++) {
        if (separator != NULL)
            printf(" %s%s%s %s", language.code, separator, language.name, language.name);
        else
            printf(" %s %s", language.code, language.name);
    }
}

void smz__complete_values(const struct option_values *values, const char *separator)
{
    if (values->offer == OFFER_LANGUAGES)
        put_languages(separator);
    else
        for (const char *const *choice = values->choices; *choice != NULL; choice++)
            printf("%s%s", choice == values->choices ? "" : " ", *choice);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*complete)(void);
    } shells[] = {{"bash", smz__complete_bash}, {"zsh", smz__complete_zsh}, {"fish", smz__complete_fish}};
    for (size_t i = 0; argc == 2 && i < sizeof shells / sizeof *shells; i++) {
        if (strcmp(argv[1], shells[i].name) == 0) {
            shells[i].complete();
            return fflush(stdout) != 0 || ferror(stdout);
        }
    }
    (void)fputs("usage: mkcomplete bash|zsh|fish\n", stderr);
    return 2;
}
