/* SPDX-License-Identifier: MIT */
/*
 * mkman3 HEADER: prints the man page of the library from the comments and declarations of its header.
 *
 * The header is read in pieces parted by blank lines. A piece is a rule with a title, which begins a section; a comment
 * with the declarations that it describes; or conditional compilation, which is left out.
 */
#include "gen/mkman.h"
#include "gen/mkman_span.h"

#include <string.h>

enum {
    MAX_HEADER = 1 << 17, /* bytes; a larger header is refused */
    MAX_PARAGRAPH = 1 << 12,
    WIDTH = 72 /* columns of code: what is left of 80 on an indented page */
};

/* --- comments ---------------------------------------------------------------------------------------------------- */

/* Words gathered for one paragraph, a blank between two. */
struct paragraph {
    size_t length;
    char text[MAX_PARAGRAPH];
};

static void add_words(struct paragraph *paragraph, struct span words)
{
    const bool glue = paragraph->length != 0 && words.length != 0;
    if (words.length + 1 > sizeof paragraph->text - paragraph->length)
        return;
    if (glue)
        paragraph->text[paragraph->length++] = ' ';
    memcpy(paragraph->text + paragraph->length, words.start, words.length);
    paragraph->length += words.length;
}

static void flush_paragraph(struct paragraph *paragraph)
{
    if (paragraph->length == 0)
        return;
    put_text(paragraph->text, paragraph->length);
    (void)putchar('\n');
    paragraph->length = 0;
}

/* Takes a line of a comment's inside, without the star that it begins with. */
static struct span take_comment_line(struct span *inside)
{
    struct span line = take_line(inside);
    if (begins(line, " *"))
        line = skip(line, begins(line, " * ") ? 3 : 2);
    return line;
}

static size_t indentation(struct span line)
{
    size_t columns = 0;
    while (columns < line.length && line.start[columns] == ' ')
        columns++;
    return columns;
}

static struct span comment_inside(struct span comment)
{
    return comment.length < 4 ? (struct span){comment.start, 0} : (struct span){comment.start + 2, comment.length - 4};
}

/* A comment as one paragraph. */
static void put_comment(struct span comment)
{
    struct paragraph paragraph = {.length = 0};
    struct span inside = comment_inside(comment);
    while (inside.length != 0)
        add_words(&paragraph, trim(take_comment_line(&inside)));
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

static void put_introduction_line(struct introduction *page, struct span line, bool is_heading)
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
        add_words(&page->paragraph, trim(line));
        return;
    }
    if (!page->in_code)
        (void)fputs(".nf\n", stdout);
    page->in_code = true;
    put_code(line.start, line.length);
    (void)putchar('\n');
}

/* The comment at the top: paragraphs; lines indented by four are code, and a line above lines indented by less is a
 * heading. */
static void put_introduction(struct span inside)
{
    struct introduction page = {.begun = false};
    while (inside.length != 0) {
        const struct span line = take_comment_line(&inside);
        struct span rest = inside;
        const size_t below = indentation(take_comment_line(&rest));
        if (trim(line).length == 0)
            part(&page);
        else
            put_introduction_line(&page, line, indentation(line) == 0 && below > 0 && below < 4);
    }
    part(&page);
}

/* Takes the first paragraph: "library: what it does." */
static void put_name(struct span *inside)
{
    struct paragraph paragraph = {.length = 0};
    do
        add_words(&paragraph, trim(take_comment_line(inside)));
    while (inside->length != 0 && (paragraph.length == 0 || begins(*inside, " * ")));
    const struct span text = {paragraph.text, paragraph.length};
    const size_t colon = find(text, ": ");
    const bool full_stop = text.length != 0 && text.start[text.length - 1] == '.';
    (void)fputs(".SH NAME\n", stdout);
    put_text(text.start, colon);
    if (colon < text.length) {
        (void)fputs(" \\- ", stdout);
        put_text(text.start + colon + 2, text.length - colon - 2 - full_stop);
    }
    (void)putchar('\n');
}

/* --- declarations ------------------------------------------------------------------------------------------------ */

