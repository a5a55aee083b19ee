/* SPDX-License-Identifier: MIT */
#include "score/phrase.h"

#include <string.h>

/* Tokens seen at once: a phrase and one on either side; and room to go on a while before they are moved. */
#define SEEN   ((size_t)SMZ__MAX_PHRASE_STEMS + 2)
#define WINDOW (4 * SEEN)

/* --- reading tokens ---------------------------------------------------------------------------------------------- */

struct reader {
    const struct smz__phrase_scan *scan;
    uint32_t at;       /* next word of document.tokens */
    uint32_t count;    /* words in document.tokens */
    uint32_t sentence; /* the one that the word at stands in; SMZ__NO_ID before the first */
    uint32_t end;      /* where it ends in document.tokens */
    uint32_t number;   /* keyword tokens read */
    bool starts;       /* nothing of the sentence has been read */
    bool loud;         /* most of its words are capitalised: that tells nothing */
    bool idle;         /* nothing of the sentence has been read, or the token before stands in no phrase */
};

static uint32_t word_at(const struct smz__phrase_scan *scan, uint32_t at)
{
    return smz__tokens(scan->document)[at];
}

static bool is_frame(unsigned kind)
{
    return kind == SMZ_CODE || kind == SMZ_TABLE || kind == SMZ_FURNITURE;
}

/* Goes on to the sentence that holds the next word; past those that are no text. */
static void find_sentence(struct reader *r)
{
    const struct smz__document *document = r->scan->document;
    while (r->at == r->end && r->at < r->count) {
        r->sentence++;
        const struct smz__sentence *s = smz__sentence_at(document, r->sentence);
        r->end = r->sentence + 1 < document->sentence_count ? s[1].token : r->count;
        r->starts = true;
        r->idle = true;
        r->loud = 2 * s->capitals > s->words;
        if (is_frame(s->kind) && !is_frame(document->chosen_kind))
            r->at = r->end;
    }
}

/* Adds a word to the token. Of words that are joined, a stop word or a number is part of the whole: "U.S", "COVID-19".
 */
static void add_part(struct smz__phrase_token *token, const struct smz__phrase_scan *scan,
                     const struct smz__lexeme *lexeme)
{
    const bool stop = token->kind == SMZ__PHRASE_STOP && lexeme->kind == SMZ__PHRASE_STOP;
    token->digits = token->digits && lexeme->number;
    token->kind = stop ? SMZ__PHRASE_STOP : token->digits ? SMZ__PHRASE_BREAKER : SMZ__PHRASE_CONTENT;
    token->capital = token->capital || (token->cue == SMZ__CUE_NAME_LINK && lexeme->capital); /* "al-Rashid" */
    token->cue = 0;
    token->parts++;
    if (scan->bounds != NULL && scan->bounds[lexeme->term].reach < token->reach)
        token->reach = scan->bounds[lexeme->term].reach;
}

static bool is_link(unsigned cue)
{
    return cue == SMZ__CUE_LINK || cue == SMZ__CUE_NAME_LINK;
}

/* Whether a word stands in no phrase. */
static inline bool is_idle(const struct smz__phrase_scan *scan, uint32_t word)
{
    const struct smz__lexeme *lexeme = &scan->lexemes[SMZ__TOKEN_FORM(word)];
    return scan->bounds[lexeme->term].reach == 0 && !is_link(lexeme->cue) && (word & SMZ__TOKEN_JOINED) == 0;
}

/* Goes on past words that are in no phrase nor beside one: the others tell of their neighbours. True if there were any.
 */
static bool skip_idle(struct reader *r)
{
    if (!r->idle || !is_idle(r->scan, word_at(r->scan, r->at)))
        return false;
    const uint32_t *words = smz__tokens(r->scan->document);
    uint32_t at = r->at;
    while (at + 1 < r->end && is_idle(r->scan, words[at + 1]))
        at++;
    const uint32_t skipped = at - r->at;
    r->starts = r->starts && skipped == 0;
    r->number += skipped;
    r->at = at;
    return skipped != 0;
}

