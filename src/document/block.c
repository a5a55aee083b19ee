/* SPDX-License-Identifier: MIT */
#include "document/block.h"

#include "base/utf8.h"
#include "document/furniture.h"
#include "document/item.h"
#include "document/measure.h"

#include <string.h>

/* A block with at most this many words and without a final mark is a heading; the first block, which may be a title, is
 * allowed more. Two characters of a script without spaces count as a word. */
#define MAX_HEADING_WORDS 14
#define MAX_TITLE_WORDS   30

/* A list item with more words than this that ends with a mark is a paragraph with a number, as in laws. */
#define MAX_ITEM_WORDS 20

/* Lines wider than this were not wrapped for reading: each is a paragraph of its own. */
#define MAX_WRAPPED_WIDTH 160

/* Lines narrower than this, none of which ends with a mark, are a list of some kind: each stands alone. */
#define MAX_LISTED_WIDTH 48

/* Only a line up to this wide is looked up as page furniture while a paragraph is read, unless it has a colon near its
 * beginning. */
#define MAX_FURNITURE_WIDTH 48
#define MAX_LABEL_BYTES     32

/* Front matter has at most this many lines. */
#define MAX_FRONT_LINES 64

void smz__block_reader_init(struct smz__block_reader *reader, const char *text, size_t length,
                            const struct smz__language *language, struct smz__buf *scratch)
{
    memset(reader, 0, sizeof *reader);
    reader->text = text;
    reader->length = length;
    reader->language = language;
    reader->scratch = scratch;
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        reader->at = 3; /* a byte order mark */
}

/* --- lines ------------------------------------------------------------------------------------------------------- */

static struct smz__line line_at(const struct smz__block_reader *reader, size_t at)
{
    return smz__read_line(reader->text, reader->length, at);
}

static bool ends_with_mark(const struct smz__block_reader *reader, size_t start, size_t end)
{
    return smz__ends_with_mark(reader->text, start, end, reader->language);
}

/* Moves to the next line that is not blank and measures the group of lines that it begins; false at the text's end. */
static bool next_group(struct smz__block_reader *reader)
{
    struct smz__line line;
    do {
        if (reader->at >= reader->length)
            return false;
        line = line_at(reader, reader->at);
        if (smz__is_blank_line(line))
            reader->at = line.next;
    } while (smz__is_blank_line(line));
    reader->group_start = reader->at;
    reader->group_width = 0;
    reader->marked = false;
    reader->columns = false;
    while (!smz__is_blank_line(line)) {
        reader->group_end = line.next;
        if (line.width > reader->group_width)
            reader->group_width = line.width;
        reader->marked = reader->marked || ends_with_mark(reader, line.start, line.end);
        if (line.next >= reader->length)
            break;
        line = line_at(reader, line.next);
    }
    return true;
}

/* Page furniture in the middle of a group; the costly look-up only where a line may be some. */
static bool is_furniture(const struct smz__block_reader *reader, struct smz__line line)
{
    size_t head = line.end - line.start < MAX_LABEL_BYTES ? line.end - line.start : MAX_LABEL_BYTES;
    const char *start = reader->text + line.start;
    if (line.width - (line.start - line.begin) > MAX_FURNITURE_WIDTH && memchr(start, ':', head) == NULL &&
        memchr(start, '.', head) == NULL && (unsigned char)start[0] < 0x80 && memchr("[(!", start[0], 3) == NULL)
        return false;
    return smz__is_furniture(reader->text, line, reader->language, reader->scratch);
}

/* "On Tuesday, Ben Poe wrote:", above what he wrote. */
static bool introduces_quotation(const struct smz__block_reader *reader, struct smz__line line)
{
    if (reader->text[line.end - 1] != ':')
        return false;
    size_t depth = smz__quote_depth(reader->text, line);
    for (size_t at = line.next; at < reader->length;) {
        struct smz__line next = line_at(reader, at);
        size_t next_depth = smz__quote_depth(reader->text, next);
        if (smz__quote_text(reader->text, next) != next.end)
            return next_depth > depth;
        at = next.next;
    }
    return false;
}

static bool begins_block(const struct smz__block_reader *reader, struct smz__line line)
{
    const char *text = reader->text;
    return smz__is_list_item(text, line) || smz__is_rule(text, line) || smz__is_table_row(text, line) ||
           smz__is_fence(text, line) || smz__is_marked_heading(text, line) || smz__quote_depth(text, line) != 0 ||
           smz__is_turn(text, line) || is_furniture(reader, line) || introduces_quotation(reader, line);
}

