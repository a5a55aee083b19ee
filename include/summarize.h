/* SPDX-License-Identifier: MIT */
/*
 * libsummarize: the most telling sentences of a text, unchanged and in their order, and its keywords.
 *
 *     smz_summarizer *summarizer = NULL;
 *     smz_summary *summary = NULL;
 *     if (smz_new(&summarizer, NULL, NULL) == SMZ_OK &&
 *         smz_summarize(&summary, summarizer, text, length) == SMZ_OK) {
 *         size_t count;
 *         const smz_sentence *sentence = smz_sentences(summary, &count);
 *         for (size_t i = 0; i < count; i++)
 *             printf("%.*s\n", (int)sentence[i].length, text + sentence[i].start);
 *     }
 *     smz_summary_free(summary);
 *     smz_free(summarizer);
 *
 * Rules that hold everywhere
 *   Text is a pointer and a length, borrowed for the call only. It may hold NULs and invalid UTF-8: a bad byte is read
 *   as U+FFFD. All positions are byte offsets into that text.
 *   A function that can fail returns a status, gives its result through its first argument, and leaves that argument
 *   as it was when it fails. Release functions accept NULL.
 *   The library keeps no global state, reads no locale, environment or file, prints nothing and never aborts. One
 *   smz_summarizer serves one thread at a time; any number may work at once. An smz_summary is immutable and may be
 *   read, rendered and cut by any number of threads.
 *   What a function answers a pointer to belongs to the object that it was asked of, and goes with it; languages, their
 *   names and all messages are constant and stay for ever.
 *   The same text and options give the same result on every machine and in every run.
 */
#ifndef SUMMARIZE_H
#define SUMMARIZE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define SMZ_API          __attribute__((visibility("default")))
#define SMZ_CHECK_RESULT __attribute__((warn_unused_result))
#else
#define SMZ_API
#define SMZ_CHECK_RESULT
#endif

#define SMZ_VERSION_MAJOR 0
#define SMZ_VERSION_MINOR 2
#define SMZ_VERSION_PATCH 0

/* How a call went. Values never change; new ones are added at the end. */
typedef enum smz_status {
    SMZ_OK = 0,
    SMZ_ENOMEM = -1,  /* the allocator refused */
    SMZ_EINVAL = -2,  /* an argument or option that makes no sense */
    SMZ_ELANG = -3,   /* a language that the library does not know */
    SMZ_EUTF8 = -4,   /* invalid UTF-8, where SMZ_STRICT_UTF8 was asked for */
    SMZ_ELIMIT = -5,  /* the text is larger than max_bytes, SMZ_MAX_BYTES or what a table can hold, or needs more memory
                         than max_memory */
    SMZ_EWRITE = -6,  /* a write callback answered with an error */
    SMZ_EFORMAT = -7, /* a file of counts that is none, or not whole. Since 0.2. */
    SMZ_ECANCELED = -8 /* the caller said so, asked by an smz_cancel. Since 0.2. */
} smz_status;

/* How sentences are ranked. */
typedef enum smz_method {
    SMZ_MODEL = 0, /* the fitted model over all features: the best summaries */
    SMZ_TFIDF = 1, /* cosine of the sentence's TF-IDF vector to the document's */
    SMZ_LEAD = 2,  /* the first sentences */
    /* Since 0.1, for comparison: */
    SMZ_CENTRALITY = 3, /* likeness to the sentences behind, less a fifth of that to those before */
    SMZ_LEXRANK = 4,    /* LexRank: PageRank over sentences whose TF-IDF vectors are alike */
    SMZ_TEXTRANK = 5,   /* TextRank: PageRank over sentences that share words */
    SMZ_LUHN = 6        /* Luhn: how densely the text's frequent words stand */
} smz_method;

/* What a summary's length is counted in. */
typedef enum smz_unit {
    SMZ_SENTENCES = 0, /* a number of sentences */
    SMZ_RATIO = 1,     /* a share of the text's sentences, 0 to 1, rounded to the nearest number, at least one */
    SMZ_WORDS = 2,     /* at most this many words, counted as `wc -w` does; each character of a script that is written
                          without spaces counts as a word */
    SMZ_CHARS = 3      /* at most this many characters (code points) as printed: one between two sentences, and one for
                          white space with a line's end in it */
} smz_unit;

/* A length. Words and characters are never exceeded, except that one sentence always comes if there is any (and the
 * amount is not 0). */
