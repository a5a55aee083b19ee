/* SPDX-License-Identifier: MIT */
/*
 * Every ceiling in one place, each with the input that it stops.
 */
#ifndef SMZ_BASE_LIMITS_H
#define SMZ_BASE_LIMITS_H

#include <stddef.h>
#include <stdint.h>

/* Bytes in one word. A longer run of letters (base64, a line without spaces, a flood of combining marks) is read as
 * several words, so that hashing, folding and stemming one word stay cheap. */
#define SMZ__MAX_WORD_BYTES 256

/* Characters in a word that is still stemmed: no language has longer words worth it. */
#define SMZ__MAX_STEM_BYTES 64

/* Distinct words, terms and phrases, and words in a text: they are numbered with 32 bits, two of them flags where a
 * word stream is kept for keywords. A text that holds more is refused with SMZ_ELIMIT. */
#define SMZ__MAX_IDS (UINT32_C(1) << 30)

/* Bytes in as many records; where memory is smaller than that, no ceiling. */
#define SMZ__MAX_RECORDS(width) (SIZE_MAX / SMZ__MAX_IDS < (width) ? SIZE_MAX : SMZ__MAX_IDS * (width))

/* Bytes at the beginning of a text that language detection reads: enough for certainty, little enough to be instant. */
#define SMZ__MAX_DETECT_BYTES 16384

/* Bytes in a chain of letters and full stops ("e.g", "U.S.A") that is looked up as an abbreviation. */
#define SMZ__MAX_ABBREVIATION_BYTES 24

/* Bytes at the beginning of a line that are looked up as page furniture ("Related articles"). */
#define SMZ__MAX_FURNITURE_BYTES 64

/* Bytes, without white space, by which a running head is known again. */
#define SMZ__MAX_RUNNING_HEAD_BYTES 128

/* Chosen sentences that a candidate is compared with through one term (score/select.c): stops a text that repeats one
 * word in every sentence from costing the square of its length. */
#define SMZ__MAX_COMPARED_PER_TERM 24

/* Candidates from which a document's mean and deviation of each feature are taken, spread evenly. More would cost as
 * much time as the scores themselves and change nothing that can be seen. */
#define SMZ__MAX_MEASURED 2048

/* For the methods that rank by a graph of sentences: neighbours of one sentence, and sentences of one term that are
 * compared through it. Classic LexRank and TextRank compare all with all. */
#define SMZ__MAX_NEIGHBOURS 16
#define SMZ__MAX_POSTINGS   64

/* Bytes of a text that are read, in each pass over it, before the caller is asked whether to go on: some 0.1 to 5 ms.
 */
#define SMZ__WATCH_BYTES 65536

/* Bytes in one piece that a renderer gathers before it calls the write function. */
#define SMZ__WRITE_BYTES 65536

#endif
