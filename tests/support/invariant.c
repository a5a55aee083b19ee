/* SPDX-License-Identifier: MIT */
#include "support/invariant.h"

#include "support/json.h"
#include "support/test.h"
#include "support/utf8.h"

#include <string.h>

/* --- pieces ------------------------------------------------------------------------------------------------------ */

static void require_space(const char *text, size_t from, size_t to)
{
    while (from < to) {
        const size_t bytes = space_step(text + from, to - from);
        require(bytes != 0);
        from += bytes;
    }
}

static bool same_sentence(const smz_sentence *a, const smz_sentence *b)
{
    return a->start == b->start && a->length == b->length && a->index == b->index && a->paragraph == b->paragraph &&
           a->rank == b->rank && a->kind == b->kind && memcmp(&a->score, &b->score, sizeof a->score) == 0;
}

static void require_piece(const smz_sentence *piece, const char *text, size_t length)
{
    require(piece->length != 0 && piece->start <= length && piece->length <= length - piece->start);
    require(space_step(text + piece->start, piece->length) == 0);
    for (size_t bytes = 1; bytes <= 3 && bytes <= piece->length; bytes++)
        require(space_step(text + piece->start + piece->length - bytes, bytes) != bytes);
    require(piece->score >= 0.0 && piece->score <= 1.0);
    require(piece->kind >= SMZ_PROSE && piece->kind <= SMZ_FURNITURE);
}

static void require_pieces(const smz_summary *summary, const char *text, size_t length)
{
    const size_t count = smz_sentence_count(summary);
    size_t at = 0, paragraph = 0;
    smz_sentence piece = {0}, untouched;
    for (size_t i = 0; i < count; i++) {
        require(smz_sentence_at(summary, i, &piece) == 1);
        require(piece.index == i && piece.rank == SMZ_NOT_CHOSEN && piece.paragraph >= paragraph);
        require_piece(&piece, text, length);
        require(piece.start >= at);
        require_space(text, at, piece.start);
        at = piece.start + piece.length;
        paragraph = piece.paragraph;
    }
    require_space(text, at, length);
    untouched = piece;
    require(smz_sentence_at(summary, count, &piece) == 0 && same_sentence(&untouched, &piece));
}

/* --- choice ------------------------------------------------------------------------------------------------------ */

static bool ends_line(const char *text, size_t bytes)
{
    return (text[0] >= '\n' && text[0] <= '\r') || (bytes == 2 && memcmp(text, "\xC2\x85", 2) == 0) ||
           (bytes == 3 && (memcmp(text, "\xE2\x80\xA8", 3) == 0 || memcmp(text, "\xE2\x80\xA9", 3) == 0));
}

/* Characters as a sentence is shown: white space with a line's end among it is one space. */
static size_t shown_length(const char *text, size_t length)
{
    size_t count = 0, run = 0;
    bool breaks = false, valid;
    for (size_t at = 0, bytes; at < length; at += bytes) {
        bytes = space_step(text + at, length - at);
        if (bytes != 0) {
            run++;
            breaks = breaks || ends_line(text + at, bytes);
            continue;
        }
        count += (breaks ? 1 : run) + 1;
        run = 0;
        breaks = false;
        bytes = utf8_step(text + at, length - at, &valid);
    }
    return count + (breaks ? 1 : run);
}

static double taken(const smz_sentence *chosen, size_t count, const char *text, smz_unit unit)
{
    double sum = 0.0;
    for (size_t i = 0; i < count; i++) {
        const char *start = text + chosen[i].start;
        if (unit == SMZ_WORDS)
            sum += (double)count_words(start, chosen[i].length);
        else if (unit == SMZ_CHARS)
            sum += (double)shown_length(start, chosen[i].length) + (i != 0);
        else
            sum += 1.0;
    }
    return sum;
}

static void require_budget(const smz_sentence *chosen, size_t count, const char *text, size_t pieces,
                           const smz_length *asked)
{
    if (!(asked->amount > 0.0))
        require(count == 0);
    else if (asked->unit == SMZ_RATIO)
        require((double)count <= asked->amount * (double)pieces + 0.5 || count == 1);
    else
        require(taken(chosen, count, text, asked->unit) <= asked->amount || count == 1);
}

