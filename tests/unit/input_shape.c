/* SPDX-License-Identifier: MIT */
#include "input/shape.h"

#include "support/test.h"

#include <string.h>

/* One letter is one call, so that a case can be a line:
 *   1 to 6 heading   p break   . end   / line   u o list, numbered list   i item   l end of list   q Q quotation
 *   r c R T row, cell, end of row, of table   v V K verbatim, its end by looks and as code   t E title
 *   "..." text */
static void call(struct shape *shape, char letter)
{
    switch (letter) {
    case 'p':
        shape_break(shape);
        break;
    case '.':
        shape_end(shape);
        break;
    case '/':
        shape_line(shape);
        break;
    case 'u':
        shape_list(shape, 0);
        break;
    case 'o':
        shape_list(shape, 7);
        break;
    case 'i':
        shape_item(shape);
        break;
    case 'l':
        shape_list_end(shape);
        break;
    case 'q':
        shape_quote(shape);
        break;
    case 'Q':
        shape_quote_end(shape);
        break;
    case 'r':
        shape_row(shape);
        break;
    case 'c':
        shape_cell(shape);
        break;
    case 'R':
        shape_row_end(shape);
        break;
    case 'T':
        shape_table_end(shape);
        break;
    case 'v':
        shape_verbatim(shape);
        break;
    case 'V':
        shape_verbatim_end(shape, SHAPE_BY_LOOKS);
        break;
    case 'K':
        shape_verbatim_end(shape, SHAPE_CODE);
        break;
    case 'L':
        shape_verbatim_end(shape, SHAPE_LINES);
        break;
    case 't':
        shape_title(shape);
        break;
    case 'E':
        shape_title_end(shape);
        break;
    default:
        shape_heading(shape, (size_t)(letter - '0'));
    }
}

static void play(struct text *out, const char *script)
{
    struct shape shape;
    shape_init(&shape, out);
    while (*script != '\0') {
        if (*script == '"') {
            const size_t length = strcspn(script + 1, "\"");
            shape_text(&shape, script + 1, length);
            script += length + 2;
        } else {
            call(&shape, *script++);
        }
    }
    shape_finish(&shape);
}

#define LONG                                                                                                           \
    "one two three four five six seven eight nine ten one two three four five six seven eight nine ten and eleven."

