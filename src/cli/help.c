/* SPDX-License-Identifier: MIT */
#include "help.h"

#include "options.h"
#include "summarize.h"

#include <string.h>

enum {
    WIDTH = 79,   /* columns; the 80th makes some terminals wrap */
    HELP_AT = 24, /* the column that the options' descriptions begin at */
    LETTER_AT = 2,
    NAME_AT = 6
};

static void put_spaces(struct output *output, size_t count)
{
    while (count-- != 0)
        output_put(output, " ", 1);
}

/* Prints words from column HELP_AT on, wrapped, and ends the line. */
static void put_wrapped(struct output *output, const char *text)
{
    size_t column = HELP_AT;
    while (*text != '\0') {
        const size_t length = strcspn(text, " ");
        if (column != HELP_AT && column + 1 + length > WIDTH) {
            output_string(output, "\n");
            put_spaces(output, HELP_AT);
            column = HELP_AT;
        }
        if (column != HELP_AT) {
            output_string(output, " ");
            column++;
        }
        output_put(output, text, length);
        column += length;
        text += length + (text[length] == ' ');
    }
    output_string(output, "\n");
}

static void put_option(struct output *output, const struct option_spec *option)
{
    size_t column = NAME_AT + 2 + strlen(option->name);
    if (option->letter != '\0') {
        put_spaces(output, LETTER_AT);
        output_string(output, "-");
        output_put(output, &option->letter, 1);
        output_string(output, ", --");
    } else {
        put_spaces(output, NAME_AT);
        output_string(output, "--");
    }
    output_string(output, option->name);
    if (option->argument != NULL) {
        output_string(output, " ");
        output_string(output, option->argument);
        column += 1 + strlen(option->argument);
    }
    /* Two columns part the option from its description, or else a new line does. */
    if (column + 2 > HELP_AT) {
        output_string(output, "\n");
        column = 0;
    }
    put_spaces(output, HELP_AT - column);
    put_wrapped(output, option->help);
}

void print_help(struct output *output)
{
    const struct option_spec *option;
    output_string(output, "Usage: summarize [OPTION]... [FILE]...\n"
                          "Print the most telling sentences of each FILE, unchanged and in their order.\n"
                          "With no FILE, or where FILE is -, read standard input.\n");
    for (size_t id = 0; (option = option_at(id)) != NULL; id++) {
        if (id == 0 || option_at(id - 1)->section != option->section) {
            output_string(output, "\n");
            output_string(output, section_title(option->section));
            output_string(output, ":\n");
        }
        put_option(output, option);
    }
    output_string(output, "\nExamples:\n"
                          "  summarize article.txt               the three best sentences\n"
                          "  summarize -n 5 -k 8 article.txt     five sentences and eight keywords\n"
                          "  summarize -r 20% -f json *.txt      a fifth of each text, as JSON\n"
                          "  pdftotext paper.pdf - | summarize   the end of a pipe\n"
                          "  summarize -j 2 articles.jsonl       an answer a line for each record\n"
                          "  summarize --highlight notes.md      the whole text, with marks\n"
                          "  summarize -f html mail.eml >m.html  a page to look into\n"
                          "\nExit status: 0 done, 1 some input or output failed, 2 wrong usage.\n");
}

void print_version(struct output *output)
{
    output_string(output, "summarize ");
    output_string(output, smz_version());
    output_string(output, "\nMIT License: free to use, change and share, without any warranty.\n");
}

void print_languages(struct output *output)
{
    smz_language language;
    for (size_t i = 0; smz_language_at(i, &language); i++) {
        output_string(output, language.code);
        output_string(output, "\t");
        output_string(output, language.name);
        output_string(output, language.has_stemmer ? "\n" : "\tno stemmer\n");
    }
}