typedef struct smz_length {
    smz_unit unit;
    double amount;
} smz_length;

/* What a piece of text is. Prose is what a summary is chosen from; where a text has none, the first of these that it
 * has: quotations, list items, headings, the title, tables, code, furniture. */
typedef enum smz_kind {
    SMZ_PROSE = 0,     /* a sentence of a paragraph, or of a list item as long as one */
    SMZ_TITLE = 1,     /* the text's title */
    SMZ_HEADING = 2,   /* a heading or another short line without a final mark */
    SMZ_LIST_ITEM = 3, /* a sentence of a list item */
    SMZ_CODE = 4,      /* a piece of code, whole, of however many lines */
    SMZ_QUOTATION = 5, /* a sentence of a quotation marked by '>' */
    SMZ_TABLE = 6,     /* a row of a table */
    SMZ_FURNITURE = 7  /* bylines, captions, dates, links, mail headers, rules and whatever else frames a page */
} smz_kind;

/* Flags of smz_options. */
#define SMZ_STRICT_UTF8 1u /* refuse invalid UTF-8 with SMZ_EUTF8 */
#define SMZ_EXPLAIN     4u /* keep what smz_explain tells (SMZ_MODEL only) */
#define SMZ_SPLIT_ONLY  2u /* find sentences only: no ranking (scores are 0), no keywords, nothing is chosen */
#define SMZ_OCCURRENCES 8u /* keep what smz_keyword_occurrences tells. Since 0.2. */

/* Bytes in the longest text that is read, 4 GiB less one: what is counted in a text has 32 bits. Since 0.1. */
#define SMZ_MAX_BYTES ((size_t)UINT32_MAX)

/* Whether to stop a call, which then gives nothing back and answers SMZ_ECANCELED; 0 to go on. What the call has taken
 * is released, and the next call works as ever.
 *
 * It is asked in the thread that has called the library, first of all, before anything is done, and from then on at
 * least once for every 65,536 bytes of text in each pass over the text or over what was found in it. Only what cannot
 * be parted is done in one go: some looks at a longer line or sentence, up to 20 ms for each MB of it, growing a table,
 * and sorting. After an answer to stop it is not asked again in that call. It must come back, and must not use the
 * object that is at work; where several threads cut one summary, user needs a lock. Since 0.2. */
typedef int (*smz_cancel)(void *user);

typedef struct smz_counts smz_counts; /* in how many documents of a collection each term occurs */

/* Words in the longest phrases that can be keywords, names included. Since 0.2. */
#define SMZ_MAX_NGRAM 5

/* Options of a summarizer. Begin with smz_options_init, then change what you want. */
typedef struct smz_options {
    size_t size;           /* sizeof(smz_options), set by smz_options_init */
    const char *language;  /* NULL or "auto": detect; or a code ("en", "eng", "en-GB") or an English name ("english") */
    smz_method method;     /* SMZ_MODEL */
    smz_length length;     /* 3 sentences */
    size_t keywords;       /* how many keywords to find; 0 */
    const char *stopwords; /* further stop words, one a line, '#' begins a comment; NULL for none. Copied. */
    size_t stopwords_length; /* bytes in stopwords */
    const char *query; /* words that the sentences shall be about; NULL for none. Copied. Both lists are parted into
                          words as the text is, by its language: "self-made" is two of them. */
    size_t max_bytes;  /* longer texts are refused with SMZ_ELIMIT, as those above SMZ_MAX_BYTES always are; SIZE_MAX */
    uint32_t flags;    /* 0 */
    size_t ngram;      /* words in the longest phrase that can be a keyword, 1 to SMZ_MAX_NGRAM; 3. Names are kept whole
                        * where it is more than 1: they may have SMZ_MAX_NGRAM. Since 0.2. */
    const smz_counts *corpus; /* how rare words are among texts like these, for keywords; NULL, and for languages that
                                 it has no document of: how rare they are in the language. Borrowed until smz_free, and
                                 not to be added to until then. Since 0.2. */
    size_t max_memory; /* bytes that the text, the summarizer and what it takes from its allocator for one call, the
                          summary included, may have together; what needs more is refused with SMZ_ELIMIT. Summaries of
                          earlier calls do not count, nor does what smz_render, smz_cut and smz_counts take. SIZE_MAX.
                          Since 0.2. */
    smz_cancel cancel; /* asked whether to stop smz_summarize, smz_counts_add, and smz_cut of what they make; NULL. What
                          writes is stopped by what it writes to. Since 0.2. */
    void *cancel_user; /* its argument, which must outlive the summaries that are cut; NULL. Since 0.2. */
    const char *furniture;   /* sentences and other pieces that frame such texts, one a line, as smz_repeats_write gives
                                them: pieces that are the same but for white space are SMZ_FURNITURE, unless they are the
                                title. NULL for none. Copied. Since 0.2. */
    size_t furniture_length; /* bytes in furniture. Since 0.2. */
} smz_options;

