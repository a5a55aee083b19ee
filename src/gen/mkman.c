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
    "The text is UTF\\-8, plain or with light markup such as Markdown.",
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
    "configuration file, the locale is not looked at, and the environment only for",
    "whether a terminal shows colours.",
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
    "are byte offsets into the file, from 0;",
    ".B end",
    "is the byte behind the last one.",
    ".B text",
    "of a sentence is exactly what stands there, line breaks included; that of a",
    "keyword is on one line, without the hyphen of a word that the end of a line",
    "parts.",
    "Scores lie between 0 and 1 within a text, and higher is better; with",
    ".B \\-\\-split",
    "they are 0.",
    ".PP",
    "With",
    ".B \\-f jsonl",
    "each object is on a line of its own, without an array around them, and has",
    ".B file",
    "wherever a name was given.",
    ".SH OTHER FORMATS",
    ".TP",
    ".B markdown",
    "A list with a point for each sentence, and behind it a line with the keywords.",
    "A sentence keeps its own marks for emphasis, links and code; what would begin",
    "a heading, list or other block, and HTML, is dropped or escaped.",
    "Several files get a heading each.",
    ".TP",
    ".B tsv",
    "A line with the names of the columns, and one for each sentence and keyword:",
    ".B type",
    "(\\(dqkeyword\\(dq, or the kind of the sentence as in JSON),",
    ".B rank",
    "(0 for the best),",
    ".BR index ,",
    ".BR start ,",
    ".BR end ,",
    ".BR score ,",
    ".B count",
    "and",
    ".BR text ,",
    "as in JSON, but in one line without tabs.",
    "What does not apply is empty.",
    "Behind them stand",
    ".B file",
    "for several files, and with",
    ".B \\-\\-explain",
    "a column for each of what the score is made of.",
    "Quotation marks mean nothing.",
    ".TP",
    ".B html",
    "A page that shows one text and its summary, and needs no network.",
    "A slider cuts the summary anew, by sentences, up to 100 or as many as were asked",
    "for; keywords show where they occur, and a picture the scores along the text.",
    "Without scripts it shows the summary that was asked for.",
    ".PP",
    ".B \\-\\-highlight",
    "prints the text byte for byte, with ** around the sentences and _ around the",
    "keywords.",
    "In colours sentences are bold and keywords underlined, line by line, so that",
    "they can be looked at with",
    ".BR \"less \\-R\" ;",
    "line ends other than LF and CR LF are shown as LF, and other control",
    "characters than tabs as U+FFFD, so that nothing in the text can act on the",
    "terminal.",
    ".SH RECORDS",
    "A file named .jsonl or .ndjson, and any with",
    ".BR \"\\-\\-input jsonl\" ,",
    "holds records: JSON objects in UTF\\-8, one a line.",
    "Each line, also an empty one, is answered by one line, in the order of the",
    "input: an object as of",
    ".BR \"\\-f jsonl\" ,",
    "which need not be asked for, but with",
    ".B id",
    "instead of",
    ".BR file .",
    ".TP",
    ".B text",
    "The text, a string; positions are those in its UTF\\-8, after escapes as",
    "\\en have been read.",
    ".B \\-\\-field",
    "names another member: of that name or, where there is none, what its parts",
    "between full stops lead to from object to object.",
    ".TP",
    ".B id",
    "Any value, or none; it is passed on as it is written.",
    ".PP",
    "Other members are not looked at.",
    "Of several with the same name the last one counts.",
    "A number above about 1.8e308 is an error.",
    ".PP",
    "Where there is no summary, the object has these members:",
    ".TP",
    ".B id",
    "As above, if the line is JSON.",
    ".TP",
    ".B file",
    "The file\\(aqs name; \\- for standard input.",
    ".TP",
    ".B line",
    "The number of the line in the file, from 1; not where the whole file could not",
    "be read.",
    ".TP",
    ".B error",
    "What went wrong.",
    ".PP",
    "Such errors are counted on standard error at the end, and change the exit",
    "status only with",
    ".BR \\-\\-strict .",
    "The same is so for texts in files with",
    ".BR \"\\-f jsonl\" .",
    "With",
    ".B \\-\\-count",
    "there is no place for errors: they are told on standard error, and make the",
    "status 1.",
    ".PP",
    "What has been answered is written before more input is waited for.",
    "The records that are held in memory are those of a few hundred kilobytes for",
    "each of the",
    ".B \\-j",
    "threads, or one that is larger.",
    ".B \\-\\-max\\-memory",
    "holds for what is read of a record, and for its text as for any other.",
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
    "A file could not be read, or the output could not be written; a file of",
    "records broke off; with",
    ".B \\-\\-strict",
    "an error stands in the output.",
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
    ".SH ENVIRONMENT",
    ".TP",
    ".B NO_COLOR",
    "With any value but an empty one, no colours unless",
    ".B \\-\\-color always",
    "is given.",
    ".TP",
    ".B TERM",
    "Where it is \\(dqdumb\\(dq, empty or not set, the same.",
    ".SH SECURITY",
    "Before it reads a file the command gives up what it does not need,",
    "as far as the system lets it:",
    "it can then make or change no file, start no program and connect to nothing,",
    "and once the last file is open, open nothing.",
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
    {"A summary of each record, and of each of many files, two at a time:",
     "summarize -j 2 articles.jsonl >summaries.jsonl\nsummarize -j 2 -f jsonl texts/*.txt >summaries.jsonl"},
    {"The same in parts, by GNU parallel:",
     "parallel -k --pipepart --block 10M -a articles.jsonl summarize -i jsonl \\\n    >summaries.jsonl"},
    {"At the end of a pipe:", "pdftotext paper.pdf - | summarize -w 150\nlynx -dump -nolist page.html | summarize\n"
                              "man bash | col -bx | summarize -n 10"},
    {"The text with its best sentences and keywords marked, in a pager:",
     "summarize --highlight --color always -k 8 article.txt | less -R"},
    {"A page to look into, and keywords as a table for a spreadsheet:",
     "summarize -f html article.txt >article.html\nsummarize -f tsv -n 0 -k 50 chapter*.txt >keywords.tsv"},
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
    (void)puts(".SH SEE ALSO\n.BR head (1),\n.BR jq (1),\n.BR libsummarize (3)");
    return smz__roff_finish();
}
