/* SPDX-License-Identifier: MIT */
#include "score/token.h"

/* Words that are read before one with which a phrase may begin, so that the token before it is read as always. */
#define MOST_BEFORE 4

const struct smz__phrase_token smz__no_token = {.word.kind = SMZ__PHRASE_STOP};

static uint32_t word_at(const struct smz__phrase_scan *scan, uint32_t at)
{
    return smz__tokens(scan->document)[at];
}

static bool is_frame(unsigned kind)
{
    return kind == SMZ_CODE || kind == SMZ_TABLE || kind == SMZ_FURNITURE;
}

/* Here and below some conditions are joined by bits: nobody can foretell them, and a branch that is foretold wrongly
 * takes as long as ten of them. */
static inline bool is_link(unsigned cue)
{
    return (cue == SMZ__CUE_LINK) | (cue == SMZ__CUE_NAME_LINK);
}

/* Whether a phrase of interest that words[at] begins may go on with the next, which is there. Any phrase of several
 * words begins with two that are neighbours. */
static inline bool may_go_on(const struct smz__phrase_scan *scan, uint32_t at)
{
    const uint32_t *words = smz__tokens(scan->document);
    const uint32_t form = SMZ__TOKEN_FORM(words[at]), word = words[at + 1];
    const struct smz__lexeme *next = &scan->lexemes[SMZ__TOKEN_FORM(word)];
    /* With a capital it may begin a name: "museums The Hague has". */
    const bool apart = (next->kind == SMZ__PHRASE_STOP) & (!is_link(next->cue)) & (!next->capital);
    const bool follows = ((word & SMZ__TOKEN_BREAK) == 0) & ((!apart) | ((word & SMZ__TOKEN_JOINED) != 0));
    return follows & (*smz__neighbours_of(scan->neighbours, scan->lexemes[form].term, next->term) >= scan->need[form]);
}

bool smz__may_begin(const struct smz__phrase_scan *scan, uint32_t at, uint32_t end)
{
    if (scan->need[SMZ__TOKEN_FORM(word_at(scan, at))] == SMZ__NEVER)
        return false;
    return scan->neighbours == NULL || (at + 1 < end && may_go_on(scan, at));
}

/* Finds the next starts, from words[from] on. */
static void find_starts(struct smz__starts *starts, const struct smz__phrase_scan *scan, uint32_t from, uint32_t count)
{
    const uint32_t to = count - from < SMZ__MANY_WORDS ? count : from + SMZ__MANY_WORDS;
    const size_t needed = smz__list_needed(starts->found, smz__tokens(scan->document), scan->need, from, to);
    starts->end = to;
    starts->next = 0;
    starts->count = scan->neighbours == NULL ? needed : 0;
    for (size_t i = 0; i < needed && scan->neighbours != NULL; i++) {
        const uint32_t at = starts->found[i];
        starts->found[starts->count] = at;
        starts->count += at + 1 < count && may_go_on(scan, at);
    }
}

/* The first start from words[at] up to words[end - 1], which are of one sentence; end if there is none. */
static uint32_t find_start(struct smz__starts *starts, const struct smz__token_reader *r, uint32_t at, uint32_t end)
{
    while (at < end) {
        while (starts->next < starts->count && starts->found[starts->next] < at)
            starts->next++;
        if (starts->next < starts->count) {
            const uint32_t found = starts->found[starts->next];
            return found < end && (found + 1 < end || r->scan->neighbours == NULL) ? found : end;
        }
        if (starts->end >= end)
            return end;
        find_starts(starts, r->scan, starts->end < at ? at : starts->end, r->count);
    }
    return end;
}

struct smz__token_reader smz__token_reader(const struct smz__phrase_scan *scan)
{
    const size_t count = scan->document->tokens.length / sizeof(uint32_t);
    return (struct smz__token_reader){.scan = scan, .count = (uint32_t)count, .sentence = SMZ__NO_ID};
}

/* From now on nothing is known of the token before. */
static void forget_before(struct smz__token_reader *r)
{
    r->initial = false;
    r->name = false;
    r->link = false;
}

