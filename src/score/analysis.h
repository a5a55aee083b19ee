/* SPDX-License-Identifier: MIT */
/*
 * All that is done to one text before a summary of it is cut: read, rank, find keywords.
 */
#ifndef SMZ_SCORE_ANALYSIS_H
#define SMZ_SCORE_ANALYSIS_H

#include "lang/stem.h"
#include "score/place.h"
#include "score/similarity.h"

/* What is asked of a text, and by which words it is read. All pointers are borrowed. */
struct smz__request {
    smz_method method;
    uint32_t flags; /* as in smz_options */
    struct smz__keyword_request keywords;
    const struct smz__language *language; /* of the text */
    double confidence;                    /* in the language, 0 to 1 */
    struct sb_stemmer *stemmer;           /* of the language; NULL: it has none */
    const struct smz__table *stopwords;   /* besides the language's; folded */
    const struct smz__table *query;       /* folded and stemmed; may be empty */
    const struct smz__table *furniture;   /* as smz__repeat_key makes sentences; may be empty */
    struct smz__memo *memo;               /* of words of such texts; NULL: none */
    struct smz__watch *watch;             /* NULL: nobody stops the work */
};

/* A text analysed and ranked. Immutable once made. */
struct smz__analysis {
    smz_allocator allocator; /* all below borrows it */
    smz_cancel cancel;       /* asked while it is cut; NULL */
    void *cancel_user;
    const struct smz__language *language;
    double confidence;             /* in the language, 0 to 1 */
    size_t text_length;            /* bytes */
    struct smz__document document; /* trimmed: its sentences */
    struct smz__candidates candidates;
    struct smz__buf scores; /* float for each candidate, as smz__rank gives them */
    float lowest;           /* of the scores */
    float highest;
    struct smz__buf contributions; /* SMZ_ASPECTS floats for each candidate; empty if not asked for */
    bool distinct;                 /* near-repeats are marked down */
    struct smz__keywords keywords;
};

/* Analyses a text, which is not kept. *out is owned by the caller, and set on success only; the allocator is copied. */
smz_status smz__analyse(struct smz__analysis **out, const smz_allocator *allocator, const struct smz__request *request,
                        const char *text, size_t length);

/* Reads a text as smz__analyse does, and counts it as one more document of its language; on failure counts nothing. */
smz_status smz__count_text(struct smz_counts *counts, const smz_allocator *allocator,
                           const struct smz__request *request, const char *text, size_t length);

/* Finds the lowest and the highest score. */
void smz__find_range(struct smz__analysis *analysis);

/* NULL is fine. */
void smz__analysis_free(struct smz__analysis *analysis);

#endif