static bool is_indented(const char *text, struct smz__line line)
{
    return (line.start > line.begin && text[line.begin] == '\t') || line.start - line.begin >= 4;
}

static size_t first_word_width(const char *text, struct smz__line line)
{
    size_t at = line.start;
    while (at < line.end && text[at] != ' ' && text[at] != '\t')
        at++;
    return smz__read_line(text, at, line.start).width;
}

/* Whether a line was ended on purpose: the next line's first word would have fitted, or the lines are a list. The fifth
 * in hand allows for formatters that level out line lengths. A lower-case word goes on with the sentence. */
static bool was_ended(const struct smz__block_reader *reader, struct smz__line line, struct smz__line next)
{
    uint32_t first;
    (void)smz__utf8_next(reader->text, next.end, next.start, &first);
    if (line.start == line.begin && is_indented(reader->text, next) && !smz__is_list_item(reader->text, line))
        return true; /* a manual page's heading, with its text set in */
    if (smz__is_lower(first))
        return false;
    if (reader->group_width > MAX_WRAPPED_WIDTH && ends_with_mark(reader, line.start, line.end))
        return true;
    if (!reader->marked && reader->group_width <= MAX_LISTED_WIDTH)
        return true;
    return line.width + 1 + first_word_width(reader->text, next) <= reader->group_width / 5 * 4;
}

/* --- blocks of several lines ------------------------------------------------------------------------------------- */

/* "on the" / "3. of October": a line of wrapped prose that looks like an item of a list, but no list has begun with 1
 * or a, and the line before it is not at its end. */
static bool only_looks_listed(const struct smz__block_reader *reader, struct smz__line first, struct smz__line line,
                              struct smz__line next)
{
    const unsigned char c = (unsigned char)reader->text[next.start];
    const bool later = (c >= '2' && c <= '9') || (c >= 'b' && c <= 'z') || (c >= 0xCE && c <= 0xD3);
    return later && smz__is_list_item(reader->text, next) && !smz__is_list_item(reader->text, first) &&
           !ends_with_mark(reader, line.start, line.end) && reader->text[line.end - 1] != ':';
}

/* The end of a paragraph that begins with line; sets where the next block is looked for. */
static size_t paragraph_end(struct smz__block_reader *reader, struct smz__line line)
{
    reader->at = line.next;
    const struct smz__line first = line;
    while (reader->at < reader->group_end) {
        struct smz__line next = line_at(reader, reader->at);
        if (was_ended(reader, line, next) ||
            (begins_block(reader, next) && !only_looks_listed(reader, first, line, next)))
            break;
        line = next;
        reader->at = next.next;
    }
    return line.end;
}

/* The end of a paragraph of a quotation: a line of another depth, or with nothing but its marks, ends it. */
static size_t quotation_end(struct smz__block_reader *reader, struct smz__line line)
{
    const char *text = reader->text;
    size_t depth = smz__quote_depth(text, line);
    reader->at = line.next;
    while (reader->at < reader->group_end) {
        struct smz__line next = line_at(reader, reader->at);
        if (smz__quote_depth(text, next) != depth || smz__quote_text(text, next) == next.end ||
            introduces_quotation(reader, next))
            break;
        line = next;
        reader->at = next.next;
    }
    return line.end;
}

/* The end of fenced code: behind the closing fence, or behind the first line if there is none. */
static size_t code_end(struct smz__block_reader *reader, struct smz__line open)
{
    reader->at = open.next;
    const bool tilde = reader->text[open.start] == '~';
    struct smz__line line;
    for (size_t at = open.next; !reader->no_fence[tilde] && at < reader->length; at = line.next) {
        line = line_at(reader, at);
        if (smz__is_fence(reader->text, line) && reader->text[line.start] == reader->text[open.start]) {
            reader->at = line.next;
            return line.end;
        }
    }
    reader->no_fence[tilde] = true;
    return open.end;
}

/* The end of indented code: a whole group of indented lines with the marks of code in them; 0 if it is none. */
static size_t indented_code_end(struct smz__block_reader *reader, struct smz__line line)
{
    size_t signs = 0, characters = 0, end = 0;
    if (reader->at != reader->group_start)
        return 0;
    for (size_t at = line.begin; at < reader->group_end; at = line.next) {
        line = line_at(reader, at);
        if (!is_indented(reader->text, line))
            return 0;
        if (line.end - line.start > 2 && memcmp(reader->text + line.start, "$ ", 2) == 0)
            signs += line.end - line.start;
        for (size_t i = line.start; i < line.end; i++)
            signs += memchr("{}()=<>;$|\\#+*/_&%", reader->text[i], 18) != NULL;
        characters += line.end - line.start;
        end = line.end;
    }
    if (signs * 16 < characters)
        return 0;
    reader->at = reader->group_end;
    return end;
}

