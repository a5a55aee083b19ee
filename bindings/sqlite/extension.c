/* SPDX-License-Identifier: MIT */
/*
 * A loadable extension for SQLite: `.load summarize`, then summarize(), keywords() and the table sentences().
 */
#include "engine.h"
#include "functions.h"
#include "sentences.h"

SQLITE_EXTENSION_INIT1

/* From 3.45 on SQLite wants to be told which functions say what kind of text they answer. */
#ifndef SQLITE_RESULT_SUBTYPE
#define SQLITE_RESULT_SUBTYPE 0
#endif

/* The first SQLite that knows SQLITE_INNOCUOUS: that a schema from anywhere may use these functions. */
enum { OLDEST_SQLITE = 3031000 };

static const struct function {
    const char *name;
    void (*call)(sqlite3_context *, int, sqlite3_value **);
} functions[] = {{"summarize", sql_summarize}, {"keywords", sql_keywords}};

static int add_functions(sqlite3 *db, struct engine *engine)
{
    enum { FLAGS = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS | SQLITE_RESULT_SUBTYPE };
    int code = SQLITE_OK;
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        for (int arguments = 1; arguments <= MOST_ARGUMENTS && code == SQLITE_OK; arguments++)
            code = sqlite3_create_function_v2(db, functions[i].name, arguments, FLAGS, engine_share(engine),
                                              functions[i].call, NULL, NULL, engine_release);
    return code;
}

SMZ_API int sqlite3_summarize_init(sqlite3 *db, char **message, const sqlite3_api_routines *api);

/* Its name is the one that SQLite makes of the file's. */
int sqlite3_summarize_init(sqlite3 *db, char **message, const sqlite3_api_routines *api)
{
    SQLITE_EXTENSION_INIT2(api)
    if (sqlite3_libversion_number() < OLDEST_SQLITE) {
        *message = sqlite3_mprintf("summarize needs SQLite 3.31 or newer");
        return SQLITE_ERROR;
    }
    struct engine *engine = engine_new(db);
    if (engine == NULL)
        return SQLITE_NOMEM;
    (void)engine_share(engine);
    int code = add_functions(db, engine);
    /* SQLite releases what it was given also where it refuses. */
    if (code == SQLITE_OK)
        code = sqlite3_create_module_v2(db, "sentences", &sql_sentences, engine_share(engine), engine_release);
    engine_release(engine);
    return code;
}
