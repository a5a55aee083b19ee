/* SPDX-License-Identifier: MIT */
#include "member.h"

#include <stdbool.h>
#include <string.h>

/* The member that is being read. */
struct member {
    const char *name; /* its first quotation mark */
    size_t name_length;
    const char *value; /* what is behind the colon; NULL before it */
};

/* What is behind the string that begins with this quotation mark. */
static const char *behind_string(const char *at, const char *end)
{
    for (at++; at < end && *at != '"'; at++)
        at += *at == '\\';
    return at < end ? at + 1 : end;
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static const char *trim(const char *value, const char *end, size_t *length)
{
    while (value < end && is_space(*value))
        value++;
    while (value < end && is_space(end[-1]))
        end--;
    *length = (size_t)(end - value);
    return value;
}

const char *member_find(const char *object, size_t object_length, const char *name, size_t *length)
{
    const char *const end = object + object_length, *found = NULL;
    const size_t name_length = strlen(name);
    struct member member = {.name = object};
    size_t depth = 0;
    for (const char *at = object, *next; at < end; at = next) {
        const char byte = *at;
        next = byte == '"' ? behind_string(at, end) : at + 1;
        depth += byte == '{' || byte == '[';
        depth -= byte == '}' || byte == ']';
        if (byte == '"' && member.value == NULL)
            member = (struct member){.name = at + 1, .name_length = (size_t)(next - at) - 2};
        else if (byte == ':' && depth == 1)
            member.value = next;
        const bool ended = (byte == ',' && depth == 1) || (byte == '}' && depth == 0);
        if (!ended || member.value == NULL)
            continue;
        if (member.name_length == name_length && memcmp(member.name, name, name_length) == 0)
            found = trim(member.value, at, length);
        member.value = NULL;
    }
    return found;
}
