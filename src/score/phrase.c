/* SPDX-License-Identifier: MIT */
#include "score/phrase.h"

#include <string.h>

/* The longest phrase, with a token behind it. */
#define SEEN ((size_t)SMZ__MAX_PHRASE_STEMS + 1)

/* Tokens kept at once: many, so that they are not moved for each phrase. */
#define WINDOW (4 * SEEN)

/* Tokens read at once where single words are visited. */
#define MANY_TOKENS 64

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

/* What stands on the other side of a place between two tokens; parting: bits of the second. */
static inline uint32_t beside(uint32_t bits, uint32_t parting)
{
    return (parting & SMZ__PHRASE_BREAKS) != 0 ? SMZ__NOTHING : bits;
}

/* Whether the run of so many pairs may end before what stands behind it. */
static bool may_end(const struct smz__phrase_token *tokens, unsigned pairs, uint32_t behind)
{
    return (pairs > 1 || (tokens[0].bits & (SMZ__PAIR_SOUND | SMZ__PAIR_KNOWN)) != SMZ__PAIR_SOUND) &&
           (behind & (SMZ__PAIR_TIED | SMZ__PAIR_LEADS | SMZ__PAIR_WHOLE)) == 0;
}

/* Whether a run of pairs may begin behind what stands before it. */
static bool may_begin_run(uint32_t bits, uint32_t before)
{
    return (bits & SMZ__PAIR_HANGS) == 0 && (before & (SMZ__PAIR_LEADS | SMZ__PAIR_WHOLE)) == 0;
}

