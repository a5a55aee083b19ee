/* SPDX-License-Identifier: MIT */
#include "document/block.h"

#include "base/utf8.h"
#include "document/code.h"
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

/* Only a line up to this wide is looked up as page furniture while a paragraph is read, unless it has a colon near its
 * beginning. */
#define MAX_FURNITURE_WIDTH 48
#define MAX_LABEL_BYTES     32

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

static struct smz__line line_at(struct smz__block_reader *reader, size_t at)
{
    return smz__group_line(&reader->group, reader->text, reader->length, at);
}

static bool ends_with_mark(const struct smz__block_reader *reader, size_t start, size_t end)
{
    return smz__ends_with_mark(reader->text, start, end, reader->language);
}

/* Page furniture in the middle of a group; the costly look-up only where a line may be some. */
static bool is_furniture(const struct smz__block_reader *reader, struct smz__line line)
{
    size_t head = line.end - line.start < MAX_LABEL_BYTES ? line.end - line.start : MAX_LABEL_BYTES;
    const char *start = reader->text + line.start;
    if (line.width - line.indent > MAX_FURNITURE_WIDTH && memchr(start, ':', head) == NULL &&
        memchr(start, '.', head) == NULL && (unsigned char)start[0] < 0x80 && memchr("[(!", start[0], 3) == NULL)
        return false;
    return smz__is_furniture(reader->text, line, reader->language, reader->scratch);
}

/* "On Tuesday, Ben Poe wrote:", above what he wrote. */
static bool introduces_quotation(struct smz__block_reader *reader, struct smz__line line)
{
    if (reader->text[line.end - 1] != ':')
        return false;
    size_t depth = smz__quote_depth(reader->text, line);
    for (size_t at = line.next; at < reader->length;) {
        struct smz__line next = line_at(reader, at);
        size_t next_depth = smz__quote_depth(reader->text, next);
        if (smz__quote_text(reader->text, next) != next.end || smz__stops(reader->group.watch, next.next - at))
            return next_depth > depth;
        at = next.next;
    }
    return false;
}