/* Where memory comes from. resize(context, NULL, 0, n) allocates, resize(context, p, old, n) resizes,
 * resize(context, p, old, 0) releases and returns NULL. Refusal is NULL, with p still valid. Memory must be aligned as
 * malloc's is, for any type. The structure is copied; the context must outlive everything that was made with it.
 *
 * It is called only in the thread that has called the library, during that call: smz_new and what takes a summarizer
 * use the summarizer's; smz_render, smz_cut and smz_summary_free that of the summary, which is the same; what takes
 * smz_counts theirs, too. So a context needs a lock where several threads have objects made with it, if it is but one
 * summary that they render.
 *
 * Two things pass it by: libstemmer allocates a few hundred bytes for each summarizer, and the C library's qsort may
 * take as much as it sorts, the chosen sentences, the keywords or the counts; it manages without where there is none.
 */
typedef struct smz_allocator {
    void *(*resize)(void *context, void *memory, size_t old_size, size_t new_size);
    void *context;
} smz_allocator;

/* A sentence, heading, list item or other piece: text[start] to text[start + length - 1]. */
typedef struct smz_sentence {
    size_t start;     /* byte offset */
    size_t length;    /* bytes, without the white space around */
    size_t index;     /* position among all sentences of the text, from 0 */
    size_t paragraph; /* which block of the text it stands in, from 0 */
    size_t rank;      /* among the chosen: 0 for the best; SMZ_NOT_CHOSEN from smz_sentence_at */
    smz_kind kind;
    double score; /* 0 to 1 within the text; higher is better */
} smz_sentence;

#define SMZ_NOT_CHOSEN ((size_t)-1)

/* A keyword, best first. Its text is the first occurrence of its commonest form: text[start] to
 * text[start + length - 1], where a line break may stand for a space. An occurrence in which the end of a line parts a
 * word stands there only if there is no other; without the hyphen and what follows it up to the next letter, it reads
 * as it should. */
typedef struct smz_keyword {
    size_t start;  /* byte offset */
    size_t length; /* bytes */
    size_t count;  /* occurrences in all forms */
    size_t words;  /* a hyphenated one is one, and so is a run of characters without spaces. Since 0.2. */
    double score;  /* 0 to 1 within the text; higher is better */
} smz_keyword;

/* A piece of the text: text[start] to text[start + length - 1]. Since 0.2. */
typedef struct smz_span {
    size_t start;  /* byte offset */
    size_t length; /* bytes */
} smz_span;

/* What went wrong last. */
typedef struct smz_error {
    smz_status status;
    const char *message; /* constant, English, no full stop */
    size_t byte;         /* where in the text (SMZ_EUTF8), or where the line begins (smz_counts_read); else 0 */
} smz_error;

/* A language that the library knows. */
typedef struct smz_language {
    const char *code; /* ISO 639-1, "en" */
    const char *name; /* in English, lower case, "english" */
    int has_stemmer;  /* 1 if Snowball has a stemmer for it */
} smz_language;

/* Output formats of smz_render. Those that show the whole text mark all places of a keyword if SMZ_OCCURRENCES was
 * asked for, else one. */
typedef enum smz_format {
    SMZ_TEXT = 0, /* a sentence a line, line breaks inside made spaces; keywords after a blank line */
    SMZ_JSON = 1, /* one object; always valid UTF-8 and valid JSON */
    /* Since 0.2: */
    SMZ_JSONL = 2,    /* the same on one line */
    SMZ_MARKDOWN = 3, /* a list with a point for each sentence, behind it a line with the keywords; no sentence can end
                         the list, and HTML in one is escaped */
    SMZ_TSV = 4,      /* a line of tab-separated fields for each sentence and keyword, after one with their names: type,
                         rank, index, start, end, score, count, text; always valid UTF-8 */
    SMZ_HTML = 5,     /* a page for a browser: the summary, and the whole text with scores and keywords. Nothing in the
                         text can act as markup or script. */
    SMZ_HIGHLIGHT = 6 /* the whole text, the chosen sentences between "**" and the keywords between "_" */
} smz_format;

