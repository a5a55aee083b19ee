/* SPDX-License-Identifier: MIT */
#include "score/phrase.h"

#include "support/random.h"
#include "support/sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A sample with the lexicon that its phrases are read by. */
struct reading {
    struct sample sample;
    struct smz__buf lexemes;
    struct smz__phrase_scan scan;
    uint16_t need[64];       /* for each term, where only some phrases are of interest */
    struct smz__table keys;  /* of phrases ... */
    uint16_t counts[2048];   /* ... and how often each occurs */
    struct gathered phrases; /* those visited, as they stand in the text, bars between */
};

static struct smz__lexeme *lexemes_of(struct reading *r)
{
    return (struct smz__lexeme *)(void *)r->lexemes.data;
}

static void reading_open(struct reading *r, const char *code, const char *text, unsigned least, unsigned most)
{
    sample_open(&r->sample, code, text);
    smz__buf_init(&r->lexemes, &r->sample.allocator, SIZE_MAX);
    require(smz__read_lexicon(&r->lexemes, &r->sample.document) == SMZ_OK);
    r->scan = (struct smz__phrase_scan){
        .document = &r->sample.document, .lexemes = lexemes_of(r), .least = least, .most = most, .runs = true};
    r->phrases = (struct gathered){0};
    gather_string(&r->phrases, "");
}

static void reading_close(struct reading *r)
{
    gathered_free(&r->phrases);
    smz__buf_free(&r->lexemes);
    sample_close(&r->sample);
}

static smz_status gather_phrase(void *user, const struct smz__occurrence *occurrence)
{
    struct reading *r = user;
    const struct smz__phrase_token *first = &occurrence->tokens[0], *last = &occurrence->tokens[occurrence->words - 1];
    size_t start, end, ignored;
    require(smz__token_span(&r->sample.document, r->sample.text, first->first, &start, &ignored));
    require(smz__token_span(&r->sample.document, r->sample.text, last->first + last->parts - 1, &ignored, &end));
    gather_string(&r->phrases, r->phrases.length == 0 ? "" : "|");
    gather(&r->phrases, r->sample.text + start, end - start);
    return SMZ_OK;
}

static void visits_runs(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text;
        bool runs;
        const char *phrases;
    } cases[] = {
        {"zh", "油纸伞", true, "油纸|油纸伞|纸伞"},
        {"zh", "油纸伞", false, "油纸|纸伞"},
        {"zh", "油纸，雨伞", true, "油纸|雨伞"},
        /* Grammar and numbers part words; frequent words stay whole. */
        {"zh", "油纸的雨伞", true, "油纸|雨伞"},
        {"zh", "油纸三柄", true, "油纸"},
        {"zh", "目的", true, "目的"},
        {"zh", "伞", true, ""},
        {"ja", "和紙をすく村人", true, "和紙|村人"},
        {"zh", "油纸没有雨伞", true, "油纸|雨伞"},
        {"zh", "用Python语言", true, "Python|语言"},
        /* Vowels stay with their consonants, and two sounds are a word only if known. */
        {"th", "เต้าหู้", true, "เต้า|เต้าหู้|หู้"},
        {"th", "ทดลบ", true, "ทดล|ทดลบ|ดลบ"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reading r;
        /* A run is one word, however long. */
        reading_open(&r, cases[i].code, cases[i].text, 1, 1);
        r.scan.runs = cases[i].runs;
        require(smz__visit_phrases(&r.scan, gather_phrase, &r) == SMZ_OK);
        require_text(r.phrases.bytes, r.phrases.length, cases[i].phrases);
        reading_close(&r);
    }
}

