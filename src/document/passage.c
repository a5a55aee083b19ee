/* SPDX-License-Identifier: MIT */
#include "document/passage.h"

#include "base/eight.h"
#include "base/utf8.h"
#include "document/count.h"
#include "document/dateline.h"
#include "document/line.h"
#include "lang/language.h"

#include <string.h>

/* Bytes that are passed over at once: more than most sentences have. */
#define MOST_PASSED 1024

/* Kinds that are parted into sentences; the others are whole pieces. */
static bool has_sentences(smz_kind kind)
{
    return kind == SMZ_PROSE || kind == SMZ_LIST_ITEM || kind == SMZ_QUOTATION;
}

/* Follows chains of words joined by full stops, "e.g", "U.S.A", and by other marks, "2:6". */
static void follow_chain(struct smz__builder *b, const struct smz__form *form, size_t start)
{
    const char between = b->begun && start == b->previous_end + 1 ? b->text[b->previous_end] : ' ';
    b->joined = between == '.' || between == ',' || between == ':' || between == '/';
    if (between != '.') {
        b->chain = SIZE_MAX;
        return;
    }
    if (b->chain == SIZE_MAX) {
        b->chain = b->previous_start;
        b->chain_single = (b->previous.shape & SMZ__SINGLE) != 0;
    }
    b->chain_single = b->chain_single && (form->shape & SMZ__SINGLE) != 0;
}

/* Counts the characters of a word. */
static inline void count_piece(struct smz__builder *b, const struct smz__piece *piece)
{
    if ((piece->flags & SMZ__WIDE) != 0)
        smz__count_range(&b->counter, &b->sentence, b->text, piece->start, piece->next);
    else
        smz__count_letters(&b->counter, &b->sentence, piece->end - piece->start);
}

static smz_status add_word(struct smz__builder *b, const struct smz__piece *piece, const struct smz__form *form,
                           uint32_t form_id)
{
    struct smz__document *d = b->document;
    size_t start = piece->start;
    smz_status status = SMZ_OK;
    if (b->parted)
        status = smz__look_at_gap(b, piece, form);
    const bool tail = (piece->flags & SMZ__TAIL) != 0;
    if (d->keep_tokens && !tail)
        smz__keep_token(b, form_id, form, start);
    if (!d->split_only) {
        smz__count_to(b, start);
        count_piece(b, piece);
        b->counted = piece->next;
    }
    b->unspaced = (piece->flags & SMZ__UNSPACED) != 0;
    if (start >= b->dateline)
        smz__count_word(b, form, tail);
    follow_chain(b, form, start);
    b->begun = true;
    b->previous = *form;
    b->previous_start = start;
    b->previous_end = piece->next;
    return status;
}

/* Whether a simple gap would change nothing, but before an enumerator. */
static bool is_calm(const struct smz__builder *b)
{
    return b->parted && b->begun && b->previous_start >= b->dateline && b->figures.words != 0 && !b->note;
}

/* What is counted of a run of words, where it stays in registers. */
struct run {
    uint32_t joined; /* words that go on with the one before, as wc -w has them */
    uint32_t commas, brackets, numbers, capitals;
    uint32_t shapes; /* of all words, as of forms */
    uint32_t flags;  /* ... as of pieces */
    uint32_t token;  /* how the last word stands to the one before, as tokens have it */
    size_t end;      /* of the last word */
    bool unspaced;   /* it is written without spaces */
};

/* Takes note of a gap that is a comma behind a character that is a word of its own; false if it is another. */
static inline bool pass_wide_gap(struct run *run, const char *gap, size_t length)
{
    if (length != 3 || (memcmp(gap, "\xEF\xBC\x8C", 3) != 0 && memcmp(gap, "\xE3\x80\x81", 3) != 0))
        return false;
    run->commas++;
    run->flags |= SMZ__WIDE;
    run->token = SMZ__TOKEN_BREAK;
    return true;
}

/* The same for no gap at all, a space, a line's end, a hyphen, a comma or a bracket, behind whatever word. spaced: the
 * word behind it is written with spaces. first: the one before may be an enumerator. */
static inline bool pass_gap(struct run *run, const char *gap, size_t length, bool spaced, bool first)
{
    if (length == 0) {
        run->joined += !run->unspaced && spaced;
        return true;
    }
    if (run->unspaced)
        return pass_wide_gap(run, gap, length);
    const bool hyphen = length == 1 && gap[0] == '-', comma = length == 2 && gap[0] == ',' && gap[1] == ' ';
    const bool opens = length == 2 && gap[0] == ' ' && gap[1] == '(' && spaced;
    const bool closes = length == 2 && gap[0] == ')' && gap[1] == ' ' && !first;
    if (!hyphen && !comma && !opens && !closes)
        return length == 1 && (gap[0] == '\n' || gap[0] == ' ');
    run->joined += hyphen && spaced;
    run->commas += comma;
    run->brackets += opens;
    run->token = hyphen ? SMZ__TOKEN_JOINED : SMZ__TOKEN_BREAK;
    return true;
}