/* Flags of smz_render_options. A format that has no use for one does without: JSON, TSV and HTML always have scores,
 * HTML and SMZ_HIGHLIGHT always show all of the text, the latter in its order and without scores. */
#define SMZ_RENDER_ALL     1u /* every sentence, heading and list item instead of the chosen ones */
#define SMZ_RENDER_SCORES  2u /* text: the score and a tab before each sentence and keyword; Markdown: behind them */
#define SMZ_RENDER_BY_RANK 4u /* the chosen sentences best first instead of in the order of the text */
#define SMZ_RENDER_EXPLAIN 8u /* what each score is made of, if SMZ_EXPLAIN was asked for */
/* SMZ_HIGHLIGHT: bold and underlined by ANSI sequences, on each line anew. Control characters but tabs and line ends
 * are U+FFFD, so that nothing in the text can act on a terminal. Since 0.2. */
#define SMZ_RENDER_COLOR 16u

/* One of several texts that were summarized together. Since 0.2. */
typedef struct smz_part {
    const char *name; /* what it is called */
    size_t start;     /* where it begins in the whole, in bytes */
} smz_part;

typedef struct smz_render_options {
    size_t size; /* sizeof(smz_render_options), set by smz_render_options_init */
    smz_format format;
    uint32_t flags;
    const char *name; /* of the text; NULL for none. JSON: a member "file"; Markdown: a heading; TSV: a field "file"
                         behind the text; HTML: the title of a text that has none of its own */
    /* JSON: what each object begins with, as "\"id\": 7"; not checked; NULL for none. Since 0.2. */
    const char *members;
    const smz_part *parts; /* the texts of a summary by smz_merge, in their order: what is from one of them has its
                              name, and positions in that text. NULL for none. Since 0.2. */
    size_t part_count;     /* Since 0.2. */
} smz_render_options;

/* Receives output piece by piece. Any answer but 0 stops the rendering with SMZ_EWRITE. */
typedef int (*smz_write)(void *user, const char *bytes, size_t length);

typedef struct smz_summarizer smz_summarizer; /* options, language and tables; reusable */
typedef struct smz_summary smz_summary;       /* what was found in one text */

/* --- Making a summarizer ---------------------------------------------------------------------------------------- */

/* Fills in the defaults. size is sizeof(smz_options); a size of no known version leaves a size that smz_new refuses.
 * Since 0.1. */
SMZ_API void smz_options_init(smz_options *options, size_t size);

/* Makes a summarizer, owned by the caller, to be released by smz_free. options NULL: the defaults; allocator NULL:
 * malloc. Fails with SMZ_EINVAL, SMZ_ELANG, SMZ_ENOMEM or, for max_memory, SMZ_ELIMIT. Since 0.1. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_new(smz_summarizer **out, const smz_options *options,
                                            const smz_allocator *allocator);

/* Releases a summarizer. Summaries made with it stay valid. Since 0.1. */
SMZ_API void smz_free(smz_summarizer *summarizer);

/* --- Summarizing ------------------------------------------------------------------------------------------------ */

/* Analyses a text and chooses sentences by the summarizer's options. The summary is owned by the caller, to be
 * released by smz_summary_free; it holds offsets only, so it outlives the text and the summarizer. An empty text gives
 * an empty summary. Fails with SMZ_EINVAL, SMZ_ENOMEM, SMZ_EUTF8, SMZ_ELIMIT or SMZ_ECANCELED; see smz_last_error.
 * Since 0.1. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_summarize(smz_summary **out, smz_summarizer *summarizer, const char *text,
                                                  size_t length);

/* Makes one summary of several texts, which stand one behind the other: number i begins at text[starts[i]]; the first
 * of the count starts is 0, and none is less than the one before. Each text is ranked by itself, what several of them
 * say the same is taken once, and what most of them repeat word for word, if there are three or more, comes last. All
 * are read in one language. Positions are those in the whole, in which a blank line should part the texts. Fails as
 * smz_summarize. Since 0.2. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_merge(smz_summary **out, smz_summarizer *summarizer, const char *text,
                                              size_t length, const size_t *starts, size_t count);

/* Cuts an analysed text to another length, without analysing it again. The new summary borrows from the one it was
 * made of: release it first. Fails with SMZ_EINVAL, SMZ_ENOMEM or SMZ_ECANCELED. Since 0.1. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_cut(smz_summary **out, const smz_summary *summary, const smz_length *length);

/* Releases a summary. Since 0.1. */
SMZ_API void smz_summary_free(smz_summary *summary);

