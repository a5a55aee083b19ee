/* SPDX-License-Identifier: MIT */
#include "sentences.h"

#include "engine.h"

#include <string.h>

SQLITE_EXTENSION_INIT3

enum { SENTENCES_WANTED = 3 };

static const char schema[] = "CREATE TABLE sentences(number INTEGER, paragraph INTEGER, start INTEGER, length INTEGER,"
                             " kind TEXT, score REAL, chosen INTEGER, rank INTEGER, text TEXT,"
                             " document HIDDEN, n HIDDEN, language HIDDEN)";
enum column { C_NUMBER, C_PARAGRAPH, C_START, C_LENGTH, C_KIND, C_SCORE, C_CHOSEN, C_RANK, C_TEXT, C_HIDDEN };

struct table {
    sqlite3_vtab base;
    struct engine *engine;
};

struct cursor {
    sqlite3_vtab_cursor base;
    sqlite3_value *given[MOST_ARGUMENTS]; /* owned; NULL for those that were not */
    struct question question;             /* borrowed from them */
    smz_summary *whole;
    smz_summary *chosen;        /* of whole */
    const smz_sentence *next;   /* of the chosen */
    const smz_sentence *behind; /* the last of them */
    smz_sentence sentence;      /* at which the cursor is */
    bool is_chosen;
    bool at_end;
    size_t bytes_passed; /* in which there are */
    sqlite3_int64 characters_passed;
};

/* --- the table --------------------------------------------------------------------------------------------------- */

static int connect(sqlite3 *db, void *engine, int count, const char *const *arguments, sqlite3_vtab **out,
                   char **message)
{
    (void)count;
    (void)arguments;
    (void)message;
    const int code = sqlite3_declare_vtab(db, schema);
    if (code != SQLITE_OK)
        return code;
    struct table *table = sqlite3_malloc64(sizeof *table);
    if (table == NULL)
        return SQLITE_NOMEM;
    *table = (struct table){.engine = engine_share(engine)};
    (void)sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
    *out = &table->base;
    return SQLITE_OK;
}

static int disconnect(sqlite3_vtab *base)
{
    struct table *table = (struct table *)base;
    engine_release(table->engine);
    sqlite3_free(table);
    return SQLITE_OK;
}