/* The length of what stands on one line: up to the next blank, in a declaration up to the next one behind a comma. */
static size_t unit_length(struct span code, bool is_comment)
{
    size_t length = 0;
    while (length < code.length && ((code.start[length] != ' ' && code.start[length] != '\n') ||
                                    (!is_comment && length != 0 && code.start[length - 1] != ',')))
        length++;
    return length;
}

/* Prints a declaration or comment on as many lines as it needs, indented by so many columns, and by so many more from
 * the second line on. */
static void put_wrapped(struct span code, size_t indent, size_t hanging)
{
    const bool is_comment = begins(trim(code), "/*");
    size_t column = indent;
    printf("%*s", (int)indent, "");
    for (code = trim(code); code.length != 0; code = trim(code)) {
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
        put_code(code.start, unit);
        column += unit;
        code = skip(code, unit);
    }
    (void)putchar('\n');
}

/* Prints prototypes, without the macros that compilers want. */
static void put_prototypes(struct span code)
{
    static const char *const macros[] = {"SMZ_API ", "SMZ_CHECK_RESULT "};
    for (code = trim(code); code.length != 0; code = trim(code)) {
        for (size_t i = 0; i < sizeof macros / sizeof *macros; i++)
            if (begins(code, macros[i]))
                code = skip(code, strlen(macros[i]));
        const size_t end = find(code, ";");
        (void)fputs(".ft B\n", stdout);
        put_wrapped((struct span){code.start, end + (end < code.length)}, 0, 8);
        (void)fputs(".ft R\n", stdout);
        code = skip(code, end + (end < code.length));
    }
}

/* Takes a line of code, and further ones while a comment is open. */
static struct span take_code_line(struct span *code)
{
    struct span line = take_line(code);
    const size_t open = find(line, "/*");
    if (open < line.length && find(line, "*/") == line.length) {
        struct span rest = {line.start + open, (size_t)(code->start + code->length - line.start) - open};
        const struct span comment = take_comment(&rest);
        line.length = open + comment.length;
        *code = rest;
    }
    return line;
}

/* Prints types and macros. Where a line is too long for a page, its comment moves above it. */
static void put_types(struct span code)
{
    while (code.length != 0) {
        const struct span line = take_code_line(&code);
        const size_t indent = indentation(line), open = find(line, "/*");
        if (line.length <= WIDTH && find(line, "\n") == line.length) {
            put_code(line.start, line.length);
            (void)putchar('\n');
        } else {
            if (open < line.length)
                put_wrapped(skip(line, open), indent, 3);
            if (trim((struct span){line.start, open}).length != 0)
                put_wrapped((struct span){line.start, open}, indent, 8);
        }
    }
}

/* --- the page ---------------------------------------------------------------------------------------------------- */

static void put_section(struct span rule)
{
    struct span title = skip(rule, strlen("/* --- "));
    title.length = find(title, " --");
    (void)fputs(".SH ", stdout);
    for (size_t i = 0; i < title.length; i++) {
        const char c = title.start[i];
        (void)putchar(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    (void)putchar('\n');
}

/* first: nothing stands between it and the section's title. */
static void put_piece(struct span piece, bool first)
{
    const struct span comment = take_comment(&piece);
    if (!first)
        (void)fputs(".PP\n", stdout);
    if (piece.length != 0) {
        (void)fputs(".nf\n", stdout);
        if (begins(piece, "SMZ_API"))
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

static void put_page(struct span header)
{
    struct span top = take_piece(&header);
    (void)take_comment(&top); /* the licence */
    struct span introduction = comment_inside(take_comment(&top));
    put_title("LIBSUMMARIZE", 3);
    put_name(&introduction);
    (void)fputs(".SH SYNOPSIS\n.nf\n\\fB#include <summarize.h>\\fR\n.PP\n"
                "cc program.c $(pkg\\-config \\-\\-cflags \\-\\-libs libsummarize)\n.fi\n.SH DESCRIPTION\n",
                stdout);
    put_introduction(introduction);
    (void)fputs(".SH CONSTANTS AND TYPES\n", stdout);
    bool first = true;
    while (header.length != 0) {
        const struct span piece = take_piece(&header);
        if (begins(piece, "/* --- ")) {
            put_section(piece);
            first = true;
        } else if (piece.length != 0 && (!begins(piece, "#") || begins(piece, "#define SMZ_"))) {
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
    put_page((struct span){text, length});
    return finish_page();
}