/* The common case in one call: the best sentences of a text, each ended by a newline, as a new NUL-terminated string.
 * Release it with free(). *out_length (may be NULL) is its length without the NUL. Language detected, default model.
 * Since 0.1. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_summarize_text(char **out, size_t *out_length, const char *text, size_t length,
                                                       size_t sentences);

/* --- Reading a summary ------------------------------------------------------------------------------------------ */

/* The chosen sentences in the order of the text. Owned by the summary. Since 0.1. */
SMZ_API const smz_sentence *smz_sentences(const smz_summary *summary, size_t *count);

/* How many pieces the whole text has: sentences, headings, list items and other blocks. Together they hold every
 * character of the text that is not white space. Since 0.1. */
SMZ_API size_t smz_sentence_count(const smz_summary *summary);

/* Describes piece number index (from 0, in the order of the text), chosen or not. Answers 1, or 0 if there is no such
 * piece. Since 0.1. */
SMZ_API int smz_sentence_at(const smz_summary *summary, size_t index, smz_sentence *out);

/* What a sentence's score is made of. */
#define SMZ_ASPECTS 8

/* An aspect's name, in English: "position", "centrality", "title", "length", "words", "form", "paragraph", "newness".
 * NULL from SMZ_ASPECTS on. Since 0.1. */
SMZ_API const char *smz_aspect_name(size_t aspect);

/* How much each aspect raises or lowers the score of piece number index, in standard deviations of the text's scores:
 * what the score would lose if the sentence were like the text's average in that aspect. Answers 1, or 0 if there is no
 * such piece, it was not ranked, or SMZ_EXPLAIN was not asked for. Since 0.1. */
SMZ_API int smz_explain(const smz_summary *summary, size_t index, double contributions[SMZ_ASPECTS]);

/* The keywords, best first. Owned by the summary. Since 0.1. */
SMZ_API const smz_keyword *smz_keywords(const smz_summary *summary, size_t *count);

/* All occurrences of keyword number index (from 0, best first), in all forms and in the order of the text; count is as
 * many as its own. Owned by the summary. NULL, and a count of 0, if there is no such keyword, or SMZ_OCCURRENCES was
 * not asked for. Since 0.2. */
SMZ_API const smz_span *smz_keyword_occurrences(const smz_summary *summary, size_t index, size_t *count);

/* The text's language as a code ("en"), "und" if it could not be told: then no stemmer and no stop words were used.
 * Since 0.1. */
SMZ_API const char *smz_summary_language(const smz_summary *summary);

/* How sure that language is, 0 to 1: 1 for one that the caller named, 0 for "und". Since 0.1. */
SMZ_API double smz_summary_confidence(const smz_summary *summary);

/* --- Writing a summary ------------------------------------------------------------------------------------------ */

/* Fills in the defaults (text, chosen sentences, in order). size is sizeof(smz_render_options). Since 0.1. */
SMZ_API void smz_render_options_init(smz_render_options *options, size_t size);

/* Writes a summary of the text it was made from. options NULL: the defaults. Fails with SMZ_EINVAL (also if the text is
 * shorter than the one analysed), SMZ_ENOMEM or SMZ_EWRITE. Since 0.1. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_render(const smz_summary *summary, const char *text, size_t length,
                                               const smz_render_options *options, smz_write write, void *user);

/* --- Counting a collection --------------------------------------------------------------------------------------- */

/* Document frequencies: how many texts of a collection there are in each language, and how many of them hold each term.
 * A term is a word folded and stemmed, so counts go with the stemmer that they were made with. They are written as
 * lines, in the order of their bytes, and read in any order:
 *
 *     en<tab>harbour<tab>17       17 texts in English hold a word with the stem "harbour"
 *     en documents<tab>1200       there are 1200 texts in English
 *
 * Lines for the same thing are added up. So one file behind another is the same as both counted at once: a collection
 * can be counted in parts, on as many machines.
 *
 * An smz_counts is used by one thread at a time; while nothing is added, any number may read it, write it and have
 * summarizers that use it. Makes one without a text, owned by the caller, to be released by smz_counts_free. allocator
 * NULL: malloc. Fails with SMZ_EINVAL or SMZ_ENOMEM. Since 0.2. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_counts_new(smz_counts **out, const smz_allocator *allocator);

/* Releases counts, which no summarizer uses any more. Since 0.2. */
SMZ_API void smz_counts_free(smz_counts *counts);

