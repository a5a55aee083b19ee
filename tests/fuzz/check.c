/* SPDX-License-Identifier: MIT */
#include "check.h"

#include "character.h"
#include "require.h"

#include <math.h>

/* What the characters of a piece add up to. */
struct extent {
    double characters; /* white space with a line's end in it is one */
    double words; /* runs without white space that have an ASCII letter or digit: there are at least as many words */
    uint32_t first;
    uint32_t last;
};

static struct extent measure(const char *text, size_t start, size_t end)
{
    struct extent extent = {0.0, 0.0, BAD_BYTE, BAD_BYTE};
    double spaces = 0.0; /* characters since the last that is none */
    bool counted = false, broken = false;
    for (size_t at = start; at < end;) {
        const bool first = at == start;
        const uint32_t c = next_character(text, end, &at);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        extent.words += plain && !counted;
        counted = (counted || plain) && !is_white_space(c);
        extent.last = c;
        extent.first = first ? c : extent.first;
        if (is_white_space(c)) {
            broken = broken || is_line_end(c);
            spaces = broken ? 1.0 : spaces + 1.0;
        } else {
            extent.characters += spaces + 1.0;
            spaces = 0.0;
            broken = false;
        }
    }
    return extent;
}

static void require_white(const char *text, size_t from, size_t to)
{
    for (size_t at = from; at < to;)
        REQUIRE(is_white_space(next_character(text, to, &at)));
}

void check_pieces(const smz_summary *summary, const char *text, size_t length)
{
    const size_t count = smz_sentence_count(summary);
    size_t end = 0, paragraph = 0;
    smz_sentence piece;
    for (size_t i = 0; i < count; i++) {
        REQUIRE(smz_sentence_at(summary, i, &piece) == 1);
        REQUIRE(piece.index == i && piece.rank == SMZ_NOT_CHOSEN);
        REQUIRE(piece.start >= end && piece.length != 0 && piece.length <= length - piece.start);
        REQUIRE(piece.paragraph == paragraph || (piece.paragraph > paragraph && i != 0));
        REQUIRE(piece.kind >= SMZ_PROSE && piece.kind <= SMZ_FURNITURE);
        REQUIRE(piece.score >= 0.0 && piece.score <= 1.0);
        require_white(text, end, piece.start);
        end = piece.start + piece.length;
        const struct extent extent = measure(text, piece.start, end);
        REQUIRE(!is_white_space(extent.first) && !is_white_space(extent.last));
        paragraph = piece.paragraph;
    }
    require_white(text, end, length);
    REQUIRE(smz_sentence_at(summary, count, &piece) == 0);
}

/* How many sentences a length allows at most, where it is one in sentences. */
static double most_sentences(const smz_length *asked, size_t pieces)
{
    double most = asked->amount;
    if (asked->unit == SMZ_RATIO)
        most = floor(asked->amount * (double)pieces + 0.5);
    return most < 1.0 && asked->amount > 0.0 ? 1.0 : most;
}

static void check_budget(const smz_summary *summary, const char *text, const smz_length *asked)
{
    size_t count;
    const smz_sentence *chosen = smz_sentences(summary, &count);
    double words = 0.0, characters = count == 0 ? 0.0 : (double)count - 1.0;
    for (size_t i = 0; i < count; i++) {
        const struct extent extent = measure(text, chosen[i].start, chosen[i].start + chosen[i].length);
        words += extent.words;
        characters += extent.characters;
    }
    if (asked->unit == SMZ_SENTENCES || asked->unit == SMZ_RATIO)
        REQUIRE((double)count <= most_sentences(asked, smz_sentence_count(summary)));
    else if (count != 1 || !(asked->amount > 0.0))
        REQUIRE((asked->unit == SMZ_WORDS ? words : characters) <= asked->amount);
}

