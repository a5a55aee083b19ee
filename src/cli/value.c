/* SPDX-License-Identifier: MIT */
#include "value.h"

#include <stdint.h>
#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Reads digits, of which there may be none, and moves behind them. False if there are more than size_t holds. */
static bool read_digits(size_t *value, const char **at)
{
    bool fits = true;
    *value = 0;
    for (; is_digit(**at); ++*at) {
        const size_t digit = (size_t)(**at - '0');
        fits = fits && *value <= (SIZE_MAX - digit) / 10;
        *value = *value * 10 + digit;
    }
    return fits;
}

enum value_error parse_count(size_t *count, const char *text)
{
    size_t value;
    const char *end = text;
    const bool fits = read_digits(&value, &end);
    if (end == text || *end != '\0')
        return VALUE_NOT_A_NUMBER;
    if (!fits)
        return VALUE_TOO_LARGE;
    *count = value;
    return VALUE_OK;
}

enum value_error parse_size(size_t *size, const char *text)
{
    static const char units[] = "KMG";
    size_t value;
    const char *end = text;
    const bool fits = read_digits(&value, &end);
    const char *unit = *end != '\0' ? strchr(units, *end) : NULL;
    const unsigned shift = unit != NULL ? 10 * (unsigned)(unit - units + 1) : 0;
    if (end == text || end[unit != NULL] != '\0')
        return VALUE_NOT_A_NUMBER;
    if (!fits || value > SIZE_MAX >> shift)
        return VALUE_TOO_LARGE;
    if (value == 0)
        return VALUE_TOO_SMALL;
    *size = value << shift;
    return VALUE_OK;
}

enum value_error parse_ratio(double *ratio, const char *text)
{
    enum {
        MAX_DECIMALS = 13 /* further ones would choose no other number of sentences */
    };
    /* For every ratio that is accepted, as a percentage too, both stay whole numbers below 2^53: the one division
     * rounds correctly. */
    double numerator = 0.0, denominator = 1.0;
    size_t digits = 0;
    for (; is_digit(*text); text++, digits++)
        numerator = numerator * 10.0 + (double)(*text - '0');
    if (*text == '.') {
        size_t decimals = 0;
        for (text++; is_digit(*text); text++, decimals++) {
            if (decimals < MAX_DECIMALS) {
                numerator = numerator * 10.0 + (double)(*text - '0');
                denominator *= 10.0;
            }
        }
        digits = decimals;
    }
    if (*text == '%') {
        text++;
        denominator *= 100.0;
    }
    if (digits == 0 || *text != '\0')
        return VALUE_NOT_A_NUMBER;
    if (numerator > denominator)
        return VALUE_TOO_LARGE;
    if (!(numerator > 0.0))
        return VALUE_TOO_SMALL;
    *ratio = numerator / denominator;
    return VALUE_OK;
}

bool parse_choice(size_t *choice, const char *const *names, const char *text)
{
    for (size_t i = 0; names[i] != NULL; i++) {
        if (strcmp(names[i], text) == 0) {
            *choice = i;
            return true;
        }
    }
    return false;
}
