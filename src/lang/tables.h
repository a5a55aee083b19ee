/* SPDX-License-Identifier: MIT */
/*
 * The shape of the language tables that src/gen/mklang.c makes of stopwords/ and corpus/ at build time.
 *
 * All constant and without pointers, so that a program that starts has nothing to relocate or parse. Words are stored
 * folded (smz__fold), in one pool; a word list is a slice of the index, sorted by bytes, and has slots of its own by
 * which a word is found.
 */
#ifndef SMZ_LANG_TABLES_H
#define SMZ_LANG_TABLES_H

#include <stddef.h>
#include <stdint.h>

/* A slice of smz__word_offset / smz__word_value, and where its slots begin in smz__word_slot. */
struct smz__words {
    uint32_t first;
    uint32_t count;
    uint32_t slot;
};

/* A slot is 0 where it is empty. Else its lower bits are one more than the number of a word in its list, and its upper
 * ones the lower ones of the word's hash, so that another word is passed over without being looked at. */
#define SMZ__SLOT_NUMBER_BITS 20
#define SMZ__SLOT_NUMBER      ((UINT32_C(1) << SMZ__SLOT_NUMBER_BITS) - 1)

/* How many slots a list of so many words has: at most two thirds of them are taken. */
static inline uint32_t smz__slots_of(uint32_t count)
{
    return count + count / 2 + 1;
}

/* FNV-1a, made even over all bits as in MurmurHash3. */
static inline uint32_t smz__word_hash(const char *word, size_t length)
{
    uint32_t hash = UINT32_C(2166136261);
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)word[i]) * UINT32_C(16777619);
    hash = (hash ^ hash >> 16) * UINT32_C(0x85EBCA6B);
    return hash ^ hash >> 13;
}

/* The slot that a search begins at; it goes on to the next one, and from the last to the first. */
static inline uint32_t smz__first_slot(uint32_t hash, uint32_t slots)
{
    return (uint32_t)((uint64_t)hash * slots >> 32);
}

static inline uint32_t smz__slot_check(uint32_t hash)
{
    return hash << SMZ__SLOT_NUMBER_BITS;
}

/* Scripts that a language is written in, as bits. */
enum smz__script {
    SMZ__LATIN = 1 << 0,
    SMZ__CYRILLIC = 1 << 1,
    SMZ__GREEK = 1 << 2,
    SMZ__ARMENIAN = 1 << 3,
    SMZ__HEBREW = 1 << 4,
    SMZ__ARABIC = 1 << 5,
    SMZ__DEVANAGARI = 1 << 6,
    SMZ__BENGALI = 1 << 7,
    SMZ__TAMIL = 1 << 8,
    SMZ__THAI = 1 << 9,
    SMZ__MYANMAR = 1 << 10,
    SMZ__ETHIOPIC = 1 << 11,
    SMZ__HANGUL = 1 << 12,
    SMZ__KANA = 1 << 13,
    SMZ__HAN = 1 << 14,
    SMZ__GURMUKHI = 1 << 15,
    SMZ__GUJARATI = 1 << 16,
    SMZ__TELUGU = 1 << 17,
    SMZ__SINHALA = 1 << 18
};

/* What is special about a language, as bits. The names in stopwords/LANGUAGES are given behind. */
enum smz__language_flag {
    SMZ__ORDINAL_DOT = 1 << 0,       /* ordinal-dot: "3. Oktober", "XIV. Jahrhundert" */
    SMZ__ELISION = 1 << 1,           /* elision: "l'homme" is two words */
    SMZ__DOTLESS_I = 1 << 2,         /* dotless-i: I and İ are the capitals of ı and i */
    SMZ__COLON_ENDS = 1 << 3,        /* colon-ends: ':' ends a sentence (Armenian) */
    SMZ__SEMICOLON_ASKS = 1 << 4,    /* semicolon-asks: ';' is the question mark (Greek) */
    SMZ__SYLLABLE_INITIALS = 1 << 5, /* syllable-initials: initials are written as syllables (Tamil) */
    SMZ__SPACE_ENDS = 1 << 6,        /* space-ends: there are no marks; a space ends a clause (Thai) */
    SMZ__OPEN_COMPOUNDS = 1 << 7,    /* open-compounds: nouns make a term by standing side by side (English) */
    SMZ__FREE_ORDER = 1 << 8         /* free-order: what stands side by side is seldom a term (Finnish) */
};

