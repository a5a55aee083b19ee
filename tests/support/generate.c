/* SPDX-License-Identifier: MIT */
#include "support/generate.h"

#include "support/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* How a script is written, with words enough to make sentences that share some. */
struct tongue {
    const char *words; /* separated by bars; some are groups that belong together */
    const char *joint; /* between two words */
    const char *stop;  /* behind a sentence */
    const char *next;  /* between two sentences */
};

static const struct tongue tongues[] = {
    {"The|harbour|keeps|its|old|cranes|near|town|Boats|bring|fish|before|dawn|Mr. Vale|sells|nets|don't|ask why|ropes|"
     "hold|3.5 tons|Merchants,|sailors|and|clerks|talk|U.S. letters|arrive",
     " ", ".", " "},
    {"Über|dem|Fluss|steht|eine|schöne|Mühle|Müller|mahlt|früh|Körner|größer|als|am 3. März|Straße|führt|zum|Bäcker|"
     "z.B. heißt|hat z. B. Brot|er|Jürgen|über|Äpfel|läuft",
     " ", ".", " "},
    {"L’été|dernier|l’école|a|fermé|où|les|élèves|étaient|déjà|partis|Été|comme|hiver|É. Zola|écrivait|à|côté|de|la|"
     "forêt|très|âgée|garçon|naïf|cœur",
     " ", "!", " "},
    {"Зимний|порт|ещё|ждёт|корабли|Йод|и|ёлки|Моряки|говорят|тихо|город|спит|в г. Муром|река|течёт|мой|край|синий|лёд",
     " ", ".", " "},
    {"Η|θάλασσα|είναι|ήσυχη|το|πρωί|Οι|ψαράδες|λένε|ιστορίες|Ένα|καΐκι|φεύγει|νωρίς|λιμάνι|μικρό|ΰφος|άσπρο|σπίτι", " ",
     ".", " "},
    {"İstanbul|ıssız|bir|liman|Işık|şehre|düşer|İnsanlar|çay|içer|Üzüm|güzel|ağaç|köprü|İyi|gün|Irmak", " ", ".", " "},
    {"Biển|xanh|đẹp|vào|buổi|sáng|Người|dân|kể|chuyện|cũ|Thuyền|về|bến|đỗ|sớm|ở|phố|nhỏ", " ", ".", " "},
    {"바다가|조용한|아침이다|어부들은|이야기를|한다|작은|배가|일찍|떠난다|항구|도시|사람들|나무", " ", ".", " "},
    {"がっこう|でんしゃ|ポスト|港|東京|ぶどう|海が|静か|だった|漁師|話を|した|パン", "", "。", ""},
    {"城市|港口|河流|学生|讨论|天气|老人|种树|很多|问题|的|在", "", "。", ""},
    {"समुद्र|शांत|है|सुबह|मछुआरे|कहानी|कहते|हैं|ज़रूर|पढ़ना|छोटी|नाव|जल्दी|जाती", " ", "।", " "},
    {"البحر|هادئ|في|الصباح|الصيادون|يحكون|قصة|قارب|صغير|أول|آخر|مدينة", " ", "؟", " "},
};

/* Pieces of texts that are not prose, each a block or part of one. */
static const char *const markup[] = {
    "# A heading in marks\n",
    "A heading without a mark\n",
    "- an item of a list\n",
    "12. A numbered item\n",
    "* bullet one\n* bullet two\n",
    "```\nx = 1. y = 2.\n```\n",
    "```\nnever closed\n",
    "~~~\ntilde\n",
    "| a | table |\n",
    "---\n",
    "> quoted lines. Of mail.\n",
    "http://example.org/a.b\n",
    "Title\n=====\n",
    "    indented. Code?\n",
    "\"Quoted\" (and bracketed).\n",
    "...\n",
    "\t\n",
    " \xC2\xA0 \n",
    "A.\n",
    "J. R. Holm e.g. i.e.\n",
    "“Curly,” he said. «Oui.»\n",
    "\xE2\x80\xA8",
    "\xEF\xBB\xBF",
    "!!!???\n",
    "\f",
    "e\xCC\x81\xCC\x81\n",
    "A\xE2\x80\x8Bz\n",
    "100,000.50 % of $5\n",
};