static void shapes(void **state)
{
    (void)state;
    static const struct {
        const char *script, *text;
    } cases[] = {
        {"", ""},
        {"p.12uiql", ""},
        {"\" \"p\"\n\t\"", ""},
        /* text */
        {"\"a  b\n\t c \"\" d\"\"e\"", "a b c de\n"},
        {"\"a\"\" \"\"\"\" b\"", "a b\n"},
        {"\"\xC2\xA0\"p\"\xC2\xA0 a\xC2\xA0z\"", "a\xC2\xA0z\n"},
        {"\"a\"p\"b\".\"c\"", "a\n\nb\n\nc\n"},
        {"\"a\"/\"b\"", "a\nb\n"},
        {"/\"a\"/\" b\"//\"c\"/", "a\nb\n\nc\n"},
        {"\"a\"/\" \"/\"b\"", "a\n\nb\n"},
        /* headings */
        {"1\"a\".3\"b\".\"c\"", "# a\n\n### b\n\nc\n"},
        {"2p\"a\"p\"b\"", "## a\n\nb\n"},
        {"2.\"a\"", "a\n"},
        {"2\"a\"/\"b\"", "## a b\n"},
        /* lists */
        {"\"x\"ui\"a\".i\"b\".l\"y\"", "x\n\n- a\n- b\n\ny\n"},
        {"oi\"a\".i\"b\".l", "7. a\n8. b\n"},
        {"ui\"a\"ui\"b\".l.i\"c\".l", "- a\n  - b\n- c\n"},
        {"uip\"a\"p\"b\"p.i\"c\".l", "- a\n\nb\n\n- c\n"},
        {"ui.i\"b\".l", "- b\n"},
        {"ui\"a\".lui\"b\".l", "- a\n\n- b\n"},
        {"ui\"a\".i\"" LONG "\".i\"b\".l", "- a\n\n" LONG "\n\n- b\n"},
        {"oi\"" LONG "\".l", "7. " LONG "\n"},
        {"uiuiuiuiuiui\"a\".llllll", "      - a\n"},
        {"i\"a\"", "- a\n"},
        {"lllQQ\"a\"", "a\n"},
        /* quotations */
        {"\"x\"q\"a\"p\"b\"q\"c\"QQ\"y\"", "x\n\n> a\n\n> b\n\n> > c\n\ny\n"},
        {"q\"a\"/\"b\"Q", "> a\n> b\n"},
        {"qqqqqq\"a\"", "> > > > a\n"},
        /* rows */
        {"rc\"a\"c\"b\"Rrc\"c\"c\"d\"RT\"e\"", "| a | b |\n| c | d |\n\ne\n"},
        {"rc\" a \"c\" b\"p\"c/\"R", "| a | b c/ |\n"},
        {"rc\"a\"ccc\"b\"R", "| a |  |  | b |\n"},
        {"rc\"a\"R", "a\n"},
        {"rcR", ""},
        {"rcuiR\"x\"l", "- x\n"},
        {"rc\"a\"c1\"b\".\"c\"R\"d\"", "a\n\n# b\n\nc\n\nd\n"},
        {"rc\"a\"crc\"1\"c\"2\"RTc\"b\"RT", "a\n\n| 1 | 2 |\n\nb\n"},
        {"rc\"a\"c\"b\"", "| a | b |\n"},
        {"rc\"a\"c\"b\"RTrc\"c\"c\"d\"RT", "| a | b |\n\n| c | d |\n"},
        /* verbatim */
        {"\"x\"v\"\n  a\n\n b \n\n\"K\"y\"", "x\n\n```\n  a\n\n b\n```\n\ny\n"},
        {"v\" \n\"K", ""},
        {"v\"a\"p\"b\"/\"c\"V", "```\na\nb\nc\n```\n"},
        {"v\"```\"K", "~~~\n```\n~~~\n"},
        {"v\"a\nb\"L", "a\nb\n"},
        {"v\"a\"", "```\na\n```\n"},
        {"v\"" LONG "\n" LONG "\"V", LONG "\n" LONG "\n"},
        {"rcv\"a\"KR", "```\na\n```\n"},
        {"v\"a\"1\"b\"uircl\"c\"K", "```\na\nb\nc\n```\n"},
        /* titles */
        {"t\" The\n Ferry \"E\"a\"", "# The Ferry\n\na\n"},
        {"t\"The Ferry - Lund\"E\"a\"1\"THE FERRY\"", "a\n\n# THE FERRY\n"},
        {"t\"The Ferry\"E1\"The Bridge\"", "# The Ferry\n\n# The Bridge\n"},
        {"t\"The Ferry\"E2\"The Ferry\"", "# The Ferry\n\n## The Ferry\n"},
        {"t\"a\"Et\"b\"E\"c\"t\"d\"E", "# a\n\nc\n"},
        {"t\"a\"", "# a\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct text out = {.bytes = NULL};
        play(&out, cases[i].script);
        note("case %zu: %s", i, cases[i].script);
        require_text(out.length == 0 ? "" : out.bytes, out.length, cases[i].text);
        text_free(&out);
    }
}

/* A cell with much text is no cell. */
static void long_cells_are_paragraphs(void **state)
{
    (void)state;
    static const size_t lengths[] = {240, 241};
    for (size_t i = 0; i < COUNT(lengths); i++) {
        char cell[256];
        struct text out = {.bytes = NULL};
        struct shape shape;
        memset(cell, 'x', sizeof cell);
        shape_init(&shape, &out);
        shape_row(&shape);
        shape_cell(&shape);
        shape_text(&shape, "a", 1);
        shape_cell(&shape);
        shape_text(&shape, cell, lengths[i]);
        shape_row_end(&shape);
        shape_finish(&shape);
        note("%zu bytes", lengths[i]);
        require((out.bytes[0] == '|') == (lengths[i] == 240));
        text_free(&out);
    }
}

static void takes_back(void **state)
{
    (void)state;
    struct text out = {.bytes = NULL};
    struct shape shape;
    shape_init(&shape, &out);
    shape_text(&shape, "a", 1);
    const size_t place = shape_place(&shape);
    shape_heading(&shape, 1);
    shape_text(&shape, "b", 1);
    shape_take_back(&shape, place);
    shape_text(&shape, "c", 1);
    shape_finish(&shape);
    note("a, and c in the place of b");
    require_text(out.bytes, out.length, "a\n\nc\n");
    text_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shapes),
        cmocka_unit_test(long_cells_are_paragraphs),
        cmocka_unit_test(takes_back),
    };
    return cmocka_run_group_tests_name("input/shape", tests, NULL, NULL);
}
