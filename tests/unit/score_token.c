/* SPDX-License-Identifier: MIT */
#include "score/token.h"

#include "support/random.h"
#include "support/sample.h"

#include <string.h>

/* A text as its tokens are read. */
struct text {
    struct sample sample;
    struct smz__buf lexemes;
    struct smz__phrase_scan scan;
};

static void text_open(struct text *text, const char *code, const char *bytes)
{
    sample_open(&text->sample, code, bytes);
    smz__buf_init(&text->lexemes, &text->sample.allocator, SIZE_MAX);
    require(smz__read_lexicon(&text->lexemes, &text->sample.document) == SMZ_OK);
    text->scan = (struct smz__phrase_scan){.document = &text->sample.document,
                                           .lexemes = (const struct smz__lexeme *)(const void *)text->lexemes.data};
}

static void text_close(struct text *text)
{
    smz__buf_free(&text->lexemes);
    sample_close(&text->sample);
}

/* The text's tokens as they are read, bars between, and behind each what it is: content, stop or breaker, + where a
 * capital tells something, > where it links what is before, < behind that; and | where nothing goes across to the one
 * before. */
static void read_all(struct gathered *found, struct text *text)
{
    struct sample *sample = &text->sample;
    struct smz__token_reader reader = smz__token_reader(&text->scan);
    struct smz__phrase_token token;
    gather_string(found, "");
    while (smz__read_token(&reader, &token)) {
        size_t start, end, ignored;
        require(smz__token_span(&sample->document, sample->text, token.first, &start, &ignored));
        require(smz__token_span(&sample->document, sample->text, token.first + token.parts - 1, &ignored, &end));
        gather_string(found, found->length == 0 ? "" : (token.bits & SMZ__PHRASE_BREAKS) != 0 ? " | " : " ");
        gather(found, sample->text + start, end - start);
        gather_string(found, (token.bits & SMZ__PHRASE_CONTENT) != 0 ? "=c"
                             : (token.bits & SMZ__PHRASE_STOP) != 0  ? "=s"
                                                                     : "=b");
        gather_string(found, smz__has_bits(token.bits, SMZ__PHRASE_TELLS | SMZ__PHRASE_CAPITAL) ? "+" : "");
        gather_string(found, (token.bits & SMZ__PHRASE_LINKED) != 0 ? ">" : "");
        gather_string(found, (token.bits & SMZ__PHRASE_GOES_ON) != 0 ? "<" : "");
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
        {"en", "It was, The Hague sank.", "It=s was=s | The=s+ Hague=c+ sank=c"},
        /* A lone capital before a sentence's beginning is no initial. */
        {"en", "We took plan B. The Crane creaks.", "We=s took=s plan=c B=b+ | The=s Crane=c+ creaks=c"},
        {"nl", "Wij zagen V. van Dalen en Van Dalen.", "Wij=s zagen=s V=b+ | van Dalen=c+ en=s Van Dalen=c+"},
        /* What links two names, but not across a mark, and nothing is told where all is in capitals. */
        {"en", "We saw State of Play, and State, of Play.",
         "We=s saw=s State=c+ of=s> Play=c+< | and=s State=c+ | of=s Play=c+"},
        {"en", "We saw State of, Play.", "We=s saw=s State=c+ of=s> | Play=c+"},
        {"en", "States of Play", "States=c of=s> Play=c+<"},
        {"en", "STATE OF PLAY IS OVER", "STATE=c OF=s PLAY=c IS=s OVER=s"},
        {"en", "state of Play", "state=c of=s Play=c+"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct text text;
        struct gathered found = {0};
        text_open(&text, cases[i].code, cases[i].text);
        read_all(&found, &text);
        require_text(found.bytes, found.length, cases[i].tokens);
        gathered_free(&found);
        text_close(&text);
    }
}

static void require_same(const struct smz__phrase_token *a, const struct smz__phrase_token *b)
{
    require(a->term == b->term && a->bits == b->bits);
    require(a->first == b->first && a->parts == b->parts && a->sentence == b->sentence);
}

/* A text put together of parts. */
static struct gathered make_text(struct random *random, const char *const *parts, size_t count)
{
    struct gathered text = {0};
    gather_string(&text, "");
    for (size_t wanted = random_below(random, 400); text.length < wanted;)
        gather_string(&text, parts[random_below(random, count)]);
    return text;
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
        struct text text;
        struct smz__phrase_token one, many[9];
        struct gathered bytes = make_text(&random, parts, COUNT(parts));
        text_open(&text, i % 2 == 0 ? "en" : "nl", bytes.bytes);
        struct smz__token_reader reader = smz__token_reader(&text.scan), other = reader;
        size_t read, room;
        note("text %d: %s", i, bytes.bytes);
        do {
            room = 1 + random_below(&random, COUNT(many));
            read = smz__read_tokens(&reader, many, room);
            for (size_t k = 0; k < read; k++) {
                require(smz__read_token(&other, &one));
                require_same(&many[k], &one);
            }
        } while (read == room);
        require(!smz__read_token(&other, &one));
        text_close(&text);
        gathered_free(&bytes);
    }
}