/* Values in an abbreviation list: what may follow the full stop without a sentence ending there. */
enum smz__abbreviation {
    SMZ__ABBREVIATION_ANY = 1,
    SMZ__ABBREVIATION_NAME = 2,   /* before-name: "Dr. Kim" */
    SMZ__ABBREVIATION_NUMBER = 3, /* before-number: "No. 5" */
    SMZ__ABBREVIATION_LOWER = 4   /* before-lower: "etc. and", but "etc. We" */
};

/* Values in the list of page furniture: what makes a line that begins with the phrase part of a page's frame. */
enum smz__furniture {
    SMZ__FURNITURE_LINE = 1,      /* line: it is the whole line */
    SMZ__FURNITURE_BEGIN,         /* begin: the line is short and has no final mark */
    SMZ__FURNITURE_LABEL,         /* label: a colon follows */
    SMZ__FURNITURE_NAME,          /* name: capitalised words and nothing else follow, or a colon */
    SMZ__FURNITURE_NUMBER,        /* number: a number follows, and then a mark or the line's end */
    SMZ__FURNITURE_OPENS = 1 << 7 /* and a longer phrase begins with these words; they may be no phrase themselves */
};

/* Values in a list of cues: what a stop word tells of the words around it, and a word's ending of the word. */
enum smz__cue {
    SMZ__CUE_DETERMINER = 1, /* determiner: "the", "each": behind it a noun is near */
    SMZ__CUE_PREPOSITION,    /* preposition: "with": so it is here */
    SMZ__CUE_LINK,           /* link: a preposition that may stand inside a term, "traitement de texte" */
    SMZ__CUE_NAME_LINK,      /* name-link: ... inside a name, "Bank of Norway" */
    SMZ__CUE_PRONOUN,        /* pronoun: "they": a verb is near */
    SMZ__CUE_AUXILIARY,      /* auxiliary: "will": so it is here */
    SMZ__CUE_APART,          /* apart: "Monday": in no keyword, though no stop word */
    SMZ__CUE_APART_SMALL,    /* apart-small: "said": so it is in small letters; "Said" may be a name */
    SMZ__CUE_PART,           /* part: "dark", "kilometres": in a keyword, but none by itself */
    SMZ__CUE_ENDING,         /* ending: "-ous": of words that end no term */
    SMZ__CUE_NOUN            /* noun: "-need": an exception from a shorter ending */
};

struct smz__language {
    char code[4];     /* ISO 639-1 */
    char name[16];    /* English, lower case */
    char stemmer[16]; /* libstemmer's name, "" for none */
    char aliases[40]; /* further codes and names, each ended by a space */
    uint32_t scripts; /* enum smz__script */
    uint32_t flags;   /* enum smz__language_flag */
    struct smz__words stop;
    struct smz__words abbreviations; /* value: enum smz__abbreviation; without the final full stop */
    struct smz__words frequent;      /* value: 25 * zipf, zipf = log10 of occurrences per 10^9 words */
    struct smz__words cues;          /* value: enum smz__cue; an ending begins with a hyphen */
};

extern const struct smz__language smz__languages[]; /* sorted by code */
extern const uint32_t smz__language_count;

extern const struct smz__words smz__furniture; /* value: enum smz__furniture */

extern const char smz__word_pool[];
extern const uint32_t smz__word_offset[]; /* one more than there are words: word i ends where word i + 1 begins */
extern const uint8_t smz__word_value[];
extern const uint32_t smz__word_slot[];

/* The most frequent words of all languages together, for detection: a pool of its own with one list; word i is found in
 * the postings from smz__detect_posting[i] to smz__detect_posting[i + 1]. */
struct smz__posting {
    uint8_t language; /* index into smz__languages */
    uint8_t value;    /* 25 * zipf */
};
extern const uint32_t smz__detect_count;
extern const char smz__detect_pool[];
extern const uint32_t smz__detect_offset[];
extern const uint32_t smz__detect_slot[];
extern const uint32_t smz__detect_first[];
extern const struct smz__posting smz__detect_posting[];

#endif
