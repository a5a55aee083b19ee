/* SPDX-License-Identifier: MIT */
/*
 * mkman: prints the man page of the command, whose options come from the command's own table.
 */
#include "gen/mkman.h"

#include "cli/options.h"

#include <string.h>

static const char before_options[] = ".SH NAME\n"
                                     "summarize \\- print the most telling sentences of a text\n"
                                     ".SH SYNOPSIS\n"
                                     ".B summarize\n"
                                     "[\\fIOPTION\\fR]... [\\fIFILE\\fR]...\n"
                                     ".SH DESCRIPTION\n"
                                     ".B summarize\n"
                                     "ranks the sentences of each\n"
                                     ".I FILE\n"
                                     "and prints the best ones, unchanged and in the order of the text, one a line.\n"
                                     "Line breaks inside a sentence become spaces.\n"
                                     "It also finds keywords.\n"
                                     "With no\n"
                                     ".IR FILE ,\n"
                                     "or where\n"
                                     ".I FILE\n"
                                     "is \\-, it reads standard input.\n"
                                     ".PP\n"
                                     "The text is UTF\\-8, plain or with light markup such as Markdown.\n"
                                     "A sentence may run over several lines; an empty line ends a paragraph.\n"
                                     "Headings, bylines, code and tables are not printed while the text has\n"
                                     "any sentences.\n"
                                     "Invalid bytes do no harm and are printed as they came, in JSON as U+FFFD.\n"
                                     "An empty text gives no output, which is not an error.\n"
                                     ".PP\n"
                                     "Several files get a heading each, as\n"
                                     ".BR head (1)\n"
                                     "prints them.\n"
                                     "A file that cannot be read is named on standard error, and the others\n"
                                     "are still done.\n"
                                     "Where all goes well, standard error stays empty, but for a note when\n"
                                     "the text has to be typed.\n"
                                     ".SH OPTIONS\n"
                                     "Options and files may be mixed; after \\-\\- everything is a file.\n"
                                     "Long options have to be written in full.\n"
                                     "An option given again overrides the earlier one, except that\n"
                                     ".B \\-\\-stopwords\n"
                                     "may be given only once.\n"
                                     "Only one option may set the length, and\n"
                                     ".B \\-\\-split\n"
                                     "does not go with those that choose or rank sentences.\n";

static const char output_format[] = ".SH JSON\n"
                                    "The object has the members\n"
                                    ".B language\n"
                                    "(a code, \"und\" if it could not be told),\n"
                                    ".B sentences\n"
                                    "(each with\n"
                                    ".BR index ,\n"
                                    ".BR paragraph ,\n"
                                    ".BR start ,\n"
                                    ".BR end ,\n"
                                    ".BR kind ,\n"
                                    ".B score\n"
                                    "and\n"
                                    ".BR text )\n"
                                    "and\n"
                                    ".B keywords\n"
                                    "(each with\n"
                                    ".BR score ,\n"
                                    ".BR count ,\n"
                                    ".BR start ,\n"
                                    ".B end\n"
                                    "and\n"
                                    ".BR text ).\n"
                                    "Positions are byte offsets into the file, from 0;\n"
                                    ".B end\n"
                                    "is the byte behind the last one.\n"
                                    "Scores lie between 0 and 1, and higher is better.\n"
                                    "For several files the objects stand in an array and have a member\n"
                                    ".B file\n"
                                    "with the name as it was given; files that could not be read are left out.\n";

static const char after_options[] = ".SH EXIT STATUS\n"
                                    ".TP\n"
                                    ".B 0\n"
                                    "Done.\n"
                                    ".TP\n"
                                    ".B 1\n"
                                    "A file could not be read, or the output could not be written.\n"
                                    "If the file of\n"
                                    ".B \\-\\-stopwords\n"
                                    "could not be read, nothing is written to standard output.\n"
                                    ".TP\n"
                                    ".B 2\n"
                                    "The options are wrong; nothing was read or written.\n"
                                    ".SH EXAMPLES\n";

struct example {
    const char *title;
    const char *command;
};

static const struct example examples[] = {
    {"The three best sentences of an article:", "summarize article.txt"},
    {"Five sentences and eight keywords:", "summarize -n 5 -k 8 article.txt"},
    {"Keywords alone, one a line, best first:", "summarize -n 0 -k 20 article.txt"},
    {"A fifth of each chapter, as JSON, and then only the positions:",
     "summarize -r 20% -f json chapter*.txt |\n    jq -r '.[] | .file as $f | .sentences[] | \"\\($f):\\(.start)\"'"},
    {"At the end of a pipe:", "pdftotext paper.pdf - | summarize -w 150\nlynx -dump -nolist page.html | summarize\n"
                              "man bash | col -b | summarize -n 10"},
    {"One sentence a line for another program:", "summarize --split article.txt | grep -n lighthouse"},
    {"In vim, replace the whole buffer or the paragraph at the cursor:", ":%!summarize -n 5\n!ipsummarize -n 1"},
    {"In Emacs, show a summary of the region, or with C-u put it in the region's place:",
     "M-| summarize -n 3 RET\nC-u M-| summarize -n 3 RET"},
};

static void put_string(const char *text)
{
    put_text(text, strlen(text));
}

static void put_option(const struct option_spec *option)
{
    (void)fputs(".TP\n", stdout);
    if (option->letter != '\0')
        printf("\\fB\\-%c\\fR, ", option->letter);
    (void)fputs("\\fB\\-\\-", stdout);
    put_code(option->name, strlen(option->name));
    (void)fputs("\\fR", stdout);
    if (option->argument != NULL)
        printf(" \\fI%s\\fR", option->argument);
    (void)putchar('\n');
    put_string(option->help);
    (void)putchar('\n');
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
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        if (i != 0)
            (void)fputs(".PP\n", stdout);
        put_string(examples[i].title);
        (void)fputs("\n.PP\n.RS 4\n.nf\n", stdout);
        put_code(examples[i].command, strlen(examples[i].command));
        (void)fputs("\n.fi\n.RE\n", stdout);
    }
}

int main(void)
{
    put_title("SUMMARIZE", 1);
    (void)fputs(before_options, stdout);
    put_options();
    (void)fputs(output_format, stdout);
    (void)fputs(after_options, stdout);
    put_examples();
    (void)fputs(".SH SEE ALSO\n.BR head (1),\n.BR jq (1),\n.BR libsummarize (3)\n", stdout);
    return finish_page();
}
