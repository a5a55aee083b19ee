/* SPDX-License-Identifier: MIT */
#include "document/sentence.h"

#include "support/sample.h"

#include <string.h>

/* The sentences of a text, one a line in the table: what is a line here is a space in the text that is read. */
static void finds_sentences(void **state)
{
    (void)state;
    static const struct {
        const char *code, *sentences;
    } cases[] = {
        {"en", "It rained all day.\nWe stayed in the harbour."},
        {"en", "**It rained.**\nWe stayed in.*\n_Nobody came._\nThen we left ** and rowed."},
        {"en", "Did it rain?\nIt did!\nWe stayed in…\nThen we left."},
        {"en", "The tide takes 3.14 hours at example.org and leaves."},
        {"en", "“It rained,” she said.\n“We stayed.”\nNobody came."},
        {"en", "“Stop!” he said to the ferry."},
        {"en", "We met Dr. Kim and Mrs. Vale.\nThe boat came at 5 p.m. from the island."},
        {"en", "J. R. Holm kept the light.\nHe lived in the U.S. Senate building."},
        {"en", "See No. 5 on the list.\nThe others are e.g. Rome and Naples."},
        {"en", "(It rained.)\nWe stayed there."},
        {"en", "The light was sold (it had cost $5.) to Tarn Inc. of Hobb."},
        {"de", "Am 3. Oktober kam das Schiff.\nDie Leute warteten z.B. am Hafen."},
        {"de", "Er lebte im 19. Jahrhundert.\nDas ist ein Lehrer.\nEr geht."},
        {"fr", "M. Dupont est arrivé.\nIl a dit : « Non. »\nPuis il est parti."},
        {"es", "¿Llegó el barco?\n¡Sí!\nLlegó tarde al puerto."},
        {"el", "Πού είναι το πλοίο;\nΕίναι στο λιμάνι."},
        {"hy", "Նավը եկավ։\nՄենք սպասեցինք։"},
        {"ta", "திரு எம். ஜி. ராமன் வந்தார்.\nபடகு தாமதமானது."},
        {"hi", "नाव देर से आई।\nकोई नहीं था।"},
        {"ar", "أين السفينة؟\nوصلت متأخرة."},
        {"ru", "Корабль пришёл в 1905 г. в порт.\nВсе ждали."},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[512];
        struct sample sample;
        struct gathered found = {0};
        require(strlen(cases[i].sentences) < sizeof text);
        memcpy(text, cases[i].sentences, strlen(cases[i].sentences) + 1);
        for (char *end = text; (end = strchr(end, '\n')) != NULL;)
            *end = ' ';
        sample_open(&sample, cases[i].code, text);
        for (size_t s = 0; s < sample.document.sentence_count; s++) {
            const struct smz__sentence *sentence = smz__sentence_at(&sample.document, s);
            gather_string(&found, s == 0 ? "" : "\n");
            gather(&found, text + sentence->start, sentence->end - sentence->start);
            require(sentence->paragraph == 0 && smz__figures_at(&sample.document, s)->place == s);
        }
        require_text(found.bytes, found.length, cases[i].sentences);
        gathered_free(&found);
        sample_close(&sample);
    }
}

/* Where there are no spaces, sentences stand directly behind one another. */
static void finds_sentences_without_spaces(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text;
        size_t count;
    } cases[] = {
        {"ja", "船は遅れた。誰も気にしなかった。", 2},
        {"ja", "彼は「雨だ。」と言った。船は来た。", 2},
        {"zh", "船晚点了。没有人在意！为什么？", 3},
        {"zh", "版本３．２９已经发布。船来了。", 2},
        {"th", "เรือมาช้า แต่ไม่มีใครสนใจ", 1},
        {"en", "• Bread • Milk", 2}, /* bullets, of which one was meant for a new line */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        sample_open(&sample, cases[i].code, cases[i].text);
        require(sample.document.sentence_count == cases[i].count);
        sample_close(&sample);
    }
}

/* Content words of a sentence. */
static uint32_t count_content(const struct sample *sample, size_t index)
{
    const struct smz__sentence *s = smz__sentence_at(&sample->document, index);
    uint32_t content = 0;
    for (uint32_t k = 0; k < smz__term_count(s); k++)
        content += (uint32_t)(unsigned char)sample->document.term_counts.data[s->first_term + k];
    return content;
}

static void counts_words(void **state)
{
    (void)state;
    static const char text[] = "The Old Harbour of Hobb has 3 cranes, and the harbour cranes of 1968 are old.";
    struct sample sample;
    sample_open(&sample, "en", text);
    const struct smz__sentence *s = smz__sentence_at(&sample.document, 0);
    require(sample.document.sentence_count == 1);
    const struct smz__figures *n = smz__figures_at(&sample.document, 0);
    require(n->words == 16 && s->spaced == 16 && s->chars == sizeof text - 1);
    require(n->numbers == 2 && n->commas == 1);
    /* Each term once, however often it occurs. */
    const uint32_t content = count_content(&sample, 0);
    require(smz__term_count(s) < content && content < n->words && n->fresh == smz__term_count(s));
    sample_close(&sample);
}

/* More than half of the words, but the first does not count. */
static void tells_capitals(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool loud;
    } cases[] = {
        {"THE FERRY LEFT.", true},       {"The ferry left.", false},         {"Hobb.", false},
        {"The Old Harbour Hobb.", true}, {"The Old Harbour of Hobb.", true}, {"The Old Harbour burnt.", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        sample_open(&sample, "en", cases[i].text);
        require(((smz__sentence_at(&sample.document, 0)->flags & SMZ__LOUD) != 0) == cases[i].loud);
        sample_close(&sample);
    }
}

/* A sentence keeps its dateline, and counts as if it had none. */
static void a_dateline_does_not_count(void **state)
{
    (void)state;
    static const char text[] = "HOBB, Oct. 3 (NTB).- The ferry left at noon. Then the ferry came back.";
    struct sample with, without;
    sample_open(&with, "en", text);
    sample_open(&without, "en", strstr(text, "The"));
    const struct smz__sentence *a = smz__sentence_at(&with.document, 0), *b = smz__sentence_at(&without.document, 0);
    require(with.document.sentence_count == 2 && without.document.sentence_count == 2);
    require(a->start == 0 && a->end == strlen("HOBB, Oct. 3 (NTB).- The ferry left at noon."));
    const struct smz__figures *n = smz__figures_at(&with.document, 0), *m = smz__figures_at(&without.document, 0);
    note("%u words, %u numbers", (unsigned)n->words, (unsigned)n->numbers);
    require(n->words == m->words && n->numbers == m->numbers && n->commas == m->commas && a->flags == b->flags);
    require(count_content(&with, 0) == count_content(&without, 0) && smz__term_count(a) == smz__term_count(b));
    require(a->spaced == b->spaced + 4 && a->chars == b->chars + 21);
    sample_close(&without);
    sample_close(&with);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_sentences),
        cmocka_unit_test(finds_sentences_without_spaces),
        cmocka_unit_test(counts_words),
        cmocka_unit_test(tells_capitals),
        cmocka_unit_test(a_dateline_does_not_count),
    };
    return cmocka_run_group_tests_name("document/sentence", tests, NULL, NULL);
}