static bool begins_block(struct smz__block_reader *reader, struct smz__line line)
{
    const char *text = reader->text, first = text[line.start];
    const bool small = first >= 'a' && first <= 'z', letter = small || (first >= 'A' && first <= 'Z');
    /* No mark that is asked for is a letter, which begins most lines. */
    if (!letter && (smz__is_rule(text, line) || smz__is_table_row(text, line) || smz__is_fence(text, line) ||
                    smz__is_marked_heading(text, line) || smz__quote_depth(text, line) != 0))
        return true;
    return smz__is_list_item(text, line) || (!small && smz__is_turn(text, line)) || is_furniture(reader, line) ||
           introduces_quotation(reader, line);
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
static bool was_ended(struct smz__block_reader *reader, struct smz__line line, struct smz__line next)
{
    uint32_t first;
    (void)smz__utf8_next(reader->text, next.end, next.start, &first);
    if (line.start == line.begin && smz__is_indented(reader->text, next) && !smz__is_list_item(reader->text, line))
        return true; /* a manual page's heading, with its text set in */
    if (smz__is_lower(first))
        return false;
    if (reader->group.width > MAX_WRAPPED_WIDTH && ends_with_mark(reader, line.start, line.end))
        return true;
    if (smz__is_field(reader->text, line) && smz__is_field(reader->text, next))
        return true;
    if (reader->group.listed)
        return true;
    const size_t most = reader->group.width / 5 * 4;
    return line.width < most && line.width + 1 + first_word_width(reader->text, next) <= most;
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
    while (reader->at < reader->group.end) {
        struct smz__line next = line_at(reader, reader->at);
        if (smz__stops(reader->group.watch, next.next - next.begin) || was_ended(reader, line, next) ||
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
    while (reader->at < reader->group.end) {
        struct smz__line next = line_at(reader, reader->at);
        if (smz__stops(reader->group.watch, next.next - next.begin) || smz__quote_depth(text, next) != depth ||
            smz__quote_text(text, next) == next.end || introduces_quotation(reader, next))
            break;
        line = next;
        reader->at = next.next;
    }
    return line.end;
}

/* --- kinds of paragraphs ----------------------------------------------------------------------------------------- */

/* "What comes next?" above an article is its title. */
static bool asks_title(const struct smz__block_reader *reader, const struct smz__block *block)
{
    char last = reader->text[block->end - 1];
    return (last == '?' || last == '!') && reader->at >= reader->group.end && reader->at < reader->length &&
           memchr(reader->text + block->start, '.', block->end - block->start) == NULL;
}

static bool is_underlined(struct smz__block_reader *reader, struct smz__line first)
{
    return reader->at == first.next && reader->at < reader->group.end &&
           smz__is_underline(reader->text, line_at(reader, reader->at));
}

static smz_kind paragraph_kind(struct smz__block_reader *reader, const struct smz__block *block, struct smz__line line)
{
    const bool first = !reader->begun;
    const smz_kind heading = first ? SMZ_TITLE : SMZ_HEADING;
    /* "Present: ..." of minutes may be as long as a title. */
    size_t limit = first || smz__is_field(reader->text, line) ? MAX_TITLE_WORDS : MAX_HEADING_WORDS;
    if (smz__count_words(reader->text, block->start, block->end, limit) > limit)
        return SMZ_PROSE;
    if (is_underlined(reader, line))
        return heading;
    if (smz__holds_sentence_end(reader->text, block->start, block->end) || smz__is_turn(reader->text, line))
        return SMZ_PROSE;
    if (!ends_with_mark(reader, block->start, block->end) || (first && asks_title(reader, block)))
        return heading;
    return SMZ_PROSE;
}

/* "1. Introduction" alone between blank lines, and no "2." below. */
static bool is_numbered_heading(struct smz__block_reader *reader, struct smz__line line)
{
    unsigned number = smz__item_number(reader->text, line);
    if (number == 0 || line.begin != reader->group.start || line.next < reader->group.end ||
        ends_with_mark(reader, line.start, line.end) ||
        smz__count_words(reader->text, line.start, line.end, MAX_HEADING_WORDS) > MAX_HEADING_WORDS)
        return false;
    for (size_t at = line.next; at < reader->length;) {
        struct smz__line next = line_at(reader, at);
        if (!smz__is_blank_line(next) || smz__stops(reader->group.watch, next.next - at))
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
    if (smz__count_words(reader->text, block->start, block->end, MAX_ITEM_WORDS) > MAX_ITEM_WORDS &&
        ends_with_mark(reader, block->start, block->end))
        return SMZ_PROSE;
    return SMZ_LIST_ITEM;
}

/* A row of a table made with spaces or tabs has a neighbour. */
static bool is_row(struct smz__block_reader *reader, struct smz__line line)
{
    const bool before = reader->columns, last = line.next >= reader->group.end;
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

static void end_at(struct smz__block_reader *reader, struct smz__block *block, smz_kind kind, struct smz__line last)
{
    block->kind = kind;
    block->end = last.end;
    reader->at = last.next;
}

bool smz__next_block(struct smz__block_reader *reader, struct smz__block *block)
{
    const char *text = reader->text;
    if (reader->at >= reader->group.end) {
        reader->signature = false;
        reader->columns = false;
        if (!smz__read_group(&reader->group, text, reader->length, reader->at, reader->language))
            return false;
        reader->at = reader->group.start;
    }
    struct smz__line line = line_at(reader, reader->at);
    block->start = line.start;
    /* Empty lines of a quotation belong to its next paragraph. */
    while (smz__quote_depth(text, line) != 0 && smz__quote_text(text, line) == line.end &&
           line.next < reader->group.end)
        line = line_at(reader, line.next);
    block->end = line.end;
    reader->at = line.next;
    struct smz__line last = line;
    const bool front_matter = !reader->begun && smz__front_matter(text, reader->length, line, &last);
    if (front_matter) {
        reader->group.end = last.next;
        end_at(reader, block, SMZ_FURNITURE, last);
    } else if (smz__is_fence(text, line)) {
        end_at(reader, block, SMZ_CODE,
               smz__fenced_code(text, reader->length, line, reader->no_fence, reader->group.watch));
    } else if (read_single(reader, line, &block->kind)) {
        reader->at = line.next;
    } else if (smz__quote_depth(text, line) != 0) {
        block->kind = SMZ_QUOTATION;
        block->end = quotation_end(reader, line);
    } else if (smz__is_list_item(text, line)) {
        block->end = paragraph_end(reader, line);
        block->kind = item_kind(reader, block);
    } else if (line.begin == reader->group.start && smz__indented_code(text, reader->group.end, line, &last)) {
        end_at(reader, block, SMZ_CODE, last);
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