static void require_choice(const smz_summary *summary, const char *text, const smz_length *asked)
{
    size_t count;
    uint64_t rank_sum = 0;
    const smz_sentence *chosen = smz_sentences(summary, &count);
    for (size_t i = 0; i < count; i++) {
        smz_sentence piece;
        require(i == 0 || chosen[i].index > chosen[i - 1].index);
        require(smz_sentence_at(summary, chosen[i].index, &piece) == 1);
        require(chosen[i].rank < count);
        rank_sum += chosen[i].rank;
        piece.rank = chosen[i].rank;
        require(same_sentence(&piece, &chosen[i]));
    }
    require(count == 0 || rank_sum == (uint64_t)count * (count - 1) / 2);
    require_budget(chosen, count, text, smz_sentence_count(summary), asked);
}

/* In the order of the text; all of them, and among them the one that is shown. */
static void require_occurrences(const smz_summary *summary, size_t k, const smz_keyword *keyword, size_t length)
{
    size_t count, shown = 0;
    const smz_span *span = smz_keyword_occurrences(summary, k, &count);
    require(count == (span == NULL ? 0 : keyword->count));
    for (size_t i = 0; i < count; i++) {
        require(span[i].start < length && span[i].length <= length - span[i].start && span[i].length != 0);
        require(i == 0 || span[i].start > span[i - 1].start);
        shown += span[i].start == keyword->start && span[i].length == keyword->length;
    }
    require(span == NULL || shown == 1);
}

static void require_keywords(const smz_summary *summary, const char *text, size_t length)
{
    size_t count;
    const smz_keyword *keyword = smz_keywords(summary, &count);
    for (size_t i = 0; i < count; i++) {
        require(keyword[i].start < length && keyword[i].length <= length - keyword[i].start);
        require(keyword[i].length != 0 && keyword[i].count != 0);
        require(keyword[i].words >= 1 && keyword[i].words <= SMZ_MAX_NGRAM);
        require_occurrences(summary, i, &keyword[i], length);
        require(space_step(text + keyword[i].start, keyword[i].length) == 0);
        require(keyword[i].score >= 0.0 && keyword[i].score <= (i == 0 ? 1.0 : keyword[i - 1].score));
    }
}

/* --- output ------------------------------------------------------------------------------------------------------ */

static void render(struct gathered *out, const smz_summary *summary, const char *text, size_t length, smz_format format,
                   uint32_t flags)
{
    smz_render_options options;
    smz_render_options_init(&options, sizeof options);
    options.format = format;
    options.flags = flags;
    options.name = "a \"file\"\n\xFF";
    require(smz_render(summary, text, length, &options, gather_write, out) == SMZ_OK);
}

static void require_json(const smz_summary *summary, const char *text, size_t length, uint32_t flags)
{
    struct gathered out = {0}, line = {0};
    render(&out, summary, text, length, SMZ_JSON, flags);
    render(&line, summary, text, length, SMZ_JSONL, flags);
    require(json_is_valid(out.bytes, out.length) && json_is_valid(line.bytes, line.length));
    require(memchr(line.bytes, '\n', line.length) == line.bytes + line.length - 1);
    gathered_free(&out);
    gathered_free(&line);
}

static size_t count_bytes(const struct gathered *in, char c)
{
    size_t count = 0;
    for (size_t i = 0; i < in->length; i++)
        count += in->bytes[i] == c;
    return count;
}

/* A line with names and one for each thing, of nine fields. */
static void require_table(const smz_summary *summary, const char *text, size_t length)
{
    struct gathered out = {0};
    size_t count;
    (void)smz_keywords(summary, &count);
    const size_t lines = 1 + smz_sentence_count(summary) + count;
    render(&out, summary, text, length, SMZ_TSV, SMZ_RENDER_ALL);
    require(count_bytes(&out, '\n') == lines && count_bytes(&out, '\t') == 8 * lines);
    gathered_free(&out);
}

/* The text, with nothing but marks between its bytes. */
static void require_marked_text(const smz_summary *summary, const char *text, size_t length)
{
    struct gathered out = {0};
    size_t at = 0;
    render(&out, summary, text, length, SMZ_HIGHLIGHT, 0);
    for (size_t i = 0; i < out.length; i++) {
        if (at < length && out.bytes[i] == text[at])
            at++;
        else
            require(out.bytes[i] == '*' || out.bytes[i] == '_');
    }
    require(at == length);
    gathered_free(&out);
}

