/* SPDX-License-Identifier: MIT */
#include "gen/mkman_roff.h"

#include "summarize.h"

#include <stdbool.h>
#include <stdio.h>

/* The day of the release, so that a page is the same in every build. It changes with SMZ_VERSION_* and CHANGELOG.md. */
#define RELEASE_DATE "2026-11-27"

/* Columns of a line of roff. */
#define WIDTH 76

void smz__roff_title(const char *name, int section)
{
    printf(".\\\" Generated; do not edit.\n");
    printf(".TH %s %d %s \"summarize %d.%d.%d\"\n", name, section, RELEASE_DATE, SMZ_VERSION_MAJOR, SMZ_VERSION_MINOR,
           SMZ_VERSION_PATCH);
}

/* Prints a character that shall look as it is: roff makes quotes, accents and hyphens of some. */
static void put_literal(char c)
{
    switch (c) {
    case '\\':
        (void)fputs("\\e", stdout);
        break;
    case '-':
        (void)fputs("\\-", stdout);
        break;
    case '`':
        (void)fputs("\\(ga", stdout);
        break;
    case '^':
        (void)fputs("\\(ha", stdout);
        break;
    case '~':
        (void)fputs("\\(ti", stdout);
        break;
    default:
        (void)putchar(c);
    }
}

/* Does a line of roff end at the space text[at]? Each sentence begins a line, and lines stay below 80 columns. */
static bool ends_line(const char *text, size_t length, size_t at, size_t column)
{
    size_t word = 0;
    while (at + 1 + word < length && text[at + 1 + word] != ' ')
        word++;
    return column + 1 + word > WIDTH ||
           (at >= 1 && (text[at - 1] == '.' || text[at - 1] == '?' || text[at - 1] == '!'));
}

void smz__roff_text(const char *text, size_t length)
{
    bool word_start = true;
    size_t column = 0;
    for (size_t i = 0; i < length; i++) {
        const char c = text[i];
        if (c == ' ' && ends_line(text, length, i, column)) {
            (void)putchar('\n');
            column = 0;
            word_start = true;
            continue;
        }
        if (column == 0 && (c == '.' || c == '\''))
            (void)fputs("\\&", stdout); /* no request */
        if (c == '-' && !word_start)
            (void)putchar(c); /* a hyphen; otherwise an option's dash */
        else
            put_literal(c);
        column++;
        word_start = c == ' ' || c == '(' || c == '|' || c == '=' || (word_start && c == '-');
    }
    (void)putchar('\n');
}

void smz__roff_code(const char *code, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if ((i == 0 || code[i - 1] == '\n') && code[i] == '.')
            (void)fputs("\\&", stdout);
        if (code[i] == '\'')
            (void)fputs("\\(aq", stdout);
        else
            put_literal(code[i]);
    }
}

int smz__roff_finish(void)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return 0;
    (void)fputs("cannot write the man page\n", stderr);
    return 1;
}
