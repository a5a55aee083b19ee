/* SPDX-License-Identifier: MIT */
/*
 * mkman: prints the man page of the command, whose options come from the command's own table.
 */
#include "cli/options.h"
#include "gen/mkman_roff.h"

#include <stdio.h>
#include <string.h>

/* Lines of roff; NULL ends them. */
static const char *const before_options[] = {
    ".SH NAME",
    "summarize \\- print the most telling sentences of a text",
    ".SH SYNOPSIS",
    ".B summarize",
    "[\\fIOPTION\\fR]... [\\fIFILE\\fR]...",
    ".SH DESCRIPTION",
    ".B summarize",
    "ranks the sentences of each",
    ".I FILE",
    "and prints the best ones, unchanged and in the order of the text, one a line.",
    "Line breaks inside a sentence become spaces.",
    "It can also print the keywords of the text.",
    "With no",
    ".IR FILE ,",
    "or where",
    ".I FILE",
    "is \\-, it reads standard input.",
    ".PP",
    "The text is UTF\\-8, plain or with light markup; other formats and encodings are",
    "described below.",
    "A sentence may run over several lines; an empty line ends a paragraph.",
    "Headings, bylines, list items, code and tables are printed only if the text",
    "has no ordinary sentence.",
    "Invalid bytes do no harm and are printed as they came, in JSON as U+FFFD.",
    "An empty text gives no output, which is not an error.",
    ".PP",
    "Several files get a heading each, as",
    ".BR head (1)",
    "prints them.",
    "A file that cannot be read is named on standard error, and the others are",
    "still done.",
    "Where all goes well, standard error stays empty, but for a note when the",
    "text has to be typed.",
    ".PP",
    "The same text and options give the same output on every machine: there is no",
    "configuration file, and neither the environment nor the locale is looked at.",
    ".SH OPTIONS",
    "Options and files may be mixed; after \\-\\- everything is a file.",
    "Long options have to be written in full, and take their argument as the next",
    "word or behind an equals sign.",
    "An option given again overrides the earlier one, except that",
    ".B \\-\\-stopwords",
    "and",
    ".B \\-\\-corpus",
    "may be given only once.",
    "Only one of the options",
    ".BR \\-n ,",
    ".BR \\-r ,",
    ".B \\-w",
    "and",
    ".B \\-c",
    "can be used at a time.",
    NULL,
};

