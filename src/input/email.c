/* SPDX-License-Identifier: MIT */
#include "input/email.h"

#include "input/body.h"
#include "input/charset.h"
#include "input/html.h"
#include "input/shape.h"

#include <gmime/gmime.h>
#include <pthread.h>
#include <string.h>
#include <strings.h>

/* Parts inside one another that are looked into. */
enum { MAX_DEPTH = 20 };

struct mail {
    struct shape shape;
    const char *charset; /* of parts that do not say it; NULL: to be guessed */
    bool failed;
};

/* --- text -----------------------------------------------------------------------------------------------------------
 */

static bool has_parameter(GMimeObject *part, const char *parameter, const char *value)
{
    const char *given = g_mime_object_get_content_type_parameter(part, parameter);
    return given != NULL && strcasecmp(given, value) == 0;
}

static struct body_form form_of(GMimeObject *part)
{
    return (struct body_form){has_parameter(part, "format", "flowed"), has_parameter(part, "delsp", "yes")};
}

static void put_plain(struct mail *mail, struct body_form form, const char *bytes, size_t length, const char *charset)
{
    struct text made = {.bytes = NULL}, body = {.bytes = NULL};
    const char *text = charset_to_utf8(&made, bytes, &length, charset);
    body_put(&body, text, length, form);
    shape_verbatim(&mail->shape);
    shape_text(&mail->shape, body.bytes, body.length);
    shape_verbatim_end(&mail->shape, SHAPE_LINES);
    mail->failed = mail->failed || made.failed || body.failed;
    text_free(&made);
    text_free(&body);
}

static bool is_html(GMimeObject *object)
{
    return g_mime_content_type_is_type(g_mime_object_get_content_type(object), "text", "html");
}

static bool is_plain(GMimeObject *object)
{
    GMimeContentType *type = g_mime_object_get_content_type(object);
    return g_mime_content_type_is_type(type, "text", "plain") || g_mime_content_type_is_type(type, "text", "markdown");
}

static void put_text(struct mail *mail, GMimeObject *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(part));
    const char *charset = g_mime_object_get_content_type_parameter(part, "charset");
    if (content == NULL)
        return;
    /* Many write more than they promise. */
    if (charset == NULL || strcasecmp(charset, "us-ascii") == 0)
        charset = mail->charset;
    GMimeStream *decoded = g_mime_stream_mem_new();
    (void)g_mime_data_wrapper_write_to_stream(content, decoded);
    const GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(decoded));
    const char *bytes = (const char *)array->data;
    if (array->len != 0 && is_html(part))
        mail->failed = !html_read_into(&mail->shape, bytes, array->len, charset) || mail->failed;
    else if (array->len != 0)
        put_plain(mail, form_of(part), bytes, array->len, charset);
    g_object_unref(decoded);
}

/* --- parts ----------------------------------------------------------------------------------------------------------
 */

/* How well a version of a message can be read. */
static int worth(GMimeObject *version)
{
    if (is_plain(version))
        return 3;
    if (is_html(version))
        return 2;
    return GMIME_IS_MULTIPART(version) ? 1 : 0;
}

/* The version to be read; NULL if there is none. */
static GMimeObject *best_version(GMimeMultipart *versions)
{
    GMimeObject *best = NULL;
    for (int i = 0; i < g_mime_multipart_get_count(versions); i++) {
        GMimeObject *version = g_mime_multipart_get_part(versions, i);
        if (version != NULL && (best == NULL || worth(version) > worth(best)))
            best = version;
    }
    return best;
}

static void put_subject(struct mail *mail, GMimeMessage *message)
{
    const char *subject = g_mime_message_get_subject(message);
    struct text made = {.bytes = NULL};
    if (subject == NULL)
        return;
    size_t length = strlen(subject);
    const char *text = charset_to_utf8(&made, subject, &length, NULL);
    shape_heading(&mail->shape, 1);
    shape_text(&mail->shape, text, length);
    shape_end(&mail->shape);
    mail->failed = mail->failed || made.failed;
    text_free(&made);
}

static bool is_attachment(GMimeObject *part)
{
    const char *disposition = g_mime_object_get_disposition(part);
    return disposition != NULL && strcasecmp(disposition, "attachment") == 0;
}

static bool is_choice(GMimeObject *object)
{
    return GMIME_IS_MULTIPART(object) &&
           g_mime_content_type_is_type(g_mime_object_get_content_type(object), "multipart", "alternative");
}

/* The way through parts that hold others. */
struct way {
    struct level {
        GMimeMultipart *parts;
        int next;
    } levels[MAX_DEPTH];
    int depth;
};

/* The part that comes next on the way; NULL at its end. */
static GMimeObject *next_part(struct way *way)
{
    while (way->depth != 0) {
        struct level *level = &way->levels[way->depth - 1];
        if (level->next < g_mime_multipart_get_count(level->parts))
            return g_mime_multipart_get_part(level->parts, level->next++);
        way->depth--;
    }
    return NULL;
}

/* Writes a part if it is text; answers what it holds if that is one thing, and notes it on the way if it is several. */
static GMimeObject *put_part(struct mail *mail, struct way *way, GMimeObject *part)
{
    if (is_attachment(part))
        return NULL;
    if (is_choice(part))
        return best_version(GMIME_MULTIPART(part));
    if (GMIME_IS_MESSAGE_PART(part)) {
        GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
        if (message == NULL)
            return NULL;
        put_subject(mail, message);
        return g_mime_message_get_mime_part(message);
    }
    if (GMIME_IS_MULTIPART(part) && way->depth < MAX_DEPTH)
        way->levels[way->depth++] = (struct level){GMIME_MULTIPART(part), 0};
    else if (GMIME_IS_PART(part) && (is_plain(part) || is_html(part)))
        put_text(mail, part);
    return NULL;
}

static void put_message(struct mail *mail, GMimeMessage *message)
{
    struct way way = {.depth = 0};
    put_subject(mail, message);
    GMimeObject *part = g_mime_message_get_mime_part(message);
    while (part != NULL) {
        part = put_part(mail, &way, part);
        if (part == NULL)
            part = next_part(&way);
    }
}

/* --- the file -------------------------------------------------------------------------------------------------------
 */

/* Whether the parser has found a message at all. */
static bool put_all(struct mail *mail, GMimeParser *parser, bool box)
{
    bool found = false;
    g_mime_parser_set_format(parser, box ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    do {
        GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
        if (message == NULL)
            break;
        found = true;
        put_message(mail, message);
        g_object_unref(message);
    } while (box && !g_mime_parser_eos(parser) && !mail->shape.out->failed);
    return found;
}

static void start(void)
{
    g_mime_init();
}

bool email_read(struct text *out, const char *bytes, size_t length, const char *charset)
{
    static pthread_once_t started = PTHREAD_ONCE_INIT;
    struct mail mail = {.charset = charset};
    (void)pthread_once(&started, start);
    shape_init(&mail.shape, out);
    /* Borrowed: released without what it holds. */
    guint8 *borrowed;
    memcpy(&borrowed, &bytes, sizeof borrowed);
    GByteArray *array = g_byte_array_new_take(borrowed, length);
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(array);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    /* What has no header is a text. */
    if (!put_all(&mail, parser, length >= 5 && memcmp(bytes, "From ", 5) == 0))
        put_plain(&mail, (struct body_form){false, false}, bytes, length, charset);
    g_object_unref(parser);
    g_object_unref(stream);
    (void)g_byte_array_free(array, FALSE);
    shape_finish(&mail.shape);
    return !mail.failed && !out->failed;
}