/* Counts a text as one more document of its language: the one that the summarizer was given, or detects. Of the
 * summarizer's options only language, max_bytes, max_memory and SMZ_STRICT_UTF8 matter. Fails, and then counts nothing,
 * with SMZ_EINVAL, SMZ_ENOMEM, SMZ_EUTF8, SMZ_ELIMIT or SMZ_ECANCELED; see smz_last_error. Since 0.2. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_counts_add(smz_counts *counts, smz_summarizer *summarizer, const char *text,
                                                   size_t length);

/* Adds what smz_counts_write has written. Fails, and then adds nothing, with SMZ_EINVAL, SMZ_EFORMAT, SMZ_ELIMIT (more
 * than 2^64 - 1 documents), SMZ_ENOMEM or SMZ_ECANCELED; see smz_counts_error. A file that was cut short is
 * SMZ_EFORMAT, as is an empty one. Since 0.2. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_counts_read(smz_counts *counts, const char *bytes, size_t length);

/* Has smz_counts_read ask from now on whether to stop; cancel NULL: no longer. Since 0.2. */
SMZ_API void smz_counts_on_cancel(smz_counts *counts, smz_cancel cancel, void *user);

/* What went wrong in the last smz_counts_read, and in which line. Never NULL; owned by the counts. Since 0.2. */
SMZ_API const smz_error *smz_counts_error(const smz_counts *counts);

/* Writes the counts: the same bytes for the same texts, in whatever order and by whatever detours they were added.
 * Fails with SMZ_EINVAL, SMZ_ENOMEM or SMZ_EWRITE. Since 0.2. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_counts_write(const smz_counts *counts, smz_write write, void *user);

/* --- What texts have in common ------------------------------------------------------------------------------------ */

/* Which pieces stand in how many texts. What most texts of one origin repeat word for word is their frame, which no
 * summary wants: notes on copying, calls to subscribe, contents of a menu. A few hundred texts show it. */
typedef struct smz_repeats smz_repeats;

/* Makes one without a text, owned by the caller, to be released by smz_repeats_free. Used by one thread at a time.
 * allocator NULL: malloc. Fails with SMZ_EINVAL or SMZ_ENOMEM. Since 0.2. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_repeats_new(smz_repeats **out, const smz_allocator *allocator);

/* Releases it. Since 0.2. */
SMZ_API void smz_repeats_free(smz_repeats *repeats);

/* Adds a text, of which there is a summary; SMZ_SPLIT_ONLY makes one fast. Keeps every piece that has not been there
 * before, so memory grows with the texts. Fails with SMZ_EINVAL (also if the text is shorter than the one analysed),
 * SMZ_ELIMIT (more than can be numbered) or SMZ_ENOMEM; after the latter two, always. Since 0.2. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_repeats_add(smz_repeats *repeats, const smz_summary *summary, const char *text,
                                                    size_t length);

/* Writes what stands in more than half of the texts, if there are three or more: a piece a line, in the order in which
 * they were first seen, white space made one space, cut to 512 bytes. That is what smz_options.furniture reads. Fails
 * with SMZ_EINVAL, SMZ_EWRITE, or as smz_repeats_add did. Since 0.2. */
SMZ_API SMZ_CHECK_RESULT smz_status smz_repeats_write(const smz_repeats *repeats, smz_write write, void *user);

/* --- Asking the library ----------------------------------------------------------------------------------------- */

/* What a status means: a constant English phrase. Since 0.1. */
SMZ_API const char *smz_strerror(smz_status status);

/* What went wrong in this summarizer's last call. Never NULL; owned by the summarizer, whose next call changes it.
 * Since 0.1. */
SMZ_API const smz_error *smz_last_error(const smz_summarizer *summarizer);

/* Describes the language number index (from 0, by code). Answers 1, or 0 if there is no such number. Since 0.1. */
SMZ_API int smz_language_at(size_t index, smz_language *out);

/* The library's version, "0.2.0". Since 0.1. */
SMZ_API const char *smz_version(void);

#ifdef __cplusplus
}
#endif

#endif