/* The end of front matter, "---" to "---" at the text's beginning; 0 if there is none. */
static size_t front_matter_end(struct smz__block_reader *reader, struct smz__line line)
{
    const char *text = reader->text;
    if (reader->begun || !smz__is_underline(text, line) || text[line.start] != '-')
        return 0;
    size_t labels = 0;
    for (int lines = 0; lines < MAX_FRONT_LINES && line.next < reader->length; lines++) {
        line = line_at(reader, line.next);
        if (smz__is_underline(text, line) && text[line.start] == '-') {
            reader->at = line.next;
            reader->group_end = line.next;
            return labels != 0 ? line.end : 0;
        }
        labels += memchr(text + line.start, ':', line.end - line.start) != NULL;
    }
    return 0;
}

/* --- kinds of paragraphs ----------------------------------------------------------------------------------------- */

/* How many words a piece of text has, roughly; counting stops above limit. */
static size_t count_words(const char *text, size_t start, size_t end, size_t limit)
{
    size_t halves = 0;
    bool inside = false;
    while (start < end && halves <= 2 * limit) {
        size_t bytes;
        enum smz__class class = smz__class_at(text, end, start, &bytes);
        start += bytes;
        if (class == SMZ__CLASS_UNSPACED) {
            halves++;
            continue;
        }
        bool space = class == SMZ__CLASS_SPACE || class == SMZ__CLASS_NEWLINE;
        if (!space && !inside)
            halves += 2;
        inside = !space;
    }
    return (halves + 1) / 2;
}

/* Whether a sentence certainly ends inside: a full stop behind a word of four letters or more, before a capital. */
static bool holds_sentence_end(const char *text, size_t start, size_t end)
{
    size_t letters = 0;
    for (size_t at = start; at + 1 < end; at++) {
        unsigned char c = (unsigned char)text[at];
        bool letter = (c >= 'a' && c <= 'z') || c >= 0x80;
        if (c == '.' && letters >= 4 && (text[at + 1] == ' ' || text[at + 1] == '\n' || text[at + 1] == '\r')) {
            uint32_t next;
            size_t behind = smz__skip_space(text, at + 1, end);
            if (behind < end && smz__utf8_next(text, end, behind, &next) != 0 && smz__is_upper(next))
                return true;
        }
        letters = letter ? letters + 1 : 0;
    }
    return false;
}

/* "What comes next?" above an article is its title. */
static bool asks_title(const struct smz__block_reader *reader, const struct smz__block *block)
{
    char last = reader->text[block->end - 1];
    return (last == '?' || last == '!') && reader->at >= reader->group_end && reader->at < reader->length &&
           memchr(reader->text + block->start, '.', block->end - block->start) == NULL;
}

static bool is_underlined(const struct smz__block_reader *reader, struct smz__line first)
{
    return reader->at == first.next && reader->at < reader->group_end &&
           smz__is_underline(reader->text, line_at(reader, reader->at));
}

static smz_kind paragraph_kind(const struct smz__block_reader *reader, const struct smz__block *block,
                               struct smz__line line)
{
    const bool first = !reader->begun;
    const smz_kind heading = first ? SMZ_TITLE : SMZ_HEADING;
    size_t limit = first ? MAX_TITLE_WORDS : MAX_HEADING_WORDS;
    if (count_words(reader->text, block->start, block->end, limit) > limit)
        return SMZ_PROSE;
    if (is_underlined(reader, line))
        return heading;
    if (holds_sentence_end(reader->text, block->start, block->end) || smz__is_turn(reader->text, line))
        return SMZ_PROSE;
    if (!ends_with_mark(reader, block->start, block->end) || (first && asks_title(reader, block)))
        return heading;
    return SMZ_PROSE;
}

/* "1. Introduction" alone between blank lines, and no "2." below. */
static bool is_numbered_heading(const struct smz__block_reader *reader, struct smz__line line)
{
    unsigned number = smz__item_number(reader->text, line);
    if (number == 0 || line.begin != reader->group_start || line.next < reader->group_end ||
        ends_with_mark(reader, line.start, line.end) ||
        count_words(reader->text, line.start, line.end, MAX_HEADING_WORDS) > MAX_HEADING_WORDS)
        return false;
    for (size_t at = line.next; at < reader->length;) {
        struct smz__line next = line_at(reader, at);
        if (!smz__is_blank_line(next))
            return smz__item_number(reader->text, next) != number + 1;
        at = next.next;
    }
    return false;
}

