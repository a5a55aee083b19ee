/* SPDX-License-Identifier: MIT */
#include "score/phrase.h"

#include "support/sample.h"

#include <stdio.h>
#include <string.h>

/* A sample with the lexicon that its phrases are read by. */
struct reading {
    struct sample sample;
    struct smz__buf lexemes;
    struct smz__phrase_scan scan;
    struct gathered phrases; /* those visited, as they stand in the text, bars between */
};

static void reading_open(struct reading *r, const char *code, const char *text, unsigned least, unsigned most)
{
    sample_open(&r->sample, code, text);
    smz__buf_init(&r->lexemes, &r->sample.allocator, SIZE_MAX);
    require(smz__read_lexicon(&r->lexemes, &r->sample.document) == SMZ_OK);
    r->scan = (struct smz__phrase_scan){
        &r->sample.document, (const struct smz__lexeme *)(const void *)r->lexemes.data, NULL, least, most, true};
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

/* A term may be kept from beginning a phrase, or from following in one. */
static void keeps_to_the_bounds(void **state)
{
    (void)state;
    static const struct {
        const char *word;
        struct smz__bound bound;
        const char *phrases;
    } cases[] = {
        {"harbour", {0, UINT8_MAX}, "Old|cranes"},
        {"harbour", {1, 1}, "Old|harbour|harbour cranes|cranes"},
        {"harbour", {2, UINT8_MAX}, "Old|Old harbour|Old harbour cranes|cranes"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reading r;
        struct smz__bound bounds[16];
        reading_open(&r, "en", "Old harbour cranes", 1, 3);
        struct smz__vocabulary *vocabulary = &r.sample.document.vocabulary;
        require(vocabulary->term_keys.count <= COUNT(bounds));
        for (size_t k = 0; k < COUNT(bounds); k++)
            bounds[k] = (struct smz__bound){UINT8_MAX, 2};
        const uint32_t form = smz__vocabulary_add(vocabulary, cases[i].word, strlen(cases[i].word));
        bounds[smz__form_at(vocabulary, form)->term] = cases[i].bound;
        r.scan.bounds = bounds;
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
    gather_string(&r->phrases, occurrence->before == NULL ? "[" : "<");
    gather_string(&r->phrases, occurrence->behind == NULL ? "]" : ">");
    gather_string(&r->phrases, occurrence->tokens[0].tells ? "+" : "-");
    return SMZ_OK;
}

static void knows_the_neighbours(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words;
    } cases[] = {
        {"Cranes creak", "Cranes[>-|creak<]+"},
        {"the crane, which creaks", "crane<]+|creaks<]+"},
        {"It creaks in Oslo and Bergen.", "creaks<>+|Oslo<>+|Bergen<]+"},
        {"We mend Old Harbour Cranes Creak.", "mend<>-|Old<>-|Harbour<>-|Cranes<>-|Creak<]-"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reading r;
        reading_open(&r, "en", cases[i].text, 1, 1);
        require(smz__visit_phrases(&r.scan, gather_sides, &r) == SMZ_OK);
        require_text(r.phrases.bytes, r.phrases.length, cases[i].words);
        reading_close(&r);
    }
}

/* Words that stand in no phrase are passed over, and the phrases have the neighbours and numbers that they had. */
static smz_status gather_numbered(void *user, const struct smz__occurrence *occurrence)
{
    struct reading *r = user;
    char number[16];
    (void)gather_sides(user, occurrence);
    (void)snprintf(number, sizeof number, "%u", (unsigned)occurrence->tokens[0].number);
    gather_string(&r->phrases, number);
    return SMZ_OK;
}

static void passes_over_the_rest(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words;
    } cases[] = {
        {"Ropes and ropes hold a harbour. Old ropes hold old harbour ropes.", "harbour<]+5|harbour<>+10"},
        {"Harbour ropes and ropes and ropes hold old harbour", "Harbour[>-0|harbour<]+8"},
        {"Ropes hold. Rope-makers hold. Rope-makers in the harbour.", "harbour<]+7"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reading r;
        struct smz__bound bounds[16];
        reading_open(&r, "en", cases[i].text, 1, 1);
        struct smz__vocabulary *vocabulary = &r.sample.document.vocabulary;
        require(vocabulary->term_keys.count <= COUNT(bounds));
        for (size_t k = 0; k < COUNT(bounds); k++)
            bounds[k] = (struct smz__bound){0, UINT8_MAX};
        const uint32_t form = smz__vocabulary_add(vocabulary, "harbour", strlen("harbour"));
        bounds[smz__form_at(vocabulary, form)->term] = (struct smz__bound){1, 1};
        r.scan.bounds = bounds;
        require(smz__visit_phrases(&r.scan, gather_numbered, &r) == SMZ_OK);
        require_text(r.phrases.bytes, r.phrases.length, cases[i].words);
        reading_close(&r);
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
        cmocka_unit_test(keeps_to_the_bounds),  cmocka_unit_test(knows_the_neighbours),
        cmocka_unit_test(passes_over_the_rest), cmocka_unit_test(stops_when_told),
    };
    return cmocka_run_group_tests_name("score/phrase", tests, NULL, NULL);
}
