/* SPDX-License-Identifier: MIT */
#include "input/html.h"

#include "input/charset.h"
#include "input/element.h"
#include "input/feed.h"
#include "input/unicode.h"

#include <libxml/HTMLparser.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* Elements inside one another. libxml2 looks through all that are open for each tag that ends, so that a tower of them
 * would take the square of the time; what is higher is read as if it stood side by side. */
enum { MAX_DEPTH = 256 };

/* A form with more bytes of text than this is a page within a form. */
enum { MAX_FORM = 2000 };

struct page {
    struct shape *shape; /* borrowed */
    htmlParserCtxtPtr parser;
    int dropped;  /* how deep the element lies whose inside is dropped; 0: none */
    int form;     /* how deep the form lies; 0: none */
    int verbatim; /* ... the outermost element whose text is taken as it is */
    bool marked;  /* that is code for sure */
    size_t form_place;
};

static size_t heading_level(const char *name)
{
    return (size_t)(name[1] - '0');
}

static size_t first_number(const char *const *attributes)
{
    const char *start = element_attribute(attributes, "start");
    const unsigned long number = start == NULL ? 1 : strtoul(start, NULL, 10);
    return number >= 1 && number < 1000000 ? (size_t)number : 1;
}

/* --- what stands where an element begins and ends ------------------------------------------------------------------
 */

static void begin_verbatim(struct page *page)
{
    if (page->verbatim != 0) {
        shape_break(page->shape);
        return;
    }
    page->verbatim = page->parser->nameNr;
    page->marked = false;
    shape_verbatim(page->shape);
}

static void begin_form(struct page *page)
{
    if (page->form != 0 || page->verbatim != 0)
        return;
    page->form = page->parser->nameNr;
    page->form_place = shape_place(page->shape);
}

static void end_form(struct page *page)
{
    if (page->form != page->parser->nameNr)
        return;
    page->form = 0;
    if (shape_place(page->shape) - page->form_place <= MAX_FORM)
        shape_take_back(page->shape, page->form_place);
}

static void begin(struct page *page, enum element element, const char *name, const char *const *attributes)
{
    struct shape *shape = page->shape;
    switch (element) {
    case ELEMENT_BLOCK:
    case ELEMENT_TABLE:
        shape_break(shape);
        break;
    case ELEMENT_HEADING:
        shape_heading(shape, heading_level(name));
        break;
    case ELEMENT_LIST:
        shape_list(shape, 0);
        break;
    case ELEMENT_NUMBERED:
        shape_list(shape, first_number(attributes));
        break;
    case ELEMENT_ITEM:
        shape_item(shape);
        break;
    case ELEMENT_QUOTE:
        shape_quote(shape);
        break;
    case ELEMENT_ROW:
        shape_row(shape);
        break;
    case ELEMENT_CELL:
        shape_cell(shape);
        break;
    case ELEMENT_VERBATIM:
        begin_verbatim(page);
        break;
    case ELEMENT_CODE:
        page->marked = true;
        break;
    case ELEMENT_LINE:
        shape_line(shape);
        break;
    case ELEMENT_SAID:
        shape_text(shape, "\"", 1);
        break;
    case ELEMENT_TITLE:
        shape_title(shape);
        break;
    case ELEMENT_FORM:
        begin_form(page);
        break;
    default:
        break;
    }
}

static void end(struct page *page, enum element element)
{
    struct shape *shape = page->shape;
    switch (element) {
    case ELEMENT_BLOCK:
        shape_break(shape);
        break;
    case ELEMENT_HEADING:
    case ELEMENT_ITEM:
        shape_end(shape);
        break;
    case ELEMENT_LIST:
    case ELEMENT_NUMBERED:
        shape_list_end(shape);
        break;
    case ELEMENT_QUOTE:
        shape_quote_end(shape);
        break;
    case ELEMENT_TABLE:
        shape_table_end(shape);
        break;
    case ELEMENT_ROW:
        shape_row_end(shape);
        break;
    case ELEMENT_VERBATIM:
        if (page->verbatim == page->parser->nameNr) {
            page->verbatim = 0;
            shape_verbatim_end(shape, page->marked ? SHAPE_CODE : SHAPE_BY_LOOKS);
        } else {
            shape_break(shape);
        }
        break;
    case ELEMENT_SAID:
        shape_text(shape, "\"", 1);
        break;
    case ELEMENT_TITLE:
        shape_title_end(shape);
        break;
    case ELEMENT_FORM:
        end_form(page);
        break;
    default:
        break;
    }
}