/* Goes on to the sentence that holds the next word; past those that are no text. */
static void find_sentence(struct smz__token_reader *r)
{
    const struct smz__document *document = r->scan->document;
    while (r->at == r->end && r->at < r->count) {
        r->sentence++;
        const struct smz__sentence *s = smz__sentence_at(document, r->sentence);
        r->end = r->sentence + 1 < document->sentence_count ? smz__first_token(document, r->sentence + 1) : r->count;
        r->starts = true;
        forget_before(r);
        r->loud = (s->flags & SMZ__LOUD) != 0;
        if (is_frame(s->kind) && !is_frame(document->chosen_kind))
            r->at = r->end;
    }
    r->sought = r->at;
    r->wanted = r->at;
}

/* Where the token begins that stands before words[at], or one before that: "V. van Gogh" is one. */
static uint32_t begin_before(const struct smz__token_reader *r, const uint32_t *words, uint32_t at)
{
    const uint32_t least = at - r->at < MOST_BEFORE ? r->at : at - MOST_BEFORE;
    at -= at > least;
    while (at > least && ((words[at] & SMZ__TOKEN_JOINED) != 0 || smz__lexeme_at(r->scan, at)->cue != 0 ||
                          smz__lexeme_at(r->scan, at - 1)->cue != 0))
        at--;
    return at;
}

/* Goes on to the next word that is near one with which a phrase of interest may begin; true if words of a sentence that
 * has been begun were passed over. */
static bool skip_idle(struct smz__token_reader *r, struct smz__starts *starts)
{
    const uint32_t *words = smz__tokens(r->scan->document);
    bool skipped = false;
    while (r->at >= r->wanted && r->at != r->count) {
        const uint32_t at = find_start(starts, r, r->sought, r->end);
        r->sought = at + 1;
        r->wanted = at < r->last ? r->at : (at < r->at ? r->at : at) + 1;
        if (at == r->end) {
            /* The caller sees by itself that the reading was stopped. */
            r->at = smz__stops(r->scan->document->vocabulary.watch, at - r->at) ? r->count : r->end;
            r->end = r->at;
            find_sentence(r);
            skipped = false;
        } else if (at > r->at) {
            const uint32_t before = r->at;
            r->at = begin_before(r, words, at);
            if (r->at != before) {
                r->starts = false;
                forget_before(r);
                skipped = true;
            }
        }
    }
    return skipped;
}

/* Adds a word to the token. Of words that are joined, a stop word or a number is part of the whole: "U.S", "COVID-19".
 */
static void add_part(struct smz__phrase_token *token, const struct smz__lexeme *lexeme)
{
    struct smz__lexeme *word = &token->word;
    const bool stop = word->kind == SMZ__PHRASE_STOP &&
                      (lexeme->kind == SMZ__PHRASE_STOP ||
                       (word->cue == SMZ__CUE_APART && lexeme->kind == SMZ__PHRASE_BREAKER)); /* "Dr.ª" */
    word->number = word->number && lexeme->number;
    word->kind = stop ? SMZ__PHRASE_STOP : word->number ? SMZ__PHRASE_BREAKER : SMZ__PHRASE_CONTENT;
    word->capital = word->capital || (word->cue != 0 && lexeme->capital); /* "al-Rashid" */
    word->cue = 0;
    token->parts++;
}

bool smz__links(const struct smz__phrase_token *token, const struct smz__phrase_token *before)
{
    if (token->word.kind == SMZ__PHRASE_BREAKER)
        return smz__is_initial(token) && before->word.capital;
    return token->word.cue == SMZ__CUE_LINK || (token->word.cue == SMZ__CUE_NAME_LINK && before->word.capital) ||
           (is_link(before->word.cue) && token->word.cue != 0 && token->word.cue < SMZ__CUE_PRONOUN);
}

