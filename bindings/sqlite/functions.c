/* SPDX-License-Identifier: MIT */
#include "functions.h"

#include "engine.h"

SQLITE_EXTENSION_INIT3

enum { SENTENCES_WANTED = 3, KEYWORDS_WANTED = 10 };

/* True if there is something to answer; else the answer has been given. */
static bool read_question(struct question *question, sqlite3_context *context, sqlite3_value **values, int count,
                          double number)
{
    switch (engine_read(question, values, count, number)) {
    case READ_QUESTION:
        return true;
    case READ_NO_NUMBER:
        sqlite3_result_error(context, NO_NUMBER, -1);
        return false;
    case READ_NO_MEMORY:
        sqlite3_result_error_nomem(context);
        return false;
    case READ_NULL:
        break;
    }
    return false; /* an answer that is not given is NULL */
}

static void fail(sqlite3_context *context, smz_status status)
{
    const int code = engine_code(status);
    if (code == SQLITE_ERROR)
        sqlite3_result_error(context, smz_strerror(status), -1);
    else
        sqlite3_result_error_code(context, code);
}

/* Answers what was written, which is released, without as many bytes at its end. */
static void answer(sqlite3_context *context, sqlite3_str *written, int without)
{
    const int code = sqlite3_str_errcode(written), length = sqlite3_str_length(written);
    char *text = sqlite3_str_finish(written);
    if (code != SQLITE_OK)
        sqlite3_result_error_code(context, code);
    else if (length <= without)
        sqlite3_result_text(context, "", 0, SQLITE_STATIC);
    else
        sqlite3_result_text64(context, text, (sqlite3_uint64)(length - without), sqlite3_free, SQLITE_UTF8);
    if (code != SQLITE_OK || length <= without)
        sqlite3_free(text);
}

/* --- summarize --------------------------------------------------------------------------------------------------- */

static int write_text(void *user, const char *bytes, size_t length)
{
    sqlite3_str_append(user, bytes, (int)length);
    return sqlite3_str_errcode(user);
}

void sql_summarize(sqlite3_context *context, int count, sqlite3_value **values)
{
    struct engine *engine = sqlite3_user_data(context);
    struct question question;
    smz_summary *whole = NULL, *summary = NULL;
    if (!read_question(&question, context, values, count, SENTENCES_WANTED))
        return;
    smz_status status = engine_summarize(&whole, engine, &question, 0);
    if (status == SMZ_OK)
        status = engine_choose(&summary, engine, whole, &question);
    if (status == SMZ_OK) {
        sqlite3_str *written = sqlite3_str_new(sqlite3_context_db_handle(context));
        status = smz_render(summary, question.text, question.length, NULL, write_text, written);
        answer(context, written, 1);
    }
    if (status != SMZ_OK && status != SMZ_EWRITE)
        fail(context, status);
    smz_summary_free(summary);
    smz_summary_free(whole);
}

/* --- keywords ---------------------------------------------------------------------------------------------------- */

/* Lines on their way to a JSON array. */
struct array {
    sqlite3_str *written;
    bool in_line;
};

static void put_character(sqlite3_str *written, unsigned char c)
{
    if (c == '"' || c == '\\')
        sqlite3_str_appendchar(written, 1, '\\');
    if (c < 0x20)
        sqlite3_str_appendf(written, "\\u%04x", c);
    else
        sqlite3_str_appendchar(written, 1, (char)c);
}

static int write_strings(void *user, const char *bytes, size_t length)
{
    struct array *array = user;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n') {
            sqlite3_str_appendall(array->written, "\"");
            array->in_line = false;
            continue;
        }
        if (!array->in_line)
            sqlite3_str_appendall(array->written, sqlite3_str_length(array->written) > 1 ? ",\"" : "\"");
        array->in_line = true;
        put_character(array->written, (unsigned char)bytes[i]);
    }
    return sqlite3_str_errcode(array->written);
}

void sql_keywords(sqlite3_context *context, int count, sqlite3_value **values)
{
    struct engine *engine = sqlite3_user_data(context);
    struct question question;
    smz_summary *summary = NULL;
    if (!read_question(&question, context, values, count, KEYWORDS_WANTED))
        return;
    const size_t wanted = question.number < (double)SMZ_MAX_BYTES ? (size_t)question.number : SMZ_MAX_BYTES;
    smz_status status = engine_summarize(&summary, engine, &question, wanted);
    if (status == SMZ_OK) {
        struct array array = {.written = sqlite3_str_new(sqlite3_context_db_handle(context))};
        sqlite3_str_appendall(array.written, "[");
        /* A summary without sentences is written as a line for each keyword. */
        status = smz_render(summary, question.text, question.length, NULL, write_strings, &array);
        sqlite3_str_appendall(array.written, "]");
        answer(context, array.written, 0);
        sqlite3_result_subtype(context, 'J'); /* SQLite's JSON functions take it for what it is */
    }
    if (status != SMZ_OK && status != SMZ_EWRITE)
        fail(context, status);
    smz_summary_free(summary);
}