void check_chosen(const smz_summary *summary, const char *text, const smz_length *asked, bool split_only)
{
    size_t count;
    const smz_sentence *chosen = smz_sentences(summary, &count);
    const size_t pieces = smz_sentence_count(summary);
    size_t ranks = 0;
    REQUIRE(count <= pieces);
    REQUIRE((count != 0) == (pieces != 0 && asked->amount > 0.0 && !split_only));
    for (size_t i = 0; i < count; i++) {
        smz_sentence piece;
        REQUIRE(i == 0 || chosen[i].index > chosen[i - 1].index);
        REQUIRE(chosen[i].rank < count);
        ranks += chosen[i].rank;
        REQUIRE(smz_sentence_at(summary, chosen[i].index, &piece) == 1);
        REQUIRE(piece.start == chosen[i].start && piece.length == chosen[i].length && piece.kind == chosen[i].kind);
        REQUIRE(piece.paragraph == chosen[i].paragraph && !(piece.score < chosen[i].score) &&
                !(piece.score > chosen[i].score));
    }
    REQUIRE(count == 0 || ranks == count * (count - 1) / 2);
    check_budget(summary, text, asked);
}

static void check_occurrences(const smz_summary *summary, size_t k, const smz_keyword *keyword, size_t length)
{
    size_t count, end = 0;
    const smz_span *span = smz_keyword_occurrences(summary, k, &count);
    REQUIRE(count == (span == NULL ? 0 : keyword->count));
    for (size_t i = 0; i < count; i++) {
        REQUIRE(span[i].start >= end && span[i].start < length && span[i].length != 0);
        REQUIRE(span[i].length <= length - span[i].start);
        end = span[i].start + 1;
    }
}

void check_keywords(const smz_summary *summary, size_t length, size_t asked)
{
    size_t count;
    const smz_keyword *keyword = smz_keywords(summary, &count);
    double score = 1.0;
    REQUIRE(count <= asked);
    for (size_t i = 0; i < count; i++) {
        REQUIRE(keyword[i].start < length && keyword[i].length != 0);
        REQUIRE(keyword[i].length <= length - keyword[i].start);
        REQUIRE(keyword[i].count != 0 && keyword[i].count <= length);
        REQUIRE(keyword[i].score >= 0.0 && keyword[i].score <= score);
        REQUIRE(keyword[i].words != 0 && keyword[i].words <= SMZ_MAX_NGRAM);
        check_occurrences(summary, i, &keyword[i], length);
        score = keyword[i].score;
    }
}

void check_explanations(const smz_summary *summary, bool asked)
{
    size_t count;
    const smz_sentence *chosen = smz_sentences(summary, &count);
    for (size_t i = 0; i < count; i++) {
        double contributions[SMZ_ASPECTS];
        REQUIRE(smz_explain(summary, chosen[i].index, contributions) == asked);
        for (size_t a = 0; a < SMZ_ASPECTS && asked; a++)
            REQUIRE(smz_aspect_name(a) != NULL && isfinite(contributions[a]));
    }
    REQUIRE(smz_aspect_name(SMZ_ASPECTS) == NULL);
}

void check_same_choice(const smz_summary *a, const smz_summary *b, bool exact)
{
    size_t count, other;
    const smz_sentence *one = smz_sentences(a, &count), *two = smz_sentences(b, &other);
    REQUIRE(smz_sentence_count(a) == smz_sentence_count(b));
    REQUIRE(count == other);
    for (size_t i = 0; i < count; i++) {
        REQUIRE(one[i].index == two[i].index && one[i].rank == two[i].rank);
        if (exact)
            REQUIRE(one[i].start == two[i].start && one[i].length == two[i].length && !(one[i].score < two[i].score) &&
                    !(one[i].score > two[i].score));
    }
}

void check_contained(const smz_summary *a, const smz_summary *b)
{
    size_t count, all, at = 0;
    const smz_sentence *one = smz_sentences(a, &count), *two = smz_sentences(b, &all);
    REQUIRE(all >= count);
    for (size_t i = 0; i < count; i++) {
        while (at < all && two[at].index < one[i].index)
            at++;
        REQUIRE(at < all && two[at].index == one[i].index);
    }
}