/* --- what libxml2 calls ------------------------------------------------------------------------------------------- */

/* Lets the parser forget that the element it has just met was opened. */
static void forget(htmlParserCtxtPtr parser, const xmlChar *name)
{
    const htmlElemDesc *known = htmlTagLookup(name);
    if (known != NULL && known->empty)
        return; /* which it is about to do itself */
    parser->nameNr--;
    parser->name = parser->nameTab[parser->nameNr - 1];
}

static void on_start(void *user, const xmlChar *element_name, const xmlChar **element_attributes)
{
    struct page *page = user;
    const char *name = (const char *)element_name;
    const char *const *attributes = (const char *const *)(const void *)element_attributes;
    if (page->parser->nameNr > MAX_DEPTH) {
        forget(page->parser, element_name);
        if (page->dropped == 0 && element_named(name) != ELEMENT_INLINE)
            shape_break(page->shape);
        return;
    }
    if (page->dropped != 0)
        return;
    const enum element element = element_named(name);
    const bool hidden = element != ELEMENT_PAGE && element_is_hidden(attributes);
    if (element == ELEMENT_DROPPED || element == ELEMENT_CUT || hidden) {
        page->dropped = page->parser->nameNr;
        if (element != ELEMENT_DROPPED && element != ELEMENT_INLINE)
            shape_break(page->shape);
        return;
    }
    begin(page, element, name, attributes);
}

static void on_end(void *user, const xmlChar *name)
{
    struct page *page = user;
    const int depth = page->parser->nameNr;
    if (depth > MAX_DEPTH || (page->dropped != 0 && depth > page->dropped))
        return;
    if (page->dropped != 0)
        page->dropped = 0;
    else
        end(page, element_named((const char *)name));
}

static void on_text(void *user, const xmlChar *text, int length)
{
    struct page *page = user;
    const char *bytes = (const char *)text;
    if (page->dropped != 0 || length <= 0)
        return;
    /* &#146; is meant to be what it is in windows-1252. */
    if (length == 2 && text[0] == 0xC2 && text[1] < 0xA0) {
        char character[CHARACTER_BYTES];
        shape_text(page->shape, character, character_encode(character, latin_character(text[1])));
        return;
    }
    shape_text(page->shape, bytes, (size_t)length);
}

/* --- feeding ------------------------------------------------------------------------------------------------------ */

static void feed(void *user, const char *bytes, size_t length)
{
    enum { CHUNK = 1 << 16 };
    struct page *page = user;
    while (length != 0 && !page->shape->out->failed) {
        const size_t chunk = length < CHUNK ? length : CHUNK;
        (void)htmlParseChunk(page->parser, bytes, (int)chunk, 0);
        bytes += chunk;
        length -= chunk;
    }
}

/* --- the page ----------------------------------------------------------------------------------------------------- */

static bool parse(struct shape *shape, const char *bytes, size_t length)
{
    static pthread_once_t started = PTHREAD_ONCE_INIT;
    htmlSAXHandler calls = {.startElement = on_start, .endElement = on_end, .characters = on_text};
    struct page page = {.shape = shape};
    calls.ignorableWhitespace = on_text;
    (void)pthread_once(&started, xmlInitParser);
    page.parser = htmlCreatePushParserCtxt(&calls, &page, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (page.parser == NULL)
        return false;
    (void)htmlCtxtUseOptions(page.parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                              HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    /* A closing tag with nothing open would be the end of everything. */
    feed(&page, "<html>", strlen("<html>"));
    feed_page(bytes, length, feed, &page);
    (void)htmlParseChunk(page.parser, NULL, 0, 1);
    const bool good = page.parser->errNo != XML_ERR_NO_MEMORY;
    htmlFreeParserCtxt(page.parser);
    return good;
}

bool html_read_into(struct shape *shape, const char *bytes, size_t length, const char *charset)
{
    struct text made = {.bytes = NULL};
    char named[MAX_CHARSET_NAME];
    charset_of_page(named, bytes, length);
    if (charset == NULL && named[0] != '\0')
        charset = named;
    const char *text = charset_to_utf8(&made, bytes, &length, charset);
    const bool good = !made.failed && (length == 0 || parse(shape, text, length));
    text_free(&made);
    return good && !shape->out->failed;
}

bool html_read(struct text *out, const char *bytes, size_t length, const char *charset)
{
    struct shape shape;
    shape_init(&shape, out);
    const bool good = html_read_into(&shape, bytes, length, charset);
    shape_finish(&shape);
    return good && !out->failed;
}