static const char *const after_options[] = {
    ".SH FORMATS",
    "A file is read by the ending of its name, in capitals or not, unless",
    ".B \\-\\-input",
    "says otherwise; standard input has no name, and is plain text.",
    ".TP",
    ".BR html \" (.html, .htm, .xhtml)\"",
    "What a page shows, without what it declares to be its frame (nav, aside,",
    "footer), scripts, forms and what is hidden.",
    "The title comes first, unless a heading of the first level says the same.",
    ".TP",
    ".BR markdown \" (.md, .markdown)\"",
    "CommonMark with tables.",
    "Marks inside lines, addresses of links, pictures and raw HTML are left out, and",
    "of front matter all but the title.",
    ".TP",
    ".BR email \" (.eml, .mbox)\"",
    "A message, or a mailbox of them: the subject and the plain text, or the HTML if",
    "there is no plain text.",
    "Attachments and what follows the line \\(dq\\-\\-\\ \\(dq are left out.",
    ".PP",
    "What is read becomes text with an empty line between blocks: headings begin with",
    "#, items with \\- or a number, quotations with >, rows of tables stand between |,",
    "and code between fences.",
    "Prose has no mark.",
    "No such file is too broken to be read.",
    ".PP",
    "A byte order mark tells UTF\\-8, UTF\\-16 and UTF\\-32.",
    "Otherwise characters are what",
    ".B \\-\\-encoding",
    "says, or else what a page or a mail says of itself, or else UTF\\-8; of pages and",
    "mails that are not valid UTF\\-8, windows\\-1252.",
    "Bytes that mean nothing become U+FFFD.",
    ".PP",
    "HTML, Markdown and mail can be read if a library for it was there when the",
    "command was built; a message says so if not.",
    "Where the command is linked statically, what needs one, and",
    ".BR \\-\\-encoding ,",
    "is done by a second command, in the folder",
    ".IR libexec/summarize ,",
    "which the first one becomes.",
    ".SH JSON",
    "For one file an object is printed, for several an array of objects in the",
    "order of the files, those that could not be read left out.",
    "An object has these members:",
    ".TP",
    ".B file",
    "The name as it was given; only in an array.",
    ".TP",
    ".B language",
    "A code such as \\(dqen\\(dq, or \\(dqund\\(dq if the language could not be told.",
    ".TP",
    ".B sentences",
    "An array of objects with",
    ".B index",
    "(the place among all sentences, headings and other pieces of the text, from 0),",
    ".B paragraph",
    "(the place of its paragraph, from 0),",
    ".B start",
    "and",
    ".BR end ,",
    ".B kind",
    "(\\(dqprose\\(dq, \\(dqtitle\\(dq, \\(dqheading\\(dq, \\(dqlist-item\\(dq",
    "or \\(dqcode\\(dq),",
    ".B score",
    "and",
    ".BR text .",
    ".TP",
    ".B keywords",
    "An array of objects, best first, with",
    ".BR score ,",
    ".B count",
    "(how often the keyword occurs, in all its forms),",
    ".B words",
    "(how many it has; a hyphenated one is one),",
    ".B start",
    "and",
    ".B end",
    "(of the first occurrence of its commonest form in which no line\\(aqs end parts",
    "a word, or else of the first),",
    ".B text",
    "and",
    ".BR occurrences ,",
    "an array of arrays with the start and the end of each.",
    ".PP",
    ".B start",
    "and",
    ".B end",
    "are byte offsets into the text, from 0, which is the file itself if that is",
    "plain UTF\\-8;",
    ".B end",
    "is the byte behind the last one.",
    ".B text",
    "of a sentence is exactly what stands there, line breaks included; that of a",
    "keyword is on one line, without the hyphen of a word that the end of a line",
    "parts.",
    "Scores lie between 0 and 1 within a text, and higher is better; with",
    ".B \\-\\-split",
    "they are 0.",
    ".SH COUNTS",
    "What",
    ".B \\-\\-count",
    "writes and",
    ".B \\-\\-corpus",
    "reads is text in UTF\\-8, with two kinds of lines:",
    ".TP",
    "\\fILANGUAGE\\fR tab \\fITERM\\fR tab \\fINUMBER\\fR",
    "So many of the files in this language hold the term: a word folded and stemmed.",
    ".TP",
    "\\fILANGUAGE\\fR \\fBdocuments\\fR tab \\fINUMBER\\fR",
    "There are so many files in this language in all.",
    ".PP",
    "The lines are written in the order of their bytes, as",
    ".B LC_ALL=C sort",
    "puts them, and may be read in any.",
    "Numbers of lines for the same thing are added up.",
    "So a collection can be counted in parts, on several machines or one after the",
    "other, and the parts put behind one another with",
    ".BR cat (1);",
    ".B \\-\\-merge\\-counts",
    "gives from that, to the byte, what counting all at once would have given.",
    "A file that has been cut short or is no such file is refused, with the number",
    "of a line, as are counts that cannot be.",
    ".PP",
    "Each file counts for the language that it is in.",
    "Where that is known, name it with",
    ".BR \\-l .",
    "Terms depend on the stemmer: after a new version of libstemmer, count anew.",
    ".SH EXIT STATUS",
    ".TP",
    ".B 0",
    "Done.",
    ".TP",
    ".B 1",
    "A file could not be read, a library to read it by is lacking, or the output",
    "could not be written.",
    "What could be done has been done, but if the file of",
    ".B \\-\\-stopwords",
    "or",
    ".B \\-\\-corpus",
    "could not be read, nothing is written to standard output.",
    ".TP",
    ".B 2",
    "The options are wrong; nothing was read or written.",
    ".PP",
    "Signals are left alone, so SIGINT, SIGTERM and SIGPIPE end the command",
    "as they end other filters.",
    "It writes nothing but standard output: no file is left behind.",
    ".SH SECURITY",
    "Before it reads a file the command gives up what it does not need,",
    "as far as the system lets it:",
    "it can then make or change no file, start no program and connect to nothing,",
    "and before it looks into the last file, it gives up opening any.",
    ".SH CAVEATS",
    "A text is held in memory as a whole.",
    "In all about three times its size is taken, or six times with",
    ".BR \\-k ,",
    "and many times that if it consists of very short sentences.",
    ".PP",
    "The language is told from the beginning of the text.",
    "Some words or a title may be too little to tell it, close relatives may be",
    "taken for one another, and a text in several languages counts as one in the",
    "commonest; name it with",
    ".B \\-l",
    "where that matters.",
    "Without a known language the text is summarized all the same, but with no",
    "stop words and no stemmer.",
    ".PP",
    "Thai has no mark at the end of a sentence, so a Thai paragraph is one.",
    "In scripts that are written without spaces pairs of characters stand for",
    "words, so keywords may be parts of words.",
    NULL,
};

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
    {"Keywords of a text by what is rare among others of its kind:",
     "summarize --count -l en papers/*.txt >counts\nsummarize -l en --corpus counts -n 0 -k 10 papers/new.txt"},
    {"A large collection, counted in parts at the same time:",
     "find texts -type f -print0 | xargs -0 -n 500 -P 8 sh -c \\\n    'summarize --count \"$@\" >counts.$$' sh\n"
     "summarize --merge-counts counts.* >counts"},
    {"At the end of a pipe:",
     "pdftotext paper.pdf - | summarize -w 150\nlynx -source https://example.org/ | summarize -i html\n"
     "man bash | col -bx | summarize -n 10"},
    {"A letter from a word processor, and a text in another encoding:",
     "pandoc -t commonmark letter.docx | summarize -i markdown\nsummarize -e koi8-r letter.txt"},
    {"One sentence a line for another program:", "summarize --split article.txt | grep -n lighthouse"},
    {"In Vim, replace the whole buffer or the paragraph at the cursor:", ":%!summarize -n 5\n!ipsummarize -n 1"},
    {"In Emacs, show a summary of the region, or with C-u put it in the region's place:",
     "M-| summarize -n 3 RET\nC-u M-| summarize -n 3 RET"},
};

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
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        if (i != 0)
            (void)puts(".PP");
        put_string(examples[i].title);
        (void)puts(".PP\n.RS 4\n.nf");
        smz__roff_code(examples[i].command, strlen(examples[i].command));
        (void)puts("\n.fi\n.RE");
    }
}

int main(void)
{
    smz__roff_title("SUMMARIZE", 1);
    put_lines(before_options);
    put_options();
    put_lines(after_options);
    put_examples();
    (void)puts(".SH SEE ALSO\n.BR head (1),\n.BR iconv (1),\n.BR jq (1),\n.BR libsummarize (3)");
    return smz__roff_finish();
}