/* Takes note of a run of words, which end before pieces[behind]. */
static void add_run(struct smz__builder *b, const struct smz__pieces *read, size_t count, size_t behind,
                    const struct run *run)
{
    const size_t from = b->counted;
    b->figures.words += (uint32_t)count;
    b->figures.numbers += run->numbers;
    b->capitals += run->capitals;
    b->small = b->small || (run->shapes & SMZ__LOWER) != 0;
    b->unspaced = run->unspaced;
    b->joined = false;
    b->chain = SIZE_MAX;
    b->previous = read->forms[behind - 1];
    b->previous_start = read->pieces[behind - 1].start;
    b->previous_end = run->end;
    if (b->document->split_only)
        return;
    /* All bytes of simple gaps count: a line's end is shown as a space. */
    b->sentence.chars +=
        (uint32_t)((run->flags & SMZ__WIDE) != 0 ? smz__count_characters(b->text, from, run->end) : run->end - from);
    b->sentence.spaced += (uint32_t)count - run->joined;
    b->sentence.flags |= run->brackets != 0 ? SMZ__HAS_BRACKET : 0;
    b->counter.commas += run->commas;
    b->counter.inside = !run->unspaced;
    b->counter.after_unspaced = run->unspaced;
    b->counted = run->end;
}

/* The first of the words from pieces[first] on that may go on with an enumeration, if there is one. */
static size_t find_enumerator(const struct smz__builder *b, const struct smz__pieces *read, size_t first)
{
    if (b->enumeration.kind == '\0')
        return read->count;
    while (first < read->count && (read->forms[first].shape & SMZ__ENUMERATORS) == 0)
        first++;
    return first;
}

/* Adds the words behind simple gaps from pieces[first] on, like add_word; returns the first behind another gap. Takes
 * a tenth off the time for -n 3, and a sixth where words are written without spaces. */
static size_t add_plain_words(struct smz__builder *b, const struct smz__pieces *read, size_t first)
{
    const bool kept = b->document->keep_tokens, nested = b->nesting.bracket != 0;
    const char *text = b->text;
    const size_t end = find_enumerator(b, read, first);
    struct run run = {.end = b->previous_end, .unspaced = b->unspaced};
    size_t i = first, waiting = b->waiting_count;
    for (; i < end; i++) {
        const struct smz__piece *piece = &read->pieces[i];
        const unsigned shape = read->forms[i].shape, flags = piece->flags;
        const size_t gap = piece->start - run.end;
        bool content = (shape & SMZ__CONTENT) != 0;
        run.token = 0;
        if (gap != 1 || text[run.end] != ' ' || run.unspaced || (flags & ~(unsigned)SMZ__WIDE) != 0) {
            const bool spaced = (flags & SMZ__UNSPACED) == 0;
            if ((flags & (SMZ__PARTED | SMZ__QUOTED)) != 0)
                break;
            /* A full-width bracket is looked after at each gap. */
            if ((nested && gap != 0) || !pass_gap(&run, text + run.end, gap, spaced, i == first))
                break;
            run.joined += (flags & SMZ__DEPENDENT) != 0;
            run.unspaced = !spaced;
            content = content && (flags & SMZ__TAIL) == 0;
        }
        run.flags |= flags;
        run.shapes |= shape;
        run.numbers += (shape & SMZ__DIGITS) != 0;
        run.capitals += (shape & SMZ__UPPER) != 0;
        run.end = piece->next;
        b->waiting[waiting] = read->forms[i].term; /* without a branch that cannot be foretold */
        waiting += content;
        if (kept && (flags & SMZ__TAIL) == 0)
            smz__put_token(b, read->form_ids[i] << 2 | run.token, piece->start);
    }
    if (i == first)
        return i;
    add_run(b, read, i - first, i, &run);
    b->waiting_count = b->document->split_only ? 0 : waiting;
    return i;
}

static smz_status add_pieces(struct smz__builder *b, const struct smz__pieces *read)
{
    smz_status status = SMZ_OK;
    if (b->document->keep_tokens)
        status = smz__buf_reserve(&b->document->tokens, read->count * sizeof(uint32_t));
    if (status == SMZ_OK && b->waiting_count > SMZ__PIECES)
        status = smz__count_terms(b);
    for (size_t i = 0; i < read->count && status == SMZ_OK;) {
        if (is_calm(b))
            i = add_plain_words(b, read, i);
        if (i < read->count) {
            status = add_word(b, &read->pieces[i], &read->forms[i], read->form_ids[i]);
            i++;
        }
    }
    return status;
}

