/* SPDX-License-Identifier: MIT */
#include "document/group.h"

/* Lines narrower than this, none of which ends with a mark, are a list of some kind: each stands alone. */
#define MAX_LISTED_WIDTH 48

static void add_line(struct smz__group *group, const char *text, struct smz__line line,
                     const struct smz__language *language)
{
    group->end = line.next;
    if (group->kept < SMZ__KEPT_LINES)
        group->lines[group->kept++] = line;
    if (line.width > group->width)
        group->width = line.width;
    group->listed =
        group->listed && group->width <= MAX_LISTED_WIDTH && !smz__ends_with_mark(text, line.start, line.end, language);
}

bool smz__read_group(struct smz__group *group, const char *text, size_t length, size_t at,
                     const struct smz__language *language)
{
    struct smz__line line;
    do {
        if (at >= length)
            return false;
        line = smz__read_line(text, length, at);
        if (smz__stops(group->watch, line.next - at))
            return false;
        at = line.next;
    } while (smz__is_blank_line(line));
    group->start = line.begin;
    group->width = 0;
    group->listed = true;
    group->kept = 0;
    group->last = 0;
    while (!smz__is_blank_line(line)) {
        add_line(group, text, line, language);
        if (line.next >= length)
            break;
        line = smz__read_line(text, length, line.next);
        if (smz__stops(group->watch, line.next - line.begin))
            return false;
    }
    return true;
}

struct smz__line smz__group_line(struct smz__group *group, const char *text, size_t length, size_t at)
{
    /* Nearly always the next one, or the same again. */
    const bool before = group->last < group->kept && group->lines[group->last].begin > at;
    for (size_t i = before ? 0 : group->last; i < group->kept && group->lines[i].begin <= at; i++) {
        group->last = i;
        if (group->lines[i].begin == at)
            return group->lines[i];
    }
    return smz__read_line(text, length, at);
}
