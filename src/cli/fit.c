/* SPDX-License-Identifier: MIT */
#include "fit.h"

#include "kind.h"
#include "message.h"
#include "options.h"

/* The first option from id on that was given and has the trait; OPTION_COUNT if there is none. */
static size_t next_with_trait(option_set seen, size_t id, enum option_trait trait)
{
    while (id < OPTION_COUNT && (!has_option(seen, id) || (option_at(id)->traits & trait) == 0))
        id++;
    return id;
}

static bool are_together(size_t first, size_t second)
{
    if (first >= OPTION_COUNT || second >= OPTION_COUNT)
        return false;
    complain("options '--%s' and '--%s' cannot be used together", option_at(first)->name, option_at(second)->name);
    return true;
}

static bool has_standard_input(const struct settings *settings)
{
    for (size_t i = 0; i < settings->file_count; i++)
        if (is_standard_input(settings->files[i]))
            return true;
    return settings->file_count == 0;
}

/* Whether standard input is read for one thing at most. */
static bool reads_once(const struct settings *settings)
{
    const struct {
        const char *name;
        bool read;
    } uses[] = {
        {"the text", has_standard_input(settings)},
        {"the stop words", settings->stopwords != NULL && is_standard_input(settings->stopwords)},
        {"the counts", settings->corpus != NULL && is_standard_input(settings->corpus)},
        {"the furniture", settings->furniture != NULL && is_standard_input(settings->furniture)},
    };
    const char *first = NULL;
    for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
        if (uses[i].read && first != NULL) {
            complain("standard input cannot be both %s and %s", first, uses[i].name);
            return false;
        }
        first = uses[i].read ? uses[i].name : first;
    }
    return true;
}

/* Whether no two options ask for something else than summaries, and none is with what it does nothing with. */
static bool fits_action(option_set seen)
{
    static const enum option_id actions[] = {OPTION_MERGE_COUNTS, OPTION_COUNT_TEXTS, OPTION_FIND_FURNITURE};
    size_t action = OPTION_COUNT;
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        if (has_option(seen, actions[i]) && are_together(action, actions[i]))
            return false;
        action = has_option(seen, actions[i]) ? actions[i] : action;
    }
    if (action == OPTION_MERGE_COUNTS && are_together(next_with_trait(seen, 0, TRAIT_TEXT), action))
        return false;
    return !are_together(next_with_trait(seen, 0, TRAIT_SUMMARY), action);
}

/* A page shows one text, and all of it. */
static bool fits_page(const struct settings *settings)
{
    if (settings->format != SMZ_HTML || (settings->file_count <= 1 && !settings->split))
        return true;
    if (settings->split)
        complain("'--format html' shows a summary in its text and goes without '--split'");
    else
        complain("'--format html' shows one text; run it once for each file");
    return false;
}

/* Whether records are asked for where they are and can be answered, and what is about them alone is not without them.
 */
static bool fits_records(const struct settings *settings)
{
    const bool records = has_kind(settings, INPUT_JSONL), summarized = settings->action == ACTION_SUMMARIZE;
    const char *why = NULL;
    if (records && summarized && settings->format != SMZ_JSONL)
        why = "JSON Lines are answered in '--format jsonl', which needs no saying";
    else if (records && summarized && settings->highlight)
        why = "'--highlight' shows texts, not JSON Lines";
    else if (records && settings->encoding != NULL)
        why = "'--encoding' is not for JSON, which is always UTF-8";
    else if (!records && settings->field != NULL)
        why = "'--field' is for JSON Lines; say '--input jsonl'";
    else if (settings->strict && !(summarized && settings->format == SMZ_JSONL))
        why = "'--strict' goes with '--format jsonl', where errors stand in the output";
    if (why != NULL)
        complain("%s", why);
    return why == NULL;
}

/* Whether several texts can be shown as one. */
static bool fits_merge(const struct settings *settings)
{
    if (!settings->merge)
        return true;
    if (settings->highlight || settings->format == SMZ_HTML)
        complain("'--merge' shows sentences of several texts; '--highlight' and '--format html' show one text");
    else if (has_kind(settings, INPUT_JSONL))
        complain("'--merge' is for files with a text each, not for JSON Lines");
    else
        return true;
    return false;
}

bool fit_together(const struct settings *settings, option_set seen)
{
    const size_t length = next_with_trait(seen, 0, TRAIT_LENGTH);
    if (!fits_action(seen) || are_together(length, next_with_trait(seen, length + 1, TRAIT_LENGTH)))
        return false;
    if (settings->split && are_together(OPTION_SPLIT, next_with_trait(seen, 0, TRAIT_RANKED)))
        return false;
    if (settings->highlight && are_together(OPTION_HIGHLIGHT, next_with_trait(seen, 0, TRAIT_LIST)))
        return false;
    if (!fits_page(settings) || !fits_records(settings) || !fits_merge(settings))
        return false;
    if (!(settings->length.amount > 0.0) && settings->keywords == 0) {
        complain("'--sentences 0' needs '--keywords'");
        return false;
    }
    if (settings->explain && settings->method != SMZ_MODEL) {
        complain("'--explain' goes with the method model only");
        return false;
    }
    return reads_once(settings);
}