/* --- passing over ------------------------------------------------------------------------------------------------ */

/* The first word of a sentence may number it, the second does not. */
#define MANY_WORDS 2

/* Words that are read at once where others are passed over: more would be read in vain. */
#define FEW_PIECES (MANY_WORDS + 1)

/* Whether words tell nothing until one stands before a mark: where only sentences' ends are sought, of a sentence that
 * has begun and is not in capitals, unless so many words end it (SMZ__SPACE_ENDS). */
static bool may_pass_over(const struct smz__builder *b)
{
    return b->document->split_only && b->previous_end >= b->tried && is_calm(b) && b->enumeration.kind == '\0' &&
           b->figures.words >= MANY_WORDS && b->small && !smz__has(b->document->vocabulary.language, SMZ__SPACE_ENDS);
}

/* The bytes among eight, as high bits, that begin a character beyond ASCII which is not one of those from U+00C0 to
 * U+017F and from U+0380 to U+047F: Latin, Greek and Cyrillic letters, and no marks. */
static uint64_t foreign_of(uint64_t eight)
{
    const uint64_t seven = eight & SMZ__EACH(0x7F);
    const uint64_t letters = smz__eight_between(seven, 0x43, 0x45) | smz__eight_between(seven, 0x4E, 0x51);
    return eight & eight << 1 & ~letters & SMZ__EACH(0x80);
}

/* The first of the bytes from text[at] on that may be part of a mark behind which a sentence ends or be kept in mind as
 * open; fewer than eight at the end are not looked at. */
static size_t find_mark(const char *text, size_t at, size_t end)
{
    for (; end - at >= 8; at += 8) {
        const uint64_t eight = smz__eight(text + at);
        uint64_t marks = smz__eight_between(eight, '!', '"') | smz__eight_between(eight, '.', '.') |
                         smz__eight_between(eight, ':', '?');
        if (smz__eight_is_long(eight))
            marks |= foreign_of(eight);
        if (marks != 0)
            return at + smz__eight_before(marks);
    }
    return at;
}

static bool begins_word(const char *text, size_t end, size_t at)
{
    size_t bytes;
    const enum smz__class class = smz__class_at(text, end, at, &bytes);
    return class == SMZ__CLASS_LETTER || class == SMZ__CLASS_DIGIT;
}

/* Goes on from the end of a word to the last one before the next mark: where it is looked for. */
static size_t pass_over(struct smz__builder *b)
{
    const char *text = b->text;
    const size_t from = b->previous_end, most = b->block.end;
    const size_t stop = find_mark(text, from, most - from < MOST_PASSED ? most : from + MOST_PASSED);
    size_t at = stop;
    b->batch = stop < most && (unsigned char)text[stop] >= 0x80 ? SMZ__PIECES : FEW_PIECES;
    while (--at > from + 1) {
        /* One space, so that it is no second half of a word. */
        if (text[at - 1] == ' ' && !smz__is_ascii_space(text[at - 2]) && begins_word(text, most, at))
            break;
    }
    if (at <= from + 1) {
        b->tried = stop;
        return from;
    }
    b->previous_end = at - 1;
    b->previous_start = at - 1;
    return at - 1;
}

/* --- blocks ------------------------------------------------------------------------------------------------------ */

smz_status smz__read_block(struct smz__builder *b)
{
    struct smz__pieces read;
    const struct smz__stretch stretch = {b->text, b->length, b->block.end};
    smz_status status = SMZ_OK;
    b->parted = has_sentences(b->block.kind);
    b->begun = false;
    b->previous_start = b->block.start;
    b->previous_end = b->block.start;
    b->chain = SIZE_MAX;
    b->joined = false;
    b->unspaced = false;
    b->nesting = (struct smz__nesting){0};
    b->enumeration = (struct smz__enumeration){0};
    b->dateline = b->block.start;
    if (b->block.kind == SMZ_PROSE)
        b->dateline = smz__dateline_end(b->text, b->block.start, b->block.end);
    smz__begin_sentence(b, b->block.start, 0);
    size_t at = b->block.start;
    do {
        status = smz__read_pieces(&read, b->batch, &b->document->vocabulary, &stretch, at);
        if (read.count == 0)
            break;
        at = read.pieces[read.count - 1].next;
        status = add_pieces(b, &read);
        if (may_pass_over(b))
            at = pass_over(b);
        if (smz__stops(b->document->vocabulary.watch, at - read.pieces[0].start))
            return SMZ_ECANCELED;
    } while (status == SMZ_OK && read.more);
    return status == SMZ_OK ? smz__end_sentence(b, b->block.end) : status;
}
