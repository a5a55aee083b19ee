/* SPDX-License-Identifier: MIT */
#include "document/block.h"

#include "base/utf8.h"
#include "document/line.h"
#include "document/measure.h"

#include <string.h>

/* A block with at most this many words and without a final mark is a heading; the first block, which may be a title, is
 * allowed more. Two characters of a script without spaces count as a word. */
#define MAX_HEADING_WORDS 14
#define MAX_TITLE_WORDS 30

/* A list item with more words than this that ends with a mark is a paragraph with a number, as in laws. */
#define MAX_ITEM_WORDS 20

/* Lines wider than this were not wrapped for reading: each is a paragraph of its own. */
#define MAX_WRAPPED_WIDTH 160

void smz__block_reader_init(struct smz__block_reader *reader, const char *text, size_t length,
                            const struct smz__language *language)
{
    memset(reader, 0, sizeof *reader);
    reader->text = text;
    reader->length = length;
    reader->language = language;
}

/* Moves to the next line that is not blank and measures the group of lines that it begins; false at the text's end. */
static bool next_group(struct smz__block_reader *reader)
{
    struct smz__line line;
    do {
        if (reader->at >= reader->length)
            return false;
        line = smz__read_line(reader->text, reader->length, reader->at);
        if (line.start == line.end)
            reader->at = line.next;
    } while (line.start == line.end);
    reader->group_width = 0;
    while (line.start != line.end) {
        reader->group_end = line.next;
        if (line.width > reader->group_width)
            reader->group_width = line.width;
        if (line.next >= reader->length)
            break;
        line = smz__read_line(reader->text, reader->length, line.next);
    }
    return true;
}

static size_t first_word_width(const char *text, struct smz__line line)
{
    size_t at = line.start;
    while (at < line.end && text[at] != ' ' && text[at] != '\t')
        at++;
    return smz__utf8_count(text + line.start, at - line.start);
}

/* Whether a line was ended on purpose: the next line's first word would have fitted. The fifth in hand allows for
 * formatters that level out line lengths. A lower-case word goes on with the sentence in any case. */
static bool hard_break(const struct smz__block_reader *reader, struct smz__line line, struct smz__line next)
{
    uint32_t first;
    (void)smz__utf8_next(reader->text, next.end, next.start, &first);
    if (smz__is_lower(first))
        return false;
    if (reader->group_width > MAX_WRAPPED_WIDTH &&
        smz__ends_with_mark(reader->text, line.start, line.end, reader->language))
        return true;
    return line.width + 1 + first_word_width(reader->text, next) <= reader->group_width / 5 * 4;
}

static bool begins_block(const char *text, struct smz__line line)
{
    return smz__is_list_item(text, line) || smz__is_rule(text, line) || smz__is_table_row(text, line) ||
           smz__is_fence(text, line) || smz__is_marked_heading(text, line);
}

/* The end of a paragraph that begins with line; sets where the next block is looked for. */
static size_t paragraph_end(struct smz__block_reader *reader, struct smz__line line)
{
    reader->at = line.next;
    while (reader->at < reader->group_end) {
        struct smz__line next = smz__read_line(reader->text, reader->length, reader->at);
        if (begins_block(reader->text, next) || hard_break(reader, line, next))
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
    struct smz__line line = open;
    for (size_t at = open.next; !reader->no_fence && at < reader->length; at = line.next) {
        line = smz__read_line(reader->text, reader->length, at);
        if (smz__is_fence(reader->text, line) && reader->text[line.start] == reader->text[open.start]) {
            reader->at = line.next;
            return line.end;
        }
    }
    reader->no_fence = true;
    return open.end;
}

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
    return halves / 2;
}

/* Whether a sentence certainly ends inside: a full stop behind a word of four letters or more, before a capital. */
static bool holds_sentence_end(const char *text, size_t start, size_t end)
{
    size_t letters = 0;
    for (size_t at = start; at + 3 < end; at++) {
        unsigned char c = (unsigned char)text[at];
        bool letter = (c >= 'a' && c <= 'z') || c >= 0x80;
        if (c == '.' && letters >= 4 && (text[at + 1] == ' ' || text[at + 1] == '\n')) {
            uint32_t next;
            size_t behind = smz__skip_space(text, at + 1, end);
            if (behind < end && smz__utf8_next(text, end, behind, &next) != 0 && smz__is_upper(next))
                return true;
        }
        letters = letter ? letters + 1 : 0;
    }
    return false;
}

static smz_kind paragraph_kind(const struct smz__block_reader *reader, const struct smz__block *block, bool first)
{
    size_t limit = first ? MAX_TITLE_WORDS : MAX_HEADING_WORDS;
    if (count_words(reader->text, block->start, block->end, limit) > limit)
        return SMZ_PROSE;
    if (holds_sentence_end(reader->text, block->start, block->end))
        return SMZ_PROSE;
    if (!smz__ends_with_mark(reader->text, block->start, block->end, reader->language))
        return first ? SMZ_TITLE : SMZ_HEADING;
    /* "What comes next?" above an article is its title. */
    char last = reader->text[block->end - 1];
    bool asks = last == '?' || last == '!';
    if (first && asks && reader->at >= reader->group_end && reader->at < reader->length &&
        memchr(reader->text + block->start, '.', block->end - block->start) == NULL)
        return SMZ_TITLE;
    return SMZ_PROSE;
}

static smz_kind item_kind(const struct smz__block_reader *reader, const struct smz__block *block)
{
    if (count_words(reader->text, block->start, block->end, MAX_ITEM_WORDS) > MAX_ITEM_WORDS &&
        smz__ends_with_mark(reader->text, block->start, block->end, reader->language))
        return SMZ_PROSE;
    return SMZ_LIST_ITEM;
}

bool smz__next_block(struct smz__block_reader *reader, struct smz__block *block)
{
    const char *text = reader->text;
    if (reader->at >= reader->group_end && !next_group(reader))
        return false;
    struct smz__line line = smz__read_line(text, reader->length, reader->at);
    bool first = !reader->begun;
    reader->begun = true;
    block->start = line.start;
    block->end = line.end;
    reader->at = line.next;
    if (smz__is_fence(text, line)) {
        block->end = code_end(reader, line);
        block->kind = SMZ_CODE;
    } else if (smz__is_rule(text, line) || smz__is_table_row(text, line)) {
        block->kind = SMZ_CODE;
    } else if (smz__is_marked_heading(text, line)) {
        block->kind = first ? SMZ_TITLE : SMZ_HEADING;
    } else if (smz__is_list_item(text, line)) {
        block->end = paragraph_end(reader, line);
        block->kind = item_kind(reader, block);
    } else {
        block->end = paragraph_end(reader, line);
        block->kind = paragraph_kind(reader, block, first);
    }
    return true;
}
