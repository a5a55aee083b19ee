/* SPDX-License-Identifier: MIT */
#include "score/token.h"

/* Words with a cue that are read before the one that is sought, so that the token before it is read as always. */
#define MOST_CUES 4

_Static_assert(SMZ__PHRASE_BREAKS == SMZ__TOKEN_BREAK, "a word's bit is that of its token");

static uint32_t word_at(const struct smz__phrase_scan *scan, uint32_t at)
{
    return smz__tokens(scan->document)[at];
}

static bool is_frame(unsigned kind)
{
    return kind == SMZ_CODE || kind == SMZ_TABLE || kind == SMZ_FURNITURE;
}

/* --- reading ----------------------------------------------------------------------------------------------------- */

struct smz__token_reader smz__token_reader(const struct smz__phrase_scan *scan)
{
    const size_t count = scan->document->tokens.length / sizeof(uint32_t);
    return (struct smz__token_reader){.scan = scan, .count = (uint32_t)count, .sentence = SMZ__NO_ID};
}

/* Goes on to the next sentence; behind it, if that is no text, and to the end of all, if the reading is stopped: the
 * caller sees that by itself. */
static void next_sentence(struct smz__token_reader *r)
{
    const struct smz__document *document = r->scan->document;
    r->sentence++;
    const struct smz__sentence *s = smz__sentence_at(document, r->sentence);
    r->at = r->end;
    r->end = r->sentence + 1 < document->sentence_count ? smz__first_token(document, r->sentence + 1) : r->count;
    r->before = 0;
    r->place = SMZ__PHRASE_BREAKS;
    r->inside = (s->flags & SMZ__LOUD) != 0 ? 0 : SMZ__PHRASE_TELLS;
    if (is_frame(s->kind) && !is_frame(document->chosen_kind))
        r->at = r->end;
    if (smz__stops_at(document, s))
        r->at = r->end = r->count;
}

/* Goes on to the sentence that holds the next word. */
static void find_sentence(struct smz__token_reader *r)
{
    while (r->at == r->end && r->at < r->count)
        next_sentence(r);
}

/* Adds a word to the token. Of words that are joined, a stop word or a number is part of the whole: "U.S", "COVID-19".
 */
static void add_part(struct smz__phrase_token *token, uint32_t bits)
{
    const uint32_t kinds = SMZ__PHRASE_STOP | SMZ__PHRASE_CONTENT;
    const uint32_t known = token->bits, number = known & bits & SMZ__PHRASE_NUMBER;
    const bool apart = (known & SMZ__PHRASE_APART) != 0 && (bits & kinds) == 0; /* "Dr.ª" */
    token->bits = known & ~(kinds | SMZ__PHRASE_NUMBER | SMZ__PHRASE_CUES);
    if ((known & SMZ__PHRASE_STOP) != 0 && ((bits & SMZ__PHRASE_STOP) != 0 || apart))
        token->bits |= SMZ__PHRASE_STOP | number;
    else
        token->bits |= number != 0 ? number : SMZ__PHRASE_CONTENT;
    if ((known & SMZ__PHRASE_CUE) != 0)
        token->bits |= bits & SMZ__PHRASE_CAPITAL; /* "al-Rashid" */
    token->parts++;
}

static void add_parts(struct smz__token_reader *r, struct smz__phrase_token *token)
{
    for (; r->at < r->end && (word_at(r->scan, r->at) & SMZ__TOKEN_JOINED) != 0; r->at++)
        add_part(token, smz__lexeme_at(r->scan, r->at)->bits);
}

bool smz__links(uint32_t bits, uint32_t before)
{
    if ((bits & (SMZ__PHRASE_STOP | SMZ__PHRASE_CONTENT)) == 0)
        return smz__has_bits(bits & before, SMZ__PHRASE_CAPITAL);
    if ((bits & SMZ__PHRASE_LINK) != 0 && ((bits & SMZ__PHRASE_NAME_LINK) == 0 || (before & SMZ__PHRASE_CAPITAL) != 0))
        return true;
    return (before & SMZ__PHRASE_LINK) != 0 && (bits & SMZ__PHRASE_NOUN) != 0;
}

/* Here and below several things are asked at once: each by itself nobody could foretell, and a branch that is foretold
 * wrongly takes as long as ten of them. */

/* Whether the token may begin a name that goes on with the next word: "Van Gogh", "The Hague", "V. van Gogh". */
static inline bool may_begin_name(uint32_t bits, uint32_t before)
{
    const uint32_t name = SMZ__PHRASE_OPENS | SMZ__PHRASE_CAPITAL | SMZ__PHRASE_TELLS;
    return (bits & (name | SMZ__PHRASE_BREAKS)) == name || (smz__is_initial(before) && (bits & SMZ__PHRASE_OPENS) != 0);
}

