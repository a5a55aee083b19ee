/* SPDX-License-Identifier: MIT */
#include "score/phrase.h"

#include <string.h>

/* Tokens seen at once: a phrase and one on either side; and room to go on a while before they are moved. */
#define SEEN   ((size_t)SMZ__MAX_PHRASE_STEMS + 2)
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

static const struct smz__phrase_token *beside(const struct smz__phrase_token *token, bool parted)
{
    return parted ? &smz__no_token : token;
}

/* Whether the run of so many pairs may end before the token behind it. */
static bool may_end(const struct smz__phrase_token *tokens, unsigned pairs, const struct smz__phrase_token *behind)
{
    const unsigned alone = SMZ__PAIR_SOUND | SMZ__PAIR_KNOWN;
    return (pairs > 1 || (tokens[0].word.pair & alone) != SMZ__PAIR_SOUND) &&
           (behind->word.pair & (SMZ__PAIR_TIED | SMZ__PAIR_LEADS | SMZ__PAIR_WHOLE)) == 0;
}

/* Whether a run of pairs may begin behind the token before it. */
static bool may_begin_run(const struct smz__phrase_token *first, const struct smz__phrase_token *before)
{
    return (first->word.pair & SMZ__PAIR_HANGS) == 0 && (before->word.pair & (SMZ__PAIR_LEADS | SMZ__PAIR_WHOLE)) == 0;
}