/* What is no UTF-8, or hardly text. The length is given, for the NULs. */
static const struct {
    const char *bytes;
    size_t length;
} invalid[] = {
    {"\0", 1},           {"\x80", 1},      {"\xFF\xFE", 2},     {"\xC3", 1},
    {"\xE2\x80", 2},     {"\xC0\xAF", 2},  {"\xED\xA0\x80", 3}, {"\xF4\x90\x80\x80", 4},
    {"\xF0\x9F\x98", 3}, {"a\0b. C\0", 7}, {"\x1B[1m", 4},      {"\xF8\x88\x80\x80\x80", 5},
};

static void add_word(struct gathered *text, struct random *random, const struct tongue *tongue)
{
    size_t count = 1;
    for (const char *at = tongue->words; *at != '\0'; at++)
        count += *at == '|';
    const char *word = tongue->words;
    for (size_t skip = random_below(random, count); skip != 0; word++)
        skip -= *word == '|';
    gather(text, word, strcspn(word, "|"));
}

static void add_sentence(struct gathered *text, struct random *random, const struct tongue *tongue)
{
    const size_t words = 2 + random_below(random, 14);
    for (size_t i = 0; i < words; i++) {
        if (i != 0)
            gather_string(text, tongue->joint);
        add_word(text, random, tongue);
    }
    gather_string(text, tongue->stop);
}

static void add_paragraph(struct gathered *text, struct random *random, const struct tongue *tongue)
{
    const size_t sentences = 1 + random_below(random, 6);
    for (size_t i = 0; i < sentences; i++) {
        if (i != 0)
            gather_string(text, tongue->next);
        add_sentence(text, random, tongue);
    }
    gather_string(text, "\n");
}

struct gathered generate_prose(struct random *random)
{
    struct gathered text = {0};
    const struct tongue *tongue = &tongues[random_below(random, COUNT(tongues))];
    if (random_below(random, 2) == 0)
        gather_string(&text, "Title without a mark\n\n");
    for (size_t left = 1 + random_below(random, 8); left != 0; left--) {
        add_paragraph(&text, random, tongue);
        gather_string(&text, "\n");
    }
    return text;
}

struct gathered generate_mixture(struct random *random, bool may_be_invalid)
{
    struct gathered text = {0};
    const size_t kinds = may_be_invalid ? 8 : 7;
    gather_string(&text, "");
    for (size_t left = random_below(random, 40); left != 0; left--) {
        const size_t kind = random_below(random, kinds);
        const struct tongue *tongue = &tongues[random_below(random, COUNT(tongues))];
        if (kind < 3)
            add_paragraph(&text, random, tongue);
        else if (kind == 3)
            gather_string(&text, "\n");
        else if (kind == 4)
            add_word(&text, random, tongue);
        else if (kind < 7)
            gather_string(&text, markup[random_below(random, COUNT(markup))]);
        else {
            const size_t which = random_below(random, COUNT(invalid));
            gather(&text, invalid[which].bytes, invalid[which].length);
        }
    }
    return text;
}

struct gathered with_line_ends(const struct gathered *text, const char *line_end)
{
    struct gathered out = {0};
    gather_string(&out, "");
    for (size_t at = 0; at < text->length; at++) {
        if (text->bytes[at] == '\n')
            gather_string(&out, line_end);
        else
            gather(&out, text->bytes + at, 1);
    }
    return out;
}

struct gathered with_wrapped_lines(const struct gathered *text, size_t width)
{
    struct gathered out = {0};
    size_t line = 0;  /* where the line that is being written begins, in out */
    size_t space = 0; /* its last space, in out; line if there is none */
    gather_string(&out, "");
    for (size_t at = 0; at < text->length; at++) {
        gather(&out, text->bytes + at, 1);
        if (text->bytes[at] == ' ')
            space = out.length - 1;
        if (space > line && utf8_length(out.bytes + line, out.length - line) > width) {
            out.bytes[space] = '\n';
            line = space + 1;
            space = line;
        }
        if (text->bytes[at] == '\n')
            line = space = out.length;
    }
    return out;
}

struct gathered in_normal_form(const struct gathered *text, bool composed)
{
    struct gathered out = {0};
    const utf8proc_option_t options =
        (utf8proc_option_t)(UTF8PROC_STABLE | (composed ? UTF8PROC_COMPOSE : UTF8PROC_DECOMPOSE));
    utf8proc_uint8_t *mapped = NULL;
    const utf8proc_ssize_t length =
        utf8proc_map((const utf8proc_uint8_t *)text->bytes, (utf8proc_ssize_t)text->length, &mapped, options);
    require(length >= 0);
    gather(&out, (const char *)mapped, (size_t)length);
    free(mapped);
    return out;
}
