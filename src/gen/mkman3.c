/* SPDX-License-Identifier: MIT */
/*
 * mkman3 HEADER: prints the man page of the library from the comments and declarations of its header.
 *
 * The header is read in pieces parted by blank lines. A piece is a rule with a title, which begins a section; a comment
 * with the declarations that it describes; or conditional compilation, which is left out.
 */
#include "gen/mkman_roff.h"
#include "gen/mkman_span.h"

#include <stdio.h>
#include <string.h>

enum {
    MAX_HEADER = 1 << 17, /* bytes; a larger header is refused */
    WIDTH = 72            /* columns of code: what is left of 80 on an indented page */
};

/* --- comments ---------------------------------------------------------------------------------------------------- */

/* Words gathered for one paragraph, a blank between two: never more than the header has. */
struct paragraph {
    size_t length;
    char text[MAX_HEADER];
};

static void add_words(struct paragraph *paragraph, struct smz__span words)
{
    const bool glue = paragraph->length != 0 && words.length != 0;
    if (glue)
        paragraph->text[paragraph->length++] = ' ';
    memcpy(paragraph->text + paragraph->length, words.start, words.length);
    paragraph->length += words.length;
}

static void flush_paragraph(struct paragraph *paragraph)
{
    if (paragraph->length == 0)
        return;
    smz__roff_text(paragraph->text, paragraph->length);
    paragraph->length = 0;
}

/* Takes a line of a comment's inside, without the star that it begins with. */
static struct smz__span take_comment_line(struct smz__span *inside)
{
    struct smz__span line = smz__take_line(inside);
    if (smz__span_begins(line, " *"))
        line = smz__span_skip(line, smz__span_begins(line, " * ") ? 3 : 2);
    return line;
}

static size_t indentation(struct smz__span line)
{
    size_t columns = 0;
    while (columns < line.length && line.start[columns] == ' ')
        columns++;
    return columns;
}

static struct smz__span comment_inside(struct smz__span comment)
{
    return comment.length < 4 ? (struct smz__span){comment.start, 0}
                              : (struct smz__span){comment.start + 2, comment.length - 4};
}

/* A comment as one paragraph. */
static void put_comment(struct smz__span comment)
{
    struct paragraph paragraph = {.length = 0};
    struct smz__span inside = comment_inside(comment);
    while (inside.length != 0)
        add_words(&paragraph, smz__span_trim(take_comment_line(&inside)));
    flush_paragraph(&paragraph);
}

/* How far the comment at the top has been printed. */
struct introduction {
    struct paragraph paragraph; /* not printed yet */
    bool begun;                 /* something has been printed */
    bool parted;                /* the next thing begins a paragraph */
    bool in_code;
};

/* Ends the paragraph or the code that is being printed. */
static void part(struct introduction *page)
{
    flush_paragraph(&page->paragraph);
    if (page->in_code)
        (void)fputs(".fi\n", stdout);
    page->in_code = false;
    page->parted = true;
}

static void put_introduction_line(struct introduction *page, struct smz__span line, bool is_heading)
{
    const bool code = indentation(line) >= 4;
    if (code != page->in_code || is_heading)
        part(page);
    if (is_heading) {
        (void)fputs(".SS ", stdout);
        add_words(&page->paragraph, line);
        flush_paragraph(&page->paragraph);
        page->begun = false;
        return;
    }
    if (page->parted && page->begun)
        (void)fputs(".PP\n", stdout);
    page->parted = false;
    page->begun = true;
    if (!code) {
        add_words(&page->paragraph, smz__span_trim(line));
        return;
    }
    if (!page->in_code)
        (void)fputs(".nf\n", stdout);
    page->in_code = true;
    smz__roff_code(line.start, line.length);
    (void)putchar('\n');
}

/* The comment at the top: paragraphs; lines indented by four are code, and a line above lines indented by less is a
 * heading. */