/* Whether a name that the token may begin goes on with the next word. */
static bool begins_name(const struct smz__token_reader *r)
{
    return r->at != r->end && (word_at(r->scan, r->at) & SMZ__TOKEN_BREAK) == 0 &&
           smz__has_bits(smz__lexeme_at(r->scan, r->at)->bits, SMZ__PHRASE_CONTENT | SMZ__PHRASE_CAPITAL);
}

/* Reads the next word as a token, with how it stands to the one before. */
static inline void begin_token(struct smz__token_reader *r, struct smz__phrase_token *token, uint32_t word)
{
    const struct smz__lexeme lexeme = r->scan->lexemes[SMZ__TOKEN_FORM(word)];
    token->term = lexeme.term;
    token->bits = lexeme.bits | r->place | (word & SMZ__TOKEN_BREAK);
    token->first = r->at++;
    token->parts = 1;
    token->sentence = r->sentence;
    r->place = r->inside;
}

/* Takes note of the token, which is whole, as the one before the next. */
static inline void end_token(struct smz__token_reader *r, struct smz__phrase_token *token)
{
    const uint32_t name = SMZ__PHRASE_CONTENT | SMZ__PHRASE_CAPITAL, link = SMZ__PHRASE_LINK | SMZ__PHRASE_TELLS;
    const uint32_t bits = token->bits, before = r->before;
    if (((before & name) | (bits & (link | SMZ__PHRASE_BREAKS))) == (name | link))
        token->bits |= SMZ__PHRASE_LINKED;
    if ((before & SMZ__PHRASE_LINKED) != 0 && (bits & SMZ__PHRASE_BREAKS) == 0)
        token->bits |= SMZ__PHRASE_GOES_ON;
    r->before = token->bits;
}

/* Whether the token that has been begun is but one word, for all that can be told quickly. */
static inline bool is_one_word(const struct smz__token_reader *r, const uint32_t *words, uint32_t bits)
{
    return (r->at == r->end || (words[r->at] & SMZ__TOKEN_JOINED) == 0) && !may_begin_name(bits, r->before);
}

/* Reads what belongs to the token behind its first word. */
static void finish_token(struct smz__token_reader *r, struct smz__phrase_token *token)
{
    add_parts(r, token);
    if (may_begin_name(token->bits, r->before) && begins_name(r)) {
        add_part(token, smz__lexeme_at(r->scan, r->at++)->bits);
        add_parts(r, token);
    }
    end_token(r, token);
}

bool smz__read_token(struct smz__token_reader *r, struct smz__phrase_token *token)
{
    const uint32_t *words = smz__tokens(r->scan->document);
    if (r->at == r->end)
        find_sentence(r);
    if (r->at == r->count)
        return false;
    begin_token(r, token, words[r->at]);
    if (is_one_word(r, words, token->bits))
        end_token(r, token);
    else
        finish_token(r, token);
    return true;
}

size_t smz__read_tokens(struct smz__token_reader *reader, struct smz__phrase_token *tokens, size_t most)
{
    const uint32_t *words = smz__tokens(reader->scan->document);
    struct smz__token_reader r = *reader; /* a copy, for registers */
    size_t count = 0;
    for (; count < most; count++) {
        if (r.at == r.end) {
            *reader = r;
            find_sentence(reader);
            r = *reader;
        }
        if (r.at == r.count)
            break;
        begin_token(&r, &tokens[count], words[r.at]);
        if (is_one_word(&r, words, tokens[count].bits)) {
            end_token(&r, &tokens[count]);
            continue;
        }
        *reader = r;
        finish_token(reader, &tokens[count]);
        r = *reader;
    }
    *reader = r;
    return count;
}

/* --- seeking ----------------------------------------------------------------------------------------------------- */

/* Where the token begins that stands before words[at], which is not the next to be read, or one before that: "V. van
 * Gogh" is one. */
static uint32_t begin_before(const struct smz__token_reader *r, uint32_t at)
{
    unsigned cues = 0;
    for (at--; at > r->at; at--) {
        const uint32_t bits = smz__lexeme_at(r->scan, at)->bits | smz__lexeme_at(r->scan, at - 1)->bits;
        if ((word_at(r->scan, at) & SMZ__TOKEN_JOINED) != 0)
            continue;
        if ((bits & SMZ__PHRASE_CUE) == 0 || cues++ == MOST_CUES)
            break;
    }
    return at;
}

bool smz__seek_token(struct smz__token_reader *r, uint32_t at)
{
    bool passed = false;
    for (; at >= r->end; passed = true)
        next_sentence(r);
    const uint32_t from = at > r->at ? begin_before(r, at) : r->at;
    if (from == r->at)
        return passed;
    r->at = from;
    r->before = 0;
    r->place = r->inside;
    return true;
}
