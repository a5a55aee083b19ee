/* SPDX-License-Identifier: MIT */
#include "engine.h"

#include <math.h>
#include <string.h>

SQLITE_EXTENSION_INIT3

enum {
    KEPT = 8,          /* summarizers: those asked last, so that a table may be in several languages */
    MOST_LETTERS = 32, /* in a language's name, the NUL included; no longer one is known */
    LONG = 1 << 18     /* bytes of a text from which on it takes long enough for an interruption to matter */
};

struct kept {
    smz_summarizer *summarizer; /* owned */
    size_t keywords;
    char language[MOST_LETTERS]; /* "" to detect */
};

struct engine {
    sqlite3 *db;
    unsigned users;
    sqlite3_stmt *probe;    /* while a long text is read, else NULL */
    struct kept kept[KEPT]; /* used last first; behind the last summarizer NULL */
};

/* --- questions --------------------------------------------------------------------------------------------------- */

/* As many as value says. A real number will do if it is whole, since round() answers one. */
static bool read_number(double *number, sqlite3_value *value)
{
    const int type = sqlite3_value_numeric_type(value);
    if (type != SQLITE_INTEGER && type != SQLITE_FLOAT)
        return false;
    *number = sqlite3_value_double(value);
    return *number >= 0.0 && *number == floor(*number);
}

enum reading engine_read(struct question *question, sqlite3_value **values, int count, double number)
{
    sqlite3_value *given[MOST_ARGUMENTS] = {NULL};
    for (int i = 0; i < count; i++)
        given[i] = values[i];
    *question = (struct question){.number = number};
    for (int i = TEXT; i <= NUMBER; i++)
        if (given[i] != NULL && sqlite3_value_type(given[i]) == SQLITE_NULL)
            return READ_NULL;
    if (given[NUMBER] != NULL && !read_number(&question->number, given[NUMBER]))
        return READ_NO_NUMBER;
    /* A table may say NULL for the language of some of its texts. */
    if (given[LANGUAGE] != NULL && sqlite3_value_type(given[LANGUAGE]) != SQLITE_NULL) {
        question->language = (const char *)sqlite3_value_text(given[LANGUAGE]);
        if (question->language == NULL)
            return READ_NO_MEMORY;
    }
    /* A number is a text of its digits, as for SQLite's own functions; a blob is taken for UTF-8 whatever the
     * database's encoding. */
    const bool is_blob = sqlite3_value_type(given[TEXT]) == SQLITE_BLOB;
    question->text = is_blob ? sqlite3_value_blob(given[TEXT]) : (const char *)sqlite3_value_text(given[TEXT]);
    question->length = (size_t)sqlite3_value_bytes(given[TEXT]);
    return question->text == NULL && !is_blob ? READ_NO_MEMORY : READ_QUESTION;
}

/* --- summarizers ------------------------------------------------------------------------------------------------- */

/* SQLite aligns what it gives to 8 bytes at least, which is enough for whatever the library keeps. */
static void *resize(void *context, void *memory, size_t old_size, size_t new_size)
{
    (void)context;
    (void)old_size;
    if (new_size == 0) {
        sqlite3_free(memory);
        return NULL;
    }
    return sqlite3_realloc64(memory, new_size);
}

/* An smz_cancel. A statement of the same connection tells in every version of SQLite whether sqlite3_interrupt was
 * called, and lets a progress handler have its say; sqlite3_is_interrupted would tell the first alone, from 3.41 on. */
static int is_interrupted(void *user)
{
    struct engine *engine = user;
    if (engine->probe == NULL)
        return 0;
    const int code = sqlite3_step(engine->probe);
    (void)sqlite3_reset(engine->probe);
    return code == SQLITE_INTERRUPT;
}

struct engine *engine_new(sqlite3 *db)
{
    struct engine *engine = sqlite3_malloc64(sizeof *engine);
    if (engine != NULL)
        *engine = (struct engine){.db = db};
    return engine;
}

struct engine *engine_share(struct engine *engine)
{
    engine->users++;
    return engine;
}

void engine_release(void *user)
{
    struct engine *engine = user;
    if (--engine->users != 0)
        return;
    for (size_t i = 0; i < KEPT; i++)
        smz_free(engine->kept[i].summarizer);
    sqlite3_free(engine);
}

/* Makes the kept number i the first. */
static void put_first(struct engine *engine, size_t i)
{
    const struct kept first = engine->kept[i];
    memmove(engine->kept + 1, engine->kept, i * sizeof first);
    engine->kept[0] = first;
}

/* Finds or makes a summarizer, which is kept. */
static smz_status find_summarizer(smz_summarizer **out, struct engine *engine, const char *language, size_t keywords)
{
    const smz_allocator allocator = {resize, NULL};
    struct kept *last = &engine->kept[KEPT - 1];
    smz_options options;
    const char *name = language != NULL ? language : "";
    if (strlen(name) >= MOST_LETTERS)
        return SMZ_ELANG;
    for (size_t i = 0; i < KEPT && engine->kept[i].summarizer != NULL; i++)
        if (engine->kept[i].keywords == keywords && strcmp(engine->kept[i].language, name) == 0) {
            put_first(engine, i);
            *out = engine->kept[0].summarizer;
            return SMZ_OK;
        }
    smz_options_init(&options, sizeof options);
    options.language = language;
    options.length.amount = 0;
    options.keywords = keywords;
    options.cancel = is_interrupted;
    options.cancel_user = engine;
    const smz_status status = smz_new(out, &options, &allocator);
    if (status != SMZ_OK)
        return status;
    smz_free(last->summarizer);
    *last = (struct kept){.summarizer = *out, .keywords = keywords};
    memcpy(last->language, name, strlen(name));
    put_first(engine, KEPT - 1);
    return SMZ_OK;
}

/* Makes ready for an interruption, if the text is long. */
static smz_status watch(struct engine *engine, size_t length)
{
    const int code = length < LONG ? SQLITE_OK : sqlite3_prepare_v2(engine->db, "SELECT 1", -1, &engine->probe, NULL);
    return code == SQLITE_INTERRUPT ? SMZ_ECANCELED : SMZ_OK;
}

static void end_watch(struct engine *engine)
{
    (void)sqlite3_finalize(engine->probe);
    engine->probe = NULL;
}

smz_status engine_summarize(smz_summary **out, struct engine *engine, const struct question *question, size_t keywords)
{
    smz_summarizer *summarizer = NULL;
    smz_status status = find_summarizer(&summarizer, engine, question->language, keywords);
    if (status == SMZ_OK)
        status = watch(engine, question->length);
    if (status == SMZ_OK)
        status = smz_summarize(out, summarizer, question->text, question->length);
    end_watch(engine);
    return status;
}

smz_status engine_choose(smz_summary **out, struct engine *engine, const smz_summary *summary,
                         const struct question *question)
{
    const smz_length length = {SMZ_SENTENCES, question->number};
    smz_status status = watch(engine, question->length);
    if (status == SMZ_OK)
        status = smz_cut(out, summary, &length);
    end_watch(engine);
    return status;
}

int engine_code(smz_status status)
{
    switch (status) {
    case SMZ_ENOMEM:
        return SQLITE_NOMEM;
    case SMZ_ELIMIT:
        return SQLITE_TOOBIG;
    case SMZ_ECANCELED:
        return SQLITE_INTERRUPT;
    default:
        return SQLITE_ERROR;
    }
}