static bool read_token(struct reader *r, struct smz__phrase_token *token)
{
    const struct smz__phrase_scan *scan = r->scan;
    if (r->at == r->end)
        find_sentence(r);
    if (r->at == r->count)
        return false;
    const bool skipped = scan->bounds != NULL && skip_idle(r);
    const struct smz__lexeme *lexeme = smz__lexeme_at(scan, r->at);
    token->first = r->at;
    token->parts = 1;
    token->term = lexeme->term;
    token->count = lexeme->count;
    token->pair = lexeme->pair;
    token->kind = lexeme->kind;
    token->cue = lexeme->cue;
    token->reach = scan->bounds == NULL ? UINT8_MAX : scan->bounds[lexeme->term].reach;
    token->need = scan->bounds == NULL ? 1 : scan->bounds[lexeme->term].need;
    token->capital = lexeme->capital;
    token->digits = lexeme->number;
    token->tells = !r->starts && !r->loud;
    token->breaks = skipped || r->starts || (word_at(scan, r->at) & SMZ__TOKEN_BREAK) != 0;
    token->sentence = r->sentence;
    token->number = r->number++;
    r->starts = false;
    while (++r->at < r->end && (word_at(scan, r->at) & SMZ__TOKEN_JOINED) != 0)
        add_part(token, scan, smz__lexeme_at(scan, r->at));
    r->idle = token->reach == 0 && !is_link(token->cue);
    return true;
}

/* --- phrases ----------------------------------------------------------------------------------------------------- */

size_t smz__phrase_key(const struct smz__phrase_scan *scan, const struct smz__occurrence *occurrence,
                       uint32_t key[SMZ__MAX_PHRASE_STEMS])
{
    size_t count = 0;
    for (unsigned w = 0; w < occurrence->words; w++) {
        const struct smz__phrase_token *token = &occurrence->tokens[w];
        if (token->parts > SMZ__MAX_PHRASE_STEMS - count)
            return 0;
        for (uint32_t k = 0; k < token->parts; k++)
            key[count++] = smz__lexeme_at(scan, token->first + k)->term;
    }
    return count;
}

/* Whether the stop word may stand inside a phrase behind the token before it. */
static bool links(const struct smz__phrase_token *token, const struct smz__phrase_token *before)
{
    return token->cue == SMZ__CUE_LINK || (token->cue == SMZ__CUE_NAME_LINK && before->capital) ||
           (is_link(before->cue) && token->cue != 0 && token->cue < SMZ__CUE_PRONOUN);
}

/* Whether the run of so many pairs may end before the token behind it, which may be NULL. */
static bool may_end(const struct smz__phrase_token *tokens, unsigned pairs, const struct smz__phrase_token *behind)
{
    const unsigned alone = SMZ__PAIR_SOUND | SMZ__PAIR_KNOWN;
    return (pairs > 1 || (tokens[0].pair & alone) != SMZ__PAIR_SOUND) &&
           (behind == NULL || (behind->pair & (SMZ__PAIR_TIED | SMZ__PAIR_LEADS)) == 0);
}

/* Runs of characters of a script without spaces that begin with tokens[0]. */
static smz_status visit_runs(const struct smz__phrase_token *tokens, size_t count, const struct smz__phrase_scan *scan,
                             smz__visit_phrase visit, void *user)
{
    struct smz__occurrence occurrence = {.tokens = tokens, .before = tokens[0].breaks ? NULL : &tokens[-1]};
    const size_t most = scan->runs ? SMZ__MAX_PHRASE_STEMS : 1;
    smz_status status = SMZ_OK;
    if ((tokens[0].pair & SMZ__PAIR_HANGS) != 0 ||
        (occurrence.before != NULL && (occurrence.before->pair & SMZ__PAIR_LEADS) != 0))
        return SMZ_OK;
    for (unsigned pairs = 1; status == SMZ_OK && pairs <= most && pairs <= count; pairs++) {
        const struct smz__phrase_token *last = &tokens[pairs - 1];
        if (last->kind != SMZ__PHRASE_CONTENT || last->pair == 0 ||
            (pairs > 1 && (last->breaks || last->reach < tokens[0].need)))
            break;
        occurrence.words = pairs;
        occurrence.behind = pairs == count || last[1].breaks ? NULL : &last[1];
        if (pairs >= scan->least && may_end(tokens, pairs, occurrence.behind))
            status = visit(user, &occurrence);
    }
    return status;
}