static void put_introduction(struct smz__span inside)
{
    struct introduction page = {.begun = false};
    while (inside.length != 0) {
        const struct smz__span line = take_comment_line(&inside);
        struct smz__span rest = inside;
        const size_t below = indentation(take_comment_line(&rest));
        if (smz__span_trim(line).length == 0)
            part(&page);
        else
            put_introduction_line(&page, line, indentation(line) == 0 && below > 0 && below < 4);
    }
    part(&page);
}

/* Takes the first paragraph: "library: what it does." */
static void put_name(struct smz__span *inside)
{
    struct paragraph paragraph = {.length = 0}, name = {.length = 0};
    do
        add_words(&paragraph, smz__span_trim(take_comment_line(inside)));
    while (inside->length != 0 && (paragraph.length == 0 || smz__span_begins(*inside, " * ")));
    struct smz__span text = {paragraph.text, paragraph.length};
    const size_t colon = smz__span_find(text, ": ");
    if (text.length != 0 && text.start[text.length - 1] == '.')
        text.length--;
    add_words(&name, (struct smz__span){text.start, colon});
    if (colon < text.length) {
        add_words(&name, (struct smz__span){"-", 1});
        add_words(&name, smz__span_skip(text, colon + 2));
    }
    (void)fputs(".SH NAME\n", stdout);
    flush_paragraph(&name);
}

/* --- declarations ------------------------------------------------------------------------------------------------ */

/* The length of what stands on one line: up to the next blank, in a declaration up to the next one behind a comma. The
 * end of a comment stays with its last word. */
static size_t unit_length(struct smz__span code, bool is_comment)
{
    size_t length = 0;
    while (length < code.length && ((code.start[length] != ' ' && code.start[length] != '\n') ||
                                    (!is_comment && length != 0 && code.start[length - 1] != ',')))
        length++;
    return smz__span_begins(smz__span_skip(code, length), " */") ? length + strlen(" */") : length;
}

/* Prints a declaration or comment on as many lines as it needs, indented by so many columns, and by so many more from
 * the second line on. */
static void put_wrapped(struct smz__span code, size_t indent, size_t hanging)
{
    const bool is_comment = smz__span_begins(smz__span_trim(code), "/*");
    size_t column = indent;
    printf("%*s", (int)indent, "");
    for (code = smz__span_trim(code); code.length != 0; code = smz__span_trim(code)) {
        const size_t unit = unit_length(code, is_comment);
        if (column > indent && column + 1 + unit > WIDTH) {
            indent = indent + hanging;
            hanging = 0;
            column = indent;
            printf("\n%*s", (int)indent, "");
        } else if (column > indent) {
            (void)putchar(' ');
            column++;
        }
        smz__roff_code(code.start, unit);
        column += unit;
        code = smz__span_skip(code, unit);
    }
    (void)putchar('\n');
}

/* Prints prototypes, without the macros that compilers want. */
static void put_prototypes(struct smz__span code)
{
    static const char *const macros[] = {"SMZ_API ", "SMZ_CHECK_RESULT "};
    for (code = smz__span_trim(code); code.length != 0; code = smz__span_trim(code)) {
        for (size_t i = 0; i < sizeof macros / sizeof *macros; i++)
            if (smz__span_begins(code, macros[i]))
                code = smz__span_skip(code, strlen(macros[i]));
        const size_t end = smz__span_find(code, ";");
        (void)fputs(".ft B\n", stdout);
        put_wrapped((struct smz__span){code.start, end + (end < code.length)}, 0, 8);
        (void)fputs(".ft R\n", stdout);
        code = smz__span_skip(code, end + (end < code.length));
    }
}

/* Takes a line of code, and further ones while a comment is open. */
static struct smz__span take_code_line(struct smz__span *code)
{
    struct smz__span line = smz__take_line(code);
    const size_t open = smz__span_find(line, "/*");
    if (open < line.length && smz__span_find(line, "*/") == line.length) {
        struct smz__span rest = {line.start + open, (size_t)(code->start + code->length - line.start) - open};
        const struct smz__span comment = smz__take_comment(&rest);
        line.length = open + comment.length;
        *code = rest;
    }
    return line;
}