/* A page in UTF-8 that ends as it should, and has a mark for each chosen sentence. */
static void require_page(const smz_summary *summary, const char *text, size_t length)
{
    static const char end[] = "</body>\n</html>\n";
    struct gathered out = {0};
    size_t count, marks = 0;
    bool valid = true;
    (void)smz_sentences(summary, &count);
    render(&out, summary, text, length, SMZ_HTML, 0);
    gather(&out, "", 1);
    /* Not by strstr, which under a sanitizer measures the rest of the page each time. */
    for (const char *at = out.bytes; (at = memchr(at, '<', (size_t)(out.bytes + out.length - at))) != NULL; at++)
        marks += strncmp(at, "<mark ", 6) == 0;
    require(marks == count && strlen(out.bytes) == out.length - 1);
    require(strcmp(out.bytes + out.length - sizeof end, end) == 0);
    for (size_t at = 0; at < out.length && valid;)
        at += utf8_step(out.bytes + at, out.length - at, &valid);
    require(valid);
    gathered_free(&out);
}

/* What may differ between a sentence and what is printed of it: white space, and the marks of a quotation. */
static size_t changed_step(const char *text, size_t left, const smz_sentence *sentence)
{
    return sentence->kind == SMZ_QUOTATION && text[0] == '>' ? 1 : space_step(text, left);
}

/* One line for each chosen sentence, with its bytes. */
static void require_text_output(const smz_summary *summary, const char *text, size_t length)
{
    struct gathered out = {0};
    size_t count, at = 0;
    const smz_sentence *chosen = smz_sentences(summary, &count);
    render(&out, summary, text, length, SMZ_TEXT, 0);
    for (size_t i = 0; i < count; i++) {
        const char *from = text + chosen[i].start, *end = from + chosen[i].length;
        while (from < end) {
            size_t bytes = changed_step(from, (size_t)(end - from), &chosen[i]);
            if (bytes != 0) {
                from += bytes;
                continue;
            }
            while (at < out.length && (bytes = changed_step(out.bytes + at, out.length - at, &chosen[i])) != 0)
                at += bytes;
            require(at < out.length && out.bytes[at] == *from);
            at++;
            from++;
        }
        require(at < out.length && out.bytes[at] == '\n');
        at++;
    }
    gathered_free(&out);
}

void require_sound(const smz_summary *summary, const char *text, size_t length, const smz_length *asked)
{
    require_pieces(summary, text, length);
    require_choice(summary, text, asked);
    require_keywords(summary, text, length);
    require_text_output(summary, text, length);
    require_json(summary, text, length, 0);
    require_json(summary, text, length, SMZ_RENDER_ALL | SMZ_RENDER_BY_RANK);
    require_table(summary, text, length);
    require_marked_text(summary, text, length);
    require_page(summary, text, length);
}

/* --- two summaries ----------------------------------------------------------------------------------------------- */

void require_same_choice(const smz_summary *a, const smz_summary *b)
{
    size_t count, other;
    const smz_sentence *of_a = smz_sentences(a, &count), *of_b = smz_sentences(b, &other);
    require(smz_sentence_count(a) == smz_sentence_count(b));
    for (size_t i = 0; i < smz_sentence_count(a); i++) {
        smz_sentence piece_a, piece_b;
        require(smz_sentence_at(a, i, &piece_a) == 1 && smz_sentence_at(b, i, &piece_b) == 1);
        require(piece_a.kind == piece_b.kind && piece_a.paragraph == piece_b.paragraph);
    }
    require(count == other);
    for (size_t i = 0; i < count; i++)
        require(of_a[i].index == of_b[i].index);
}

void require_same(const smz_summary *a, const smz_summary *b)
{
    size_t count, other;
    require_same_choice(a, b);
    for (size_t i = 0; i < smz_sentence_count(a); i++) {
        smz_sentence piece_a, piece_b;
        require(smz_sentence_at(a, i, &piece_a) == 1 && smz_sentence_at(b, i, &piece_b) == 1);
        require(same_sentence(&piece_a, &piece_b));
    }
    const smz_keyword *of_a = smz_keywords(a, &count), *of_b = smz_keywords(b, &other);
    require(count == other);
    require(count == 0 || memcmp(of_a, of_b, count * sizeof *of_a) == 0);
    require(strcmp(smz_summary_language(a), smz_summary_language(b)) == 0);
}