/* Reads on from near a token, up to it; returns what is known of the one before, 0 if nothing is. */
static uint32_t read_up_to(struct smz__token_reader *reader, struct smz__phrase_token *token, uint32_t first)
{
    (void)smz__seek_token(reader, first);
    uint32_t before = reader->before;
    for (; smz__read_token(reader, token) && token->first < first; before = token->bits)
        ;
    return before;
}

/* However far on, the token that is sought is read as if all before it were, and of the one before it is known what
 * matters, unless a mark parts them. */
static void seeks_tokens(void **state)
{
    (void)state;
    static const char *const parts[] = {"crane ",
                                        "Oslo ",
                                        "The ",
                                        "the ",
                                        "Hague ",
                                        "V. ",
                                        "van ",
                                        "Dalen ",
                                        "U.S ",
                                        "rope-ferry ",
                                        "Mara-rope-ferry-quay-crane-by-the-Oslo ",
                                        "and ",
                                        "Secretary ",
                                        "of ",
                                        "State ",
                                        "A ",
                                        "\n\n",
                                        ", ",
                                        ". ",
                                        "19 ",
                                        "| a | b |\n\n"};
    const uint32_t matters = SMZ__PHRASE_STOP | SMZ__PHRASE_CONTENT | SMZ__PHRASE_CAPITAL | SMZ__PHRASE_TELLS |
                             SMZ__PHRASE_LINKED | SMZ__PHRASE_CUES;
    struct random random = {7};
    for (int i = 0; i < 2000; i++) {
        struct text text;
        struct smz__phrase_token token, sought;
        struct gathered bytes = make_text(&random, parts, COUNT(parts));
        text_open(&text, i % 2 == 0 ? "en" : "nl", bytes.bytes);
        struct smz__token_reader all = smz__token_reader(&text.scan), some = all;
        note("text %d: %s", i, bytes.bytes);
        for (uint32_t before = 0; smz__read_token(&all, &token); before = token.bits) {
            if (random_below(&random, 8) != 0)
                continue;
            const uint32_t known = read_up_to(&some, &sought, token.first);
            note("word %u: %x, %x before; not %x, %x", (unsigned)token.first, (unsigned)token.bits, (unsigned)before,
                 (unsigned)sought.bits, (unsigned)known);
            require_same(&sought, &token);
            require((token.bits & SMZ__PHRASE_BREAKS) != 0 || ((known ^ before) & matters) == 0);
        }
        text_close(&text);
        gathered_free(&bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_tokens),
        cmocka_unit_test(reads_many_as_one_by_one),
        cmocka_unit_test(seeks_tokens),
    };
    return cmocka_run_group_tests_name("score/token", tests, NULL, NULL);
}