static void visits_phrases(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text;
        unsigned least, most;
        const char *phrases;
    } cases[] = {
        {"en", "", 1, 3, ""},
        {"en", "Harbour", 1, 3, "Harbour"},
        {"en", "Old harbour cranes", 1, 3, "Old|Old harbour|Old harbour cranes|harbour|harbour cranes|cranes"},
        {"en", "Old harbour cranes", 2, 2, "Old harbour|harbour cranes"},
        {"en", "Old harbour cranes creak loudly", 4, 4, "Old harbour cranes creak|harbour cranes creak loudly"},
        {"en", "Cranes, harbour", 1, 3, "Cranes|harbour"},
        {"en", "Cranes. Harbour", 1, 3, "Cranes|Harbour"},
        {"en", "Cranes\nharbour", 1, 3, "Cranes|Cranes\nharbour|harbour"},
        {"en", "Cranes 1968 harbour", 1, 3, "Cranes|harbour"},
        {"en", "Bread-winner dances", 1, 3, "Bread-winner|Bread-winner dances|dances"},
        {"en", "COVID-19 and 3.5 and 3D-print", 1, 1, "COVID-19|3D-print"},
        {"en", "of the and", 1, 3, ""},
        /* Names hold what links names, terms what links terms. */
        {"en", "Cranes of harbour", 1, 3, "Cranes|harbour"},
        {"en", "Bank of Norway", 1, 3, "Bank|Bank of Norway|Norway"},
        {"en", "Bank with Norway", 1, 3, "Bank|Norway"},
        {"en", "Tower of the Winds", 4, 4, "Tower of the Winds"},
        {"fr", "traitement de texte", 2, 4, "traitement de texte"},
        {"fr", "maison de la radio", 2, 4, "maison de la radio"},
        {"fr", "maison la radio", 2, 4, ""},
        {"nl", "Hugo de Groot", 2, 4, "Hugo de Groot"},
        /* So is what a name begins with, if a capital or an initial tells it from others. */
        {"nl", "dat zegt Van Dalen", 1, 1, "Van Dalen"},
        {"nl", "door P. J. van Dalen", 1, 1, "van Dalen"},
        {"nl", "dorp van Dalen", 1, 1, "dorp|Dalen"},
        {"nl", "Van Dalen zwijgt", 1, 1, "Dalen|zwijgt"},
        {"en", "cranes in The Hague creak", 1, 1, "cranes|The Hague|creak"},
        {"en", "cranes in The harbour creak", 1, 1, "cranes|harbour|creak"},
        {"pt", "ver Dr.\xC2\xAA Fontes", 1, 3, "Fontes"},
        /* Names may be longer than that. */
        {"en", "by and by and by we saw Prime Minister Yoshihide Suga", 3, 3,
         "Prime Minister Yoshihide|Prime Minister Yoshihide Suga|Minister Yoshihide Suga"},
        {"en", "Prime Minister Yoshihide Suga spoke of it to the two of us", 4, 3, "Prime Minister Yoshihide Suga"},
        {"en", "by and by and by we saw Rio de la Plata", 2, 2, "Rio de la Plata"},
        {"en", "by and by and by we saw Ludwig van Beethoven", 2, 2, "Ludwig van Beethoven"},
        {"fr", "Il va au Rio de la Plata", 2, 2, "Rio de la Plata"},
        {"en", "by and by and by we saw Prime Minister Yoshihide Suga", 2, 1, ""},
        {"en", "by and by, in and on and of it, we saw One Two Three Four Five Six Seven", 6, 3, ""},
        {"en", "by and by and by we saw Prime Minister Yoshihide cranes", 4, 3, ""},
        {"en", "PRIME MINISTER YOSHIHIDE SUGA", 4, 3, ""},
        {"en", "by and by and by we saw Harun al-Rashid of Baghdad", 4, 3, "Harun al-Rashid of Baghdad"},
        /* Verbs and days are in none; a capital makes a name of a verb. */
        {"en", "Suga said", 1, 3, "Suga"},
        {"en", "Edward Said wrote", 1, 3, "Edward|Edward Said|Said"},
        /* An initial stands inside a name; a title does not, nor a letter that is none. */
        {"en", "Mara H. Ellison and P. K. Tarn", 1, 3, "Mara|Mara H. Ellison|Ellison|Tarn"},
        {"fr", "Oslo et M. Varlet", 1, 3, "Oslo|Varlet"},
        {"en", "vitamin C. Oslo", 1, 3, "vitamin|Oslo"},
        {"en", "We met Monday cranes", 1, 3, "cranes"},
        /* What frames a page is no text, unless there is nothing else. */
        {"en", "The crane is old.\n\nBy Mara Ellison\n\nIt creaks in wind.", 1, 1, "crane|old|creaks|wind"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reading r;
        reading_open(&r, cases[i].code, cases[i].text, cases[i].least, cases[i].most);
        require(smz__visit_phrases(&r.scan, gather_phrase, &r) == SMZ_OK);
        require_text(r.phrases.bytes, r.phrases.length, cases[i].phrases);
        reading_close(&r);
    }
}