/* Whether the token begins a name that goes on with the next word: "Van Gogh", "The Hague", "V. van Gogh". */
static bool begins_name(const struct smz__token_reader *r, const struct smz__phrase_token *token)
{
    if (r->at == r->end || (token->word.cue != SMZ__CUE_DETERMINER && !is_link(token->word.cue)))
        return false;
    if (!r->initial && !(token->word.capital && token->tells && !token->breaks))
        return false;
    const struct smz__lexeme *next = smz__lexeme_at(r->scan, r->at);
    return next->kind == SMZ__PHRASE_CONTENT && next->capital && (word_at(r->scan, r->at) & SMZ__TOKEN_BREAK) == 0;
}

static inline void add_parts(struct smz__token_reader *r, struct smz__phrase_token *token)
{
    for (; r->at < r->end && (word_at(r->scan, r->at) & SMZ__TOKEN_JOINED) != 0; r->at++)
        add_part(token, smz__lexeme_at(r->scan, r->at));
}

/* Reads the next word as a token, with how it stands to the one before. */
static inline void begin_token(struct smz__token_reader *r, struct smz__phrase_token *token, uint32_t word)
{
    token->word = r->scan->lexemes[SMZ__TOKEN_FORM(word)];
    token->first = r->at++;
    token->parts = 1;
    token->sentence = r->sentence;
    token->tells = !(r->starts | r->loud);
    token->breaks = r->starts | ((word & SMZ__TOKEN_BREAK) != 0);
    token->goes_on = r->link & (!token->breaks);
    r->starts = false;
}

/* Takes note of the token, which is whole, as the one before the next. */
static inline void end_token(struct smz__token_reader *r, const struct smz__phrase_token *token)
{
    r->initial = smz__is_initial(token);
    r->link = r->name & (!token->breaks) & is_link(token->word.cue);
    r->name = (token->word.kind == SMZ__PHRASE_CONTENT) & token->word.capital & (!r->loud);
}

bool smz__read_token(struct smz__token_reader *r, struct smz__phrase_token *token)
{
    const struct smz__phrase_scan *scan = r->scan;
    if (r->at == r->end)
        find_sentence(r);
    if (r->at == r->count)
        return false;
    begin_token(r, token, word_at(scan, r->at));
    add_parts(r, token);
    /* Few tokens get beyond the first question. */
    if (((token->word.capital | r->initial) & (token->word.kind == SMZ__PHRASE_STOP)) != 0 && begins_name(r, token)) {
        add_part(token, smz__lexeme_at(scan, r->at++));
        add_parts(r, token);
    }
    end_token(r, token);
    return true;
}

size_t smz__read_tokens(struct smz__token_reader *reader, struct smz__phrase_token *tokens, size_t most)
{
    const struct smz__phrase_scan *scan = reader->scan;
    const uint32_t *words = smz__tokens(scan->document);
    const struct smz__lexeme *lexemes = scan->lexemes;
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
        struct smz__phrase_token *token = &tokens[count];
        const uint32_t word = words[r.at], next = r.at + 1 < r.end ? words[r.at + 1] : 0;
        const struct smz__lexeme *lexeme = &lexemes[SMZ__TOKEN_FORM(word)];
        /* Several words may be one token. */
        if (((next & SMZ__TOKEN_JOINED) != 0) | ((lexeme->capital | r.initial) & (lexeme->kind == SMZ__PHRASE_STOP))) {
            *reader = r;
            (void)smz__read_token(reader, token);
            r = *reader;
            continue;
        }
        begin_token(&r, token, word);
        end_token(&r, token);
    }
    *reader = r;
    return count;
}

bool smz__read_wanted(struct smz__token_reader *r, struct smz__starts *starts, struct smz__phrase_token *token,
                      const struct smz__phrase_token *before)
{
    if (r->at == r->end)
        find_sentence(r);
    const bool skipped = skip_idle(r, starts);
    if (!smz__read_token(r, token))
        return false;
    token->breaks = token->breaks || skipped;
    r->last = token->first;
    /* A phrase that has begun may go on. */
    if (r->at >= r->wanted && (token->first < r->sought || !token->breaks) &&
        (token->word.kind == SMZ__PHRASE_CONTENT || smz__links(token, before)))
        r->wanted = r->at + 1;
    return true;
}
