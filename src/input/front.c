/* SPDX-License-Identifier: MIT */
#include "input/front.h"

#include <stdbool.h>
#include <string.h>

/* Front matter has at most this many bytes: else each rule of a long text would be looked for in all of it. */
enum { MAX_FRONT = 1 << 16 };

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* The bytes of the line at text[at] without its end and the white space before it; *next becomes the next one's place.
 */
static size_t line_at(const char *text, size_t length, size_t at, size_t *next)
{
    const char *end = memchr(text + at, '\n', length - at);
    size_t size = end == NULL ? length - at : (size_t)(end - text) - at;
    *next = at + size + (end != NULL);
    while (size != 0 && is_blank(text[at + size - 1]))
        size--;
    return size;
}

static bool is_line(const char *line, size_t length, const char *wanted)
{
    return length == strlen(wanted) && memcmp(line, wanted, length) == 0;
}

/* "title: The Ferry", "title = \"The Ferry\"": whether it is a label; what follows the label title. */
static bool read_label(struct front *front, const char *text, size_t at, size_t size, char mark)
{
    size_t label = 0;
    while (label < size && text[at + label] != mark && !is_blank(text[at + label]))
        label++;
    size_t behind = label;
    while (behind < size && is_blank(text[at + behind]))
        behind++;
    if (label == 0 || behind == size || text[at + behind] != mark)
        return false;
    behind++;
    while (behind < size && is_blank(text[at + behind]))
        behind++;
    if (!is_line(text + at, label, "title") || front->title_length != 0)
        return true;
    const char first = behind < size ? text[at + behind] : '\0';
    const bool quoted = (first == '"' || first == '\'') && size - behind > 1 && text[at + size - 1] == first;
    front->title = at + behind + quoted;
    front->title_length = size - behind - (quoted ? 2 : 0);
    return true;
}

struct front front_matter(const char *text, size_t length)
{
    static const struct front none = {0, 0, 0};
    struct front front = none;
    size_t at, next;
    const size_t size = line_at(text, length, 0, &next);
    const bool yaml = is_line(text, size, "---"), toml = is_line(text, size, "+++");
    bool labelled = false;
    if ((!yaml && !toml) || length == 0)
        return none;
    for (at = next; at < length && at < MAX_FRONT; at = next) {
        const size_t line = line_at(text, length, at, &next);
        if (is_line(text + at, line, toml ? "+++" : "---") || (yaml && is_line(text + at, line, "..."))) {
            front.end = next;
            return labelled ? front : none;
        }
        labelled = read_label(&front, text, at, line, toml ? '=' : ':') || labelled;
    }
    return none;
}
