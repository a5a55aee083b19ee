/* SPDX-License-Identifier: MIT */
#include "document/line.h"

#include "base/utf8.h"
#include "lang/language.h"
#include "text/mark.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

struct smz__line smz__read_line(const char *text, size_t length, size_t at)
{
    struct smz__line line = {at, at, length, 0};
    size_t behind = at;
    while (behind < length && !(text[behind] >= '\n' && text[behind] <= '\r')) {
        line.width += ((unsigned char)text[behind] & 0xC0) != 0x80;
        behind++;
    }
    line.next = behind;
    if (behind < length)
        line.next += text[behind] == '\r' && behind + 1 < length && text[behind + 1] == '\n' ? 2 : 1;
    while (line.start < behind) {
        size_t bytes;
        enum smz__class class = smz__class_at(text, behind, line.start, &bytes);
        if (class != SMZ__CLASS_SPACE && class != SMZ__CLASS_NEWLINE)
            break;
        line.start += bytes;
    }
    while (behind > line.start && is_blank(text[behind - 1])) {
        behind--;
        line.width--;
    }
    line.end = behind;
    return line;
}

/* How often the first character stands at the beginning. */
static size_t run(const char *text, struct smz__line line)
{
    size_t at = line.start;
    while (at < line.end && text[at] == text[line.start])
        at++;
    return at - line.start;
}

bool smz__is_rule(const char *text, struct smz__line line)
{
    if (line.end - line.start < 3)
        return false;
    char c = text[line.start];
    return (c == '-' || c == '=' || c == '_' || c == '*' || c == '~' || c == '#') &&
           run(text, line) == line.end - line.start;
}

bool smz__is_table_row(const char *text, struct smz__line line)
{
    return line.end - line.start > 2 && text[line.start] == '|' && text[line.end - 1] == '|';
}

bool smz__is_fence(const char *text, struct smz__line line)
{
    if (line.start == line.end || (text[line.start] != '`' && text[line.start] != '~'))
        return false;
    return run(text, line) >= 3;
}

bool smz__is_marked_heading(const char *text, struct smz__line line)
{
    if (line.start == line.end || text[line.start] != '#')
        return false;
    size_t marks = run(text, line);
    return marks <= 6 && marks < line.end - line.start && is_blank(text[line.start + marks]);
}

static bool is_bullet(uint32_t c)
{
    switch (c) {
    case '-':
    case '*':
    case '+':
    case 0xB7:   /* · */
    case 0x2022: /* • */
    case 0x2023: /* ‣ */
    case 0x2043: /* ⁃ */
    case 0x25A0: /* ■ */
    case 0x25AA: /* ▪ */
    case 0x25CF: /* ● */
    case 0x25E6: /* ◦ */
    case 0x30FB: /* ・ */
        return true;
    default:
        return false;
    }
}

/* "12." "3)" "a)" "(iv)" "B." before a space: at most four letters or digits. */
static bool is_enumerator(const char *text, struct smz__line line)
{
    size_t at = line.start;
    bool bracket = text[at] == '(';
    if (bracket)
        at++;
    size_t first = at;
    bool digits = true;
    while (at < line.end && at - first < 5) {
        char c = text[at];
        bool digit = c >= '0' && c <= '9';
        if (!digit && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z'))
            break;
        digits = digits && digit;
        at++;
    }
    size_t count = at - first;
    if (count != 0 && at + 1 < line.end && text[at] == '.' && text[at + 1] == ')')
        at++;
    if (count == 0 || count > 4 || (digits && count > 3) || at + 1 >= line.end || !is_blank(text[at + 1]))
        return false;
    if (text[at] == ')')
        return digits || bracket || count == 1;
    /* A capital with a full stop is more often an initial. */
    return text[at] == '.' && !bracket && (digits || (count == 1 && text[first] >= 'a'));
}

bool smz__is_list_item(const char *text, struct smz__line line)
{
    if (line.start == line.end)
        return false;
    uint32_t c;
    size_t bytes = smz__utf8_next(text, line.end, line.start, &c);
    if (is_bullet(c))
        return line.start + bytes < line.end && (is_blank(text[line.start + bytes]) || c > 0x2000);
    return is_enumerator(text, line);
}

bool smz__ends_with_mark(const char *text, size_t start, size_t end, const struct smz__language *language)
{
    while (end > start) {
        uint32_t c;
        size_t bytes = smz__utf8_previous(text, end, &c);
        enum smz__class class = smz__class_of(c);
        switch (smz__mark_of(c)) {
        case SMZ__MARK_DOT:
        case SMZ__MARK_ELLIPSIS:
        case SMZ__MARK_ASK:
        case SMZ__MARK_FULL:
            return true;
        case SMZ__MARK_COLON:
            return smz__has(language, SMZ__COLON_ENDS);
        case SMZ__MARK_SEMICOLON:
            return smz__has(language, SMZ__SEMICOLON_ASKS);
        case SMZ__MARK_CLOSER:
        case SMZ__MARK_QUOTE:
            break;
        default:
            if (class != SMZ__CLASS_SPACE && class != SMZ__CLASS_NEWLINE)
                return false;
        }
        end -= bytes;
    }
    return false;
}