/* A phrase as it grows word by word. */
struct growth {
    bool linked; /* a word that links only names stands inside */
    bool name;   /* all of its words are capitalised, and not because a sentence begins with the second */
};

/* Whether the phrase goes on with its next word; *content: and may end with it. */
static bool grow(struct growth *growth, const struct smz__phrase_token *tokens, unsigned words, bool *content)
{
    const struct smz__phrase_token *last = &tokens[words - 1];
    *content = last->kind == SMZ__PHRASE_CONTENT;
    if (words == 1) {
        growth->name = last->capital;
        return true;
    }
    if (last->breaks || last->kind == SMZ__PHRASE_BREAKER || last->pair != 0)
        return false;
    if (!*content) {
        growth->linked = growth->linked || last->cue == SMZ__CUE_NAME_LINK;
        return links(last, last - 1);
    }
    growth->name = growth->name && last->capital && last->tells;
    return last->reach >= tokens[0].need && (last->capital || !growth->linked);
}

/* All candidate phrases that begin with tokens[1]; tokens[0] is the one before. count: tokens behind that. */
static smz_status visit_from(const struct smz__phrase_token *tokens, size_t count, const struct smz__phrase_scan *scan,
                             smz__visit_phrase visit, void *user)
{
    tokens++;
    struct smz__occurrence occurrence = {.tokens = tokens};
    struct growth growth = {false, false};
    const unsigned longest = scan->most > 1 ? SMZ__MAX_PHRASE : 1;
    bool content;
    if (tokens[0].kind != SMZ__PHRASE_CONTENT || tokens[0].reach < tokens[0].need)
        return SMZ_OK;
    if (tokens[0].pair != 0)
        return visit_runs(tokens, count, scan, visit, user);
    occurrence.before = tokens[0].breaks ? NULL : &tokens[-1];
    for (unsigned words = 1; words <= longest && words <= count; words++) {
        if (!grow(&growth, tokens, words, &content) || (words > scan->most && !growth.name))
            break;
        if (!content || words < scan->least)
            continue;
        occurrence.words = words;
        occurrence.behind = words == count || tokens[words].breaks ? NULL : &tokens[words];
        const smz_status status = visit(user, &occurrence);
        if (status != SMZ_OK)
            return status;
    }
    return SMZ_OK;
}

smz_status smz__visit_phrases(const struct smz__phrase_scan *scan, smz__visit_phrase visit, void *user)
{
    struct reader reader = {
        .scan = scan, .count = (uint32_t)(scan->document->tokens.length / sizeof(uint32_t)), .sentence = SMZ__NO_ID};
    struct smz__phrase_token window[WINDOW];
    size_t at = 0, end = 1; /* window[at + 1] is where phrases begin, window[at] the token before */
    smz_status status = SMZ_OK;
    bool more = true;
    window[0] = (struct smz__phrase_token){.kind = SMZ__PHRASE_BREAKER};
    while (status == SMZ_OK) {
        if (more && end - at < SEEN) {
            memmove(window, window + at, (end - at) * sizeof window[0]);
            if (smz__stops(scan->document->vocabulary.watch, at))
                return SMZ_ECANCELED;
            end -= at;
            at = 0;
            while (more && end < WINDOW) {
                more = read_token(&reader, &window[end]);
                end += more;
            }
        }
        if (end - at < 2)
            break;
        status = visit_from(&window[at], end - at - 1, scan, visit, user);
        at++;
    }
    return status;
}
