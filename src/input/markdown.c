/* SPDX-License-Identifier: MIT */
#include "input/markdown.h"

#include "input/charset.h"
#include "input/entity.h"
#include "input/front.h"
#include "input/shape.h"

#include <md4c.h>
#include <string.h>

/* md4c copies the address of a link for each use of it, so that an address of some length that is used often would take
 * the square of the time. Of all links together so many bytes for each one of the page are more than anybody writes. */
enum { LINK_BYTES = 16 };

struct page {
    struct shape shape;
    int pictures;      /* that are open: their text is shown where they cannot be */
    size_t link_bytes; /* that may still be copied */
};

/* --- what md4c calls: an answer other than 0 would end it -----------------------------------------------------------
 */

static int on_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct shape *shape = &((struct page *)user)->shape;
    switch (type) {
    case MD_BLOCK_QUOTE:
        shape_quote(shape);
        break;
    case MD_BLOCK_UL:
        shape_list(shape, 0);
        break;
    case MD_BLOCK_OL:
        shape_list(shape, ((const MD_BLOCK_OL_DETAIL *)detail)->start);
        break;
    case MD_BLOCK_LI:
        shape_item(shape);
        break;
    case MD_BLOCK_H:
        shape_heading(shape, ((const MD_BLOCK_H_DETAIL *)detail)->level);
        break;
    case MD_BLOCK_CODE:
        shape_verbatim(shape);
        break;
    case MD_BLOCK_TR:
        shape_row(shape);
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        shape_cell(shape);
        break;
    default:
        shape_break(shape);
    }
    return 0;
}

static int on_block_end(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct shape *shape = &((struct page *)user)->shape;
    (void)detail;
    switch (type) {
    case MD_BLOCK_QUOTE:
        shape_quote_end(shape);
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        shape_list_end(shape);
        break;
    case MD_BLOCK_LI:
    case MD_BLOCK_H:
        shape_end(shape);
        break;
    case MD_BLOCK_CODE:
        shape_verbatim_end(shape, SHAPE_CODE);
        break;
    case MD_BLOCK_TR:
        shape_row_end(shape);
        break;
    case MD_BLOCK_TABLE:
        shape_table_end(shape);
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        break;
    default:
        shape_break(shape);
    }
    return 0;
}

static int on_span(MD_SPANTYPE type, void *detail, void *user)
{
    struct page *page = user;
    size_t copied = 0;
    if (type == MD_SPAN_A)
        copied = ((const MD_SPAN_A_DETAIL *)detail)->href.size + ((const MD_SPAN_A_DETAIL *)detail)->title.size;
    if (type == MD_SPAN_IMG)
        copied = ((const MD_SPAN_IMG_DETAIL *)detail)->src.size + ((const MD_SPAN_IMG_DETAIL *)detail)->title.size;
    page->pictures += type == MD_SPAN_IMG;
    page->link_bytes -= copied < page->link_bytes ? copied : page->link_bytes;
    return page->link_bytes == 0 ? -1 : 0; /* a positive number is not looked at everywhere */
}

static int on_span_end(MD_SPANTYPE type, void *detail, void *user)
{
    (void)detail;
    ((struct page *)user)->pictures -= type == MD_SPAN_IMG;
    return 0;
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user)
{
    struct page *page = user;
    char character[CHARACTER_BYTES];
    size_t bytes;
    if (page->pictures != 0)
        return 0;
    switch (type) {
    case MD_TEXT_BR:
        shape_line(&page->shape);
        break;
    case MD_TEXT_SOFTBR:
        shape_text(&page->shape, " ", 1);
        break;
    case MD_TEXT_HTML:
        break;
    case MD_TEXT_ENTITY:
        bytes = entity_decode(character, text, size);
        shape_text(&page->shape, bytes != 0 ? character : text, bytes != 0 ? bytes : size);
        break;
    default:
        shape_text(&page->shape, text, size);
    }
    return page->shape.out->failed ? -1 : 0;
}

/* ------------------------------------------------------------------------------------------------------------------ */

static void put_title(struct shape *shape, const char *title, size_t length)
{
    shape_title(shape);
    shape_text(shape, title, length);
    shape_title_end(shape);
}

/* Whether md4c came to the end of it. */
static bool parse(struct page *page, const char *text, size_t length)
{
    static const MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS,
        .enter_block = on_block,
        .leave_block = on_block_end,
        .enter_span = on_span,
        .leave_span = on_span_end,
        .text = on_text,
    };
    const struct front front = front_matter(text, length);
    put_title(&page->shape, text + front.title, front.title_length);
    page->link_bytes = LINK_BYTES * (length + 1);
    return md_parse(text + front.end, (MD_SIZE)(length - front.end), &parser, page) == 0;
}

bool markdown_read(struct text *out, const char *bytes, size_t length, const char *charset)
{
    struct text made = {.bytes = NULL};
    struct page page = {.pictures = 0};
    const char *text = charset_to_utf8(&made, bytes, &length, charset == NULL ? "utf-8" : charset);
    /* md4c 0.4.8 looks at the byte behind a last line without an end. */
    if (text != made.bytes)
        text_put(&made, text, length);
    text_put(&made, "\n", 2);
    bool good = !made.failed;
    shape_init(&page.shape, out);
    if (good && length != 0) {
        good = parse(&page, made.bytes, length + 1);
        shape_finish(&page.shape);
        if (page.link_bytes == 0) {
            /* The library knows Markdown well enough. */
            out->length = 0;
            text_put(out, made.bytes, length);
            good = true;
        }
    }
    text_free(&made);
    return good && !out->failed;
}