/* Runs of characters of a script without spaces that begin with tokens[0]. */
static smz_status visit_runs(const struct smz__phrase_token *tokens, size_t count, const struct smz__phrase_scan *scan,
                             smz__visit_phrase visit, void *user)
{
    struct smz__occurrence occurrence = {.tokens = tokens, .before = beside(tokens[-1].bits, tokens[0].bits)};
    const size_t most = scan->runs ? SMZ__MAX_PHRASE_STEMS : 1;
    smz_status status = SMZ_OK;
    if (!may_begin_run(tokens[0].bits, occurrence.before))
        return SMZ_OK;
    for (unsigned pairs = 1; status == SMZ_OK && pairs <= most && pairs <= count; pairs++) {
        const uint32_t last = tokens[pairs - 1].bits;
        if (!smz__has_bits(last, SMZ__PHRASE_CONTENT | SMZ__PAIR) || (pairs > 1 && (last & SMZ__PHRASE_BREAKS) != 0))
            break;
        occurrence.words = pairs;
        occurrence.behind = pairs == count ? SMZ__NOTHING : beside(tokens[pairs].bits, tokens[pairs].bits);
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
    const uint32_t last = tokens[words - 1].bits;
    const bool capital = (last & SMZ__PHRASE_CAPITAL) != 0;
    *content = (last & SMZ__PHRASE_CONTENT) != 0;
    if (words == 1) {
        growth->name = capital;
        return true;
    }
    if ((last & (SMZ__PHRASE_BREAKS | SMZ__PAIR)) != 0)
        return false;
    if (!*content) {
        growth->linked = growth->linked || (last & SMZ__PHRASE_NAME_LINK) != 0 || (last & SMZ__PHRASE_STOP) == 0;
        return smz__links(last, tokens[words - 2].bits);
    }
    growth->name = growth->name && capital && (last & SMZ__PHRASE_TELLS) != 0;
    return capital || !growth->linked;
}

/* All candidate phrases that begin with tokens[0], a content word; tokens[-1] is the one before. count: tokens that
 * have been read. */
static smz_status visit_from(const struct smz__phrase_token *tokens, size_t count, const struct smz__phrase_scan *scan,
                             smz__visit_phrase visit, void *user)
{
    struct smz__occurrence occurrence = {.tokens = tokens, .before = beside(tokens[-1].bits, tokens[0].bits)};
    struct growth growth = {false, false};
    const unsigned longest = scan->most > 1 ? SMZ__MAX_PHRASE : 1;
    bool content;
    if ((tokens[0].bits & SMZ__PAIR) != 0)
        return visit_runs(tokens, count, scan, visit, user);
    for (unsigned words = 1; words <= longest && words <= count; words++) {
        if (!grow(&growth, tokens, words, &content) || (words > scan->most && !growth.name))
            break;
        if (!content || words < scan->least)
            continue;
        occurrence.words = words;
        occurrence.behind = words == count ? SMZ__NOTHING : beside(tokens[words].bits, tokens[words].bits);
        const smz_status status = visit(user, &occurrence);
        if (status != SMZ_OK)
            return status;
    }
    return SMZ_OK;
}

/* --- single words ------------------------------------------------------------------------------------------------ */

/* Lists the content words, or pairs, among tokens[1] to tokens[count - 2]: those that have one before and one behind.
 * How many. */
static size_t list_words(struct smz__occurrence *words, const struct smz__phrase_token *tokens, size_t count)
{
    uint8_t contents[MANY_TOKENS] = {0};
    size_t found = 0, listed = 0;
    /* Nobody can foretell which they are. */
    for (size_t i = 1; i + 1 < count; i++) {
        contents[found] = (uint8_t)i;
        found += (tokens[i].bits & SMZ__PHRASE_CONTENT) != 0;
    }
    for (size_t k = 0; k < found; k++) {
        const struct smz__phrase_token *here = &tokens[contents[k]];
        const uint32_t before = beside(here[-1].bits, here->bits), behind = beside(here[1].bits, here[1].bits);
        words[listed] = (struct smz__occurrence){.tokens = here, .words = 1, .before = before, .behind = behind};
        listed += (here->bits & SMZ__PAIR) == 0 || (may_begin_run(here->bits, before) && may_end(here, 1, behind));
    }
    return listed;
}

smz_status smz__visit_words(const struct smz__phrase_scan *scan, smz__visit_many visit, void *user)
{
    struct smz__token_reader reader = smz__token_reader(scan);
    struct smz__phrase_token tokens[MANY_TOKENS] = {0};
    struct smz__occurrence words[MANY_TOKENS];
    size_t count = 1; /* the token before is kept, and so is the last, until the one behind it is known */
    smz_status status = SMZ_OK;
    for (bool more = true; more && status == SMZ_OK;) {
        const size_t room = MANY_TOKENS - 1 - count, read = smz__read_tokens(&reader, tokens + count, room);
        more = read == room;
        count += read;
        if (!more)
            tokens[count++].bits = SMZ__PHRASE_BREAKS;
        status = visit(user, words, list_words(words, tokens, count));
        if (smz__stops(scan->document->vocabulary.watch, count))
            return SMZ_ECANCELED;
        memmove(tokens, tokens + count - 2, 2 * sizeof tokens[0]);
        count = 2;
    }
    return status;
}

/* --- phrases ----------------------------------------------------------------------------------------------------- */

/* Tokens of a sentence, one behind the other; no more than SEEN from where a phrase begins on. */
struct window {
    struct smz__token_reader reader;
    size_t at, end;                          /* tokens[at] is where a phrase begins; tokens[end - 1] was read last */
    struct smz__phrase_token tokens[WINDOW]; /* tokens[0] stands before them; it tells nothing if a sentence begins */
};

/* Reads a token more of the sentence; false if there is none. */
static bool read_more(struct window *w)
{
    if (w->reader.at == w->reader.end)
        return false;
    if (w->end == WINDOW) {
        w->end -= w->at - 1;
        memmove(w->tokens, w->tokens + w->at - 1, w->end * sizeof w->tokens[0]);
        w->at = 1;
    }
    return smz__read_token(&w->reader, &w->tokens[w->end++]);
}

/* Whether a phrase that holds the token before may go on with the last one. */
static bool goes_on(const struct window *w)
{
    const uint32_t last = w->tokens[w->end - 1].bits;
    return w->end - 1 == w->at || ((last & SMZ__PHRASE_BREAKS) == 0 &&
                                   ((last & SMZ__PHRASE_CONTENT) != 0 || smz__links(last, w->tokens[w->end - 2].bits)));
}

/* Moves the window to the token that begins with words[start], and reads what a phrase that begins there may need;
 * false if none begins there. */
static bool move_to(struct window *w, uint32_t start)
{
    if (smz__seek_token(&w->reader, start)) {
        w->at = 1;
        w->end = 1;
    }
    for (;; w->at++) {
        if (w->at == w->end && !read_more(w))
            return false;
        if (w->tokens[w->at].first >= start)
            break;
    }
    if (w->tokens[w->at].first != start || (w->tokens[w->at].bits & SMZ__PHRASE_CONTENT) == 0)
        return false;
    while (w->end - w->at < SEEN && goes_on(w) && read_more(w))
        ;
    return true;
}

/* The words from words[from] on, up to SMZ__WORDS_PER_START of them, with which phrases may begin, as bits. */
static uint64_t starts_from(const struct smz__phrase_scan *scan, uint32_t from, uint32_t count)
{
    if (scan->starts != NULL)
        return scan->starts[from / SMZ__WORDS_PER_START];
    return count - from < SMZ__WORDS_PER_START ? (UINT64_C(1) << (count - from)) - 1 : UINT64_MAX;
}

smz_status smz__visit_phrases(const struct smz__phrase_scan *scan, smz__visit_phrase visit, void *user)
{
    struct smz__watch *watch = scan->document->vocabulary.watch;
    struct window w = {.reader = smz__token_reader(scan), .at = 1, .end = 1};
    smz_status status = SMZ_OK;
    for (uint32_t from = 0; from < w.reader.count && status == SMZ_OK; from += SMZ__WORDS_PER_START) {
        if (smz__stops(watch, SMZ__WORDS_PER_START))
            return SMZ_ECANCELED;
        for (uint64_t starts = starts_from(scan, from, w.reader.count); starts != 0 && status == SMZ_OK;
             starts &= starts - 1)
            if (move_to(&w, from + (uint32_t)__builtin_ctzll(starts)))
                status = visit_from(&w.tokens[w.at], w.end - w.at, scan, visit, user);
    }
    return status != SMZ_OK ? status : smz__watch_status(watch);
}