/* Prints types and macros. Where a line is too long for a page, its comment moves above it. */
static void put_types(struct smz__span code)
{
    while (code.length != 0) {
        const struct smz__span line = take_code_line(&code);
        const size_t indent = indentation(line), open = smz__span_find(line, "/*");
        if (line.length <= WIDTH && smz__span_find(line, "\n") == line.length) {
            smz__roff_code(line.start, line.length);
            (void)putchar('\n');
        } else {
            if (open < line.length)
                put_wrapped(smz__span_skip(line, open), indent, 3);
            if (smz__span_trim((struct smz__span){line.start, open}).length != 0)
                put_wrapped((struct smz__span){line.start, open}, indent, 8);
        }
    }
}

/* --- the page ---------------------------------------------------------------------------------------------------- */

static void put_section(struct smz__span rule)
{
    struct smz__span title = smz__span_skip(rule, strlen("/* --- "));
    title.length = smz__span_find(title, " --");
    (void)fputs(".SH ", stdout);
    for (size_t i = 0; i < title.length; i++) {
        const char c = title.start[i];
        (void)putchar(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    (void)putchar('\n');
}

/* first: nothing stands between it and the section's title. */
static void put_piece(struct smz__span piece, bool first)
{
    const struct smz__span comment = smz__take_comment(&piece);
    if (!first)
        (void)fputs(".PP\n", stdout);
    if (piece.length != 0) {
        (void)fputs(".nf\n", stdout);
        if (smz__span_begins(piece, "SMZ_API"))
            put_prototypes(piece);
        else
            put_types(piece);
        (void)fputs(".fi\n", stdout);
    }
    if (comment.length != 0) {
        (void)fputs(piece.length != 0 ? ".RS 4\n" : "", stdout);
        put_comment(comment);
        (void)fputs(piece.length != 0 ? ".RE\n" : "", stdout);
    }
}

static void put_page(struct smz__span header)
{
    struct smz__span top = smz__take_piece(&header);
    (void)smz__take_comment(&top); /* the licence */
    struct smz__span introduction = comment_inside(smz__take_comment(&top));
    smz__roff_title("LIBSUMMARIZE", 3);
    put_name(&introduction);
    (void)fputs(".SH SYNOPSIS\n.nf\n\\fB#include <summarize.h>\\fR\n.PP\n"
                "cc program.c $(pkg\\-config \\-\\-cflags \\-\\-libs libsummarize)\n.fi\n.SH DESCRIPTION\nThe common "
                "case:\n.PP\n",
                stdout);
    put_introduction(introduction);
    (void)fputs(".SH CONSTANTS AND TYPES\n", stdout);
    bool first = true;
    while (header.length != 0) {
        const struct smz__span piece = smz__take_piece(&header);
        if (smz__span_begins(piece, "/* --- ")) {
            put_section(piece);
            first = true;
        } else if (piece.length != 0 && (!smz__span_begins(piece, "#") || smz__span_begins(piece, "#define SMZ_"))) {
            put_piece(piece, first);
            first = false;
        }
    }
    (void)fputs(".SH SEE ALSO\n.BR summarize (1)\n", stdout);
}

int main(int argc, char **argv)
{
    static char text[MAX_HEADER];
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (file == NULL) {
        (void)fputs("usage: mkman3 HEADER\n", stderr);
        return 2;
    }
    const size_t length = fread(text, 1, sizeof text, file);
    const bool whole = feof(file) && !ferror(file);
    (void)fclose(file);
    if (!whole) {
        (void)fprintf(stderr, "%s: cannot be read, or too large\n", argv[1]);
        return 1;
    }
    put_page((struct smz__span){text, length});
    return smz__roff_finish();
}