/* What stands on either side, and what a capital tells. */
static smz_status gather_sides(void *user, const struct smz__occurrence *occurrence)
{
    struct reading *r = user;
    (void)gather_phrase(user, occurrence);
    gather_string(&r->phrases, occurrence->before == SMZ__NOTHING ? "[" : "<");
    gather_string(&r->phrases, occurrence->behind == SMZ__NOTHING ? "]" : ">");
    gather_string(&r->phrases, (occurrence->tokens[0].bits & SMZ__PHRASE_TELLS) != 0 ? "+" : "-");
    return SMZ_OK;
}

static void knows_the_neighbours(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text;
        unsigned least; /* words, or pairs */
        const char *phrases;
    } cases[] = {
        {"en", "Cranes creak", 1, "Cranes[>-|creak<]+"},
        {"en", "the crane, which creaks", 1, "crane<]+|creaks<]+"},
        {"en", "It creaks in Oslo and Bergen.", 1, "creaks<>+|Oslo<>+|Bergen<]+"},
        {"en", "We mend Old Harbour Cranes Creak.", 1, "mend<>-|Old<>-|Harbour<>-|Cranes<>-|Creak<]-"},
        /* The longest run has one behind it, too. */
        {"zh", "油纸雨伞油纸雨伞油纸", SMZ__MAX_PHRASE_STEMS, "油纸雨伞油纸雨伞油[>-|纸雨伞油纸雨伞油纸<]+"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reading r;
        reading_open(&r, cases[i].code, cases[i].text, cases[i].least, 1);
        require(smz__visit_phrases(&r.scan, gather_sides, &r) == SMZ_OK);
        require_text(r.phrases.bytes, r.phrases.length, cases[i].phrases);
        reading_close(&r);
    }
}

/* --- phrases of interest -------------------------------------------------------------------------------------------
 */

static uint32_t term_at(const struct reading *r, uint32_t at)
{
    return smz__lexeme_at(&r->scan, at)->term;
}

/* Counts each phrase. */
static smz_status count_key(void *user, const struct smz__occurrence *occurrence)
{
    struct reading *r = user;
    uint32_t key[SMZ__MAX_PHRASE_STEMS];
    const size_t terms = smz__phrase_key(&r->scan, occurrence, key);
    const uint32_t id = smz__table_intern(&r->keys, key, terms * sizeof key[0]);
    require(id < COUNT(r->counts));
    r->counts[id]++;
    return SMZ_OK;
}

static smz_status gather_line(void *user, const struct smz__occurrence *occurrence)
{
    struct reading *r = user;
    char number[16];
    (void)gather_sides(user, occurrence);
    (void)snprintf(number, sizeof number, "%u\n", (unsigned)occurrence->tokens[0].first);
    gather_string(&r->phrases, number);
    return SMZ_OK;
}

/* Gathers the phrases that must be visited where only those of interest are. */
static smz_status gather_interesting(void *user, const struct smz__occurrence *occurrence)
{
    const struct reading *r = user;
    uint32_t key[SMZ__MAX_PHRASE_STEMS];
    const size_t terms = smz__phrase_key(&r->scan, occurrence, key);
    const uint16_t need = r->need[term_at(r, occurrence->tokens[0].first)];
    const uint32_t id = smz__table_find(&r->keys, key, terms * sizeof key[0]);
    if (need == SMZ__NEVER || (r->scan.least > 1 && r->counts[id] < need))
        return SMZ_OK;
    return gather_line(user, occurrence);
}

