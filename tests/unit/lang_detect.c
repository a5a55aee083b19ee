/* SPDX-License-Identifier: MIT */
#include "lang/detect.h"

#include "base/alloc.h"
#include "base/limits.h"
#include "support/hook.h"
#include "support/test.h"

#include <glob.h>
#include <string.h>

static const char *detect(const char *text, size_t length)
{
    const smz_allocator allocator = smz__malloc_allocator();
    struct smz__buf scratch;
    smz__buf_init(&scratch, &allocator, SIZE_MAX);
    double confidence = -1.0;
    const struct smz__language *language = smz__detect_language(text, length, &scratch, &confidence);
    smz__buf_free(&scratch);
    require(language != NULL && confidence <= 1.0);
    require(strcmp(language->code, "und") == 0 ? !(confidence < 0.0) && !(confidence > 0.0) : confidence > 0.0);
    return language->code;
}

/* A sentence or two in each language that tests/golden has no article in, and what has none. */
static void tells_sentences(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text;
    } cases[] = {
        {"en", "The boat was late, but nobody on the quay seemed to mind."},
        {"bg", "Лодката закъсня, но никой на кея не изглеждаше притеснен от това."},
        {"ca", "El vaixell va arribar tard, però ningú del moll no semblava preocupat per això."},
        {"cs", "Loď měla zpoždění, ale zdálo se, že to na nábřeží nikomu nevadí."},
        {"da", "Båden var forsinket, men det så ikke ud til, at nogen på kajen var kede af det."},
        {"et", "Paat hilines, aga keegi kail ei paistnud sellest hoolivat, sest nad olid kõik harjunud."},
        {"eu", "Itsasontzia berandu iritsi zen, baina ez zirudien kaian inor horrekin haserre zegoenik."},
        {"fa",
         "کشتی دیر رسید، اما به نظر نمی‌رسید که کسی در اسکله از این "
         "موضوع "
         "ناراحت "
         "باشد."},
        {"ga", "Bhí an bád déanach, ach níor cuma le haon duine ar an gcé é sin a bheith amhlaidh."},
        {"he", "הסירה איחרה, אבל נראה שאף אחד על הרציף לא היה מוטרד מכך."},
        {"ko", "배가 늦었지만 부두에 있는 사람들은 아무도 신경 쓰지 않는 것 같았다."},
        {"lt", "Laivas vėlavo, bet atrodė, kad krantinėje dėl to niekas per daug nesijaudina."},
        {"no", "Båten var forsinket, men det så ikke ut til at noen på kaia brydde seg om det."},
        {"ro", "Barca a întârziat, dar nimeni de pe chei nu părea să fie supărat din cauza asta."},
        {"sk", "Loď meškala, ale zdalo sa, že to na nábreží nikomu neprekáža."},
        {"sl", "Ladja je zamujala, vendar se ni zdelo, da bi to na pomolu koga motilo."},
        {"th", "เรือมาช้า แต่ดูเหมือนไม่มีใครบนท่าเรือสนใจ"},
        {"uk", "Човен запізнився, але здавалося, що нікого на причалі це не турбує."},
        {"vi", "Con tàu đến muộn, nhưng dường như không ai trên bến cảng thấy phiền vì điều đó."},
        {"ja", "船は遅れたが、埠頭の人々は誰も気にしていないようだった。"},
        {"zh", "船晚点了，但是码头上似乎没有人在意。"},
        {"gu", "હોડી મોડી પડી, પણ ઘાટ પર કોઈ ચિંતિત જણાતું ન હતું."},
        {"pa", "ਕਿਸ਼ਤੀ ਲੇਟ ਸੀ, ਪਰ ਘਾਟ ਉੱਤੇ ਕੋਈ ਫ਼ਿਕਰਮੰਦ ਨਹੀਂ ਸੀ।"},
        {"si", "බෝට්ටුව ප්‍රමාද විය."},
        {"te", "పడవ ఆలస్యంగా వచ్చింది, కానీ ఎవరూ బాధపడలేదు."},
        {"und", ""},
        {"und", "12 345, 67.89 + 10 = ?"},
        {"und", "zzgrk vrrt krrp blorf snirg. Tramp quilz."},
        {"und", "\xFF\xFE\x80\x80"},
        {"und", "Roedd y cwch yn hwyr, ond nid oedd neb ar y cei yn ymddangos yn poeni am hynny."}, /* Welsh */
        {"und", "Navis sero venit, sed nemo in portu de hac re sollicitus esse videbatur."},        /* Latin */
        {"und", "გემმა დააგვიანა, მაგრამ ნავსადგურში არავინ წუხდა."}, /* Georgian: not among ours */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("%s", cases[i].text);
        const char *code = detect(cases[i].text, strlen(cases[i].text));
        require_text(code, strlen(code), cases[i].code);
    }
}

/* tests/golden/xx-name.txt is in language xx. */
static void tells_articles(void **state)
{
    (void)state;
    glob_t found;
    note("tests/golden");
    require(glob("tests/golden/[a-z][a-z]-*.txt", 0, NULL, &found) == 0 && found.gl_pathc >= 20);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        if (strstr(found.gl_pathv[i], "/no-marks") != NULL)
            continue; /* which is no Norwegian article */
        struct gathered text = read_file(found.gl_pathv[i]);
        const char *code = detect(text.bytes, text.length);
        note("%s is taken for %s", found.gl_pathv[i], code);
        require(strncmp(strrchr(found.gl_pathv[i], '/') + 1, code, 2) == 0);
        gathered_free(&text);
    }
    globfree(&found);
}

/* Only the beginning is read, so that detection takes no longer for a book than for a page. */
static void reads_a_prefix(void **state)
{
    (void)state;
    struct gathered text = {0};
    while (text.length < SMZ__MAX_DETECT_BYTES)
        gather_string(&text, "The boat was late, but nobody on the quay seemed to mind. ");
    while (text.length < 10 * SMZ__MAX_DETECT_BYTES)
        gather_string(&text, "Лодката закъсня, но никой на кея не изглеждаше притеснен. ");
    note("English, then Bulgarian");
    require(strcmp(detect(text.bytes, text.length), "en") == 0);
    gathered_free(&text);
}

/* The caller learns from scratch that memory ended. */
static void refusal_shows_in_scratch(void **state)
{
    (void)state;
    struct hook hook = hook_make();
    const smz_allocator allocator = hook_allocator(&hook);
    struct smz__buf scratch;
    static const char text[] = "The boat was late.";
    smz__buf_init(&scratch, &allocator, SIZE_MAX);
    double confidence;
    hook.refuse_at = 0;
    note("%s", text);
    (void)smz__detect_language(text, strlen(text), &scratch, &confidence);
    require(scratch.status == SMZ_ENOMEM);
    smz__buf_free(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_sentences),
        cmocka_unit_test(tells_articles),
        cmocka_unit_test(reads_a_prefix),
        cmocka_unit_test(refusal_shows_in_scratch),
    };
    return cmocka_run_group_tests_name("lang/detect", tests, NULL, NULL);
}