/* A dash that begins a whole sentence is that of a dialogue. */
static bool is_dialogue(const struct smz__block_reader *reader, const struct smz__block *block)
{
    uint32_t first;
    (void)smz__utf8_next(reader->text, block->end, block->start, &first);
    return (first == 0x2013 || first == 0x2014) && ends_with_mark(reader, block->start, block->end);
}

static smz_kind item_kind(const struct smz__block_reader *reader, const struct smz__block *block)
{
    if (is_dialogue(reader, block))
        return SMZ_PROSE;
    if (count_words(reader->text, block->start, block->end, MAX_ITEM_WORDS) > MAX_ITEM_WORDS &&
        ends_with_mark(reader, block->start, block->end))
        return SMZ_PROSE;
    return SMZ_LIST_ITEM;
}

/* A row of a table made with spaces or tabs has a neighbour. */
static bool is_row(struct smz__block_reader *reader, struct smz__line line)
{
    const bool before = reader->columns, last = line.next >= reader->group_end;
    if (last && !before)
        return false;
    reader->columns = smz__has_columns(reader->text, line);
    return reader->columns && (before || (!last && smz__has_columns(reader->text, line_at(reader, line.next))));
}

/* The kind of a block of one line that can be told by the line alone; false if it can't. */
static bool read_single(struct smz__block_reader *reader, struct smz__line line, smz_kind *kind)
{
    const char *text = reader->text;
    bool dashes = smz__is_rule(text, line) || (line.end - line.start == 2 && memcmp(text + line.start, "--", 2) == 0);
    if (line.end - line.start == 2 && dashes)
        reader->signature = true;
    if (dashes || (reader->signature && smz__quote_depth(text, line) == 0))
        *kind = SMZ_FURNITURE;
    else if (smz__is_table_row(text, line) || is_row(reader, line))
        *kind = SMZ_TABLE;
    else if (smz__is_marked_heading(text, line))
        *kind = reader->begun ? SMZ_HEADING : SMZ_TITLE;
    else if (is_furniture(reader, line) || introduces_quotation(reader, line))
        *kind = SMZ_FURNITURE;
    else if (is_numbered_heading(reader, line))
        *kind = reader->begun ? SMZ_HEADING : SMZ_TITLE;
    else
        return false;
    return true;
}

bool smz__next_block(struct smz__block_reader *reader, struct smz__block *block)
{
    const char *text = reader->text;
    if (reader->at >= reader->group_end) {
        reader->signature = false;
        if (!next_group(reader))
            return false;
    }
    struct smz__line line = line_at(reader, reader->at);
    block->start = line.start;
    /* Empty lines of a quotation belong to its next paragraph. */
    while (smz__quote_depth(text, line) != 0 && smz__quote_text(text, line) == line.end &&
           line.next < reader->group_end)
        line = line_at(reader, line.next);
    block->end = line.end;
    reader->at = line.next;
    size_t end;
    if ((end = front_matter_end(reader, line)) != 0) {
        block->kind = SMZ_FURNITURE;
        block->end = end;
    } else if (smz__is_fence(text, line)) {
        block->kind = SMZ_CODE;
        block->end = code_end(reader, line);
    } else if (read_single(reader, line, &block->kind)) {
        reader->at = line.next;
    } else if (smz__quote_depth(text, line) != 0) {
        block->kind = SMZ_QUOTATION;
        block->end = quotation_end(reader, line);
    } else if (smz__is_list_item(text, line)) {
        block->end = paragraph_end(reader, line);
        block->kind = item_kind(reader, block);
    } else if (reader->at = line.begin, (end = indented_code_end(reader, line)) != 0) {
        block->kind = SMZ_CODE;
        block->end = end;
    } else {
        block->end = paragraph_end(reader, line);
        block->kind = paragraph_kind(reader, block, line);
    }
    /* The cue of a subtitle: there is no title to come. */
    bool cue =
        block->kind == SMZ_FURNITURE && line.end - line.start > 17 && memcmp(text + line.start + 12, " --> ", 5) == 0;
    reader->begun = reader->begun || cue || block->kind != SMZ_FURNITURE;
    return true;
}
