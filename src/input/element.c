/* SPDX-License-Identifier: MIT */
#include "input/element.h"

#include <string.h>

/* By name. */
static const struct {
    const char *name;
    enum element element;
} entries[] = {
    {"address", ELEMENT_BLOCK},    {"annotation", ELEMENT_DROPPED},
    {"article", ELEMENT_BLOCK},    {"aside", ELEMENT_CUT},
    {"audio", ELEMENT_DROPPED},    {"blockquote", ELEMENT_QUOTE},
    {"body", ELEMENT_PAGE},        {"br", ELEMENT_LINE},
    {"button", ELEMENT_DROPPED},   {"canvas", ELEMENT_DROPPED},
    {"caption", ELEMENT_BLOCK},    {"center", ELEMENT_BLOCK},
    {"code", ELEMENT_CODE},        {"datalist", ELEMENT_DROPPED},
    {"dd", ELEMENT_BLOCK},         {"details", ELEMENT_BLOCK},
    {"dialog", ELEMENT_CUT},       {"dir", ELEMENT_LIST},
    {"div", ELEMENT_BLOCK},        {"dl", ELEMENT_BLOCK},
    {"dt", ELEMENT_BLOCK},         {"embed", ELEMENT_DROPPED},
    {"fieldset", ELEMENT_BLOCK},   {"figcaption", ELEMENT_BLOCK},
    {"figure", ELEMENT_BLOCK},     {"footer", ELEMENT_CUT},
    {"form", ELEMENT_FORM},        {"frameset", ELEMENT_CUT},
    {"h1", ELEMENT_HEADING},       {"h2", ELEMENT_HEADING},
    {"h3", ELEMENT_HEADING},       {"h4", ELEMENT_HEADING},
    {"h5", ELEMENT_HEADING},       {"h6", ELEMENT_HEADING},
    {"head", ELEMENT_BLOCK},       {"header", ELEMENT_BLOCK},
    {"hgroup", ELEMENT_BLOCK},     {"hr", ELEMENT_BLOCK},
    {"html", ELEMENT_PAGE},        {"iframe", ELEMENT_DROPPED},
    {"kbd", ELEMENT_CODE},         {"legend", ELEMENT_BLOCK},
    {"li", ELEMENT_ITEM},          {"listing", ELEMENT_VERBATIM},
    {"main", ELEMENT_BLOCK},       {"menu", ELEMENT_LIST},
    {"nav", ELEMENT_CUT},          {"noembed", ELEMENT_DROPPED},
    {"noframes", ELEMENT_CUT},     {"noscript", ELEMENT_DROPPED},
    {"object", ELEMENT_DROPPED},   {"ol", ELEMENT_NUMBERED},
    {"optgroup", ELEMENT_DROPPED}, {"option", ELEMENT_DROPPED},
    {"p", ELEMENT_BLOCK},          {"plaintext", ELEMENT_VERBATIM},
    {"pre", ELEMENT_VERBATIM},     {"q", ELEMENT_SAID},
    {"rp", ELEMENT_DROPPED},       {"rt", ELEMENT_DROPPED},
    {"rtc", ELEMENT_DROPPED},      {"samp", ELEMENT_CODE},
    {"script", ELEMENT_DROPPED},   {"search", ELEMENT_CUT},
    {"section", ELEMENT_BLOCK},    {"select", ELEMENT_DROPPED},
    {"style", ELEMENT_DROPPED},    {"summary", ELEMENT_BLOCK},
    {"svg", ELEMENT_DROPPED},      {"table", ELEMENT_TABLE},
    {"tbody", ELEMENT_BLOCK},      {"td", ELEMENT_CELL},
    {"template", ELEMENT_DROPPED}, {"textarea", ELEMENT_DROPPED},
    {"tfoot", ELEMENT_BLOCK},      {"th", ELEMENT_CELL},
    {"thead", ELEMENT_BLOCK},      {"title", ELEMENT_TITLE},
    {"tr", ELEMENT_ROW},           {"ul", ELEMENT_LIST},
    {"video", ELEMENT_DROPPED},    {"xmp", ELEMENT_VERBATIM},
};

enum element element_named(const char *name)
{
    size_t first = 0, behind = sizeof entries / sizeof entries[0];
    while (first < behind) {
        const size_t middle = first + (behind - first) / 2;
        const int order = strcmp(name, entries[middle].name);
        if (order == 0)
            return entries[middle].element;
        if (order < 0)
            behind = middle;
        else
            first = middle + 1;
    }
    return ELEMENT_INLINE;
}

const char *element_attribute(const char *const *attributes, const char *name)
{
    for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return attributes[1] != NULL ? attributes[1] : "";
    return NULL;
}

/* What follows the name of a property in a style; NULL if it is not there. */
static const char *property(const char *style, const char *name)
{
    const char *found = strstr(style, name);
    if (found == NULL)
        return NULL;
    found += strlen(name);
    found += strspn(found, " \t\n");
    return *found == ':' ? found + 1 + strspn(found + 1, " \t\n") : NULL;
}

static bool is_styled_away(const char *style)
{
    const char *display = property(style, "display"), *visibility = property(style, "visibility");
    return (display != NULL && strncmp(display, "none", 4) == 0) ||
           (visibility != NULL && strncmp(visibility, "hidden", 6) == 0);
}

/* Parts of a page that are what nav, aside and footer are. */
static bool is_frame(const char *role)
{
    static const char *const frames[] = {"navigation", "complementary", "contentinfo", "search"};
    for (size_t i = 0; i < sizeof frames / sizeof frames[0]; i++)
        if (strcmp(role, frames[i]) == 0)
            return true;
    return false;
}

bool element_is_hidden(const char *const *attributes)
{
    for (; attributes != NULL && attributes[0] != NULL; attributes += 2) {
        const char *name = attributes[0], *value = attributes[1] != NULL ? attributes[1] : "";
        if (strcmp(name, "hidden") == 0 || (strcmp(name, "aria-hidden") == 0 && strcmp(value, "true") == 0) ||
            (strcmp(name, "style") == 0 && is_styled_away(value)) || (strcmp(name, "role") == 0 && is_frame(value)))
            return true;
    }
    return false;
}
