/* SPDX-License-Identifier: MIT */
#include "score/token.h"

#include "support/random.h"
#include "support/sample.h"

#include <string.h>

/* The text's tokens as they are read, bars between, and behind each what it is: content, stop or breaker, + where a
 * capital tells something, and | where nothing goes across to the one before. */
static void read_all(struct gathered *found, struct sample *sample, const struct smz__buf *lexemes)
{
    const struct smz__phrase_scan scan = {.document = &sample->document,
                                          .lexemes = (const struct smz__lexeme *)(const void *)lexemes->data};
    struct smz__token_reader reader = smz__token_reader(&scan);
    struct smz__phrase_token token;
    gather_string(found, "");
    while (smz__read_token(&reader, &token)) {
        size_t start, end, ignored;
        require(smz__token_span(&sample->document, sample->text, token.first, &start, &ignored));
        require(smz__token_span(&sample->document, sample->text, token.first + token.parts - 1, &ignored, &end));
        gather_string(found, found->length == 0 ? "" : token.breaks ? " | " : " ");
        gather(found, sample->text + start, end - start);
        gather_string(found, token.word.kind == SMZ__PHRASE_CONTENT ? "=c" : "=s");
        if (token.word.kind == SMZ__PHRASE_BREAKER)
            found->bytes[found->length - 1] = 'b';
        gather_string(found, token.tells && token.word.capital ? "+" : "");
    }
}

static void reads_tokens(void **state)
{
    (void)state;
    static const struct {
        const char *code, *text, *tokens;
    } cases[] = {
        {"en", "The harbour cranes, and Oslo.", "The=s harbour=c cranes=c | and=s Oslo=c+"},
        {"en", "sea-worn U.S. 3.14 COVID-19", "sea-worn=c U.S=c+ | 3.14=b COVID-19=c+"},
        {"en", "It was in The Hague. The Hague was old.", "It=s was=s in=s The Hague=c+ | The=s Hague=c+ was=s old=c"},
        /* A lone capital before a sentence's beginning is no initial. */
        {"en", "We took plan B. The Crane creaks.", "We=s took=s plan=c B=b+ | The=s Crane=c+ creaks=c"},
        {"nl", "Wij zagen V. van Dalen en Van Dalen.", "Wij=s zagen=s V=b+ | van Dalen=c+ en=s Van Dalen=c+"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct sample sample;
        struct smz__buf lexemes;
        struct gathered found = {0};
        sample_open(&sample, cases[i].code, cases[i].text);
        smz__buf_init(&lexemes, &sample.allocator, SIZE_MAX);
        require(smz__read_lexicon(&lexemes, &sample.document) == SMZ_OK);
        read_all(&found, &sample, &lexemes);
        require_text(found.bytes, found.length, cases[i].tokens);
        gathered_free(&found);
        smz__buf_free(&lexemes);
        sample_close(&sample);
    }
}

static void require_same(const struct smz__phrase_token *a, const struct smz__phrase_token *b)
{
    require(a->word.term == b->word.term && a->word.kind == b->word.kind && a->word.cue == b->word.cue);
    require(a->word.capital == b->word.capital && a->word.number == b->word.number && a->word.pair == b->word.pair);
    require(a->first == b->first && a->parts == b->parts && a->sentence == b->sentence);
    require(a->tells == b->tells && a->breaks == b->breaks && a->goes_on == b->goes_on);
}

/* Of made-up texts full of what makes one token of several words. */
static void reads_many_as_one_by_one(void **state)
{
    (void)state;
    static const char *const parts[] = {"crane", "Oslo",  "The ",  "the ", "Hague",
                                        "V. ",   "van ",  "Dalen", "U.S",  "-",
                                        "/",     " ",     " ",     " ",    " ",
                                        ". ",    ", ",    "3.14",  "19",   "Secretary ",
                                        "of ",   "State", "A ",    "\n\n", "| a | b |\n\n",
                                        "LOUD"};
    struct random random = {5};
    for (int i = 0; i < 3000; i++) {
        struct sample sample;
        struct smz__buf lexemes;
        struct gathered text = {0};
        struct smz__phrase_token one, many[9];
        gather_string(&text, "");
        for (size_t wanted = random_below(&random, 400); text.length < wanted;)
            gather_string(&text, parts[random_below(&random, COUNT(parts))]);
        sample_open(&sample, i % 2 == 0 ? "en" : "nl", text.bytes);
        smz__buf_init(&lexemes, &sample.allocator, SIZE_MAX);
        require(smz__read_lexicon(&lexemes, &sample.document) == SMZ_OK);
        const struct smz__phrase_scan scan = {.document = &sample.document,
                                              .lexemes = (const struct smz__lexeme *)(const void *)lexemes.data};
        struct smz__token_reader reader = smz__token_reader(&scan), other = reader;
        size_t read, room;
        note("text %d: %s", i, text.bytes);
        do {
            room = 1 + random_below(&random, COUNT(many));
            read = smz__read_tokens(&reader, many, room);
            for (size_t k = 0; k < read; k++) {
                require(smz__read_token(&other, &one));
                require_same(&many[k], &one);
            }
        } while (read == room);
        require(!smz__read_token(&other, &one));
        gathered_free(&text);
        smz__buf_free(&lexemes);
        sample_close(&sample);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_tokens),
        cmocka_unit_test(reads_many_as_one_by_one),
    };
    return cmocka_run_group_tests_name("score/token", tests, NULL, NULL);
}