/* Whether lines has all the lines that part has, in order. */
static bool has_lines(const char *lines, const char *part)
{
    while (*part != '\0') {
        const size_t length = strcspn(part, "\n") + 1;
        while (*lines != '\0' && strncmp(lines, part, length) != 0)
            lines += strcspn(lines, "\n") + 1;
        if (*lines == '\0')
            return false;
        lines += length;
        part += length;
    }
    return true;
}

static char *visit(struct reading *r, smz__visit_phrase gather_one)
{
    r->phrases = (struct gathered){0};
    gather_string(&r->phrases, "\n");
    require(smz__visit_phrases(&r->scan, gather_one, r) == SMZ_OK);
    return r->phrases.bytes;
}

/* Where only phrases of interest are looked for, all of them are found, with the neighbours that they have, and nothing
 * that is no phrase. */
static void passes_over_the_rest(void **state)
{
    (void)state;
    static const char *const words[] = {"old",  "harbour", "Harbour", "crane", "of",    "the",  "The",   "van",
                                        "Van",  "Gogh",    "and",     "rope",  "rope-", "1912", "Oslo.", "cranes,",
                                        "said", "J.",      "ropes",   "crane", "de",    "la",   "B",     "by-"};
    for (uint64_t seed = 0; seed < 3000; seed++) {
        struct random random = {seed};
        struct gathered text = {0};
        struct reading r;
        /* Some have more words than are looked through at once. */
        for (size_t i = random_below(&random, seed % 4 != 0 ? 60 : 5 * SMZ__WORDS_PER_START) + 1; i-- > 0;) {
            const char *word = words[random_below(&random, COUNT(words))];
            gather_string(&text, word);
            gather_string(&text, word[strlen(word) - 1] == '-' || i == 0 ? "" : " ");
        }
        reading_open(&r, "en", text.bytes, 1 + (unsigned)random_below(&random, 2), 3);
        const uint32_t terms = r.sample.document.vocabulary.term_keys.count;
        require(terms <= COUNT(r.need));
        for (uint32_t i = 0; i < terms; i++)
            r.need[i] = SMZ__NEVER;
        for (uint32_t i = 0; i < 3 && i < terms; i++)
            r.need[random_below(&random, terms)] = (uint16_t)(i + 1);
        gathered_free(&r.phrases);
        smz__table_init(&r.keys, &r.sample.allocator);
        memset(r.counts, 0, sizeof r.counts);
        require(smz__visit_phrases(&r.scan, count_key, &r) == SMZ_OK);
        char *all = visit(&r, gather_line), *must = visit(&r, gather_interesting);
        struct smz__buf starts;
        smz__buf_init(&starts, &r.sample.allocator, SIZE_MAX);
        require(smz__find_starts(&starts, &r.sample.document, r.scan.lexemes, r.need, r.scan.least > 1) == SMZ_OK);
        r.scan.starts = (const uint64_t *)(const void *)starts.data;
        char *found = visit(&r, gather_line);
        note("seed %lu: %s\nFOUND%sMUST%sALL%s", (unsigned long)seed, text.bytes, found, must, all);
        require(has_lines(all, found) && has_lines(found, must));
        smz__buf_free(&starts);
        smz__table_free(&r.keys);
        free(all);
        free(must);
        reading_close(&r);
        gathered_free(&text);
    }
}

static smz_status refuse(void *user, const struct smz__occurrence *occurrence)
{
    size_t *left = user;
    (void)occurrence;
    return --*left == 0 ? SMZ_ELIMIT : SMZ_OK;
}

static void stops_when_told(void **state)
{
    (void)state;
    struct reading r;
    size_t left = 3;
    reading_open(&r, "en", "Old harbour cranes creak", 1, 1);
    require(smz__visit_phrases(&r.scan, refuse, &left) == SMZ_ELIMIT && left == 0);
    reading_close(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(visits_phrases),       cmocka_unit_test(visits_runs),
        cmocka_unit_test(knows_the_neighbours), cmocka_unit_test(passes_over_the_rest),
        cmocka_unit_test(stops_when_told),
    };
    return cmocka_run_group_tests_name("score/phrase", tests, NULL, NULL);
}