/* Runs of characters of a script without spaces that begin with tokens[0]. */
static smz_status visit_runs(const struct smz__phrase_token *tokens, size_t count, const struct smz__phrase_scan *scan,
                             smz__visit_phrase visit, void *user)
{
    struct smz__occurrence occurrence = {.tokens = tokens, .before = beside(&tokens[-1], tokens[0].breaks)};
    const size_t most = scan->runs ? SMZ__MAX_PHRASE_STEMS : 1;
    smz_status status = SMZ_OK;
    if (!may_begin_run(tokens, occurrence.before))
        return SMZ_OK;
    for (unsigned pairs = 1; status == SMZ_OK && pairs <= most && pairs <= count; pairs++) {
        const struct smz__phrase_token *last = &tokens[pairs - 1];
        if (last->word.kind != SMZ__PHRASE_CONTENT || last->word.pair == 0 || (pairs > 1 && last->breaks))
            break;
        occurrence.words = pairs;
        occurrence.behind = beside(&last[1], pairs == count || last[1].breaks);
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
    *content = last->word.kind == SMZ__PHRASE_CONTENT;
    if (words == 1) {
        growth->name = last->word.capital;
        return true;
    }
    if (last->breaks || last->word.pair != 0)
        return false;
    if (!*content) {
        growth->linked =
            growth->linked || last->word.cue == SMZ__CUE_NAME_LINK || last->word.kind == SMZ__PHRASE_BREAKER;
        return smz__links(last, last - 1);
    }
    growth->name = growth->name && last->word.capital && last->tells;
    return last->word.capital || !growth->linked;
}

/* Whether no phrase that begins with tokens[0] is of interest. */
static bool is_dull(const struct smz__phrase_token *tokens, size_t count, const struct smz__phrase_scan *scan)
{
    const uint32_t end = tokens[0].first + tokens[0].parts + (count > 1 && !tokens[1].breaks ? 1 : 0);
    return !smz__may_begin(scan, tokens[0].first, end);
}

/* All candidate phrases that begin with tokens[1], a content word; tokens[0] is the one before. count: tokens behind
 * that. */
static smz_status visit_from(const struct smz__phrase_token *tokens, size_t count, const struct smz__phrase_scan *scan,
                             smz__visit_phrase visit, void *user)
{
    tokens++;
    struct smz__occurrence occurrence = {.tokens = tokens};
    struct growth growth = {false, false};
    const unsigned longest = scan->most > 1 ? SMZ__MAX_PHRASE : 1;
    bool content;
    if (scan->need != NULL && is_dull(tokens, count, scan))
        return SMZ_OK;
    if (tokens[0].word.pair != 0)
        return visit_runs(tokens, count, scan, visit, user);
    occurrence.before = beside(&tokens[-1], tokens[0].breaks);
    for (unsigned words = 1; words <= longest && words <= count; words++) {
        if (!grow(&growth, tokens, words, &content) || (words > scan->most && !growth.name))
            break;
        if (!content || words < scan->least)
            continue;
        occurrence.words = words;
        occurrence.behind = beside(&tokens[words], words == count || tokens[words].breaks);
        const smz_status status = visit(user, &occurrence);
        if (status != SMZ_OK)
            return status;
    }
    return SMZ_OK;
}

/* Visits the content words, or pairs, among tokens[1] to tokens[count - 2]: those that have one before and one behind.
 * They are listed first, since nobody can foretell which they are. */
static smz_status visit_contents(const struct smz__phrase_token *tokens, size_t count, smz__visit_phrase visit,
                                 void *user)
{
    uint8_t contents[MANY_TOKENS] = {0};
    size_t found = 0;
    smz_status status = SMZ_OK;
    for (size_t i = 1; i + 1 < count; i++) {
        contents[found] = (uint8_t)i;
        found += tokens[i].word.kind == SMZ__PHRASE_CONTENT;
    }
    for (size_t k = 0; k < found && status == SMZ_OK; k++) {
        const struct smz__phrase_token *here = &tokens[contents[k]];
        const struct smz__occurrence occurrence = {.tokens = here,
                                                   .before = beside(&here[-1], here->breaks),
                                                   .behind = beside(&here[1], here[1].breaks),
                                                   .words = 1};
        if (here->word.pair == 0 || (may_begin_run(here, occurrence.before) && may_end(here, 1, occurrence.behind)))
            status = visit(user, &occurrence);
    }
    return status;
}

/* Single words, or single pairs. */
static smz_status visit_words(struct smz__token_reader *reader, smz__visit_phrase visit, void *user)
{
    struct smz__phrase_token tokens[MANY_TOKENS];
    size_t count = 1; /* the token before is kept, and so is the last, until the one behind it is known */
    smz_status status = SMZ_OK;
    tokens[0] = (struct smz__phrase_token){.word.kind = SMZ__PHRASE_BREAKER};
    for (bool more = true; more && status == SMZ_OK;) {
        const size_t room = MANY_TOKENS - 1 - count, read = smz__read_tokens(reader, tokens + count, room);
        more = read == room;
        count += read;
        if (!more) {
            tokens[count] = smz__no_token;
            tokens[count++].breaks = true;
        }
        status = visit_contents(tokens, count, visit, user);
        if (smz__stops(reader->scan->document->vocabulary.watch, count))
            return SMZ_ECANCELED;
        memmove(tokens, tokens + count - 2, 2 * sizeof tokens[0]);
        count = 2;
    }
    return status;
}

static smz_status visit_all(struct smz__token_reader *reader, smz__visit_phrase visit, void *user)
{
    struct smz__watch *watch = reader->scan->document->vocabulary.watch;
    struct smz__phrase_token window[WINDOW];
    struct smz__starts starts = {.end = 0};
    size_t at = 0, end = 1; /* window[at + 1] is where phrases begin, window[at] the token before */
    smz_status status = SMZ_OK;
    bool more = true;
    window[0] = (struct smz__phrase_token){.word.kind = SMZ__PHRASE_BREAKER};
    while (status == SMZ_OK) {
        if (more && end - at < SEEN) {
            memmove(window, window + at, (end - at) * sizeof window[0]);
            if (smz__stops(watch, at))
                return SMZ_ECANCELED;
            end -= at;
            at = 0;
            while (more && end < WINDOW) {
                more = reader->scan->need != NULL ? smz__read_wanted(reader, &starts, &window[end], &window[end - 1])
                                                  : smz__read_token(reader, &window[end]);
                end += more;
            }
        }
        if (end - at < 2)
            break;
        if (window[at + 1].word.kind == SMZ__PHRASE_CONTENT)
            status = visit_from(&window[at], end - at - 1, reader->scan, visit, user);
        at++;
    }
    return status != SMZ_OK ? status : smz__watch_status(watch);
}

smz_status smz__visit_phrases(const struct smz__phrase_scan *scan, smz__visit_phrase visit, void *user)
{
    struct smz__token_reader reader = smz__token_reader(scan);
    return scan->most == 1 && !scan->runs && scan->need == NULL ? visit_words(&reader, visit, user)
                                                                : visit_all(&reader, visit, user);
}
