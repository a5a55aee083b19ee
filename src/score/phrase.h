/* SPDX-License-Identifier: MIT */
/*
 * Phrases: visiting every run of one to five keyword tokens that may be a keyword.
 */
#ifndef SMZ_SCORE_PHRASE_H
#define SMZ_SCORE_PHRASE_H

#include "score/token.h"

/* What is told to stand beside a phrase where there is nothing, or no phrase goes across to it: a stop word would
 * change nothing either. */
#define SMZ__NOTHING SMZ__PHRASE_STOP

/* An occurrence: tokens[0 .. words - 1]. */
struct smz__occurrence {
    const struct smz__phrase_token *tokens;
    unsigned words;
    uint32_t before; /* bits of tokens[-1], or SMZ__NOTHING */
    uint32_t behind; /* ... of tokens[words] */
};

/* Calls visit for every candidate phrase that begins where scan->starts allows: it begins and ends with a content word,
 * and holds besides only initials, "George W. Bush", and stop words that link: "traitement de texte", "Bank of Norway".
 * A name is kept whole: where most is more than 1, capitalised words may be up to SMZ__MAX_PHRASE. Code, tables and
 * page furniture are passed over, unless there is nothing else. A run of characters without spaces is one word, of up
 * to SMZ__MAX_PHRASE_STEMS pairs if runs are asked for. Stops when visit answers anything but SMZ_OK, and answers that.
 */
typedef smz_status (*smz__visit_phrase)(void *user, const struct smz__occurrence *occurrence);
smz_status smz__visit_phrases(const struct smz__phrase_scan *scan, smz__visit_phrase visit, void *user);

/* The same for all phrases of one word, or one pair, whatever the scan asks for; several at a time. */
typedef smz_status (*smz__visit_many)(void *user, const struct smz__occurrence *words, size_t count);
smz_status smz__visit_words(const struct smz__phrase_scan *scan, smz__visit_many visit, void *user);

/* The key of an occurrence: its terms, at most SMZ__MAX_PHRASE_STEMS; 0 if it has more. */
size_t smz__phrase_key(const struct smz__phrase_scan *scan, const struct smz__occurrence *occurrence,
                       uint32_t key[SMZ__MAX_PHRASE_STEMS]);

/* How many words an occurrence has: a run of characters without spaces is one. */
static inline uint8_t smz__occurrence_words(const struct smz__occurrence *occurrence)
{
    return (occurrence->tokens[0].bits & SMZ__PAIR) != 0 ? 1 : (uint8_t)occurrence->words;
}

#endif
