/* SPDX-License-Identifier: MIT */
/*
 * A phrase of several words occurs no more often than its first two words stand side by side. That is counted roughly,
 * in little memory: pairs of terms share counters, which never count too few.
 */
#include "score/start.h"

#include "base/alloc.h"

/* One counter for so many words, within these: more and they leave the processor's cache, fewer and they say less. */
#define WORDS_PER_COUNTER 8
#define LEAST_BITS        10
#define MOST_BITS         17

/* Words are marked by the bits of a number, each by that of its place among SMZ__WORDS_PER_START of them. */
struct search {
    const uint32_t *words; /* of the document ... */
    uint32_t count;        /* ... of which there are so many */
    const struct smz__lexeme *lexemes;
    uint16_t *need;     /* for each form; owned */
    uint16_t *counters; /* 1 << bits of them; owned; NULL: pairs are not counted */
    unsigned bits;
    uint64_t *starts;
    struct smz__watch *watch;
};

/* The first of the words that are marked. */
static inline uint32_t first_of(uint64_t marked)
{
    return (uint32_t)__builtin_ctzll(marked);
}

/* The counter of words[at] and the next: multiply-shift, as in the hash table, but with a factor that is known. Texts
 * that are made to share counters are read with more care, and no other harm comes of that. */
static inline uint16_t *counter_at(const struct search *s, uint32_t at)
{
    const uint32_t first = s->lexemes[SMZ__TOKEN_FORM(s->words[at])].term;
    const uint32_t second = s->lexemes[SMZ__TOKEN_FORM(s->words[at + 1])].term;
    const uint64_t pair = (uint64_t)first << 32 | second;
    const uint64_t hash = (pair ^ pair >> 32) * UINT64_C(0x9E3779B97F4A7C15);
    return &s->counters[hash >> (64 - s->bits)];
}

/* The words, at most SMZ__WORDS_PER_START, whose form's need is not SMZ__NEVER. */
static uint64_t mark_needed(const uint32_t *words, size_t count, const uint16_t *need)
{
    uint64_t needed = 0;
    for (size_t i = 0; i < count; i++)
        needed |= (uint64_t)(need[SMZ__TOKEN_FORM(words[i])] != SMZ__NEVER) << i;
    return needed;
}

/* Whether a phrase of several words that words[at] begins may go on with the next, which is there. Joined by bits:
 * nobody can foretell it. */
static inline bool may_go_on(const struct search *s, uint32_t at)
{
    const uint32_t next = s->words[at + 1], behind = at + 2 < s->count ? s->words[at + 2] : 0;
    const uint32_t bits = s->lexemes[SMZ__TOKEN_FORM(next)].bits;
    /* With a capital it may begin a name, "museums The Hague has", and joined to another it is a part of that:
     * "man-of-war", "annual by-election". */
    const bool apart = (bits & (SMZ__PHRASE_STOP | SMZ__PHRASE_LINK | SMZ__PHRASE_CAPITAL)) == SMZ__PHRASE_STOP;
    const bool joined = ((next | behind) & SMZ__TOKEN_JOINED) != 0;
    return ((next & SMZ__TOKEN_BREAK) == 0) & ((!apart) | joined);
}

/* Those of the words marked that may go on. */
static uint64_t keep_pairs(const struct search *s, uint32_t from, uint64_t marked)
{
    uint64_t kept = 0;
    for (; marked != 0; marked &= marked - 1) {
        const uint32_t number = first_of(marked), at = from + number;
        kept |= (uint64_t)(at + 1 != s->count && may_go_on(s, at)) << number;
    }
    return kept;
}

static void count_pairs(const struct search *s, uint32_t from, uint64_t marked)
{
    for (; marked != 0; marked &= marked - 1) {
        uint16_t *counter = counter_at(s, from + first_of(marked));
        *counter = (uint16_t)(*counter + (*counter < UINT16_MAX));
    }
}

/* Those of the words marked that go on with the next often enough. */
static uint64_t keep_frequent(const struct search *s, uint32_t from, uint64_t marked)
{
    uint64_t kept = 0;
    for (; marked != 0; marked &= marked - 1) {
        const uint32_t number = first_of(marked), at = from + number;
        kept |= (uint64_t)(*counter_at(s, at) >= s->need[SMZ__TOKEN_FORM(s->words[at])]) << number;
    }
    return kept;
}

static void search_all(const struct search *s)
{
    const bool several = s->counters != NULL;
    for (uint32_t from = 0, i = 0; from < s->count && !smz__stops(s->watch, SMZ__WORDS_PER_START);
         from += SMZ__WORDS_PER_START, i++) {
        const uint32_t left = s->count - from, many = left < SMZ__WORDS_PER_START ? left : SMZ__WORDS_PER_START;
        const uint64_t marked = mark_needed(s->words + from, many, s->need);
        s->starts[i] = several ? keep_pairs(s, from, marked) : marked;
        if (several)
            count_pairs(s, from, s->starts[i]);
    }
    for (uint32_t from = 0, i = 0; several && from < s->count && !smz__stops(s->watch, SMZ__WORDS_PER_START);
         from += SMZ__WORDS_PER_START, i++)
        s->starts[i] = keep_frequent(s, from, s->starts[i]);
}

smz_status smz__find_starts(struct smz__buf *starts, const struct smz__document *document,
                            const struct smz__lexeme *lexemes, const uint16_t *need, bool several)
{
    const smz_allocator *allocator = starts->allocator;
    const uint32_t forms = document->vocabulary.form_keys.count;
    struct search s = {.words = smz__tokens(document),
                       .count = (uint32_t)(document->tokens.length / sizeof(uint32_t)),
                       .lexemes = lexemes,
                       .bits = LEAST_BITS,
                       .watch = document->vocabulary.watch};
    while (s.bits < MOST_BITS && s.count / WORDS_PER_COUNTER >> s.bits != 0)
        s.bits++;
    const size_t counters = sizeof *s.counters << s.bits;
    s.starts =
        smz__buf_add(starts, ((size_t)s.count + SMZ__WORDS_PER_START - 1) / SMZ__WORDS_PER_START * sizeof(uint64_t));
    s.need = smz__new_array(allocator, forms, sizeof *s.need);
    s.counters = several ? smz__new(allocator, counters) : NULL;
    const bool room = s.starts != NULL && s.need != NULL && (s.counters != NULL || !several);
    if (room) {
        for (uint32_t i = 0; i < forms && !smz__stops(s.watch, 1); i++)
            s.need[i] = need[lexemes[i].term];
        search_all(&s);
    }
    smz__release(allocator, s.counters, counters);
    smz__release(allocator, s.need, forms * sizeof *s.need);
    return room ? smz__watch_status(s.watch) : SMZ_ENOMEM;
}
