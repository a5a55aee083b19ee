/* SPDX-License-Identifier: MIT */
#include "document/piece.h"

#include "support/sample.h"

#include <string.h>

static void finds_pieces(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text, *pieces;
    } cases[] = {
        {"fr", "l'homme d’or", "l'|homme|d’|or"},
        {"fr", "L'été qu'il", "L'|été|qu'|il"},
        {"fr", "aujourd'hui", "aujourd'hui"},
        {"it", "dell'arte", "dell'|arte"},
        {"ca", "l'hivern", "l'|hivern"},
        {"en", "it's o'clock", "it's|o'clock"},
        {"und", "l'homme", "l'homme"},
        {"fr", "", ""},
        {"ja", "東京都", "東京|京都|都"},
        {"ja", "東京-\nbay", "東京|京|bay"}, /* no word of letters is parted there */
        {"en", "a har-\nbour wall", "a|har-\nbour|wall"},
        {"en", "a har-\nBour wall", "a|har|Bour|wall"},
        {"en", "a har‐\n  bour wall", "a|har‐\n  bour|wall"},
        {"en", "well-known", "well|known"},
        {"de", "Haus-\nund Hof", "Haus|und|Hof"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        struct gathered pieces = {0};
        struct smz__piece piece;
        const size_t length = strlen(cases[i].text);
        sample_open(&sample, cases[i].code, "");
        note("%s: %s", cases[i].code, cases[i].text);
        gather_string(&pieces, "");
        for (size_t at = 0; smz__next_piece(&sample.document.vocabulary, cases[i].text, length, at, &piece);
             at = piece.next) {
            require(piece.next > at && piece.start >= at);
            gather_string(&pieces, pieces.length == 0 ? "" : "|");
            gather(&pieces, cases[i].text + piece.start, piece.end - piece.start);
        }
        require_text(pieces.bytes, pieces.length, cases[i].pieces);
        gathered_free(&pieces);
        sample_close(&sample);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_pieces),
    };
    return cmocka_run_group_tests_name("document/piece", tests, NULL, NULL);
}