/* Has the arguments passed to filter, in their order; the plan's number has a bit for each that is there. */
static int best_index(sqlite3_vtab *base, sqlite3_index_info *info)
{
    int at[MOST_ARGUMENTS] = {-1, -1, -1};
    for (int i = 0; i < info->nConstraint; i++) {
        const int argument = info->aConstraint[i].iColumn - C_HIDDEN;
        if (argument < 0 || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        /* Another order of the tables may make it usable. */
        if (!info->aConstraint[i].usable)
            return SQLITE_CONSTRAINT;
        at[argument] = i;
    }
    if (at[TEXT] < 0) {
        base->zErrMsg = sqlite3_mprintf("sentences() needs a text");
        return SQLITE_ERROR;
    }
    for (int argument = 0, passed = 0; argument < MOST_ARGUMENTS; argument++)
        if (at[argument] >= 0) {
            info->aConstraintUsage[at[argument]].argvIndex = ++passed;
            info->aConstraintUsage[at[argument]].omit = 1;
            info->idxNum |= 1 << argument;
        }
    info->estimatedCost = 1000.0;
    info->estimatedRows = 100;
    return SQLITE_OK;
}

/* --- the cursor -------------------------------------------------------------------------------------------------- */

static int open_cursor(sqlite3_vtab *base, sqlite3_vtab_cursor **out)
{
    (void)base;
    struct cursor *cursor = sqlite3_malloc64(sizeof *cursor);
    if (cursor == NULL)
        return SQLITE_NOMEM;
    *cursor = (struct cursor){.at_end = true};
    *out = &cursor->base;
    return SQLITE_OK;
}

/* Gives back what the last text has left. */
static void clear(struct cursor *cursor)
{
    smz_summary_free(cursor->chosen);
    smz_summary_free(cursor->whole);
    for (int i = 0; i < MOST_ARGUMENTS; i++)
        sqlite3_value_free(cursor->given[i]);
    *cursor = (struct cursor){.base = cursor->base, .at_end = true};
}

static int close_cursor(sqlite3_vtab_cursor *base)
{
    clear((struct cursor *)base);
    sqlite3_free(base);
    return SQLITE_OK;
}

/* Goes to a piece of the text, if there is one. */
static void go_to(struct cursor *cursor, size_t index)
{
    cursor->at_end = smz_sentence_at(cursor->whole, index, &cursor->sentence) == 0;
    cursor->is_chosen = !cursor->at_end && cursor->next != cursor->behind && cursor->next->index == index;
    if (cursor->is_chosen)
        cursor->sentence.rank = cursor->next++->rank;
}

/* Keeps the arguments, since SQLite's are gone before the rows are read. */
static bool keep(struct cursor *cursor, int plan, sqlite3_value **values)
{
    for (int i = 0; i < MOST_ARGUMENTS; i++) {
        if ((plan & 1 << i) == 0)
            continue;
        cursor->given[i] = sqlite3_value_dup(*values++);
        if (cursor->given[i] == NULL)
            return false;
    }
    return true;
}

static int fail(sqlite3_vtab *table, const char *message)
{
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = sqlite3_mprintf("%s", message);
    return SQLITE_ERROR;
}

static int filter(sqlite3_vtab_cursor *base, int plan, const char *plan_name, int count, sqlite3_value **values)
{
    struct cursor *cursor = (struct cursor *)base;
    struct engine *engine = ((struct table *)base->pVtab)->engine;
    (void)plan_name;
    (void)count;
    clear(cursor);
    if (!keep(cursor, plan, values))
        return SQLITE_NOMEM;
    switch (engine_read(&cursor->question, cursor->given, MOST_ARGUMENTS, SENTENCES_WANTED)) {
    case READ_QUESTION:
        break;
    case READ_NULL:
        return SQLITE_OK;
    case READ_NO_NUMBER:
        return fail(base->pVtab, NO_NUMBER);
    case READ_NO_MEMORY:
        return SQLITE_NOMEM;
    }
    smz_status status = engine_summarize(&cursor->whole, engine, &cursor->question, 0);
    if (status == SMZ_OK)
        status = engine_choose(&cursor->chosen, engine, cursor->whole, &cursor->question);
    if (status != SMZ_OK && engine_code(status) == SQLITE_ERROR)
        return fail(base->pVtab, smz_strerror(status));
    if (status != SMZ_OK)
        return engine_code(status);
    size_t chosen;
    cursor->next = smz_sentences(cursor->chosen, &chosen);
    cursor->behind = chosen != 0 ? cursor->next + chosen : cursor->next;
    go_to(cursor, 0);
    return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *base)
{
    struct cursor *cursor = (struct cursor *)base;
    go_to(cursor, cursor->sentence.index + 1);
    return SQLITE_OK;
}

static int is_at_end(sqlite3_vtab_cursor *base)
{
    return ((struct cursor *)base)->at_end;
}

static int row_id(sqlite3_vtab_cursor *base, sqlite3_int64 *out)
{
    *out = (sqlite3_int64)((struct cursor *)base)->sentence.index + 1;
    return SQLITE_OK;
}

/* --- its columns ------------------------------------------------------------------------------------------------- */

/* As SQLite's substr() counts them: of the bytes behind one that begins a longer character, none that continues it. */
static sqlite3_int64 count_characters(const char *text, size_t length)
{
    sqlite3_int64 characters = 0;
    for (size_t i = 0; i < length; characters++)
        if ((unsigned char)text[i++] >= 0xC0)
            while (i < length && ((unsigned char)text[i] & 0xC0) == 0x80)
                i++;
    return characters;
}

static sqlite3_int64 measure(const struct cursor *cursor, size_t start, size_t length)
{
    if (sqlite3_value_type(cursor->given[TEXT]) == SQLITE_BLOB)
        return (sqlite3_int64)length;
    return count_characters(cursor->question.text + start, length);
}

/* Counts on from where it was counted last, so that all rows together take one pass. */
static sqlite3_int64 start_of(struct cursor *cursor)
{
    const size_t passed = cursor->bytes_passed, start = cursor->sentence.start;
    cursor->characters_passed += measure(cursor, passed, start - passed);
    cursor->bytes_passed = start;
    return cursor->characters_passed + 1;
}

static const char *kind_name(smz_kind kind)
{
    switch (kind) {
    case SMZ_PROSE:
        return "prose";
    case SMZ_TITLE:
        return "title";
    case SMZ_HEADING:
        return "heading";
    case SMZ_LIST_ITEM:
        return "list-item";
    case SMZ_CODE:
        return "code";
    case SMZ_QUOTATION:
        return "quotation";
    case SMZ_TABLE:
        return "table";
    case SMZ_FURNITURE:
        return "furniture";
    }
    return "unknown";
}

static void answer_given(sqlite3_context *context, const struct cursor *cursor, int argument)
{
    if (cursor->given[argument] != NULL)
        sqlite3_result_value(context, cursor->given[argument]);
    else if (argument == NUMBER)
        sqlite3_result_int(context, SENTENCES_WANTED);
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int number)
{
    struct cursor *cursor = (struct cursor *)base;
    const smz_sentence *sentence = &cursor->sentence;
    switch (number) {
    case C_NUMBER:
        sqlite3_result_int64(context, (sqlite3_int64)sentence->index + 1);
        break;
    case C_PARAGRAPH:
        sqlite3_result_int64(context, (sqlite3_int64)sentence->paragraph + 1);
        break;
    case C_START:
        sqlite3_result_int64(context, start_of(cursor));
        break;
    case C_LENGTH:
        sqlite3_result_int64(context, measure(cursor, sentence->start, sentence->length));
        break;
    case C_KIND:
        sqlite3_result_text(context, kind_name(sentence->kind), -1, SQLITE_STATIC);
        break;
    case C_SCORE:
        sqlite3_result_double(context, sentence->score);
        break;
    case C_CHOSEN:
        sqlite3_result_int(context, cursor->is_chosen);
        break;
    case C_RANK:
        if (cursor->is_chosen)
            sqlite3_result_int64(context, (sqlite3_int64)sentence->rank + 1);
        break;
    case C_TEXT:
        sqlite3_result_text64(context, cursor->question.text + sentence->start, sentence->length, SQLITE_TRANSIENT,
                              SQLITE_UTF8);
        break;
    default:
        answer_given(context, cursor, number - C_HIDDEN);
        break;
    }
    return SQLITE_OK;
}

const sqlite3_module sql_sentences = {
    .xConnect = connect, /* without an xCreate there is the one table, of the module's name */
    .xBestIndex = best_index,
    .xDisconnect = disconnect,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = filter,
    .xNext = next,
    .xEof = is_at_end,
    .xColumn = column,
    .xRowid = row_id,
};
